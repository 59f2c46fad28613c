"""A settings page as data: lines with a path, a title and a kind of control. One setting is one line."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import time

from PySide6.QtWidgets import QWidget

from postureapp.core.settings import Settings

Said = str | Callable[[Settings], str]
"""A sentence, or one that follows the settings."""


@dataclass(frozen=True)
class OnOff:
    """A switch. `inverted` shows the opposite of what is stored ("show" for `hide_baby`)."""

    inverted: bool = False


@dataclass(frozen=True)
class Pick:
    """One of a few, all in sight: (value, words) or (value, words, icon)."""

    options: tuple[tuple[object, ...], ...]


@dataclass(frozen=True)
class Choose:
    """One of many, in a list: (value, words)."""

    options: tuple[tuple[object, str], ...]


@dataclass(frozen=True)
class Several:
    """Any of some, as chips: (value, words). Stored as a tuple in this order."""

    options: tuple[tuple[object, str], ...]


@dataclass(frozen=True)
class Number:
    """A whole number; bounds come from the settings tree. Shown is the stored one times `factor`."""

    unit: str = ""
    step: int = 1
    factor: int = 1


@dataclass(frozen=True)
class Day:
    """A date that may be left out."""

    empty: str


@dataclass(frozen=True)
class Between:
    """Two clock times behind a switch; both are None while it is off. `path` is the first one's."""

    until: str
    first: tuple[time, time]


@dataclass(frozen=True)
class OwnWords:
    """A short text of one's own."""

    hint: str = ""


@dataclass(frozen=True)
class Act:
    """A button: what it asks for is sent as `wish` with `value`."""

    label: str
    icon: str
    wish: str
    value: object = ""
    look: str = "secondary"


@dataclass(frozen=True)
class Acts:
    """Buttons at the end of a line."""

    acts: tuple[Act, ...]


@dataclass(frozen=True)
class Shown:
    """A fact to read; it can be selected and copied."""

    text: str


@dataclass(frozen=True)
class State:
    """Whether something works here: words on the tint of `kind`, with an icon."""

    text: str
    kind: str
    icon: str


@dataclass(frozen=True)
class Keys:
    """A key combination for the act at `path`."""

    act: str


@dataclass(frozen=True)
class DrawnPeople:
    """The looks of the people in the pictures."""


Field = (
    OnOff
    | Pick
    | Choose
    | Several
    | Number
    | Day
    | Between
    | OwnWords
    | Acts
    | Shown
    | State
    | Keys
    | DrawnPeople
)


@dataclass(frozen=True)
class Line:
    """One line of a page. `path` names the setting, or the line itself where nothing is stored."""

    path: str
    title: str
    control: Field
    note: Said = ""
    missing: str = ""
    """Why it is not available here; it is then shown but cannot be changed."""
    when: Callable[[Settings], bool] = field(default=lambda _: True)
    """Whether it has a meaning now; else it is greyed."""
    icon: str = ""
    tone: str = "accent"
    """The colour of the icon."""
    below: bool = False
    """The control stands under the words, over the whole width."""
    also: str = ""
    """More words to find it by."""


@dataclass(frozen=True)
class Page:
    """One page of Settings: groups of lines, or `made` for a page that is more than lines."""

    name: str
    title: str
    sub: str
    icon: str
    groups: tuple[tuple[Line, ...], ...] = ()
    made: Callable[[], QWidget] | None = None
    found: tuple[Line, ...] = ()
    """What the search finds on a page that is made."""

    def lines(self) -> tuple[Line, ...]:
        """Every line that can be found."""
        return self.found or tuple(line for group in self.groups for line in group)

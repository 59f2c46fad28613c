"""What every screen of the player shares: a stage, and the hand column that never moves."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.buttons import Button
from postureapp.qt.widgets.control import GROWS, LEAST
from postureapp.qt.widgets.layout import Part, column, handed, holder, row

EDGE = 24
COLUMN = 240
"""Width of the hand column in px at 100 % text; it grows with the text. Wide enough for the longest act: on
every screen the column stands in the same place."""
UPPER, LOWER = 136, 184
"""Heights of the two main acts at 100 %: the next act stays under the thumb from screen to screen."""


def frame(theme: Theme, stage: QWidget, tools: tuple[Part, ...], acts: tuple[Part, ...]) -> QWidget:
    """A whole screen: the stage, and beside it the column with tools at its top and acts at its foot."""
    side = holder(column(handed(theme, row(*tools, gap=4)), None, *acts, gap=12))
    side.setFixedWidth(max(theme.px(COLUMN), side.sizeHint().width()))
    box = QHBoxLayout()
    box.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
    box.setSpacing(EDGE)
    box.addWidget(stage, 1)
    box.addWidget(side)
    return holder(handed(theme, box))


def act(
    theme: Theme,
    text: str,
    icon: str,
    *,
    look: str = "secondary",
    note: str = "",
    tall: int = 0,
    icon_size: int = 28,
) -> Button:
    """A large button of the column: icon over words. `note` is a small line below; `tall` px at 100 %."""
    button = Button(
        theme, text, look=look, size="huge", icon=icon, key=note, stack=True, icon_size=icon_size,
        role="title" if tall else "button", radius="card", inset=16,
    )  # fmt: skip
    if tall:
        least = button.sizeHint().height()
        button.setMinimumHeight(max(min(theme.px(tall), round(tall * 1.3)), least))
        button.setSizePolicy(LEAST, GROWS)
        button.setMaximumHeight(round(button.minimumHeight() * 1.25))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button

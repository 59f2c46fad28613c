"""A guided break from its question to its end, for pictures; the clock stands still until it is set on."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from postureapp.core.moment import Moment
from postureapp.qt.ui import Ui
from postureapp.qt.windows.sheet_scene import MAIN, Scene

ROUTINE, STANDING = "R01", "R02"
"""One that counts breaths, and one that begins with a count to get into position."""
STEP_2, STEP_3, HALF = 20.0, 50.0, 30.4
"""Seconds before the second and third step of the first, and half of the third, breathing in."""
COUNT = 5.0
"""Seconds to get into position, as they are set at first."""


class Stopped:
    """A clock that stands still. Windows are drawn at one moment, however long it takes to draw them."""

    def __init__(self) -> None:
        self._now = Moment(datetime.fromtimestamp(0, UTC), 0.0)

    def start(self, wall: datetime) -> None:
        """The moment a window opens."""
        self._now = Moment(wall, 0.0)

    def set_on(self, seconds: float) -> None:
        """Let time pass at once."""
        self._now = Moment(self._now.wall, self._now.mono + seconds)

    def now(self) -> Moment:
        return self._now


class Silence:
    """A voice and a chime that can be used and are not heard."""

    def missing(self) -> str:
        return ""

    def say(self, text: str, language: str) -> None:
        """Nothing."""

    def play(self, name: str, volume: int) -> None:
        """Nothing."""

    def stop(self) -> None:
        """Nothing."""


def player(
    routine: str = ROUTINE, *, ask: bool = False, done: float = 0.0, after: float = 0.0
) -> tuple[Callable[[Ui, datetime], QWidget], Callable[[QWidget], None]]:
    """The calls that build the player and bring it to a moment.

    `done` seconds were done before, so that a count comes first; `after` seconds pass once it is shown.
    """
    clock = Stopped()

    def build(ui: Ui, now: datetime) -> QWidget:
        from postureapp.qt.windows.player import BreakPlayer

        clock.start(now)
        return BreakPlayer(
            ui, routine, "run", ask_safety=ask, elapsed=done, voice=Silence(), chime=Silence(), clock=clock
        )

    def arrange(window: QWidget) -> None:
        from postureapp.qt.windows.player.window import BreakPlayer

        assert isinstance(window, BreakPlayer)
        clock.set_on(after)
        window.put_away(False)  # it looks at the clock

    return build, arrange


def _only(found: list[Any]) -> Any:
    (one,) = found
    return one


def at_moment(routine: str, *, done: float = 0.0, after: float) -> Scene:
    """A run at one moment of it."""
    build, arrange = player(routine, done=done, after=after)
    return Scene(build=build, arrange=arrange, size=MAIN, moving=True)


def paused() -> Scene:
    """A step that stands still."""
    build, arrange = player(ROUTINE, done=STEP_2, after=COUNT + 12)

    def pause(window: QWidget) -> None:
        from postureapp.qt.windows.player.step import StepScreen

        arrange(window)
        _only(window.findChildren(StepScreen)).pause.emit()

    return Scene(build=build, arrange=pause, size=MAIN, moving=True)


def feels_wrong() -> Scene:
    """The list of stop signs, which a running step opens."""
    build, arrange = player(ROUTINE, done=STEP_2, after=COUNT + 12)

    def press(window: QWidget) -> None:
        from postureapp.qt.windows.player.step import StepScreen

        arrange(window)
        _only(window.findChildren(StepScreen)).wrong.emit()

    return Scene(build=build, arrange=press, size=MAIN)


def signs(group: str = "") -> Scene:
    """The question before a break, or the items of one row of it."""
    build, _ = player(ask=True)

    def open_group(window: QWidget) -> None:
        from postureapp.qt.windows.player.safety import SafetyScreen

        if group:
            _only(window.findChildren(SafetyScreen)).open(group)

    return Scene(build=build, arrange=open_group, size=MAIN)


SCENES = {
    "break_safety": signs(),
    "break_signs": signs("legs_toilet"),
    "break_ready": at_moment(STANDING, after=1.6),
    "break_step": at_moment(ROUTINE, done=STEP_3, after=COUNT + HALF),
    "break_paused": paused(),
    "break_wrong": feels_wrong(),
    "break_finish": at_moment(ROUTINE, after=600.0),
}

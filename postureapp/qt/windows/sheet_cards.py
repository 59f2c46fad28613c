"""What comes by itself, for pictures: the reminder card, the way back into a break, the menu, no tray."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu, QWidget

from postureapp.core import phases, planner
from postureapp.core.effects import Prompt
from postureapp.core.events import Tick
from postureapp.core.model import BreakRun, Kind
from postureapp.core.moment import Moment
from postureapp.core.plan import compute
from postureapp.core.restore import restored
from postureapp.qt.announce import announce
from postureapp.qt.no_tray import NoTrayWindow
from postureapp.qt.tray import Tray
from postureapp.qt.tray_view import TrayView
from postureapp.qt.tray_words import tray_view
from postureapp.qt.ui import Ui
from postureapp.qt.windows.sheet_scene import Scene

CARD, STAND_IN, MENU, GAP = (470, 300), (400, 440), (680, 460), 16


def reminder(kind: Kind, *, tip: str = "", routine: str = "") -> Callable[[Ui, datetime], QWidget]:
    """The call that builds the card of a reminder."""

    def build(ui: Ui, now: datetime) -> QWidget:
        from postureapp.qt.windows.reminder_card import ReminderCard

        prompt = Prompt(occurrence="o-1", reminder=kind.value, kind=kind, due=now, tip=tip, routine=routine)
        with TemporaryDirectory() as folder:
            return ReminderCard(ui, announce(prompt, ui, Path(folder)))

    return build


def resume(ui: Ui, now: datetime) -> QWidget:
    """The card after a break was left for the baby."""
    from postureapp.qt.windows.resume_card import ResumeCard

    started = now - timedelta(minutes=20)
    return ResumeCard(ui, BreakRun(id="run", routine="R01", started=started, elapsed=74.0, step=2))


def no_tray(ui: Ui, now: datetime) -> QWidget:
    """The small window that stands in for the tray."""
    window = NoTrayWindow(ui)
    window.show_view(_view(ui, now))
    return window


class Menus(QWidget):
    """The tray's menu as this program draws it; beside it, one under the other, the menus that it opens."""

    def __init__(self, view: TrayView) -> None:
        super().__init__()
        self._tray = Tray("")
        self._tray.show_view(view)
        menu, at = self._tray.icon.contextMenu(), QPoint(GAP, GAP)
        for one in (menu, *(action.menu() for action in menu.actions())):
            if isinstance(one, QMenu):
                one.setParent(self, Qt.WindowType.Widget)
                one.ensurePolished()
                one.aboutToShow.emit()
                one.setGeometry(QRect(at, one.sizeHint()))
                one.show()
                at = QPoint(
                    menu.geometry().right() + GAP, GAP if one is menu else one.geometry().bottom() + GAP
                )


def menu(ui: Ui, now: datetime) -> QWidget:
    """The tray's menu."""
    return Menus(_view(ui, now))


def _view(ui: Ui, now: datetime) -> TrayView:
    thursday = now.date() - timedelta(days=now.weekday() - 3)
    midday = datetime.combine(thursday, time(14, 45), now.tzinfo)
    settings = phases.filled(ui.settings, now.date())
    moment = Moment(midday, 0.0)
    state, _ = planner.step(restored((), settings, ui.content, moment), Tick(at=moment))
    return tray_view(ui, state, compute(state))


SCENES = {
    "reminder_card": Scene(build=reminder(Kind.POSTURE, tip="SIT-1"), size=CARD),
    "reminder_feeding": Scene(build=reminder(Kind.FEEDING, tip="FED-1"), size=CARD),
    "reminder_break": Scene(build=reminder(Kind.MASSAGE, routine="R01"), size=CARD),
    "resume_card": Scene(build=resume, size=CARD),
    "no_tray": Scene(build=no_tray, size=STAND_IN),
    "tray_menu": Scene(build=menu, size=MENU),
}

"""The windows that the person opens: Today, Tips, Settings in one main window, Welcome, and the notices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from postureapp.core import events as ev
from postureapp.core.effects import AskPhase, Explain
from postureapp.core.model import Reason
from postureapp.core.plan import Plan
from postureapp.core.problem import Problem
from postureapp.core.rows import AnyRow
from postureapp.core.state import State
from postureapp.ports import Clock
from postureapp.qt.pages import Pages
from postureapp.qt.problem_words import in_words
from postureapp.qt.screens import Sizes
from postureapp.qt.tray_view import TrayView
from postureapp.qt.ui import Ui

if TYPE_CHECKING:  # windows are imported when they are first opened
    from postureapp.qt.no_tray import NoTrayWindow
    from postureapp.qt.windows.main import MainWindow
    from postureapp.qt.windows.notice import Notice
    from postureapp.qt.windows.welcome import WelcomeWindow


class House(QObject):
    """Keeps the main window and what hangs on it; everything is built when it is first opened."""

    act_requested = Signal(str)
    happened = Signal(object)
    settings_changed = Signal(object)
    chosen = Signal(str)
    """An act of a notice."""

    def __init__(
        self, ui: Ui, clock: Clock, pages: Pages, rows: Callable[[], Sequence[AnyRow]], sizes: Sizes
    ) -> None:
        """`rows` gives the journal's rows of the last days, for Today."""
        super().__init__()
        self._ui = ui
        self._clock = clock
        self._pages = pages
        self._rows = rows
        self._sizes = sizes
        self._main: MainWindow | None = None
        self._no_tray: NoTrayWindow | None = None
        self._notice: Notice | None = None
        self._problems: list[Problem] = []
        """Told one after the other."""
        self._welcome: WelcomeWindow | None = None
        self._last: tuple[State, Plan, TrayView] | None = None

    # -- windows --------------------------------------------------------------------------------------------
    def open(self, name: str, what: str = "") -> None:
        """Open a page of the main window ("today", "tips", "routines", "settings"), at `what` if given."""
        if name == "check_in":
            if self._last is not None:
                self._pages.open_check_in(self._last[0], self._sizes)
            return
        if self._main is None:
            from postureapp.qt.windows.main import MainWindow

            self._main = MainWindow(self._ui, self._pages.factories(), sizes=self._sizes)
            self._main.opened.connect(self._refresh)
        self._main.open_page("tips" if name == "routines" else name)
        self._pages.point_to(name, what)
        self._refresh()
        self._main.show()
        self._main.raise_()
        self._main.activateWindow()

    def welcome(self) -> None:
        """The four steps of a first start."""
        from postureapp.qt.windows.welcome import WelcomeWindow

        window = WelcomeWindow(self._ui, today=self._clock.now().wall.date())
        window.finished.connect(self.settings_changed)
        window.skipped.connect(self.settings_changed)
        window.test_requested.connect(self._on_test)
        self._welcome = window
        window.show()
        window.raise_()

    def hide_all(self) -> None:
        """Baby needs me: nothing of ours stays in the way."""
        for window in (self._main, self._welcome, self._notice):
            if window is not None:
                window.hide()

    def show_no_tray(self, on: bool) -> None:
        """The small window that stands in for a missing tray."""
        if not on:
            if self._no_tray is not None:
                self._no_tray.deleteLater()
                self._no_tray = None
            return
        if self._no_tray is None:
            from postureapp.qt.no_tray import NoTrayWindow

            window = NoTrayWindow(self._ui)
            window.act_requested.connect(self.act_requested)
            self._no_tray = window
            if self._last is not None:
                window.show_view(self._last[2])
            window.show()

    def window(self) -> QWidget | None:
        """The main window, if it is open: dialogs belong to it."""
        return self._main

    # -- notices --------------------------------------------------------------------------------------------
    def tell(self, problem: Problem) -> None:
        """A problem, once, in three sentences; the next one waits until this one was read."""
        if self._notice is not None:
            self._problems.append(problem)
            return
        what, *sentences = in_words(self._ui.words, problem)
        self._show_notice(what, tuple(sentences), (("ok", self._ui.words.t("All right")),))

    def explain(self, effect: Explain) -> None:
        """Why something that was asked for is not offered."""
        t = self._ui.words.t
        match effect.reason:
            case Reason.IN_BREAK:
                said = t("A break is running already."), t("Finish or leave it first.")
            case Reason.SAFETY_FIRST:
                return  # its card opens again
            case _:
                said = (
                    t("Nothing of that kind is offered just now."),
                    t("Your profile or today's answers leave it out. The Tips page says why for each one."),
                )
        self._show_notice(said[0], said[1:], (("ok", t("All right")), ("tips", t("Open Tips"))))

    def ask_phase(self, effect: AskPhase) -> None:
        """A new phase began: may the reminders that the person changed follow it too?"""
        t = self._ui.words.t
        self._show_notice(
            t("A new phase begins"),
            (
                t("Some weeks have passed, so gentler defaults can make way for new ones."),
                t("You changed some reminders yourself. Keep yours, or take the new ones?"),
            ),
            (("keep", t("Keep mine")), ("follow", t("Take the new ones"))),
        )

    def say(self, title: str, sentences: tuple[str, ...], acts: tuple[tuple[str, str], ...]) -> None:
        """A notice in ready words; `chosen` tells which act was pressed, if it opens no window."""
        self._show_notice(title, sentences, acts)

    def _show_notice(self, title: str, sentences: tuple[str, ...], acts: tuple[tuple[str, str], ...]) -> None:
        from postureapp.qt.windows.notice import Notice

        if self._notice is not None:
            self._notice.close()
        notice = Notice(self._ui, title, sentences, acts)
        notice.chosen.connect(self._on_notice)
        notice.destroyed.connect(lambda: self._notice_gone(notice))
        self._notice = notice
        notice.appear()

    def _on_notice(self, act: str) -> None:
        if act in ("keep", "follow"):
            self.happened.emit(ev.PhaseAnswered(at=self._clock.now(), follow=act == "follow"))
        elif act in ("tips", "settings", "today"):
            self.open(act)
        else:
            self.chosen.emit(act)

    def _notice_gone(self, notice: Notice) -> None:
        if self._notice is notice:
            self._notice = None
            if self._problems:
                self.tell(self._problems.pop(0))

    # -- keeping up -----------------------------------------------------------------------------------------
    def follow(self, state: State, plan: Plan, view: TrayView) -> None:
        """Show the new plan wherever a window is open."""
        self._last = (state, plan, view)
        if self._no_tray is not None:
            self._no_tray.show_view(view)
        if self._main is not None and self._main.isVisible():
            self._refresh()

    def _refresh(self, _place: str = "") -> None:
        if self._last is not None:
            self._pages.refresh(*self._last[:2], self._rows)

    def _on_test(self) -> None:
        self.happened.emit(ev.RemindAsked(at=self._clock.now()))

"""Everything behind the tray, built once and joined: settings, content, engine, ladder, windows, senses."""

from collections.abc import Sequence
from pathlib import Path

from postureapp import log
from postureapp.content.load import load_catalogue
from postureapp.core import events as ev
from postureapp.core import summary
from postureapp.core.effects import AnyEffect, Explain
from postureapp.core.library import Catalogue
from postureapp.core.plan import Plan
from postureapp.core.problem import Problem
from postureapp.core.rows import AnyRow
from postureapp.core.settings import Settings
from postureapp.core.state import State
from postureapp.engine.boot import first_state
from postureapp.engine.engine import Engine
from postureapp.joins import join_own, join_settings
from postureapp.qt.app import Application
from postureapp.qt.data_acts import DataActs
from postureapp.qt.desk import Desk
from postureapp.qt.fit import Fit, build_ui, language_of, words_of
from postureapp.qt.house import House
from postureapp.qt.keep import Keep
from postureapp.qt.loop import Loop
from postureapp.qt.news import News
from postureapp.qt.own_content import OwnContent
from postureapp.qt.pages import Pages
from postureapp.qt.questions import Questions
from postureapp.qt.reach import Reach
from postureapp.qt.scheduler import PlanTimetable
from postureapp.qt.screens import Sizes
from postureapp.qt.senses import Senses
from postureapp.qt.settings_facts import FactsFinder
from postureapp.qt.shell import Shell
from postureapp.qt.theme import Theme
from postureapp.qt.tray import Tray
from postureapp.qt.verbs import Verbs
from postureapp.resources import resources_dir
from postureapp.store.journal import SqliteJournal
from postureapp.store.paths import Paths
from postureapp.store.readable import readable
from postureapp.store.settings_file import SettingsFile
from postureapp.system.clock import SystemClock
from postureapp.system.control import control_server
from postureapp.upkeep import Upkeep

TODAY_DAYS = 8
"""Days of journal rows that Today reads: seven of Why?, and today."""


class Program:
    """Owns what lives as long as the app does. Built after the tray is shown; `stop` ends it in order."""

    def __init__(self, app: Application, paths: Paths, tray: Tray, *, background: bool) -> None:
        self._app, self._paths, self._tray = app, paths, tray
        self._problems: list[Problem] = []
        self.last_act = ""
        """What is to be done when nothing is open any more."""
        log.catch(paths.log, self._tell)
        self._build_values()
        self._build_engine()
        self._build_windows()
        self._join()
        self._start(background=background)

    # -- building, in the order in which the parts need each other ------------------------------------------
    def _build_values(self) -> None:
        self._loop = Loop()
        self._clock = SystemClock()
        self._file = SettingsFile(self._paths.settings)
        settings, problems = self._file.load()
        self._problems += problems
        resources = resources_dir()
        language = language_of(settings)
        catalogue, _ = load_catalogue(resources / "content", language, self._packs())
        theme = Theme(self._app, resources / "theme")
        self._ui = build_ui(theme, settings, catalogue, words_of(settings), resources / "poses")
        self._fit = Fit(self._ui, resources / "content", self._packs)
        self._fit.settings(settings)
        self._keep = Keep(self._ui, self._file, self._fit.settings, self._tell)

    def _build_engine(self) -> None:
        self._journal = SqliteJournal(self._paths, self._clock, self._tell)
        self._upkeep = Upkeep(self._paths, self._clock, self._journal, lambda: self._ui.settings)
        self._timetable = PlanTimetable(self._upkeep.next_due)
        self._reach = Reach(self._ui, self._loop, self._tray, lambda: self._shell)
        state = first_state(self._ui.settings, self._journal, self._ui.content, self._clock)
        self._engine = Engine(state, self._journal, self, self._timetable, self._clock, self._keep.save)

    def _build_windows(self) -> None:
        sizes = Sizes(self._paths.state / "windows.json")
        facts = FactsFinder(
            self._ui,
            self._clock,
            self._paths,
            self._reach.ladder,
            self._reach.missing,
            self._reach.autostart.enabled,
            self._reach.voices,
        )
        self._pages = Pages(self._ui, self._clock, facts, self._record)
        self._own = OwnContent(self._ui, self._paths.packs, sizes)
        desk = Desk(self._ui, self._clock, self._reach.sounds, sizes)
        house = House(self._ui, self._clock, self._pages, self._rows, sizes)
        self._shell = Shell(
            self._ui, self._clock, self._tray, self._reach.ladder, desk, house, self._paths.cache
        )
        self._news = News(self._clock, self._timetable, self._loop.watch)
        self._senses = Senses(
            self._clock,
            self._reach.presence,
            self._reach.attention,
            self._news.watch.look,
            self._wants_readings,
        )
        ladder = self._reach.ladder
        questions = Questions(self._engine, self._journal, ladder.report, lambda: ladder.current)
        self._verbs = Verbs(self._engine, questions)
        self._server = control_server(
            self._paths.runtime, self._loop.watch, self._loop.later, self._loop.post, self._verbs.answer
        )

    def _join(self) -> None:
        shell, verbs, house = self._shell, self._verbs, self._shell.house
        self._news.use(self._senses)
        for news in (shell.happened, self._pages.happened, self._news.happened):
            news.connect(self._engine.handle)
        for wish in (shell.settings_wanted, self._pages.settings_changed):
            wish.connect(self._keep.change)
        self._keep.changed.connect(self._on_settings)
        self._pages.act_requested.connect(shell.act)
        self._pages.favourite_changed.connect(shell.desk.keep_favourite)
        self._data = DataActs(self._ui, self._clock, self._paths, self._journal, house.window)
        self._data.leave_wanted.connect(self._leave)
        join_settings(self._data, self._pages, self._reach, shell)
        join_own(self._own, self._pages, shell)
        self._pages.packs_changed.connect(self._on_packs)
        self._fit.content_changed.connect(self._on_content)
        shell.explained.connect(self._on_explained)
        shell.told.connect(house.tell)
        shell.quit_requested.connect(self._app.quit)
        self._news.held.connect(shell.desk.hold)
        self._news.night_came.connect(lambda: self._upkeep.run(self._tell))
        verbs.quit_requested.connect(lambda: self._loop.later(0.05, self._app.quit))
        verbs.open_requested.connect(self._open)
        verbs.rung_forced.connect(shell.force_rung)
        verbs.token_given.connect(self._reach.token)
        self._reach.session_changed.connect(self._news.on_session)
        self._reach.presence_changed.connect(self._senses.read)
        shell.desk.break_open.connect(self._reach.keep_awake)
        self._tray.available_changed.connect(lambda there: house.show_no_tray(not there))
        self._engine.listen(self._follow)

    def _leave(self, act: str) -> None:
        """End for an act that needs nothing open: restore, delete everything."""
        self.last_act = act
        self._app.quit()

    def _start(self, *, background: bool) -> None:
        self._engine.handle(ev.Started(at=self._clock.now()))
        self._senses.read()
        self._senses.start()
        self._tray.watch_host()
        house = self._shell.house
        if not self._ui.settings.system.welcomed and not background:
            house.welcome()
        elif not self._tray.available:
            house.show_no_tray(True)
        for problem in self._problems:
            house.tell(problem)
        self._problems = []

    def stop(self) -> None:
        """Quit in order: what is unwritten is written, nothing of ours stays behind."""
        self._senses.stop()
        self._timetable.stop()
        self._server.close()
        self._own.close()
        self._shell.desk.close_all()
        self._engine.flush()
        self._journal.close()
        self._reach.close()
        self._news.watch.close()

    # -- the stage: effects go to the shell once it is built ------------------------------------------------
    def perform(self, effect: AnyEffect) -> None:
        """Fills the Stage port for the engine."""
        self._shell.perform(effect)

    # -- what happens ---------------------------------------------------------------------------------------
    def _on_content(self, catalogue: Catalogue) -> None:
        self._engine.handle(ev.ContentChanged(at=self._clock.now(), catalogue=catalogue))

    def _on_packs(self) -> None:
        self._fit.reload(language_of(self._ui.settings))
        self._ui.theme.relayout.emit()

    def _wants_readings(self) -> bool:
        """An idle minute asks nobody, where leaving is told and nothing waits for what the senses say."""
        state = self._engine.state
        return not self._reach.tells_presence or state.feed is not None or bool(state.held)

    def _on_explained(self, effect: Explain) -> None:
        if not self._verbs.note(effect):
            self._shell.house.explain(effect)

    def _open(self, name: str, what: str) -> None:
        if name == "tips" and what:
            self._engine.handle(ev.TipShown(at=self._clock.now(), tip=what))
            self._shell.desk.open_tip(what)
        else:
            self._shell.house.open(name, what)

    def _on_settings(self, settings: Settings) -> None:
        self._reach.settings(settings)
        self._engine.handle(ev.SettingsChanged(at=self._clock.now(), settings=settings))
        self._pages.show_settings(settings)

    # -- small services -------------------------------------------------------------------------------------
    def _follow(self, state: State, plan: Plan) -> None:
        self._fit.hour(plan.at.time(), plan.mode)
        self._shell.follow(state, plan)

    def _rows(self) -> Sequence[AnyRow]:
        return readable(lambda: self._journal.tail(TODAY_DAYS))

    def _record(self) -> Sequence[AnyRow]:
        return readable(lambda: self._journal.all(summary.KINDS))

    def _packs(self) -> list[Path]:
        if not readable(lambda: list(self._paths.packs.iterdir())):
            return []
        from postureapp.content.packs import enabled_packs  # most people have none of their own

        return readable(lambda: enabled_packs(self._paths.packs))

    def _tell(self, problem: Problem) -> None:
        if hasattr(self, "_shell") and not self._problems:
            self._shell.house.tell(problem)
        else:
            self._problems.append(problem)

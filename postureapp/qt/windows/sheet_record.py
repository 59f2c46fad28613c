"""What the person notes and writes, for pictures: check-in, Progress, a page for a visit, own content."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from postureapp.content.draft import Draft, DraftRoutine, DraftStep, DraftTip
from postureapp.core.advice import Advised
from postureapp.core.checkin import CheckIn
from postureapp.core.eligibility import NO_ANSWERS
from postureapp.core.library import Level
from postureapp.core.model import BreakRun, BreakState, Feed
from postureapp.core.rows import AnyRow, BreakRow, CheckInRow, FeedRow
from postureapp.qt.ui import Ui
from postureapp.qt.windows.sheet_scene import MAIN, Scene

CHECK_IN, VISIT, OWN = (1128, 856), (1000, 760), (1240, 820)
PAIN = (6, 7, 5, 6, 6, 5, None, None, None, None, None, 6, 4, 5, 4, None, 5, 4, 3, 4, None, 3, 4, 3, 3, 2, 3)
"""The worst of each day, the oldest first; None where nothing was noted."""
POSITIONS = ("cradle", "laid_back", "side_lying", "cradle", "side_lying", "")
ROUTINE, NEWER = "R07", "format 9 is not known here; this program reads format 1"


# -- check-in ---------------------------------------------------------------------------------------------
def check_in(*, asked: bool = True, done: str = "") -> Callable[[Ui, datetime], QWidget]:
    """The call that builds the check-in: its signs, its questions (`asked`), or what it ends with."""

    def build(ui: Ui, now: datetime) -> QWidget:
        from postureapp.qt.windows.checkin import CheckInWindow

        entry = CheckIn(
            at=now, safety=(), now=3, worst=5, where=("low_back",), places=("low_back_l", "low_back_r"),
            task="lift_baby", hardness="little", mood="tired",
        )  # fmt: skip
        window = CheckInWindow(ui, entry if asked else CheckIn(at=now))
        if done:
            level = Level.BOOK if done.startswith("book") else Level.NONE
            window.show_closing(Advised(level, (done,), NO_ANSWERS))
        elif asked:
            window.page.press_main()
        return window

    return build


# -- Progress ---------------------------------------------------------------------------------------------
def rows(now: datetime) -> Sequence[AnyRow]:
    """Four weeks of a record, with days on which nothing was noted."""
    made: list[AnyRow] = []
    for days, worst in enumerate(reversed(PAIN)):
        when = now - timedelta(days=days, hours=2)
        if worst is not None:
            entry = CheckIn(at=when, safety=(), now=max(worst - 2, 0), worst=worst, places=("low_back_l",))
            made.append(CheckInRow(at=when, entry=entry))
            run = BreakRun(id=f"b{days}", routine="R01", started=when, elapsed=240, state=BreakState.FINISHED)
            made += [BreakRow(at=when, run=run)] * (days % 3 > 0)
        begun = when - timedelta(minutes=50)
        position = POSITIONS[days % len(POSITIONS)]
        made.append(FeedRow(at=begun, feed=Feed(id=f"f{days}", start=begun, position=position)))
    return tuple(reversed(made))


def progress(*, empty: bool = False, table: bool = False) -> Callable[[Ui, datetime], QWidget]:
    """The call that builds Progress."""

    def build(ui: Ui, now: datetime) -> QWidget:
        from postureapp.qt.windows.main import MainWindow
        from postureapp.qt.windows.progress import ProgressPage

        def page() -> ProgressPage:
            made = ProgressPage(ui, now.date())
            made.show_rows(() if empty else rows(now), now.date())
            if table:
                made.pain.switch.click()
            return made

        window = MainWindow(ui, {"today": QWidget, "tips": QWidget, "progress": page, "settings": QWidget})
        window.open_page("progress")
        return window

    return build


def visit(ui: Ui, now: datetime) -> QWidget:
    """The page for a midwife, doctor or physiotherapist."""
    from postureapp.core.summary import figures
    from postureapp.qt.windows.progress import VisitWindow

    today = now.date()
    return VisitWindow(ui, figures(rows(now), today - timedelta(days=29), today))


# -- own content ------------------------------------------------------------------------------------------
def own(ui: Ui, _: datetime) -> QWidget:
    """The list of packs: an unfinished one, one that is in use and one that is damaged."""
    from postureapp.content.pack_files import PACK_FILE
    from postureapp.content.packs import Installed
    from postureapp.content.problem import ContentProblem
    from postureapp.qt.windows.own.packs_page import PacksPage

    draft = _draft(ui)
    routine, other = ui.content.routines["R08"], ui.content.routines["R10"]
    used = Installed(
        id="own-2", folder=Path(), enabled=True, title=routine.title, author="Ana Ruiz",
        language=ui.content.language, routines=("OWN-1",), tips=("OWN-2",),
    )  # fmt: skip
    damaged = replace(
        used, id="own-3", title=other.title, routines=(), tips=(),
        problems=(ContentProblem(file=PACK_FILE, key="format", message=NEWER),),
    )  # fmt: skip
    return PacksPage(ui, (used, damaged), (draft,))


def editor(place: str) -> Callable[[Ui, datetime], QWidget]:
    """The call that builds the form of a pack, open at one of its parts."""

    def build(ui: Ui, _: datetime) -> QWidget:
        from postureapp.qt.windows.own.editor import Editor
        from postureapp.qt.windows.tips.thumbs import Thumbs

        made = Editor(ui, _draft(ui), (), Thumbs(ui))
        made.show_place(place, 1)
        return made

    return build


def _draft(ui: Ui) -> Draft:
    """A pack in the person's own language: its words are those of a break and a tip of ours."""
    routine, tip = ui.content.routines[ROUTINE], ui.content.tips["SIT-1"]
    steps = tuple(
        DraftStep(say=one.say, seconds=one.seconds, cue=one.cue, breaths=one.breaths, picture=one.picture)
        for one in routine.steps
    )
    ours = DraftRoutine(
        id="OWN-1", title=routine.title, summary=routine.summary, picture=routine.picture, steps=steps
    )
    theirs = DraftTip(id="OWN-2", title=tip.title, body=tip.body, picture=tip.picture)
    return Draft(
        id="own-1", title=routine.title, author="Ana Ruiz", language=ui.content.language, routines=(ours,),
        tips=(theirs,),
    )  # fmt: skip


SCENES = {
    "check_in_signs": Scene(build=check_in(asked=False), size=CHECK_IN),
    "check_in": Scene(build=check_in(), size=CHECK_IN),
    "check_in_done": Scene(build=check_in(done="book_check"), size=CHECK_IN),
    "progress": Scene(build=progress(), size=MAIN),
    "progress_table": Scene(build=progress(table=True), size=MAIN),
    "progress_empty": Scene(build=progress(empty=True), size=MAIN),
    "visit": Scene(build=visit, size=VISIT),
    "own": Scene(build=own, size=OWN),
    "own_break": Scene(build=editor("OWN-1"), size=OWN),
    "own_tip": Scene(build=editor("OWN-2"), size=OWN),
}

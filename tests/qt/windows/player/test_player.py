"""The player from the safety question to the last answer, on a clock set by hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from postureapp.core.library import Level
from postureapp.core.model import Feeling, Profile
from postureapp.core.settings import Breaks
from postureapp.qt.widgets import RowButton
from postureapp.qt.windows.player import BreakPlayer
from postureapp.qt.windows.player.finish import FinishScreen
from postureapp.qt.windows.player.safety import SafetyScreen
from postureapp.qt.windows.player.step import StepScreen
from tests.qt.windows.stage import Clock, Ears, catalogue, make_ui, routine, step

Key = Qt.Key
SIGNALS = ("safety_answered", "started", "progressed", "interrupted", "ended", "feeling", "closed")


class Play:
    """A player with its clock, what it said, and everything it told."""

    def __init__(self, qtbot, ui, **more):
        self.qtbot, self.clock, self.ears, self.told = qtbot, Clock(), Ears(more.pop("why", "")), []
        self.player = BreakPlayer(
            ui, "R01", "run-1", voice=self.ears, chime=self.ears, clock=self.clock, **more
        )
        self.player.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.player)
        for name in SIGNALS:
            getattr(self.player, name).connect(self._writer(name))
        self.player.show()
        self.player.activateWindow()
        qtbot.waitUntil(self.player.isActiveWindow, timeout=20000)

    def _writer(self, name):
        return lambda *values: self.told.append((name, *values))

    @property
    def screen(self):
        return self.player._screen

    def later(self, seconds):
        self.clock.mono += seconds
        self.player._session.look()

    def key(self, key):
        self.qtbot.keyClick(self.player, key)

    def press(self, words):
        found = [b for b in self.screen.findChildren(QPushButton) if words in (b.text(), b.accessibleName())]
        self.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def without_progress(self):
        return [one for one in self.told if one[0] != "progressed"]


@pytest.fixture
def play(qtbot, qapp):
    def start(ui=None, **more):
        return Play(qtbot, ui or make_ui(qapp), **more)

    return start


# -- the safety question -------------------------------------------------------------------------------------
def test_none_of_these_starts_the_break(play):
    run = play()
    assert isinstance(run.screen, SafetyScreen)
    run.press("None of these")
    assert isinstance(run.screen, StepScreen)
    assert run.told == [
        ("safety_answered", "none", ()), ("started", "run-1"), ("progressed", "run-1", 0, 0.0, False)
    ]  # fmt: skip


def test_enter_alone_answers_none(play):
    run = play()
    run.qtbot.keyClick(run.screen.main_act(), Key.Key_Return)
    assert ("started", "run-1") in run.told


def test_a_sign_that_fits_ends_it_before_it_began(play):
    run = play()
    run.press("Sign pee")
    assert run.told == [("safety_answered", "urgent", ("pee",)), ("closed",)]


def test_several_signs_of_one_part_stand_behind_one_row(play):
    run = play()
    rows = [row.text() for row in run.screen.findChildren(RowButton)]
    assert rows == [
        "Numb between the legs, weak legs, or new trouble with pee or poo", "Sign pee", "Sign dizzy"
    ]  # fmt: skip
    run.press(rows[0])
    run.press("Back to the list")
    run.press(rows[0])
    run.press("Sign bladder")
    assert run.told == [("safety_answered", "emergency", ("bladder",)), ("closed",)]


def test_who_hides_baby_content_reads_the_plain_words(play, qapp):
    run = play(make_ui(qapp, profile=Profile(hide_baby=True)))
    assert "Plain dizzy" in [row.text() for row in run.screen.findChildren(RowButton)]


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_B])
def test_leaving_the_question_says_nothing_about_it(play, key):
    run = play()
    run.key(key)
    assert run.told == [("closed",)]
    assert not run.player.isVisible()


def test_an_answer_known_today_is_not_asked_for_again(play):
    run = play(ask_safety=False)
    assert isinstance(run.screen, StepScreen)
    assert run.without_progress() == [("started", "run-1")]


# -- the run -------------------------------------------------------------------------------------------------
def test_without_a_touch_it_goes_to_its_end(play):
    run = play(ask_safety=False)
    for _ in range(66):
        run.later(1.0)
    steps = [one[2:4] for one in run.told if one[0] == "progressed"]
    assert steps[0] == (0, 0.0)
    assert (1, 20.0) in steps
    assert run.told[-1] == ("ended", "run-1", 60.0, True)
    assert isinstance(run.screen, FinishScreen)
    run.press("Easier")
    run.press("Sorer")
    run.key(Key.Key_Escape)
    assert run.without_progress() == [
        ("started", "run-1"), ("ended", "run-1", 60.0, True),
        ("feeling", "run-1", "R01", Feeling.EASIER), ("closed",),
    ]  # fmt: skip


def test_a_machine_that_stalls_does_not_stretch_it(play):
    run = play(ask_safety=False)
    run.later(64.9)
    assert isinstance(run.screen, StepScreen)
    run.later(0.2)
    assert run.without_progress()[-1] == ("ended", "run-1", 60.0, True)


def test_each_sentence_is_said_at_its_start_and_each_cue_once(play):
    run = play(ask_safety=False)
    for _ in range(140):
        run.later(0.5)
    assert run.ears.heard == [
        ("begin", 60), ("Say 1. Then rest.", "en"), ("Cue 1.", "en"),
        ("ready", 60), ("Say 2. Then rest.", "en"), ("begin", 60), ("Cue 2.", "en"),
        ("begin", 60), ("Say 3. Then rest.", "en"), ("Cue 3.", "en"), ("The other side.", "en"),
        ("end", 60), ("That was it. Take your time.", "en"),
    ]  # fmt: skip


@pytest.mark.parametrize("silent_routine", [True, False])
def test_silent_means_no_sound_whatsoever(play, qapp, silent_routine):
    content = catalogue(routines={"R01": routine(silent_only=silent_routine)})
    run = play(make_ui(qapp, content=content), ask_safety=False, silent=not silent_routine)
    run.key(Key.Key_V)
    for _ in range(140):
        run.later(0.5)
    assert [one for one in run.ears.heard if one != "quiet"] == []


def test_without_a_voice_the_button_says_why(play):
    run = play(ask_safety=False, why="No program.")
    voice = run.screen._voice
    assert (voice.isEnabled(), voice.accessibleName()) == (
        False, "No voice on this computer. The words stay on screen."
    )  # fmt: skip


def test_the_last_seconds_are_counted_aloud_for_those_who_want_it(play, qapp):
    breaks = Breaks(get_ready_seconds=0, chimes=False, voice=Breaks().voice.__class__(countdown=True))
    content = catalogue(routines={"R01": routine([step(1, 10)])})
    run = play(make_ui(qapp, content=content, breaks=breaks), ask_safety=False)
    for _ in range(99):
        run.later(0.1)
    assert [text for text, _ in run.ears.heard] == ["Say 1. Then rest.", "Cue 1.", "3", "2", "1"]


def test_space_pauses_and_goes_on(play):
    run = play(ask_safety=False)
    run.later(7.0)
    run.key(Key.Key_Space)
    assert run.told[-1] == ("progressed", "run-1", 0, 7.0, True)
    assert not run.player._session._timer.isActive()
    run.clock.mono += 500
    run.key(Key.Key_Space)
    run.later(1.0)
    assert run.told[-1] == ("progressed", "run-1", 0, 8.0, False)


def test_space_pauses_even_when_another_button_has_the_focus(play):
    run = play(ask_safety=False)
    later = next(b for b in run.screen.findChildren(QPushButton) if b.text() == "Next")
    later.setFocus()
    run.qtbot.keyClick(later, Key.Key_Space)
    assert not run.player._session.running
    assert run.player._session.place().step == 0


def test_arrows_step_and_r_restarts(play):
    run = play(ask_safety=False)
    run.later(3.0)
    run.key(Key.Key_Right)
    place = run.player._session.place()
    assert (place.step, place.elapsed, place.ready) == (1, 20.0, 5.0)
    run.later(8.0)
    run.key(Key.Key_R)
    place = run.player._session.place()
    assert (place.step, place.elapsed, place.ready) == (1, 20.0, 0.0)
    run.key(Key.Key_Left)
    assert run.player._session.place().elapsed == 0.0


def test_stepping_past_the_last_step_finishes(play):
    run = play(ask_safety=False)
    for _ in range(3):
        run.key(Key.Key_Right)
    assert run.told[-1] == ("ended", "run-1", 60.0, True)


def test_escape_leaves_and_what_was_done_counts(play):
    run = play(ask_safety=False)
    run.later(12.0)
    run.key(Key.Key_Escape)
    assert run.without_progress() == [
        ("started", "run-1"), ("ended", "run-1", 12.0, False), ("closed",)
    ]  # fmt: skip


@pytest.mark.parametrize("way", ["key", "button"])
def test_baby_needs_me_hides_everything_at_once(play, way):
    run = play(ask_safety=False)
    run.later(12.0)
    visible_when_told = []
    run.player.interrupted.connect(lambda *_: visible_when_told.append(run.player.isVisible()))
    if way == "key":
        run.key(Key.Key_B)
    else:
        run.press("Baby needs me")
    run.player.close()
    assert visible_when_told == [False]
    assert run.without_progress() == [("started", "run-1"), ("interrupted", "run-1", 12.0), ("closed",)]
    assert run.ears.heard[-1] == "quiet"


@pytest.mark.parametrize(("seconds", "on"), [(0.4, 0), (19.0, 0), (20.0, 1), (44.0, 2), (59.0, 2)])
def test_a_run_taken_up_again_goes_on_where_it_was(play, seconds, on):
    run = play(ask_safety=False, elapsed=seconds)
    assert run.told[:2] == [("started", "run-1"), ("progressed", "run-1", on, seconds, False)]
    run.later(5.5)
    assert run.player._session.place().elapsed == pytest.approx(seconds + 0.5)


# -- held by lock and sleep ----------------------------------------------------------------------------------
def test_a_locked_screen_holds_the_run_until_one_press(play):
    run = play(ask_safety=False)
    run.later(4.0)
    run.player.hold()
    run.clock.mono += 300
    run.player.release()
    assert run.player._session.place().elapsed == 4.0
    assert run.screen._counted.text() == "Welcome back. Go on whenever you like."
    run.key(Key.Key_Space)
    run.later(2.0)
    assert run.player._session.place().elapsed == 6.0


def test_a_lock_before_the_start_or_after_the_end_changes_nothing(play):
    run = play()
    run.player.hold()
    run.player.release()
    assert isinstance(run.screen, SafetyScreen)
    assert run.told == []


# -- the window ----------------------------------------------------------------------------------------------
def test_no_timer_runs_while_it_is_put_away(play):
    run = play(ask_safety=False)
    assert run.player._session._timer.isActive()
    run.player.hide()
    assert not run.player._session._timer.isActive()
    run.player.show()
    assert run.player._session._timer.isActive()


def test_another_text_size_keeps_the_step_and_the_pause(play, qapp):
    ui = make_ui(qapp)
    run = play(ui, ask_safety=False)
    run.later(21.0)
    run.key(Key.Key_Space)
    before = run.screen
    ui.theme.apply(text_size=1.4)
    assert run.screen is not before
    assert run.screen._heading.text() == "Step 2 of 3: time to get into position"
    assert run.screen._pause.text() == "Go on"


def test_another_hand_keeps_the_open_group_of_signs(play, qapp):
    ui = make_ui(qapp)
    run = play(ui)
    run.press("Numb between the legs, weak legs, or new trouble with pee or poo")
    ui.theme.apply(hand="left")
    assert run.screen.group == "legs_toilet"


@pytest.mark.parametrize(("hand", "side"), [("right", "right"), ("left", "left")])
def test_the_acts_stand_on_the_hands_side_on_every_screen(play, qapp, hand, side):
    run = play(make_ui(qapp, hand=hand))
    places = [centre_of(run, run.screen.main_act())]
    run.press("None of these")
    places.append(centre_of(run, run.screen.main_act()))
    middle = run.player.width() / 2
    assert all((x > middle) == (side == "right") for x, _ in places)
    assert abs(places[0][1] - places[1][1]) <= 8


def test_all_targets_are_large(play):
    run = play()
    small = []
    for _ in range(2):
        small += [
            (b.text() or b.accessibleName(), b.width(), b.height())
            for b in run.screen.findChildren(QPushButton)
            if min(b.width(), b.height()) < 44
        ]
        if isinstance(run.screen, SafetyScreen):
            run.press("None of these")
    assert small == []


def test_every_control_has_a_name(play):
    run = play()
    run.press("None of these")
    assert [b for b in run.screen.findChildren(QPushButton) if not (b.text() or b.accessibleName())] == []


def test_an_unknown_routine_is_refused(qapp):
    with pytest.raises(KeyError):
        BreakPlayer(make_ui(qapp), "R99", "run", voice=Ears(), chime=Ears(), clock=Clock())


def centre_of(run, widget):
    run.qtbot.wait(1)  # the layout of a new screen waits for the event loop
    point = widget.mapTo(run.player, widget.rect().center())
    return point.x(), point.y()


def test_levels_of_the_content_are_what_is_told(play):
    run = play()
    run.press("Sign dizzy")
    assert run.told[0] == ("safety_answered", Level.BOOK.value, ("dizzy",))

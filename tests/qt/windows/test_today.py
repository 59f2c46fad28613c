"""Today: what is next, three acts, the day's picture, two lists, and why."""

from datetime import time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from postureapp.core.model import Act, Feed, Kind, Outcome, Reason, Side, TimeRange
from postureapp.core.plan import Planned
from postureapp.core.spans import FeedSpan, ModeSpan
from postureapp.core.today import Entry, TodayFacts
from postureapp.core.why import Decision
from postureapp.qt.windows.today import TodayPage
from tests.qt.windows.everyday import (
    NOW,
    at,
    controls,
    first_settings,
    make_ui,
    named,
    press,
    said_name,
    shown,
)


def entry(clock, kind, outcome=None, reason=Reason.DUE, days=0, due="", **more):
    return Entry(
        at=at(clock, days), due=at(due or clock, days), reminder=kind, kind=Kind(kind), outcome=outcome,
        reason=reason, **more,
    )  # fmt: skip


EARLIER = (
    entry("13:27", "posture", Outcome.DELIVERED, due="13:00", waited=Reason.FEEDING, act=Act.DONE),
    entry("12:12", "feeding", Outcome.DELIVERED, act=Act.LATER),
    entry("11:00", "posture", Outcome.MERGED, Reason.TOO_SOON),
    entry("09:30", "posture", Outcome.DROPPED, Reason.PAUSED),
    entry("08:30", "posture", Outcome.DELIVERED),
)
PLANNED = (
    entry("15:20", "rest"),
    entry("16:00", "posture", reason=Reason.CAP),
    entry("18:30", "check_in"),
    entry("08:45", "posture", days=1),
)
WHY = tuple(
    Decision(at=one.at, due=one.due, reminder=one.reminder, kind=one.kind, outcome=one.outcome,
             reason=one.reason, waiting_for="")
    for one in EARLIER
)  # fmt: skip
FACTS = TodayFacts(
    now=NOW,
    next=PLANNED[0],
    planned=PLANNED,
    earlier=EARLIER,
    feeds=(FeedSpan(start=at("12:40"), end=at("13:22"), side=Side.LEFT),),
    modes=(
        ModeSpan(mode="paused", start=at("09:00"), end=at("09:45")),
        ModeSpan(mode="quiet", start=at("00:00"), end=at("08:00")),
    ),
    quiet=(TimeRange(time(21, 0), time(8, 0)),),
    side=Side.RIGHT,
    offer="R01",
    why=WHY,
    waiting=(
        Planned(reminder="posture", kind=Kind.POSTURE, due=at("16:00"), expected=Reason.CAP),
        Planned(reminder="rest", kind=Kind.REST, due=at("15:20")),
    ),
)
NOTE = "stayed away: reminders were paused"
FEEDING = replace(FACTS, mode="feeding", feed=Feed(id="f", start=at("14:33"), side=Side.LEFT))


@pytest.fixture
def page(qtbot, theme):
    page = shown(qtbot, TodayPage(make_ui(theme)), 1100, 900)
    page.show_facts(FACTS)
    return page


def seen(widget):
    QApplication.processEvents()
    return [one for one in widget.findChildren(QLabel) if one.isVisibleTo(widget) and one.text()]


def lines(widget):
    return [one.text() for one in seen(widget)]


def test_every_control_has_a_name_and_room_for_a_thumb(page):
    page.open_why()
    assert [type(one).__name__ for one in controls(page) if not said_name(one)] == []
    small = [
        said_name(one)
        for one in controls(page)
        if isinstance(one, QAbstractButton) and min(one.width(), one.height()) < 32
    ]
    assert small == []


@pytest.mark.parametrize(
    ("facts", "headline"),
    [
        (FACTS, "Next: short rest at 15:20"),
        (replace(FACTS, next=PLANNED[3]), "Next: sit, stand, walk, tomorrow at 08:45"),
        (replace(FACTS, next=None), "Nothing is planned now"),
        (replace(FACTS, mode="paused", until=at("16:00")), "Paused until 16:00"),
        (replace(FACTS, mode="paused", until=at("08:00", 1)), "Paused until tomorrow, 08:00"),
        (replace(FACTS, mode="paused"), "Paused"),
        (replace(FACTS, mode="break"), "A break is running"),
        (FEEDING, "Feeding, left side, 12 minutes"),
        (replace(FEEDING, feed=replace(FEEDING.feed, side=None)), "Feeding, 12 minutes"),
        (replace(FEEDING, feed=replace(FEEDING.feed, paused_since=NOW)), "Feeding, paused"),
    ],
)
def test_the_line_at_the_top(page, facts, headline):
    page.show_facts(facts)
    assert lines(page.head)[:2] == ["Thursday 14 May", headline]


def test_the_three_acts(page):
    heard = []
    page.feed_requested.connect(heard.append)
    page.break_requested.connect(heard.append)
    page.check_in_requested.connect(lambda: heard.append("check in"))
    for name in ("Start feed", "Take a break", "Check in"):
        press(page, name)
    assert heard == ["start", "R01", "check in"]
    assert named(page, "Start feed").accessibleDescription() == "Right side comes next"


def test_a_running_feed_has_its_own_acts(page):
    heard = []
    page.feed_requested.connect(heard.append)
    page.show_facts(FEEDING)
    for name in ("End feed", "Switch side", "Pause feed", "Correct it"):
        press(page, name)
    page.show_facts(replace(FEEDING, feed=replace(FEEDING.feed, paused_since=NOW)))
    press(page, "Continue feed")
    assert heard == ["end", "switch", "pause", "correct", "continue"]


def test_without_baby_content_nothing_speaks_of_feeds(page):
    page.show_facts(replace(FACTS, feeding_shown=False, earlier=(), planned=(), next=None))
    heard = []
    page.tip_requested.connect(lambda: heard.append("tip"))
    press(page, "Show me a tip")
    assert heard == ["tip"]
    assert {mark.lane for mark in page.day.timeline.entries} == {"modes"}
    assert list(page.day.timeline._lanes) == ["reminders", "modes"]
    named_feeds = [name for name in map(said_name, controls(page)) if "feed" in name.lower()]
    assert named_feeds == []


def test_the_days_picture_holds_every_entry_with_its_reason(page):
    marks = page.day.timeline.entries
    assert [(mark.lane, mark.state, mark.said) for mark in marks if mark.lane == "reminders"] == [
        ("reminders", "came", "08:30 Sit, stand, walk – came"),
        ("reminders", "held", "09:30 Sit, stand, walk – stayed away: reminders were paused"),
        ("reminders", "held", "11:00 Sit, stand, walk – joined one that had just come"),
        ("reminders", "came", "12:12 Seat for the feed – came"),
        ("reminders", "held", "13:00 Sit, stand, walk – waited: you were feeding"),
        ("reminders", "came", "13:27 Sit, stand, walk – came later: you were feeding"),
        ("reminders", "planned", "15:20 Short rest – planned"),
        ("reminders", "held", "16:00 Sit, stand, walk – will stay away: enough for the day by then"),
        ("reminders", "planned", "18:30 Check-in – planned"),
    ]
    assert [mark.said for mark in marks if mark.lane != "reminders"] == [
        "09:00 Paused",
        "12:40 Feed left side",
    ]
    assert page.day.timeline.accessibleName() == "Your day: 3 came, 3 planned, 1 feed"


def test_the_sentence_under_the_picture(page):
    assert page.day._said.text() == "“Sit, stand, walk” at 13:00 waited: you were feeding. It came at 13:27."
    page.show_facts(replace(FACTS, earlier=EARLIER[3:]))
    assert page.day._said.text() == "“Sit, stand, walk” at 09:30 stayed away: reminders were paused."
    page.show_facts(replace(FACTS, earlier=EARLIER[4:]))
    assert page.day._said.text() == "Everything came as planned so far."
    page.show_facts(replace(FACTS, earlier=()))
    assert page.day._said.text() == "Nothing has come yet today."


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (FEEDING, "While you feed nothing else comes. What is due waits until two minutes after."),
        (replace(FACTS, mode="paused"), "While paused reminders stay away. They are not saved up for later."),
        (
            replace(FACTS, mode="quiet", until=at("08:00", 1)),
            "Quiet hours until tomorrow, 08:00: nothing comes by itself.",
        ),
        (replace(FACTS, mode="asleep", until=at("16:00")), "Until 16:00 reminders come without a sound."),
        (replace(FACTS, mode="asleep"), "Reminders come without a sound for now."),
    ],
)
def test_what_the_mode_does_is_said_under_the_picture(page, facts, said):
    page.show_facts(facts)
    assert page.day._said.text() == said


def test_lists_show_a_few_and_all_on_demand(page):
    assert lines(page.coming) == [
        "Still to come", "15:20", "Short rest", "35 min from now", "18:30", "Check-in", "3 h 45 min from now",
        "08:45", "Sit, stand, walk", "tomorrow",
    ]  # fmt: skip
    assert lines(page.earlier).count("Sit, stand, walk") == 3
    press(page, "Earlier: show all")
    assert lines(page.earlier).count("Sit, stand, walk") == 4
    assert [note for note in lines(page.earlier) if note in ("done", "later", "came")] == [
        "done",
        "later",
        "came",
    ]


def test_a_held_one_stands_first_with_what_it_waits_for(page):
    held = entry("14:45", "massage", reason=Reason.AWAY, waits=True)
    page.show_facts(replace(FACTS, planned=(held, *PLANNED)))
    assert lines(page.coming)[1:4] == ["Now", "Massage", "waits until you are back"]


def test_a_note_that_does_not_fit_goes_under_the_name(page):
    long = replace(EARLIER[3], name="Stretch the left hip and then the right one, slowly and without a hurry")
    page.show_facts(replace(FACTS, earlier=(long,)))
    page.resize(700, 900)
    QApplication.processEvents()
    name, note = (one for one in seen(page.earlier) if one.text() in (long.name, NOTE))
    below = note.mapTo(page, note.rect().topLeft()).y() - name.mapTo(page, name.rect().bottomLeft()).y()
    assert below > 0
    assert note.mapTo(page, note.rect().topLeft()).x() == name.mapTo(page, name.rect().topLeft()).x()
    assert note.width() >= note.sizeHint().width()


def test_why_opens_filters_and_closes(page):
    heard = []
    page.why_requested.connect(lambda: heard.append("why"))
    press(page, "Why?")
    assert heard == ["why"]
    assert reasons(page) == [
        "What each one waits for now",
        "15:20 Short rest – planned",
        "16:00 Sit, stand, walk – will stay away: enough for the day by then",
        "Today",
        "13:27 Sit, stand, walk – came",
        "12:12 Seat for the feed – came",
        "11:00 Sit, stand, walk – joined one that had just come",
        "09:30 Sit, stand, walk – stayed away: reminders were paused",
        "08:30 Sit, stand, walk – came",
    ]
    QTest.keyClick(page.why.filter, Qt.Key.Key_Down)
    assert [row for row in reasons(page) if "Short rest" in row or "Seat" in row] == []
    assert len(reasons(page)) == 7
    press(page, "Close")
    assert not page.why.isVisible()


def reasons(page):
    model = page.why.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_why_tells_the_days_apart_and_what_waits_now(page):
    before = replace(WHY[2], at=at("10:00", -1), due=at("10:00", -1))
    waits = Planned(reminder="rest", kind=Kind.REST, due=None, held=True, expected=Reason.AWAY)
    later = Planned(reminder="posture", kind=Kind.POSTURE, due=at("08:45", 1))
    page.show_facts(replace(FACTS, why=(WHY[0], before), waiting=(later, waits)))
    page.open_why()
    assert reasons(page) == [
        "What each one waits for now",
        "Now Short rest – waits until you are back",
        "08:45 Sit, stand, walk – tomorrow: planned",
        "Today",
        "13:27 Sit, stand, walk – came",
        "Wednesday 13 May",
        "10:00 Sit, stand, walk – joined one that had just come",
    ]


def test_why_comes_into_sight_and_no_row_is_cut(page):
    page.resize(520, 500)
    page.open_why()
    QApplication.processEvents()
    top = page.why.mapTo(page, page.why.rect().topLeft()).y()
    assert 0 <= top < 250
    narrow = page.why.list.sizeHintForRow(2)
    page.resize(1100, 900)
    QApplication.processEvents()
    assert narrow > page.why.list.sizeHintForRow(2)


def test_modes_are_asked_for_in_the_menu(page):
    heard = []
    page.mode_requested.connect(lambda mode, value: heard.append((mode, value)))
    for action in page.head.menu.actions():
        action.trigger()
    assert heard == [
        ("pause", 30), ("pause", 60), ("pause", 120), ("pause", "tomorrow"), ("pause", None),
        ("asleep", 60), ("asleep", 90), ("asleep", 120), ("asleep", 180),
    ]  # fmt: skip
    page.show_facts(replace(FACTS, mode="asleep"))
    heard.clear()
    page.head.menu.actions()[0].trigger()
    assert heard == [("resume", None)]
    assert named(page, "Mode: Baby asleep")


def test_new_facts_of_the_same_day_build_nothing_anew(page):
    buttons, rows = dict(page.acts.buttons), page.earlier._lines.layout().itemAt(0).widget()
    page.show_facts(FACTS)
    assert page.acts.buttons == buttons
    assert page.earlier._lines.layout().itemAt(0).widget() is rows


def test_larger_text_and_another_hand_keep_what_is_shown(page, theme):
    page.open_why()
    theme.apply(text_size=1.6, hand="left")
    assert lines(page.head)[1] == "Next: short rest at 15:20"
    assert page.why.isVisible()


def test_a_name_of_ones_own(page):
    mine = replace(FACTS, next=replace(PLANNED[0], name="Tea"), planned=(replace(PLANNED[0], name="Tea"),))
    page.show_facts(mine)
    assert lines(page.head)[1] == "Next: Tea at 15:20"
    assert first_settings() == page._ui.settings

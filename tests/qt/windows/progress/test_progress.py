"""Progress shows what was noted, and nothing that was not; chart, table and words say the same."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from postureapp.core.checkin import CheckIn
from postureapp.core.model import BreakRun, BreakState, Feed
from postureapp.core.rows import BreakRow, CheckInRow, FeedRow
from postureapp.qt.widgets import Blocks, Share, Table, Text
from postureapp.qt.widgets.buttons import LOOKS
from postureapp.qt.windows.progress import ProgressPage
from postureapp.qt.windows.progress.counts import ByPositionCard, FeedsCard
from tests.qt.windows import everyday

TODAY = everyday.NOW.date()


def check_in(days, now, worst=None, clock="20:00"):
    when = everyday.at(clock, -days)
    return CheckInRow(at=when, entry=CheckIn(at=when, now=now, worst=worst, places=("tailbone",)))


def a_break(days, name="b"):
    when = everyday.at("10:00", -days)
    run = BreakRun(id=f"{name}{days}", routine="R01", started=when, elapsed=180, state=BreakState.FINISHED)
    return BreakRow(at=when, run=run)


def feed(days, position, clock="19:30"):
    when = everyday.at(clock, -days)
    return FeedRow(at=when, feed=Feed(id=f"{position}{days}{clock}", start=when, position=position))


ROWS = [
    check_in(1, 3, 4), check_in(2, 5), check_in(3, None, 2), check_in(12, 6), check_in(60, 7),
    a_break(0), a_break(0, "c"), a_break(2), a_break(40), feed(1, "cradle"), feed(2, "side_lying"),
    feed(3, "cradle"), feed(4, ""),
]  # fmt: skip


@pytest.fixture
def page(qtbot, theme):
    def make(rows=(), ui=None):
        made = ProgressPage(ui or everyday.make_ui(theme), TODAY)
        made.show_rows(rows, TODAY)
        made.wishes = []
        made.check_in_requested.connect(lambda: made.wishes.append("check_in"))
        made.visit_requested.connect(made.wishes.append)
        return everyday.shown(qtbot, made, 1100, 760)

    return make


def texts(widget):
    everyday.QApplication.processEvents()
    return [one.text() for one in widget.findChildren(Text) if one.isVisibleTo(widget)]


def table_of(page):
    model = page.findChild(Table).model()
    return [
        [model.data(model.index(line, column)) for column in range(model.columnCount())]
        for line in range(model.rowCount())
    ]


def test_a_month_is_shown_and_said_in_words(page):
    made = page(ROWS)
    assert everyday.said_name(made.pain.chart) == (
        "Pain by day: 4 days with an entry, from 2 to 6. Middle value of the last 7 days: 4."
    )
    assert "3 breaks, 9 min in all. Days without one are fine." in texts(made)
    shares = [one.text() for one in made.findChildren(FeedsCard)[0].findChildren(Share)]
    assert shares == ["Cradle: 2", "Side-lying: 1", "Not noted: 1"]


def test_week_and_everything_are_one_press_away(page):
    made = page(ROWS)
    everyday.press(made, "Week")
    assert len(made.figures.days) == 7
    assert [everyday.said_name(one) for one in made.findChildren(Blocks)] == ["3 breaks, 9 min in all."]
    everyday.press(made, "All")
    assert made.figures.first == TODAY - timedelta(days=60)
    assert len(made.figures.entries) == 5


def test_the_table_has_the_numbers_of_the_chart(page):
    made = page(ROWS)
    everyday.press(made, "As a table")
    assert table_of(made) == [
        ["13 May", "20:00", "3", "4", "Tailbone"],
        ["12 May", "20:00", "5", "–", "Tailbone"],
        ["11 May", "20:00", "–", "2", "Tailbone"],
        ["2 May", "20:00", "6", "–", "Tailbone"],
    ]
    everyday.press(made, "As a chart")
    assert made.pain.stack.currentWidget() is made.pain.chart


def test_without_an_entry_it_offers_a_check_in_and_blames_nobody(page):
    made = page()
    said = texts(made)
    assert "Nothing noted in these days." in said
    assert "None in these days. Days without one are fine." in said
    everyday.press(made, "Check in")
    assert made.wishes == ["check_in"]


def test_the_one_clear_act_is_the_check_in_until_something_is_noted(page):
    made = page()
    looks = (made.pain.check_in.look, made.visit.look)
    made.show_rows(ROWS, TODAY)
    assert (looks, made.visit.look) == ((LOOKS["primary"], LOOKS["secondary"]), LOOKS["primary"])


def test_own_pain_by_position_comes_with_enough_entries_only(page):
    few = [row for day in range(4) for row in (feed(day, "cradle"), check_in(day, 5))]
    made = page(few)
    waiting = "With some more check-ins soon after feeds, you see here how your back felt."
    assert waiting in texts(made)
    many = [row for day in range(5) for row in (feed(day, "cradle"), check_in(day, 5))]
    many += [row for day in range(6, 12) for row in (feed(day, "side_lying"), check_in(day, 2))]
    made.show_rows(many, TODAY)
    said = texts(made)
    named = [one.accessibleName() for one in made.findChildren(ByPositionCard)[0].findChildren(Text)]
    assert [name for name in named if name] == ["Side-lying: 2", "Cradle: 5"]
    assert said[said.index("Side-lying") :][:4] == ["Side-lying", "2", "Cradle", "5"]
    assert "Middle value of pain after feeds, from 11 check-ins. It may be chance." in said


def test_who_hides_baby_content_sees_no_feeds(page, theme):
    ui = everyday.make_ui(theme)
    made = page(ROWS, ui)
    settings = ui.settings
    ui.settings = replace(settings, profile=replace(settings.profile, hide_baby=True))
    made.show_rows(ROWS, TODAY)
    assert not [one for one in texts(made) if "eed" in one]


def test_the_figures_in_sight_go_on_the_page_for_a_visit(page):
    made = page(ROWS)
    everyday.press(made, "Page for a visit")
    assert made.wishes == [made.figures]


def test_it_praises_nothing_and_sets_no_goal(page):
    words = " ".join(texts(page(ROWS))).lower()
    assert not [one for one in ("streak", "goal", "%", "well done", "in a row", "target") if one in words]


@pytest.mark.parametrize("language", ["en", "xx"])
@pytest.mark.parametrize(("size", "text"), [((1100, 760), 1.0), ((1270, 700), 1.6), ((800, 600), 1.0)])
def test_nothing_is_cut_and_everything_has_a_name(page, theme, size, text, language):
    theme.apply(text_size=text)
    made = page(ROWS, everyday.make_ui(theme, language=language))
    made.resize(*size)
    for one in everyday.controls(made):
        assert everyday.said_name(one), one
    assert made.area.horizontalScrollBar().maximum() == 0


def test_a_new_text_size_keeps_span_and_record(page, theme):
    made = page(ROWS)
    everyday.press(made, "Week")
    theme.apply(text_size=1.3)
    assert made.span.index() == 0
    assert len(made.figures.entries) == 3

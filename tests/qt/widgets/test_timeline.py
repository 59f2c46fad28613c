"""The day: entries by pointer and keys with their sentence, never stacked, three shapes."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible

from postureapp.qt.widgets import Entry, Legend, Timeline
from postureapp.qt.widgets.daymap import FURTHEST, Ground, apart, places

DAY = [
    Entry(500, "8:20 Sit back. It came.", kind="posture"),
    Entry(780, "13:00 Stand up. It waited: you were feeding.", state="held"),
    Entry(920, "15:20 Short rest. Planned.", kind="rest", state="planned"),
    Entry(770, "12:50 Feed, left side.", "feeds", 800, label="L"),
    Entry(830, "13:50 Baby asleep.", "modes", 1010, icon="asleep", label="Asleep"),
]


@pytest.fixture
def day(theme, on_screen):
    made = Timeline(theme, "One came, one waited, one is planned", lanes=["Feeds", "Reminders", "Modes"])
    made.resize(900, made.sizeHint().height())
    made.show_day(DAY, quiet=[(0, 480), (1260, 1440)], now=885, now_words="14:45")
    on_screen(made)
    made.heard = []
    made.pointed.connect(made.heard.append)
    return made


def test_a_screen_reader_reads_a_list_of_sentences(day):
    met = QAccessible.queryAccessibleInterface(day)
    entries = [met.child(at) for at in range(met.childCount())]
    sentences = [
        entry.text(QAccessible.Text.Name) for entry in entries if entry.role() == QAccessible.Role.ListItem
    ]
    assert (met.role(), met.text(QAccessible.Text.Name)) == (
        QAccessible.Role.List,
        "One came, one waited, one is planned",
    )
    assert sentences == [entry.said for entry in sorted(DAY, key=lambda entry: entry.start)]


def test_arrow_keys_walk_through_the_day(qtbot, day):
    day.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right):
        qtbot.keyClick(day, key)
    assert day.heard == [3, 0, 4]


def test_the_keyboard_starts_at_what_comes_next(day):
    day.setFocus(Qt.FocusReason.TabFocusReason)
    assert day.entries[day.currentIndex().row()].said == "15:20 Short rest. Planned."


def test_the_pointer_gets_the_sentence(qtbot, day):
    middle = day.visualRect(day.model().index(0, 0)).center()
    assert day.indexAt(middle).data(Qt.ItemDataRole.ToolTipRole) == "8:20 Sit back. It came."
    qtbot.mouseMove(day.viewport(), middle)
    qtbot.mouseMove(day.viewport(), QPoint(300, 3))
    assert day.heard == [0, -1]


def test_the_entry_in_hand_is_seen(qtbot, day):
    before = day.grab().toImage()
    qtbot.keyClick(day, Qt.Key.Key_Left)
    assert day.grab().toImage() != before


def test_a_new_day_keeps_the_place(qtbot, day):
    day.setFocus(Qt.FocusReason.TabFocusReason)
    at = day.currentIndex().row()
    day.show_day(DAY, now=890, now_words="14:50")
    assert day.currentIndex().row() == at
    day.show_day([])
    assert not day.currentIndex().isValid()


def test_only_reminders_are_drawn_without_lanes(theme, qtbot):
    small = Timeline(theme, "Friday")
    qtbot.addWidget(small)
    small.resize(600, small.sizeHint().height())
    small.show_day(DAY)
    shown = [row for row in range(len(DAY)) if not small.visualRect(small.model().index(row, 0)).isNull()]
    assert [small.entries[row].lane for row in shown] == ["reminders"] * 3


def test_three_states_have_three_shapes(theme, qtbot):
    def drawn(state):
        made = Timeline(theme, "x")
        qtbot.addWidget(made)
        made.resize(600, made.sizeHint().height())
        made.show_day([Entry(720, "x", state=state)])
        return made.grab().toImage().convertToFormat(made.grab().toImage().Format.Format_Grayscale8)

    came, planned, held = drawn("came"), drawn("planned"), drawn("held")
    assert came != planned
    assert planned != held
    assert came != held


@given(
    st.lists(st.floats(0, 1000), min_size=1, max_size=60).map(sorted),
    st.sampled_from([12.0, 24.0, 40.0]),
)
def test_neighbours_never_stack_and_nothing_leaves_the_axis(centres, size):
    placed = apart(centres, [size] * len(centres), 0, 1000)
    room = min(size, 1000 / len(centres) - 2)
    assert all(b - a >= room - 2.1 for a, b in pairwise(placed))
    assert placed[0] >= -0.1 - size / 2
    assert placed[-1] <= 1000.1


@given(st.lists(st.integers(0, 1439), min_size=1, max_size=24, unique=True))
def test_a_crowded_day_shrinks_before_it_moves_a_disc(minutes):
    ground = Ground(0, 890, {"reminders": (0, 64)})
    made = places([Entry(minute, "x") for minute in sorted(minutes)], ground, 38, 19, 35)
    shifts = [
        abs(place.center().x() - ground.x(minute)) * 1440 / 890
        for place, minute in zip(made, sorted(minutes), strict=True)
    ]
    smallest = min(place.width() for place in made) < 21
    assert max(shifts) <= FURTHEST + 0.1 or smallest


def test_a_day_of_twenty_four_at_large_text_is_told_at_its_hours():
    ground = Ground(0, 890, {"reminders": (0, 64)})
    minutes = range(500, 500 + 24 * 37, 37)
    made = places([Entry(minute, "x") for minute in minutes], ground, 38, 19, 35)
    assert (
        max(
            abs(place.center().x() - ground.x(minute)) * 1440 / 890
            for place, minute in zip(made, minutes, strict=True)
        )
        <= FURTHEST
    )
    assert min(place.width() for place in made) > 20


def test_a_short_feed_is_still_wide_enough_to_see():
    ground = Ground(100, 720, {"feeds": (0, 30), "reminders": (30, 40)})
    made = places([Entry(1435, "x", "feeds", 1440)], ground, 24, 12, 22)
    assert made == [QRectF(798, 4, 22, 22)]


def test_a_very_full_day_stands_in_two_rows_near_its_hours():
    ground = Ground(82, 910, {"feeds": (20, 32), "reminders": (52, 40), "modes": (92, 32)})
    minutes = range(485, 485 + 36 * 21, 21)
    made = places([Entry(minute, "x") for minute in minutes], ground, 24, 12, 22)
    shifts = [
        abs(place.center().x() - ground.x(minute)) * 1440 / 910
        for place, minute in zip(made, minutes, strict=True)
    ]
    assert max(shifts) <= FURTHEST
    assert len({place.center().y() for place in made}) == 2
    assert all(place.top() >= 52 and place.bottom() <= 92 for place in made)
    assert not any(a.intersects(b) for a, b in combinations(made, 2))


def test_feeds_in_a_narrow_window_give_way_to_each_other():
    ground = Ground(80, 250, {"feeds": (0, 32), "reminders": (32, 40)})
    feeds = [Entry(start, "x", "feeds", start + 20) for start in range(5, 1400, 72)]
    made = places(feeds, ground, 24, 12, 22)
    assert not any(a.intersects(b) for a, b in pairwise(made))
    assert min(place.width() for place in made) > 4


def test_modes_that_last_at_the_same_time_get_a_row_each():
    ground = Ground(80, 900, {"feeds": (0, 32), "modes": (32, 32)})
    spans = [Entry(540, "x", "modes", 720), Entry(600, "x", "modes", 630), Entry(800, "x", "modes", 900)]
    long, within, after = places(spans, ground, 24, 12, 22)
    assert not long.intersects(within)
    assert (long.y(), long.height()) == (after.y(), within.height())
    assert 32 <= long.y() < within.y() < within.bottom() <= 64


def test_a_lane_that_is_left_out_is_not_spoken_of(day):
    tall = day.sizeHint().height()
    day.show_lanes({"reminders": "Reminders", "modes": "Modes"})
    assert day.sizeHint().height() < tall
    assert list(day._ground().lanes) == ["reminders", "modes"]


def test_the_legend_says_the_shapes_in_words(theme, qtbot):
    legend = Legend(theme, "came", "planned", "held")
    qtbot.addWidget(legend)
    assert legend.text() == "came, planned, held"

"""Pain over time: a line of medians that stops where the entries stop."""

from hypothesis import given
from hypothesis import strategies as st

from postureapp.qt.widgets import Blocks, PainChart, Share
from postureapp.qt.widgets.chart import gaps, medians


def test_the_line_needs_three_entries_in_a_week():
    assert medians([6, 5, None, 4, None, None, None, None, None, 3]) == [
        None, None, None, 5, None, None, None, None, None, None,
    ]  # fmt: skip


def test_long_gaps_are_named_and_short_ones_are_not():
    assert gaps([3, None, None, 4, None, None, None, None, 5, None, None, None, None]) == [(4, 8), (9, 13)]
    assert gaps([]) == []
    assert gaps([None] * 6 + [4], begins=6) == []
    assert gaps([None] * 9 + [4], begins=2) == [(2, 9)]


@given(st.lists(st.none() | st.integers(0, 10), max_size=60))
def test_a_median_stands_only_on_a_day_with_an_entry_and_inside_its_values(values):
    line = medians(values)
    assert len(line) == len(values)
    for day, value in enumerate(line):
        if value is not None:
            near = [other for other in values[max(0, day - 6) : day + 1] if other is not None]
            assert values[day] is not None
            assert min(near) <= value <= max(near)


def test_a_gap_looks_different_from_a_line(theme, qtbot):
    chart = PainChart(theme, "Pain", gap_word="no entries")
    qtbot.addWidget(chart)
    chart.resize(600, 230)
    empty = chart.grab().toImage()
    chart.show_days([5] * 14, {0: "1 May"})
    full = chart.grab().toImage()
    chart.show_days([5] * 5 + [None] * 5 + [5] * 4, {0: "1 May"}, "Pain stayed at 5")
    assert len({bytes(image.constBits()) for image in (empty, full, chart.grab().toImage())}) == 3
    assert chart.accessibleName() == "Pain stayed at 5"


def test_counts_are_written_out(theme, qtbot):
    share, blocks = Share(theme, "Cradle", 41, 41), Blocks(theme, "Two breaks", [2, 0], ["Mo", "Tu"])
    for widget in (share, blocks):
        qtbot.addWidget(widget)
    assert (share.text(), blocks.accessibleName()) == ("Cradle: 41", "Two breaks")
    assert not blocks.grab().isNull()

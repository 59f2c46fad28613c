"""Chips, toggles, switches, segments, scales, places: chosen by pointer and keys, told once."""

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtGui import QAccessible, QColor

from postureapp.qt.widgets import Chip, NavList, Scale, Segmented, Switch, Toggle
from postureapp.qt.widgets.swatches import Colour, Swatches


@pytest.mark.parametrize(
    "make",
    [lambda t: Chip(t, "Feeding", icon="feeding"), lambda t: Toggle(t, "Fr"), lambda t: Switch(t, "Sound")],
)
def test_pointer_and_space_turn_it_on_and_off(theme, qtbot, make):
    control = make(theme)
    qtbot.addWidget(control)
    control.show()
    off = control.grab().toImage()
    heard = []
    control.toggled.connect(heard.append)
    qtbot.mouseClick(control, Qt.MouseButton.LeftButton)
    theme.apply(reduced_motion=True)
    qtbot.keyClick(control, Qt.Key.Key_Space)
    qtbot.keyClick(control, Qt.Key.Key_Space)
    assert heard == [True, False, True]
    assert control.grab().toImage() != off


def test_a_choice_does_not_change_the_width_of_a_chip(theme, qtbot):
    chip = Chip(theme, "Feeding", icon="feeding")
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before


def test_the_knob_of_a_switch_slides(theme, qtbot):
    switch = Switch(theme, "Sound")
    qtbot.addWidget(switch)
    switch.show()
    switch.setChecked(True)
    assert switch._slide.state() == QAbstractAnimation.State.Running
    switch._slide.setCurrentTime(80)
    assert 0 < switch._slide.at < 1
    switch._slide.setCurrentTime(160)
    assert switch._slide.at == 1


def test_with_reduced_motion_it_jumps(theme, qtbot):
    theme.apply(reduced_motion=True)
    switch = Switch(theme, "Sound")
    qtbot.addWidget(switch)
    switch.show()
    switch.setChecked(True)
    assert (switch._slide.state(), switch._slide.at) == (QAbstractAnimation.State.Stopped, 1)


def test_segments_are_chosen_by_pointer_and_told_once(theme, qtbot):
    when = Segmented(theme, "When", ["Every", "At times", "After a feed"], 0)
    qtbot.addWidget(when)
    when.show()
    heard = []
    when.chosen.connect(heard.append)
    qtbot.mouseClick(when.segments[2], Qt.MouseButton.LeftButton)
    assert (when.index(), heard) == (2, [2])


def test_arrow_keys_walk_the_segments(theme, qtbot, on_screen):
    when = on_screen(Segmented(theme, "When", ["Every", "At times", "After a feed"], 0))
    heard = []
    when.chosen.connect(heard.append)
    when.segments[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(when.segments[0], Qt.Key.Key_Right)
    qtbot.keyClick(when.segments[1], Qt.Key.Key_Right)
    assert (when.index(), heard, when.segments[2].ring) == (2, [1, 2], True)


def test_choosing_from_the_program_tells_nobody(theme, qtbot):
    when = Segmented(theme, "When", ["Every", "At times"], None)
    qtbot.addWidget(when)
    heard = []
    when.chosen.connect(heard.append)
    assert when.index() is None
    when.choose(1)
    assert (when.index(), heard) == (1, [])
    when.choose(None)
    assert when.index() is None


def test_the_pill_slides_to_the_new_choice(theme, qtbot):
    when = Segmented(theme, "When", ["Every", "At times"], 0)
    qtbot.addWidget(when)
    when.show()
    when.resize(300, 40)
    start = when._pill()
    qtbot.mouseClick(when.segments[1], Qt.MouseButton.LeftButton)
    when._slide.setCurrentTime(40)
    middle = when._pill()
    when._slide.setCurrentTime(160)
    assert start.x() < middle.x() < when._pill().x()


def test_a_scale_starts_with_no_answer(theme, qtbot):
    scale = Scale(theme, "Pain now", None, "none", "worst")
    qtbot.addWidget(scale)
    assert scale.value() is None
    assert len(scale.notches) == 11


def test_a_number_is_chosen_and_can_be_taken_back(theme, qtbot, on_screen):
    scale = on_screen(Scale(theme, "Pain now"))
    heard = []
    scale.chosen.connect(heard.append)
    qtbot.mouseClick(scale.notches[4], Qt.MouseButton.LeftButton)
    qtbot.keyClick(scale.notches[4], Qt.Key.Key_Right)
    assert (scale.value(), heard) == (5, [4, 5])
    scale.clear()
    assert (scale.value(), heard) == (None, [4, 5])


def test_arrow_keys_walk_the_places(theme, qtbot, on_screen):
    places = on_screen(
        NavList(theme, "Pages", [("Profile", "user"), ("Reminders", "bell"), ("Look", "look")])
    )
    places.items[0].setFocus()
    heard = []
    places.chosen.connect(heard.append)
    qtbot.keyClick(places.items[0], Qt.Key.Key_Down)
    qtbot.mouseClick(places.items[2], Qt.MouseButton.LeftButton)
    places.choose(0)
    assert (heard, places.index()) == ([1, 2, 0], 0)


def test_a_badge_is_seen_and_said(theme, qtbot):
    places = NavList(theme, "Pages", [("Today", "today")], rail=True)
    qtbot.addWidget(places)
    item = places.items[0]
    before = item.grab().toImage()
    item.set_badge(True, "One reminder waits")
    assert item.grab().toImage() != before
    assert item.accessibleDescription() == "One reminder waits"


def test_segments_stand_one_under_the_other_when_their_words_do_not_fit(theme, qtbot):
    when = Segmented(theme, "When", ["Every so often", "At times", "After each feed"], 0)
    qtbot.addWidget(when)
    when.resize(200, when.layout().totalHeightForWidth(200))
    when.show()
    xs, ys = zip(*((segment.x(), segment.y()) for segment in when.segments), strict=True)
    assert (len(set(xs)), len(set(ys))) == (1, 3)
    assert min(segment.height() for segment in when.segments) >= 32
    when.resize(900, 40)
    assert len({segment.y() for segment in when.segments}) == 1


def test_segments_are_as_wide_as_their_words_and_of_one_width_where_there_is_room(theme, qtbot):
    when = Segmented(theme, "When", ["No", "Yes", "I would rather not say that"], 0)
    qtbot.addWidget(when)
    when.resize(when.sizeHint())
    when.show()
    assert all(0 <= one.width() - one.sizeHint().width() <= 2 for one in when.segments)
    when.resize(1200, 40)
    widths = [one.width() for one in when.segments]
    assert max(widths) - min(widths) <= 1


def test_a_switch_ends_where_its_column_ends(theme, qtbot):
    switch = Switch(theme, "Sound", on=True)
    qtbot.addWidget(switch)
    switch.show()
    drawn, middle = switch.grab().toImage(), switch.height() // 2
    ground = drawn.pixel(0, 0)
    assert drawn.pixel(1, middle) != ground
    assert drawn.pixel(drawn.width() - 2, middle) != ground


def test_a_row_hears_a_screen_reader_that_toggles_without_a_click(theme, qtbot):
    made = Segmented(theme, "When", ["Every", "At times"])
    qtbot.addWidget(made)
    heard = []
    made.chosen.connect(heard.append)
    made.choose(1)
    made.segments[0].toggle()
    assert heard == [0]


def test_a_row_keeps_its_height_beside_a_tall_neighbour(theme, qtbot):
    made = Segmented(theme, "When", ["Every", "At times"])
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    assert made.segments[0].height() < 60
    assert abs(made.segments[0].geometry().center().y() - made.rect().center().y()) <= 1


def test_colours_are_chosen_by_name_and_told_once(theme, qtbot):
    made = Swatches(
        theme, "Skin", [Colour("Light", lambda: QColor("#ddd")), Colour("Tan", lambda: QColor("#a85"))]
    )
    qtbot.addWidget(made)
    heard = []
    made.chosen.connect(heard.append)
    made.choose(0)
    made.swatches[1].toggle()
    assert (heard, made.index()) == ([1], 1)
    names = [QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) for one in made.swatches]
    assert names == ["Light", "Tan"]

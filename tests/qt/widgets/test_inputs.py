"""Fields: what is accepted is told once, what is not is kept out and explained at the field."""

from datetime import date, time

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCalendarWidget, QMenu, QWidget

from postureapp.qt.widgets import (
    DateField,
    Labelled,
    SearchField,
    Select,
    Stepper,
    Table,
    TextArea,
    TextField,
    TimeField,
    column,
)
from postureapp.qt.widgets.layout import holder
from postureapp.qt.widgets.month import Month


def retype(qtbot, line, text):
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.parametrize("value", [None, date(2026, 3, 2)])
@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_tab_leaves_a_date(theme, qtbot, on_screen, value, modifier):
    field = DateField(theme, "Birth date", value, empty="Not given")
    window = on_screen(holder(column(TextField(theme, "Before", ""), field, TextField(theme, "After", ""))))
    field.editor.setFocus()
    for _ in range(5):  # day, month, year, the button
        if field.isAncestorOf(window.focusWidget()):
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab, modifier)
    assert not field.isAncestorOf(window.focusWidget())


def test_a_text_is_committed_once(theme, qtbot, on_screen):
    field = on_screen(TextField(theme, "Name", "Walk"))
    changed, committed = [], []
    field.changed.connect(changed.append)
    field.committed.connect(committed.append)
    retype(qtbot, field.line, "Sit")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert (changed, committed, field.text()) == (["S", "Si", "Sit"], ["Sit"], "Sit")


def test_a_text_put_in_by_the_program_tells_nobody(theme, qtbot, on_screen):
    field = on_screen(TextField(theme, "Name", "Walk"))
    committed = []
    field.committed.connect(committed.append)
    field.set_text("Rest")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert committed == []


def test_focus_and_refusal_change_the_frame(theme, qtbot, on_screen):
    field = on_screen(TextField(theme, "Name"))
    rest = field.grab().toImage()
    field.set_refused(True)
    refused = field.grab().toImage()
    field.set_refused(False)
    assert refused != rest
    assert field.grab().toImage() == rest


def test_searching_tells_every_key_and_escape_empties(theme, qtbot, on_screen):
    field = on_screen(SearchField(theme, "Search settings", clear="Empty the search"))
    heard = []
    field.searched.connect(heard.append)
    qtbot.keyClicks(field.line, "qu")
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert (heard, field.text()) == (["q", "qu", ""], "")


def test_the_cross_empties_the_search(theme, qtbot, on_screen):
    field = on_screen(SearchField(theme, "Search settings", clear="Empty the search"))
    assert not field._cross.isVisible()
    qtbot.keyClicks(field.line, "quiet")
    qtbot.mouseClick(field._cross, Qt.MouseButton.LeftButton)
    assert (field.text(), field._cross.isVisible(), field._cross.accessibleName()) == (
        "",
        False,
        "Empty the search",
    )


@pytest.fixture
def minutes(theme, qtbot, on_screen):
    stepper = on_screen(Stepper(theme, "Minutes", 60, 5, 240, step=5, unit="min", less="Less", more="More"))
    stepper.heard = []
    stepper.changed.connect(lambda value: stepper.heard.append(("changed", value)))
    stepper.refused.connect(lambda typed: stepper.heard.append(("refused", typed)))
    return stepper


def test_plus_minus_and_keys_step(qtbot, minutes):
    qtbot.mouseClick(minutes.more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(minutes.less, Qt.MouseButton.LeftButton)
    qtbot.keyClick(minutes.line, Qt.Key.Key_Up)
    qtbot.keyClick(minutes.line, Qt.Key.Key_PageDown)
    assert minutes.heard == [("changed", 65), ("changed", 60), ("changed", 65), ("changed", 40)]


def test_stepping_goes_to_round_numbers_and_stops_at_the_bounds(qtbot, minutes):
    minutes.set_value(52)
    qtbot.keyClick(minutes.line, Qt.Key.Key_Up)
    minutes.set_value(52)
    qtbot.keyClick(minutes.line, Qt.Key.Key_Down)
    minutes.set_value(5)
    qtbot.keyClick(minutes.line, Qt.Key.Key_Down)
    assert minutes.heard == [("changed", 55), ("changed", 50)]
    assert (minutes.less.isEnabled(), minutes.more.isEnabled()) == (False, True)


@pytest.mark.parametrize("typed", ["3", "999", "ten", "", "6,5"])
def test_what_is_out_of_bounds_is_refused_and_the_number_kept(qtbot, minutes, typed):
    minutes.line.selectAll()
    qtbot.keyClick(minutes.line, Qt.Key.Key_Delete)
    qtbot.keyClicks(minutes.line, typed)
    qtbot.keyClick(minutes.line, Qt.Key.Key_Return)
    qtbot.keyClick(minutes.line, Qt.Key.Key_Return)
    assert (minutes.heard, minutes.value(), minutes.line.text()) == ([("refused", typed)], 60, typed)
    qtbot.keyClick(minutes.line, Qt.Key.Key_Escape)
    assert (minutes.line.text(), minutes.field.refused()) == ("60", False)


def test_a_number_put_back_stays_marked_until_another_one_is_taken(qtbot, minutes):
    minutes.refused.connect(lambda _: minutes.put_back())
    retype(qtbot, minutes.line, "3")
    assert (minutes.line.text(), minutes.field.refused()) == ("60", True)
    retype(qtbot, minutes.line, "3")
    assert minutes.heard == [("refused", "3"), ("refused", "3")]
    qtbot.mouseClick(minutes.more, Qt.MouseButton.LeftButton)
    assert (minutes.value(), minutes.field.refused()) == (65, False)


def test_short_numbers_line_up(theme):
    widths = {
        Stepper(theme, "A", 5, 0, high, unit=unit).sizeHint().width()
        for high, unit in ((30, "s"), (50, "%"), (240, "min"))
    }
    assert len(widths) == 1


def test_a_typed_number_in_bounds_is_taken_as_it_is(qtbot, minutes):
    retype(qtbot, minutes.line, "37")
    assert (minutes.heard, minutes.value()) == ([("changed", 37)], 37)


def test_the_buttons_have_names(minutes):
    assert (minutes.less.accessibleName(), minutes.more.accessibleName()) == ("Less", "More")


def test_a_time_is_told_when_it_is_left(theme, qtbot, on_screen):
    field = on_screen(TimeField(theme, "From", time(8, 0)))
    heard = []
    field.changed.connect(heard.append)
    editor = field.editor
    editor.setSelectedSection(editor.Section.MinuteSection)
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    editor.setSelectedSection(editor.Section.HourSection)
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    assert (heard, field.value()) == ([time(8, 5), time(7, 5)], time(7, 5))


def test_a_time_can_be_typed(theme, qtbot, on_screen):
    field = on_screen(TimeField(theme, "From", time(8, 0)))
    heard = []
    field.changed.connect(heard.append)
    field.editor.setSelectedSection(field.editor.Section.HourSection)
    qtbot.keyClicks(field.editor, "2137")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    assert heard == [time(21, 37)]


def test_a_date_may_be_left_out(theme, qtbot, on_screen):
    field = on_screen(DateField(theme, "Birth date", None, empty="Not given"))
    heard = []
    field.changed.connect(heard.append)
    assert (field.value(), field.editor.text()) == (None, "Not given")
    field.editor.setDate(date(2026, 3, 2))
    field.set_value(None)
    assert (heard, field.value()) == ([date(2026, 3, 2)], None)


def test_without_a_date_the_month_marks_today(theme, on_screen):
    system, host = QLocale(), on_screen(QWidget())
    QLocale.setDefault(QLocale("en_US"))  # its weeks begin on Sunday
    try:
        month = Month(theme, host, None, QLocale("en_GB"))
    finally:
        QLocale.setDefault(system)
    marked = month._days.findChild(QAbstractItemView).currentIndex().data()
    assert marked == month._days.selectedDate().day()


def test_a_date_is_chosen_from_the_month(theme, qtbot, on_screen):
    field = on_screen(DateField(theme, "Birth date", date(2026, 3, 2), pick="Choose a date"))
    heard = []
    field.changed.connect(heard.append)
    qtbot.mouseClick(field.opener, Qt.MouseButton.LeftButton)
    menu = field.findChild(QMenu)
    month = menu.findChild(QCalendarWidget)
    assert month.selectedDate().toPython() == date(2026, 3, 2)
    month.setFocus()
    qtbot.keyClick(month.focusWidget() or month, Qt.Key.Key_Down)
    qtbot.keyClick(month.focusWidget() or month, Qt.Key.Key_Return)
    assert (heard, field.opener.accessibleName()) == ([date(2026, 3, 9)], "Choose a date")
    assert not menu.isVisible()


def test_a_selection_is_told_for_the_person_only(theme, qtbot, on_screen):
    select = on_screen(Select(theme, "Kind", [("Posture", "posture"), ("Rest", "rest")]))
    heard = []
    select.activated.connect(heard.append)
    select.setCurrentIndex(0)
    qtbot.keyClick(select, Qt.Key.Key_Down)
    assert (heard, select.currentText()) == ([1], "Rest")


def test_the_wheel_does_not_change_a_selection(theme, qtbot, on_screen):
    select = on_screen(Select(theme, "Kind", ["Posture", "Rest"]))
    down, none = QPoint(0, -120), QPoint(0, 0)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        none,
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(select, wheel)
    assert (select.currentIndex(), wheel.isAccepted()) == (0, False)


def test_the_rows_of_a_list_can_be_hit(theme, qtbot, on_screen):
    select = on_screen(Select(theme, "Kind", ["Posture", "Rest"]))
    assert select.view().sizeHintForRow(0) >= 36


def test_a_refusal_is_explained_at_the_field_and_said(theme, on_screen):
    minutes = Stepper(theme, "Minutes", 60, 5, 240)
    row = on_screen(Labelled(theme, "How often", minutes, "Counts only while you are here."))
    row.refuse("5 minutes is the shortest. 60 is kept.")
    assert (row.note.text(), minutes.field.refused()) == ("5 minutes is the shortest. 60 is kept.", True)
    assert minutes.line.accessibleDescription() == "5 minutes is the shortest. 60 is kept."
    row.accept()
    assert (row.note.text(), minutes.field.refused()) == ("Counts only while you are here.", False)


def test_a_selection_is_called_by_its_label_and_says_its_name(theme, qtbot, on_screen):
    # On Linux Qt calls a combo box by its value: the label is a relation, the name its description.
    select = Select(theme, "Kind", ["Posture", "Rest"])
    row = on_screen(Labelled(theme, "Kind of reminder", select))
    met = QAccessible.queryAccessibleInterface(select)
    assert (met.role(), met.text(QAccessible.Text.Description)) == (QAccessible.Role.ComboBox, "Kind")
    assert row.label.buddy() is select


def test_a_label_names_a_control_without_a_name(theme, qtbot, on_screen):
    select = Select(theme, "", ["Posture"])
    row = on_screen(Labelled(theme, "Kind", select))
    assert (select.accessibleName(), row.note.isVisible()) == ("Kind", False)


def test_several_lines_are_committed_when_they_are_left(theme, qtbot, on_screen):
    window = QWidget()
    area, other = TextArea(theme, "Words of the tip", "Lean back."), TextField(theme, "Title")
    window.setLayout(column(area, other))
    on_screen(window)
    committed = []
    area.committed.connect(committed.append)
    area.area.setFocus()
    area.area.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(area.area, " Rest.")
    qtbot.keyClick(area.area, Qt.Key.Key_Tab)
    assert (committed, other.line.hasFocus()) == (["Lean back. Rest."], True)


def test_the_caret_keeps_to_the_colours_of_night(theme, qtbot, on_screen):
    theme.apply(choice="night")
    window = QWidget()
    line, area = TextField(theme, "Name", "Walk"), TextArea(theme, "Words", "Lean back.")
    window.setLayout(column(line, area))
    on_screen(window)
    most = {}
    for name, editor in (("line", line.line), ("area", area.area)):
        editor.setFocus()
        image = window.grab().toImage()
        pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
        most[name] = max(pixel.blue() for pixel in pixels) <= theme.tokens.night_caps["max_blue"]
    assert most == {"line": True, "area": True}


def test_the_month_shows_no_red(theme, qtbot):
    month = Month(theme, None, date(2026, 3, 2), QLocale("en"))
    qtbot.addWidget(month)
    month.resize(month.sizeHint())
    image = month.grab().toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    assert [pixel.name() for pixel in pixels if pixel.red() > 180 and pixel.green() < 60] == []


def test_a_table_reads_like_its_chart(theme, qtbot):
    table = Table(theme, "Pain by day", ["Day", "Pain"], [["1 May", "3"], ["2 May", "4"]])
    qtbot.addWidget(table)
    cells = [[table.model().index(row, at).data() for at in range(2)] for row in range(2)]
    assert (table.accessibleName(), cells) == ("Pain by day", [["1 May", "3"], ["2 May", "4"]])
    assert table.rowHeight(0) >= 32


@pytest.mark.parametrize("typed", ["-25", "\N{MINUS SIGN}25"])
def test_a_number_below_nought_is_typed_with_minus_or_hyphen(theme, qtbot, typed):
    made = Stepper(theme, "Speed", -10, -50, 50, step=5, unit="%")
    qtbot.addWidget(made)
    heard = []
    made.changed.connect(heard.append)
    made.line.setText(typed)
    made.line.editingFinished.emit()
    assert (heard, made.line.text()) == ([-25], "\N{MINUS SIGN}25")

"""The Reminders page: list, editor, hours, preview; each change can be undone."""

from datetime import time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from postureapp.core import edit_reminders
from postureapp.core.model import AfterFeed, At, Delivery, Every, Kind, TimeRange
from postureapp.qt.windows import tab_order
from postureapp.qt.windows.local import Local
from postureapp.qt.windows.phrases import rule_forms
from postureapp.qt.windows.settings import SettingsPage
from postureapp.qt.windows.settings.reminder_list import row_height
from tests.qt.windows.everyday import first_settings, make_facts, make_ui, named, press, said_name, shown


def view(page):
    return page._view("reminders")


def one(settings, reminder):
    return edit_reminders.find(settings, reminder)


def typed(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def choose(page, reminder):
    ids = [item.id for item in page._history.now.reminders]
    listing = view(page).list
    listing.setCurrentIndex(listing.model().index(ids.index(reminder), 0))


def test_add_at_ten_and_three_on_weekdays_test_and_undo_by_names_alone(page, told):
    tests = []
    page.test_requested.connect(tests.append)
    press(page, "Add a reminder")
    typed(named(page, "Name"), "Stretch")
    press(page, "At times")
    press(page, "Add a time")
    field = named(page, "Time 2")
    field.setTime(time(15, 0))
    field.editingFinished.emit()
    for day in ("Saturday", "Sunday"):
        press(view(page).editor, day)
    press(page, "Send a test")
    made = told[-1].reminders[-1]
    assert (made.name, made.kind, made.schedule) == (
        "Stretch",
        Kind.CUSTOM,
        At((time(10, 0), time(15, 0)), (0, 1, 2, 3, 4)),
    )
    assert tests == [made.id]
    while page._history.past:
        press(page, "Undo")
    assert told[-1] == first_settings()


def test_a_click_on_the_switch_in_the_list_only_switches(page, told):
    listing = view(page).list
    spot = QPoint(listing.viewport().width() - 20, row_height(page._ui) * 4 + 30)
    QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert [one(settings, "posture").enabled for settings in told] == [False]


def test_space_switches_and_arrows_choose(page, told):
    listing = view(page).list
    listing.setFocus()
    QTest.keyClick(listing, Qt.Key.Key_Down)
    assert view(page).editor._reminder.id == "massage"
    QTest.keyClick(listing, Qt.Key.Key_Space)
    assert [one(settings, "massage").enabled for settings in told] == [False]
    assert listing.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Massage, Off"


def test_delete_and_bring_back(page, told):
    choose(page, "rest")
    press(page, "Delete")
    assert one(told[-1], "rest") is None
    assert view(page).editor._reminder.id == "check_in"
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told[-1] == first_settings()


def test_duplicate(page, told):
    choose(page, "rest")
    press(page, "Duplicate")
    assert [item.id for item in told[-1].reminders] == [
        "feeding", "massage", "rest", "rest-2", "check_in", "posture"
    ]  # fmt: skip
    assert one(told[-1], "rest-2").name == "Short rest (copy)"


def test_the_last_one_deleted_leaves_a_kind_sentence(qtbot, theme):
    settings, made = edit_reminders.added(first_settings())
    for item in first_settings().reminders:
        settings, _ = edit_reminders.deleted(settings, item.id)
    page = shown(qtbot, SettingsPage(make_ui(theme, settings), make_facts()))
    assert view(page).editor._reminder.id == made
    press(page, "Delete")
    assert view(page)._empty.isVisible()
    assert not view(page).editor.isVisible()
    assert view(page).preview._sub.text() == "Nothing comes on this day."
    press(page, "Bring the usual ones back")
    assert page._history.now.reminders == first_settings().reminders
    assert (view(page).list.isVisible(), view(page).editor._reminder.id) == (True, "feeding")


@pytest.mark.parametrize(
    ("control", "schedule"),
    [("Every", Every(180)), ("At times", At((time(10, 0),))), ("More minutes", AfterFeed(185))],
)
def test_the_form_of_a_schedule(page, told, control, schedule):
    press(view(page).editor, control)
    assert one(told[-1], "feeding").schedule == schedule


def test_minutes_out_of_bounds_are_explained(page, told):
    field = named(view(page).editor, "Minutes")
    typed(field, "2")
    assert view(page).editor.when._note.text() == "5 minutes is the shortest. 180 is kept."
    assert (field.text(), told) == ("180", [])
    typed(field, "240")
    assert one(told[-1], "feeding").schedule == AfterFeed(240)
    assert "kept" not in view(page).editor.when._note.text()


def test_a_time_that_is_there_already(page, told):
    choose(page, "massage")
    press(page, "Add a time")
    field = named(page, "Time 2")
    field.setTime(time(19, 0))
    field.editingFinished.emit()
    assert view(page).editor.when._note.text() == "19:00 is there already. 22:00 is kept."
    assert one(told[-1], "massage").schedule.times == (time(19, 0), time(22, 0))
    press(page, "Take time 2 away")
    assert one(told[-1], "massage").schedule.times == (time(19, 0),)


def test_the_last_weekday_is_kept(page, told):
    choose(page, "check_in")
    press(view(page).editor.when, "Tuesday")
    press(view(page).editor.when, "Friday")
    assert one(told[-1], "check_in").schedule.weekdays == (4,)
    assert view(page).editor.when._note.text() == "One day at least. Fri is kept."


def test_kind_delivery_sound_and_cap(page, told):
    choose(page, "rest")
    editor = view(page).editor
    QTest.keyClick(editor.kind, Qt.Key.Key_Up)
    assert one(told[-1], "rest").kind is Kind.MASSAGE
    press(editor, "Card")
    press(editor, "Sound")
    QTest.keyClick(editor.reach.cap, Qt.Key.Key_Down)
    made = one(told[-1], "rest")
    assert (made.delivery, made.sound, made.cap, made.edited) == (Delivery.CARD, False, 1, True)


def test_own_words_and_chosen_tips(page, told):
    choose(page, "posture")
    editor = view(page).editor
    press(editor, "What I choose")
    QApplication.processEvents()
    first = next(iter(editor.shows._chips))
    editor.shows._chips[first].click()
    assert one(told[-1], "posture").shows == (first,)
    press(editor, "What suits me")
    assert one(told[-1], "posture").shows == ()
    press(page, "Add a reminder")
    typed(named(editor, "Your own words"), "Drink some water")
    assert told[-1].reminders[-1].message == "Drink some water"


def test_its_own_hours_typed_for_one_day(page, told):
    choose(page, "posture")
    editor = view(page).editor
    press(editor, "Its own")
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Saturday", "Sunday"):
        press(editor.hours, day)
    until = named(editor.hours, "Range 1 until")
    until.setTime(time(1, 30))
    until.editingFinished.emit()
    week = one(told[-1], "posture").active
    assert week[4] == (TimeRange(time(8, 0), time(1, 30)),)
    assert week[3] == (TimeRange(time(8, 0), time(21, 0)),)
    assert editor.hours._note.text() == "Friday ends at 01:30 on Saturday."
    press(editor, "Same as all")
    assert one(told[-1], "posture").active is None


def test_hours_of_all_by_keyboard_and_their_undo(page, told):
    bar = view(page).hours.week.rows.bars[0]
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Down)
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert told[-1].hours.active[0] == (TimeRange(time(8, 15), time(21, 0)),)
    assert len(set(told[-1].hours.active)) == 1
    page.undo()
    assert told[-1] == first_settings()


def test_a_drag_shows_in_the_preview_before_it_is_stored(page, told):
    preview = view(page).preview
    before = len(preview._days[preview._day].coming)
    bar = view(page).hours.week.rows.bars[0]
    view(page).area.ensureWidgetVisible(bar)
    start, middle = round(bar._x(8 * 60)), bar.height() // 2
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(start, middle))
    QTest.mouseMove(bar, QPoint(round(bar._x(16 * 60)), middle))
    assert told == []
    assert len(preview._days[preview._day].coming) < before
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar._x(16 * 60)), middle))
    assert told[-1].hours.active[0] == (TimeRange(time(16, 0), time(21, 0)),)


def test_too_short_a_range_is_explained(page, told):
    start = named(view(page).hours, "Range 1 from")
    start.setTime(time(20, 55))
    start.editingFinished.emit()
    assert view(page).hours.week._note.text() == "15 minutes is the shortest. 08:00–21:00 is kept."
    assert told == []


def test_quiet_hours(page, told):
    until = named(view(page).hours, "Quiet until")
    until.setTime(time(7, 0))
    until.editingFinished.emit()
    assert told[-1].hours.quiet == (TimeRange(time(21, 0), time(7, 0)),)
    press(view(page).hours, "Quiet hours")
    assert told[-1].hours.quiet == ()


def test_the_week_follows_and_a_day_can_be_looked_at(qtbot, page):
    preview = view(page).preview
    press(preview, "Week")
    qtbot.waitUntil(lambda: len(preview.whole()) == 7)
    strip = next(strip for day, strip in preview.strips.items() if day.weekday() == 4)
    strip.click()
    assert preview._title.text() == "Friday would look like this"
    friday = preview._days[preview._day]
    assert any(entry.reminder == "check_in" for entry in friday.entries)
    assert strip.accessibleDescription() == preview._count(friday)


def test_the_reason_is_read_by_keyboard(page):
    preview = view(page).preview
    preview.timeline.setFocus(Qt.FocusReason.TabFocusReason)
    said = preview._sub.text()
    assert said in [entry.said for entry in preview.timeline.entries]
    assert said.endswith(": planned")
    held = [entry.said for entry in preview.timeline.entries if entry.state == "held"]
    assert any("will " in sentence for sentence in held)


def test_fifty_reminders_are_edited_like_five(qtbot, theme):
    settings = first_settings()
    while len(settings.reminders) < edit_reminders.MOST:
        settings, _ = edit_reminders.added(settings, Kind.REST)
    page = shown(qtbot, SettingsPage(make_ui(theme, settings), make_facts()))
    told = []
    page.changed.connect(told.append)
    press(view(page).editor, "More minutes")
    assert one(told[-1], "feeding").schedule == AfterFeed(185)
    press(page, "Add a reminder")
    assert len(told) == 1  # the list is full


def test_the_search_leads_to_a_reminder_and_to_the_hours(page):
    QTest.keyClicks(named(page, "Search settings"), "short rest")
    press(page, "Reminders: Short rest")
    assert view(page).editor._reminder.id == "rest"
    page._sidebar.search.clear()
    QTest.keyClicks(named(page, "Search settings"), "quiet")
    press(page, "Reminders: Quiet hours")
    assert view(page).hours.on.hasFocus() or page.focusWidget() is view(page).hours.on


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier])
def test_tab_comes_round_to_every_part_of_the_page(page, modifier):
    page.activateWindow()
    named(page, "Send a test").setFocus()
    met = set()
    for _ in range(80):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab, modifier)
        met.add(said_name(page.focusWidget()))
    assert {"Search settings", "Quiet from", "Monday", "Range 1 until", "Add hours", "Name"} <= met


def test_tab_goes_into_what_was_built_just_now(page):
    page.activateWindow()
    press(page, "Add a reminder")
    press(page, "At times")
    named(page, "At times").setFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert said_name(page.focusWidget()) == "Time 1"


def test_tab_goes_as_the_page_is_read(page):
    choose(page, "rest")
    press(page, "Add a time")
    QApplication.processEvents()
    editor = view(page).editor
    named_stops = [said_name(one) for one in tab_order.stops(editor) if one.isVisibleTo(page)]
    start = named_stops.index("Time 1")
    assert named_stops[start : start + 2] == ["Time 1", "Take time 1 away"]
    assert named_stops.index("Time 2") < named_stops.index("Add a time") < named_stops.index("Monday")
    following = editor.when.times.fields[0].editor.nextInFocusChain()
    while following.focusProxy() or not (
        said_name(following) and following.focusPolicy() & Qt.FocusPolicy.TabFocus
    ):
        following = following.nextInFocusChain()
    assert said_name(following) == "Take time 1 away"


def test_the_usual_name_stands_in_the_field_and_is_not_stored(page, told):
    choose(page, "rest")
    name = named(view(page).editor, "Name")
    typed(name, "Nap")
    typed(name, "Short rest")
    assert [one(settings, "rest").name for settings in told] == ["Nap", ""]
    typed(name, "Nap")
    name.clear()
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert (one(told[-1], "rest").name, name.text()) == ("", "Short rest")


def test_a_rule_too_long_for_the_list_is_said_shorter_not_cut(page):
    clocks = (time(10, 30), time(13, 30), time(16, 30))
    rest = replace(one(first_settings(), "rest"), schedule=At(clocks))
    words, local = page._ui.words, Local(page._ui)
    assert rule_forms(words, local, rest) == [
        "Every day, 10:30 · 13:30 · 16:30", "10:30 · 13:30 · 16:30", "3 times a day"
    ]  # fmt: skip
    some_days = replace(rest, schedule=At(clocks, (0, 1, 2, 3, 4)))
    assert rule_forms(words, local, some_days)[-1] == "Mon – Fri, 3 times"
    assert rule_forms(words, local, replace(rest, schedule=Every(60))) == ["Every hour"]


def test_lists_and_ranges_of_days_are_written_as_in_chinese(qtbot, theme):
    local = Local(make_ui(theme, language="zh_CN"))
    assert local.weekdays((0, 1, 2, 3)) == "周一至周四"
    assert local.weekdays((5, 6)) == "周六、周日"
    spans = (TimeRange(time(8), time(13)), TimeRange(time(17), time(21)))
    assert local.spans(spans) == "08:00–13:00、17:00–21:00"


def test_tab_goes_on_to_the_next_stop_after_a_time_was_changed(page, told):
    press(page, "Add a reminder")
    press(page, "At times")
    field = named(page, "Time 1")
    field.setFocus(Qt.FocusReason.TabFocusReason)
    before = view(page).area.verticalScrollBar().value()
    QTest.keyClicks(field, "1120")
    QTest.keyClick(field, Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert told[-1].reminders[-1].schedule.times == (time(11, 20),)
    assert said_name(QApplication.focusWidget()) == "Add a time"
    assert view(page).area.verticalScrollBar().value() == before


def test_a_time_taken_away_leaves_the_focus_beside_it(page):
    press(page, "Add a reminder")
    press(page, "At times")
    press(page, "Add a time")
    press(page, "Add a time")
    press(page, "Take time 2 away")
    QApplication.processEvents()
    assert said_name(QApplication.focusWidget()) == "Take time 2 away"
    press(page, "Take time 2 away")
    QApplication.processEvents()
    assert said_name(QApplication.focusWidget()) == "Time 1"


def test_the_days_hours_stand_over_those_of_the_week(page):
    preview = view(page).preview
    preview.show_week(True)
    QApplication.processEvents()
    strip = next(iter(preview.strips.values()))
    left = preview.timeline.mapTo(preview, QPoint(0, 0)).x() - strip.mapTo(preview, QPoint(0, 0)).x()
    assert preview.timeline._ground().left + left == strip._names + 12

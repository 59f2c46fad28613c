"""Nine pages: changes apply at once, can be undone, are refused with a reason, are found by searching."""

from datetime import date, time

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from postureapp.core import edit
from postureapp.core.edit_path import value_at, with_value
from postureapp.core.model import Exclusion, FeedingWay
from postureapp.core.settings import Settings, ThemeChoice
from postureapp.qt.windows.settings import SettingsPage
from tests.qt.windows.everyday import controls, make_facts, make_ui, named, press, said_name, shown

PAGES = tuple(edit.PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_every_control_has_a_name_and_room_for_a_thumb(page, name):
    page.open_page(name)
    nameless = [type(one).__name__ for one in controls(page) if not said_name(one)]
    small = [
        said_name(one)
        for one in controls(page)
        if isinstance(one, QAbstractButton) and min(one.width(), one.height()) < 32
    ]
    assert nameless == []
    assert small == []


def line(page, path):
    return page._view(page._at).rows[path].bound


def test_a_switch_applies_at_once_and_can_be_undone(page, told):
    page.open_page("breaks")
    press(page, "Dim the other screens")
    assert [one.breaks.dim_other_screens for one in told] == [True]
    press(page, "Undo")
    assert [one.breaks.dim_other_screens for one in told] == [True, False]
    QTest.keyClick(
        page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert [one.breaks.dim_other_screens for one in told] == [True, False, True]


@pytest.mark.parametrize(
    ("name", "path", "control", "value"),
    [
        ("profile", "profile.feeding_way", "Pump", FeedingWay.PUMP),
        ("profile", "profile.exclusions", "Sore wrists", (Exclusion.SORE_WRISTS,)),
        ("profile", "profile.hide_baby", "Show baby and feeding content", True),
        ("profile", "profile.birth_date", "Leave out", None),
        ("feeding", "feeding.word", "Chestfeeding", "chestfeeding"),
        ("notifications", "notifications.always_card", "Always use the card", True),
        ("look", "look.theme", "Night", ThemeChoice.NIGHT),
        ("look", "look.text_size", "Text size: more", 1.1),
        ("look", "look.night_from", "Night by the clock", time(21, 0)),
        ("language", "language.hours_24", "12 hours", False),
        ("privacy", "privacy.daily_backup", "A backup every day", False),
    ],
)
def test_a_press_stores_its_value(page, told, name, path, control, value):
    page.open_page(name)
    press(page, control)
    assert value_at(told[-1], path) == value
    page.undo()
    assert told[-1] == page._ui.settings


def test_a_number_out_of_bounds_is_explained_and_not_stored(page, told):
    page.open_page("notifications")
    field = named(page, "“Later” means")
    field.selectAll()
    QTest.keyClicks(field, "3")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == []
    assert field.text() == "10"
    row = page._view("notifications").rows["notifications.later_minutes"]
    assert row._refusal.text() == "5 minutes is the shortest. 10 is kept."
    assert row._refusal.isVisible()
    assert field.accessibleDescription() == "5 minutes is the shortest. 10 is kept."
    press(page, "“Later” means: more")
    assert [one.notifications.later_minutes for one in told] == [15]
    assert not row._refusal.isVisible()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("900", "60 minutes is the longest. 10 is kept."), ("soon", "A whole number fits here. 10 is kept.")],
)
def test_other_refusals(page, typed, said):
    page.open_page("notifications")
    field = named(page, "“Later” means")
    field.selectAll()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page._view("notifications").rows["notifications.later_minutes"]._refusal.text() == said


def test_a_list_stores_what_was_chosen(page, told):
    page.open_page("privacy")
    select = line(page, "privacy.keep_months").widget
    QTest.keyClick(select, Qt.Key.Key_Down)
    assert [one.privacy.keep_months for one in told] == [3]


def test_a_date_says_how_long_ago_it_is(page, told):
    page.open_page("profile")
    field = (
        line(page, "profile.birth_date")
        .widget.parent()
        .findChild(type(line(page, "profile.birth_date").focus))
    )
    field.setDate(date(2026, 5, 9))
    assert told[-1].profile.birth_date == date(2026, 5, 9)
    assert page._view("profile").rows["profile.birth_date"]._note.text() == "Less than a week ago."


def test_what_is_not_there_says_why_and_cannot_be_changed(qtbot, ui):
    page = shown(qtbot, SettingsPage(ui, make_facts(missing={"voice": "No voice is installed."})))
    page.open_page("breaks")
    row = page._view("breaks").rows["breaks.voice.enabled"]
    assert row._note.text() == "No voice is installed."
    assert not row.bound.widget.isEnabled()


def test_what_has_no_meaning_now_is_greyed(page):
    page.open_page("feeding")
    press(page, "Feeding in this app")
    assert not line(page, "feeding.cue_minutes").widget.isEnabled()


def test_reset_of_a_page_and_its_undo(page, told):
    page.open_page("look")
    press(page, "High contrast")
    press(page, "Reset this page")
    assert told[-1].look == Settings().look
    press(page, "Undo")
    assert told[-1].look.high_contrast


def test_settings_from_elsewhere_are_shown_and_told_to_nobody(page, told):
    page.open_page("look")
    page.show_settings(with_value(page._ui.settings, "look.high_contrast", True))
    assert line(page, "look.high_contrast").widget.isChecked()
    assert told == []


def test_the_search_finds_a_single_setting_and_goes_there(page):
    QTest.keyClicks(named(page, "Search settings"), "contrast")
    press(page, "Look: High contrast")
    assert page._at == "look"
    assert page.focusWidget() is line(page, "look.high_contrast").widget


def test_the_search_knows_no_accents_and_answers_return(page):
    field = named(page, "Search settings")
    field.setText("volúme chimes")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page._at == "breaks"


def test_nothing_found_is_said_kindly(page):
    QTest.keyClicks(named(page, "Search settings"), "zebra")
    texts = [one.text() for one in page._sidebar._matches.findChildren(object) if hasattr(one, "text")]
    assert "Nothing found. Try another word." in texts
    press(page, "Clear the search")
    assert page._sidebar.nav.isVisible()


def test_wishes_leave_the_page(qtbot, page):
    heard = []
    page.data_requested.connect(heard.append)
    page.test_requested.connect(heard.append)
    page.autostart_requested.connect(heard.append)
    page.doctor_requested.connect(lambda: heard.append("doctor"))
    page.voice_test_requested.connect(lambda: heard.append("voice"))
    page.back_requested.connect(lambda: heard.append("back"))
    for name, control in (
        ("privacy", "Export"),
        ("privacy", "Make a backup"),
        ("privacy", "Restore"),
        ("privacy", "Delete everything"),
        ("privacy", "Start with the computer"),
        ("notifications", "Send a test"),
        ("about", "Look again"),
        ("breaks", "Test the voice"),
        ("about", "Back to Today"),
    ):
        page.open_page(name)
        view = page if control == "Back to Today" else page._view(name)
        press(view, control)
    assert heard == ["export", "backup", "restore", "erase", True, "", "doctor", "voice", "back"]


def test_a_key_combination_is_pressed_not_spelled(page, told):
    page.open_page("privacy")
    field = line(page, "system.shortcuts.feed").widget
    page._view("privacy").ensureWidgetVisible(field)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    QTest.keyClick(field, Qt.Key.Key_F)
    assert told == []
    QTest.keyClick(field, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert told[-1].system.shortcuts == {"feed": "Ctrl+Alt+F"}
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert told[-1].system.shortcuts == {}


def test_larger_text_keeps_page_and_search(page, theme):
    page.open_page("privacy")
    theme.apply(text_size=1.4)
    assert page._at == "privacy"
    assert page._stack.currentWidget() is page._views["privacy"]


@pytest.mark.parametrize("language", ["xx", "zh_CN", "es"])
def test_no_page_is_wider_than_its_view(qtbot, theme, language):
    theme.apply(text_size=1.6)
    page = shown(qtbot, SettingsPage(make_ui(theme, language=language), make_facts()), 1366, 728)
    for name in PAGES:
        page.open_page(name)
        view = page._views[name]
        area = view.area if name == "reminders" else view
        qtbot.wait(1)
        assert area.widget().minimumSizeHint().width() <= area.viewport().width(), name


def test_a_setting_that_is_out_of_sight_is_not_lost(page, told):
    """Only what a line stands for changes; the rest of the tree goes through untouched."""
    before = page._ui.settings
    page.open_page("look")
    press(page, "Less motion")
    assert replace(told[-1], look=before.look) == before


def test_larger_text_keeps_scroll_and_focus(qtbot, page, theme):
    page.open_page("privacy")
    switch = line(page, "privacy.daily_backup").widget
    switch.setFocus()
    area = page._views["privacy"].area
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    theme.apply(text_size=1.2)
    fresh = page._views["privacy"].area
    qtbot.waitUntil(lambda: fresh.verticalScrollBar().value() == fresh.verticalScrollBar().maximum() > 0)
    assert fresh is not area
    assert page.focusWidget() is line(page, "privacy.daily_backup").widget


def test_new_facts_keep_the_reminder_in_hand(page):
    page.reminders().choose("rest")
    page.show_facts(make_facts(missing={"sound": "No sound."}))
    assert page.reminders().chosen() == "rest"


def test_what_became_of_a_test_is_told_without_building_the_page_in_hand(page):
    page.open_page("notifications")
    page.open_page("reminders")
    view = page.reminders()
    page.show_facts(make_facts(told="Arrived as a desktop notification."))
    assert page.reminders() is view
    page.open_page("notifications")
    assert page._view("notifications").rows["test"]._note.text() == "Arrived as a desktop notification."
    page.show_facts(make_facts(told="You pressed Later."))
    assert page._view("notifications").rows["test"]._note.text() == "You pressed Later."


def test_what_reaches_the_person_is_new_and_nothing_is_built_again_under_the_hand(page):
    page.open_page("reminders")
    undo = named(page, "Undo")
    page.show_facts(make_facts(rungs=(), missing={"sound": "No sound."}))
    assert named(page, "Undo") is undo
    page.open_page("notifications")
    assert not any(name.startswith("rung.") for name in page._view("notifications").rows)


def test_new_facts_are_read_on_the_page_in_sight(page):
    page.open_page("breaks")
    page.show_facts(make_facts(missing={"voice": "No voice is installed."}))
    assert page._view("breaks").rows["breaks.voice.enabled"]._note.text() == "No voice is installed."
    assert page._stack.currentWidget() is page._view("breaks")


def test_a_date_stands_in_the_persons_language(qtbot, theme):
    page = shown(qtbot, SettingsPage(make_ui(theme, language="es"), make_facts(), "profile"))
    field = page._view("profile").rows["profile.birth_date"].bound.focus
    assert "marzo" in field.text()


def test_a_voice_of_the_old_language_is_not_kept_for_the_new_one(qtbot, theme):
    settings = with_value(make_ui(theme).settings, "breaks.voice.name", "anna")
    page = shown(qtbot, SettingsPage(make_ui(theme, settings), make_facts(), "breaks"))
    told = []
    page.changed.connect(told.append)
    assert line(page, "breaks.voice.name").widget.currentText() == "Anna"
    page.open_page("language")
    language = line(page, "language.interface").widget
    language.setCurrentIndex(2)
    language.activated.emit(2)
    assert told[-1].breaks.voice.name == ""
    page.undo()
    assert told[-1].breaks.voice.name == "anna"

"""Pages that say how things are: what works here, which country counts, what is kept, where one is."""

from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from postureapp.core.edit_path import with_value
from postureapp.core.settings import Language, Settings
from postureapp.i18n import Words, system
from postureapp.qt.fit import words_of
from postureapp.qt.shell import Shell
from postureapp.qt.widgets import Select
from postureapp.qt.widgets.paint import text_width
from postureapp.qt.windows.settings import SettingsPage, language, spec
from postureapp.qt.windows.settings.people import People
from postureapp.qt.windows.settings.search import matches
from tests.qt.windows.everyday import NOW, make_facts, make_ui, named, shown


def state(page, name):
    return page._view("about").rows[f"works.{name}"].line.control.text


def note(page, name, path):
    return page._view(name).rows[path]._note.text()


def test_about_says_of_each_part_whether_it_works_and_why_not(qtbot, ui):
    page = shown(qtbot, SettingsPage(ui, make_facts(missing={"voice": "No voice is installed."}), "about"))
    assert state(page, "reminders") == "Works"
    assert note(page, "about", "works.reminders") == "Desktop notification with buttons"
    assert (state(page, "voice"), note(page, "about", "works.voice")) == (
        "Not available",
        "No voice is installed.",
    )
    assert state(page, "shortcuts") == "Works"


def test_looking_again_shows_when_and_what_is_new(page):
    page.open_page("about")
    assert note(page, "about", "doctor").startswith("Looked at 14:45.")
    page.show_facts(make_facts(now=NOW.replace(hour=15, minute=2), missing={"sound": "No player."}))
    assert note(page, "about", "doctor").startswith("Looked at 15:02.")
    assert state(page, "sound") == "Not available"


def test_the_country_of_the_system_is_named_and_accents_do_not_move_a_country(monkeypatch):
    monkeypatch.setattr(system, "country", lambda wanted: "ES")
    words, facts = Words("en", "GB"), make_facts(countries=("US", "AT", "GB", "MX"))
    control = language.page(words, facts).groups[0][1].control
    assert isinstance(control, spec.Choose)
    assert control.options[0] == ("", "As the system: España")
    assert [code for code, _ in control.options[1:]] == ["MX", "AT", "GB", "US"]


@pytest.mark.parametrize(
    ("spoken", "days"), [("es", ["Lunes", "Sábado", "Domingo"]), ("zh_CN", ["星期一", "星期六", "星期日"])]
)
def test_the_days_a_week_begins_on_are_in_the_language(spoken, days):
    control = language.page(Words(spoken), make_facts()).groups[1][1].control
    assert isinstance(control, spec.Choose)
    assert [said for _, said in control.options[1:]] == days


def test_the_chosen_country_decides_on_emergency_numbers(monkeypatch):
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    for name in ("LC_ALL", "LC_TIME"):
        monkeypatch.delenv(name, raising=False)
    chosen = words_of(Settings(language=Language(interface="en", country="ES")))
    assert Shell._country(SimpleNamespace(_ui=SimpleNamespace(words=chosen))) == "ES"
    usual = words_of(Settings(language=Language(interface="en")))
    assert Shell._country(SimpleNamespace(_ui=SimpleNamespace(words=usual))) == "DE"


def test_what_is_kept_is_said_as_it_is_chosen(page):
    page.open_page("privacy")
    assert note(page, "privacy", "privacy.keep_months") == "Nothing is deleted by itself."
    page.show_settings(with_value(page._ui.settings, "privacy.keep_months", 6))
    assert note(page, "privacy", "privacy.keep_months") == "What is older is deleted at night."


def test_keys_say_how_they_go_away_and_why_they_are_missing_once(qtbot, page, ui):
    page.open_page("privacy")
    keys = replace(ui.settings.system, shortcuts={"break": "Ctrl+Alt+B"})
    page.show_settings(replace(ui.settings, system=keys))
    assert "Backspace takes it away." in note(page, "privacy", "system.shortcuts.break")
    bare = shown(qtbot, SettingsPage(ui, make_facts(missing={"shortcuts": "Not here."}), "privacy"))
    rows = [bare._view("privacy").rows[f"system.shortcuts.{name}"] for name in ("feed", "break", "pause")]
    assert [row._note.text() for row in rows] == ["Not here.", "", ""]
    assert not any(row.bound.widget.isEnabled() for row in rows)


def test_at_night_the_equal_colours_are_explained(page, theme):
    page.open_page("look")
    people = page.findChild(People)
    assert people._night.text() == ""
    theme.apply(choice="night")
    assert people._night.text() == "At night all colours are amber. By day they are as chosen."


@pytest.mark.parametrize("size", [(1240, 888), (1366, 728)])
def test_a_tall_line_that_was_searched_for_shows_its_beginning(qtbot, ui, theme, size):
    theme.apply(text_size=1.6)
    page = shown(qtbot, SettingsPage(ui, make_facts()), *size)
    page.open_page("look", "look.figure")
    view = page._view("look")
    top = view.rows["look.figure"].mapTo(view.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < view.viewport().height() / 2


def test_where_one_is_stays_in_sight_in_the_sidebar(qtbot, ui, theme):
    theme.apply(text_size=1.6)
    page = shown(qtbot, SettingsPage(ui, make_facts(), "about"), 1366, 600)
    QApplication.processEvents()
    item, area = page._sidebar.nav.items[-1], page._sidebar._area
    assert item.mapTo(area.viewport(), QPoint(0, item.height())).y() <= area.viewport().height()


@pytest.mark.parametrize("width", [900, 1240, 1920])
def test_the_acts_of_the_head_end_where_the_cards_end(qtbot, ui, width):
    page = shown(qtbot, SettingsPage(ui, make_facts(), "look"), width, 888)

    def ends(widget):
        return widget.mapTo(page, QPoint(widget.width(), 0)).x()

    undo = named(page, "Undo")
    card = page._view("look").rows["look.theme"].parentWidget()
    assert ends(undo) == ends(card)
    page.open_page("reminders")
    QApplication.processEvents()
    assert ends(named(page, "Add a reminder")) == page.width() - 32


def test_the_name_of_a_page_is_not_torn_in_a_small_window(qtbot, theme):
    theme.apply(text_size=1.6)
    page = shown(qtbot, SettingsPage(make_ui(theme, language="es"), make_facts(), "language"), 1000, 640)
    page.show_settings(with_value(page._ui.settings, "language.country", "ES"))
    QApplication.processEvents()
    title, undo = page._header._title, named(page, "Deshacer")
    assert title.width() >= text_width(theme, "Idioma", "display")
    assert undo.mapTo(page, QPoint(0, 0)).y() >= title.mapTo(page, QPoint(0, title.height())).y()
    assert page._header.height() < 300


def test_a_list_marks_what_is_chosen(theme, qtbot):
    select = shown(qtbot, Select(theme, "Kind", ["Posture", "Rest"], 1), 200, 40)
    select.showPopup()
    QApplication.processEvents()
    view = select.view()
    view.setCurrentIndex(view.rootIndex())  # the pointer is nowhere: only the tick tells
    picture = view.viewport().grab().toImage()

    def tick(row):
        place = view.visualRect(select.model().index(row, 0))
        x = round((place.right() - 12 - theme.px(9)) * picture.devicePixelRatio())
        column = [
            picture.pixelColor(x, round(y * picture.devicePixelRatio()))
            for y in range(place.top() + 4, place.bottom() - 4)
        ]
        return len({colour.rgb() for colour in column}) > 1

    assert (tick(0), tick(1)) == (False, True)
    select.hidePopup()


@pytest.mark.parametrize("text_size", [1.0, 1.6])
def test_no_word_of_a_list_is_cut(theme, qtbot, text_size):
    theme.apply(text_size=text_size)
    words = "Notificación del escritorio con botones"
    select = Select(theme, "Kind", [words, "Rest"], 0)
    select = shown(qtbot, select, select.sizeHint().width(), 60)
    select.showPopup()
    QApplication.processEvents()
    row = select.view().visualRect(select.model().index(0, 0))
    assert row.width() - 12 - (theme.px(18) + 16) >= text_width(theme, words, "body") - 1
    select.hidePopup()


def test_a_page_is_rebuilt_for_another_language_with_its_own_words(qtbot, theme):
    page = shown(qtbot, SettingsPage(make_ui(theme, language="es"), make_facts(), "about"))
    assert state(page, "voice") == "Funciona"


def test_no_feed_is_spoken_of_when_baby_content_is_hidden(page, ui):
    page.open_page("privacy")
    assert "export" in page._view("privacy").rows
    page.open_page("notifications")
    sound = "notifications.sound"
    assert note(page, "notifications", sound) == "Off while baby sleeps and in quiet hours."
    page.open_page("profile")
    page.show_settings(with_value(ui.settings, "profile.hide_baby", True))
    rows = page._view("privacy").rows
    assert not {"export", "system.shortcuts.feed"} & set(rows)
    page.open_page("privacy")
    assert note(page, "privacy", "system.shortcuts.break") == "Works in every window, once it is set."
    assert note(page, "notifications", sound) == "Off in quiet hours."
    assert not [line for _, line in matches(page._sidebar._pages, "feeds") if line.path == "export"]


def test_the_field_that_hears_the_keys_is_seen(page):
    page.open_page("privacy")
    field = page._view("privacy").rows["system.shortcuts.pause"].bound.widget
    assert not field.ring
    field.click()
    assert field.ring
    assert field.text() == "Press the keys, with Ctrl or Alt"

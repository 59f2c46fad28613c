"""What is read on a page: why something is missing is said once, matches stand under their page."""

from datetime import date

from msgspec.structs import replace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from postureapp.qt.widgets import Text
from postureapp.qt.windows.settings import SettingsPage
from tests.qt.windows.everyday import first_settings, make_facts, make_ui, named, shown


def test_why_a_voice_is_missing_is_said_once_and_all_of_its_lines_are_greyed(qtbot, ui):
    page = shown(qtbot, SettingsPage(ui, make_facts(missing={"voice": "No voice is installed."})))
    page.open_page("breaks")
    greyed = [row for row in page._view("breaks").rows.values() if not row.bound.widget.isEnabled()]
    assert len(greyed) == 6
    assert [row._note.text() for row in greyed].count("No voice is installed.") == 1
    assert {row._title._tone for row in greyed} == {"muted"}


def test_matches_stand_under_the_name_of_their_page(page):
    QTest.keyClicks(named(page, "Search settings"), "volume")
    QApplication.processEvents()
    texts = [one.text() for one in page._sidebar._matches.findChildren(Text) if one.isVisible()]
    assert texts == ["Breaks and voice", "Volume", "Volume of the chimes"]


def test_the_search_box_keeps_its_width_while_many_things_are_found(page):
    search = page._sidebar.search
    before = search.width()
    QTest.keyClicks(search.line, "e")
    QApplication.processEvents()
    assert search.width() == before


def test_the_preview_says_what_the_small_circles_are(page):
    preview = page.reminders().preview
    day = preview._days[preview._day]
    assert len(day.entries) > len(day.coming) > 0
    assert preview._sub.text() == f"{preview._count(day)}. The small ones do not come on their own."
    preview.show_week(True)
    assert preview._sub.text() == preview._count(day)


def test_the_longest_date_of_a_language_is_not_cut(qtbot, theme):
    born = replace(first_settings(), profile=replace(first_settings().profile, birth_date=date(2026, 9, 28)))
    page = shown(qtbot, SettingsPage(make_ui(theme, born, "es"), make_facts()))
    page.open_page("profile")
    QApplication.processEvents()
    line = page._view("profile").rows["profile.birth_date"].bound.focus.lineEdit()
    assert line.text() == "28 de septiembre de 2026"
    assert line.fontMetrics().horizontalAdvance(line.text()) <= line.width() - 4

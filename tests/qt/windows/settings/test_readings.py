"""About says openly what is known: the epidural, rest, where the starting article was wrong."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QLabel

from postureapp.content.load import load_catalogue
from postureapp.qt.windows.settings import SettingsPage
from postureapp.qt.windows.settings.readings import READINGS, with_readings
from postureapp.qt.windows.settings.spec import Page
from postureapp.resources import resources_dir
from tests.qt.windows.everyday import content, make_facts, make_ui, shown


def said_text(page):
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


@pytest.mark.parametrize("language", ["en", "zh_CN", "es"])
def test_every_reading_is_in_the_content_of_every_language(language):
    catalogue, _ = load_catalogue(resources_dir() / "content", language)
    page = with_readings(Page("about", "", "", ""), catalogue.cards)
    assert [line.title for line in page.lines()] == [catalogue.cards[name].title for name in READINGS]


def test_none_of_them_tells_how_to_sleep_beside_a_baby():
    assert {"safe_sleep", "dozing", "feeding_rhythm"}.isdisjoint(READINGS)


def test_the_pages_can_be_read_in_about(theme, qtbot):
    page = shown(qtbot, SettingsPage(make_ui(theme), make_facts(), "about"))
    said = said_text(page)
    for name in READINGS:
        assert "\n\n".join(content().cards[name].body) in said


def test_words_of_another_language_are_shown_after_a_change(theme, qtbot):
    ui = make_ui(theme)
    page = shown(qtbot, SettingsPage(ui, make_facts(), "about"))
    card = replace(content().cards["epidural"], body=("Other words",))
    ui.content = replace(content(), cards={"epidural": card})
    page.rebuild()
    QApplication.processEvents()
    assert "Other words" in said_text(page)

"""The Tips place by hand: search, filter, open, go back, keep, start."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from postureapp.core.eligibility import Answers
from postureapp.core.library import Level
from postureapp.qt.widgets import Button
from postureapp.qt.windows.tip_card_picture import TipPicture
from postureapp.qt.windows.tips import TipsPage
from postureapp.qt.windows.tips.gallery import SLACK
from postureapp.qt.windows.tips.item_page import ItemPage
from postureapp.qt.windows.tips.routine_parts import RoutinePicture
from postureapp.qt.windows.tips.step_row import StepRow
from postureapp.qt.windows.tips.tile import columns_for, two_lines
from tests.qt.windows.stage import catalogue, make_ui, tip

TODAY = date(2026, 5, 14)


@pytest.fixture
def ui(qapp):
    content = catalogue(tips={one.id: one for one in (tip(pair=True), tip("FED-5", "Feed lying down"))})
    return make_ui(qapp, content=content)


@pytest.fixture
def page(ui, qtbot):
    made = TipsPage(ui, TODAY)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def titles(page):
    model = page._gallery.model()
    return [model.index(row).data() for row in range(model.rowCount())]


def item(page):
    return page._stack.widget(1)


def test_all_is_there_at_first(page):
    assert titles(page) == ["Fill the gap behind you", "Feed lying down", "Shoulder release"]


def test_typing_finds(page, qtbot):
    qtbot.keyClicks(page._filters.search.line, "lying")
    assert titles(page) == ["Feed lying down"]
    qtbot.keyClicks(page._filters.search.line, "zzz")
    assert titles(page) == []
    assert not page._empty.isHidden()
    qtbot.keyClick(page._filters.search.line, Qt.Key.Key_Escape)
    assert len(titles(page)) == 3


def test_nothing_found_says_why_and_shows_the_way_out(page, qtbot):
    page._filters.search.line.setText("zzz")
    said = [label.text() for label in page._empty.findChildren(QLabel)]
    assert {"Nothing called “zzz”", "Try another word, or look through all of them."} <= set(said)
    assert page._filters._count.text() == "None of 3"
    show = next(one for one in page._empty.findChildren(Button) if one.text() == "Show all tips and breaks")
    qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert len(titles(page)) == 3
    qtbot.mouseClick(page._filters._chips["kept"], Qt.MouseButton.LeftButton)
    assert "No favourites here yet" in [label.text() for label in page._empty.findChildren(QLabel)]


def test_the_count_says_how_many_are_shown_and_how_many_suit(page):
    assert page._filters._count.text() == "3 that suit you now, of 3"
    page.show_now(TODAY, Answers(Level.EMERGENCY, ("numb",)), ())
    page._filters._suits.setChecked(False)
    assert page._filters._count.text() == "3 of 3, 0 suit you now"


@pytest.mark.parametrize("width", [600, 760, 1000, 1366])
def test_as_many_tiles_in_a_row_as_reckoned(page, qtbot, width):
    page.resize(width, 700)
    gallery = page._gallery
    qtbot.waitUntil(lambda: gallery.viewport().width() > width - 100)
    tops = {gallery.visualRect(gallery.model().index(row)).top() for row in range(gallery.model().rowCount())}
    columns = (gallery.width() - SLACK) // gallery.gridSize().width()
    assert len(tops) == -(-gallery.model().rowCount() // columns)


def test_a_pressed_step_shows_its_picture_and_is_marked(page, qtbot):
    page.open_item("R01")
    rows = item(page).findChildren(StepRow)
    qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert item(page).findChild(RoutinePicture).figure.picture_id == "r01_2"
    assert [row.accessibleDescription() for row in rows] == ["", "Its picture is shown", ""]
    assert rows[0].accessibleName() == "1. Say 1. Then rest. (20 s)"


def test_one_filter_at_a_time(page, qtbot):
    qtbot.mouseClick(page._filters._chips["routines"], Qt.MouseButton.LeftButton)
    assert titles(page) == ["Shoulder release"]
    qtbot.mouseClick(page._filters._chips["posture"], Qt.MouseButton.LeftButton)
    assert titles(page) == ["Fill the gap behind you", "Feed lying down"]
    assert [name for name, chip in page._filters._chips.items() if chip.isChecked()] == ["posture"]


def test_enter_opens_and_escape_returns_to_the_same_tile(page, qtbot):
    shown = []
    page.shown.connect(shown.append)
    page._gallery.setCurrentIndex(page._gallery.model().index(1))
    page._gallery.setFocus()
    qtbot.keyClick(page._gallery, Qt.Key.Key_Return)
    assert isinstance(item(page), ItemPage)
    assert shown == ["FED-5"]
    qtbot.keyClick(item(page), Qt.Key.Key_Escape)
    assert page._stack.count() == 1
    assert page._gallery.currentIndex().data() == "Feed lying down"


def test_a_routine_starts_from_its_page(page, qtbot):
    started = []
    page.start_requested.connect(started.append)
    page.open_item("R01")
    button = next(one for one in item(page).findChildren(Button) if one.text() == "Start this break")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert started == ["R01"]


def test_what_is_not_offered_says_why_and_cannot_be_started(page):
    page.show_now(TODAY, Answers(Level.EMERGENCY, ("numb",)), ())
    assert titles(page) == []
    page.open_item("R01")
    button = next(one for one in item(page).findChildren(Button) if one.text() == "Start this break")
    assert not button.isEnabled()
    said = [label.text() for label in item(page).findChildren(QLabel)]
    assert "Not offered just now" in said
    assert "One of your answers needs help first. Everything else waits." in said


def test_keeping_is_told_and_shown_when_the_settings_say_so(page):
    kept = []
    page.favourite_changed.connect(lambda *what: kept.append(what))
    page.open_item("SIT-1")
    item(page)._on_keep()
    assert kept == [("SIT-1", True)]
    page.show_now(TODAY, Answers(), ("SIT-1",))
    item(page)._on_keep()
    assert kept[-1] == ("SIT-1", False)


def test_pictures_come_by_and_by(page, qtbot):
    with qtbot.waitSignal(page._gallery._thumbs.drawn, timeout=5000):
        page._gallery.viewport().update()


def test_a_screen_reader_hears_title_kind_and_length(page):
    model = page._gallery.model()
    spoken = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert spoken == [
        "Fill the gap behind you, Posture",
        "Feed lying down, Posture",
        "Shoulder release, Massage, 1 min",
    ]
    assert (
        QAccessible.queryAccessibleInterface(page._gallery).text(QAccessible.Text.Name) == "Tips and breaks"
    )


def test_new_words_keep_search_and_filter(page, ui):
    page._filters.search.line.setText("lying")
    page._filters._suits.setChecked(False)
    ui.theme.relayout.emit()
    assert titles(page) == ["Feed lying down"]
    assert page._filters.chosen().suits is False


def test_rows_are_always_full():
    assert columns_for(1000, 240) == (4, 250)
    assert columns_for(200, 240) == (1, 200)


def test_a_long_title_takes_two_lines(ui):
    font = ui.theme.font("strong")
    assert two_lines("Short", font, 500) == ["Short"]
    first, second = two_lines("A title that is too long for one line of this tile", font, 150)
    assert first + " " + second == "A title that is too long for one line of this tile"


@pytest.mark.parametrize("width", [1366, 700])
def test_at_large_text_the_picture_keeps_a_size_that_can_be_read(ui, qtbot, width):
    ui.theme.apply(text_size=1.6)
    made = TipsPage(ui, TODAY)
    qtbot.addWidget(made)
    made.resize(width, 728)
    made.show()
    made.open_item("SIT-1")
    qtbot.waitUntil(lambda: made.findChild(TipPicture).height() >= 10 * ui.theme.em)
    ui.theme.apply(text_size=1.0)

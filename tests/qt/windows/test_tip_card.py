"""The tip card: one picture, a few words, three acts."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from postureapp.core.model import Profile
from postureapp.figure.poses import load_library
from postureapp.qt.screens import Sizes
from postureapp.qt.widgets import Segmented
from postureapp.qt.windows.tip_card import TipCard
from postureapp.resources import resources_dir
from tests.qt.windows.stage import catalogue, make_ui, tip

SIGNALS = ("done", "later", "another", "closed", "start_routine", "favourite")


@pytest.fixture
def card(qtbot, qapp):
    def show(tip_id="SIT-1", occurrence="o-1", ui=None, **more):
        made = TipCard(ui or make_ui(qapp), tip_id, occurrence, **more)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made)
        made.told = []
        for name in SIGNALS:
            getattr(made, name).connect(lambda *values, name=name: made.told.append((name, *values)))
        made.show()
        return made

    return show


def press(qtbot, window, words):
    found = [b for b in window.findChildren(QPushButton) if words in (b.text(), b.accessibleName())]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def texts(window):
    return [label.text() for label in window.findChildren(QLabel) if not label.isHidden()]


@pytest.mark.parametrize(("words", "signal"), [("Done", "done"), ("Later", "later")])
def test_an_answer_is_told_and_closes_the_card(qtbot, card, words, signal):
    window = card()
    press(qtbot, window, words)
    assert window.told == [(signal, "o-1"), ("closed",)]


def test_the_main_act_answers_enter(qtbot, card):
    window = card()
    qtbot.keyClick(window._done, Qt.Key.Key_Return)
    assert window.told == [("done", "o-1"), ("closed",)]


def test_escape_closes_without_an_answer(qtbot, card):
    window = card()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.told == [("closed",)]


def test_another_keeps_the_card_and_shows_the_new_tip_in_it(qtbot, card):
    window = card()
    press(qtbot, window, "Another")
    assert window.told == [("another", "o-1")]
    window.show_tip("FED-5", "o-2")
    assert "Feed lying down" in texts(window)
    press(qtbot, window, "Done")
    assert window.told[1] == ("done", "o-2")


def test_opened_from_the_gallery_there_is_no_later(card):
    assert "Later" not in [b.text() for b in card(occurrence="").findChildren(QPushButton)]


@pytest.fixture(scope="module")
def drawn():
    """The pictures of the program."""
    return load_library(resources_dir() / "poses")


def with_picture(qapp, drawn, picture):
    ui = make_ui(qapp, content=catalogue(tips={"SIT-1": replace(tip(pair=True), picture=picture)}))
    ui.pictures = lambda: drawn
    return ui


def test_the_more_tiring_way_is_one_press_away_and_said_in_words(qtbot, qapp, card, drawn):
    window = card(ui=with_picture(qapp, drawn, "sit_1"))
    assert "Solid line: easier on your back" in texts(window)
    choice = window.findChild(Segmented)
    qtbot.mouseClick(choice.segments[1], Qt.MouseButton.LeftButton)
    assert "Dotted line: more tiring for your back" in texts(window)


def test_a_picture_without_a_line_along_the_back_has_no_words_about_one(qapp, card, drawn):
    window = card(ui=with_picture(qapp, drawn, "lif_2"))
    assert window.findChild(Segmented) is not None
    assert [words for words in texts(window) if "line" in words] == []


def test_a_tip_without_a_pair_has_no_choice(card):
    assert card("FED-5").findChild(Segmented) is None


def test_the_safe_sleep_line_goes_with_the_tips_that_need_it(qapp, card):
    assert "Safer sleep" in texts(card("FED-5"))
    assert "Safer sleep" not in texts(card("SIT-1"))
    assert "Safer sleep" not in texts(card("FED-5", ui=make_ui(qapp, profile=Profile(hide_baby=True))))


def test_how_sure_we_are_and_where_it_comes_from(qtbot, monkeypatch, card):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window = card()
    assert {"Expert advice", "Leaflets advise it.", "Also: Our own knowledge"} <= set(texts(window))
    press(qtbot, window, "Leaflet")
    assert opened == [QUrl("https://example.org")]


def test_a_source_alone_that_cannot_be_opened_is_not_called_one_more(qapp, card):
    ui = make_ui(qapp, content=catalogue(tips={"SIT-1": replace(tip(), sources=("S2",))}))
    assert "Sources: Our own knowledge" in texts(card(ui=ui))


def test_a_favourite_can_be_kept_and_let_go(qtbot, card):
    window = card()
    press(qtbot, window, "Keep as a favourite")
    press(qtbot, window, "Favourite; press to let it go")
    assert window.told == [("favourite", "SIT-1", True), ("favourite", "SIT-1", False)]


def test_a_guided_break_that_fits_is_offered(qtbot, card):
    window = card(routine="R01")
    press(qtbot, window, "Shoulder release, 1 min")
    assert window.told == [("start_routine", "R01")]


def test_a_new_language_or_size_keeps_the_tip_and_the_chosen_way(qtbot, qapp, card):
    ui = make_ui(qapp)
    window = card(ui=ui)
    qtbot.mouseClick(window.findChild(Segmented).segments[1], Qt.MouseButton.LeftButton)
    later = next(b for b in window.findChildren(QPushButton) if b.text() == "Later")
    later.setFocus()
    ui.content = catalogue(tips={"SIT-1": tip(title="Cojín detrás", pair=True)})
    ui.theme.apply(text_size=1.3)
    qtbot.wait(1)
    assert window.windowTitle() == "Cojín detrás"
    assert window._picture.version == 1
    assert window.focusWidget().text() == "Later"


def test_it_remembers_its_size(qtbot, card):
    sizes = Sizes()
    window = card(sizes=sizes)
    window.resize(700, 500)
    window.close()
    assert card(sizes=sizes).size() == QSize(700, 500)


def test_all_targets_are_large(card):
    buttons = card().findChildren(QPushButton)
    assert [b.text() or b.accessibleName() for b in buttons if min(b.width(), b.height()) < 44] == []


@pytest.mark.parametrize("size", [(320, 360), (560, 600), (960, 640)])
def test_no_act_is_squeezed_or_covered(qtbot, card, size):
    """Too small a window scrolls as a whole instead."""
    window = card()
    window.resize(*size)
    theme = window._ui.theme
    qtbot.waitUntil(lambda: window._done.height() == theme.height("huge"))
    assert window._text.height() >= window._text.minimumSizeHint().height()
    picture, words = window._picture.geometry(), window._words.geometry()
    assert words.height() >= window._words.minimumSizeHint().height()
    assert not picture.isEmpty()


def test_it_opens_tall_enough_for_its_words_within_reason(qapp, card):
    ui = make_ui(qapp, content=catalogue(tips={"SIT-1": replace(tip(), body="A long sentence. " * 60)}))
    assert card().height() == 640
    assert 640 < card(ui=ui).height() <= 640 * 1.25


def test_an_unknown_tip_is_refused(qapp):
    with pytest.raises(KeyError):
        TipCard(make_ui(qapp), "NO-1")

"""The advice card: what to do, whom to call; red for an emergency alone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from postureapp.content.load import load_catalogue
from postureapp.core.evidence import HowRead, Source
from postureapp.core.library import Level
from postureapp.core.model import Profile
from postureapp.i18n import Words
from postureapp.qt.widgets import Text
from postureapp.qt.windows.advice_card import AdviceCard
from postureapp.qt.windows.advice_words import advice_of, read_out
from postureapp.qt.windows.lists import listed, source_title
from postureapp.resources import resources_dir
from tests.qt.windows.stage import catalogue, make_ui

SIGNALS = ("called", "mistake", "booked", "closed")
TODAY = date(2026, 5, 14)


@pytest.fixture
def card(qtbot, qapp):
    def show(level, ids, country="GB", *, ui=None, today=TODAY):
        made = AdviceCard(ui or make_ui(qapp), level, ids, country, today=today)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(made)
        made.told = []
        for name in SIGNALS:
            getattr(made, name).connect(lambda name=name: made.told.append(name))
        made.show()
        return made

    return show


def texts(window):
    return [label.text() for label in window.findChildren(QLabel)]


def press(qtbot, window, words):
    found = [b for b in window.findChildren(QPushButton) if words in (b.text(), b.accessibleName())]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("level", "item", "words", "signal"),
    [
        ("emergency", "numb", "I have called", "called"),
        ("emergency", "numb", "I pressed this by mistake", "mistake"),
        ("urgent", "pee", "I have called", "called"),
        ("book", "dizzy", "It is booked", "booked"),
    ],
)
def test_each_answer_is_told_and_closes_it(qtbot, card, level, item, words, signal):
    window = card(level, (item,))
    press(qtbot, window, words)
    assert window.told == [signal, "closed"]


def test_a_visit_can_wait_without_an_answer(qtbot, card):
    window = card("book", ("dizzy",))
    press(qtbot, window, "Not now")
    assert window.told == ["closed"]


def test_an_emergency_shows_the_countrys_number_and_copies_it(qtbot, card):
    window = card("emergency", ("numb",))
    assert {"Call now", "999", "Do red_nerves"} <= set(texts(window))
    press(qtbot, window, "Copy number")
    assert QGuiApplication.clipboard().text() == "999"


def test_an_urgent_answer_shows_the_advice_line(card):
    assert {"Call today", "111"} <= set(texts(card("urgent", ("pee",))))


def test_a_country_without_numbers_says_whom_to_call(card):
    window = card("emergency", ("numb",), "XX")
    assert "Your emergency number" in texts(window)
    assert not [b for b in window.findChildren(QPushButton) if b.text() == "Copy number"]


@pytest.mark.parametrize(
    ("level", "item", "red"),
    [("emergency", "numb", True), ("urgent", "pee", False), ("book", "dizzy", False)],
)
def test_red_is_for_an_emergency_alone(card, level, item, red):
    window = card(level, (item,))
    shot, fill = window.grab().toImage(), window._ui.theme["urgent_fill"].name()
    spots = [(x, y) for x in range(0, shot.width(), 7) for y in range(0, shot.height(), 7)]
    assert (fill in {shot.pixelColor(x, y).name() for x, y in spots}) == red


@pytest.mark.parametrize(
    ("birth", "begin"),
    [
        (date(2026, 4, 1), "I gave birth 6 weeks ago."),
        (date(2026, 5, 12), "I gave birth this week."),
        (date(2026, 5, 6), "I gave birth 1 week ago."),
        (None, "I gave birth recently."),
    ],
)
def test_words_to_read_out(qapp, card, birth, begin):
    window = card("emergency", ("numb", "bladder"), ui=make_ui(qapp, profile=Profile(birth_date=birth)))
    said = texts(window)
    at = said.index(f"{begin} In a list of warning signs I chose this today:")
    assert {"Sign numb", "Sign bladder"} <= set(said[at:])


def test_without_a_sign_it_asks_for_advice(card):
    assert any(line.endswith("I need advice today.") for line in texts(card("urgent", ("urgent_pee",))))


def test_at_large_text_the_small_print_leaves_the_height_to_the_words(qapp, card):
    window = card("emergency", ("numb",), ui=make_ui(qapp, text_size=1.6))
    note = next(one for one in window.findChildren(Text) if one.text().startswith("Why we say this"))
    assert window._body.isAncestorOf(note)


def test_words_to_call_never_stand_on_a_milder_card(card):
    window = card("book", ("pee",))
    assert window.level is Level.URGENT
    assert {"Call today", "111", "Do urgent_pee"} <= set(texts(window))


def test_all_signs_are_seen_without_scrolling_where_the_screen_has_room(qapp, card):
    """The words to read out must not hide under the edge while somebody waits on the phone."""
    window = card("emergency", ("numb", "bladder", "chest"))
    assert window._body.verticalScrollBar().maximum() == 0
    assert card("book", ("dizzy",)).height() < window.height()


def test_who_hides_baby_content_reads_out_the_plain_words(qapp, card):
    window = card("book", ("dizzy",), ui=make_ui(qapp, profile=Profile(hide_baby=True)))
    assert "Plain dizzy" in read_out(window._ui, ("dizzy",), None)[2]
    assert "Sign dizzy" in read_out(make_ui(qapp), ("dizzy",), None)[2]


def test_our_own_judgement_is_named_in_the_language_of_the_words():
    own = Source(code="C", title="Our own", how_read=HowRead.KNOWLEDGE)
    assert source_title(Words("es"), own).startswith("Una elección prudente nuestra")
    assert source_title(Words("es"), Source(code="H1", title="NHS", how_read=HowRead.EXCERPT)) == "NHS"
    assert listed(Words("zh_CN"), ("甲", "乙")) == "甲；乙"
    barnardos = Source(code="H2", title="Barnardo’s", how_read=HowRead.EXCERPT)
    assert source_title(Words("es"), barnardos) == "Barnardo’s"
    assert source_title(Words("zh_CN"), barnardos) == "Barnardo's"


def test_the_advice_of_the_level_is_found_among_several_answers():
    content = catalogue()
    assert advice_of(content, Level.EMERGENCY, ("pee", "numb")).id == "red_nerves"
    assert advice_of(content, Level.BOOK, ("book_today",)).id == "book_today"
    assert advice_of(content, Level.BOOK, ("nothing",)) is None


@pytest.mark.parametrize("country", ["GB", "XX"])
def test_the_smallest_card_squeezes_neither_number_nor_acts(qtbot, card, country):
    window = card("emergency", ("numb",), country)
    window.resize(1, 1)
    window.resize(1, 1)  # its least height follows the width
    number = next(one for one in window.findChildren(Text) if one.text() in ("999", "Your emergency number"))
    assert number.height() >= max(number.heightForWidth(number.width()), number.sizeHint().height() // 2)
    assert window._main.height() == window._ui.theme.height("huge")


def test_another_hand_keeps_the_card(qtbot, qapp, card):
    ui = make_ui(qapp)
    window = card("emergency", ("numb",), ui=ui)
    ui.theme.apply(hand="left")
    qtbot.wait(1)
    press(qtbot, window, "I have called")
    assert window.told == ["called", "closed"]


def test_the_card_for_dark_thoughts_shows_a_crisis_line(qapp, qtbot):
    """With our own content: the card's words promise the line, so it must be there."""
    content, _ = load_catalogue(resources_dir() / "content", "en")
    ui = make_ui(qapp, content=content)
    window = AdviceCard(ui, "emergency", ("mind",), "GB")
    qtbot.addWidget(window)
    said = " ".join(texts(window))
    assert content.emergency["GB"].crisis
    assert [number for number in content.emergency["GB"].crisis if number not in said] == []

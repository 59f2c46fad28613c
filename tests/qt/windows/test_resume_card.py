"""Welcome back: go on, count as done, later."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from postureapp.core.model import BreakRun
from postureapp.qt.windows.card_picture import CardPicture
from postureapp.qt.windows.resume_card import ResumeCard
from tests.qt.windows.stage import NOW, make_ui

RUN = BreakRun(id="run-1", routine="R01", started=NOW, elapsed=24.0, step=1)


@pytest.fixture
def card(qtbot, qapp):
    made = ResumeCard(make_ui(qapp), RUN)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.told = []
    for name in ("go_on", "count_done", "later"):
        getattr(made, name).connect(lambda run, name=name: made.told.append((name, run)))
    made.appear()
    return made


@pytest.mark.parametrize(
    ("words", "signal"), [("Go on", "go_on"), ("Count it as done", "count_done"), ("Later", "later")]
)
def test_each_answer_is_told_once(qtbot, card, words, signal):
    button = next(b for b in card.findChildren(QPushButton) if b.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    card.close()
    assert card.told == [(signal, RUN)]


def test_closing_it_means_later(card):
    card.close()
    assert card.told == [("later", RUN)]


def test_it_says_where_they_were_and_that_it_counts(card):
    words = [label.text() for label in card.findChildren(QLabel)]
    assert "You were at step 2 of 3. What you did is counted." in words


def test_a_routine_that_is_gone_can_still_be_closed(qtbot, qapp):
    made = ResumeCard(make_ui(qapp), BreakRun(id="run-2", routine="R99", started=NOW))
    qtbot.addWidget(made)
    made.appear()
    assert "What you did is counted." in [label.text() for label in made.findChildren(QLabel)]


def test_the_step_that_comes_is_pictured(card):
    (picture,) = card.findChildren(CardPicture)
    assert picture.accessibleName() == "Picture 2"


def test_its_picture_is_dark_once_it_is_night(qtbot, card):
    card.theme.apply(choice="night")
    (picture,) = card.findChildren(CardPicture)
    shot = picture.grab().toImage()
    assert max(shot.pixelColor(x, 60).lightness() for x in range(4, shot.width() - 4)) < 160


def test_larger_text_makes_it_larger_while_it_is_open(qtbot, card):
    before = card.size()
    card.theme.apply(text_size=1.4)
    qtbot.wait(1)
    assert (card.width() > before.width(), card.height() > before.height()) == (True, True)

"""The card in the corner: one answer, no focus taken, one card at a time."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton

from postureapp.core.effects import Prompt
from postureapp.core.model import Act, Kind
from postureapp.qt.announce import Announced
from postureapp.qt.notify_card import CardNotifier
from postureapp.qt.windows.card_picture import CardPicture
from postureapp.qt.windows.reminder_card import ReminderCard
from tests.qt.windows.stage import NOW, make_ui


def announced(occurrence="o-1", picture=None):
    return Announced(
        prompt=Prompt(occurrence=occurrence, reminder="feed", kind=Kind.FEEDING, due=NOW),
        title="If a feed is coming up",
        body="Cushion, footstool, water in reach.",
        picture=picture,
        actions=(("start", "Show me"), ("later", "Later"), ("feeding_now", "Feeding now")),
    )


@pytest.fixture
def card(qtbot, qapp):
    made = ReminderCard(make_ui(qapp), announced())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.told = []
    made.acted.connect(lambda *values: made.told.append(values))
    made.appear()
    return made


def press(qtbot, window, words):
    found = [b for b in window.findChildren(QPushButton) if words in (b.text(), b.accessibleName())]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Show me", Act.START),
        ("Later", Act.LATER),
        ("Feeding now", Act.FEEDING_NOW),
        ("Close", Act.DISMISSED),
    ],
)
def test_one_press_is_one_answer(qtbot, card, words, act):
    press(qtbot, card, words)
    card.close()
    assert card.told == [("o-1", act)]


def test_escape_closes_it_once_it_has_the_focus(qtbot, card):
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert card.told == [("o-1", Act.DISMISSED)]


def test_once_it_has_the_focus_keys_are_enough(qtbot, card):
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow, timeout=20000)
    order = []
    for _ in range(4):
        order.append(card.focusWidget().text() or card.focusWidget().accessibleName())
        qtbot.keyClick(card, Qt.Key.Key_Tab)
    assert order == ["Show me", "Close", "Feeding now", "Later"]
    qtbot.keyClick(card.focusWidget(), Qt.Key.Key_Return)
    assert card.told == [("o-1", Act.START)]


def test_taken_away_it_says_nothing(card):
    card.withdraw()
    assert (card.told, card.isVisible()) == ([], False)


def test_it_never_asks_for_the_focus(card):
    assert card.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert card.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert card.windowType() == Qt.WindowType.Tool


@pytest.mark.parametrize("hand", ["right", "left"])
def test_it_stands_in_the_bottom_corner_on_the_hands_side(qtbot, qapp, hand):
    made = ReminderCard(make_ui(qapp, hand=hand), announced())
    qtbot.addWidget(made)
    made.appear()
    room, place = made.screen().availableGeometry(), made.geometry()
    near = place.left() - room.left() if hand == "left" else room.right() - place.right()
    assert 0 <= near <= 24
    assert 0 <= room.bottom() - place.bottom() <= 24


def test_larger_text_makes_it_larger_and_keeps_it_in_its_corner(qtbot, card):
    before = card.size()
    card.theme.apply(text_size=1.6)
    qtbot.wait(1)
    assert card.width() > before.width()
    assert card.height() > before.height()
    assert card.screen().availableGeometry().contains(card.geometry())


def test_a_picture_is_shown_on_its_own_ground(qtbot, qapp, tmp_path):
    file = tmp_path / "picture.png"
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(QColor("#123456"))
    image.save(str(file))
    made = ReminderCard(make_ui(qapp), announced(picture=file))
    qtbot.addWidget(made)
    made.appear()
    shot = made.grab().toImage()
    spots = [(x, y) for x in range(0, shot.width(), 9) for y in range(0, shot.height(), 9)]
    assert "#123456" in {shot.pixelColor(x, y).name() for x, y in spots}


@pytest.mark.parametrize("text_size", [1.0, 1.2])
def test_a_picture_follows_the_theme(qtbot, qapp, tmp_path, text_size):
    file = tmp_path / "picture.png"
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    image.save(str(file))
    ui = make_ui(qapp)
    made = ReminderCard(ui, replace(announced(picture=file), picture_id="fed_1"))
    qtbot.addWidget(made)
    made.appear()
    ui.theme.apply(choice="night", text_size=text_size)
    QApplication.processEvents()
    (picture,) = (one for one in made.findChildren(CardPicture) if one.isVisible())
    shot = picture.grab().toImage()
    lightest = max(shot.pixelColor(x, 60).lightness() for x in range(4, shot.width() - 4))
    assert lightest < 160


def test_the_rung_shows_one_card_at_a_time_and_passes_the_answer_on(qtbot, qapp):
    told, failed, ui = [], [], make_ui(qapp)
    rung = CardNotifier(lambda: ui, lambda *values: told.append(values), lambda *_: None)
    rung.show(announced("o-1"), failed.append)
    rung.show(announced("o-2"), failed.append)
    rung.close("o-1")
    (card,) = [w for w in qapp.topLevelWidgets() if isinstance(w, ReminderCard) and w.isVisible()]
    press(qtbot, card, "Later")
    rung.close("o-2")
    assert (rung.name, rung.missing(), told, failed) == ("card", "", [("o-2", Act.LATER)], [])


def test_the_rung_takes_a_card_away(qtbot, qapp):
    told, ui = [], make_ui(qapp)
    rung = CardNotifier(lambda: ui, lambda *values: told.append(values), lambda *_: None)
    rung.show(announced("o-1"), print)
    rung.close("o-1")
    assert not [w for w in qapp.topLevelWidgets() if isinstance(w, ReminderCard) and w.isVisible()]
    assert told == []

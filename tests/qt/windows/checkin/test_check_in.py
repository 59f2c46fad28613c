"""The check-in by pointer and by keyboard: what is pressed is saved, what is left out stays unsaid."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox

from postureapp.core.advice import Advised, advise
from postureapp.core.checkin import CheckIn
from postureapp.core.eligibility import NO_ANSWERS
from postureapp.core.library import Level
from postureapp.qt.widgets import Text
from postureapp.qt.windows.checkin import CheckInWindow
from postureapp.qt.windows.checkin.check_row import CheckRow
from tests.qt.windows import everyday

Key = Qt.Key
EMPTY = CheckIn(at=everyday.NOW)


@pytest.fixture
def opened(qtbot, theme):
    def make(entry=EMPTY, ui=None, size=(1128, 856), **more):
        window = CheckInWindow(ui or everyday.make_ui(theme), entry, **more)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the test outlives it
        window.saved_entries, window.left = [], []
        window.saved.connect(window.saved_entries.append)
        window.closed.connect(lambda: window.left.append("closed"))
        return everyday.shown(qtbot, window, *size)

    return make


def tap(side, place):
    at = side.outline(place).boundingRect().center()
    where = side.mapToGlobal(at.toPoint()).toPointF()
    left = Qt.MouseButton.LeftButton
    press = QMouseEvent(QEvent.Type.MouseButtonPress, at, where, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(side, press)


def texts(window):
    QApplication.processEvents()
    return [one.text() for one in window.findChildren(Text) if one.isVisibleTo(window)]


def test_a_whole_check_in_with_the_pointer(opened):
    window = opened(ask_trend=True)
    everyday.press(window, "None of these")
    everyday.press(window, "Pain right now: 3")
    everyday.press(window, "At its worst in the last 24 hours: 5")
    tap(window.page.where.front, "shoulder_r")
    tap(window.page.where.back, "low_back_l")
    tap(window.page.where.back, "low_back_r")
    assert "Right shoulder · Lower back on both sides" in texts(window)
    everyday.press(window, "Sitting to feed")
    everyday.press(window, "A little")
    everyday.press(window, "Tired")
    everyday.press(window, "Worse")
    everyday.press(window, "Save")
    assert window.saved_entries == [
        CheckIn(
            at=everyday.NOW, safety=(), now=3, worst=5, where=("shoulders", "low_back"),
            places=("shoulder_r", "low_back_l", "low_back_r"), task="sit_to_feed", hardness="little",
            mood="tired", trend="worse",
        )
    ]  # fmt: skip


def test_the_keyboard_reaches_every_place_and_saves(opened):
    window = opened()
    QTest.keyClick(window.main, Key.Key_Return)
    box = everyday.named(window, "Left wrist or thumb", QCheckBox)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(box, Key.Key_Space)
    assert window.page.entry.places == ("wrist_l",)
    QTest.keyClick(window, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.saved_entries == [
        CheckIn(at=everyday.NOW, safety=(), where=("wrist",), places=("wrist_l",))
    ]


def test_every_place_is_a_check_box_with_a_name_of_its_own(opened):
    window = opened()
    everyday.press(window, "None of these")
    boxes = [*window.page.where.front.boxes, *window.page.where.back.boxes]
    assert len({everyday.said_name(box) for box in boxes}) == len(boxes) == 19
    for side in (window.page.where.front, window.page.where.back):
        assert [
            side.place_at(side.outline(box.place).boundingRect().center()) for box in side.boxes
        ] == side.boxes


def test_a_thumb_beside_a_small_place_still_finds_it(opened):
    window = opened()
    everyday.press(window, "None of these")
    front = window.page.where.front
    edge = front.outline("wrist_r").boundingRect()
    assert front.place_at(QPointF(edge.left() - 9, edge.center().y())).place == "wrist_r"
    assert front.place_at(QPointF(2, front.height() / 2)) is None


def test_skipping_everything_saves_nothing(opened):
    window = opened()
    everyday.press(window, "Skip this question")
    everyday.press(window, "Save")
    assert (window.saved_entries, window.left) == ([], ["closed"])


def test_skipping_the_signs_is_never_none(opened):
    window = opened()
    everyday.press(window, "Skip this question")
    everyday.press(window, "Pain right now: 0")
    everyday.press(window, "Save")
    assert window.saved_entries == [CheckIn(at=everyday.NOW, now=0)]


def test_a_sign_that_cannot_wait_is_saved_at_once(opened):
    window = opened()
    everyday.press(window, "Chest pain, hard to breathe, coughing blood, collapse, a fit or confusion")
    row = window.page.signs.rows["chest"]
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    everyday.press(window, "See what to do now")
    assert window.saved_entries == [CheckIn(at=everyday.NOW, safety=("chest",))]


def test_two_signs_may_be_ticked_and_milder_ones_go_on(opened):
    window = opened()
    everyday.press(window, "A little more bleeding, dizzy, or a new pain")
    for sign in ("dizzy", "new_pain"):
        QTest.mouseClick(window.page.signs.rows[sign], Qt.MouseButton.LeftButton)
    everyday.press(window, "Go on")
    everyday.press(window, "Save")
    assert window.saved_entries == [CheckIn(at=everyday.NOW, safety=("dizzy", "new_pain"))]


@pytest.mark.parametrize(("ticked", "safety"), [(True, ("leg_clot",)), (False, ())])
def test_a_calf_asks_one_more_question(opened, ticked, safety):
    window = opened()
    everyday.press(window, "None of these")
    tap(window.page.where.back, "calf_l")
    everyday.press(window, "Save")
    assert window.saved_entries == []
    if ticked:
        QTest.mouseClick(window.page.signs.rows["leg_clot"], Qt.MouseButton.LeftButton)
    everyday.press(window, "See what to do now" if ticked else "None of these")
    (entry,) = window.saved_entries
    assert (entry.safety, entry.where) == (safety, ("calf",))


def test_places_the_figure_does_not_show_stand_below_it(opened):
    window = opened()
    everyday.press(window, "Skip this question")
    everyday.press(window, "Head")
    everyday.press(window, "Save")
    assert set(window.page.signs.rows) == {"worst_headache", "headache_vision", "headache_stays"}
    everyday.press(window, "None of these")
    assert window.saved_entries == [CheckIn(at=everyday.NOW, where=("head",), places=("head",))]


def test_a_choice_can_be_taken_back(opened):
    window = opened()
    everyday.press(window, "None of these")
    everyday.press(window, "Walking")
    everyday.press(window, "I cannot")
    everyday.press(window, "Walking")
    assert (window.page.entry.task, window.page.entry.hardness) == ("", "")


def test_escape_goes_back_a_page_and_keeps_what_was_said(opened):
    window = opened()
    everyday.press(window, "None of these")
    everyday.press(window, "Pain right now: 4")
    QTest.keyClick(window, Key.Key_Escape)
    everyday.press(window, "None of these")
    assert window.page.now.value() == 4
    QTest.keyClick(window, Key.Key_Escape)
    QTest.keyClick(window, Key.Key_Escape)
    assert (window.saved_entries, window.left) == ([], ["closed"])


def test_new_text_size_keeps_what_was_answered(opened, theme):
    window = opened()
    everyday.press(window, "None of these")
    everyday.press(window, "Pain right now: 4")
    tap(window.page.where.back, "tailbone")
    theme.apply(text_size=1.3)
    assert (window.page.now.value(), window.page.where.chosen()) == (4, ("tailbone",))


def test_the_one_more_question_survives_a_new_text_size_and_going_back_takes_it_back(opened, theme):
    window = opened()
    everyday.press(window, "Skip this question")
    everyday.press(window, "Head")
    everyday.press(window, "Save")
    QTest.mouseClick(window.page.signs.rows["headache_stays"], Qt.MouseButton.LeftButton)
    theme.apply(text_size=1.2)
    assert window.page.signs.chosen() == ("headache_stays",)
    everyday.press(window, "Back")
    assert window.page.entry == CheckIn(at=everyday.NOW, where=("head",), places=("head",))


def test_a_row_to_tick_is_mirrored_where_one_reads_from_the_right(qtbot, theme):
    row = CheckRow(theme, "One calf sore")
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    everyday.shown(qtbot, row, 400, 60)
    words = row.findChild(Text).geometry()
    assert (words.left(), words.right()) == (16, 400 - 16 - theme.px(20) - 12 - 1)


def test_the_last_page_says_calm_advice_and_closes(opened):
    window = opened(CheckIn(at=everyday.NOW, now=5, mood="struggling"))
    ui = everyday.make_ui(window.area.theme)
    window.show_closing(advise(window.page.entry, (), ui.settings.profile, ui.content.safety))
    assert ui.content.advice["ease"].heading in texts(window)
    assert "Help works." in texts(window)
    everyday.press(window, "Done")
    assert window.left == ["closed"]


def test_the_last_page_without_advice_promises_nothing(opened):
    window = opened(CheckIn(at=everyday.NOW, mood="fine"))
    window.show_closing(Advised(Level.NONE, (), NO_ANSWERS))
    assert texts(window) == ["Noted", "It stays on this computer. You find it on the Progress page."]


@pytest.mark.parametrize("language", ["en", "xx"])
@pytest.mark.parametrize(("size", "text"), [((1128, 856), 1.0), ((1366, 700), 1.6), ((900, 620), 1.0)])
def test_the_acts_stay_in_sight_and_everything_has_a_name(opened, theme, size, text, language):
    theme.apply(text_size=text)
    window = opened(ui=everyday.make_ui(theme, language=language), size=size)
    for _ in range(2):
        for one in everyday.controls(window):
            assert everyday.said_name(one), one
        assert window.rect().contains(window.main.geometry().translated(window.main.parentWidget().pos()))
        QTest.mouseClick(window.main, Qt.MouseButton.LeftButton)
    assert window.area.horizontalScrollBar().maximum() == 0

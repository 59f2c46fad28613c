"""Layouts: chips wrap, columns become rows, rows change hands, pages scroll."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from postureapp.qt.widgets import Button, Card, Chip, Flow, Scroll, Split, Text, column, handed, holder, row


def shown(qtbot, widget, width, height):
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    QApplication.processEvents()
    return widget


def chips(theme, count=8):
    flow = Flow(theme)
    made = [Chip(theme, f"Choice {number}") for number in range(count)]
    for chip in made:
        flow.addWidget(chip)
    return holder(flow), made


def test_chips_take_more_lines_when_there_is_less_room(theme, qtbot):
    box, made = chips(theme)
    layout = box.layout()
    assert layout.heightForWidth(300) > layout.heightForWidth(1200)
    shown(qtbot, box, 300, layout.heightForWidth(300))
    assert max(chip.geometry().right() for chip in made) < 300
    assert len({chip.y() for chip in made}) > 1


def test_hidden_chips_take_no_room(theme, qtbot):
    box, made = chips(theme, 3)
    full = box.layout().sizeHint().width()
    shown(qtbot, box, 900, 60)
    made[0].hide()
    assert box.layout().sizeHint().width() < full


def test_chips_start_at_the_right_in_right_to_left(theme, qtbot):
    box, made = chips(theme, 2)
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown(qtbot, box, 600, 60)
    assert made[0].x() > made[1].x()


def test_columns_become_rows_when_narrow(theme, qtbot):
    left, right = Text(theme, "Left"), Text(theme, "Right")
    split = shown(qtbot, Split(theme, (left, 1), (right, 1), at=40), 1000, 200)
    assert left.y() == right.y()
    split.resize(400, 200)
    QApplication.processEvents()
    assert left.x() == right.x()
    assert right.y() > left.y()


def test_large_text_is_the_same_case_as_a_narrow_window(theme, qtbot):
    split = Split(theme, (Text(theme, "a"), 1), (Text(theme, "b"), 1), at=40)
    qtbot.addWidget(split)
    assert not split.layout().stacked(900)
    theme.apply(text_size=1.6)
    assert split.layout().stacked(900)


def test_stacked_columns_ask_for_the_height_of_both(theme, qtbot):
    words = "Lean into the chair with a cushion behind your lower back. " * 6
    split = Split(theme, (Text(theme, words), 1), (Text(theme, words), 1), at=40)
    qtbot.addWidget(split)
    one = Text(theme, words)
    qtbot.addWidget(one)
    assert split.layout().heightForWidth(400) == 2 * one.heightForWidth(400) + 16


@pytest.mark.parametrize(("hand", "first"), [("right", "content"), ("left", "acts")])
def test_the_hand_column_stands_at_the_hand(theme, qtbot, hand, first):
    theme.apply(hand=hand)
    parts = {"content": Text(theme, "Words"), "acts": Button(theme, "Done")}
    split = shown(qtbot, Split(theme, (parts["content"], 2), (parts["acts"], 1), hand=True), 1200, 200)
    assert split.isVisible()
    assert min(parts, key=lambda name: parts[name].x()) == first


def test_a_row_changes_hands(theme, qtbot):
    theme.apply(hand="left")
    later, done = Button(theme, "Later"), Button(theme, "Done")
    box = shown(qtbot, holder(handed(theme, row(later, done))), 400, 60)
    assert box.isVisible()
    assert done.x() < later.x()


def test_a_page_is_a_tab_stop_only_while_it_scrolls(theme, qtbot):
    page = Scroll(theme, column(*(Text(theme, f"Line {number}") for number in range(30))))
    shown(qtbot, page, 300, 200)
    assert page.focusPolicy() == Qt.FocusPolicy.StrongFocus
    page.resize(300, 2000)
    QApplication.processEvents()
    assert page.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_page_scrolls_with_keys_and_shows_its_focus(theme, qtbot, on_screen):
    page = Scroll(theme, column(*(Text(theme, f"Line {number}") for number in range(30))))
    page.resize(300, 200)
    on_screen(page)
    page.clearFocus()
    before = page.grab().toImage()
    page.setFocus()
    assert page.grab().toImage() != before
    qtbot.keyClick(page, Qt.Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 0


def test_parts_of_a_card(theme, qtbot):
    inner = column(Text(theme, "a"))
    card = Card(theme, Text(theme, "Title"), inner, 8, None, (Button(theme, "Done"), 1))
    card.add(Text(theme, "later"))
    qtbot.addWidget(card)
    assert card.layout().count() == 6


def test_text_is_never_markup(theme, qtbot):
    text = Text(theme, "<b>Lean</b> back")
    qtbot.addWidget(text)
    assert (text.textFormat(), text.text()) == (Qt.TextFormat.PlainText, "<b>Lean</b> back")


def test_text_grows_in_lines_and_breaks_a_long_word(theme, qtbot):
    text = Text(theme, "Lean into the chair. " * 5)
    word = Text(theme, "x" * 400)
    for widget in (text, word):
        qtbot.addWidget(widget)
    assert text.heightForWidth(200) > text.heightForWidth(800)
    assert word.heightForWidth(200) > 3 * theme.line("body")


def test_an_unknown_role_or_tone_is_refused_at_once(theme):
    with pytest.raises(KeyError):
        Text(theme, "x", "shout")
    with pytest.raises(KeyError):
        Text(theme, "x", "body", "pink")
    with pytest.raises(KeyError):
        Card(theme, fill="pink")


def test_a_plain_widget_holds_a_layout(theme):
    widget = holder(column(Text(theme, "a")))
    assert isinstance(widget, QWidget)
    assert widget.layout().count() == 1

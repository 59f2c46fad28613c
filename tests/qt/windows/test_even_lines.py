"""Lines of one length: as many as there have to be, and none with a single word."""

from postureapp.qt.widgets import Text
from postureapp.qt.widgets.paint import text_width
from postureapp.qt.windows.even_lines import EvenLines
from tests.qt.windows.stage import make_ui


def test_no_word_of_a_sentence_stands_alone_on_its_last_line(qtbot, qapp):
    theme = make_ui(qapp).theme
    text = "Stand with your back to a wall, feet a step out. Hold a soft ball."
    even, plain = EvenLines(theme, text, "speak"), Text(theme, text, "speak")
    wide = text_width(theme, text, "speak") - 20  # all but the last word fits
    layouts = [label._lines(wide)[0] for label in (even, plain)]
    ends = [layout.lineAt(0).textLength() for layout in layouts]
    assert even.heightForWidth(wide) == plain.heightForWidth(wide)
    assert len(text) - ends[1] < 10
    assert abs(len(text) - 2 * ends[0]) < 20


def test_a_sentence_of_one_line_is_left_alone(qtbot, qapp):
    theme = make_ui(qapp).theme
    even = EvenLines(theme, "Rest.", "speak")
    assert even.heightForWidth(600) == Text(theme, "Rest.", "speak").heightForWidth(600)

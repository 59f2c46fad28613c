"""Words in lines of about one length: none stands alone on the last of them."""

from PySide6.QtGui import QTextLayout

from postureapp.qt.widgets import Text

NEAR = 8
"""px; lines are made no more even than this."""


class EvenLines(Text):
    """As many lines as its width asks for, then as narrow as these allow."""

    def _lines(self, width: int) -> tuple[QTextLayout, int]:
        layout, tall = super()._lines(width)
        if layout.lineCount() < 2 or self.layoutDirection() != self.layoutDirection().LeftToRight:
            return layout, tall
        too_narrow, enough = width // layout.lineCount() - 1, width
        while enough - too_narrow > NEAR:
            middle = (too_narrow + enough) // 2
            if super()._lines(middle)[1] > tall:
                too_narrow = middle
            else:
                enough = middle
        return super()._lines(enough)

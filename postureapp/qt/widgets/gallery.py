"""Pictures of every widget in every state, for reviewers: python -m postureapp.qt.widgets.gallery OUT_DIR.

One sheet for each of four themes, three text sizes and two languages, and one with tray states and icons.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPaintEvent
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from postureapp.qt.marks import STATES, app_pixmap, tray_pixmap
from postureapp.qt.theme import Theme
from postureapp.qt.widgets import Flow, Glyph, Text, column, holder
from postureapp.qt.widgets.paint import Canvas
from postureapp.qt.widgets.sample_words import CHINESE, ENGLISH
from postureapp.qt.widgets.samples import Words, controls, inputs, pictures
from postureapp.resources import resources_dir

THEMES = {
    "light": ("light", False),
    "dark": ("dark", False),
    "night": ("night", False),
    "contrast": ("light", True),
}
TEXT_SIZES = (0.8, 1.0, 1.6)
LANGUAGES = {"en": ENGLISH, "zh": CHINESE}
SHEETS: dict[str, Callable[[Theme, Words], QLayout]] = {
    "controls": controls,
    "inputs": inputs,
    "pictures": pictures,
}
WIDE = 1240  # px at 100 %


class Marks(QWidget):
    """Tray states on a light, a dark and an unknown panel: enlarged, then as large as they are."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedSize(1120, 620)

    def paintEvent(self, _: QPaintEvent) -> None:
        shown = [(state, 1.0, False) for state in STATES]
        shown = [("active", 0.05, False), ("active", 0.5, False), *shown, ("active", 0.4, True)]
        with Canvas(self, self.theme) as canvas:
            painter = canvas.painter
            for line, (panel, dark) in enumerate((("#F3F3F3", False), ("#2B2B2B", True), ("#808080", None))):
                canvas.shape(QRectF(0, line * 160, 1120, 152), 12, QColor(panel), None, 0)
                for at, (state, progress, badge) in enumerate(shown):
                    x, y = 16 + at * 122, line * 160 + 12
                    smallest = tray_pixmap(state, 16, progress, badge, on_dark=dark)
                    painter.drawPixmap(QRectF(x, y, 80, 80), smallest, QRectF(0, 0, 16, 16))
                    for size, left in ((16, 0), (22, 24), (32, 54)):
                        painter.drawPixmap(
                            x + left, y + 96, tray_pixmap(state, size, progress, badge, on_dark=dark)
                        )
            left = 16
            for size in (16, 22, 32, 48, 64, 128):
                painter.drawPixmap(left, 484, app_pixmap(size))
                left += size + 24


def icons(theme: Theme) -> QWidget:
    """All line icons with their names."""
    flow = Flow(theme, 16)
    for name in theme.icons.names():
        label = Text(theme, name, "caption", "muted", wrap=False)
        flow.addWidget(holder(column(Glyph(theme, name, tone="text", size=28), label, gap=4)))
    return holder(flow)


def render(content: QLayout, file: Path, wide: int) -> None:
    """Lay `content` out at that width, as high as it needs, and save its picture."""
    window = holder(column(content, margins=(32, 24, 32, 24)))
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    needed = max(wide, window.minimumSizeHint().width())
    layout = window.layout()
    assert layout is not None
    tall = layout.totalHeightForWidth(needed) if layout.hasHeightForWidth() else window.sizeHint().height()
    window.resize(needed, tall)
    window.show()
    QApplication.processEvents()
    window.grab().save(str(file))
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def main(arguments: list[str]) -> int:
    """Write the pictures; 0 when done."""
    parser = argparse.ArgumentParser(prog="gallery", description="Pictures of every widget in every state.")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--font", default="", help="stand in for the platform's interface font")
    parser.add_argument("--theme", nargs="+", choices=list(THEMES), default=list(THEMES))
    chosen = parser.parse_args(arguments)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(["gallery"])
    assert isinstance(app, QApplication)
    font = QFont(chosen.font, 10) if chosen.font else None
    theme = Theme(app, resources_dir() / "theme", platform_font=font)
    for name in chosen.theme:
        choice, high_contrast = THEMES[name]
        for text_size in TEXT_SIZES:
            for language, words in LANGUAGES.items():
                theme.apply(
                    choice=choice, high_contrast=high_contrast, text_size=text_size, cjk=language == "zh"
                )
                for sheet, build in SHEETS.items():
                    file = chosen.folder / f"{sheet}_{name}_{round(text_size * 100)}_{language}.png"
                    render(build(theme, words), file, round(WIDE * (1 + max(text_size - 1, 0) / 2)))
        theme.apply(text_size=1.0, cjk=False)
        render(column(icons(theme)), chosen.folder / f"icons_{name}.png", WIDE)
    theme.apply(choice="light", high_contrast=False)
    render(column(Marks(theme)), chosen.folder / "marks.png", WIDE)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

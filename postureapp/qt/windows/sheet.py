"""Contact sheets for reviewers: every window in each theme, size and language, as PNG files."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import product
from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from postureapp.qt.ui import Ui
from postureapp.qt.windows.sheet_scene import Scene
from postureapp.qt.windows.sheet_scenes import SCENES

THEMES = ("light", "dark", "night", "contrast")
LANGUAGES = ("en", "zh_CN", "es")
THUMB = 480  # px; width of a window on the sheet of a theme


class Shot(msgspec.Struct, frozen=True, kw_only=True):
    """One picture to take. `scale` 2.0 is a screen of 200 %, `text` 1.6 is 160 % text."""

    window: str
    theme: str = "light"
    scale: float = 1.0
    text: float = 1.0
    language: str = "en"
    hand: str = "right"

    def file(self) -> str:
        """Its file name says all that is not as usual."""
        parts = [self.window, self.theme]
        if self.scale != 1.0:
            parts.append(f"{self.scale:g}x")
        if self.text != 1.0:
            parts.append(f"{round(self.text * 100)}")
        if self.language != "en":
            parts.append(self.language)
        if self.hand != "right":
            parts.append(self.hand)
        return "_".join(parts) + ".png"


def usual_shots(windows: Sequence[str] = tuple(SCENES)) -> Iterator[Shot]:
    """Every window x theme x 100 and 200 % x language; 160 % text on a small screen; the left hand."""
    for window, theme, scale, language in product(windows, THEMES, (1.0, 2.0), LANGUAGES):
        yield Shot(window=window, theme=theme, scale=scale, language=language)
    for window in windows:
        yield Shot(window=window, text=1.6)
        yield Shot(window=window, hand="left")


def write_window_sheets(
    folder: Path,
    make_ui: Callable[[str], Ui],
    now: datetime,
    shots: Sequence[Shot] | None = None,
    told: Callable[[str], None] = lambda _: None,
) -> list[Path]:
    """Write one PNG for each shot and one sheet for each theme; answers the files.

    `make_ui(language)` gives a Ui in that language, all with one theme; `told` hears each file's name.
    Raises OSError when the folder cannot be written. Pictures are drawn off the screen.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    thumbs: dict[str, list[QImage]] = {}
    for shot in shots if shots is not None else list(usual_shots()):
        image = take(make_ui(shot.language), now, shot)
        files.append(_save(image, folder / shot.file()))
        told(shot.file())
        if (shot.scale, shot.text, shot.language, shot.hand) == (1.0, 1.0, "en", "right"):
            thumbs.setdefault(shot.theme, []).append(image)
    for theme, images in thumbs.items():
        files.append(_save(together(images), folder / f"sheet_{theme}.png"))
    return files


def take(ui: Ui, now: datetime, shot: Shot) -> QImage:
    """One window as it would be seen. Raises KeyError for a window there is not."""
    scene = SCENES[shot.window]
    ui.theme.apply(
        choice="light" if shot.theme == "contrast" else shot.theme,
        high_contrast=shot.theme == "contrast",
        text_size=shot.text,
        hand=shot.hand,
        cjk=shot.language.startswith("zh"),
        reduced_motion=not scene.moving,
    )
    widget = scene.build(ui, now)
    image = _painted(widget, scene, shot)
    widget.close()
    widget.deleteLater()  # now: without a running loop two hundred windows would stay and follow each theme
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)
    return image


def _painted(widget: QWidget, scene: Scene, shot: Shot) -> QImage:
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.resize(*scene.room(shot.text))
    widget.show()
    _settle()
    scene.arrange(widget)
    _settle()
    image = QImage(widget.size() * shot.scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(shot.scale)
    image.fill(widget.palette().window().color())
    widget.render(image)
    return image


def _settle() -> None:
    """Layouts that depend on each other come to rest, days of the preview are computed."""
    for _ in range(5):
        QApplication.processEvents()


def together(images: Sequence[QImage]) -> QImage:
    """All of them on one sheet, three in a row."""
    small = [one.scaledToWidth(THUMB, Qt.TransformationMode.SmoothTransformation) for one in images]
    rows = [small[at : at + 3] for at in range(0, len(small), 3)]
    tall = sum(max(one.height() for one in row) + 16 for row in rows) + 16
    sheet = QImage(3 * (THUMB + 16) + 16, tall, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter, y = QPainter(sheet), 16
    for row in rows:
        for at, one in enumerate(row):
            painter.drawImage(16 + at * (THUMB + 16), y, one)
        y += max(one.height() for one in row) + 16
    painter.end()
    return sheet


def _save(image: QImage, file: Path) -> Path:
    if not image.save(str(file)):
        raise OSError(f"{file} cannot be written")
    return file

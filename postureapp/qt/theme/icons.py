"""The line icons: drawn on a grid of 24, coloured when asked for, kept by size and colour."""

import tomllib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

KEPT = 512  # pictures; a full Settings window uses about 120
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="none" stroke="{colour}" '
    'stroke-width="{stroke}" stroke-linecap="round" stroke-linejoin="round">{body}</g></svg>'
)


class Icons:
    """Pictures of icons.toml. The file is read and QtSvg loaded when the first icon is asked for."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._bodies: dict[str, str] = {}
        self._directed: frozenset[str] = frozenset()
        self._pictures: dict[tuple[str, str, int, float, float], QPixmap] = {}

    def names(self) -> tuple[str, ...]:
        """Every icon there is."""
        self._read()
        return tuple(self._bodies)

    def directed(self, name: str) -> bool:
        """Whether the icon points along the reading direction and is mirrored right to left."""
        self._read()
        return name in self._directed

    def picture(self, name: str, colour: QColor, size: int, dpr: float, stroke: float) -> QPixmap:
        """One icon, `size` device-independent px square. Raises KeyError for a name that is not drawn."""
        self._read()
        key = (name, colour.name(), size, dpr, stroke)
        if key not in self._pictures:
            if len(self._pictures) >= KEPT:
                self._pictures.clear()
            self._pictures[key] = self._draw(*key)
        return self._pictures[key]

    def _read(self) -> None:
        if not self._bodies:
            raw = tomllib.loads(self._file.read_text("utf-8"))
            self._bodies = raw["icon"]
            self._directed = frozenset(raw["directed"])

    def _draw(self, name: str, colour: str, size: int, dpr: float, stroke: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # the first window pays for it, not the tray

        body = self._bodies[name].replace('fill="ink"', f'fill="{colour}" stroke="none"')
        picture = QPixmap(round(size * dpr), round(size * dpr))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(_SVG.format(colour=colour, stroke=stroke, body=body).encode()).render(painter)
        painter.end()
        picture.setDevicePixelRatio(dpr)
        return picture

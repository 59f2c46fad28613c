"""On or off: chips with a tick, square toggles, and the switch whose knob slides."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QPushButton

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED, Control
from postureapp.qt.widgets.motion import Slide
from postureapp.qt.widgets.paint import CENTRE, Canvas, text_width


class Chip(Control, QPushButton):
    """One of several that may be on together: a tick and a stronger edge when it is."""

    def __init__(self, theme: Theme, text: str, *, icon: str = "", on: bool = False) -> None:
        super().__init__()
        self._icon = icon
        self.setCheckable(True)
        self.setChecked(on)
        self.start(theme, text)
        self.setSizePolicy(FIXED, FIXED)
        self.setAutoDefault(True)

    def sizeHint(self) -> QSize:
        # As wide as it is when on, so that a choice never shoves its neighbours.
        words = text_width(self.theme, self.text(), "strong")
        return QSize(words + 28 + self.theme.px(18) + 6, max(36, self.theme.px(36)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        theme, on = self.theme, self.isChecked()
        with Canvas(self, theme) as canvas:
            rect, radius = self.ringed(canvas, canvas.rect, self.height() / 2)
            canvas.box(rect, radius, self._fill(), self._line(), 1.5 if on else 1)
            ink = "disabled" if not self.isEnabled() else "on_accent_soft" if on else "text"
            role, icon = ("strong" if on else "body"), ("check" if on else self._icon)
            size = theme.px(18) if icon else 0
            words = text_width(theme, self.text(), role)
            x = (self.width() - words - (size + 6 if size else 0)) / 2
            if size:
                canvas.icon(icon, ink, x, rect.center().y() - size / 2, size)
                x += size + 6
            canvas.words(QRectF(x, 0, words + 2, self.height()), self.text(), role, ink)

    def _fill(self) -> str:
        if self.isDown():
            return "well_hover"
        if self.isChecked():
            return "accent_soft"
        return "well" if self.hovered() else "card"

    def _line(self) -> str:
        if not self.isEnabled():
            return "line"
        return "accent" if self.isChecked() else "edge"


class Toggle(Chip):
    """A square chip for a weekday: one or two letters, filled when on. Give it the whole word as its name."""

    def __init__(self, theme: Theme, text: str, *, name: str = "", on: bool = False) -> None:
        super().__init__(theme, text, on=on)
        self.setAccessibleName(name or text)
        self.setToolTip(name)

    def sizeHint(self) -> QSize:
        wide = text_width(self.theme, self.text(), "strong") + 16
        return QSize(max(40, self.theme.px(40), wide), max(36, self.theme.px(36)))

    def paintEvent(self, _: QPaintEvent) -> None:
        on = self.isChecked()
        with Canvas(self, self.theme) as canvas:
            rect, radius = self.ringed(canvas, canvas.rect, self.theme.radius("field"))
            if not self.isEnabled():
                canvas.box(rect, radius, "well_hover" if on else "card", "line")
            elif on:
                fill = "primary_press" if self.isDown() else "primary_hover" if self.hovered() else "primary"
                canvas.box(rect, radius, fill, "primary_line")
            else:
                canvas.box(rect, radius, self._fill(), "edge")
            ink = "disabled" if not self.isEnabled() else "on_primary" if on else "text"
            canvas.words(rect, self.text(), "strong" if on else "body", ink, CENTRE)


class Switch(Control, QCheckBox):
    """Takes effect at once; a tick in the knob says "on" without colour. For an answer use Segmented.

    Its words stand beside it in the row: `name` is what a screen reader says.
    """

    def __init__(self, theme: Theme, name: str, *, on: bool = False) -> None:
        super().__init__()
        self.start(theme, "")
        self.setAccessibleName(name)
        self.setChecked(on)
        self._slide = Slide(theme, self, float(on))
        self.toggled.connect(self._on_toggled)
        self.setSizePolicy(FIXED, FIXED)

    def sizeHint(self) -> QSize:
        return QSize(max(44, self.theme.px(44)), max(32, self.theme.px(32)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _on_toggled(self, on: bool) -> None:
        self._slide.go(float(on))

    def paintEvent(self, _: QPaintEvent) -> None:
        theme, part = self.theme, self._slide.at
        wide, tall = max(44, theme.px(44)), max(24, theme.px(24))
        track = QRectF((self.width() - wide) / 2, (self.height() - tall) / 2, wide, tall)
        with Canvas(self, theme) as canvas:
            if self.ring:  # on the ends of the track, which keep to the edge of their column
                canvas.box(track.adjusted(0, -4, 0, 4), tall, line="focus", width=2)
                track = track.adjusted(4, 0, -4, 0)
            fill, line, knob, tick = self._tokens()
            canvas.box(track, tall / 2, fill, line)
            inset = 3.0 if line else 2.5
            size = track.height() - 2 * inset
            x = track.x() + inset + (track.width() - 2 * inset - size) * part
            canvas.box(QRectF(x, track.y() + inset, size, size), size / 2, knob)
            if self.isChecked():
                mark = round(size) - 4
                canvas.icon(
                    "check", tick, x + (size - mark) / 2, track.center().y() - mark / 2, mark, stroke=3.0
                )

    def _tokens(self) -> tuple[str, str, str, str]:
        """Fill, border, knob and tick."""
        on = self.isChecked()
        if not self.isEnabled():
            return "well_hover", "line", "disabled", "card"
        if on:
            fill = "primary_press" if self.isDown() else "primary_hover" if self.hovered() else "primary"
            return fill, "primary_line", "on_primary", "primary"
        return ("well_hover" if self.hovered() else "well"), "edge", "edge", "card"

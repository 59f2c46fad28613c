"""Buttons: one painted QPushButton in all the looks and sizes, with icon, second line or key hint."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets.control import FIXED, LEAST, Control
from postureapp.qt.widgets.paint import CENTRE, Canvas, text_width


@dataclass(frozen=True)
class Look:
    """Tokens of one look; "" draws nothing. `sub` is the tone of the second line."""

    fill: str
    hover: str
    press: str
    ink: str
    line: str = ""
    sub: str = "muted"


LOOKS = {
    "primary": Look("primary", "primary_hover", "primary_press", "on_primary", "primary_line", "on_primary"),
    "secondary": Look("well", "well_hover", "well_press", "text", "soft_line"),
    "quiet": Look("", "well", "well_hover", "accent"),
    "link": Look("", "", "", "accent"),
    "outline": Look("card", "well", "well_hover", "text", "edge"),
    "row": Look("card", "well", "well_hover", "text", "line"),
    "feeding": Look("feeding_soft", "feeding_hover", "feeding_hover", "feeding", "soft_line", "feeding"),
    "accent": Look(
        "accent_soft", "accent_soft", "well_hover", "on_accent_soft", "soft_line", "on_accent_soft"
    ),
    "urgent": Look("urgent_fill", "urgent_press", "urgent_press", "on_urgent", "urgent_line", "on_urgent"),
}
PADS = {"small": 12, "medium": 16, "large": 20, "huge": 24}  # px left and right of the words
GAP = 8  # px between icon and words


class Button(Control, QPushButton):
    """A button. size: small 32, medium 40, large 48, huge 64 px at 100 %.

    `sub` is a second line (its accessible description), `key` a key hint in a little frame, `trail` an
    icon after the words, `stack` puts the icon above the words, align is "centre" or "start".
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        look: str = "secondary",
        size: str = "medium",
        icon: str = "",
        trail: str = "",
        sub: str = "",
        key: str = "",
        align: str = "centre",
        stack: bool = False,
        role: str = "button",
        radius: str = "button",
        icon_size: int = 0,
        inset: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look, self.size_name, self.icon_name, self._trail = LOOKS[look], size, icon, trail
        self._sub, self._key, self._align, self._stack = sub, key, align, stack
        self._role, self._radius = role, theme.radius(radius)
        self._icon_px = icon_size or (20 if size in ("small", "medium") else 22)
        if inset is not None:
            self._pad = inset
        else:
            self._pad = 0 if look == "link" or not text else PADS[size]
        self.start(theme, text)
        self.setAutoDefault(True)  # Enter presses it; outside a QDialog only Space would
        self.setSizePolicy(LEAST, FIXED)
        self.setAccessibleDescription(sub)

    def set_sub(self, sub: str) -> None:
        """Change the second line."""
        self._sub = sub
        self.setAccessibleDescription(sub)
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        """Change the icon by name."""
        self.icon_name = icon
        self.updateGeometry()
        self.update()

    def set_trail(self, icon: str) -> None:
        """Change the icon after the words by name."""
        self._trail = icon
        self.updateGeometry()
        self.update()

    def set_look(self, look: str) -> None:
        """Change the look, say from secondary to primary when this becomes the one clear act."""
        self.look = LOOKS[look]
        self.update()

    # -- size -----------------------------------------------------------------------------------------------
    def sizeHint(self) -> QSize:
        theme, words = self.theme, self._words_width()
        icon = theme.px(self._icon_px) if self.icon_name else 0
        least = theme.height(self.size_name)
        if self._stack:
            tall = icon + GAP + sum(self._line_heights()) + 2 * self._pad
            return QSize(max(words, icon) + 2 * self._pad, max(round(tall), least))
        if not self.text():
            return QSize(least, least)
        wide = words + 2 * self._pad + _beside(icon) + _beside(self._trail_px()) + self._key_width()
        tall = theme.px(20) + sum(self._line_heights()) if self._sub else 0
        return QSize(wide, max(least, round(tall)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _words_width(self) -> int:
        second = text_width(self.theme, self._second(), "caption") if self._second() else 0
        return max(text_width(self.theme, self.text(), self._role), second)

    def _second(self) -> str:
        return self._sub or (self._key if self._stack else "")

    def _line_heights(self) -> tuple[float, float]:
        first = self.theme.font(self._role).pixelSize() * 1.3
        second = self.theme.font("caption").pixelSize() * 1.4 if self._second() else 0.0
        return first, second

    def _trail_px(self) -> int:
        return self.theme.px(18) if self._trail else 0

    def _key_width(self) -> int:
        if not self._key or self._stack:
            return 0
        return text_width(self.theme, self._key, "caption") + 28

    # -- painting -------------------------------------------------------------------------------------------
    def colours(self) -> tuple[str, str, str]:
        """Token names of fill, words and border in the present state."""
        look = self.look
        if not self.isEnabled():
            return ("well" if look.fill else ""), "disabled", ""
        pressed = self.isDown() or self.isChecked()
        return (look.press if pressed else look.hover if self.hovered() else look.fill), look.ink, look.line

    def paintEvent(self, _: QPaintEvent) -> None:
        with Canvas(self, self.theme) as canvas:
            fill, ink, line = self.colours()
            rect, radius = self.ringed(canvas, canvas.rect, self._radius)
            canvas.box(rect, radius, fill, line)
            if self._stack:
                self._paint_stacked(canvas, rect, ink)
            elif self.text():
                self._paint_row(canvas, rect, ink)
            elif self.icon_name:
                size = self.theme.px(self._icon_px)
                centre = rect.center()
                canvas.icon(self.icon_name, ink, centre.x() - size / 2, centre.y() - size / 2, size)

    def _paint_stacked(self, canvas: Canvas, rect: QRectF, ink: str) -> None:
        size = self.theme.px(self._icon_px) if self.icon_name else 0
        first, second = self._line_heights()
        y = rect.center().y() - (size + GAP + first + second) / 2
        if size:
            canvas.icon(self.icon_name, ink, rect.center().x() - size / 2, y, size)
        y += size + GAP
        canvas.words(QRectF(rect.x(), y, rect.width(), first), self.text(), self._role, ink, CENTRE)
        if second:
            below = QRectF(rect.x(), y + first, rect.width(), second)
            canvas.words(below, self._second(), "caption", self._second_ink(ink), CENTRE)

    def _paint_row(self, canvas: Canvas, rect: QRectF, ink: str) -> None:
        theme = self.theme
        icon = theme.px(self._icon_px) if self.icon_name else 0
        trail, key = self._trail_px(), self._key_width()
        room = rect.width() - _beside(icon) - _beside(trail) - key
        words = min(self._words_width(), room if self._pad == 0 else room - 12)
        total = words + _beside(icon) + _beside(trail) + key
        # Measured from the control, not from what the ring leaves: nothing may move when the ring appears.
        x = float(self._pad) if self._align == "start" else (canvas.rect.width() - total) / 2
        if icon:
            canvas.icon(self.icon_name, ink, x, rect.center().y() - icon / 2, icon)
            x += icon + GAP
        self._paint_words(canvas, QRectF(x, rect.y(), words + 2, rect.height()), ink)
        if trail:
            end = canvas.rect.right() - self._pad - trail
            at = end if self._align == "start" else x + words + GAP
            canvas.icon(self._trail, ink, at, rect.center().y() - trail / 2, trail)
        if key:
            tall = theme.px(24)
            frame = QRectF(canvas.rect.right() - key - 4, rect.center().y() - tall / 2, key - 8, tall)
            canvas.box(frame, 6, line=ink)
            canvas.words(frame, self._key, "caption", ink, CENTRE)

    def _paint_words(self, canvas: Canvas, rect: QRectF, ink: str) -> None:
        if not self._sub:
            canvas.words(rect, self.text(), self._role, ink)
            return
        first, second = self._line_heights()
        y = rect.center().y() - (first + second) / 2
        canvas.words(QRectF(rect.x(), y, rect.width(), first), self.text(), self._role, ink)
        below = QRectF(rect.x(), y + first, rect.width(), second)
        canvas.words(below, self._sub, "caption", self._second_ink(ink))

    def _second_ink(self, ink: str) -> str:
        return self.look.sub if self.isEnabled() else ink


def _beside(length: int) -> int:
    """A length with its gap, or nothing."""
    return length + GAP if length else 0

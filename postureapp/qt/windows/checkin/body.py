"""One side of the figure to tap: each place is a real check box, painted and hit by its outline."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainterPath,
    QPainterPathStroker,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QToolTip, QWidget

from postureapp.figure.bodymap import BACK, FRONT
from postureapp.qt.figure.bodymap import BodyPicture, body_picture
from postureapp.qt.ui import Ui
from postureapp.qt.widgets.control import GROWS, PREFERRED
from postureapp.qt.widgets.paint import CENTRE, END, START, Canvas, text_width
from postureapp.qt.windows.checkin import places

SLOP = 12.0
"""px around an outline that still count as it: a thumb is wider than a wrist."""
REST, HOVER = 0.38, 0.7
"""How opaque a place is that was not chosen."""
LARGEST = 260
"""px; the figure grows no wider than this."""
ASPECT, HEAD = 0.56, 0.16
"""Width of the figure's picture, and of the head with air beside it, by the picture's height."""


class Place(QCheckBox):
    """One place: the picture behind it paints it and hears the pointer; this hears keys, screen readers."""

    focus_moved = Signal()

    def __init__(self, parent: QWidget, place: str, name: str) -> None:
        super().__init__(parent)
        self.place, self.ring = place, False
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring = False
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Painted by the picture: outlines overlap their rectangles."""


class BodySide(QWidget):
    """The figure from the front or from behind."""

    changed = Signal()

    def __init__(self, ui: Ui, side: str, chosen: Iterable[str]) -> None:
        super().__init__()
        words = ui.words
        self.setAccessibleName(words.t("From behind") if side == "back" else words.t("From the front"))
        self._ui, self._side = ui, side
        self._picture: BodyPicture | None = None
        self._dpr = 0.0
        """Of what it was painted on last; 0 before that."""
        self._hovered: Place | None = None
        self.boxes = [
            Place(self, place, places.name(ui.words, place)) for place in (BACK if side == "back" else FRONT)
        ]
        chosen = set(chosen)
        for box in self.boxes:
            box.setChecked(box.place in chosen)
            box.toggled.connect(self._on_toggled)
            box.focus_moved.connect(self.update)
        self.setMouseTracking(True)
        policy = QSizePolicy(GROWS, PREFERRED)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ui.theme.changed.connect(self._redraw)

    def chosen(self) -> tuple[str, ...]:
        """The places that are chosen on this side."""
        return tuple(box.place for box in self.boxes if box.isChecked())

    def outline(self, place: str) -> QPainterPath:
        """Where a place lies, in px; empty when the picture cannot be drawn."""
        return self._drawn().places.get(place, QPainterPath())

    def place_at(self, at: QPointF) -> Place | None:
        """The place under a point, or the nearest one within reach of a thumb."""
        near = QRectF(at.x() - SLOP, at.y() - SLOP, 2 * SLOP, 2 * SLOP)
        inside = [box for box in self.boxes if self.outline(box.place).contains(at)]
        close = [box for box in self.boxes if self.outline(box.place).intersects(near)]
        return min(inside or close, key=lambda box: self._distance(box, at), default=None)

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(min(width, LARGEST) / ASPECT) + self._caption_height()

    # -- events ---------------------------------------------------------------------------------------------
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), place.accessibleName() if place else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.place_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            place.setFocus(Qt.FocusReason.MouseFocusReason)
            place.click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._redraw()

    def paintEvent(self, _: QPaintEvent) -> None:
        with Canvas(self, self._ui.theme) as canvas:
            canvas.rtl = False  # a body has its left and right, whatever the language
            canvas.painter.drawImage(QPointF(0, 0), self._sharp(canvas.dpr()))
            for box in self.boxes:
                self._paint_place(canvas, box)
            self._paint_sides(canvas)

    # -- inside ---------------------------------------------------------------------------------------------
    def _drawn(self) -> BodyPicture:
        if self._picture is None:
            ui, dpr = self._ui, self._dpr or self.devicePixelRatioF()
            tall = self.height() - self._caption_height()
            room = QSize(self.width(), max(min(tall, round(self.width() // 4 * 4 / ASPECT)), 1))
            self._picture = body_picture(ui.library, self._side, room, ui.theme.name, ui.look, dpr)
            for box in self.boxes:
                path = self._picture.places.get(box.place)
                box.setVisible(path is not None)
                if path is not None:
                    box.setGeometry(path.boundingRect().toAlignedRect())
        return self._picture

    def _sharp(self, dpr: float) -> QImage:
        """The figure for what is painted on: the window may have come from a screen of another scale."""
        if dpr != self._dpr:
            self._dpr, self._picture = dpr, None
        return self._drawn().image

    def _redraw(self) -> None:
        self._picture = None
        if self.width() > 1:
            self._drawn()
        self.update()

    def _distance(self, box: Place, at: QPointF) -> float:
        away = self.outline(box.place).boundingRect().center() - at
        return away.x() ** 2 + away.y() ** 2

    def _hover(self, place: Place | None) -> None:
        if place is not self._hovered:
            self._hovered = place
            shape = Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def _on_toggled(self) -> None:
        self.update()
        self.changed.emit()

    def _paint_place(self, canvas: Canvas, box: Place) -> None:
        theme, painter, path = self._ui.theme, canvas.painter, self.outline(box.place)
        on = box.isChecked()
        fill = QColor(theme["primary" if on else "card"])
        if not on:
            fill.setAlphaF(HOVER if box is self._hovered else REST)
        painter.setBrush(fill)
        painter.setPen(QPen(theme["on_primary" if on else "text"], 2.0 if on else 1.0))
        painter.drawPath(path)
        if box.ring:
            self._paint_ring(canvas, path)
        if on:
            size, centre = 18, path.boundingRect().center()
            canvas.icon("check", "on_primary", centre.x() - size / 2, centre.y() - size / 2, size, stroke=2.5)

    def _paint_ring(self, canvas: Canvas, path: QPainterPath) -> None:
        """A light and a dark line: one of them is seen on every skin and cloth."""
        painter, stroker = canvas.painter, QPainterPathStroker()
        stroker.setWidth(7)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outer = stroker.createStroke(path).united(path)
        for token, width in (("card", 5.0), ("focus", 2.5)):
            painter.setPen(QPen(self._ui.theme[token], width))
            painter.drawPath(outer)

    def _caption_height(self) -> int:
        return self._ui.theme.px(28)

    def _paint_sides(self, canvas: Canvas) -> None:
        """Whose left is it? The person's own."""
        words, px = self._ui.words, self._ui.theme.px
        left, right = words.tc("own side", "left"), words.tc("own side", "right")
        size = self._drawn().image.deviceIndependentSize()
        below = QRectF(0, size.height(), self.width(), self._caption_height())
        canvas.words(below, self.accessibleName(), "caption", "muted", CENTRE)
        words_wide = max(text_width(self._ui.theme, word, "caption") for word in (left, right))
        apart = max(size.height() * ASPECT * 0.78, size.height() * HEAD + 2 * words_wide)
        wide = min(apart, self.width())
        beside = QRectF((self.width() - wide) / 2, size.height() * 0.06, wide, px(20))
        first, last = (left, right) if self._side == "back" else (right, left)
        canvas.words(beside, first, "caption", "muted", START)
        canvas.words(beside, last, "caption", "muted", END)

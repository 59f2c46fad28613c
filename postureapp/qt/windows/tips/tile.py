"""One tile of the gallery: picture, title in two lines, kind, and what matters about it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from postureapp.core.shelf import Shelved
from postureapp.qt.ui import Ui
from postureapp.qt.widgets.paint import Canvas, text_width
from postureapp.qt.windows.phrases import kind_name
from postureapp.qt.windows.tips.shelf_model import SHELVED, minutes
from postureapp.qt.windows.tips.thumbs import Thumbs

GAP = 16
"""Between tiles; half of it is left free on each side of one."""
PAD = 8
"""Between a tile's edge and its picture."""


class Tile(QStyledItemDelegate):
    """Paints tiles of one width, which the gallery sets so that a row is always full."""

    def __init__(self, ui: Ui, thumbs: Thumbs) -> None:
        super().__init__()
        self._ui, self._thumbs = ui, thumbs
        self.wide = 250

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.size()

    def size(self) -> QSize:
        """Tile with its gap."""
        theme = self._ui.theme
        title = 2 * theme.line("strong")
        return QSize(self.wide, round(self._tall() + PAD + 12 + title + 8 + theme.px(26) + 12 + GAP))

    def _tall(self) -> int:
        return round((self.wide - GAP - 2 * PAD) * 0.72)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one: Shelved = index.data(SHELVED)
        widget = option.widget
        assert isinstance(widget, QWidget)
        painter.save()
        canvas = Canvas(widget, self._ui.theme, painter, QRectF(option.rect))
        rect = QRectF(option.rect).adjusted(GAP / 2, 0, -GAP / 2, -GAP)
        state = option.state
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if focused:
            canvas.box(rect, self._ui.theme.radius("card"), "", "focus", 2)
            rect = rect.adjusted(4, 4, -4, -4)
        canvas.box(
            rect, self._ui.theme.radius("card") - (4 if focused else 0), "well" if hovered else "card", "line"
        )
        self._paint_picture(canvas, rect, one)
        self._paint_words(canvas, rect, one)
        painter.restore()

    def _paint_picture(self, canvas: Canvas, rect: QRectF, one: Shelved) -> None:
        theme, painter = self._ui.theme, canvas.painter
        stage = QRectF(rect.x() + PAD, rect.y() + PAD, rect.width() - 2 * PAD, self._tall())
        canvas.box(stage, theme.radius("button"), "stage")
        size = QSize(self.wide - GAP - 2 * PAD, self._tall())
        picture = self._thumbs.picture(one.picture, size, canvas.dpr())
        if picture is None:
            return
        clip = QPainterPath()
        place = canvas.place(stage)
        clip.addRoundedRect(place, theme.radius("button"), theme.radius("button"))
        painter.save()
        painter.setClipPath(clip)
        if not one.offer.yes:
            painter.setOpacity(0.5)
        painter.drawPixmap(place, picture, QRectF(picture.rect()))
        painter.restore()

    def _paint_words(self, canvas: Canvas, rect: QRectF, one: Shelved) -> None:
        theme = self._ui.theme
        left, wide = rect.x() + 16, rect.width() - 32
        top = rect.y() + PAD + self._tall() + 12
        self._paint_title(canvas, QRectF(left, top, wide, 2 * theme.line("strong")), one.title)
        tag = QRectF(left, top + 2 * theme.line("strong") + 8, wide, theme.px(26))
        self._paint_tag(canvas, tag, one)

    def _paint_title(self, canvas: Canvas, rect: QRectF, title: str) -> None:
        theme = self._ui.theme
        line = theme.line("strong")
        for number, words in enumerate(two_lines(title, theme.font("strong"), rect.width())):
            canvas.words(
                QRectF(rect.x(), rect.y() + number * line, rect.width(), line), words, "strong", "text"
            )

    def _paint_tag(self, canvas: Canvas, rect: QRectF, one: Shelved) -> None:
        theme, w = self._ui.theme, self._ui.words
        solid, soft = theme.kind_tokens(one.kind.value)
        label, icon = kind_name(w, one.kind), theme.px(16)
        wide = text_width(theme, label, "caption") + icon + 26
        pill = QRectF(rect.x(), rect.y(), wide, rect.height())
        canvas.box(pill, rect.height() / 2, soft)
        canvas.icon(one.kind.value, solid, pill.x() + 9, pill.center().y() - icon / 2, icon)
        canvas.words(QRectF(pill.x() + icon + 14, pill.y(), wide, pill.height()), label, "caption", solid)
        note = minutes(self._ui, one.seconds) if one.is_routine else ""
        if not one.offer.yes:
            note = w.t("Not now")
        room = QRectF(pill.right() + 8, rect.y(), rect.right() - pill.right() - 8, rect.height())
        if one.kept:
            canvas.icon(
                "kept", "accent", rect.right() - theme.px(18), rect.center().y() - theme.px(9), theme.px(18)
            )
            room.adjust(0, 0, -theme.px(24), 0)
        canvas.words(room, note, "caption", "muted", Qt.AlignmentFlag.AlignRight)


def two_lines(text: str, font: QFont, wide: float) -> list[str]:
    """The text broken into at most two lines; what does not fit stays in the second and ends in "…"."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(wide)
    first = text[: line.textLength()]
    layout.endLayout()
    rest = text[len(first) :]
    return [first.rstrip(), rest] if rest.strip() else [first]


def columns_for(room: int, least: int) -> tuple[int, int]:
    """(how many tiles stand side by side, width of each) for a room in px; at least one."""
    count = max(1, room // least)
    return count, room // count

"""Paints the page for a visit, on paper as on the screen; it is never longer than one page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from postureapp.core.summary import Figures
from postureapp.qt.ui import Ui
from postureapp.qt.widgets.chart import gaps, medians
from postureapp.qt.windows.progress.spans import day_labels
from postureapp.qt.windows.progress.visit_words import Part
from postureapp.qt.windows.sentences import in_a_row

A4, LETTER = QSizeF(595, 842), QSizeF(612, 792)
"""Pages in points of 1/72 inch."""
LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "VE"})
EDGE, GAP, CHART = 48.0, 14.0, 120.0
FINE = 4
"""Dots of the PDF in a point: curves and words are placed that finely."""
WRAP = Qt.TextFlag.TextWordWrap


class Inks(NamedTuple):
    """The page's colours."""

    paper: QColor
    text: QColor
    soft: QColor
    line: QColor
    mark: QColor


PAPER = Inks(QColor("#FFFFFF"), QColor("#1E1A1B"), QColor("#5A5051"), QColor("#B9B0A8"), QColor("#2A6660"))
"""Dark on white, for print."""


def page_size(ui: Ui) -> QSizeF:
    """The paper of the person's country, in points."""
    return LETTER if ui.words.habits.country in LETTER_COUNTRIES else A4


def pdf(ui: Ui, figures: Figures, parts: Sequence[Part]) -> bytes:
    """The page as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    kind = QPageSize.PageSizeId.Letter if page_size(ui) == LETTER else QPageSize.PageSizeId.A4
    margins = QMarginsF(0, 0, 0, 0)
    writer.setPageLayout(QPageLayout(QPageSize(kind), QPageLayout.Orientation.Portrait, margins))
    writer.setResolution(72 * FINE)
    writer.setTitle(ui.words.t("My back: a page for a visit"))
    writer.setCreator("PostureApp")
    painter = QPainter(writer)
    painter.scale(FINE, FINE)
    VisitPage(ui, figures, parts).paint(painter)
    painter.end()
    return bytes(buffer.data().data())


class VisitPage:
    """One page in points; scale the painter to the paper or to the preview."""

    def __init__(self, ui: Ui, figures: Figures, parts: Sequence[Part], inks: Inks = PAPER) -> None:
        self._ui, self._figures, self._parts, self.inks = ui, figures, parts, inks
        self.size = page_size(ui)
        self._wide = self.size.width() - 2 * EDGE

    def paint(self, painter: QPainter) -> None:
        """Paint it whole; a text that would not fit any more is left out, and the page says so."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        w, figures = self._ui.words, self._figures
        dates = w.t("{first} to {last}").format(
            first=w.habits.date(figures.first, "long"), last=w.habits.date(figures.last, "long")
        )
        foot = self._foot(painter)
        y = self._text(painter, EDGE, w.t("My back"), 24, self.inks.text, bold=True)
        y = self._text(painter, y + 2, dates, 12, self.inks.soft) + GAP
        for part in self._parts:
            if y + 60 + (CHART if part.id == "pain" and figures.pain else 0) > foot:
                self._text(painter, y, w.t("The table (CSV) has more."), 9.5, self.inks.soft)
                break
            y = self._part(painter, y, part)

    def _part(self, painter: QPainter, y: float, part: Part) -> float:
        y = self._text(painter, y, part.title, 14, self.inks.text, bold=True) + 3
        if part.id == "pain" and self._figures.pain:
            self._chart(painter, QRectF(EDGE + 18, y + 6, self._wide - 18, CHART - 30))
            y += CHART
        for line in part.lines:
            y = self._text(painter, y, line, 12, self.inks.text) + 2
        return y + GAP

    def _foot(self, painter: QPainter) -> float:
        """Paint the note at the foot of the page; answers where it begins."""
        t = self._ui.words.t
        said = in_a_row(
            self._ui.words.language,
            t("Noted by the person with PostureApp; pain from 0 (none) to 10 (the worst imaginable)."),
            t("Days without an entry are unknown, not free of pain."),
            t("PostureApp is not a medical device and does not diagnose, treat or monitor any illness."),
        )
        font = _font(8.5)
        room = QRectF(EDGE, 0, self._wide, 200)
        tall = QFontMetricsF(font).boundingRect(room, WRAP, said).height()
        top = self.size.height() - EDGE - tall
        painter.setPen(QPen(self.inks.line, 0.6))
        painter.drawLine(QPointF(EDGE, top - 6), QPointF(EDGE + self._wide, top - 6))
        self._text(painter, top, said, 8.5, self.inks.soft)
        return top - 12

    def _text(
        self, painter: QPainter, y: float, text: str, size: float, ink: QColor, *, bold: bool = False
    ) -> float:
        """Wrapped words at a height; answers where the next may begin."""
        font = _font(size, bold=bold)
        painter.setFont(font)
        painter.setPen(ink)
        room = QRectF(EDGE, y, self._wide, 400)
        painter.drawText(room, WRAP, text)
        return y + painter.fontMetrics().boundingRect(room.toRect(), WRAP, text).height()

    # -- the chart ------------------------------------------------------------------------------------------
    def _chart(self, painter: QPainter, plot: QRectF) -> None:
        days = self._figures.days
        values = [float(self._figures.pain[day]) if day in self._figures.pain else None for day in days]
        painter.setFont(_font(8.5))
        for value in (0, 5, 10):
            y = self._y(plot, value)
            painter.setPen(QPen(self.inks.line, 0.6))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(self.inks.soft)
            painter.drawText(QRectF(EDGE, y - 7, 14, 14), Qt.AlignmentFlag.AlignRight, str(value))
        for at, label in day_labels(days, self._ui.words.habits).items():
            x = min(max(self._x(plot, at, len(days)) - 40, EDGE), EDGE + self._wide - 80)
            painter.drawText(QRectF(x, plot.bottom() + 4, 80, 14), Qt.AlignmentFlag.AlignHCenter, label)
        for first, after in gaps(values, self._figures.begins):
            left, right = self._x(plot, first - 0.5, len(days)), self._x(plot, after - 0.5, len(days))
            painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), self._gap())
        self._line(painter, plot, values)
        painter.setPen(QPen(self.inks.mark, 1.0))
        painter.setBrush(self.inks.paper)
        for at, score in enumerate(values):
            if score is not None:
                painter.drawEllipse(QPointF(self._x(plot, at, len(days)), self._y(plot, score)), 2.4, 2.4)

    def _gap(self) -> QColor:
        """Days without an entry lie in a faint shade."""
        shade = QColor(self.inks.line)
        shade.setAlphaF(0.3)
        return shade

    def _line(self, painter: QPainter, plot: QRectF, values: Sequence[float | None]) -> None:
        painter.setPen(QPen(self.inks.mark, 1.6))
        last: tuple[int, QPointF] | None = None
        for at, value in enumerate(medians(values)):
            if value is None:
                continue
            point = QPointF(self._x(plot, at, len(values)), self._y(plot, value))
            if last is not None and at - last[0] <= 3:
                painter.drawLine(last[1], point)
            last = (at, point)

    @staticmethod
    def _x(plot: QRectF, at: float, count: int) -> float:
        return plot.left() + plot.width() * (at + 0.5) / count

    @staticmethod
    def _y(plot: QRectF, value: float) -> float:
        return plot.bottom() - plot.height() * value / 10


def _font(points: float, *, bold: bool = False) -> QFont:
    """Sized in units of the page, whatever the device's resolution."""
    font = QFont()
    font.setPixelSize(max(round(points), 1))
    font.setBold(bold)
    return font

"""The widget that shows a picture: still, pair half or motion. It draws only while somebody can see it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from typing import Any

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from postureapp.figure.look import Look
from postureapp.figure.picture import Picture, columns_for
from postureapp.figure.poses import Library
from postureapp.qt.figure.pace import Pace
from postureapp.qt.figure.paint import Inks
from postureapp.qt.figure.player import Stagehand
from postureapp.qt.figure.render import NOT_DRAWABLE, paint_tree, placeholder, turn_over
from postureapp.qt.theme import Theme

FRAME_MS = 1000 / 30  # thirty frames a second
UNSOUND: dict[str, Any] = {"frame": {"h": 0}}  # a pose that cannot be drawn


class FigureView(QLabel):
    """Shows one picture of the library in the theme's colours. Accessible: a picture with a description."""

    shown = Signal(str)
    """The id of the picture now shown."""

    def __init__(self, theme: Theme, library: Library, look: Look, parent: QWidget | None = None) -> None:
        """`theme` has `name`, `reduced_motion` and a signal `changed`."""
        super().__init__(parent)
        self._theme, self._library, self._look = theme, library, look
        self._id, self._variant, self._phase, self._shown = "", "easier", 0.0, 0.0
        self._picture: Picture | None = None
        self._tree: dict[str, Any] | None = None
        self._playing, self._from, self._clock = False, 0.0, QElapsedTimer()
        self._clock.start()
        self._pace, self._catch_up = Pace(), QTimer(self)
        self._catch_up.setSingleShot(True)
        self._catch_up.timeout.connect(self._draw_if_moved)
        self._stage, self._mirrored = True, False
        self._hand = Stagehand()
        self._timer = QTimer(self)
        self._timer.setInterval(int(FRAME_MS))
        self._timer.timeout.connect(self._on_frame)
        theme.changed.connect(self._on_theme_changed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(48, 48)
        self.setPixmap(QPixmap(1, 1))  # so it is a graphic to screen readers; painting is ours

    @property
    def picture_id(self) -> str:
        return self._id

    @property
    def phase(self) -> float:
        """Where a motion stands, 0..1."""
        return self._phase

    @property
    def playing(self) -> bool:
        """Whether a motion is meant to run (it rests while hidden or with reduced motion)."""
        return self._playing

    def show_picture(self, picture_id: str, variant: str = "easier") -> None:
        """Another picture from its beginning; an unknown one shows a placeholder. Motions play at once."""
        self._id, self._variant = picture_id, variant
        self._picture = self._library.picture(picture_id)
        self._tree = None
        self._hand.forget()
        alt = "" if self._picture is None else self._picture.alt
        if self._picture is not None and variant == "tiring" and self._picture.alt_tiring:
            alt = self._picture.alt_tiring
        self.set_alt(alt)
        self._phase = self._shown = 0.0
        if self._picture is not None and self._picture.moves:
            self.play()
        else:
            self._playing = False
            self._arm()
        self.updateGeometry()
        self.update()
        self.shown.emit(picture_id)

    def set_look(self, look: Look) -> None:
        self._look = look
        self._hand.forget()
        self.update()

    def set_stage(self, on: bool) -> None:
        """Whether the view paints its own ground; off, what lies behind shows."""
        self._stage = on
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on)
        self._hand.forget()
        self.update()

    def set_mirrored(self, on: bool) -> None:
        """Whether the picture is turned over left to right: the other side of the same move."""
        if on != self._mirrored:
            self._mirrored = on
            self.update()

    def set_alt(self, text: str) -> None:
        """The description for screen readers, in the reader's language."""
        self.setAccessibleName(text)
        self.setAccessibleDescription(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def play(self) -> None:
        """Let a motion run on from where it stands."""
        self._playing = self._picture is not None and self._picture.moves
        self._from = self._phase
        self._clock.restart()
        self._arm()

    def pause(self) -> None:
        self._playing = False
        self._arm()

    def set_phase(self, phase: float) -> None:
        """Place a motion at `phase` (0..1); it runs on from there if it plays."""
        self._phase = phase if phase == 1.0 else phase % 1.0
        self._from = self._phase
        self._clock.restart()
        self._draw_if_moved()

    def _arm(self) -> None:
        """The timer runs only while a motion plays where somebody can see it."""
        seen = self._playing and not self._theme.reduced_motion and self._exposed()
        if seen and not self._timer.isActive():
            self._from = self._phase
            self._clock.restart()
            self._timer.start()
        elif not seen and self._timer.isActive():
            self._timer.stop()

    def _exposed(self) -> bool:
        """Whether somebody can see it. A hidden view's window may be gone already: it is not asked."""
        if not self.isVisible():
            return False
        window = self.window().windowHandle()
        return window is None or window.isExposed()

    def _on_frame(self) -> None:
        self._arm()
        if not self._timer.isActive() or self._picture is None:
            return
        passed = self._from + self._clock.elapsed() / 1000 / self._picture.period
        if self._picture.once and passed >= 1.0:
            self._phase = 1.0
            self.pause()
        else:
            self._phase = passed % 1.0
        self._draw_if_moved()

    def _draw_if_moved(self) -> None:
        """Draw the pose of this phase, unless it is the one on screen: motions rest between their ways."""
        wanted = 0.0 if self._picture is None else self._picture.frame_phase(self._phase, FRAME_MS)
        wait = self._pace.wait_ms()
        if wait and wanted != self._shown and not self._hand.keeps(wanted):
            self._catch_up.start(wait)  # what is on screen stays a moment longer
            return
        self._shown = wanted
        before, self._tree = self._tree, None
        if self._picture is None or self._now(self._picture) != before:
            self.update()
        else:
            self._tree = before

    def _now(self, picture: Picture) -> dict[str, Any]:
        """The pose to draw; an empty one (drawn as a placeholder) when the picture is not sound."""
        if self._tree is None:
            try:
                self._tree = picture.at(self._variant, self._shown)
            except NOT_DRAWABLE:
                self._tree = UNSOUND
        return self._tree

    def _on_theme_changed(self) -> None:
        self._hand.forget()
        self._arm()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._arm)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._arm()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._arm()

    def sizeHint(self) -> QSize:
        wide = self._picture.aspect if self._picture is not None else 1.0
        return QSize(round(360 * min(max(wide, 0.6), 1.8)), 360)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._arm()  # uncovered again: the timer may go on
        inks = self._hand.inks(self._theme.name, self._look)
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        picture = self._picture
        layered = picture is not None and picture.kind == "motion" and not self._theme.reduced_motion
        if self._stage and not layered:  # a motion's kept background holds the stage already
            p.fillRect(box, inks(("stage", 0.0)))
        if picture is None:
            placeholder(p, box, inks)
        elif picture.moves and self._theme.reduced_motion:
            self._side_by_side(p, box, picture, inks)
        elif picture.kind == "group":
            self._grid(p, box, picture.cells(), picture.grid[0], picture.line, inks)
        else:
            tree = self._now(picture)
            turn_over(p, box, self._mirrored)
            phase = self._shown if picture.kind == "motion" else None
            with nullcontext() if phase is not None and self._hand.keeps(phase) else self._pace.building():
                self._hand.paint(p, box, picture, tree, self._look, inks, self._variant, self._stage, phase)
        p.end()

    def _side_by_side(self, p: QPainter, box: QRectF, picture: Picture, inks: Inks) -> None:
        """Reduced motion: the extreme moments side by side, in the columns that make them largest."""
        trees = picture.extremes()
        columns = columns_for(len(trees), picture.aspect, box.width() / box.height())
        self._grid(p, box, trees, columns, picture.spine(self._variant), inks)

    def _grid(
        self, p: QPainter, box: QRectF, trees: Sequence[Any], columns: int, line: str | None, inks: Inks
    ) -> None:
        rows = -(-len(trees) // columns)
        w, h = box.width() / columns, box.height() / rows
        for i, tree in enumerate(trees):
            cell = QRectF(box.x() + i % columns * w, box.y() + i // columns * h, w, h)
            paint_tree(p, cell, tree, self._look, inks, line, self._stage, self._mirrored)

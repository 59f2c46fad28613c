"""Frames of a motion that were drawn before: from its second round on it is only painted, no longer built."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPicture

LONGEST = 150
"""Frames kept, some 0.1 MB each: five seconds of a motion, ten of one that goes back the way it came."""


class Reel:
    """The strokes of each frame by its phase. Frames beyond the longest reel are drawn anew each time."""

    def __init__(self) -> None:
        self._frames: dict[float, QPicture] = {}

    def __len__(self) -> int:
        return len(self._frames)

    def __contains__(self, phase: float) -> bool:
        return phase in self._frames

    def forget(self) -> None:
        self._frames = {}

    def paint(self, p: QPainter, at: QPointF, phase: float | None, draw: Callable[[QPainter], None]) -> None:
        """The frame of a phase with its corner `at`; `draw` paints it at the origin when it is not kept.

        `phase` None: this frame does not come again.
        """
        frame = None if phase is None else self._frames.get(phase)
        if frame is None and phase is not None and len(self._frames) < LONGEST:
            frame = self._frames[phase] = _recorded(draw)
        if frame is None:
            p.save()
            p.translate(at)
            draw(p)
            p.restore()
        else:
            p.drawPicture(at, frame)


def _recorded(draw: Callable[[QPainter], None]) -> QPicture:
    frame = QPicture()
    p = QPainter(frame)
    try:
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(p)
    finally:
        p.end()
    return frame

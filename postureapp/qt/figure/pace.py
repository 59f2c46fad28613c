"""How often new frames may be built: a slow computer skips some and does not run hot."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QElapsedTimer

SHARE = 1 / 12
"""Of a core: what building frames may take. Painting those that are kept comes on top."""
LONGEST_MS = 150
"""However dear a frame was, the next one does not wait longer than this."""


class Pace:
    """After each frame that was built, the next one waits until that share is kept."""

    def __init__(self) -> None:
        self._since, self._cost_ms = QElapsedTimer(), 0.0
        self._since.start()

    def wait_ms(self) -> int:
        """Milliseconds until a new frame may be built; 0: now."""
        return max(0, int(min(self._cost_ms / SHARE, LONGEST_MS) - self._since.elapsed()))

    @contextmanager
    def building(self) -> Iterator[None]:
        """Around the building of a frame."""
        self._since.restart()
        try:
            yield
        finally:
            self._cost_ms = self._since.nsecsElapsed() / 1e6
            self._since.restart()

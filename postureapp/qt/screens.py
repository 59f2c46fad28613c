"""Where a window opens: the screen in use, fitted to its free room; and the other screens dimmed."""

from contextlib import suppress
from pathlib import Path
from typing import cast

import msgspec
from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QGuiApplication, QMouseEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

AIR = 24
"""Least distance in px that a floating card keeps from the edges of the free room."""
TITLE_BAR = 32
"""px kept free above a window for its frame, which is only known once it is shown."""
VEIL = 0.88
"""How opaque a dimmed screen is; a desktop that cannot blend shows it black."""


def application() -> QGuiApplication:
    """The application object, typed as what it is here."""
    return cast("QGuiApplication", QGuiApplication.instance())


def screen_in_use(but_not: QScreen | None = None) -> QScreen:
    """The screen under the pointer, else the primary one, else any but the one that is going away."""
    app = QGuiApplication
    wanted = (app.screenAt(QCursor.pos()), app.primaryScreen(), *app.screens())
    return next(screen for screen in wanted if screen is not None and screen is not but_not)


def centred(size: QSize, room: QRect) -> QRect:
    """A window of that size in the middle of the free room, never larger than it."""
    fitted = size.boundedTo(room.size())
    corner = room.center() - QPoint(fitted.width() // 2, fitted.height() // 2)
    return QRect(QPoint(max(corner.x(), room.x()), max(corner.y(), room.y())), fitted)


def opened(size: QSize, screen: QScreen | None = None) -> QRect:
    """Where a window of that size opens: in the middle of the (used) screen, its title bar on it too."""
    room = (screen or screen_in_use()).availableGeometry()
    return centred(size, room.adjusted(0, TITLE_BAR, 0, 0))


def cornered(size: QSize, room: QRect, hand: str, shade: int = 0) -> QRect:
    """A card of that size in the bottom corner on the hand's side; `shade` px around it are only shadow."""
    gap = max(AIR - shade, 0)
    x = room.x() + gap if hand == "left" else room.right() + 1 - size.width() - gap
    y = room.bottom() + 1 - size.height() - gap
    return QRect(QPoint(max(x, room.x()), max(y, room.y())), size)


class Curtain(QWidget):
    """One dimmed screen. A press on it lifts it: nobody is locked out of their own screen."""

    def __init__(self, screen: QScreen) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setWindowOpacity(VEIL)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hide()


class Curtains(QObject):
    """Dims every screen but one, and keeps up when screens come and go."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clear: QScreen | None = None
        self._hung: dict[QScreen, Curtain] = {}
        app = application()
        app.screenAdded.connect(self._on_screens)
        app.screenRemoved.connect(self._on_screen_removed)

    def draw(self, clear: QScreen) -> None:
        """Dim all screens but `clear`."""
        self._clear = clear
        self._on_screens()

    def lift(self) -> None:
        """Every screen as it was."""
        self._clear = None
        for curtain in self._hung.values():
            curtain.close()
        self._hung = {}

    def dimmed(self) -> list[QScreen]:
        """The screens that are dimmed now."""
        return list(self._hung)

    def _on_screens(self, *_: object) -> None:
        if self._clear is None:
            return
        wanted = [screen for screen in QGuiApplication.screens() if screen is not self._clear]
        for screen in [screen for screen in self._hung if screen not in wanted]:
            self._hung.pop(screen).close()
        for screen in wanted:
            if screen not in self._hung:
                self._hung[screen] = Curtain(screen)
                self._hung[screen].show()

    def _on_screen_removed(self, screen: QScreen) -> None:
        curtain = self._hung.pop(screen, None)
        if curtain is not None:
            curtain.close()


class Sight(QObject):
    """Makes sure that a window can really be seen, once after it was shown.

    `lost` comes when it is still on no screen after it was raised: the person must hear it another way.
    """

    lost = Signal()
    PATIENCE = 1000
    """ms before the first look, and again before giving up."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._looks = 0
        self._timer = self.startTimer(self.PATIENCE)

    def timerEvent(self, event: object) -> None:
        self._looks += 1
        if visible(self._window):
            self._rest()
        elif self._looks == 1:
            bring_forward(self._window)
        else:
            self._rest()
            self.lost.emit()

    def _rest(self) -> None:
        self.killTimer(self._timer)


def visible(window: QWidget) -> bool:
    """True when the window system shows a part of it on a screen that is there."""
    handle = window.windowHandle()
    if handle is None or not handle.isExposed() or window.isMinimized():
        return False
    return any(screen.geometry().intersects(window.geometry()) for screen in QGuiApplication.screens())


def bring_forward(window: QWidget) -> None:
    """Back from minimised or from a lost screen, to the front, with the keyboard."""
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    screens = QGuiApplication.screens()
    if not any(screen.geometry().intersects(window.geometry()) for screen in screens):
        window.setGeometry(opened(window.size()))
    window.show()
    window.raise_()
    window.activateWindow()


class Sizes:
    """Remembers how large the person made each window. Losing it costs nothing: a bad file is no error."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._known: dict[str, list[int]] | None = None

    def of(self, window: str, default: QSize) -> QSize:
        """The size it was left at, else the default."""
        kept = self._sizes().get(window, ())
        return QSize(*kept) if len(kept) == 2 else default

    def keep(self, window: str, size: QSize) -> None:
        """Remember it, in this run and in the file."""
        sizes = self._sizes()
        sizes[window] = [size.width(), size.height()]
        if self._file is not None:
            with suppress(OSError):
                self._file.write_bytes(msgspec.json.encode(sizes))

    def _sizes(self) -> dict[str, list[int]]:
        if self._known is None:
            self._known = {}
            if self._file is not None:
                with suppress(OSError, msgspec.MsgspecError):
                    self._known = msgspec.json.decode(self._file.read_bytes(), type=dict[str, list[int]])
        return self._known

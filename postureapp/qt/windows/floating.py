"""A small window that floats in the bottom corner of the screen in use and never takes the focus."""

import ctypes
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QNativeInterface,
    QPainterPath,
    QRegion,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from postureapp.qt.screens import application, cornered, screen_in_use
from postureapp.qt.theme import Theme
from postureapp.qt.widgets.containers import Float


class Floating(QWidget):
    """Shows without activating; reachable by keyboard once the person clicks or tabs into it. Esc closes it.

    A subclass gives the words and acts in `content()`; they are built again when text size, hand or
    language change. `closed` comes once, however it went.
    """

    closed = Signal()

    def __init__(self, theme: Theme, width: int) -> None:
        """`width` in px at 100 % text, without the shadow."""
        super().__init__(
            None,
            Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.NoDropShadowWindowHint,
        )  # fmt: skip
        self.theme = theme
        self._wide = width
        self._float: Float | None = None
        self._blends = blends()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)  # also while another app is in front
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._blends)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        theme.relayout.connect(self.rebuild)
        application().screenRemoved.connect(self._on_screen_removed)

    def content(self) -> QLayout:
        """What the card holds."""
        raise NotImplementedError

    def rebuild(self) -> None:
        """Build the content (again) and stand in the corner."""
        if self._float is not None:
            self._float.hide()
            self._box.removeWidget(self._float)
            self._float.deleteLater()
        self._float = Float(self.theme, self.content())
        self._box.addWidget(self._float)
        self._float.show()  # a layout counts what is hidden as nothing: the card would be 0 px tall
        self._stand(self.screen() if self.isVisible() else screen_in_use())

    def appear(self) -> None:
        """Show it in the corner of the screen in use; the focus stays where it is."""
        self._stand(screen_in_use())
        self.show()

    def _stand(self, screen: QScreen) -> None:
        wide = max(self.theme.px(self._wide) + 2 * Float.MARGIN, self.minimumSizeHint().width())
        room = screen.availableGeometry()
        wide = min(wide, room.width())
        self.setFixedWidth(wide)
        tall = self._box.totalHeightForWidth(wide)
        self.setFixedHeight(min(max(tall, self.minimumSizeHint().height()), room.height()))
        self.setGeometry(cornered(self.size(), room, self.theme.hand, Float.MARGIN))

    def _on_screen_removed(self, gone: QScreen) -> None:
        if self.isVisible():
            self._stand(screen_in_use(but_not=gone))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._blends and self._float is not None:
            face = QPainterPath()
            self._float.resize(self.size())
            face.addRoundedRect(self._float.face(), self.theme.radius("card"), self.theme.radius("card"))
            self.setMask(QRegion(face.toFillPolygon().toPolygon()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def blends() -> bool:
    """Whether the desktop can show what lies behind a window; without that a shadow would be a black frame.

    On X11 a compositor says so by owning the selection _NET_WM_CM_Sn; everywhere else there always is one.
    """
    if QGuiApplication.platformName() != "xcb":
        return True
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return False
    x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    display = cast("QNativeInterface.QX11Application", application().nativeInterface()).display()
    return bool(x11.XGetSelectionOwner(display, x11.XInternAtom(display, b"_NET_WM_CM_S0", 0)))

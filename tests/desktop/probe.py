"""The smallest program with all that tests drive: tray icon, menu, window, notification.

For test_harness and benchmarks. Prints a line for each thing that happened to it.
"""

import sys

from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QRect, QSocketNotifier
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)

COLOUR = "#d0021b"


def say(*words: object) -> None:
    print(*words, flush=True)


def icon() -> QIcon:
    picture = QPixmap(64, 64)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setBrush(QColor(COLOUR))
    painter.drawEllipse(QRect(4, 4, 56, 56))
    painter.end()
    return QIcon(picture)


class Window(QWidget):
    """A button that says it was pressed and a line that says what was typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Probe window")
        column = QVBoxLayout(self)
        button, self.line = QPushButton("Press me"), QLineEdit()
        self.line.setAccessibleName("Your words")
        button.clicked.connect(lambda: say("pressed"))
        self.line.returnPressed.connect(lambda: say("typed", self.line.text()))
        column.addWidget(self.line)
        column.addWidget(button)


class Bubble:
    """A notification with two actions, over the session bus."""

    def __init__(self) -> None:
        self._bus = open_dbus_connection("SESSION")
        self._watch = QSocketNotifier(self._bus.sock.fileno(), QSocketNotifier.Type.Read)
        self._watch.activated.connect(self._read)
        # Some services answer the caller alone, others everybody who listens.
        heard = MatchRule(type="signal", interface="org.freedesktop.Notifications")
        self._bus.send(message_bus.AddMatch(heard))
        place = DBusAddress(
            "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications"
        )
        body: tuple[object, ...] = (
            "probe",
            0,
            "",
            "Time to move",
            "A <b>kind</b> word",
            ["default", "Open", "later", "Later"],
            {},
            20_000,
        )
        self._bus.send(new_method_call(place, "Notify", "susssasa{sv}i", body))

    def _read(self) -> None:
        try:
            while True:
                message = self._bus.receive(timeout=0)
                say("bus", message.header.fields.get(3, "reply"), *message.body)
        except TimeoutError:
            pass


def main() -> int:
    app = QApplication(sys.argv[:1])
    app.setApplicationName("probe")
    app.setQuitOnLastWindowClosed(False)
    window, menu, bubbles = Window(), QMenu(), []
    menu.addAction("Open", window.show)
    menu.addAction("Notify", lambda: bubbles.append(Bubble()))
    later = menu.addMenu("Pause")
    later.addAction("30 minutes", lambda: say("chosen", "30 minutes"))
    menu.addAction("Off").setEnabled(False)
    menu.addAction("Quit", app.quit)
    tray = QSystemTrayIcon(icon())
    tray.setToolTip("Next: rest 15:20")
    tray.setContextMenu(menu)
    tray.activated.connect(lambda reason: say("activated", reason.name))
    tray.show()
    if "--window" in sys.argv:
        window.show()
    say("shown", QSystemTrayIcon.isSystemTrayAvailable())
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())

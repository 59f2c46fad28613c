"""The tray icon and its menu: shows a TrayView, tells which act was wished for."""

import os

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from postureapp.qt.marks import tray_icon
from postureapp.qt.tray_view import ARM_STEPS, MenuEntry, TrayView

MARGINS = 3
"""Heights of a line that stay free beside the words of a menu, both sides together."""
HOST_LOOK_SECONDS = 60
"""A tray that appears later is used: looked for at the same pace as the coarse tick."""


class Tray(QObject):
    """One tray icon. `act_requested` carries the act of a menu entry; a plain click asks for "today"."""

    act_requested = Signal(str)
    available_changed = Signal(bool)
    message_clicked = Signal()

    def __init__(self, first_tooltip: str) -> None:
        super().__init__()
        self._view = TrayView(tooltip=first_tooltip)
        self._ground = "auto"
        self._menu = QMenu()
        self._menu.aboutToShow.connect(self._on_opening)
        self.icon = QSystemTrayIcon()
        self.icon.setContextMenu(self._menu)
        self.icon.setToolTip(first_tooltip)
        self._draw()
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self.message_clicked)
        self._available = QSystemTrayIcon.isSystemTrayAvailable()
        self.icon.show()
        self._host = QTimer(self, interval=HOST_LOOK_SECONDS * 1000)
        self._host.timeout.connect(self.look_for_host)

    @property
    def available(self) -> bool:
        return self._available

    def watch_host(self) -> None:
        """Look for a tray now and then, as long as there is none."""
        if not self._available:
            self._host.start()

    def look_for_host(self) -> None:
        """Has a tray appeared or gone? Emits `available_changed` when it has."""
        now = QSystemTrayIcon.isSystemTrayAvailable()
        if now == self._available:
            return
        self._available = now
        if now:
            self._host.stop()
            self.icon.hide()
            self.icon.show()
        self.available_changed.emit(now)

    def set_ground(self, ground: str) -> None:
        """ "auto", "light", "dark" or "disc": what the mark is drawn on."""
        if ground != self._ground:
            self._ground = ground
            self._draw()

    def show_view(self, view: TrayView) -> None:
        """Bring icon, tooltip and menu up to date, touching only what differs: each touch wakes the panel."""
        old, self._view = self._view, view
        if (old.state, old.step, old.badge) != (view.state, view.step, view.badge):
            self._draw()
        if old.tooltip != view.tooltip:
            self.icon.setToolTip(view.tooltip)
        if old.menu != view.menu:
            self._menu.clear()
            self._fill(self._menu, view.menu)

    def message(self, title: str, body: str, picture: QIcon | None, milliseconds: int) -> None:
        """A plain message from the tray icon, without buttons."""
        self.icon.showMessage(title, body, picture or self.icon.icon(), milliseconds)

    def _draw(self) -> None:
        view = self._view
        self.icon.setIcon(tray_icon(view.state, view.step / ARM_STEPS, view.badge, on_dark=self._on_dark()))

    def _on_dark(self) -> bool | None:
        """Whether the panel is dark; None draws our own disc, which is legible on both."""
        if self._ground != "auto":
            return {"light": False, "dark": True}.get(self._ground)
        # GNOME's bar is always dark; elsewhere the panel's colour is not told.
        return True if "GNOME" in os.environ.get("XDG_CURRENT_DESKTOP", "") else None

    def _fill(self, menu: QMenu, entries: tuple[MenuEntry, ...]) -> None:
        for entry in entries:
            if entry.entries:
                inner = menu.addMenu(entry.label)
                inner.aboutToShow.connect(self._on_opening)
                self._fill(inner, entry.entries)
            elif not entry.label:
                menu.addSeparator()
            else:
                self._add(menu, entry)

    def _add(self, menu: QMenu, entry: MenuEntry) -> None:
        action = QAction(entry.label, menu)
        action.setEnabled(bool(entry.act))
        if entry.checked is not None:
            action.setCheckable(True)
            action.setChecked(entry.checked)
        action.triggered.connect(lambda _=False: self.act_requested.emit(entry.act))
        menu.addAction(action)

    def _on_opening(self) -> None:
        """Room for the words at large text: the style reckons without it and would cut them."""
        menu = self.sender()
        if isinstance(menu, QMenu):
            letters = menu.fontMetrics()
            words = max((letters.horizontalAdvance(one.text()) for one in menu.actions()), default=0)
            menu.setMinimumWidth(words + MARGINS * letters.height())

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.act_requested.emit("today")
        elif reason == QSystemTrayIcon.ActivationReason.MiddleClick:
            self.act_requested.emit("feed_toggle")

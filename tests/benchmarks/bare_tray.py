"""The floor of every figure: the shortest PySide6 program that shows a tray icon with a menu."""

import sys

from PySide6.QtWidgets import QApplication, QMenu, QStyle, QSystemTrayIcon

app = QApplication(["bare-tray"])
app.setQuitOnLastWindowClosed(False)
menu = QMenu()
menu.addAction("Open")
menu.addAction("Quit", app.quit)
tray = QSystemTrayIcon(app.style().standardIcon(QStyle.StandardPixmap.SP_ComputerIcon))
tray.setContextMenu(menu)
tray.setToolTip("bare tray")
tray.show()
sys.exit(app.exec())

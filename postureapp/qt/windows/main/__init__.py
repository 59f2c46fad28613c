"""The main window: a rail with four places."""

from postureapp.qt.windows.main.window import MainWindow

__all__ = ["MainWindow"]

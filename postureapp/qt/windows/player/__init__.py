"""The guided break: one window, three screens, one clock."""

from postureapp.qt.windows.player.window import BreakPlayer

__all__ = ["BreakPlayer"]

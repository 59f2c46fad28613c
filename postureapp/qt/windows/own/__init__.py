"""Own content: packs of tips and breaks that the person installs, writes, previews and gives away."""

from postureapp.qt.windows.own.window import OwnWindow

__all__ = ["OwnWindow"]

"""The check-in: under a minute, and everything in it may be skipped."""

from postureapp.qt.windows.checkin.window import CheckInWindow

__all__ = ["CheckInWindow"]

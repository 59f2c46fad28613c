"""The Today window: the next thing first, three acts, the day as one picture, and why."""

from postureapp.qt.windows.today.page import TodayPage

__all__ = ["TodayPage"]

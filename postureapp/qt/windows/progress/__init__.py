"""Progress: what was noted, as pictures and as numbers, and one page of it for a visit."""

from postureapp.qt.windows.progress.page import ProgressPage
from postureapp.qt.windows.progress.visit import VisitWindow

__all__ = ["ProgressPage", "VisitWindow"]

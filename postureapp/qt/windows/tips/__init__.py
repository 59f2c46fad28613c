"""Tips: a gallery of pictures, found by search and filters, and a page for each tip and routine."""

from postureapp.qt.windows.tips.page import TipsPage

__all__ = ["TipsPage"]

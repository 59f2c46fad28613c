"""The windows one reads, for pictures and measurements: tips, a tip, a break's page, cards."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from postureapp.core.library import Level
from postureapp.qt.ui import Ui
from postureapp.qt.windows.advice_card import AdviceCard
from postureapp.qt.windows.main import MainWindow
from postureapp.qt.windows.tip_card import TipCard
from postureapp.qt.windows.tips import TipsPage

THUMBNAILS = 80
"""Turns of the event loop: the gallery draws one small picture in each."""


def tips(item: str = "") -> Callable[[Ui, datetime], QWidget]:
    """The call that builds Tips, open at a tip or routine."""

    def build(ui: Ui, now: datetime) -> QWidget:
        def page() -> TipsPage:
            made = TipsPage(ui, now.date())
            made.open_item(item)
            return made

        window = MainWindow(ui, {"today": QWidget, "tips": page, "progress": QWidget, "settings": QWidget})
        window.open_page("tips")
        return window

    return build


def tip_card(ui: Ui, _: datetime) -> QWidget:
    """The card of a tip with two ways to sit."""
    return TipCard(ui, "SIT-1", "o-1")


def advice(level: Level, item: str) -> Callable[[Ui, datetime], QWidget]:
    """The call that builds the card after an answer that needs care; an item that asks for another level
    gives way to the first advice of this one.
    """

    def build(ui: Ui, now: datetime) -> QWidget:
        of_level = [name for name, one in ui.content.advice.items() if one.level is level]
        asked = ui.content.safety.get(item)
        chosen = item if asked is None or asked.level is level else of_level[0]
        return AdviceCard(ui, level.value, (chosen,), "GB", today=now.date())

    return build


def thumbnails(window: QWidget) -> None:
    """Wait until the small pictures are drawn, for a screen of 100 % and for one of 200 %."""
    large = QImage(window.size() * 2, QImage.Format.Format_RGB32)
    large.setDevicePixelRatio(2)
    window.render(large)
    for _turn in range(2 * THUMBNAILS):
        QApplication.processEvents()

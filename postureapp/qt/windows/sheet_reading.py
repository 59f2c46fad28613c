"""The windows one reads, for pictures and measurements: tips, a tip, a break's page, cards."""

from collections.abc import Callable
from datetime import datetime

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
    """The call that builds the card after an answer that needs care."""

    def build(ui: Ui, now: datetime) -> QWidget:
        return AdviceCard(ui, level.value, (item,), "GB", today=now.date())

    return build


def thumbnails(_: QWidget) -> None:
    """Wait until the small pictures are drawn."""
    for _turn in range(THUMBNAILS):
        QApplication.processEvents()

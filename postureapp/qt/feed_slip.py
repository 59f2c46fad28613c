"""A slip in the running feed is mended: it began earlier than it was told, or on another side."""

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from postureapp.core import events as ev
from postureapp.core.feeds import other, side_now
from postureapp.core.model import Feed, Side
from postureapp.core.moment import Moment, instant
from postureapp.qt.ui import Ui
from postureapp.qt.windows.local import Local, line_start

EARLIER = (5, 10, 15, 30)
"""Minutes by which a press comes late: the baby was hungry first."""


class FeedSlip(QMenu):
    """Start times to choose from, and the sides; gone once one is chosen."""

    mended = Signal(object)
    """The event that mends it."""

    def __init__(self, ui: Ui, feed: Feed, now: Moment, parent: QWidget) -> None:
        super().__init__(parent)
        self._now = now
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_starts(ui, feed)
        if not feed.bottle:
            self.addSeparator()
            self._add_sides(ui, feed)

    def open_below(self, button: QWidget) -> None:
        """Show it under the button that was pressed."""
        self.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _add_starts(self, ui: Ui, feed: Feed) -> None:
        starts = [feed.start - timedelta(minutes=minutes) for minutes in EARLIER]
        if instant(self._now.wall) - instant(feed.start) >= timedelta(minutes=1):
            starts.insert(0, self._now.wall)  # told too early
        for start in starts:
            label = ui.words.t("Started at {time}").format(time=Local(ui).time(start))
            self._add(label, ev.FeedCorrected(at=self._now, start=start))

    def _add_sides(self, ui: Ui, feed: Feed) -> None:
        t = ui.words.t
        names = {Side.LEFT: t("left side"), Side.RIGHT: t("right side"), Side.BOTH: t("both sides")}
        for side, name in names.items():
            self._add(line_start(name), self._to(side, feed), checked=side is side_now(feed))

    def _to(self, side: Side, feed: Feed) -> ev.FeedCorrected | ev.FeedSwitched:
        """What makes `side` the one in use. After a switch the whole feed turns round."""
        if not feed.switches or side is Side.BOTH:
            return ev.FeedCorrected(at=self._now, side=side)
        if feed.side in {None, Side.BOTH}:
            return ev.FeedSwitched(at=self._now, side=side)
        began = feed.side if side is side_now(feed) else other(feed.side)
        return ev.FeedCorrected(at=self._now, side=began)

    def _add(self, label: str, event: ev.AnyEvent, *, checked: bool | None = None) -> None:
        action = self.addAction(label)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        action.triggered.connect(lambda _=False: self.mended.emit(event))

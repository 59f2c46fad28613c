"""The day as one picture, with its legend, and the sentence that says what waited and why."""

from datetime import date, datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from postureapp.core.model import Outcome, Side
from postureapp.core.preview import quiet_minutes
from postureapp.core.spans import FeedSpan, ModeSpan
from postureapp.core.today import Entry, TodayFacts
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Split, Text, column, row
from postureapp.qt.widgets.control import FIXED
from postureapp.qt.widgets.daymap import DAY
from postureapp.qt.widgets.daymap import Entry as Mark
from postureapp.qt.widgets.paint import Canvas, text_width
from postureapp.qt.widgets.timeline import Timeline
from postureapp.qt.windows.today.said import Said


class Day(Card):
    """What came, what is planned, what was held; feeds and modes in lanes of their own."""

    why_requested = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui.theme, gap=8)
        words, theme = ui.words, ui.theme
        self._ui, self._usual = ui, ""
        self._lanes = {
            "feeds": words.t("Feeds"),
            "reminders": words.t("Reminders"),
            "modes": words.t("Modes"),
        }
        self.timeline = Timeline(theme, words.t("Your day"), lanes=tuple(self._lanes.values()))
        self.timeline.pointed.connect(self._on_pointed)
        self._said = Text(theme, "", "body", "muted")
        self.why = Button(theme, words.t("Why?"), look="link", size="small")
        self.why.clicked.connect(self.why_requested)
        legend = Legend(ui, words.t("came"), words.t("planned"), words.t("waited or left out"))
        title = Text(theme, words.t("Your day"), "title", wrap=False)
        beside = title.sizeHint().width() + legend.sizeHint().width() + 16
        self.add(
            Split(theme, (title, 1), (legend, 0), at=beside / theme.em, gap=8),
            self.timeline,
            row((column(None, self._said, None), 1), self.why, gap=16),
        )

    def show_facts(self, facts: TodayFacts, said: Said) -> None:
        """New facts; nothing is told."""
        marks = [self._mark(one, said) for one in facts.entries]
        marks += [self._waited(one, said) for one in facts.earlier if _came_late(one, facts.day)]
        lanes = dict(self._lanes)
        if not facts.feeding_shown:
            del lanes["feeds"]
        self.timeline.show_lanes(lanes)
        if facts.feeding_shown:
            marks += [self._feed(one, facts, said) for one in facts.feeds]
        marks += [
            self._mode(one, facts, said) for one in facts.modes if one.mode in ("paused", "asleep", "away")
        ]
        now = facts.now.hour * 60 + facts.now.minute
        self.timeline.show_day(
            marks, quiet=quiet_minutes(facts.quiet), now=now, now_words=said.local.time(facts.now)
        )
        came = sum(one.outcome is Outcome.DELIVERED for one in facts.entries)
        planned = sum(one.outcome is None for one in facts.entries)
        words = self._ui.words
        summary = words.t("Your day: {came} came, {planned} planned").format(came=came, planned=planned)
        if facts.feeding_shown:
            count = len(facts.feeds)
            summary += ", " + words.tn("{n} feed", "{n} feeds", count).format(n=count)
        self.timeline.setAccessibleName(summary)
        self._usual = said.explained()
        self._said.setText(self._usual)

    def _mark(self, one: Entry, said: Said) -> Mark:
        states = {Outcome.DELIVERED: "came", None: "planned"}
        state = states.get(one.outcome, "held")
        if one.outcome is None and one.reason.value != "due":
            state = "held"
        minute = one.at.hour * 60 + one.at.minute
        return Mark(minute, said.entry(one), kind=one.kind.value, state=state)

    def _waited(self, one: Entry, said: Said) -> Mark:
        """Small, at the time it was due; where it came it is drawn as one that came."""
        minute = one.due.hour * 60 + one.due.minute
        return Mark(minute, said.waited(one), kind=one.kind.value, state="held")

    def _feed(self, one: FeedSpan, facts: TodayFacts, said: Said) -> Mark:
        words = self._ui.words
        letters = {Side.LEFT: words.tc("side", "L"), Side.RIGHT: words.tc("side", "R")}
        start, end = _within(one.start, one.end or facts.now, facts.day)
        side = said.side(one.side) if one.side else ""
        sentence = words.t("{time} Feed {side}").format(time=said.local.time(one.start), side=side).strip()
        label = letters.get(one.side, "") if one.side else ""
        return Mark(start, sentence, lane="feeds", end=end, kind="feeding", label=label, icon="feeding")

    def _mode(self, one: ModeSpan, facts: TodayFacts, said: Said) -> Mark:
        start, end = _within(one.start, one.end or facts.now, facts.day)
        word, icon = said.mode(one.mode)
        sentence = self._ui.words.t("{time} {mode}").format(time=said.local.time(one.start), mode=word)
        return Mark(start, sentence, lane="modes", end=end, label=word, icon=icon)

    def _on_pointed(self, index: int) -> None:
        entries = self.timeline.entries
        self._said.setText(entries[index].said if 0 <= index < len(entries) else self._usual)


def _came_late(one: Entry, day: date) -> bool:
    """It waited on that day, for at least a minute, and came."""
    waited = one.outcome is Outcome.DELIVERED and one.waited is not None
    return waited and one.due.date() == day and (one.at - one.due).total_seconds() >= 60


def _within(start: datetime, end: datetime, day: date) -> tuple[int, int]:
    """The part of a span that lies on the day, in minutes from its midnight."""
    first = 0 if start.date() < day else start.hour * 60 + start.minute
    last = DAY if end.date() > day else end.hour * 60 + end.minute
    return first, max(last, first)


class Legend(QLabel):
    """The three shapes in words: shape first, colour second."""

    def __init__(self, ui: Ui, came: str, planned: str, held: str) -> None:
        super().__init__(f"{came}, {planned}, {held}")
        self._theme = ui.theme
        self._items = (("came", came), ("planned", planned), ("held", held))
        self.setSizePolicy(FIXED, FIXED)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = sum(text_width(self._theme, text, "caption") for _, text in self._items)
        return QSize(words + 3 * (px(18) + 4) + 2 * 18, max(24, px(24)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:
        theme, x, size = self._theme, 0.0, self._theme.px(14)
        with Canvas(self, theme) as canvas:
            for state, text in self._items:
                wide = size * 0.64 if state == "held" else float(size)
                disc = QRectF(x + (size - wide) / 2 + 1, (self.height() - wide) / 2, wide, wide)
                if state == "planned":
                    pen = QPen(theme["muted"], 1.5, Qt.PenStyle.CustomDashLine)
                    pen.setDashPattern([2.0, 1.6])
                    canvas.painter.setPen(pen)
                    canvas.painter.setBrush(theme["card"])
                    canvas.painter.drawEllipse(canvas.place(disc).adjusted(0.75, 0.75, -0.75, -0.75))
                else:
                    canvas.box(disc, wide / 2, "well_hover" if state == "came" else "card", "muted", 1.5)
                words = text_width(theme, text, "caption")
                canvas.words(
                    QRectF(x + theme.px(18) + 4, 0, words + 2, self.height()), text, "caption", "muted"
                )
                x += theme.px(18) + 4 + words + 18

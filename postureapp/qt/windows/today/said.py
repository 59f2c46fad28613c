"""The sentences of Today: what is next, what mode it is, what waited and why."""

from datetime import datetime, timedelta

from postureapp.core.model import Act, Outcome, Reason, Side
from postureapp.core.today import Entry, TodayFacts, notable
from postureapp.qt.ui import Ui
from postureapp.qt.windows.local import Local
from postureapp.qt.windows.phrases import became, cause, expected, title


class Said:
    """Made anew with each new facts."""

    def __init__(self, ui: Ui, facts: TodayFacts) -> None:
        self._words, self._facts, self.local = ui.words, facts, Local(ui)

    def headline(self) -> str:
        """The one line at the top: the mode when it matters now, else what is next."""
        words, facts = self._words, self._facts
        until = self.until()
        match facts.mode:
            case "feeding" if facts.feed is not None:
                return self._feeding()
            case "paused":
                return words.t("Paused until {time}").format(time=until) if until else words.t("Paused")
            case "break":
                return words.t("A break is running")
            case _:
                return self.next()

    def next(self) -> str:
        """What comes next and when."""
        words, one = self._words, self._facts.next
        if any(row.expected is Reason.SAFETY_FIRST for row in self._facts.waiting):
            return words.t("One of your answers comes first.")
        if one is None:
            return words.t("Nothing is planned now")
        what = one.name or _in_a_sentence(title(words, one.kind))
        if one.at.date() == self._facts.day:
            return words.t("Next: {reminder} at {time}").format(reminder=what, time=self.local.time(one.at))
        return words.t("Next: {reminder}, {day} at {time}").format(
            reminder=what, day=self.day(one.at), time=self.local.time(one.at)
        )

    def until(self) -> str:
        """When the mode ends: "16:00", "tomorrow, 08:00"; "" where that is open."""
        end = self._facts.until
        if end is None:
            return ""
        if end.date() == self._facts.day:
            return self.local.time(end)
        return self._words.t("{day}, {time}").format(day=self.day(end), time=self.local.time(end))

    def day(self, then: datetime) -> str:
        """A day to come, in a sentence: "tomorrow", "Friday"."""
        if then.date() == self._facts.day + timedelta(days=1):
            return self._words.t("tomorrow")
        return self.local.weekday(then.weekday())

    def _feeding(self) -> str:
        words, feed = self._words, self._facts.feed
        assert feed is not None
        if feed.paused_since is not None:
            return words.t("Feeding, paused")
        minutes = max(0, int((self._facts.now.timestamp() - feed.start.timestamp()) // 60))
        said = words.tn("{n} minute", "{n} minutes", minutes).format(n=minutes)
        side = feed.switches[-1][1] if feed.switches else feed.side
        if side is None or side is Side.BOTH:
            return words.t("Feeding, {duration}").format(duration=said)
        return words.t("Feeding, {side}, {duration}").format(side=self.side(side), duration=said)

    def side(self, side: Side) -> str:
        """A side of the body in a sentence."""
        names = {
            Side.LEFT: self._words.t("left side"),
            Side.RIGHT: self._words.t("right side"),
            Side.BOTH: self._words.t("both sides"),
        }
        return names[side]

    def mode(self, mode: str = "") -> tuple[str, str]:
        """Word and icon of a mode; of the present one unless another is named."""
        words, mode = self._words, mode or self._facts.mode
        modes = {
            "paused": (words.tc("mode", "Paused"), "pause"),
            "feeding": (words.tc("mode", "Feeding"), "feeding"),
            "asleep": (words.tc("mode", "Baby asleep"), "asleep"),
            "break": (words.tc("mode", "Break"), "play"),
            "quiet": (words.tc("mode", "Quiet hours"), "moon"),
            "away": (words.tc("mode", "Away"), "walk"),
        }
        if mode == "asleep" and not self._facts.feeding_shown:
            return words.tc("mode", "Silent"), "voice_off"
        return modes.get(mode, (words.tc("mode", "Active"), "dot"))

    def explained(self) -> str:
        """The sentence under the day's picture: what waited last, or what holds now."""
        words = self._words
        now = self._holding()
        if now:
            return now
        one = notable(self._facts.earlier)
        if one is None and self._facts.earlier:
            return words.t("Everything came as planned so far.")
        if one is None:
            return words.t("Nothing has come yet today.")
        what, due = title(words, one.kind, one.name), self.local.time(one.due)
        if one.outcome is Outcome.DELIVERED and one.waited is not None:
            return words.t("“{reminder}” at {due} waited: {cause}. It came at {time}.").format(
                reminder=what, due=due, cause=cause(words, one.waited), time=self.local.time(one.at)
            )
        return words.t("“{reminder}” at {due} {fate}.").format(
            reminder=what, due=due, fate=became(words, one.outcome, one.reason)
        )

    def _holding(self) -> str:
        """What the present mode does to reminders; "" where it does nothing."""
        words, until = self._words, self.until()
        match self._facts.mode:
            case "feeding":
                return words.t(
                    "While you feed nothing else comes. What is due waits until two minutes after."
                )
            case "paused":
                return words.t("While paused reminders stay away. They are not saved up for later.")
            case "quiet" if until:
                return words.t("Quiet hours until {time}: nothing comes by itself.").format(time=until)
            case "asleep" if until:
                return words.t("Until {time} reminders come without a sound.").format(time=until)
            case "asleep":
                return words.t("Reminders come without a sound for now.")
            case _:
                return ""

    def entry(self, one: Entry) -> str:
        """One moment of the day as a whole sentence, for the pointer and for screen readers."""
        fate = became(self._words, one.outcome, one.reason, one.waited)
        return self._sentence(one, one.at, fate)

    def waited(self, one: Entry) -> str:
        """The moment at which it was due, of one that waited and came."""
        return self._sentence(one, one.due, became(self._words, Outcome.HELD, one.waited or one.reason))

    def _sentence(self, one: Entry, at: datetime, fate: str) -> str:
        return self._words.t("{time} {reminder} – {fate}").format(
            time=self.local.time(at), reminder=title(self._words, one.kind, one.name), fate=fate
        )

    def note(self, one: Entry) -> str:
        """The small words at the end of a row."""
        words = self._words
        if one.outcome is None:
            if one.waits:
                return expected(words, one.reason)
            if one.at.date() != self._facts.day:
                return self.day(one.at)
            return self.local.until(self._facts.now, one.at)
        acts = {
            Act.DONE: words.tc("answer", "done"),
            Act.START: words.tc("answer", "opened"),
            Act.LATER: words.tc("answer", "later"),
            Act.FEEDING_NOW: words.tc("answer", "you were feeding"),
        }
        if one.outcome is Outcome.DELIVERED and one.act in acts:
            return acts[one.act]
        return became(words, one.outcome, one.reason, one.waited)


def _in_a_sentence(name: str) -> str:
    """One of our own names within a line, as "a short rest" would be written there."""
    return name[:1].lower() + name[1:]

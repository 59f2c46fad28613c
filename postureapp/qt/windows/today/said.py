"""The sentences of Today: what is next, what mode it is, what waited and why."""

from postureapp.core.model import Act, Outcome, Side
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
        until = self.local.time(facts.until) if facts.until else ""
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
        if one is None:
            return words.t("Nothing is planned now")
        what = title(words, one.kind, one.name)
        if one.at.date() == self._facts.day:
            return words.t("Next: {reminder} at {time}").format(reminder=what, time=self.local.time(one.at))
        day = self.local.weekday(one.at.weekday())
        return words.t("Next: {reminder}, {day} at {time}").format(
            reminder=what, day=day, time=self.local.time(one.at)
        )

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
        if self._facts.mode == "feeding":
            return words.t("While you feed nothing else comes. What is due waits until two minutes after.")
        one = notable(self._facts.earlier)
        if one is None:
            return words.t("Everything came as planned so far.") if self._facts.earlier else ""
        what, due = title(words, one.kind, one.name), self.local.time(one.due)
        if one.outcome is Outcome.DELIVERED and one.waited is not None:
            return words.t("{reminder} at {due} waited: {cause}. It came at {time}.").format(
                reminder=what, due=due, cause=cause(words, one.waited), time=self.local.time(one.at)
            )
        return words.t("{reminder} at {due} {fate}.").format(
            reminder=what, due=due, fate=became(words, one.outcome, one.reason)
        )

    def entry(self, one: Entry) -> str:
        """One moment of the day as a whole sentence, for the pointer and for screen readers."""
        fate = became(self._words, one.outcome, one.reason, one.waited)
        return self._words.t("{time} {reminder}: {fate}").format(
            time=self.local.time(one.at), reminder=title(self._words, one.kind, one.name), fate=fate
        )

    def note(self, one: Entry) -> str:
        """The small words at the end of a row."""
        words = self._words
        if one.outcome is None:
            if one.waits:
                return expected(words, one.reason)
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

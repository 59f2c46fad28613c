"""Reminders in words: kinds, rules, and why one came, waited or stayed away."""

from postureapp.core.model import AfterFeed, At, Every, Kind, Outcome, Reason, Reminder
from postureapp.i18n import Words
from postureapp.qt.windows.local import Local


def kind_name(words: Words, kind: Kind) -> str:
    """The kind's own word, as in a choice of kinds."""
    match kind:
        case Kind.POSTURE:
            return words.tc("kind", "Posture")
        case Kind.FEEDING:
            return words.tc("kind", "Feeding")
        case Kind.MASSAGE:
            return words.tc("kind", "Massage")
        case Kind.REST:
            return words.tc("kind", "Rest")
        case Kind.CHECK_IN:
            return words.tc("kind", "Check-in")
        case Kind.CUSTOM:
            return words.tc("kind", "My own")


def title(words: Words, kind: Kind, name: str = "") -> str:
    """What a reminder is called: its own name, or what its kind does."""
    if name:
        return name
    match kind:
        case Kind.POSTURE:
            return words.t("Sit, stand, walk")
        case Kind.FEEDING:
            return words.t("Seat for the feed")
        case Kind.MASSAGE:
            return words.t("Massage")
        case Kind.REST:
            return words.t("Short rest")
        case Kind.CHECK_IN:
            return words.t("Check-in")
        case Kind.CUSTOM:
            return words.t("My own reminder")


def rule(words: Words, local: Local, reminder: Reminder) -> str:
    """When a reminder comes, in a few words: "Every 45 min", "Mon, Wed, Fri, 18:30", "Off"."""
    if not reminder.enabled:
        return words.tc("reminder", "Off")
    match reminder.schedule:
        case Every(60):
            return words.t("Every hour")
        case Every(minutes):
            return words.t("Every {duration}").format(duration=local.minutes(minutes))
        case AfterFeed(minutes):
            return words.t("{duration} after a feed starts").format(duration=local.minutes(minutes))
        case At(times, weekdays):
            clocks = local.times(times) or words.t("no time yet")
            if len(set(weekdays)) == 7:
                return words.t("Every day, {times}").format(times=clocks)
            if not weekdays:
                return words.t("No day chosen")
            return words.t("{days}, {times}").format(days=local.weekdays(weekdays), times=clocks)


def rule_forms(words: Words, local: Local, reminder: Reminder) -> list[str]:
    """The rule for a narrow place: in full, then shorter and shorter, so that none has to be cut."""
    forms = [rule(words, local, reminder)]
    if reminder.enabled and isinstance(reminder.schedule, At) and len(reminder.schedule.times) > 1:
        at = reminder.schedule
        daily, count = len(set(at.weekdays)) == 7, len(at.times)
        if daily:
            forms.append(local.times(at.times))
            said = words.tn("{n} time a day", "{n} times a day", count)
        else:
            said = words.tn("{days}, {n} time", "{days}, {n} times", count)
        forms.append(said.format(n=count, days=local.weekdays(at.weekdays)))
    return forms


def cause(words: Words, reason: Reason) -> str:
    """What was going on, as half a sentence: "you were feeding"."""
    said = {
        Reason.SAFETY_FIRST: words.t("the safety card was open"),
        Reason.PAUSED: words.t("reminders were paused"),
        Reason.FEEDING: words.t("you were feeding"),
        Reason.IN_BREAK: words.t("you were taking a break"),
        Reason.QUIET_HOURS: words.t("it was quiet hours"),
        Reason.AWAY: words.t("you were away"),
        Reason.DO_NOT_DISTURB: words.t("do not disturb was on"),
        Reason.TOO_SOON: words.t("another one had just come"),
        Reason.CAP: words.t("there were enough for now"),
        Reason.BUSY: words.t("you were typing"),
        Reason.DUE: words.t("it was time"),
        Reason.MISSED: words.t("the computer was asleep"),
        Reason.SNOOZED: words.t("you said later"),
        Reason.NO_CONTENT: words.t("nothing new that suits you was left"),
        Reason.TEST: words.t("you asked to see one"),
    }
    return said[reason]


def became(words: Words, outcome: Outcome | None, reason: Reason, waited: Reason | None = None) -> str:
    """What became of a reminder and why: "waited: you were feeding"."""
    match outcome:
        case Outcome.DELIVERED if waited is not None:
            return words.t("came later: {cause}").format(cause=cause(words, waited))
        case Outcome.DELIVERED:
            return words.t("came")
        case Outcome.HELD:
            return words.t("waited: {cause}").format(cause=cause(words, reason))
        case Outcome.MERGED if reason is Reason.IN_BREAK:
            return words.t("was part of your break")
        case Outcome.MERGED:
            return words.t("joined one that had just come")
        case Outcome.DROPPED:
            return words.t("stayed away: {cause}").format(cause=cause(words, reason))
        case None:
            return expected(words, reason)


def expected(words: Words, reason: Reason) -> str:
    """What the plan says about a moment to come: "planned", or why it will stay away."""
    said = {
        Reason.DUE: words.t("planned"),
        Reason.TEST: words.t("planned"),
        Reason.QUIET_HOURS: words.t("will stay away: quiet hours"),
        Reason.PAUSED: words.t("will stay away: reminders are paused"),
        Reason.CAP: words.t("will stay away: enough for the day by then"),
        Reason.TOO_SOON: words.t("will join another one that comes just before"),
        Reason.FEEDING: words.t("will wait until after the feed"),
        Reason.SNOOZED: words.t("comes again: you said later"),
        Reason.AWAY: words.t("waits until you are back"),
        Reason.DO_NOT_DISTURB: words.t("waits until do not disturb is off"),
        Reason.SAFETY_FIRST: words.t("waits: the safety card is open"),
        Reason.NO_CONTENT: words.t("will stay away: nothing that suits you is left"),
    }
    return said.get(reason) or words.t("waits for a quiet moment")

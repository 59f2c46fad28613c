"""Profile: who it is for. Decides what is offered."""

from datetime import date

from postureapp.core.model import BirthType, Exclusion, FeedingWay
from postureapp.core.settings import Settings
from postureapp.i18n import Words
from postureapp.qt.windows.settings.facts import SettingsFacts
from postureapp.qt.windows.settings.spec import Day, Line, OnOff, Page, Pick, Several


def births(words: Words) -> tuple[tuple[object, str], ...]:
    """The types of birth, and leaving it out."""
    return (
        (BirthType.VAGINAL, words.t("Vaginal")),
        (BirthType.CAESAREAN, words.t("Caesarean")),
        (BirthType.UNKNOWN, words.t("Rather not say")),
    )


def feeding_ways(words: Words) -> tuple[tuple[object, str], ...]:
    """The ways of feeding, and leaving it out."""
    return (
        (FeedingWay.BREAST, words.tc("feeding way", "Breast")),
        (FeedingWay.BOTTLE, words.tc("feeding way", "Bottle")),
        (FeedingWay.BOTH, words.tc("feeding way", "Both")),
        (FeedingWay.PUMP, words.tc("feeding way", "Pump")),
        (FeedingWay.UNKNOWN, words.t("Rather not say")),
    )


def weeks_since(words: Words, birth: date | None, today: date) -> str:
    """How long ago the birth was, and what that means for the reminders."""
    if birth is None:
        return words.t("Without a date only what suits the first days is offered.")
    weeks = (today - birth).days // 7
    if weeks < 0:
        return words.t("Still to come. Until then the gentlest choice is offered.")
    if weeks < 1:
        return words.t("Less than a week ago.")
    return words.tn("{n} week ago.", "{n} weeks ago.", weeks).format(n=weeks)


def exclusions(words: Words) -> tuple[tuple[object, str], ...]:
    """Lasting facts that keep some tips and breaks away."""
    return (
        (Exclusion.PELVIC_PAIN, words.t("Pain in the pelvis")),
        (Exclusion.SORE_WRISTS, words.t("Sore wrists")),
        (Exclusion.SORE_INJECTION, words.t("Sore or numb skin on the back")),
        (Exclusion.BLOOD_PRESSURE, words.t("Blood pressure not settled")),
        (Exclusion.TOLD_TO_REST, words.t("Told to rest")),
        (Exclusion.CLOT, words.t("A recent blood clot")),
        (Exclusion.BLOOD_THINNERS, words.t("Blood thinners or easy bleeding")),
        (Exclusion.WEAK_BONES, words.t("Weak bones or a recent fall")),
        (Exclusion.CATHETER, words.t("A catheter")),
        (Exclusion.ASK_CLINICIAN, words.t("Asked to check with a clinician first")),
    )


def page(words: Words, facts: SettingsFacts) -> Page:
    """The page as data."""
    sub = words.t("Decides what is offered. Anything you leave out means the gentlest choice.")
    desk = Line(
        "profile.at_desk",
        words.t("I work at a desk"),
        OnOff(),
        words.t("Adds reminders for sitting and standing at the computer."),
    )
    baby = Line(
        "profile.hide_baby",
        words.t("Show baby and feeding content"),
        OnOff(inverted=True),
        words.t("Off hides it everywhere, at once. You can turn it back on any time."),
    )
    return Page(
        "profile",
        words.t("Profile"),
        sub,
        "user",
        (_about(words, facts), (_true_for_me(words), desk), (baby,)),
    )


def _about(words: Words, facts: SettingsFacts) -> tuple[Line, ...]:
    def ago(settings: Settings) -> str:
        return weeks_since(words, settings.profile.birth_date, facts.now.date())

    yes_no = ((True, words.t("Yes")), (False, words.t("No")), (None, words.t("Rather not say")))
    return (
        Line("profile.birth_date", words.t("Baby was born on"), Day(words.t("Rather not say")), ago),
        Line("profile.birth_type", words.t("Birth"), Pick(births(words)), also=words.t("delivery, section")),
        Line("profile.feeding_way", words.t("Feeding"), Pick(feeding_ways(words))),
        Line("profile.twins", words.t("Twins or more"), OnOff(), words.t("Adds positions for two.")),
        Line(
            "profile.epidural",
            words.t("Epidural or spinal"),
            Pick(yes_no),
            words.t("About tells what is known. Your answer changes no break."),
        ),
    )


def _true_for_me(words: Words) -> Line:
    return Line(
        "profile.exclusions",
        words.t("True for me at the moment"),
        Several(exclusions(words)),
        words.t("Tips and breaks that do not suit these are left out."),
        below=True,
    )

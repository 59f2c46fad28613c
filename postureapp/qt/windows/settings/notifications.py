"""Notifications: the ways a reminder can reach the person, which of them work here, and a test."""

from postureapp.core.settings import Rung
from postureapp.i18n import Words
from postureapp.qt.windows.settings.facts import RungFacts, SettingsFacts
from postureapp.qt.windows.settings.spec import Act, Acts, Choose, Line, Number, OnOff, Page, State

ICONS = {Rung.NATIVE: "message", Rung.TRAY: "bell", Rung.PLYER: "monitor", Rung.CARD: "card"}


def page(words: Words, facts: SettingsFacts, *, plain: bool = False) -> Page:
    """The page as data. `plain` speaks of no baby."""
    sub = words.t("The first way that works is used. If it fails, the next one shows the same reminder.")
    ladder = tuple(_rung(words, rung, number) for number, rung in enumerate(facts.rungs, 1))
    test = Line(
        "test",
        words.t("See whether it arrives"),
        Acts((Act(words.t("Send a test"), "bell", "test", look="primary"),)),
        facts.told or words.t("A reminder comes now, the way the next real one will."),
    )
    return Page(
        "notifications",
        words.t("Notifications"),
        sub,
        "message",
        (*((ladder,) if ladder else ()), (test,), _choices(words, plain=plain), _attention(words, facts)),
    )


def rung_name(words: Words, rung: Rung) -> str:
    """What a way is called."""
    names = {
        Rung.NATIVE: words.t("Desktop notification with buttons"),
        Rung.TRAY: words.t("Message from the tray icon"),
        Rung.PLYER: words.t("The system’s plain message"),
        Rung.CARD: words.t("Card in the corner"),
    }
    return names[rung]


def _rung(words: Words, facts: RungFacts, number: int) -> Line:
    usual = {
        Rung.NATIVE: words.t("Picture, words and three buttons."),
        Rung.TRAY: words.t("No buttons. A click opens the reminder."),
        Rung.PLYER: words.t("No click; the card comes with it."),
        Rung.CARD: words.t("Ours, works everywhere. Never takes the keyboard."),
    }
    if facts.works:
        note = facts.detail or usual[facts.rung]
        used = State(words.t("In use"), "good", "check")
        state = used if facts.used else State(words.t("Ready"), "posture", "pill_check")
    else:
        note = "\n".join(part for part in (facts.why_not, facts.remedy) if part) or usual[facts.rung]
        state = State(words.t("Not available"), "custom", "minus")
    title = words.t("{number}. {name}").format(number=number, name=rung_name(words, facts.rung))
    tone = "accent" if facts.works else "muted"
    return Line(f"rung.{facts.rung}", title, state, note, icon=ICONS[facts.rung], tone=tone)


def _choices(words: Words, *, plain: bool) -> tuple[Line, ...]:
    silent = words.t("Off while baby sleeps and in quiet hours.")
    if plain:
        silent = words.t("Off in quiet hours.")
    first = ((None, words.t("The best one that works")), *((rung, rung_name(words, rung)) for rung in Rung))
    return (
        Line(
            "notifications.always_card",
            words.t("Always use the card"),
            OnOff(),
            words.t("Skips the desktop’s own notifications."),
        ),
        Line(
            "notifications.first_rung",
            words.t("Begin with"),
            Choose(first),
            when=lambda settings: not settings.notifications.always_card,
        ),
        Line("notifications.picture", words.t("Picture in the notification"), OnOff()),
        Line("notifications.later_minutes", words.t("“Later” means"), Number(words.t("min"), 5)),
        Line(
            "notifications.sound",
            words.t("Sound"),
            OnOff(),
            silent,
        ),
    )


def _attention(words: Words, facts: SettingsFacts) -> tuple[Line, ...]:
    return (
        Line(
            "notifications.hold_minutes",
            words.t("Wait during do not disturb"),
            Number(words.t("min"), 10),
            words.t("At most this long. After that there is only a mark on the tray icon."),
            missing=facts.missing.get("attention", ""),
        ),
        Line(
            "privacy.camera_check",
            words.t("Wait while the camera is on or the screen is shared"),
            OnOff(),
            words.t("Asks the system only; nothing is looked at."),
            missing=facts.missing.get("attention", ""),
        ),
    )

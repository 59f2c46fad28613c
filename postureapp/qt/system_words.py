"""What the adapters say in English (for the terminal and the log), in the person's language for windows."""

from collections.abc import Callable

from postureapp.i18n import Words


def said(words: Words, english: str) -> str:
    """The sentence in the words' language; one that is not known here stays as it is."""
    before, last_time, why = english.partition("last time: ")
    if last_time and not before:
        return words.t("Last time it failed: {why}").format(why=said(words, why))
    return words.t(english) if english in sentences(str) else english


def why_missing(words: Words, name: str, english: str) -> str:
    """A whole sentence for Settings. What the senses say of themselves is for the log: the gist is enough."""
    if name in ("presence", "attention"):
        return words.t("This computer does not tell.")
    return sentence(said(words, english))


def sentence(text: str) -> str:
    """An adapter's remark as it stands in a window: begun with a capital, ended with a full stop."""
    if not text or text[-1] in ".。!?！？":
        return text
    stop = "。" if any("\u4e00" <= letter <= "\u9fff" for letter in text) else "."
    return text[0].upper() + text[1:] + stop


def sentences(t: Callable[[str], str]) -> tuple[str, ...]:
    """Everything an adapter may say to a person, passed through `t`."""
    return (
        t("No tray on this desktop."),
        t("This desktop's tray cannot show messages."),
        t("This desktop's tray does not report clicks on messages."),
        t("no notification service is running on this desktop"),
        t("the notification service does not answer"),
        t("the package plyer is not installed"),
        t("neither notify-send nor dbus-python is installed"),
        t("the last message still hangs"),
        t("this system tells nothing"),
        t("no speech program is installed (espeak-ng, espeak, spd-say)"),
        t("no player is installed (pw-play, paplay or aplay)"),
        t("this desktop's portal offers no global shortcuts"),
        t("Install or start a notification service, for example dunst, xfce4-notifyd or mako."),
        t("Not needed where native notifications work. GNOME needs the AppIndicator extension for a tray."),
        t("Install notify-send (package libnotify-bin on Debian, libnotify elsewhere)."),
        t("Start PostureApp in a graphical session."),
    )

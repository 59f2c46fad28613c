"""What the search finds on the Reminders page: every reminder by name, and the hours of all."""

from postureapp.core.settings import Settings
from postureapp.i18n import Words
from postureapp.qt.windows.phrases import kind_name, title
from postureapp.qt.windows.settings.spec import Line, Page, Shown


def page(words: Words, settings: Settings) -> Page:
    """The page as data; it is built by `RemindersPage`."""
    nothing = Shown("")
    found = [
        Line(
            f"reminders.{one.id}", title(words, one.kind, one.name), nothing, also=kind_name(words, one.kind)
        )
        for one in settings.reminders
    ]
    found.append(
        Line("hours.active", words.t("Active hours"), nothing, also=words.t("weekdays, ranges, times"))
    )
    found.append(Line("hours.quiet", words.t("Quiet hours"), nothing, also=words.t("night, sleep")))
    sub = words.t("Changes apply at once.")
    return Page("reminders", words.t("Reminders"), sub, "bell", found=tuple(found))

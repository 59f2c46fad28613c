"""The tray's words: the plan of this moment as tooltip and menu."""

from postureapp.core.model import Reason
from postureapp.core.modes import Mode
from postureapp.core.moment import elapsed
from postureapp.core.plan import Plan
from postureapp.core.safety import unanswered
from postureapp.core.state import State
from postureapp.qt.tray_view import MenuEntry, TrayView, arm_step
from postureapp.qt.ui import Ui
from postureapp.qt.windows.local import Local
from postureapp.qt.windows.phrases import title

RULE = MenuEntry()
MARKS = {
    Mode.PAUSED: "paused",
    Mode.FEEDING: "feeding",
    Mode.BREAK: "break",
    Mode.ASLEEP: "asleep",
    Mode.QUIET: "quiet",
    Mode.AWAY: "active",
    Mode.ACTIVE: "active",
}


def tray_view(ui: Ui, state: State, plan: Plan) -> TrayView:
    """What the tray shows for this state and plan."""
    return TrayView(
        state=MARKS[plan.mode],
        step=_arm(state, plan),
        badge=state.badge is not None or state.interrupted is not None,
        tooltip=tooltip(ui, plan),
        menu=_menu(ui, state, plan),
    )


def tooltip(ui: Ui, plan: Plan) -> str:
    """One or two short lines: the mode when it is a special one, and the next reminder."""
    lines = [line for line in (_mode_line(ui, plan), _next_line(ui, plan)) if line]
    return "\n".join(lines)


def _next_line(ui: Ui, plan: Plan) -> str:
    if plan.mode is Mode.PAUSED and plan.until is None:
        return ""
    if any(row.expected is Reason.SAFETY_FIRST for row in plan.rows):
        return ui.words.t("One of your answers comes first.")
    if plan.next is None or plan.next.due is None:
        return ui.words.t("No reminder is planned.")
    local = Local(ui)
    due = plan.next.due
    when = local.time(due)
    if due.date() != plan.at.date():
        when = f"{local.weekday_short(due.weekday())} {when}"
    what = title(ui.words, plan.next.kind, plan.next.name)
    return ui.words.t("Next: {reminder} {time}").format(reminder=what, time=when)


def _mode_line(ui: Ui, plan: Plan) -> str:
    w = ui.words
    until = Local(ui).time(plan.until) if plan.until else ""
    match plan.mode:
        case Mode.PAUSED:
            return w.t("Paused until {time}").format(time=until) if until else w.t("Paused until you say so")
        case Mode.FEEDING:
            return w.t("Feeding. Everything else waits.")
        case Mode.ASLEEP:
            return (
                w.t("Baby asleep: silent until {time}").format(time=until)
                if until
                else w.t("Baby asleep: silent")
            )
        case Mode.QUIET:
            return w.t("Quiet hours until {time}").format(time=until) if until else w.t("Quiet hours")
        case Mode.BREAK:
            return w.t("A break is running.")
        case _:
            return ""


def _arm(state: State, plan: Plan) -> int:
    if plan.next is None or plan.next.due is None:
        return 0
    left = elapsed(plan.at, plan.next.due).total_seconds()
    waited = state.life - max((stamp.life for stamp in state.stamps), default=0.0)
    return arm_step(waited, max(left, 0.0))


def _menu(ui: Ui, state: State, plan: Plan) -> tuple[MenuEntry, ...]:
    w = ui.words
    entries = [MenuEntry(_next_line(ui, plan) or _mode_line(ui, plan)), RULE]
    if unanswered(state) is not None:
        entries.insert(0, MenuEntry(w.t("See what to do now"), "safety"))
    if state.badge is not None:
        entries.insert(0, MenuEntry(w.t("Show the reminder that waited"), "show_badge"))
    if state.interrupted is not None:
        entries.insert(0, MenuEntry(w.t("Go on with your break"), "resume"))
    entries += _feed_entries(ui, state)
    entries += [_break_entry(ui), _asleep_entry(ui, state), _pause_entry(ui, state)]
    entries += [
        RULE,
        MenuEntry(w.t("Check in"), "check_in"),
        MenuEntry(w.t("Today"), "today"),
        MenuEntry(w.t("Tips"), "tips"),
        MenuEntry(w.t("Settings"), "settings"),
        RULE,
        MenuEntry(w.t("Quit PostureApp"), "quit"),
    ]
    return tuple(entries)


def _feed_entries(ui: Ui, state: State) -> list[MenuEntry]:
    w = ui.words
    if not ui.settings.feeding.enabled or ui.settings.profile.hide_baby:
        return []
    if state.feed is None:
        return [MenuEntry(w.t("Start feed"), "feed_start")]
    pause = (
        MenuEntry(w.t("Continue feed"), "feed_continue")
        if state.feed.paused_since
        else MenuEntry(w.t("Pause feed"), "feed_pause")
    )
    return [MenuEntry(w.t("End feed"), "feed_end"), MenuEntry(w.t("Switch side"), "feed_switch"), pause]


def _break_entry(ui: Ui) -> MenuEntry:
    w = ui.words
    return MenuEntry(
        w.t("Start a break"),
        entries=(
            MenuEntry(w.t("What suits now"), "break"),
            MenuEntry(w.t("Massage"), "break_massage"),
            MenuEntry(w.t("Rest"), "break_rest"),
            RULE,
            MenuEntry(w.t("Choose a break…"), "routines"),
        ),
    )


def _asleep_entry(ui: Ui, state: State) -> MenuEntry:
    w = ui.words
    if ui.settings.profile.hide_baby:
        silent, ends = w.t("Be silent"), w.t("Sound again")
    else:
        silent, ends = w.t("Baby asleep"), w.t("Baby is awake")
    if state.asleep is not None:
        return MenuEntry(ends, "asleep_off")
    return MenuEntry(
        silent,
        entries=tuple(
            MenuEntry(w.tn("{n} hour", "{n} hours", n).format(n=n), f"asleep_{n * 60}") for n in (1, 2, 3)
        ),
    )


def _pause_entry(ui: Ui, state: State) -> MenuEntry:
    w = ui.words
    if state.paused is not None:
        return MenuEntry(w.t("Continue reminders"), "unpause")
    return MenuEntry(
        w.t("Pause"),
        entries=(
            MenuEntry(w.tn("{n} minute", "{n} minutes", 30).format(n=30), "pause_30"),
            MenuEntry(w.tn("{n} hour", "{n} hours", 1).format(n=1), "pause_60"),
            MenuEntry(w.tn("{n} hour", "{n} hours", 2).format(n=2), "pause_120"),
            MenuEntry(w.t("Until tomorrow morning"), "pause_morning"),
            MenuEntry(w.t("Until I say so"), "pause_open"),
        ),
    )

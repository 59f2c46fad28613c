"""Editing settings: a history that undoes and redoes, and putting one page back to its defaults."""

import msgspec

from postureapp.core.model import Reminder
from postureapp.core.settings import Settings

LONGEST = 100
"""Steps that can be undone; older ones are forgotten."""

PAGES: dict[str, tuple[str, ...]] = {
    "profile": ("profile",),
    "reminders": ("reminders", "hours"),
    "feeding": ("feeding",),
    "breaks": ("breaks",),
    "notifications": ("notifications",),
    "look": ("look",),
    "language": ("language",),
    "privacy": ("privacy",),
    "about": (),
}
"""The parts of the settings that each page shows."""


class Step(msgspec.Struct, frozen=True):
    """One change: which parts it touched, and their values before and after."""

    run: str
    before: dict[str, object]
    after: dict[str, object]


class History(msgspec.Struct, frozen=True, kw_only=True):
    """The settings now, with the steps that led here and the steps that were taken back.

    A step keeps only the parts it touched. Undoing it so leaves alone what was changed elsewhere meanwhile.
    """

    now: Settings
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    open: bool = False
    """True while the newest step may still grow (a number moved in small steps is one step)."""

    def changed(self, settings: Settings, run: str = "") -> "History":
        """After a change. Changes in a row of the same `run` grow into one step until `settled`."""
        before, after = difference(self.now, settings)
        if not after:
            return self
        past = self.past
        if self.open and run and past and past[-1].run == run and before.keys() == past[-1].before.keys():
            before, past = past[-1].before, past[:-1]
        steps = (*past, Step(run, before, after)) if before != after else past
        return History(now=settings, past=steps[-LONGEST:], open=True)

    def settled(self) -> "History":
        """The field was left: the next change is a step of its own."""
        return msgspec.structs.replace(self, open=False)

    def adopted(self, settings: Settings) -> "History":
        """Settings that came from elsewhere (tray, command line); they are not a step of this window."""
        return msgspec.structs.replace(self, now=settings, open=False)

    def undone(self) -> "History":
        """The newest step taken back; the same history when there is none."""
        if not self.past:
            return self
        step = self.past[-1]
        now = _with(self.now, step.before)
        return History(now=now, past=self.past[:-1], future=(*self.future, step))

    def redone(self) -> "History":
        """The step taken back last, taken again; the same history when there is none."""
        if not self.future:
            return self
        step = self.future[-1]
        now = _with(self.now, step.after)
        return History(now=now, past=(*self.past, step), future=self.future[:-1])


def difference(old: Settings, new: Settings) -> tuple[dict[str, object], dict[str, object]]:
    """The parts that differ: their values in `old` and in `new`."""
    names = [name for name in Settings.__struct_fields__ if getattr(old, name) != getattr(new, name)]
    return {name: getattr(old, name) for name in names}, {name: getattr(new, name) for name in names}


def reset(settings: Settings, page: str, reminders: tuple[Reminder, ...] = ()) -> Settings:
    """The settings with one page back at its defaults; `reminders` are the phase's own.

    Raises KeyError for a page there is not.
    """
    fresh = {name: getattr(Settings(), name) for name in PAGES[page]}
    if "reminders" in fresh:
        fresh["reminders"] = reminders
    return _with(settings, fresh)


def at_default(settings: Settings, page: str, reminders: tuple[Reminder, ...] = ()) -> bool:
    """Whether a reset of the page would change nothing."""
    return reset(settings, page, reminders) == settings


def _with(settings: Settings, parts: dict[str, object]) -> Settings:
    return msgspec.structs.replace(settings, **parts)

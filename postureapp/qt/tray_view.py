"""What the tray says, as one value: it is compared, so icon and tooltip are touched only when they differ."""

from dataclasses import dataclass

ARM_STEPS = 8
"""The mark's arm moves in this many steps: each redraw wakes the panel and costs dozens of bus messages."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One line of the menu. Without an `act` it is a heading, without a label too a rule."""

    label: str = ""
    act: str = ""
    entries: tuple["MenuEntry", ...] = ()
    checked: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrayView:
    """State of the icon, its words and its menu."""

    state: str = "active"
    step: int = 0
    """0 (just begun) to ARM_STEPS (the next reminder is here)."""
    badge: bool = False
    tooltip: str = ""
    menu: tuple[MenuEntry, ...] = ()


def arm_step(waited: float, left: float) -> int:
    """How far the arm has gone when `waited` seconds are over and `left` seconds remain."""
    whole = waited + left
    return ARM_STEPS if whole <= 0 else min(ARM_STEPS, max(0, int(ARM_STEPS * waited / whole)))

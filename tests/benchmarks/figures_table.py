"""A row of measured values beside the floor of the same run, as text."""

import statistics
from collections.abc import Sequence


def row(name: str, unit: str, floor: Sequence[float], app: Sequence[float], goal: str) -> str:
    """Median (minimum to maximum) of both, and how the medians compare."""
    ratio = statistics.median(app) / statistics.median(floor) if floor and statistics.median(floor) else None
    compared = f"{ratio:.2f} x" if ratio is not None else ""
    return f"{name:34} {spread(floor, unit):>30} {spread(app, unit):>30} {compared:>8}   {goal}"


def head() -> str:
    return f"{'':34} {'bare tray':>30} {'PostureApp':>30} {'ratio':>8}   goal"


def spread(values: Sequence[float], unit: str) -> str:
    if not values:
        return "-"
    middle, low, high = statistics.median(values), min(values), max(values)
    return f"{middle:.4g} ({low:.4g} to {high:.4g}) {unit}"

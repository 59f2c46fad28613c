"""What works on this computer, why the rest does not, and how to get it."""

import sys
from argparse import Namespace

import msgspec

from postureapp.store import paths
from postureapp.system import control_client, doctor
from postureapp.system import control_messages as m


def doctor_(given: Namespace) -> int:
    """Print a row for each thing; what the running instance chose comes first."""
    places = paths.find()
    rows = doctor.examine()
    running = _running(places)
    if running is not None:
        # It knows every rung, also those that need a window, and what happened to them.
        rungs = [doctor.Row(area="reminders", name=one.rung, works=one.works, why=one.why, how=one.remedy)
                 for one in running.rungs]  # fmt: skip
        rows = [*rungs, *(row for row in rows if row.area != "reminders" or not rungs)]
    if given.json:
        chosen = running.notifier if running else ""
        found = {"running": running is not None, "notifier": chosen, "home": str(places.config), "rows": rows}
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n")
    else:
        sys.stdout.write(_words(rows, running, places))
    return 0


def _running(places: paths.Paths) -> m.StatusIs | None:
    try:
        answer = control_client.ask(places.runtime, m.Status())
    except (control_client.NotRunning, control_client.NoAnswer, OSError):
        return None
    return answer if isinstance(answer, m.StatusIs) else None


def _words(rows: list[doctor.Row], running: m.StatusIs | None, places: paths.Paths) -> str:
    lines = [
        f"PostureApp is {'running' if running else 'not running'}.",
        f"Settings: {places.settings}",
        f"Journal:  {places.journal}",
    ]
    if running:
        lines.append(f"Reminders are shown by: {running.notifier or 'nothing here'}")
    area = ""
    for row in rows:
        if row.area != area:
            area = row.area
            lines += ["", area.capitalize()]
        lines.append(
            f"  {'works  ' if row.works else 'missing'}  {row.name}" + (f": {row.why}" if row.why else "")
        )
        if row.how:
            lines.append(f"           {row.how}")
    return "\n".join(lines) + "\n"

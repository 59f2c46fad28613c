"""The last act of a run that was asked to end for it: put a backup in place, or delete everything."""

import os
import subprocess
import sys
from pathlib import Path

from postureapp.core.problem import Problem
from postureapp.store import backup, erase
from postureapp.store.paths import Paths
from postureapp.system.clock import SystemClock


def carry_out(act: str, paths: Paths) -> None:
    """Called when nothing is open any more. A restore starts the app again afterwards."""
    if act == "erase":
        for line in erase.everything(paths):
            sys.stderr.write(f"Not deleted: {line}\n")
    elif act.startswith("restore:"):
        _restore(Path(act.removeprefix("restore:")), paths)


def _restore(file: Path, paths: Paths) -> None:
    try:
        backup.restore(file, paths, SystemClock().now().wall.date())
    except (backup.BadBackup, OSError) as error:
        problem = Problem(
            code="restore_failed",
            what=f"{file} was not restored: {error}.",
            meaning="Your settings and journal are as they were.",
            remedy="Choose another backup.",
        )
        sys.stderr.write(problem.lines() + "\n")
    start = (
        [sys.executable, "run"]
        if getattr(sys, "frozen", False)
        else [sys.executable, "-m", "postureapp", "run"]
    )
    subprocess.Popen(start, env=os.environ.copy(), start_new_session=True)

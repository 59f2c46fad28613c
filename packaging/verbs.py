"""What `dev.py` can be asked to do, and in which order its parts are called."""

import argparse
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import checks
import environment
import lock
import system_parts
from trouble import Trouble

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "build" / "virtual-screen"


def main(arguments: list[str]) -> int:
    """The exit status: 0 done, 1 with what happened, what it means and what to do."""
    words, passed_on = split_at_dashes(arguments)
    asked, unknown = parser().parse_known_args(words)
    if unknown and asked.verb != "test":
        parser().error(f"unknown: {' '.join(unknown)} (arguments for PostureApp itself stand after --)")
    os.chdir(ROOT)
    verbs: dict[str, Callable[[argparse.Namespace, list[str]], int]] = {
        "run": run,
        "test": test,
        "check": check,
        "lock": lambda *_: lock.write(ROOT),
    }
    try:
        return verbs[asked.verb](asked, [*unknown, *passed_on])
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    whole = argparse.ArgumentParser(
        prog="dev.py", description="Run, test and check PostureApp from this checkout."
    )
    verbs = whole.add_subparsers(dest="verb", required=True, metavar="run | test | check | lock")
    running = verbs.add_parser("run", help="start the app; arguments after -- go to it")
    running.add_argument(
        "--virtual", metavar="DIR", type=Path, help="show it on a virtual screen and save pictures in DIR"
    )
    verbs.add_parser("test", help="run all tests, those on a real desktop included; arguments go to pytest")
    verbs.add_parser("check", help="style, types, who imports whom, and house rules")
    verbs.add_parser("lock", help="pin the dependencies anew (needs the program uv)")
    return whole


def split_at_dashes(arguments: list[str]) -> tuple[list[str], list[str]]:
    """What stands before and after the first `--`."""
    if "--" not in arguments:
        return arguments, []
    at = arguments.index("--")
    return arguments[:at], arguments[at + 1 :]


def run(asked: argparse.Namespace, passed_on: list[str]) -> int:
    """Start the app here, or, on a machine without a screen, on a virtual one."""
    folder = asked.virtual.absolute() if asked.virtual else None
    if folder is None and not passed_on and not has_screen():
        folder = PICTURES
        print(
            f"This machine has no screen, so PostureApp is shown on a virtual one; pictures go to {folder}."
        )
    system_parts.provide("run", *(["virtual screen"] if folder else []))
    python = environment.ready(ROOT, dev=False)
    if folder:
        return subprocess.call([python, "-m", "tests.desktop.show", str(folder)])
    return subprocess.call([python, "-m", "postureapp", *passed_on])


def has_screen() -> bool:
    """Whether windows can be shown: always on Windows and macOS, elsewhere with a display server."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def test(_: argparse.Namespace, passed_on: list[str]) -> int:
    """The whole suite. A skipped test counts as a failure, because it would hide a gap."""
    system_parts.provide("run", "virtual screen", "test")
    python = environment.ready(ROOT, dev=True)
    return subprocess.call(
        [python, "-m", "pytest", *passed_on], env={**os.environ, "POSTUREAPP_NO_SKIPS": "1"}
    )


def check(*_: object) -> int:
    """Everything that can be seen without starting the app."""
    system_parts.provide("run")
    return checks.all_of(ROOT, environment.ready(ROOT, dev=True))

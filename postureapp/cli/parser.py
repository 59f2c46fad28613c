"""The verbs and their arguments; each names the function that runs it, imported only then."""

import argparse
from collections.abc import Callable
from importlib import import_module

Verb = Callable[[argparse.Namespace], int]
# Written out, and held against the model by a test: the tray must not wait for the model to load.
KINDS = ["feeding", "massage", "rest", "check_in", "posture", "custom"]
RUNGS = ["native", "tray", "plyer", "card"]
THEMES = ["light", "dark", "night", "contrast"]
SIDES = ["left", "right", "both"]


def parser() -> argparse.ArgumentParser:
    """Usage errors end the program with 2, as argparse does."""
    top = argparse.ArgumentParser(
        prog="postureapp",
        description="Kind posture, feeding, massage and rest reminders for parents with back pain.",
        epilog="Without a verb it starts, or opens Today in the running one.",
    )
    top.add_argument("--version", action=_Version)
    top.set_defaults(run=_late("start", "run"), background=False)
    verbs = Verbs(top)
    _starting(verbs)
    _asking(verbs)
    _doing(verbs)
    _feeding(verbs)
    _opening(verbs)
    _files(verbs)
    _content(verbs)
    return top


class _Version(argparse.Action):
    """Reads the version only when asked: the package's metadata costs time."""

    def __init__(self, **options: object) -> None:
        super().__init__(nargs=0, help="print the version and end", **options)  # type: ignore[arg-type]

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from postureapp.cli.version import version

        print(f"PostureApp {version()}")
        parser.exit()


def _late(module: str, function: str) -> Verb:
    """The function, looked up when the verb runs."""

    def run(given: argparse.Namespace) -> int:
        return int(getattr(import_module(f"postureapp.cli.{module}"), function)(given))

    return run


class Verbs:
    """Adds verbs to a parser."""

    def __init__(self, top: argparse.ArgumentParser, what: str = "verbs") -> None:
        self._verbs = top.add_subparsers(title=what, metavar="VERB", required=what != "verbs")

    def add(self, name: str, words: str, run: Verb) -> argparse.ArgumentParser:
        verb = self._verbs.add_parser(name, help=words, description=words)
        verb.set_defaults(run=run)
        return verb


def _starting(verbs: Verbs) -> None:
    verb = verbs.add("run", "start, or bring the running one forward", _late("start", "run"))
    verb.add_argument("--background", action="store_true", help="open no window: for autostart")
    verbs.add("quit", "end the running one", _late("running", "quit_"))


def _asking(verbs: Verbs) -> None:
    for name, words in (
        ("status", "what it is doing now"),
        ("next", "the next reminder"),
        ("why", "every decision of the last days and its reason"),
    ):
        verb = verbs.add(name, words, _late("running", name))
        verb.add_argument("--json", action="store_true", help="print JSON")
    verb = verbs.add("plan", "the schedule of the coming days", _late("plan", "plan"))
    verb.add_argument("--days", type=int, default=7, metavar="N", help="1 to 366, 7 if not given")
    verb.add_argument("--json", action="store_true", help="print JSON")
    verb = verbs.add("doctor", "what works here, and how to get the rest", _late("doctor", "doctor_"))
    verb.add_argument("--json", action="store_true", help="print JSON")


def _doing(verbs: Verbs) -> None:
    verb = verbs.add("remind", "show a reminder now, as a test", _late("running", "remind"))
    verb.add_argument("kind", nargs="?", choices=KINDS, metavar="KIND", help=", ".join(KINDS))
    verb.add_argument("--rung", choices=RUNGS, help="show it in this one way only")
    verb = verbs.add("pause", "30m, “until 07:30” or “off”; else until you say", _late("running", "pause"))
    verb.add_argument("when", nargs="*", metavar="30m | until HH:MM | off")
    verb = verbs.add("asleep", "baby asleep: silent for 90m, or “off”", _late("running", "asleep"))
    verb.add_argument("length", metavar="90m | off")
    verb = verbs.add("break", "guided breaks", _late("running", "break_start"))
    breaks = Verbs(verb, "what to do").add("start", "open a guided break", _late("running", "break_start"))
    breaks.add_argument("routine", nargs="?", default="", metavar="ROUTINE", help="for example R01")


def _feeding(verbs: Verbs) -> None:
    feed = Verbs(verbs.add("feed", "feeding sessions", _late("running", "feed_start")), "what to do")
    start = feed.add("start", "a feed begins", _late("running", "feed_start"))
    start.add_argument("--position", default="", help="id of a feeding position")
    start.add_argument("--ago", metavar="10m", default="", help="it began this long ago")
    switch = feed.add("switch", "change sides", _late("running", "feed_switch"))
    for verb in (start, switch):
        verb.add_argument("--side", choices=SIDES)
    feed.add("pause", "pause it, or go on", _late("running", "feed_pause"))
    end = feed.add("end", "the feed is over", _late("running", "feed_end"))
    end.add_argument("--ago", metavar="10m", default="", help="it ended this long ago")


def _opening(verbs: Verbs) -> None:
    verbs.add("today", "open Today", _late("running", "today"))
    verbs.add("check-in", "open the check-in", _late("running", "check_in"))
    verb = verbs.add("tips", "open the tips", _late("running", "tips"))
    verb.add_argument("tip", nargs="?", default="", metavar="ID", help="for example SIT-1")
    verb = verbs.add("settings", "open the settings", _late("running", "settings"))
    verb.add_argument("page", nargs="?", default="", metavar="PAGE")


def _files(verbs: Verbs) -> None:
    for name, words, what in (
        ("export", "write feeds as CSV, in Baby Buddy's columns", "feeds.csv, or - for the terminal"),
        ("import", "read feeds from CSV", "feeds.csv"),
        ("backup", "write settings and journal into one file", "postureapp.zip"),
        ("restore", "put a backup's settings and journal in place", "postureapp.zip"),
    ):
        verbs.add(name, words, _late("files", f"{name}_")).add_argument("file", metavar="FILE", help=what)
    verb = verbs.add("completions", "print completions for a shell", _late("completions", "completions"))
    verb.add_argument("shell", choices=["bash", "zsh", "fish"])


def _content(verbs: Verbs) -> None:
    content = Verbs(verbs.add("content", "tips and routines", _late("content", "check")), "what to do")
    check = content.add("check", "check our content, or a pack of your own", _late("content", "check"))
    check.add_argument("path", nargs="?", metavar="PATH", help="folder or zip of an own pack")
    content.add("trace", "which tip comes from which sentence and source", _late("content", "trace"))
    sheet = content.add("sheet", "draw every picture into a folder", _late("content", "sheet"))
    sheet.add_argument("folder", metavar="DIR")
    sheet.add_argument("ids", nargs="*", metavar="PICTURE", help="only these; else all")
    sheet.add_argument("--theme", action="append", choices=THEMES, help="only this one; may be repeated")
    sheet.add_argument("--size", type=int, default=320, metavar="PX")
    windows = content.add("windows", "draw every window into a folder", _late("content", "windows"))
    windows.add_argument("folder", metavar="DIR")
    windows.add_argument("windows", nargs="*", metavar="WINDOW", help="only these; else all")

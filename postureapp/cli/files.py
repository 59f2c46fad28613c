"""Verbs that move data in and out: feeds as CSV, backups."""

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from postureapp.cli import data
from postureapp.cli.failure import Failure
from postureapp.core.rows import AnyRow, FeedRow
from postureapp.store import backup, csv_feeds, paths
from postureapp.store.journal import JournalError
from postureapp.system import single
from postureapp.system.clock import SystemClock

T = TypeVar("T")


def export_(given: Namespace) -> int:
    """Feeds as CSV."""
    clock = SystemClock()
    feeds = csv_feeds.current(_rows(clock)) if paths.find().journal.exists() else []
    text = csv_feeds.export(feeds, clock.zone)
    if given.file == "-":
        sys.stdout.write(text)
        return 0
    _writing(given.file, lambda path: path.write_text(text, encoding="utf-8"))
    print(f"{len(feeds)} feeds were written to {given.file}.")
    return 0


def import_(given: Namespace) -> int:
    """Feeds from CSV into the journal."""
    places, clock = paths.find(), SystemClock()
    try:
        text = Path(given.file).read_text(encoding="utf-8")
        places.make()
        there = csv_feeds.current(_rows(clock))
        found = csv_feeds.read(text, clock.zone, there)
    except (OSError, UnicodeDecodeError, csv_feeds.BadFeeds) as error:
        raise Failure(
            f"{given.file} could not be read: {_why(error)}.",
            "No feed was imported.",
            "The file must be CSV with a first line like: start,end,type,method",
        ) from error
    now = clock.now().wall
    rows = [FeedRow(at=now, feed=feed) for feed in found.feeds]
    _journaling(lambda: data.journal(places, clock).append(rows))
    for line in found.left_out:
        print(f"Left out: {line}.", file=sys.stderr)
    print(f"{len(found.feeds)} feeds were imported, {len(found.left_out)} rows were left out.")
    if single.running(places.runtime):
        print("The running PostureApp shows them after its next start.")
    return 0


def backup_(given: Namespace) -> int:
    """Settings and journal in one file."""
    places, clock = paths.find(), SystemClock()
    _writing(given.file, lambda path: backup.make(places, path, clock.now().wall.date()))
    print(f"Settings and journal were written to {given.file}.")
    return 0


def restore_(given: Namespace) -> int:
    """A backup in the place of what is there; what is there is backed up first."""
    places, clock = paths.find(), SystemClock()
    places.make()
    lock = single.claim(places.runtime)
    if lock is None:
        raise Failure(
            "PostureApp is running.",
            "Nothing was restored: it would write over what is put in place.",
            "End it first with: postureapp quit",
        )
    try:
        before = backup.restore(Path(given.file), places, clock.now().wall.date())
    except (backup.BadBackup, OSError) as error:
        raise Failure(
            f"{given.file} was not restored: {_why(error)}.",
            "Your settings and journal are as they were.",
            f"Choose another backup. Daily ones are in {places.backups}.",
        ) from error
    finally:
        lock.release()
    print(f"The backup is in place. What was there before was kept in {before}.")
    return 0


def _rows(clock: SystemClock) -> list[AnyRow]:
    return _journaling(lambda: data.journal(paths.find(), clock).all())


def _journaling(work: Callable[[], T]) -> T:
    try:
        return work()
    except JournalError as error:
        raise Failure(
            f"{error}.",
            "Nothing was changed.",
            "Look whether the disk is full or the folder can be written, then try again.",
        ) from error


def _writing(file: str, work: Callable[[Path], object]) -> None:
    try:
        work(Path(file))
    except OSError as error:
        raise Failure(
            f"{file} could not be written: {_why(error)}.",
            "Nothing was saved there.",
            "Choose another place.",
        ) from error


def _why(error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    return (error.strerror if isinstance(error, OSError) else "") or str(error)

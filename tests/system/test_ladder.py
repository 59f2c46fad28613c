"""The ladder: the same reminder goes down rung by rung until one shows it; only the last failure is told."""

from datetime import UTC, datetime

import msgspec
import pytest

from postureapp.core.effects import Prompt
from postureapp.core.model import Delivery, Kind
from postureapp.core.settings import Rung
from postureapp.system.ladder import Ladder, RungReport


class Told(msgspec.Struct):
    prompt: Prompt


def reminder(occurrence="a", delivery=Delivery.NOTIFICATION):
    due = datetime(2026, 9, 1, 12, tzinfo=UTC)
    return Told(Prompt(occurrence=occurrence, reminder="r", kind=Kind.REST, due=due, delivery=delivery))


class FakeRung:
    def __init__(self, name, log, fails=""):
        self.name, self.log, self.fails, self.failed = name, log, fails, None

    def missing(self):
        return self.fails

    def show(self, announcement, failed):
        self.log.append((self.name, "show", announcement.prompt.occurrence))
        self.failed = failed
        if self.fails:
            failed(self.fails)

    def close(self, occurrence):
        self.log.append((self.name, "close", occurrence))


class Ladders:
    def __init__(self, **fails):
        self.log = []
        self.rungs = {rung.value: FakeRung(rung.value, self.log, fails.get(rung.value, "")) for rung in Rung}
        self.ladder = Ladder(
            list(self.rungs.values()), lambda *told: self.log.append(("undeliverable", *told))
        )


def test_the_best_rung_shows_it_and_no_other():
    made = Ladders()
    made.ladder.show(reminder())
    assert made.log == [("native", "show", "a")]
    assert made.ladder.current == "native"


def test_a_failure_hands_the_same_reminder_on():
    made = Ladders(native="no service", tray="no tray")
    made.ladder.show(reminder())
    assert made.log == [("native", "show", "a"), ("tray", "show", "a"), ("plyer", "show", "a")]
    assert made.ladder.current == "plyer"


def test_a_late_failure_hands_it_on_too_but_only_once():
    made = Ladders()
    made.ladder.show(reminder())
    for _ in range(2):
        made.rungs["native"].failed("died")
    assert made.log == [("native", "show", "a"), ("tray", "show", "a")]


@pytest.mark.parametrize("end", ["close", "replace"])
def test_a_failure_after_its_end_is_nobodys_business(end):
    made = Ladders()
    made.ladder.show(reminder())
    failed = made.rungs["native"].failed
    if end == "close":
        made.ladder.close("a")
    else:
        made.ladder.show(reminder("b"))
    before = list(made.log)
    failed("died")
    assert made.log == before


def test_when_every_rung_fails_it_says_why_of_each():
    made = Ladders(native="1", tray="2", plyer="3", card="4")
    made.ladder.show(reminder())
    assert made.log[-1] == ("undeliverable", "a", "native: 1; tray: 2; plyer: 3; card: 4")
    assert made.ladder.current == ""


def test_a_rung_that_failed_is_tried_again_with_the_next_reminder():
    made = Ladders(native="no service")
    made.ladder.show(reminder())
    made.rungs["native"].fails = ""
    made.ladder.show(reminder("b"))
    assert made.log[2:] == [("tray", "close", "a"), ("native", "show", "b")]
    assert made.ladder.current == "native"


def test_the_same_rung_replaces_its_own():
    made = Ladders()
    made.ladder.show(reminder())
    made.ladder.show(reminder("b"))
    assert made.log == [("native", "show", "a"), ("native", "show", "b")]


def test_closing_reaches_the_rung_that_shows_it_once():
    made = Ladders(native="no")
    made.ladder.show(reminder())
    for occurrence in ("other", "a", "a"):
        made.ladder.close(occurrence)
    assert made.log[2:] == [("tray", "close", "a")]


def test_the_settings_choose_where_to_start():
    made = Ladders()
    made.ladder.choose(Rung.PLYER, always_card=False)
    made.ladder.show(reminder())
    made.ladder.choose(Rung.PLYER, always_card=True)
    made.ladder.show(reminder("b"))
    assert made.log == [("plyer", "show", "a"), ("plyer", "close", "a"), ("card", "show", "b")]


def test_a_reminder_may_want_the_card_and_a_test_may_force_one_rung():
    made = Ladders(tray="no tray")
    made.ladder.show(reminder(delivery=Delivery.CARD))
    made.ladder.show(reminder("b"), only="tray")
    assert made.log == [
        ("card", "show", "a"),
        ("card", "close", "a"),
        ("tray", "show", "b"),
        ("undeliverable", "b", "tray: no tray"),
    ]


def test_the_report_says_what_works_and_how_to_get_the_rest():
    made = Ladders(native="no service")
    made.ladder.show(reminder())
    made.rungs["tray"].failed("hidden")
    native, tray, plyer, card = made.ladder.report()
    assert native == RungReport(
        rung="native",
        works=False,
        why="no service",
        remedy="Install or start a notification service, for example dunst, xfce4-notifyd or mako.",
    )
    assert tray == RungReport(rung="tray", works=True, why="last time: hidden")
    assert (plyer, card) == (RungReport(rung="plyer", works=True), RungReport(rung="card", works=True))

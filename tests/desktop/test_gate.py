"""The gate on a real desktop: each reason to keep silent is made real, and its reminder waits or goes."""

import sys
from datetime import datetime, time, timedelta

import pytest
from msgspec.structs import replace

from postureapp.core.model import At, Kind, TimeRange
from postureapp.system import control_messages as m
from tests.desktop.conftest import tidy
from tests.desktop.desktop import Desktop, Wanted
from tests.desktop.gate import TEN, Days, Watched, at, only
from tests.desktop.waiting import until

SOON = time(9, 59, 40)
POSTURE = at(Kind.POSTURE, TEN)
OWN = at(Kind.CUSTOM, TEN, message="Tea")
NOON = (TimeRange(time(12), time(13)),)
FILM = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.setWindowTitle("A film")
window.showFullScreen()
app.exec()
"""


@pytest.fixture(scope="module")
def days(tmp_path_factory):
    return Days(tmp_path_factory.mktemp("days") / "clock")


@pytest.fixture(scope="module")
def place(tmp_path_factory, days):
    """A desktop whose idle time and sessions are in our hands."""
    wanted = Wanted(logind=True, clock=days.env())
    with Desktop(tmp_path_factory.mktemp("gate"), wanted) as desktop:
        yield desktop


@pytest.fixture
def watched(place, days, new_app):
    return Watched(place, days, new_app(place, **days.env()))


@pytest.fixture(autouse=True)
def clean(place):
    yield
    tidy(place)


def decided(kind, outcome, reason, waiting_for=""):
    return kind.value, outcome, reason, waiting_for


HELD_BACK = decided(Kind.POSTURE, "held", "do_not_disturb", "dnd")
CAME = decided(Kind.POSTURE, "delivered", "due")


def test_do_not_disturb_and_a_film_hold_it_until_they_are_over(watched, place):
    watched.app.set(only(POSTURE))
    watched.start()
    watched.agree("active")
    place.run(["dunstctl", "set-paused", "true"])
    watched.go(SOON)
    watched.wait_for(HELD_BACK)
    watched.agree("active", posture="do_not_disturb")
    watched.no_bubble()
    place.run(["dunstctl", "set-paused", "false"])
    watched.wait_for(HELD_BACK, CAME)
    watched.one_bubble()

    film = place.start("film", [sys.executable, "-c", FILM])
    until("the film", lambda: place.windows.active() == "A film")
    watched.go(SOON, next_day=True)
    watched.wait_for(decided(Kind.POSTURE, "held", "do_not_disturb", "full_screen"))
    watched.no_bubble()
    place.processes.stop(film)
    watched.wait_for(CAME)
    watched.one_bubble()
    assert watched.told() == watched.said()


def test_a_pause_and_quiet_hours_drop_it(watched):
    watched.app.set(only(POSTURE, quiet=NOON))
    watched.start()
    ends = datetime.combine(watched.days.day, time(11), tzinfo=watched.days.zone)
    watched.ask(m.Pause(until=ends))
    watched.go(SOON)
    watched.wait_for(decided(Kind.POSTURE, "dropped", "paused"))
    watched.agree("paused")
    assert "Paused until 11:00" in watched.app.tray().tooltip

    watched.app.kill()  # and the pause is still there after a loss of power
    watched.app.set(only(replace(POSTURE, schedule=At((time(10, 1), time(11, 1), time(12, 1)))), quiet=NOON))
    watched.start(time(10), day=watched.days.day)
    watched.wait_for(*[decided(Kind.POSTURE, "dropped", "paused")] * 2)
    watched.agree("paused")
    watched.no_bubble()
    watched.go(time(11, 0, 40))
    watched.wait_for(CAME)
    watched.one_bubble()
    watched.agree("active")
    watched.go(time(12, 0, 40))
    watched.wait_for(decided(Kind.POSTURE, "dropped", "quiet_hours"))
    watched.agree("quiet")
    watched.no_bubble()


def test_a_feed_holds_it_and_a_sleeping_baby_makes_it_silent(watched):
    watched.app.set(only(POSTURE))
    watched.start()
    watched.ask(m.FeedStart())
    watched.go(SOON)
    watched.wait_for(decided(Kind.POSTURE, "held", "feeding", "feed_end"))
    watched.agree("feeding", posture="feeding")
    watched.ask(m.FeedEnd())
    watched.agree("active", posture="feeding")
    watched.no_bubble()
    watched.wait_for(CAME)
    held, came = (one for one in watched.when())
    assert came - held >= timedelta(minutes=2)
    watched.one_bubble()
    assert "suppress-sound" not in watched.desktop.bubbles.requests()[-1].hints

    ends = datetime.combine(watched.days.day + timedelta(days=1), time(11), tzinfo=watched.days.zone)
    watched.ask(m.Asleep(until=ends))
    watched.go(SOON, next_day=True)
    watched.wait_for(CAME)
    watched.one_bubble()
    watched.agree("asleep")
    assert watched.desktop.bubbles.requests()[-1].hints["suppress-sound"] is True


def test_nobody_there_for_five_minutes_is_a_rest_and_one_comes_on_return(watched):
    watched.app.set(only(POSTURE, OWN))
    watched.start(rate=60)
    watched.go(time(9, 54, 30))
    watched.wait_for(*[decided(kind, "held", "away", "return") for kind in (Kind.POSTURE, Kind.CUSTOM)])
    watched.agree("away", posture="away", custom="away")
    watched.no_bubble()
    watched.touch()
    watched.wait_for(
        decided(Kind.POSTURE, "merged", "away", "rest"),
        decided(Kind.CUSTOM, "held", "busy", "lull"),  # the hand that came back is still on the pointer
        decided(Kind.CUSTOM, "delivered", "due"),
    )
    watched.one_bubble()


def test_a_locked_session_holds_them_and_one_comes_when_it_is_open(watched, place):
    watched.app.set(only(POSTURE, OWN))
    watched.start()
    watched.go(SOON)
    place.logind.lock()
    watched.wait_for(*[decided(kind, "held", "away", "return") for kind in (Kind.POSTURE, Kind.CUSTOM)])
    watched.agree("away", posture="away", custom="away")
    watched.no_bubble()
    place.logind.unlock()
    watched.wait_for(CAME, decided(Kind.CUSTOM, "merged", "too_soon", "posture"))
    watched.one_bubble()
    watched.agree("active")


def test_typing_holds_it_for_a_lull(watched, place):
    watched.app.set(only(POSTURE))
    watched.start()
    watched.go(SOON)
    busy = decided(Kind.POSTURE, "held", "busy", "lull")
    until("held while somebody types", lambda: place.keyboard.press("Shift") or watched.said() == [busy])
    watched.no_bubble()
    watched.wait_for(busy, CAME)
    watched.one_bubble()
    held, came = watched.when()
    assert timedelta(seconds=3) <= came - held <= timedelta(seconds=61)


def test_what_a_sleeping_machine_missed_is_dropped_and_a_minute_is_left_after_waking(watched, place):
    watched.app.set(only(POSTURE, at(Kind.CUSTOM, time(12, 1), message="Tea")))
    watched.start()
    watched.go(SOON)
    place.logind.sleep()
    until("it knows of the sleep", lambda: watched.ask(m.Status()).mode == "away")
    watched.sleep(time(12, 0, 30))
    place.logind.wake()
    watched.wait_for(decided(Kind.POSTURE, "dropped", "missed"))
    watched.wait_for(decided(Kind.CUSTOM, "held", "away", "resume"))
    watched.no_bubble()
    watched.wait_for(decided(Kind.CUSTOM, "delivered", "due"))
    watched.one_bubble()
    woke, _, came = watched.when()
    assert came - woke >= timedelta(minutes=1)
    watched.agree("active")

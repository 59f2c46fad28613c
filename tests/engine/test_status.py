"""The shapes of the contract."""

from postureapp.core import plan, why
from postureapp.core.events import AttentionRead, Delivered, PauseAsked, Tick
from postureapp.core.forecast import forecast
from postureapp.engine import status
from tests.core.world import World, at, decisions


def prompted():
    world = World()
    world.pass_time(3600)
    world.send(Tick)
    world.send(Delivered, occurrence=world.shown[-1].occurrence, rung="native")
    return world


def test_status():
    world = prompted()
    assert status.status(world.state, plan.compute(world.state)) == {
        "mode": "active",
        "until": None,
        "next": {
            "at": "2026-06-01T12:00:00+02:00", "reminder": "posture", "kind": "posture", "name": "",
            "expected": "due", "waiting_for": "",
        },
        "held": [],
        "notifier": "native",
    }  # fmt: skip


def test_status_while_paused_and_while_one_waits():
    world = World()
    world.send(PauseAsked, until=at(12))
    paused = status.status(world.state, plan.compute(world.state))
    assert (paused["mode"], paused["until"], paused["next"]) == ("paused", "2026-06-01T12:00:00+02:00", None)
    waiting = World()
    waiting.read(AttentionRead, claims=("dnd",))
    waiting.pass_time(3600)
    waiting.send(Tick)
    held = status.status(waiting.state, plan.compute(waiting.state))["held"]
    assert [(one["reminder"], one["expected"], one["waiting_for"]) for one in held] == [
        ("posture", "do_not_disturb", "dnd")
    ]


def test_why():
    world = prompted()
    answer = why.why(decisions(world.all), plan.compute(world.state))
    assert status.why(answer) == [
        {
            "at": "2026-06-01T11:00:00+02:00", "reminder": "posture", "outcome": "delivered", "reason": "due",
            "waiting_for": "",
        }
    ]  # fmt: skip
    assert status.waiting(plan.compute(world.state))[0]["at"] == "2026-06-01T12:00:00+02:00"


def test_the_coming_days():
    world = World()
    assert status.coming(world.state, forecast(world.state, 0.05)) == {
        "zone": "Europe/Berlin",
        "occurrences": [
            {"at": "2026-06-01T11:00:00+02:00", "reminder": "posture", "kind": "posture", "expected": "due"}
        ],
    }

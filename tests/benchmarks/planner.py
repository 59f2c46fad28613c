"""What the planner costs: `python -m tests.benchmarks.planner`. Medians of a few rounds, least and most."""

import statistics
import time
from datetime import datetime, timedelta

from msgspec.structs import replace

from postureapp.core import phases, plan, planner
from postureapp.core.events import Due, PresenceRead, SettingsChanged, Started, Tick
from postureapp.core.forecast import forecast
from postureapp.core.model import AfterFeed, At, Every, Kind, Reminder, Schedule
from tests.core.life import START, Life
from tests.core.world import BERLIN, World

ROUNDS = 7


def main() -> None:
    print(f"{'figure':<44}{'median':>10}{'least':>10}{'most':>10}   goal")
    show("one step, default reminders, nothing due", [per_step(Tick) for _ in range(ROUNDS)], "0.2 ms")
    show("one step, presence read", [per_step(PresenceRead, idle=1.0) for _ in range(ROUNDS)], "0.2 ms")
    show("one step, a reminder delivered", [delivered() for _ in range(ROUNDS)], "0.2 ms")
    show("plan of default reminders", [planned(5) for _ in range(ROUNDS)], "-")
    show("200 reminders planned anew", [replanned(200) for _ in range(ROUNDS)], "10 ms")
    show("a year of default reminders (forecast)", [a_year() for _ in range(3)], "5000 ms")
    show("a year of anything at random, per step", [anything() for _ in range(3)], "0.2 ms")


def show(figure: str, seconds: list[float], goal: str) -> None:
    values = [1000 * one for one in seconds]
    least, most = min(values), max(values)
    print(f"{figure:<44}{statistics.median(values):>10.4f}{least:>10.4f}{most:>10.4f}   {goal}")


def usual() -> World:
    world = World(*phases.reminders(phases.Phase.SECOND))
    world.send(Started)
    return world


def per_step(event: type, **values: object) -> float:
    world, count = usual(), 500
    world.pass_time(60)
    world.send(event, **values)
    made = [event(at=world.now.later(0.001 * n), **values) for n in range(count)]
    state = world.state
    begin = time.perf_counter()
    for one in made:
        state, _ = planner.step(state, one)
    return (time.perf_counter() - begin) / count


def delivered() -> float:
    world, count = usual(), 200
    world.pass_time(2700)
    event = Due(at=world.now, reminder="posture")
    begin = time.perf_counter()
    for _ in range(count):
        planner.step(world.state, event)
    return (time.perf_counter() - begin) / count


def planned(_: int) -> float:
    world, count = usual(), 500
    begin = time.perf_counter()
    for _ in range(count):
        plan.compute(world.state)
    return (time.perf_counter() - begin) / count


def replanned(count: int) -> float:
    kinds: list[Schedule] = [Every(30), At((datetime(2026, 1, 1, 12).time(),), (0, 3)), AfterFeed(180)]
    rules = tuple(
        Reminder(id=f"own-{n}", kind=Kind.CUSTOM, schedule=kinds[n % 3], message="x") for n in range(count)
    )
    world = World(*rules)
    world.send(Started)
    changed = replace(world.state.settings, look=replace(world.state.settings.look, text_size=1.2))
    event = SettingsChanged(at=world.now.later(1.0), settings=changed)
    begin = time.perf_counter()
    state, _ = planner.step(world.state, event)
    plan.compute(state)
    return time.perf_counter() - begin


def a_year() -> float:
    world = usual()
    begin = time.perf_counter()
    forecast(world.state, 365)
    return time.perf_counter() - begin


def anything() -> float:
    life = Life(7, START.astimezone(BERLIN) + timedelta(days=1))
    begin = time.perf_counter()
    life.live(days=60, per_day=40)
    return (time.perf_counter() - begin) / len(life.log)


if __name__ == "__main__":
    main()

"""A made-up life for the planner: a person, a machine and its clocks, moved at random but repeatably.

True time goes on evenly; the wall clock may be set wrong, the monotonic clock stands still in machine sleep.
"""

import random
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from postureapp.core import events as ev
from postureapp.core import phases, plan, planner
from postureapp.core.effects import OfferResume, OpenBreak, OpenSafetyCard, ShowReminder
from postureapp.core.model import Act, Feeling
from postureapp.core.moment import Moment, instant
from postureapp.core.restore import restored
from postureapp.core.settings import Settings, System
from postureapp.core.wakes import is_busy_check, wakes
from tests.core.world import CATALOGUE, PROFILE

ZONES = [
    ZoneInfo(name) for name in ("Europe/Berlin", "America/New_York", "Asia/Shanghai", "Pacific/Auckland")
]
COMMON = (
    "leave", "back", "lock", "unlock", "claims", "free", "feed", "switch", "end_feed", "pause", "unpause",
    "asleep", "test", "break", "tick", "tick", "tick", "suspend",
)  # fmt: skip
RARE = ("nap", "days_asleep", "unnoticed_sleep", "set_clock", "travel", "safety", "restart", "edit")


class Life:
    """`log` holds (true time, life, state before, event, effects) of every step."""

    def __init__(self, seed, start, reminders=None, settings=None):
        self.dice = random.Random(seed)
        self.true = 0.0
        self.now = Moment(start, 500.0)
        base = settings or Settings(profile=PROFILE, system=System(phase="w2"))
        reminders = reminders or phases.reminders(phases.Phase.SECOND)
        self.settings = planner.replace(base, reminders=reminders)
        self.rows = []
        self.log = []
        self.gone_since = None
        self.locked = False
        self.state = restored([], self.settings, CATALOGUE, self.now)
        self.send(ev.Started(at=self.now))

    def send(self, event):
        before = self.state
        self.state, effects = planner.step(before, event)
        self.log.append((self.true, self.now, before, event, effects))
        self.rows += [effect.row for effect in effects if hasattr(effect, "row")]
        for effect in effects:
            self.answer(effect)

    def answer(self, effect):
        """What the shell and the person do with an effect, by chance; acts follow later."""
        if isinstance(effect, ShowReminder):
            acts = [None, None, Act.DONE, Act.LATER, Act.START, Act.DISMISSED, Act.FEEDING_NOW]
            act = self.dice.choice(acts)
            if act is not None and self.gone_since is None:
                self.soon = (act, effect.prompt.occurrence)
        elif isinstance(effect, OpenSafetyCard):
            self.card = True
        elif isinstance(effect, OpenBreak):
            self.opened = effect
        elif isinstance(effect, OfferResume):
            self.resume = effect.run.id

    soon = None
    opened = None
    resume = None
    card = False

    def live(self, days, per_day):
        """Go on so many days; about `per_day` things happen on each."""
        end = self.true + days * 86400
        while self.true < end:
            chance = self.true + self.dice.expovariate(per_day / 86400)
            wake = self.next_wake(chance)
            if self.soon or self.opened or self.resume or self.card:
                chance = min(chance, self.true + self.dice.uniform(1, 200))
            if wake is not None and wake[0] <= chance:
                self.go(max(wake[0], self.true + 0.001))
                self.woken(wake[1])
            else:
                self.go(chance)
                self.something()

    def next_wake(self, latest):
        made = [
            (self.true + max(0.0, moment.mono - self.now.mono), name)
            for name, moment in wakes(plan.compute(self.state), self.state)
        ]
        first = min(made, default=None)
        return first if first is not None and first[0] <= latest else None

    def go(self, true):
        self.now = self.now.later(true - self.true)
        self.true = true

    def woken(self, name):
        """As the shell does it: readings first, then what the timer asks for."""
        self.read()
        if is_busy_check(self.state) or self.dice.random() < 0.2:
            typing = self.gone_since is None and self.dice.random() < 0.6
            self.send(ev.AttentionRead(at=self.now, claims=self.state.attention.claims, typing=typing))
        self.send(ev.Tick(at=self.now) if name.startswith(":") else ev.Due(at=self.now, reminder=name))

    def read(self):
        idle = 1.0 if self.gone_since is None else self.true - self.gone_since
        self.send(ev.PresenceRead(at=self.now, idle=idle, locked=self.locked))

    def something(self):
        if self.follow_up():
            return
        names = RARE if self.dice.random() < 0.06 else COMMON
        getattr(self, self.dice.choice(names))()

    def follow_up(self):
        if self.soon:
            (act, occurrence), self.soon = self.soon, None
            for _ in range(self.dice.choice([1, 1, 2])):
                self.send(ev.Acted(at=self.now, occurrence=occurrence, act=act))
            return True
        if self.card:
            self.card = False
            self.send(ev.SafetyCleared(at=self.now, called=self.dice.random() < 0.5))
            return True
        if self.resume:
            run, self.resume = self.resume, None
            kind = self.dice.choice([ev.BreakResumed, ev.BreakDiscarded])
            self.send(kind(at=self.now, run=run, **({"done": True} if kind is ev.BreakDiscarded else {})))
            return True
        if self.opened:
            opened, self.opened = self.opened, None
            self.run_break(opened)
            return True
        return False

    def run_break(self, opened):
        run, routine = opened.run, opened.routine
        self.send(ev.BreakStarted(at=self.now, run=run, routine=routine, occurrence=opened.occurrence))
        self.go(self.true + 40)
        self.send(ev.BreakProgressed(at=self.now, run=run, step=0, elapsed=opened.elapsed + 40))
        self.go(self.true + 30)
        done = opened.elapsed + 70
        if self.dice.random() < 0.5:
            self.send(ev.BreakInterrupted(at=self.now, run=run, elapsed=done))
            return
        self.send(ev.BreakEnded(at=self.now, run=run, elapsed=done, finished=True))
        feeling = self.dice.choice(list(Feeling))
        self.send(ev.FeelingGiven(at=self.now, run=run, routine=routine, feeling=feeling))

    # -- common things
    def leave(self):
        self.gone_since = self.true if self.gone_since is None else self.gone_since

    def back(self):
        self.gone_since = None
        self.read()

    def lock(self):
        self.locked = True
        self.leave()
        self.read()

    def unlock(self):
        self.locked = False
        self.back()

    def claims(self):
        claim = self.dice.choice(["dnd", "full_screen", "camera"])
        self.send(ev.AttentionRead(at=self.now, claims=(claim,)))

    def free(self):
        self.send(ev.AttentionRead(at=self.now))

    def feed(self):
        self.send(ev.FeedStarted(at=self.now))

    def switch(self):
        self.send(ev.FeedSwitched(at=self.now))

    def end_feed(self):
        self.send(ev.FeedEnded(at=self.now))

    def pause(self):
        minutes = self.dice.choice([30, 60, 120, None])
        until = None if minutes is None else self.now.later(minutes * 60).wall
        self.send(ev.PauseAsked(at=self.now, until=until))

    def unpause(self):
        self.send(ev.Unpaused(at=self.now))

    def asleep(self):
        self.send(ev.AsleepAsked(at=self.now, until=self.now.later(5400).wall))

    def test(self):
        self.send(ev.RemindAsked(at=self.now))

    def tick(self):
        self.read()
        self.send(ev.Tick(at=self.now))

    def suspend(self):
        self.sleep_for(self.dice.uniform(60, 4 * 3600))

    def sleep_for(self, seconds):
        self.send(ev.Slept(at=self.now))
        self.true += seconds
        self.now = Moment(self.now.later(seconds).wall, self.now.mono)
        self.send(ev.Resumed(at=self.now, seconds=seconds))

    # -- rare things
    def nap(self):
        self.sleep_for(self.dice.uniform(1, 60))

    def days_asleep(self):
        self.sleep_for(self.dice.uniform(1, 3) * 86400)

    def unnoticed_sleep(self):
        seconds = self.dice.uniform(60, 7200)
        self.true += seconds
        self.now = Moment(self.now.later(seconds).wall, self.now.mono)
        self.send(ev.ClockJumped(at=self.now))

    def set_clock(self):
        seconds = self.dice.choice([1, -1, 61, -61, 3600, -3600, 86400, -86400, 2 * 31536000, -2 * 31536000])
        if abs(seconds) > 86400:
            self.set_by(seconds)
            self.go(self.true + 600)
            seconds = -seconds
        self.set_by(seconds)

    def set_by(self, seconds):
        moved = instant(self.now.wall) + timedelta(seconds=seconds)
        self.now = Moment(moved.astimezone(self.now.wall.tzinfo), self.now.mono)
        self.send(ev.ClockJumped(at=self.now))

    def travel(self):
        zone = self.dice.choice(ZONES)
        self.now = Moment(self.now.wall.astimezone(zone), self.now.mono)
        self.send(ev.ClockJumped(at=self.now))

    def safety(self):
        level = self.dice.choice(["none", "book", "urgent", "emergency"])
        self.send(ev.SafetyAnswered(at=self.now, level=level))

    def edit(self):
        minutes = self.dice.choice([30, 45, 60])
        reminders = phases.reminders(phases.Phase.SECOND)
        changed = tuple(
            planner.replace(one, schedule=phases.Every(minutes), edited=True) if one.id == "posture" else one
            for one in reminders
        )
        settings = planner.replace(self.state.settings, reminders=changed)
        self.send(ev.SettingsChanged(at=self.now, settings=settings))

    def break_(self):
        self.send(ev.BreakAsked(at=self.now))

    def restart(self):
        """The program ends and begins anew: the monotonic clock has another zero."""
        self.soon = self.opened = self.resume = None
        self.true += 20
        self.now = Moment(self.now.later(20).wall, self.dice.uniform(0, 1e6))
        self.state = restored(self.rows[-4000:], self.state.settings, CATALOGUE, self.now)
        self.send(ev.Started(at=self.now))


setattr(Life, "break", Life.break_)
START = datetime(2026, 2, 20, 7, 0, tzinfo=ZONES[0])

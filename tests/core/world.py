"""A small world for the planner's tests: two clocks, a few tips and routines, events in one line."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from postureapp.core import planner
from postureapp.core.effects import Record, ShowReminder
from postureapp.core.events import Tick
from postureapp.core.evidence import Confidence, Label
from postureapp.core.library import Catalogue, Position, Routine, Step, Tip
from postureapp.core.model import BirthType, Every, Kind, Profile, Reminder
from postureapp.core.moment import Moment, instant
from postureapp.core.restore import restored
from postureapp.core.rows import DecisionRow
from postureapp.core.settings import Settings

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2026, 6, 1, 10, 0, tzinfo=BERLIN)
SURE = Confidence(label=next(iter(Label)), reason="Test.")


def tip(id_, *kinds, **more):
    return Tip(
        id=id_, category="sitting", kinds=kinds, title=id_, body=id_, alt=id_, sources=("G7",),
        confidence=SURE, seed=("S1",), picture=id_.lower(), **more,
    )  # fmt: skip


def routine(id_, *kinds, seconds=240, **more):
    step = Step(id=f"{id_}.1", seconds=seconds, say="Breathe.", alt="", picture=id_.lower())
    return Routine(
        id=id_, title=id_, summary=id_, kinds=kinds, seconds=seconds, steps=(step,), sources=("G7",),
        confidence=SURE, seed=("S1",), picture=id_.lower(), **more,
    )  # fmt: skip


def position(id_, **more):
    return Position(id=id_, name=id_, tip="FED-1", hint="", picture=id_, **more)


CATALOGUE = Catalogue(
    language="en",
    tips={one.id: one for one in (
        tip("SIT-1", Kind.POSTURE), tip("SIT-2", Kind.POSTURE), tip("STA-1", Kind.POSTURE),
        tip("FED-1", Kind.FEEDING), tip("FED-12", Kind.FEEDING),
    )},
    routines={one.id: one for one in (
        routine("R01", Kind.MASSAGE), routine("R03", Kind.MASSAGE, seconds=180),
        routine("R11", Kind.REST, seconds=480), routine("R12", Kind.REST, seconds=360),
    )},
    positions={one.id: one for one in (position("cradle"), position("side", bed=True))},
)  # fmt: skip

POSTURE = Reminder(id="posture", kind=Kind.POSTURE, schedule=Every(60))
PROFILE = Profile(birth_date=date(2026, 5, 1), birth_type=BirthType.VAGINAL)


def at(hour, minute=0, second=0, *, day=MONDAY, zone=BERLIN):
    return datetime.combine(day.date(), time(hour, minute, second), tzinfo=zone)


class World:
    """The planner with both clocks in hand. `effects` are those of the last event, `all` of all of them."""

    def __init__(self, *reminders, start=MONDAY, settings=None, rows=(), catalogue=CATALOGUE, mono=1000.0):
        settings = settings or Settings(profile=PROFILE)
        settings = replace(
            settings,
            reminders=reminders or (POSTURE,),
            system=replace(settings.system, phase=settings.system.phase or "w2"),
        )
        self.now = Moment(start, mono)
        self.state = restored(rows, settings, catalogue, self.now)
        self.effects = ()
        self.all = []

    def send(self, event, /, **values):
        self.state, self.effects = planner.step(self.state, event(at=self.now, **values))
        self.all += self.effects
        return self.effects

    def read(self, event, /, **values):
        """A reading of the senses, and the tick that follows it."""
        self.effects = (*self.send(event, **values), *self.send(Tick))
        return self.effects

    def pass_time(self, seconds):
        """Both clocks go on."""
        self.now = self.now.later(seconds)

    def set_clock(self, wall):
        """The wall clock is set; the monotonic one goes on as ever."""
        self.now = Moment(wall, self.now.mono)

    def sleep(self, seconds):
        """Only the wall clock goes on."""
        self.now = Moment(self.now.later(seconds).wall, self.now.mono)

    def until(self, wall):
        self.pass_time((instant(wall) - instant(self.now.wall)) / timedelta(seconds=1))

    @property
    def decisions(self):
        """(time, reminder, outcome, reason) of all decisions so far."""
        return [
            (row.at.strftime("%H:%M"), row.reminder, row.outcome.value, row.reason.value)
            for row in decisions(self.all)
        ]

    @property
    def shown(self):
        return [effect.prompt for effect in self.all if isinstance(effect, ShowReminder)]


def decisions(effects):
    return [e.row for e in effects if isinstance(e, Record) and isinstance(e.row, DecisionRow)]

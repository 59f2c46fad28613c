"""A small world for the windows of breaks and cards: real theme, few words, two routines, a clock by hand."""

from datetime import UTC, date, datetime

from postureapp.core.evidence import Confidence, HowRead, Label, Source
from postureapp.core.library import (
    Advice,
    Card,
    Catalogue,
    Emergency,
    Level,
    Routine,
    SafetyItem,
    Step,
    StopSign,
    Tip,
)
from postureapp.core.model import Kind, Profile
from postureapp.core.moment import Moment
from postureapp.core.settings import Breaks, Settings
from postureapp.figure.look import Look
from postureapp.figure.poses import Library
from postureapp.qt.theme import Theme
from postureapp.qt.ui import Ui
from postureapp.resources import resources_dir

NOW = datetime(2026, 5, 14, 15, 20, tzinfo=UTC)
SURE = Confidence(label=Label.EXPERT, reason="Leaflets advise it.")


class English:
    """Words as they stand in the code."""

    language = "en"

    def t(self, text):
        return text

    def tn(self, one, many, n):
        return one if n == 1 else many

    def tc(self, context, text):
        return text


class Clock:
    """Stands still until it is set on."""

    def __init__(self):
        self.mono = 1000.0

    def now(self):
        return Moment(NOW, self.mono)


class Ears:
    """Takes the place of voice and chime and writes down what would be heard."""

    def __init__(self, why=""):
        self.heard, self.why = [], why

    def missing(self):
        return self.why

    def say(self, text, language):
        self.heard.append((text, language))

    def play(self, name, volume):
        self.heard.append((name, volume))

    def stop(self):
        self.heard.append("quiet")


def step(number, seconds, **more):
    return Step(
        id=f"R01.{number}", seconds=seconds, say=f"Say {number}. Then rest.", cue=f"Cue {number}.",
        alt=f"Picture {number}", picture=f"r01_{number}", **more,
    )  # fmt: skip


STEPS = (step(1, 20), step(2, 10, get_ready=True, breaths=2), step(3, 30, sides=True, stop="AC"))


def routine(steps=STEPS, **more):
    return Routine(
        id="R01", title="Shoulder release", summary="Slow.", kinds=(Kind.MASSAGE,), steps=tuple(steps),
        seconds=sum(one.seconds for one in steps), sources=("S1",), confidence=SURE, seed=(), picture="r01",
        **more,
    )  # fmt: skip


def tip(id="SIT-1", title="Fill the gap behind you", **more):  # noqa: A002 - the field's name
    return Tip(
        id=id, category="SIT", kinds=(Kind.POSTURE,), title=title, body="Slide right back.", alt="Sitting.",
        sources=("S1", "S2"), confidence=SURE, seed=(), picture="sit_1", **more,
    )  # fmt: skip


def safety(id, group, level=Level.EMERGENCY, advice="red_nerves", **more):  # noqa: A002 - the field's name
    return SafetyItem(id=id, group=group, level=level, text=f"Sign {id}", advice=advice, **more)


def catalogue(**changes):
    items = [
        safety("numb", "legs_toilet"),
        safety("bladder", "legs_toilet"),
        safety("chest", "chest_breath", advice="red_chest"),
        safety("pee", "pee", Level.URGENT, "urgent_pee"),
        safety("dizzy", "today", Level.BOOK, "book_today", text_plain="Plain dizzy"),
        safety("later", "later", Level.BOOK, "book_today", check_in_only=True),
    ]
    content = {
        "language": "en",
        "tips": {one.id: one for one in (tip(pair=True), tip("FED-5", "Feed lying down", safe_sleep=True))},
        "routines": {"R01": routine()},
        "safety": {item.id: item for item in items},
        "advice": {
            name: Advice(id=name, level=level, heading=f"Do {name}", lines=("Do this.",), sources=("S1",))
            for name, level in (
                ("red_nerves", Level.EMERGENCY),
                ("urgent_pee", Level.URGENT),
                ("book_today", Level.BOOK),
            )
        },
        "stop_signs": {
            "A": StopSign(code="A", text="Sharp pain"),
            "C": StopSign(code="C", text="Dizzy", level=Level.EMERGENCY),
        },
        "cards": {"safe_sleep": Card(id="safe_sleep", title="Safer sleep", body=("On their back.",))},
        "emergency": {"GB": Emergency(country="GB", emergency="999", advice="111")},
        "sources": {
            "S1": Source(code="S1", title="Leaflet", address="https://example.org", how_read=HowRead.WHOLE),
            "S2": Source(code="S2", title="Our own knowledge", how_read=HowRead.KNOWLEDGE),
        },
    }
    return Catalogue(**(content | changes))


def make_ui(app, *, content=None, breaks=None, profile=None, hand="right", text_size=1.0):
    theme = Theme(app, resources_dir() / "theme")
    theme.apply(choice="light", hand=hand, text_size=text_size)
    settings = Settings(
        breaks=breaks or Breaks(get_ready_seconds=5),
        profile=profile or Profile(birth_date=date(2026, 4, 1)),
    )
    library = Library()
    return Ui(
        theme=theme, words=English(), content=content or catalogue(), settings=settings,
        pictures=lambda: library, look=Look(),
    )  # fmt: skip

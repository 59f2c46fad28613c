"""Any settings and any journal row a person could come to have, to be tried by the hundred."""

import string
from datetime import UTC, date, datetime, time, timedelta, timezone

from hypothesis import strategies as st

from postureapp.core import model as m
from postureapp.core import rows as r
from postureapp.core import settings as s

texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=20)
names = st.text(string.ascii_lowercase + "-_0123456789", min_size=1, max_size=12)
clock = st.builds(time, st.integers(0, 23), st.integers(0, 59), st.sampled_from((0, 30)))
ranges = st.builds(m.TimeRange, clock, clock)
days = st.tuples(*[st.lists(ranges, max_size=2).map(tuple)] * 7)
schedules = st.one_of(
    st.builds(m.Every, st.integers(1, 720)),
    st.builds(m.AfterFeed, st.integers(1, 720)),
    st.builds(
        m.At,
        st.lists(clock, min_size=1, max_size=4).map(tuple),
        st.lists(st.integers(0, 6), max_size=7, unique=True).map(tuple),
    ),
)
reminders = st.builds(
    m.Reminder,
    id=names,
    name=texts,
    kind=st.sampled_from(m.Kind),
    schedule=schedules,
    enabled=st.booleans(),
    active=st.none() | days,
    shows=st.lists(names, max_size=2).map(tuple),
    message=texts,
    cap=st.none() | st.integers(0, 20),
)
profiles = st.builds(
    m.Profile,
    birth_date=st.none() | st.dates(date(2020, 1, 1), date(2035, 1, 1)),
    birth_type=st.sampled_from(m.BirthType),
    epidural=st.none() | st.booleans(),
    exclusions=st.lists(st.sampled_from(m.Exclusion), max_size=3, unique=True).map(tuple),
    hide_baby=st.booleans(),
)
looks = st.builds(
    s.Look,
    theme=st.sampled_from(s.ThemeChoice),
    night_from=st.none() | clock,
    text_size=st.floats(0.8, 1.6),
    hand=st.sampled_from(s.Hand),
    figure=st.builds(s.FigureLook, skin=names),
)
settings = st.builds(
    s.Settings,
    profile=profiles,
    reminders=st.lists(reminders, max_size=4, unique_by=lambda one: one.id).map(tuple),
    hours=st.builds(s.Hours, active=days, quiet=st.lists(ranges, max_size=2).map(tuple)),
    feeding=st.builds(s.Feeding, cue_minutes=st.integers(0, 60), word=texts),
    breaks=st.builds(s.Breaks, voice=st.builds(s.Voice, name=texts, rate=st.integers(-50, 50))),
    notifications=st.builds(s.Notifications, first_rung=st.none() | st.sampled_from(s.Rung)),
    look=looks,
    language=st.builds(s.Language, country=texts, hours_24=st.none() | st.booleans()),
    system=st.builds(s.System, shortcuts=st.dictionaries(texts, texts, max_size=3)),
)

offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(
    datetime.fromisoformat("2020-01-01"),
    datetime.fromisoformat("2035-01-01"),
    timezones=st.just(UTC) | offsets,
)
rows = st.one_of(
    st.builds(r.TipRow, at=moments, tip=names),
    st.builds(r.ModeRow, at=moments, mode=names, on=st.booleans(), until=st.none() | moments),
    st.builds(
        r.FeedRow,
        at=moments,
        feed=st.builds(
            m.Feed,
            id=names,
            start=moments,
            side=st.none() | st.sampled_from(m.Side),
            pauses=st.lists(st.tuples(moments, moments), max_size=2).map(tuple),
            end=st.none() | moments,
        ),
    ),
    st.builds(r.SafetyRow, at=moments, level=names, items=st.lists(names, max_size=3).map(tuple)),
)

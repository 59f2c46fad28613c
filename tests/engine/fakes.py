"""Hand-written fakes of the engine's ports; they remember what they were asked."""


class FakeClock:
    def __init__(self, now):
        self.moment = now

    def now(self):
        return self.moment


class FakeJournal:
    """`broken` makes every write fail, as a full disk does. `log` is shared to see the order of things."""

    def __init__(self, log=None):
        self.rows = []
        self.writes = []
        self.broken = False
        self.log = [] if log is None else log

    def append(self, rows):
        if self.broken:
            raise OSError("no space left on device")
        self.rows += rows
        self.writes.append(list(rows))
        self.log.append(("write", [type(row).__name__ for row in rows]))

    def tail(self, days):
        if self.broken:
            raise OSError("cannot be read")
        return list(self.rows)


class FakeStage:
    def __init__(self, log=None, answer=None):
        self.effects = []
        self.log = [] if log is None else log
        self.answer = answer

    def perform(self, effect):
        self.effects.append(effect)
        self.log.append(("perform", type(effect).__name__))
        if self.answer:
            self.answer(effect)


class FakeTimetable:
    def __init__(self):
        self.mirrored = []

    def mirror(self, wakes):
        self.mirrored.append(dict(wakes))

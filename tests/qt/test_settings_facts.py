"""What Settings is told of this computer: whole sentences in the person's language."""

from datetime import UTC, datetime
from types import SimpleNamespace

from postureapp.core.moment import Moment
from postureapp.core.settings import Rung
from postureapp.qt.settings_facts import FactsFinder
from postureapp.store import paths
from tests.engine.fakes import FakeClock
from tests.qt.windows.stage import make_ui

NOW = datetime(2026, 6, 1, 10, 0, tzinfo=UTC)


def test_remarks_of_adapters_become_sentences(qapp, private_home):
    report = [
        SimpleNamespace(rung="native", works=True, why="", remedy=""),
        SimpleNamespace(rung="plyer", works=False, why="the package plyer is not installed", remedy=""),
    ]
    ladder = SimpleNamespace(current="native", report=lambda: report)
    missing = {"attention": "closed; no bus", "sound": "no player is installed (pw-play, paplay or aplay)"}
    finder = FactsFinder(
        make_ui(qapp), FakeClock(Moment(NOW, 0.0)), paths.find(), ladder, lambda: missing, lambda: True
    )
    facts = finder.find("Arrived.")
    assert [(one.rung, one.used, one.why_not) for one in facts.rungs] == [
        (Rung.NATIVE, True, ""),
        (Rung.PLYER, False, "The package plyer is not installed."),
    ]
    assert facts.missing == {
        "attention": "This computer does not tell.",
        "sound": "No player is installed (pw-play, paplay or aplay).",
    }
    assert (facts.told, facts.autostart) == ("Arrived.", True)

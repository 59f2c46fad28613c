"""Every verb from end to end, as a person types it: words, exit codes, what the instance hears."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from postureapp import cli
from postureapp.core.model import Feed, Kind, Outcome, Reason, Side
from postureapp.core.rows import FeedRow
from postureapp.store import paths
from postureapp.store.journal import SqliteJournal
from postureapp.system import control_messages as m
from postureapp.system import single
from postureapp.system.clock import SystemClock
from tests.system.test_control import Instance

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """Places short enough for a socket, and a zone."""
    monkeypatch.setitem(os.environ, "XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setitem(os.environ, "TZ", "Europe/Berlin")
    places = paths.find()
    places.make()
    return places


@pytest.fixture
def instance(home):
    running = Instance(home.runtime)
    yield running
    running.stop()


def run(capsys, *words):
    """Exit code, what was said, what was said about trouble."""
    try:
        code = cli.main(list(words))
    except SystemExit as ended:
        code = ended.code or 0
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.parametrize(
    "words", [["status"], ["next"], ["why"], ["quit"], ["pause", "30m"], ["feed", "start"]]
)
def test_without_a_running_one_it_says_so_and_ends_with_3(home, capsys, words):
    code, out, err = run(capsys, *words)
    assert (code, out) == (3, "")
    assert err.splitlines() == [
        "PostureApp is not running.",
        "There is nobody to ask, so nothing was done.",
        "Start it with: postureapp",
    ]


@pytest.mark.parametrize(
    "words", [["dance"], ["remind", "dance"], ["feed"], ["feed", "start", "--side", "up"], ["break"]]
)
def test_wrong_usage_ends_with_2(home, capsys, words):
    code, out, err = run(capsys, *words)
    assert (code, out) == (2, "")
    assert err.startswith("usage: postureapp")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["pause", "until", "25:00"], "“25:00” is not a time of day. Use HH:MM, for example 07:30.\n"),
        (["pause", "a", "b"], "“a b” is not a pause.\nUse 30m, “until 07:30” or “off”.\n"),
        (["asleep", "long"],
         "“long” is not a length of time. Use minutes or hours, for example 30m or 1h30m.\n"),
        (["feed", "end", "--ago", "x"],
         "“x” is not a length of time. Use minutes or hours, for example 30m or 1h30m.\n"),
        (["plan", "--days", "0"], "0 days cannot be planned.\nChoose 1 to 366 days.\n"),
    ],
)  # fmt: skip
def test_a_wrong_time_is_refused_with_an_example(home, capsys, words, said):
    assert run(capsys, *words) == (2, "", said)


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        (["remind"], m.Remind()),
        (["remind", "rest", "--rung", "card"], m.Remind(kind=Kind.REST, rung="card")),
        (["pause"], m.Pause()),
        (["pause", "off"], m.Unpause()),
        (["asleep", "off"], m.Asleep()),
        (["feed", "start"], m.FeedStart()),
        (["feed", "start", "--side", "left", "--position", "cradle"],
         m.FeedStart(side=Side.LEFT, position="cradle")),
        (["feed", "switch", "--side", "right"], m.FeedSwitch(side=Side.RIGHT)),
        (["feed", "pause"], m.FeedPause()),
        (["feed", "end"], m.FeedEnd()),
        (["break", "start", "R01"], m.BreakStart(routine="R01")),
        (["check-in"], m.CheckIn()),
        (["tips", "SIT-1"], m.Tips(tip="SIT-1")),
        (["settings"], m.OpenSettings()),
        (["today"], m.Show()),
        (["quit"], m.Quit()),
        ([], m.Show()),
        (["run"], m.Show()),
    ],
)  # fmt: skip
def test_each_verb_reaches_the_running_one(instance, capsys, words, request_):
    instance.reply = m.Done(words="As you wish." if words else "")
    code, out, err = run(capsys, *words)
    assert (code, err, instance.asked) == (0, "", [request_])
    assert out in {"As you wish.\n", ""}


def test_times_are_moments_by_the_time_they_arrive(instance, capsys):
    before = SystemClock().now().wall
    assert run(capsys, "pause", "1h30m")[0] == 0
    assert run(capsys, "pause", "until", "07:30")[0] == 0
    assert run(capsys, "asleep", "90")[0] == 0
    assert run(capsys, "feed", "end", "--ago", "10m")[0] == 0
    pause, until, asleep, end = instance.asked
    for moment, minutes in ((pause.until, 90), (asleep.until, 90), (end.ended, -10)):
        assert abs(moment - before - timedelta(minutes=minutes)) < timedelta(minutes=1)
    assert (until.until.hour, until.until.minute) == (7, 30)
    assert timedelta(0) < until.until - before <= timedelta(days=1, hours=1)


def test_a_refusal_is_said_in_three_sentences_and_ends_with_1(instance, capsys):
    instance.reply = m.Refused(
        what="There is no tip “X”.", meaning="Nothing was opened.", remedy="postureapp tips"
    )
    code, out, err = run(capsys, "tips", "X")
    assert (code, out) == (1, "")
    assert err == "There is no tip “X”.\nNothing was opened.\npostureapp tips\n"


STATUS = m.StatusIs(
    mode="paused",
    until=NOON,
    next=m.Coming(at=NOON, reminder="rest", kind=Kind.REST, name="Lie down"),
    held=(m.Held(reminder="sit", reason=Reason.AWAY, waiting_for="you"),),
    notifier="native",
)


def test_status_for_people_and_for_programs(instance, capsys):
    instance.reply = STATUS
    assert run(capsys, "status")[1].splitlines() == [
        "Mode: paused until Tue 2026-09-01 14:00",
        "Next: Lie down (rest), Tue 2026-09-01 14:00",
        "Now: sit: you were away, waits for you",
        "Reminders are shown by: native",
    ]
    found = json.loads(run(capsys, "status", "--json")[1])
    assert {key: found[key] for key in ("mode", "until", "notifier")} == {
        "mode": "paused", "until": "2026-09-01T12:00:00Z", "notifier": "native",
    }  # fmt: skip
    assert found["next"]["reminder"] == "rest"
    assert found["held"] == [{"reminder": "sit", "reason": "away", "waiting_for": "you"}]


def test_next_and_why_for_people_and_for_programs(instance, capsys):
    instance.reply = m.NextIs(why="All reminders are off.")
    assert run(capsys, "next")[1] == "All reminders are off.\n"
    assert json.loads(run(capsys, "next", "--json")[1]) is None
    decision = m.Decision(
        at=NOON, reminder="sit", outcome=Outcome.HELD, reason=Reason.AWAY, waiting_for="you"
    )
    instance.reply = m.WhyIs(decisions=(decision,), waiting=STATUS.held)
    assert run(capsys, "why")[1].splitlines() == [
        "Tue 2026-09-01 14:00  sit: held, you were away (waited for you)",
        "Now: sit: you were away, waits for you",
    ]
    assert json.loads(run(capsys, "why", "--json")[1]) == [
        {
            "at": "2026-09-01T12:00:00Z",
            "reminder": "sit",
            "outcome": "held",
            "reason": "away",
            "waiting_for": "you",
        }
    ]


def test_every_reason_has_words():
    from postureapp.cli.show import REASONS

    assert set(REASONS) == {reason.value for reason in Reason}


def test_the_plan_needs_nothing_running_and_is_json_for_programs(home, capsys):
    code, out, err = run(capsys, "plan", "--days", "3", "--json")
    plan = json.loads(out)
    assert (code, err, plan["zone"]) == (0, "", "Europe/Berlin")
    moments = [datetime.fromisoformat(one["at"]) for one in plan["occurrences"]]
    assert moments == sorted(moments)
    assert moments[0].utcoffset() is not None
    assert {one["expected"] for one in plan["occurrences"]} <= {reason.value for reason in Reason}
    assert {one["kind"] for one in plan["occurrences"]} <= {kind.value for kind in Kind}


def test_the_plan_for_people_has_days_and_times(home, capsys):
    code, out, _ = run(capsys, "plan", "--days", "2")
    assert code == 0
    assert "posture" in out


def test_no_verb_but_run_and_sheet_imports_qt(home):
    verbs = "status", "plan", "doctor", "content check", "completions bash", "--version"
    code = "import sys, io; from postureapp import cli\nsys.stdout = sys.stderr = io.StringIO()\n"
    code += f"for verb in {verbs!r}:\n    try: cli.main(verb.split())\n    except SystemExit: pass\n"
    code += "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_feeds_go_out_and_come_in(home, capsys, tmp_path):
    clock = SystemClock()
    journal = SqliteJournal(home, clock, print)
    end = NOON + timedelta(minutes=20)
    journal.append([FeedRow(at=NOON, feed=Feed(id="a", start=NOON, end=end, side=Side.LEFT))])
    file = str(tmp_path / "feeds.csv")
    assert run(capsys, "export", file) == (0, f"1 feeds were written to {file}.\n", "")
    assert "2026-09-01 14:00:00,2026-09-01 14:20:00,breast milk,left breast" in run(capsys, "export", "-")[1]
    code, out, err = run(capsys, "import", file)
    assert (code, out) == (0, "0 feeds were imported, 1 rows were left out.\n")
    assert err == "Left out: line 2: this feed is there already.\n"
    (tmp_path / "more.csv").write_text("start,end\n2026-09-02 10:00,2026-09-02 10:20\n")
    assert run(capsys, "import", str(tmp_path / "more.csv"))[1].startswith("1 feeds were imported")
    assert [row.feed.start.day for row in journal.all()] == [1, 2]
    journal.close()


@pytest.mark.parametrize("verb", ["import", "restore"])
def test_a_file_that_is_not_there_is_said(home, capsys, verb):
    code, out, err = run(capsys, verb, "/nowhere/x")
    assert (code, out) == (1, "")
    assert "No such file" in err


def test_a_backup_comes_back_but_not_under_a_running_one(home, capsys, tmp_path):
    file = str(tmp_path / "b.zip")
    home.settings.write_text("version = 1\n[look]\ntext_size = 1.5\n")
    assert run(capsys, "backup", file) == (0, f"Settings and journal were written to {file}.\n", "")
    home.settings.write_text("version = 1\n")
    lock = single.claim(home.runtime)
    code, _, err = run(capsys, "restore", file)
    assert (code, "postureapp quit" in err) == (1, True)
    lock.release()
    assert run(capsys, "restore", file)[0] == 0
    assert "1.5" in home.settings.read_text()
    assert run(capsys, "backup", "/nowhere/b.zip")[0] == 1


def test_problems_of_the_settings_are_said_beside_the_plan(home, capsys):
    home.settings.write_text("[look]\ntheme = 'drak'\n")
    code, out, err = run(capsys, "plan", "--json")
    assert code == 0
    assert "look.theme" in err
    assert json.loads(out)["zone"] == "Europe/Berlin"


def test_the_doctor_says_what_works_and_how_to_get_the_rest(home, capsys, instance):
    instance.reply = m.StatusIs(
        mode="active",
        notifier="card",
        rungs=(m.RungIs(rung="native", works=False, why="none", remedy="get one"),),
    )
    out = run(capsys, "doctor")[1]
    assert "PostureApp is running.\n" in out
    assert "  missing  native: none\n           get one\n" in out
    found = json.loads(run(capsys, "doctor", "--json")[1])
    assert (found["running"], found["notifier"]) == (True, "card")
    assert {row["area"] for row in found["rows"]} == {"reminders", "presence", "attention", "sound"}
    assert all(row["works"] or (row["why"] and row["how"]) for row in found["rows"])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_know_every_verb(home, capsys, shell):
    out = run(capsys, "completions", shell)[1]
    for word in ("status", "check-in", "completions", "switch", "--json", "restore"):
        assert word.removeprefix("--") in out


def test_content_is_checked_and_traced(home, capsys, tmp_path):
    assert run(capsys, "content", "trace")[1].count("\n") > 20
    (tmp_path / "pack").mkdir()
    code, _, err = run(capsys, "content", "check", str(tmp_path / "pack"))
    assert (code, "was refused" in err) == (1, True)


def test_the_version_is_said(home, capsys):
    assert run(capsys, "--version")[1].startswith("PostureApp ")

"""Verbs that need nothing running: the plan, files, content, doctor, completions."""

import json
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from postureapp import resources
from postureapp.core.model import Feed, Kind, Reason, Side
from postureapp.core.rows import FeedRow
from postureapp.resources import ResourcesMissing
from postureapp.store.journal import SqliteJournal
from postureapp.system import control_messages as m
from postureapp.system import single
from postureapp.system.clock import SystemClock

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)


def test_the_plan_needs_nothing_running_and_is_json_for_programs(home, run):
    code, out, err = run("plan", "--days", "3", "--json")
    plan = json.loads(out)
    assert (code, err, plan["zone"]) == (0, "", "Europe/Berlin")
    moments = [datetime.fromisoformat(one["at"]) for one in plan["occurrences"]]
    assert moments == sorted(moments)
    assert moments[0].utcoffset() is not None
    assert {one["expected"] for one in plan["occurrences"]} <= {reason.value for reason in Reason}
    assert {one["kind"] for one in plan["occurrences"]} <= {kind.value for kind in Kind}


def test_the_plan_for_people_has_days_and_times(home, run):
    code, out, _ = run("plan", "--days", "2")
    assert code == 0
    assert "posture" in out


def test_no_verb_but_run_and_sheet_imports_qt(home):
    verbs = "status", "plan", "doctor", "content check", "completions bash", "--version"
    code = "import sys, io; from postureapp import cli\nsys.stdout = sys.stderr = io.StringIO()\n"
    code += f"for verb in {verbs!r}:\n    try: cli.main(verb.split())\n    except SystemExit: pass\n"
    code += "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_feeds_go_out_and_come_in(home, run, tmp_path):
    clock = SystemClock()
    journal = SqliteJournal(home, clock, print)
    end = NOON + timedelta(minutes=20)
    journal.append([FeedRow(at=NOON, feed=Feed(id="a", start=NOON, end=end, side=Side.LEFT))])
    file = str(tmp_path / "feeds.csv")
    assert run("export", file) == (0, f"1 feeds were written to {file}.\n", "")
    assert "2026-09-01 14:00:00,2026-09-01 14:20:00,breast milk,left breast" in run("export", "-")[1]
    code, out, err = run("import", file)
    assert (code, out) == (0, "0 feeds were imported, 1 rows were left out.\n")
    assert err == "Left out: line 2: this feed is there already.\n"
    (tmp_path / "more.csv").write_text("start,end\n2026-09-02 10:00,2026-09-02 10:20\n")
    assert run("import", str(tmp_path / "more.csv"))[1].startswith("1 feeds were imported")
    assert [row.feed.start.day for row in journal.all()] == [1, 2]
    journal.close()


@pytest.mark.parametrize("verb", ["import", "restore"])
def test_a_file_that_is_not_there_is_said(home, run, verb):
    code, out, err = run(verb, "/nowhere/x")
    assert (code, out) == (1, "")
    assert "No such file" in err


def test_a_backup_comes_back_but_not_under_a_running_one(home, run, tmp_path):
    file = str(tmp_path / "b.zip")
    home.settings.write_text("version = 1\n[look]\ntext_size = 1.5\n")
    assert run("backup", file) == (0, f"Settings and journal were written to {file}.\n", "")
    home.settings.write_text("version = 1\n")
    lock = single.claim(home.runtime)
    code, _, err = run("restore", file)
    assert (code, "postureapp quit" in err) == (1, True)
    lock.release()
    assert run("restore", file)[0] == 0
    assert "1.5" in home.settings.read_text()
    assert run("backup", "/nowhere/b.zip")[0] == 1


def test_problems_of_the_settings_are_said_beside_the_plan(home, run):
    home.settings.write_text("[look]\ntheme = 'drak'\n")
    code, out, err = run("plan", "--json")
    assert code == 0
    assert "look.theme" in err
    assert json.loads(out)["zone"] == "Europe/Berlin"


def test_the_doctor_says_what_works_and_how_to_get_the_rest(home, run, instance):
    instance.reply = m.StatusIs(
        mode="active",
        notifier="card",
        rungs=(m.RungIs(rung="native", works=False, why="none", remedy="get one"),),
    )
    out = run("doctor")[1]
    assert "PostureApp is running.\n" in out
    assert "  missing  native: none\n           get one\n" in out
    found = json.loads(run("doctor", "--json")[1])
    assert (found["running"], found["notifier"]) == (True, "card")
    assert {row["area"] for row in found["rows"]} == {"reminders", "presence", "attention", "sound"}
    assert all(row["works"] or (row["why"] and row["how"]) for row in found["rows"])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_know_every_verb(home, run, shell):
    out = run("completions", shell)[1]
    for word in ("status", "check-in", "completions", "switch", "--json", "restore"):
        assert word.removeprefix("--") in out


def test_content_is_checked_and_traced(home, run, tmp_path):
    assert run("content", "trace")[1].count("\n") > 20
    (tmp_path / "pack").mkdir()
    code, _, err = run("content", "check", str(tmp_path / "pack"))
    assert (code, "was refused" in err) == (1, True)


def test_the_version_is_said(home, run):
    assert re.fullmatch(r"PostureApp \d+\.\d+\.\d+\n", run("--version")[1])


def test_without_its_own_files_it_says_what_to_do(home, run, monkeypatch):
    def nowhere():
        raise ResourcesMissing(())

    monkeypatch.setattr(resources, "resources_dir", nowhere)
    code, out, err = run("plan")
    assert (code, out) == (1, "")
    assert "install PostureApp again" in err

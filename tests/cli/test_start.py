"""Starting: one becomes the instance, the others hand over; a race has one winner and no error."""

import os
import subprocess
import sys
import tempfile
import types
from pathlib import Path

import pytest

from postureapp.cli import parser
from postureapp.core.model import Kind, Side
from postureapp.core.settings import Rung
from postureapp.system import control_client, single
from postureapp.system import control_messages as m

RACER = """
import sys, types, time
from tests.system.small_loop import SmallLoop

def run(paths, lock, *, background):
    from postureapp.system import control_messages as m
    from postureapp.system.control import ControlServer
    loop, asked = SmallLoop(), []
    server = ControlServer(
        paths.runtime, loop.watch, loop.later, lambda request: asked.append(request) or m.Done()
    )
    print("winner", flush=True)
    loop.until(lambda: len(asked) == int(sys.argv[1]), 60)
    server.close()
    lock.release()
    return 0

main = types.ModuleType("postureapp.main")
main.run = run
sys.modules["postureapp.main"] = main
from postureapp import cli
sys.exit(cli.main([]))
"""


@pytest.fixture
def program(monkeypatch):
    """Stands for the whole program; keeps what it was started with."""
    started = []

    def run_app(places, lock, *, background):
        started.append((places.config, background, single.running(places.runtime)))
        lock.release()
        return 7

    module = types.ModuleType("postureapp.main")
    module.run = run_app
    monkeypatch.setitem(sys.modules, "postureapp.main", module)
    return started


def test_the_first_one_becomes_the_instance_and_its_code_is_passed_on(home, run, program):
    assert run()[0] == 7
    assert run("run", "--background")[0] == 7
    assert program == [(home.config, False, True), (home.config, True, True)]


def test_when_the_other_one_ends_just_then_this_one_takes_over(home, run, program, monkeypatch):
    lock = single.claim(home.runtime)

    def ends(runtime, request):
        lock.release()
        raise control_client.NotRunning

    monkeypatch.setattr(control_client, "ask", ends)
    assert run()[0] == 7
    assert len(program) == 1


def test_a_second_one_beside_one_that_hangs_says_so(home, run, program, monkeypatch):
    lock = single.claim(home.runtime)

    def hangs(runtime, request):
        raise control_client.NoAnswer("PostureApp did not answer within 3 s")

    monkeypatch.setattr(control_client, "ask", hangs)
    code, _, err = run()
    assert (code, program) == (1, [])
    assert "was not started" in err
    lock.release()


def test_a_token_of_the_desktop_is_handed_over(instance, run, monkeypatch):
    monkeypatch.setitem(os.environ, "XDG_ACTIVATION_TOKEN", "let-me-front")
    assert run() == (0, "", "")
    assert instance.asked == [m.Show(token="let-me-front")]


def test_a_home_that_cannot_be_written_is_no_reason_to_stop(tmp_path, run, program, monkeypatch):
    (tmp_path / "file").write_text("where the folder belongs")
    monkeypatch.setenv("POSTUREAPP_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert run()[0] == 7
    assert len(program) == 1


@pytest.fixture
def short_path():
    """A socket's path has a limit, and a test's own folder may be too deep for it."""
    with tempfile.TemporaryDirectory(prefix="pa-") as folder:
        yield Path(folder)


def test_no_place_for_the_lock_is_said(short_path, run, program, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_path / "file"))
    (short_path / "file").write_text("where the folder belongs")
    code, _, err = run()
    assert (code, program) == (1, [])
    assert "XDG_RUNTIME_DIR" in err


def test_of_many_started_at_once_one_runs_and_all_others_end_well(home):
    racers = [
        subprocess.Popen([sys.executable, "-c", RACER, "3"], stdout=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    said = sorted(racer.communicate()[0] for racer in racers)
    assert said == ["", "", "", "winner\n"]
    assert [racer.returncode for racer in racers] == [0, 0, 0, 0]


def test_the_choices_of_the_command_line_are_those_of_the_model():
    assert [kind.value for kind in Kind] == parser.KINDS
    assert [rung.value for rung in Rung] == parser.RUNGS
    assert [side.value for side in Side] == parser.SIDES

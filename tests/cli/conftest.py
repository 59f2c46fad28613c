"""A home short enough for a socket, an instance that answers, and a way to type a verb."""

import os

import pytest

from postureapp import cli
from postureapp.store import paths
from tests.system.test_control import Instance


@pytest.fixture
def home(tmp_path, monkeypatch):
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


@pytest.fixture
def run(capsys):
    """`run("status")`: exit code, what was said, what was said about trouble."""

    def type_verb(*words):
        try:
            code = cli.main(list(words))
        except SystemExit as ended:
            code = ended.code or 0
        said = capsys.readouterr()
        return code, said.out, said.err

    return type_verb

"""A small loop and, for those who ask, a bus of their own."""

import pytest

from tests.system.private_bus import private_bus
from tests.system.small_loop import SmallLoop


@pytest.fixture
def loop():
    made = SmallLoop()
    yield made
    made.selector.close()


@pytest.fixture
def daemon(tmp_path, monkeypatch):
    with private_bus(tmp_path, monkeypatch) as process:
        yield process

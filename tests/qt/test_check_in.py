"""The check-in's window is opened once, its entry becomes an event, and a card takes its place."""

import pytest
from msgspec.structs import replace

from postureapp.core.checkin import CheckIn
from postureapp.core.events import CheckedIn
from postureapp.core.moment import Moment
from postureapp.core.state import State
from postureapp.qt.check_in import CheckIns
from postureapp.qt.screens import Sizes
from tests.qt.windows import everyday


class Clock:
    def now(self):
        return Moment(everyday.NOW, 5.0)


@pytest.fixture
def check_ins(qtbot, theme):
    ui = everyday.make_ui(theme)
    made = CheckIns(ui, Clock())
    made.told = []
    made.happened.connect(made.told.append)
    made.open(State(now=Clock().now(), settings=ui.settings, catalogue=ui.content), Sizes())
    yield made
    if made._window is not None:
        made._window.close()


def test_it_opens_once(check_ins):
    first = check_ins._window
    check_ins.open(State(now=Clock().now(), settings=check_ins._ui.settings), Sizes())
    assert check_ins._window is first
    assert first.isVisible()


def test_after_one_was_saved_the_next_begins_anew(check_ins):
    first = check_ins._window
    first.saved.emit(CheckIn(at=everyday.NOW, now=1))
    check_ins.open(State(now=Clock().now(), settings=check_ins._ui.settings), Sizes())
    assert check_ins._window is not first
    assert check_ins._window.page.entry == CheckIn(at=everyday.NOW)


@pytest.mark.parametrize(("now", "stays"), [(5, True), (9, False)])
def test_calm_advice_is_said_in_the_window_and_a_card_takes_its_place(check_ins, now, stays):
    window = check_ins._window
    entry = CheckIn(at=everyday.NOW, safety=(), now=now)
    window.saved.emit(replace(entry, at=everyday.at("12:00")))
    assert check_ins.told == [CheckedIn(at=Clock().now(), entry=entry)]
    assert window.isVisible() is stays

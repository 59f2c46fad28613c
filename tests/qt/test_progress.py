"""The record is read when somebody looks and something is new, not every minute."""

import pytest
from msgspec.structs import replace

from postureapp.core.checkin import CheckIn
from postureapp.core.moment import Moment
from postureapp.core.state import State
from postureapp.core.summary import CheckInRow
from postureapp.qt.progress import Progress
from tests.qt.windows import everyday


class Clock:
    def now(self):
        return Moment(everyday.NOW, 5.0)


ENTRY = CheckIn(at=everyday.NOW, now=4)


@pytest.fixture
def progress(qtbot, theme):
    read = []

    def record():
        read.append("read")
        return (CheckInRow(at=everyday.NOW, entry=ENTRY),)

    ui = everyday.make_ui(theme)
    made = Progress(ui, Clock(), record)
    made.read = read
    made.state = State(now=Clock().now(), settings=ui.settings)
    made.page = made.build()
    qtbot.addWidget(made.page)
    return made


def test_it_is_read_when_it_is_opened_and_when_something_was_noted(progress):
    progress.page.show()
    progress.refresh(progress.state)
    progress.refresh(progress.state)
    assert progress.read == ["read"]
    progress.refresh(replace(progress.state, check_ins=(ENTRY,)))
    assert progress.read == ["read", "read"]
    assert progress.page.figures.entries == (ENTRY,)


def test_the_page_for_a_visit_opens_once(progress):
    progress.page.show()
    progress.refresh(progress.state)
    everyday.press(progress.page, "Page for a visit")
    first = progress._visit
    everyday.press(progress.page, "Page for a visit")
    assert progress._visit is not first
    assert progress._visit.isVisible()
    progress._visit.close()

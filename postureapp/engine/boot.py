"""From settings, journal and clock to the first state."""

from postureapp.core import restore
from postureapp.core.library import Catalogue
from postureapp.core.moment import Moment
from postureapp.core.settings import Settings
from postureapp.core.state import State
from postureapp.ports import Clock, Journal


def first_state(settings: Settings, journal: Journal, catalogue: Catalogue, clock: Clock) -> State:
    """The state the program begins with; with a journal that cannot be read it begins empty."""
    now: Moment = clock.now()
    try:
        rows = journal.tail(restore.DAYS)
    except OSError:
        rows = []
    return restore.restored(rows, settings, catalogue, now)

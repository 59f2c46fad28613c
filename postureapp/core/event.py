"""What every event has: the moment at which it happened."""

import msgspec

from postureapp.core.moment import Moment


class Event(msgspec.Struct, frozen=True, kw_only=True):
    at: Moment

"""A set clock and a sleep are told apart, by the kernel's timer and by comparing clocks."""

import os
import select

from hypothesis import given
from hypothesis import strategies as st

from postureapp.system.clock import Readings
from postureapp.system.clock_watch import A_YEAR, Change, ClockWatch, Timer, compare

START = Readings(1_800_000_000.0, 500.0, 900.0)


def after(awake, slept=0.0, set_by=0.0):
    return Readings(START.wall + awake + slept + set_by, START.awake + awake, START.boot + awake + slept)


seconds = st.floats(3, 3 * 86400)
jumps = st.floats(3, 2 * A_YEAR) | st.floats(-2 * A_YEAR, -3)


@given(st.floats(0, 86400), st.floats(-1.5, 1.5))
def test_time_passing_and_fine_tuning_are_no_change(awake, tuned):
    assert compare(START, after(awake, set_by=tuned)) is None


@given(st.floats(0, 86400), seconds)
def test_sleep_is_measured_and_is_no_jump(awake, slept):
    change = compare(START, after(awake, slept))
    assert abs(change.slept - slept) < 0.001
    assert change.jumped == 0


@given(st.floats(0, 86400), jumps)
def test_a_set_clock_is_measured_and_is_no_sleep(awake, set_by):
    change = compare(START, after(awake, set_by=set_by))
    assert change.slept == 0
    assert abs(change.jumped - set_by) < 0.001


@given(seconds, jumps)
def test_both_at_once_are_told_apart(slept, set_by):
    change = compare(START, after(1.0, slept, set_by))
    assert abs(change.slept - slept) < 0.001
    assert abs(change.jumped - set_by) < 0.001


class FakeLoop:
    def __init__(self):
        self.watched = {}

    def watch(self, fd, callback):
        self.watched[fd] = callback
        return lambda: self.watched.pop(fd)


def test_the_watch_tells_once_and_compares_with_the_last_look():
    reads = [START, after(60), after(61, set_by=-7200), after(62, set_by=-7200)]
    loop, seen = FakeLoop(), []
    watch = ClockWatch(loop.watch, seen.append, lambda: reads.pop(0))
    watch.look()
    (fired,) = loop.watched.values()
    fired()
    watch.look()
    watch.close()
    assert seen == [Change(0.0, -7200.0)]
    assert loop.watched == {}


def test_the_timer_is_quiet_while_nothing_happens_and_can_be_armed_again():
    timer = Timer()
    timer.rearm()
    assert select.select([timer.fd], [], [], 0.05)[0] == []
    os.close(timer.fd)

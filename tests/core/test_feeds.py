from datetime import timedelta

import pytest
from msgspec.structs import replace

from postureapp.core import feeds
from postureapp.core.model import Feed, Side
from tests.core.world import at

LEFT, RIGHT, BOTH = Side.LEFT, Side.RIGHT, Side.BOTH
FEED = feeds.begun("feed", at(10), LEFT, "cradle", bottle=False)


def test_a_feed_begins_with_what_is_known():
    assert Feed(id="feed", start=at(10), side=LEFT, position="cradle") == FEED


def test_a_pause_is_kept_when_it_is_over():
    rested = feeds.continued(feeds.paused(FEED, at(10, 5)), at(10, 7))
    assert rested.pauses == ((at(10, 5), at(10, 7)),)
    assert rested.paused_since is None


def test_pausing_or_continuing_twice_changes_nothing():
    once = feeds.paused(FEED, at(10, 5))
    assert feeds.paused(once, at(10, 6)) == once
    assert feeds.continued(FEED, at(10, 6)) == FEED


@pytest.mark.parametrize(
    ("side", "to", "expected"),
    [
        (LEFT, None, RIGHT),
        (RIGHT, None, LEFT),
        (None, None, LEFT),
        (BOTH, None, LEFT),
        (LEFT, LEFT, LEFT),
        (LEFT, BOTH, BOTH),
    ],
)
def test_switching_takes_the_other_side_or_the_one_that_is_named(side, to, expected):
    switched = feeds.switched(replace(FEED, side=side), at(10, 5), to)
    assert feeds.side_now(switched) is expected
    assert switched.switches == ((at(10, 5), expected),)


def test_switching_twice_comes_back_and_ends_a_pause():
    once = feeds.switched(feeds.paused(FEED, at(10, 4)), at(10, 5), None)
    assert once.paused_since is None
    assert feeds.side_now(feeds.switched(once, at(10, 8), None)) is LEFT


def test_a_wrong_start_can_be_mended_but_not_past_the_end():
    ended = feeds.ended(FEED, at(10, 20))
    assert feeds.corrected(ended, at(9, 50), None, None).start == at(9, 50)
    for late in (at(10, 20), at(10, 30)):
        assert feeds.corrected(ended, late, None, None).start == at(10)


def test_a_swapped_side_turns_the_switches_round_with_it():
    feed = feeds.switched(FEED, at(10, 5), None)
    mended = feeds.corrected(feed, None, RIGHT, None)
    assert (mended.side, mended.switches) == (RIGHT, ((at(10, 5), LEFT),))


@pytest.mark.parametrize("side", [None, BOTH])
def test_a_side_that_was_not_known_leaves_the_switches(side):
    feed = replace(FEED, side=side, switches=((at(10, 5), RIGHT),))
    assert feeds.corrected(feed, None, LEFT, None).switches == ((at(10, 5), RIGHT),)
    assert feeds.corrected(FEED, None, BOTH, "").side is BOTH


def test_a_position_can_be_mended_and_taken_away():
    assert feeds.corrected(FEED, None, None, "side").position == "side"
    assert feeds.corrected(FEED, None, None, "").position == ""
    assert feeds.corrected(FEED, None, LEFT, None) == FEED


def test_the_end_closes_an_open_pause():
    ended = feeds.ended(feeds.paused(FEED, at(10, 15)), at(10, 20))
    assert (ended.end, ended.paused_since) == (at(10, 20), None)
    assert feeds.seconds(ended, at(12)) == 900


def test_a_feed_never_ends_before_it_began():
    assert feeds.ended(FEED, at(9)).end == at(10)


def test_a_back_dated_end_before_a_pause_forgets_the_pause():
    ended = feeds.ended(feeds.paused(FEED, at(10, 15)), at(10, 10))
    assert (ended.end, ended.pauses, ended.paused_since) == (at(10, 10), (), None)


def test_the_length_leaves_pauses_out():
    feed = feeds.continued(feeds.paused(FEED, at(10, 5)), at(10, 7))
    assert feeds.seconds(feed, at(10, 10)) == 8 * 60
    assert feeds.seconds(feeds.paused(feed, at(10, 10)), at(10, 30)) == 8 * 60
    assert feeds.seconds(FEED, at(10) - timedelta(seconds=5)) == 0

"""A slip in a feed: what can be chosen, and what each choice makes of the feed."""

import pytest

from postureapp.core import events as ev
from postureapp.core.feeds import side_now
from postureapp.core.model import Side
from postureapp.i18n import Words
from postureapp.qt.feed_slip import FeedSlip
from tests.core.world import World, at
from tests.qt.windows.stage import make_ui

SIDES = {"Left side": Side.LEFT, "Right side": Side.RIGHT, "Both sides": Side.BOTH}


@pytest.fixture
def ui(qapp):
    made = make_ui(qapp)
    made.words = Words("en", "GB", hours_24=True)
    return made


@pytest.fixture
def slip(qtbot, ui):
    """Opens the menu on a world with a feed; a choice is sent to the world."""

    def choose(world, label):
        menu = FeedSlip(ui, world.state.feed, world.now, None)
        qtbot.addWidget(menu)
        heard = []
        menu.mended.connect(heard.append)
        next(one for one in menu.actions() if one.text() == label).trigger()
        (event,) = heard
        values = {name: getattr(event, name) for name in event.__struct_fields__ if name != "at"}
        world.send(type(event), **values)
        return menu

    return choose


def feeding(**values):
    world = World()
    world.send(ev.FeedStarted, **values)
    return world


@pytest.mark.parametrize(
    ("label", "start"), [("Started at 09:50", at(9, 50)), ("Started at 09:30", at(9, 30))]
)
def test_it_began_earlier(slip, label, start):
    world = feeding()
    slip(world, label)
    assert world.state.feed.start == start


def test_a_feed_told_too_early_begins_now(slip):
    world = feeding(started=at(9, 40))
    slip(world, "Started at 10:00")
    assert world.state.feed.start == at(10)


@pytest.mark.parametrize("began", [None, *SIDES.values()])
@pytest.mark.parametrize("switched", [False, True])
@pytest.mark.parametrize("label", SIDES)
def test_the_chosen_side_is_the_one_in_use(slip, began, switched, label):
    world = feeding(side=began)
    if switched:
        world.send(ev.FeedSwitched)
    slip(world, label)
    wanted = SIDES[label]
    feed = world.state.feed
    assert wanted in {side_now(feed), feed.side}
    if wanted is not Side.BOTH:
        assert side_now(feed) is wanted


def test_a_bottle_has_no_sides(qtbot, ui):
    world = feeding(bottle=True)
    menu = FeedSlip(ui, world.state.feed, world.now, None)
    qtbot.addWidget(menu)
    assert not any(one.isCheckable() for one in menu.actions())

"""The figure moves with the clock, and with the breath where its poses show one."""

import pytest

from postureapp.figure.picture import Picture
from postureapp.qt.windows.player import halo as halo_module
from postureapp.qt.windows.player.halo import Halo
from postureapp.qt.windows.player.seen import Seen
from tests.qt.windows.stage import make_ui

OUT, IN = {"person": {"breath": 0.0}}, {"person": {"breath": 1.0}}
STILL = {"person": {}}


def moment(**changes):
    still = {"step": 0, "steps": 1, "heading": "", "say": "", "below": "", "clock": "", "left": 1.0}
    return Seen(**(still | {"picture": "p", "alt": "A person.", "into": 0.0} | changes))


@pytest.fixture
def phase(qtbot, qapp):
    def at(start, end, *, into, cycle, calm=False, **more):
        ui = make_ui(qapp)
        ui.theme.apply(reduced_motion=calm)
        ui.library.pictures["p"] = Picture("p", "motion", (start, end), period=8.0, **more)
        halo = Halo(ui)
        qtbot.addWidget(halo)
        halo.show_moment(moment(into=into, cycle=cycle, breath=None if cycle is None else 0.7))
        return halo

    return at


def test_without_a_breath_it_keeps_its_own_pace(phase):
    assert phase(STILL, STILL, into=10.0, cycle=None).figure.phase == pytest.approx(0.25)


def test_drawn_breathing_in_it_is_far_when_breathed_in(phase):
    assert phase(OUT, IN, into=3.0, cycle=0.5).figure.phase == pytest.approx(0.5)


def test_drawn_breathing_out_it_is_far_when_breathed_out(phase):
    assert phase(IN, OUT, into=3.0, cycle=0.5).figure.phase == pytest.approx(0.0)
    assert phase(IN, OUT, into=3.0, cycle=0.0).figure.phase == pytest.approx(0.5)


def test_a_picture_that_does_not_show_the_breath_goes_on_beside_it(phase):
    assert phase(STILL, STILL, into=2.0, cycle=0.1).figure.phase == pytest.approx(0.25)


def test_what_happens_once_stays_at_its_end(phase):
    assert phase(STILL, STILL, into=20.0, cycle=None, once=True).figure.phase == 1.0


def test_the_players_clock_alone_moves_it(phase):
    halo = phase(STILL, STILL, into=1.0, cycle=None)
    assert not halo.figure.playing
    assert halo.moves()


def test_with_reduced_motion_nothing_needs_to_be_animated(phase):
    assert not phase(OUT, IN, into=1.0, cycle=0.2, calm=True).moves()


def test_it_says_what_it_shows(phase):
    assert phase(STILL, STILL, into=1.0, cycle=None).accessibleName() == "A person."


def test_a_still_is_drawn_once_however_long_the_breath_goes_on(qtbot, qapp, monkeypatch):
    drawn = []
    real = halo_module.render_picture
    monkeypatch.setattr(halo_module, "render_picture", lambda *a, **k: drawn.append(a[1]) or real(*a, **k))
    halo = Halo(make_ui(qapp))
    qtbot.addWidget(halo)
    halo.resize(300, 300)
    for breath in (0.1, 0.5, 0.9):
        halo.show_moment(moment(picture="unknown", cycle=0.2, breath=breath))
        halo.grab()
    assert drawn == ["unknown"]


@pytest.mark.parametrize("kind", ["motion", "still"])
def test_the_second_side_is_turned_over(qtbot, qapp, kind):
    ui = make_ui(qapp)
    bent = {"person": {"arm_r": {"flex": 90}}}
    ui.library.pictures["p"] = Picture("p", kind, (bent, bent))
    halo = Halo(ui)
    qtbot.addWidget(halo)
    halo.resize(200, 160)
    shown = []
    for other_side in (False, True, False):
        halo.show_moment(moment(other_side=other_side))
        shown.append(halo.grab().toImage())
    assert shown[0] == shown[2] != shown[1]

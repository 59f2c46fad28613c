"""Tray states and app icon: every shape differs from every other, at 16 px, in grey, on any panel."""

from itertools import combinations

import pytest
from PySide6.QtGui import QImage

from postureapp.qt.marks import (
    APP_SIZES,
    PROGRESS_STEPS,
    STATES,
    TRAY_SIZES,
    app_icon,
    app_pixmap,
    progress_step,
    tray_icon,
    tray_pixmap,
)


def alpha(pixmap):
    """The shape alone, without any colour."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return [image.pixelColor(x, y).alpha() for y in range(image.height()) for x in range(image.width())]


def different(one, other):
    """Share of pixels whose cover differs clearly."""
    return sum(abs(a - b) > 96 for a, b in zip(one, other, strict=True)) / len(one)


@pytest.mark.parametrize("size", [16, 22])
def test_every_state_has_a_shape_of_its_own(qapp, size):
    shapes = {state: alpha(tray_pixmap(state, size, 0.5, on_dark=True)) for state in STATES}
    alike = [pair for pair in combinations(STATES, 2) if different(shapes[pair[0]], shapes[pair[1]]) < 0.1]
    assert alike == []


def test_closed_eyes_are_seen_at_sixteen_px(qapp):
    asleep = alpha(tray_pixmap("asleep", 16, on_dark=True))
    lids = [asleep[y * 16 + x] for y in (8, 9) for x in range(3, 13)]
    assert sum(value < 96 for value in lids) >= 6
    assert sum(value > 200 for value in lids) >= 4


@pytest.mark.parametrize("state", STATES)
def test_a_badge_is_seen_in_every_state(qapp, state):
    plain, badged = (alpha(tray_pixmap(state, 22, 0.5, badge, on_dark=False)) for badge in (False, True))
    assert different(plain, badged) > 0.02


def test_the_arm_closes_as_the_reminder_comes_nearer(qapp):
    def ink(progress):
        return sum(value > 200 for value in alpha(tray_pixmap("active", 32, progress, on_dark=True)))

    steps = [ink(progress) for progress in (0, 0.25, 0.5, 0.75, 1)]
    assert steps == sorted(steps)
    assert len(set(steps)) == 5


def test_the_picture_changes_only_when_the_step_does(qapp):
    assert (progress_step(-1), progress_step(0.5), progress_step(7)) == (0, 12, PROGRESS_STEPS)
    same = [tray_pixmap("active", 22, progress, on_dark=True).toImage() for progress in (0.5, 0.5001)]
    assert same[0] == same[1]


def test_the_ink_follows_the_panel(qapp):
    def middle(dark):
        return tray_pixmap("feeding", 32, on_dark=dark).toImage().pixelColor(16, 20)

    assert middle(True).lightness() > 200
    assert middle(False).lightness() < 60
    corner = tray_pixmap("quiet", 32, on_dark=None).toImage().pixelColor(28, 8)
    assert corner.name() == "#2a6660"  # our own disc, seen on both


def test_an_icon_brings_every_size(qapp):
    assert sorted(size.width() for size in tray_icon("active", 0.3).availableSizes()) == list(TRAY_SIZES)
    assert sorted(size.width() for size in app_icon().availableSizes()) == list(APP_SIZES)


def test_pictures_for_sharp_screens_have_more_pixels(qapp):
    assert tray_pixmap("paused", 16, dpr=2).toImage().width() == 32
    assert app_pixmap(64, dpr=2).deviceIndependentSize().width() == 64


def test_an_unknown_state_is_an_error(qapp):
    with pytest.raises(KeyError):
        tray_icon("dancing")

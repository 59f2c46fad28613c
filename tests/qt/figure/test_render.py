"""Pictures as images: never an exception, the right size, dim at night, distinct variants."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage

from postureapp.figure.look import Look, surprise
from postureapp.figure.palette import THEMES, luminance
from postureapp.figure.picture import Picture
from postureapp.figure.poses import Library, load_library
from postureapp.qt.figure.bodymap import body_picture
from postureapp.qt.figure.render import render_picture
from postureapp.qt.figure.sheet import contact_sheet, main, write_sheets

LIBRARY = load_library(Path(__file__).parents[3] / "resources" / "poses")
SMALL = QSize(96, 96)
LOOK = Look()

pytestmark = pytest.mark.usefixtures("qapp")


def pixels(image):
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return bytes(plain.constBits())


def draw(name="hold_cradle", theme="light", size=SMALL, library=LIBRARY, **more):
    return render_picture(library, name, size, theme, LOOK, **more)


def test_size_and_pixel_ratio():
    image = draw(size=QSize(120, 80), dpr=2.0)
    assert (image.width(), image.height(), image.devicePixelRatio()) == (240, 160, 2.0)


@pytest.mark.parametrize("theme", THEMES)
def test_the_stage_is_painted_or_left_out(theme):
    assert draw(theme=theme).pixelColor(0, 0).alpha() == 255
    assert draw(theme=theme, stage=False).pixelColor(0, 0).alpha() == 0


def test_pair_halves_and_phases_differ():
    assert pixels(draw("fed_1")) != pixels(draw("fed_1", variant="tiring"))
    assert pixels(draw("fed_12", phase=0.0)) != pixels(draw("fed_12", phase=0.5))
    assert pixels(draw("fed_12")) == pixels(draw("fed_12", phase=0.5))


def apart(a, b):
    """Mean difference of the channels, 0..255."""
    pairs = list(zip(pixels(a), pixels(b), strict=True))
    return sum(abs(x - y) for x, y in pairs) / len(pairs)


@pytest.mark.parametrize("name", ["r06_6", "hab_1"])
def test_mirrored_is_the_same_picture_turned_over(name):
    plain, turned = draw(name, size=QSize(120, 96)), draw(name, size=QSize(120, 96), mirrored=True)
    assert apart(turned, plain.flipped(Qt.Orientation.Horizontal)) < 1 < apart(turned, plain)


def test_the_cells_of_a_mirrored_group_keep_their_order():
    plain, turned = draw("rst_1", size=QSize(96, 160)), draw("rst_1", size=QSize(96, 160), mirrored=True)
    assert apart(turned, plain.flipped(Qt.Orientation.Horizontal)) < 1
    wide, over = draw("fed_11", size=QSize(240, 200)), draw("fed_11", size=QSize(240, 200), mirrored=True)
    left = QRect(0, 0, 120, 100)
    assert apart(over.copy(left), wide.copy(left).flipped(Qt.Orientation.Horizontal)) < 1


def test_a_group_fills_all_its_cells():
    image = draw("fed_11", size=QSize(240, 200), stage=False)
    halves = [(60, 50), (180, 50), (60, 150), (180, 150)]
    assert all(image.pixelColor(x, y).alpha() == 255 for x, y in halves)


def test_every_look_draws():
    assert (
        len({pixels(render_picture(LIBRARY, "hold_cradle", SMALL, "light", surprise(n))) for n in range(6)})
        == 6
    )


def test_a_malformed_file_is_named_and_the_rest_is_drawn(tmp_path):
    (tmp_path / "good.toml").write_text(
        '[pose.stand.person]\nroot = { at = [0, 88, 0] }\n[picture.stand]\npose = "stand"\n', encoding="utf-8"
    )
    (tmp_path / "bad.toml").write_text(
        '[pose.bend]\nbase = "stand"\n[pose.bend.person]\nspine = { lumbar = "much" }\n'
        '[picture.bend]\npose = "bend"\n',
        encoding="utf-8",
    )
    library = load_library(tmp_path)
    assert str(library.problems[0]) == "bad.toml bend person.spine.lumbar: must be a number, not 'much'"
    nobody = pixels(draw("nothing", library=library))
    assert pixels(draw("bend", library=library)) == nobody != pixels(draw("stand", library=library))


def test_unknown_and_unsound_pictures_give_the_same_quiet_placeholder():
    unsound = [
        {"person": {"arm_r": {"hand": {"anchor": "moon"}}}},
        {"person": {"root": {"at": "x"}}},
        {"person": {}, "props": [{"type": "throne"}]},
        {"person": {}, "marks": [{"type": "arrow"}]},
        {"person": {}, "frame": {"h": 0}},
        {},
        {"person": 3},
    ]
    library = Library(pictures={str(i): Picture(str(i), "still", (tree,)) for i, tree in enumerate(unsound)})
    found = {pixels(draw(name, library=library)) for name in [*library.pictures, "nothing"]}
    assert len(found) <= 2  # an empty scene may draw nothing; all others are the placeholder


@pytest.mark.parametrize("name", ["hold_cradle", "fed_1", "hold_twins", "welcome_2", "body_front"])
def test_no_night_pixel_is_bright_or_blue(name):
    data = pixels(draw(name, "night", QSize(160, 160)))
    seen = {data[i : i + 4] for i in range(0, len(data), 4)}
    assert max(c[2] for c in seen) <= 40
    assert max(luminance((c[0], c[1], c[2], 255)) for c in seen) <= 0.34


def test_body_picture_has_its_places():
    front = body_picture(LIBRARY, "front", QSize(200, 360), "light", LOOK)
    back = body_picture(LIBRARY, "back", QSize(200, 360), "light", LOOK)
    assert len(front.places) + len(back.places) == 19
    assert all(
        front.image.rect().contains(path.boundingRect().toAlignedRect()) for path in front.places.values()
    )
    assert body_picture(Library(), "front", SMALL, "light", LOOK).places == {}


def test_a_contact_sheet_shows_both_halves():
    one = contact_sheet(LIBRARY, ["hold_cradle"], "light", 96, LOOK)
    two = contact_sheet(LIBRARY, ["fed_1"], "light", 96, LOOK)
    assert two.width() == 2 * one.width()


def test_sheets_are_written(tmp_path):
    written = write_sheets(tmp_path / "out", ["light", "night"], 64, ["hold_cradle", "fed_1"])
    assert [p.name for p in written] == ["pictures-light-64-1.png", "pictures-night-64-1.png"]
    assert all(p.stat().st_size > 500 for p in written)


def test_the_command_draws_one_png(tmp_path):
    out = tmp_path / "one.png"
    assert main([str(out), "hold_cradle", "--size", "64"]) in (0, 1)
    assert out.exists()

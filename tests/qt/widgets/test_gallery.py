"""The gallery writes one picture for each sheet."""

from postureapp.qt.widgets import gallery
from postureapp.qt.widgets.gallery import render
from postureapp.qt.widgets.sample_words import CHINESE, ENGLISH


def test_a_sheet_becomes_a_picture(theme, tmp_path):
    for name, build in gallery.SHEETS.items():
        render(build(theme, ENGLISH), tmp_path / f"{name}.png", gallery.WIDE)
    sizes = {file.name: file.stat().st_size > 20_000 for file in tmp_path.glob("*.png")}
    assert sizes == {"controls.png": True, "inputs.png": True, "pictures.png": True}


def test_both_languages_have_the_same_words():
    assert set(ENGLISH) == set(CHINESE)

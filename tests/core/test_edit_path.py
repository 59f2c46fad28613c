"""Settings by their path."""

import pytest

from postureapp.core import edit_path
from postureapp.core.settings import Settings


def test_a_value_is_read_and_changed():
    changed = edit_path.with_value(Settings(), "breaks.voice.rate", 5)
    assert edit_path.value_at(changed, "breaks.voice.rate") == 5
    assert edit_path.with_value(changed, "breaks.voice.rate", -10) == Settings()


@pytest.mark.parametrize("path", ["breaks.volume", "nothing", "breaks.voice.name.length"])
def test_a_path_there_is_not(path):
    with pytest.raises(AttributeError):
        edit_path.with_value(Settings(), path, 1)
    with pytest.raises(AttributeError):
        edit_path.value_at(Settings(), path)


@pytest.mark.parametrize(
    ("path", "bounds"),
    [
        ("feeding.cue_minutes", (0, 60)),
        ("breaks.voice.rate", (-50, 50)),
        ("look.text_size", (0.8, 1.6)),
        ("language.first_weekday", (0, 6)),
    ],
)
def test_bounds_come_from_the_tree(path, bounds):
    assert edit_path.limits(path) == bounds


@pytest.mark.parametrize("path", ["feeding.enabled", "feeding", "nothing.at_all"])
def test_no_bounds(path):
    with pytest.raises(ValueError, match=path):
        edit_path.limits(path)

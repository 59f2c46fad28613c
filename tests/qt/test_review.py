"""What reviewers are given: the windows of somebody whose reminders are set, each one that is asked for."""

from datetime import date

import pytest

from postureapp.core import phases
from postureapp.qt import review


@pytest.mark.parametrize("language", ["en", "zh_CN", "es"])
def test_the_windows_are_those_of_a_parent_ten_weeks_after_the_birth(theme, language):
    today = date(2026, 5, 14)
    settings = review._ui(theme, language, today).settings
    assert settings.reminders
    assert phases.in_force(settings, today) is phases.Phase.THIRD
    assert settings.language.interface == language


def test_the_windows_asked_for_are_written(tmp_path, qapp):
    told = []
    files = review.write_windows(tmp_path / "new", ["welcome_1"], told.append)
    assert sorted(file.name for file in tmp_path.glob("new/*.png")) == sorted(file.name for file in files)
    assert {"welcome_1_light.png", "welcome_1_night_2x_zh_CN.png"} <= {file.name for file in files}
    assert {file.name for file in files} - set(told) == {f"sheet_{theme}.png" for theme in review.THEMES}

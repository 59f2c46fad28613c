"""Pictures of everything that is shown, for people who review it: all poses, all windows."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication

from postureapp.content.load import load_catalogue
from postureapp.core import phases
from postureapp.core.model import BirthType, Profile
from postureapp.core.settings import Language, Settings
from postureapp.qt.fit import build_ui, words_of
from postureapp.qt.theme import Theme
from postureapp.qt.ui import Ui
from postureapp.resources import resources_dir
from postureapp.system.clock import SystemClock

THEMES = ("light", "dark", "night", "contrast")


def write_pictures(folder: Path, themes: Sequence[str], size: int, ids: Sequence[str]) -> list[Path]:
    """Contact sheets of all pictures, or of `ids`, `size` px each. Raises OSError."""
    from postureapp.qt.figure.sheet import write_sheets

    _application()
    return write_sheets(folder, themes or THEMES, size, ids or None)


def write_windows(folder: Path, windows: Sequence[str], told: Callable[[str], None]) -> list[Path]:
    """Every window, or those named, in each theme, scale and language. Raises OSError."""
    from postureapp.qt.windows.sheet import usual_shots, write_window_sheets

    app = _application()
    theme = Theme(app, resources_dir() / "theme")
    shots = tuple(usual_shots(windows)) if windows else None
    folder.mkdir(parents=True, exist_ok=True)
    now = SystemClock().now().wall
    return write_window_sheets(folder, lambda language: _ui(theme, language, now.date()), now, shots, told)


def _ui(theme: Theme, language: str, today: date) -> Ui:
    """Ten weeks after the birth, with the reminders of that phase."""
    born = Profile(birth_date=today - timedelta(weeks=10), birth_type=BirthType.CAESAREAN)
    settings = phases.filled(Settings(profile=born, language=Language(interface=language)), today)
    catalogue, _ = load_catalogue(resources_dir() / "content", language)
    return build_ui(theme, settings, catalogue, words_of(settings), resources_dir() / "poses")


def _application() -> QApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    return app

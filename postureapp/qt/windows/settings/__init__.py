"""The Settings window: nine pages as data, controls bound to the settings tree, a live preview."""

from postureapp.qt.windows.settings.facts import RungFacts, SettingsFacts
from postureapp.qt.windows.settings.page import SettingsPage

__all__ = ["RungFacts", "SettingsFacts", "SettingsPage"]

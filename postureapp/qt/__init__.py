"""Everything that needs Qt: windows, tray, theme, painting, scheduling."""

import builtins

PYTHONS_IMPORT = builtins.__import__
"""Taken before Qt is loaded: PySide6 puts one of its own in its place."""

"""The theme: design tokens turned into colours, fonts, icons and one palette, live."""

from postureapp.qt.theme.theme import Theme

__all__ = ["Theme"]

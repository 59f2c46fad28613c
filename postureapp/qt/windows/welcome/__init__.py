"""The Welcome window: four short steps that may all be skipped."""

from postureapp.qt.windows.welcome.window import WelcomeWindow

__all__ = ["WelcomeWindow"]

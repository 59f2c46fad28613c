"""What a rung tells back about a reminder it was given."""

from typing import Protocol

from postureapp.core.model import Act


class Answers(Protocol):
    """Handed to every rung at construction; each call arrives in the main thread."""

    def shown(self, occurrence: str, rung: str) -> None:
        """It is really on the screen."""
        ...

    def acted(self, occurrence: str, act: Act, token: str) -> None:
        """The person did something; `token` lets a window come to the front on Wayland, or is empty."""
        ...

"""A failure told to a person: what happened, what it means, what to do."""


class Trouble(Exception):
    """Ends the command; its text is all that is printed."""

    def __init__(self, what: str, meaning: str, remedy: str) -> None:
        super().__init__(f"{what}\n{meaning}\n{remedy}")

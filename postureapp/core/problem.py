"""A problem in the person's words: what happened, what it means, what to do."""

import msgspec


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that went wrong, as data. `code` names the sentence to show; `values` fill its gaps.

    `what`, `meaning` and `remedy` are English sentences, ready for a terminal; windows translate by `code`.
    """

    code: str
    what: str
    meaning: str
    remedy: str
    values: dict[str, str] = {}

    def lines(self) -> str:
        """The three sentences under each other, for the terminal and the log."""
        return f"{self.what}\n{self.meaning}\n{self.remedy}"

"""What was typed and changed, one step back at a time; typing in one field is one step."""

from postureapp.content.draft import Draft

MOST = 200


class History:
    """Holds the draft as it is, and those before it."""

    def __init__(self, draft: Draft) -> None:
        self.now = draft
        self._before: list[Draft] = []
        self._field = ""

    def put(self, draft: Draft, field: str = "") -> bool:
        """A changed draft. Changes of the same `field` in a row are one; answers whether it is another."""
        if draft == self.now:
            return False
        if not field or field != self._field:
            self._before = [*self._before[1 - MOST :], self.now]
        self.now, self._field = draft, field
        return True

    def back(self) -> Draft:
        """The draft before the last change; the same one when there is none."""
        if self._before:
            self.now = self._before.pop()
        self._field = ""
        return self.now

    @property
    def can_go_back(self) -> bool:
        """Whether there is something to undo."""
        return bool(self._before)

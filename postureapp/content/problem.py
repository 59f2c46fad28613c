"""One thing that is wrong in a content file, named so that it can be found."""

import msgspec


class ContentProblem(msgspec.Struct, frozen=True, kw_only=True):
    """`file` is below the content folder or the pack; `item` and `key` are empty where the whole is meant."""

    file: str
    item: str = ""
    key: str = ""
    message: str

    def line(self) -> str:
        """ "file, item, key: message", without the empty parts."""
        place = ", ".join(part for part in (self.file, self.item, self.key) if part)
        return f"{place}: {self.message}" if place else self.message

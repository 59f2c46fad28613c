"""Go through all texts of a table, each with its item and key."""

from collections.abc import Iterator
from typing import NamedTuple

from postureapp.content.tables import Table


class Text(NamedTuple):
    """One text: the id of its item ("R01.3", "advice.ease"), its key, and whether it is one of a list."""

    item: str
    key: str
    text: str
    listed: bool = False


def texts(table: Table, item: str = "") -> Iterator[Text]:
    """Every text below a table, in its order."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from texts(value, f"{item}.{key}" if item else key)
        elif isinstance(value, list):
            yield from (Text(item, key, each, True) for each in value if isinstance(each, str))
        elif isinstance(value, str):
            yield Text(item, key, value)

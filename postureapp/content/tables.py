"""Read TOML files of a content folder into tables; a damaged file is a problem, not the end."""

import tomllib
from pathlib import Path
from typing import Any

from postureapp.content.problem import ContentProblem

Table = dict[str, Any]


def read_table(folder: Path, name: str, problems: list[ContentProblem]) -> Table:
    """The file's top table, or an empty one with a problem added when it cannot be read."""
    try:
        return tomllib.loads((folder / name).read_text(encoding="utf-8"))
    except FileNotFoundError:
        message = "the file is missing"
    except OSError as error:
        message = f"the file cannot be read ({error.strerror})"
    except ValueError as error:  # not TOML, not UTF-8, or a number with thousands of digits
        message = f"the file is not valid TOML ({error})"
    except RecursionError:
        message = "the file is nested too deeply"
    problems.append(ContentProblem(file=name, message=message))
    return {}


def sub_tables(table: Table, file: str, problems: list[ContentProblem]) -> dict[str, Table]:
    """The items of a table by id; anything that is not a table is named as a problem and left out."""
    items: dict[str, Table] = {}
    for key, value in table.items():
        if isinstance(value, dict):
            items[key] = value
        else:
            problems.append(ContentProblem(file=file, item=key, message="a table was expected here"))
    return items

"""One setting by its path ("feeding.cue_minutes"): read it, change it, know its bounds."""

from typing import Any

import msgspec
from msgspec import inspect

from postureapp.core.settings import Settings


def value_at(settings: Settings, path: str) -> Any:
    """The value of one setting. Raises AttributeError for a path there is not."""
    value: Any = settings
    for name in path.split("."):
        value = getattr(value, name)
    return value


def with_value(settings: Settings, path: str, value: object) -> Settings:
    """The settings with one value changed. Raises AttributeError for a path there is not."""
    changed: Settings = _with(settings, path.split("."), value)
    return changed


def limits(path: str) -> tuple[float, float]:
    """Lowest and highest allowed value of a number. Raises ValueError where the setting has no bounds."""
    found = _plain(inspect.type_info(Settings))
    for name in path.split("."):
        fields = found.fields if isinstance(found, inspect.StructType) else ()
        found = _plain(next((field.type for field in fields if field.name == name), inspect.NoneType()))
    if isinstance(found, inspect.IntType | inspect.FloatType):
        low, high = found.ge, found.le
        if low is not None and high is not None:
            return low, high
    raise ValueError(f"{path!r} has no lowest and highest value")


def _plain(found: inspect.Type) -> inspect.Type:
    """Without the "or None" around it and the notes on it."""
    if isinstance(found, inspect.Metadata):
        return _plain(found.type)
    if isinstance(found, inspect.UnionType):
        some = [kind for kind in found.types if not isinstance(kind, inspect.NoneType)]
        return _plain(some[0]) if len(some) == 1 else found
    return found


def _with(part: Any, names: list[str], value: object) -> Any:
    name, *rest = names
    inner = _with(getattr(part, name), rest, value) if rest else value
    if name not in part.__struct_fields__:
        raise AttributeError(f"{type(part).__name__} has no setting {name!r}")
    return msgspec.structs.replace(part, **{name: inner})

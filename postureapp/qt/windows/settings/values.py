"""Between a line and the settings: the value it shows, and the settings after it was changed."""

import msgspec

from postureapp.core.edit_path import value_at, with_value
from postureapp.core.settings import Settings
from postureapp.qt.windows.settings import spec


def stored(settings: Settings, line: spec.Line) -> object:
    """The value behind a line; lines that only act or tell have none."""
    match line.control:
        case spec.Acts() | spec.Shown() | spec.State():
            return None
        case spec.Keys(act):
            return settings.system.shortcuts.get(act, "")
        case spec.Between(until):
            start, end = value_at(settings, line.path), value_at(settings, until)
            return None if start is None or end is None else (start, end)
        case _:
            return value_at(settings, line.path)


def applied(settings: Settings, line: spec.Line, value: object) -> Settings:
    """The settings after the line was changed to `value`."""
    match line.control:
        case spec.Keys(act):
            others = {name: keys for name, keys in settings.system.shortcuts.items() if name != act}
            keys = others | ({act: str(value)} if value else {})
            return msgspec.structs.replace(
                settings, system=msgspec.structs.replace(settings.system, shortcuts=keys)
            )
        case spec.Between(until):
            start, end = value if isinstance(value, tuple) else (None, None)
            return with_value(with_value(settings, line.path, start), until, end)
        case _:
            changed = with_value(settings, line.path, value)
            if line.path == "language.interface":  # a voice of the old language cannot read the new one
                return with_value(changed, "breaks.voice.name", "")
            return changed

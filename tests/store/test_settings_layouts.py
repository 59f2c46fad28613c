"""However a hand lays the file out, a change arrives and nothing else is lost."""

import tomllib
from datetime import time

import msgspec
import pytest

from postureapp.core.model import Every, Kind, Reminder, TimeRange
from postureapp.core.settings import Hours, ThemeChoice
from postureapp.store.settings_file import SettingsFile

replace = msgspec.structs.replace

LAYOUTS = {
    "dotted keys": "look.theme='dark'\nlook.figure.skin='deep'\nbreaks.voice.rate=3\nmood.own=1\n",
    "inline tables": "look={theme='dark',figure={skin='deep'},own=1}\nbreaks={voice={rate=3}}\n",
    "inner table first": "[look.figure]\nskin='deep'\n[breaks.voice]\nrate=3\n[look]\ntheme='dark'\nown=1\n",
    "tables apart": """
[look]
theme = 'dark'
[[reminders]]
id = 'a'
kind = 'rest'
schedule = {type = 'every', minutes = 9}
[own]
x = 1
[[reminders]]
id = 'b'
kind = 'rest'
[reminders.schedule]
type = 'every'
minutes = 9
[look.figure]
skin = 'deep'
[breaks.voice]
rate = 3
""",
    "quoted names": "['look']\n\"theme\"='dark'\n'own key'=1\n[\"look\".'figure']\nskin='deep'\n",
    "windows line ends": "[look]\r\ntheme='dark'\r\nown=1\r\n[look.figure]\r\nskin='deep'\r\n",
    "no last line end": "[look]\ntheme='dark'\nfigure.skin='deep'\n[breaks]\nvoice.rate=3\n[own]\nx=1",
    "only remarks": "# nothing yet\n\n   # but soon\n",
    "empty": "",
    "byte order mark": "\ufeff[look]\ntheme='dark'\n",
    "reminders in one line": """
reminders = [{id='a', kind='rest', schedule={type='every', minutes=9}}, # why
 {id='?', dream=1}]
[own]
x = 1
""",
}

NEW = Reminder(id="new", kind=Kind.MASSAGE, schedule=Every(90), name="Neck “x” \n")


def changed(settings):
    """A bit of everything."""
    first = tuple(replace(one, enabled=False, schedule=Every(33)) for one in settings.reminders[:1])
    return replace(
        settings,
        reminders=(NEW, *settings.reminders[1:], *first),
        hours=Hours(quiet=(TimeRange(time(22), time(6, 30)),)),
        look=replace(
            settings.look, theme=ThemeChoice.NIGHT, figure=replace(settings.look.figure, hair="bun")
        ),
        breaks=replace(settings.breaks, voice=replace(settings.breaks.voice, rate=-7, name="Ana")),
        system=replace(settings.system, shortcuts={"feed": "Ctrl+Alt+F"}),
    )


def unknown(values, known, path=()):
    """What is in the file and not in the settings' own shape."""
    for key, value in values.items():
        if key not in known:
            yield (*path, key), value
        elif isinstance(value, dict) and isinstance(known[key], dict):
            yield from unknown(value, known[key], (*path, key))


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_change_arrives_and_nothing_else_is_lost(tmp_path, name):
    file = SettingsFile(tmp_path / "settings.toml")
    file.path.write_bytes(LAYOUTS[name].encode())
    before, problems = file.load()
    raw = tomllib.loads(LAYOUTS[name].removeprefix("\ufeff"))
    wanted = changed(before)
    file.save(wanted)
    again, still = SettingsFile(file.path).load()
    assert again == wanted
    assert len(still) == len(problems)
    known = msgspec.to_builtins(wanted)
    now = tomllib.loads(file.path.read_text(encoding="utf-8"))
    assert list(unknown(now, known)) == list(unknown(raw, known))
    back = SettingsFile(file.path)
    back.load()
    back.save(before)
    assert SettingsFile(file.path).load()[0] == before


def test_what_the_editor_cannot_change_in_place_costs_the_remarks_only(tmp_path, monkeypatch):
    import tomlkit

    def cannot(text):
        raise tomlkit.exceptions.ParseError(1, 1)

    file = SettingsFile(tmp_path / "settings.toml")
    file.path.write_text("# mine\n[look]\ntheme = 'dark'\n[own]\nx = 1\n")
    before, _ = file.load()
    monkeypatch.setattr(tomlkit, "parse", cannot)
    file.save(changed(before))
    again, problems = SettingsFile(file.path).load()
    assert (again, problems) == (changed(before), ())
    assert tomllib.loads(file.path.read_text(encoding="utf-8"))["own"] == {"x": 1}

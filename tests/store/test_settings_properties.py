"""Any settings survive the file; any damage to the file costs what was damaged and nothing else."""

import tomllib

from hypothesis import example, given
from hypothesis import strategies as st

from postureapp.core.settings import Settings, System
from postureapp.store import settings_edit
from postureapp.store.settings_file import HEAD, SettingsFile
from postureapp.store.settings_read import Unreadable, parse, read
from tests.store.strategies import settings


@given(settings)
def test_any_settings_come_back_as_they_were(wanted):
    text = settings_edit.edited(HEAD, Settings(), wanted)
    assert read(parse(text.encode())) == (wanted, ())


ODD = Settings(system=System(shortcuts={"reminders": "0"}))
"""A name that means something else at the top of the file."""


@given(settings, settings)
@example(Settings(), ODD)
@example(ODD, Settings())
def test_from_any_settings_to_any_others_and_no_unknown_key_is_lost(first, second):
    text = settings_edit.edited(HEAD + "mood = 'good'\n[telepathy]\nrange = 3\n", Settings(), first)
    text = settings_edit.edited(text, first, second)
    raw = parse(text.encode())
    assert read(raw) == (second, ())
    assert (raw["mood"], raw["telepathy"]) == ("good", {"range": 3})
    assert text.startswith("# The settings of PostureApp.")


@given(settings, st.data())
def test_damaged_bytes_never_stop_the_program_and_never_destroy_the_file(tmp_path_factory, wanted, data):
    file = SettingsFile(tmp_path_factory.mktemp("damaged") / "settings.toml")
    whole = settings_edit.edited(HEAD, Settings(), wanted).encode()
    start = data.draw(st.integers(0, len(whole)))
    damaged = whole[:start] + data.draw(st.binary(max_size=8)) + whole[start + data.draw(st.integers(0, 9)) :]
    file.path.write_bytes(damaged)
    loaded, problems = file.load()
    kept = [path.read_bytes() for path in file.path.parent.iterdir()]
    assert kept == [damaged]
    file.save(loaded)
    try:
        before = tomllib.loads(damaged.decode("utf-8-sig"))
    except ValueError:
        assert [problem.code for problem in problems] == ["settings_damaged"]
    else:
        assert tomllib.loads(file.path.read_text("utf-8")) == before


toml_values = st.recursive(
    st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates() | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
known = list(settings_edit.plain(Settings()))


@given(st.dictionaries(st.sampled_from(known), toml_values))
def test_wrong_values_in_known_places_fall_back_and_are_named(raw):
    loaded, faults = read(raw)
    assert isinstance(loaded, Settings)
    assert all(fault.path.split(".")[0].split("[")[0] in raw for fault in faults)


@given(st.binary(max_size=60))
def test_any_bytes_are_settings_or_a_reason(data):
    try:
        found = parse(data)
    except Unreadable as error:
        found = str(error)
    assert isinstance(found, dict | str)

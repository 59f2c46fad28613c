"""The settings file keeps what a hand wrote, says what does not hold, and never loses the rest."""

import stat
from datetime import date, time

import msgspec
import pytest

from postureapp.core.model import At, Every, Kind, Profile, Reminder, TimeRange
from postureapp.core.settings import Look, Settings, ThemeChoice
from postureapp.store.settings_file import SettingsFile

replace = msgspec.structs.replace

REST = Reminder(id="rest", kind=Kind.REST, schedule=At((time(9, 30), time(15, 0))))
SIT = Reminder(id="sit", kind=Kind.POSTURE, schedule=Every(60))


@pytest.fixture
def file(tmp_path):
    return SettingsFile(tmp_path / "settings.toml")


def one(name, kind="rest", minutes=9):
    return f"[[reminders]]\nid='{name}'\nkind='{kind}'\nschedule={{type='every',minutes={minutes}}}\n"


def codes(problems):
    return [problem.code for problem in problems]


def test_no_file_is_the_defaults_and_no_problem(file):
    assert file.load() == (Settings(), ())


def test_what_is_saved_is_what_is_loaded(file):
    settings = Settings(
        profile=Profile(birth_date=date(2026, 9, 1), twins=True),
        reminders=(REST, SIT),
        look=Look(theme=ThemeChoice.NIGHT, text_size=1.25, night_from=time(21, 30)),
    )
    file.save(settings)
    assert SettingsFile(file.path).load() == (settings, ())


def test_the_file_is_for_this_user_alone_and_says_what_it_is(file):
    file.save(Settings())
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert file.path.read_text().startswith("# The settings of PostureApp.")
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.toml"]


def test_comments_order_and_unknown_keys_of_a_hand_survive_a_save(file):
    file.path.write_text(
        "# mine\nversion = 1\nmood = 'good'  # not ours\n\n[look]\n# kinder at night\ntheme = 'dark'\n"
        "glitter = true\n\n[[reminders]] # the one that matters\nid = 'sit'\nkind = 'posture'\n"
        "schedule = { type = 'every', minutes = 45 } # was 60\ncolour = 'blue'\n"
    )
    settings, problems = file.load()
    assert problems == ()
    file.save(replace(settings, look=replace(settings.look, theme=ThemeChoice.LIGHT)))
    assert file.path.read_text() == (
        "# mine\nversion = 1\nmood = 'good'  # not ours\n\n[look]\n# kinder at night\ntheme = \"light\"\n"
        "glitter = true\n\n[[reminders]] # the one that matters\nid = 'sit'\nkind = 'posture'\n"
        "schedule = { type = 'every', minutes = 45 } # was 60\ncolour = 'blue'\n"
    )


def test_a_reminder_is_edited_in_place_added_and_removed(file):
    file.path.write_text(
        "[[reminders]]\nid = 'sit'\nkind = 'posture'\n# why 45\nschedule = { type = 'every', minutes = 45 }\n"
        "[[reminders]]\nid = 'old'\nkind = 'rest'\nschedule = { type = 'every', minutes = 90 }\n"
    )
    settings, _ = file.load()
    sit = replace(settings.reminders[0], schedule=At((time(8, 0),), (0, 1)), enabled=False)
    changed = replace(settings, reminders=(sit, REST))
    file.save(changed)
    assert SettingsFile(file.path).load() == (changed, ())
    text = file.path.read_text()
    assert "# why 45" in text
    assert "old" not in text


def test_reminders_in_one_line_can_be_changed_too(file):
    file.path.write_text("reminders = [{id='sit', kind='posture', schedule={type='every', minutes=45}}]\n")
    settings, _ = file.load()
    changed = replace(settings, reminders=(*settings.reminders, REST))
    file.save(changed)
    assert SettingsFile(file.path).load() == (changed, ())


def test_one_bad_value_falls_back_alone_and_is_named(file):
    file.path.write_text("[look]\ntheme = 'drak'\ntext_size = 1.5\n[breaks.voice]\nvolume = 300\nrate = 5\n")
    settings, problems = file.load()
    assert (settings.look.theme, settings.look.text_size) == (ThemeChoice.SYSTEM, 1.5)
    assert (settings.breaks.voice.volume, settings.breaks.voice.rate) == (80, 5)
    assert [(p.code, p.values["setting"], p.values["wrong"]) for p in problems] == [
        ("setting_invalid", "breaks.voice.volume", "Expected `int` <= 100"),
        ("setting_invalid", "look.theme", "Invalid enum value 'drak'"),
    ]
    assert str(file.path) in problems[0].what


def test_a_bad_value_stays_in_the_file_until_the_person_chooses_another(file):
    file.path.write_text("[look]\ntheme = 'sepia'\n")
    settings, _ = file.load()
    file.save(replace(settings, feeding=replace(settings.feeding, enabled=False)))
    assert "theme = 'sepia'" in file.path.read_text()


@pytest.mark.parametrize(
    ("text", "setting", "kept"),
    [
        ("[[reminders]]\nid='a'\nkind='rest'\n", "reminders[1]", []),
        ("reminders = 5\n", "reminders", []),
        ("reminders = [5]\n", "reminders[1]", []),
        (
            "[[reminders]]\nid='a'\nkind='rest'\nsound='loud'\nschedule={type='every',minutes=5}\n",
            "reminders[1].sound",
            ["a"],
        ),
        (
            one("a", minutes=0) + one("b"),
            "reminders[1] (a)",
            ["b"],
        ),
        (
            "[[reminders]]\nid='a'\nkind='rest'\nschedule={type='at',times=[],weekdays=[7]}\n",
            "reminders[1] (a)",
            [],
        ),
        (
            one("a") + one("a", kind="posture"),
            "reminders[2] (a)",
            ["a"],
        ),
    ],
)
def test_a_reminder_that_cannot_come_due_is_left_out_named_and_kept_in_the_file(file, text, setting, kept):
    file.path.write_text(text)
    settings, problems = file.load()
    assert problems[-1].values["setting"] == setting
    assert [reminder.id for reminder in settings.reminders] == kept
    file.save(replace(settings, look=replace(settings.look, high_contrast=True)))
    assert text in file.path.read_text()


def test_a_path_inside_a_list_is_named_to_the_last_step(file):
    file.path.write_text("[hours]\nquiet = [{start = 22:00:00, end = 'late'}]\n")
    settings, problems = file.load()
    assert settings.hours.quiet == (TimeRange(time(21, 0), time(8, 0)),)
    assert problems[0].values["setting"] == "hours.quiet[1].end"


@pytest.mark.parametrize(
    "data", [b"[look\n", b"\xff\xfe\x00", b"a = " + b"[" * 5000, b"\x00", b"a = 1\na = 2"]
)
def test_a_damaged_file_is_kept_numbered_and_said_once(file, data):
    for number in (1, 2):
        file.path.write_bytes(data)
        settings, problems = file.load()
        assert (settings, codes(problems)) == (Settings(), ["settings_damaged"])
        assert file.path.with_name(f"settings.toml.damaged-{number}").read_bytes() == data
    assert SettingsFile(file.path).load() == (Settings(), ())


def test_a_newer_file_is_read_for_what_is_known_and_loses_nothing(file):
    newer = "version = 9\n[look]\ntheme = 'aurora'\ntext_size = 1.2\n[telepathy]\nrange = 3\n"
    file.path.write_text(newer)
    settings, problems = file.load()
    assert codes(problems) == ["settings_newer", "setting_invalid"]
    assert settings.look.text_size == 1.2
    file.save(replace(settings, look=replace(settings.look, text_size=1.4)))
    assert file.path.read_text() == newer.replace("1.2", "1.4")


def test_a_file_damaged_while_the_program_ran_is_set_aside_and_written_anew(file):
    file.save(Settings())
    file.path.write_text("[[[")
    changed = Settings(look=Look(theme=ThemeChoice.DARK))
    file.save(changed)
    assert SettingsFile(file.path).load() == (changed, ())
    assert file.path.with_name("settings.toml.damaged-1").read_text() == "[[["


def test_a_hand_edit_made_meanwhile_survives_the_next_save(file):
    file.save(Settings(look=Look(theme=ThemeChoice.DARK)))
    file.path.write_text(file.path.read_text() + "[feeding]\nenabled = false\n")
    file.save(Settings(look=Look(theme=ThemeChoice.LIGHT)))
    settings, _ = SettingsFile(file.path).load()
    assert (settings.look.theme, settings.feeding.enabled) == (ThemeChoice.LIGHT, False)


def test_a_link_stays_a_link(file, tmp_path):
    real = tmp_path / "dotfiles.toml"
    real.write_text("version = 1\n")
    file.path.symlink_to(real)
    file.load()
    file.save(Settings(look=Look(theme=ThemeChoice.DARK)))
    assert file.path.is_symlink()
    assert "dark" in real.read_text()


def test_a_folder_in_its_place_is_said_and_nothing_is_written(file):
    file.path.mkdir()
    settings, problems = file.load()
    assert (settings, codes(problems)) == (Settings(), ["settings_unreadable"])
    with pytest.raises(OSError, match="directory"):
        file.save(settings)

"""A backup is whole or refused; restoring keeps what was there; everything can be deleted."""

import io
import zipfile
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postureapp.core.rows import TipRow
from postureapp.core.settings import Look, Settings
from postureapp.store import backup, erase
from postureapp.store.backup import BadBackup
from postureapp.store.journal import SqliteJournal
from postureapp.store.paths import find
from postureapp.store.settings_file import SettingsFile

DAY = date(2026, 9, 1)
LARGE = Settings(look=Look(text_size=1.5))


def tip(name):
    return TipRow(at=datetime(2026, 9, 1, 12, tzinfo=UTC), tip=name)


@pytest.fixture
def journal(paths, clock):
    made = SqliteJournal(paths, clock, lambda problem: None)
    yield made
    made.close()


@pytest.fixture
def made(paths, journal, tmp_path):
    """A backup with large text and one tip; after it the text is normal again and a second tip came."""
    SettingsFile(paths.settings).save(LARGE)
    journal.append([tip("a")])
    path = backup.make(paths, tmp_path / "b.zip", DAY)
    file = SettingsFile(paths.settings)
    file.load()
    file.save(Settings())
    journal.append([tip("b")])
    journal.close()
    return path


def state(paths, journal):
    return SettingsFile(paths.settings).load()[0].look.text_size, [row.tip for row in journal.all()]


def test_a_backup_of_a_journal_in_use_brings_everything_back(paths, journal, made):
    assert state(paths, journal) == (1.0, ["a", "b"])
    journal.close()
    before = backup.restore(made, paths, DAY)
    assert state(paths, journal) == (1.5, ["a"])
    journal.close()
    backup.restore(before, paths, DAY)
    assert state(paths, journal) == (1.0, ["a", "b"])


def test_a_backup_is_for_this_user_alone(made):
    assert made.stat().st_mode & 0o777 == 0o600


def test_restoring_into_an_empty_home(made, tmp_path, clock):
    paths = find({"POSTUREAPP_HOME": str(tmp_path / "new")})
    backup.restore(made, paths, DAY)
    journal = SqliteJournal(paths, clock, lambda problem: None)
    assert state(paths, journal) == (1.5, ["a"])
    journal.close()


def rewritten(path, change):
    """The same zip with some parts changed."""
    with zipfile.ZipFile(path) as old:
        parts = {info.filename: old.read(info) for info in old.infolist()}
    change(parts)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as new:
        for name, data in parts.items():
            new.writestr(name, data)
    path.write_bytes(packed.getvalue())


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda parts: parts.pop("manifest.json"), "a part is missing"),
        (lambda parts: parts.pop("journal.sqlite3"), "a part is missing"),
        (lambda parts: parts.update({"settings.toml": b"x = 1"}), "settings.toml inside it is damaged"),
        (lambda parts: parts.update({"manifest.json": b"{}"}), "no backup of PostureApp"),
        (
            lambda parts: parts.update({"manifest.json": b'{"format":99,"made":"2026-09-01","sums":{}}'}),
            "newer PostureApp",
        ),
    ],
)
def test_a_backup_that_is_not_whole_is_refused_before_anything_is_touched(paths, journal, made, change, why):
    rewritten(made, change)
    with pytest.raises(BadBackup, match=why):
        backup.restore(made, paths, DAY)
    assert state(paths, journal) == (1.0, ["a", "b"])


def test_paths_inside_a_zip_lead_nowhere(paths, made, tmp_path):
    rewritten(made, lambda parts: parts.update({"../../evil": b"x", "/tmp/evil": b"x"}))
    assert set(backup.read(made)) == {"settings.toml", "journal.sqlite3"}
    assert not (tmp_path.parent / "evil").exists()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damaged_bytes_are_refused_or_harmless(made, tmp_path, data):
    whole = bytearray(made.read_bytes())
    start = data.draw(st.integers(0, len(whole) - 1))
    whole[start : start + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=20))
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(whole)
    try:
        files = backup.read(damaged)
    except BadBackup as error:
        files = {}
        assert str(error)  # noqa: PT017
    assert set(files) <= {"settings.toml", "journal.sqlite3"}


def test_one_backup_a_day_and_seven_are_kept(paths, journal):
    journal.append([tip("a")])
    made = [backup.daily(paths, date(2026, 9, day)) for day in (*range(1, 11), 10)]
    assert made[-1] is None
    assert [path.stem for path in backup.dailies(paths)] == [f"2026-09-{day:02}" for day in range(10, 3, -1)]


def test_a_damaged_journal_never_pushes_out_a_good_backup(paths, journal):
    journal.append([tip("a")])
    backup.daily(paths, DAY)
    journal.close()
    paths.journal.write_bytes(b"damaged" * 1000)
    assert backup.daily(paths, date(2026, 9, 2)) is None
    assert [path.stem for path in backup.dailies(paths)] == ["2026-09-01"]


def test_deleting_everything_leaves_nothing_of_ours_and_everything_of_others(paths, journal, made):
    journal.append([tip("c")])
    journal.close()
    paths.log.write_text("log")
    paths.settings.with_name("settings.toml.damaged-1").write_text("[")
    backup.daily(paths, DAY)
    (paths.packs / "mine").mkdir(parents=True)
    (paths.cache / "picture.png").write_text("x")
    (paths.data / "holiday.jpg").write_text("not ours")
    assert erase.everything(paths) == []
    assert [path.name for path in paths.data.iterdir()] == ["holiday.jpg"]


def test_an_empty_home_is_gone_after_deleting_everything(paths):
    assert erase.everything(paths) == []
    assert not paths.data.exists()
    assert erase.everything(paths) == []


def test_what_could_not_be_deleted_is_said(paths, monkeypatch):
    def refuse(path):
        raise PermissionError(1, "not yours")

    monkeypatch.setattr(erase.shutil, "rmtree", refuse)
    assert [line.rpartition(": ")[2] for line in erase.everything(paths)] == ["not yours"] * 2

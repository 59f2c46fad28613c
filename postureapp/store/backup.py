"""One file with settings and journal: made daily, checked before it is trusted, restored on request."""

import hashlib
import io
import shutil
import struct
import tempfile
import zipfile
import zlib
from datetime import date
from pathlib import Path

import msgspec

from postureapp.store import atomic, database
from postureapp.store.paths import Paths, make_private
from postureapp.store.settings_read import Unreadable, parse

FORMAT = 1
KEPT = 7
LARGEST = 1 << 30
"""No journal of a lifetime comes near 1 GiB; a zip that claims more is not ours."""
SETTINGS, JOURNAL, MANIFEST = "settings.toml", "journal.sqlite3", "manifest.json"


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What is inside: SHA-256 of each file by its name."""

    format: int
    made: date
    sums: dict[str, str]


class BadBackup(Exception):
    """This file is no backup that can be trusted; the message says why."""


def make(paths: Paths, target: Path, today: date) -> Path:
    """Write a backup to `target`, replacing it whole. Raises OSError."""
    with tempfile.TemporaryDirectory(dir=paths.cache if paths.cache.is_dir() else None) as name:
        files: dict[str, bytes] = {}
        if paths.settings.is_file():
            files[SETTINGS] = paths.settings.read_bytes()
        if paths.journal.is_file():
            copy = Path(name) / JOURNAL
            try:
                database.copy(paths.journal, copy)
            except database.ERRORS as error:
                raise OSError(f"the journal could not be copied: {error}") from error
            files[JOURNAL] = copy.read_bytes()
    manifest = Manifest(format=FORMAT, made=today, sums={key: _sum(data) for key, data in files.items()})
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as out:
        out.writestr(MANIFEST, msgspec.json.encode(manifest))
        for key, data in files.items():
            out.writestr(key, data)
    atomic.write(target, packed.getvalue())
    return target


def read(path: Path) -> dict[str, bytes]:
    """The checked files of a backup by name. Raises BadBackup, and OSError if it cannot be read."""
    if path.stat().st_size > LARGEST:
        raise BadBackup("it is larger than any backup can be")
    packed = io.BytesIO(path.read_bytes())
    try:
        manifest, files = _unpacked(packed)
    except KeyError as error:
        raise BadBackup(f"a part is missing: {error.args[0]}") from error
    except (zipfile.BadZipFile, msgspec.MsgspecError, *_DAMAGED) as error:
        raise BadBackup("it is damaged, or no backup of PostureApp") from error
    for name, data in files.items():
        if _sum(data) != manifest.sums[name]:
            raise BadBackup(f"{name} inside it is damaged")
    _check(files)
    return files


_DAMAGED = (
    RuntimeError,
    NotImplementedError,
    EOFError,
    ValueError,
    OSError,
    IndexError,
    zlib.error,
    struct.error,
)
"""What zipfile lets through when bytes are not what they should be; the file is in memory by then."""


def _unpacked(packed: io.BytesIO) -> tuple[Manifest, dict[str, bytes]]:
    with zipfile.ZipFile(packed) as archive:
        if sum(info.file_size for info in archive.infolist()) > LARGEST:
            raise BadBackup("it claims to be larger than any backup can be")
        manifest = msgspec.json.decode(archive.read(MANIFEST), type=Manifest)
        if manifest.format > FORMAT:
            raise BadBackup("it was made by a newer PostureApp; update PostureApp first")
        return manifest, {name: archive.read(name) for name in (SETTINGS, JOURNAL) if name in manifest.sums}


def restore(path: Path, paths: Paths, today: date) -> Path:
    """Put a backup's files in place; returns the backup of the present state that was made first.

    Raises BadBackup before anything is touched, OSError if a file cannot be written.
    """
    files = read(path)
    paths.make()
    before = _free(paths.backups / f"before-restore-{today.isoformat()}.zip")
    try:
        make(paths, before, today)
    except OSError:  # a journal too damaged to copy: keep the file itself
        before = atomic.set_aside(paths.journal)
    if JOURNAL in files:
        for suffix in ("-wal", "-shm"):
            paths.journal.with_name(paths.journal.name + suffix).unlink(missing_ok=True)
        atomic.write(paths.journal, files[JOURNAL])
    if SETTINGS in files:
        atomic.write(paths.settings, files[SETTINGS])
    return before


def daily(paths: Paths, today: date) -> Path | None:
    """Today's backup, once a day; the newest seven are kept. Raises OSError.

    None if there is one already, or the journal is not sound: it must not push out a good backup.
    """
    target = paths.backups / f"{today.isoformat()}.zip"
    if target.exists() or (paths.journal.exists() and database.whole(paths.journal)):
        return None
    make_private(paths.backups)
    make(paths, target, today)
    for old in dailies(paths)[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def dailies(paths: Paths) -> list[Path]:
    """Daily backups, newest first."""
    return sorted(paths.backups.glob("[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].zip"), reverse=True)


def newest_good_journal(paths: Paths, target: Path) -> Path | None:
    """Unpack the journal of the newest backup that is sound to `target`; returns that backup, or None."""
    for path in dailies(paths):
        try:
            files = read(path)
            if JOURNAL in files:
                atomic.write(target, files[JOURNAL])
                return path
        except (BadBackup, OSError):
            continue
    return None


def _check(files: dict[str, bytes]) -> None:
    if SETTINGS in files:
        try:
            parse(files[SETTINGS])
        except Unreadable as error:
            raise BadBackup(f"the settings inside it cannot be read: {error}") from error
    if JOURNAL in files:
        folder = Path(tempfile.mkdtemp())
        try:
            copy = folder / JOURNAL
            copy.write_bytes(files[JOURNAL])
            wrong = database.whole(copy)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        if wrong:
            raise BadBackup(f"the journal inside it is damaged: {wrong}")


def _free(path: Path) -> Path:
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

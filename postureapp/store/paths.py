"""Where the app's own files lie: the platform's directories, or one folder that moves everything."""

import os
import stat
import sys
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

NAME = "postureapp"
MOVE_EVERYTHING = "POSTUREAPP_HOME"
SOCKET_LIMIT = 100
"""Longest socket path in bytes that every system takes (Linux 107, macOS 103), with room for the name."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Paths:
    """The folders. `runtime` holds the lock and the control socket and may be emptied at log-out."""

    config: Path
    data: Path
    state: Path
    cache: Path
    runtime: Path

    @property
    def settings(self) -> Path:
        return self.config / "settings.toml"

    @property
    def journal(self) -> Path:
        return self.data / "journal.sqlite3"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def packs(self) -> Path:
        """Own content packs."""
        return self.data / "packs"

    @property
    def log(self) -> Path:
        return self.state / "postureapp.log"

    def make(self) -> None:
        """Create every folder, readable by this user alone. Raises OSError."""
        for folder in (self.config, self.data, self.state, self.cache, self.backups):
            make_private(folder)
        make_own(self.runtime)


def find(environ: Mapping[str, str] | None = None, platform: str = sys.platform) -> Paths:
    """The folders of this user on this system; nothing is created."""
    environ = os.environ if environ is None else environ
    moved = environ.get(MOVE_EVERYTHING, "")
    if moved:
        home = Path(moved).expanduser().absolute()
        runtime = _runtime(environ, platform, f"{zlib.crc32(os.fsencode(home)):08x}")
        return Paths(config=home, data=home, state=home, cache=home / "cache", runtime=runtime)
    home = Path(environ.get("HOME") or Path.home())
    runtime = _runtime(environ, platform, "")
    if platform == "win32":
        local = Path(environ.get("LOCALAPPDATA") or home / "AppData/Local") / "PostureApp"
        roaming = Path(environ.get("APPDATA") or home / "AppData/Roaming") / "PostureApp"
        return Paths(config=roaming, data=local, state=local, cache=local / "Cache", runtime=runtime)
    if platform == "darwin":
        data = home / "Library/Application Support/PostureApp"
        return Paths(
            config=data,
            data=data,
            state=home / "Library/Logs/PostureApp",
            cache=home / "Library/Caches/PostureApp",
            runtime=runtime,
        )
    return Paths(
        config=_xdg(environ, "XDG_CONFIG_HOME", home / ".config"),
        data=_xdg(environ, "XDG_DATA_HOME", home / ".local/share"),
        state=_xdg(environ, "XDG_STATE_HOME", home / ".local/state"),
        cache=_xdg(environ, "XDG_CACHE_HOME", home / ".cache"),
        runtime=runtime,
    )


def make_private(folder: Path) -> None:
    """Create a folder with mode 0700; others lose their rights in one that is there. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) & 0o077:
        folder.chmod(0o700)


def make_own(folder: Path) -> None:
    """Like `make_private`, for a folder that may lie in a shared place.

    Raises OSError if somebody else made it first or it is a link: they could then read along.
    """
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    if os.name != "posix":
        return
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise PermissionError(f"{folder} belongs to somebody else")
    if stat.S_IMODE(found.st_mode) & 0o077:
        folder.chmod(0o700)


def _xdg(environ: Mapping[str, str], name: str, fallback: Path) -> Path:
    # The XDG base directory specification: a path that is not absolute is to be ignored.
    given = Path(environ.get(name) or "")
    return (given if given.is_absolute() else fallback) / NAME


def _runtime(environ: Mapping[str, str], platform: str, suffix: str) -> Path:
    """Short enough for a socket, on a local file system, and another one for each moved home."""
    name = f"{NAME}-{suffix}" if suffix else NAME
    given = environ.get("XDG_RUNTIME_DIR", "")
    if platform not in {"win32", "darwin"} and given.startswith("/"):
        own = Path(given) / name
        if len(os.fsencode(own)) + len("/control.sock") <= SOCKET_LIMIT:
            return own
    user = environ.get("USERNAME", "") if platform == "win32" else str(os.getuid())
    import tempfile  # costs more than the rest of this module, and most systems have a runtime folder

    return Path(tempfile.gettempdir()) / f"{name}-{user}"

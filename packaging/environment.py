"""The checkout's own `.venv` with the pinned dependencies, made once and remembered."""

import hashlib
import json
import subprocess
import sys
import venv
from pathlib import Path

from trouble import Trouble

STAMP = "postureapp-environment.json"


def ready(root: Path, *, dev: bool) -> str:
    """A Python that has everything of the lock file; quick when nothing changed. Raises Trouble."""
    folder = root / ".venv"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    wanted = fingerprints(root)
    kind = "dev" if dev else "run"
    if python.exists() and wanted[kind] in remembered(folder):
        return str(python)
    if not works(python):
        make(folder)
    install(root, python, "requirements-dev.lock" if dev else "requirements.lock")
    have = [wanted["run"], wanted["dev"]] if dev else [wanted["run"]]
    (folder / STAMP).write_text(json.dumps(have))
    return str(python)


def fingerprints(root: Path) -> dict[str, str]:
    """What an environment depends on, as one number for running and one for development."""
    common = [root / "pyproject.toml", Path(__file__)]
    locks = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
    found = {}
    for kind, lock in locks.items():
        files = [*common, root / "packaging" / lock]
        content = b"\0".join([kind.encode(), str(root).encode(), *(file.read_bytes() for file in files)])
        found[kind] = hashlib.sha256(content).hexdigest()
    return found


def remembered(folder: Path) -> list[str]:
    """The fingerprints of what was installed completely, none if that is not known."""
    try:
        stamps = json.loads((folder / STAMP).read_text())
    except (OSError, ValueError):
        return []
    return [stamp for stamp in stamps if isinstance(stamp, str)] if isinstance(stamps, list) else []


def works(python: Path) -> bool:
    """Whether this Python starts, is new enough and has pip."""
    test = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([python, "-c", test], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def make(folder: Path) -> None:
    print(f"Making {folder.name}, the checkout's own Python environment.", flush=True)
    try:
        venv.EnvBuilder(with_pip=True, clear=True, symlinks=sys.platform != "win32").create(folder)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Trouble(
            f"The Python environment {folder} could not be made: {error}",
            "Without it the dependencies have no place to go.",
            "Please check that the disk has room and the folder can be written, delete it if it is there, "
            "and run the same command again.",
        ) from error


def install(root: Path, python: Path, lock: str) -> None:
    """Exactly the pinned files, each checked against its hash, then the checkout itself in place."""
    print("Installing the pinned dependencies (about 120 MB, only when they change).", flush=True)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
    pinned = ["--require-hashes", "--only-binary", ":all:", "--progress-bar", "off"]
    ours = ["--no-deps", "--no-build-isolation", "--no-index", "--editable", "."]
    for what in ([*pip, *pinned, "--requirement", f"packaging/{lock}"], [*pip, *ours]):
        if subprocess.call(what, cwd=root):
            raise Trouble(
                "Installing the dependencies failed; pip's own words stand above.",
                "PostureApp cannot run or be tested without them. Nothing outside .venv was changed.",
                "Please check the network connection (and pip's settings, if you use a mirror) "
                "and run the same command again. It goes on where it stopped.",
            )

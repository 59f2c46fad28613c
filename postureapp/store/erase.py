"""Delete everything: settings, journal, backups, packs, pictures, log. Really."""

import shutil
from pathlib import Path

from postureapp.store.paths import Paths


def everything(paths: Paths) -> list[str]:
    """Delete all of the app's own files; returns what could not be deleted, with the reason.

    Only what the app made is touched: a moved home may be a folder that holds other things too.
    """
    failed: list[str] = []
    for path in (*_files(paths), *_folders(paths)):
        try:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        except OSError as error:
            failed.append(f"{path}: {error.strerror or error}")
    for folder in dict.fromkeys((paths.config, paths.data, paths.state)):
        try:
            folder.rmdir()  # only if nothing of somebody else's lies in it
        except OSError:
            continue
    return failed


def _files(paths: Paths) -> list[Path]:
    """Our files with all that lies beside them: write-ahead logs, set-aside copies, half-written ones."""
    found: set[Path] = set()
    for path in (paths.settings, paths.journal, paths.log):
        found.update(path.parent.glob(f"{path.name}*"))
        found.update(path.parent.glob(f".{path.name}.*"))
    return sorted(found)


def _folders(paths: Paths) -> list[Path]:
    return [folder for folder in (paths.backups, paths.packs, paths.cache) if folder.exists()]

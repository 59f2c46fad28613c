"""One instance at a time: a lock that dies with its process, so a kill leaves nothing behind."""

import os
import sys
from pathlib import Path


class Lock:
    """Held from `claim` until the process ends or `release`."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def release(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def claim(runtime: Path) -> Lock | None:
    """The lock, or None if another instance has it. Raises OSError if there is no place for one."""
    descriptor = os.open(runtime / "instance.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        taken = _lock(descriptor)
    except BaseException:
        os.close(descriptor)
        raise
    if not taken:
        os.close(descriptor)
        return None
    return Lock(descriptor)


def running(runtime: Path) -> bool:
    """Is an instance there? Raises OSError if the lock cannot be looked at."""
    if not (runtime / "instance.lock").exists():
        return False
    lock = claim(runtime)
    if lock is not None:
        lock.release()
    return lock is None


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

"""The log's file: two of limited size, for this user alone, with tracebacks but without what errors quote.

The standard library's rotating handler would import sockets and pickling, 20 ms of start-up.
"""

import logging
import os
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TextIO

SIZE = 256 * 1024
"""Bytes after which a new file is begun; the one before is kept as `.1`."""

_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Plain(logging.Formatter):
    """A traceback ends with the error's kind: its words may quote a journal row or a setting."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        kept, record.exc_text = record.exc_text, None  # another handler's wording is cached there
        try:
            return super().format(record)
        finally:
            record.exc_text = kept

    def formatException(self, ei: _ExcInfo) -> str:  # noqa: N802  # the name that logging calls
        kind, _, trace = ei
        return "".join(traceback.format_tb(trace)) + (kind.__name__ if kind else "")


class Handler(logging.Handler):
    """Writes to `path`, or to standard error if that cannot be opened. Never raises."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setFormatter(Plain())
        self._path = path
        self._file = self._opened()

    def emit(self, record: logging.LogRecord) -> None:
        line = f"{self.format(record)}\n"
        try:
            if self._file is None:
                sys.stderr.write(line)
                return
            self._file.write(line)
            self._file.flush()
            if self._file.tell() > SIZE:
                self._file.close()
                self._path.replace(self._path.with_name(f"{self._path.name}.1"))
                self._file = self._opened()
        except (OSError, ValueError):  # disk full, closed: a log is not worth more trouble
            self._file = None

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()

    def _opened(self) -> TextIO | None:
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            return os.fdopen(descriptor, "a", encoding="utf-8")
        except OSError:
            return None

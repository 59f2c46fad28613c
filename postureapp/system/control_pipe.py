"""The same conversation on Windows, over a named pipe: one thread waits there for the main thread.

Only bytes go through the pipe; nothing is unpickled.
"""

import getpass
import hashlib
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from queue import Empty, Queue

from postureapp.system import control_messages as messages
from postureapp.system.control_messages import AnyAnswer, AnyRequest, NotUnderstood
from postureapp.system.loop import Post

PATIENCE = 3.0
FAMILY = "AF_PIPE" if sys.platform == "win32" else "AF_UNIX"


class PipeServer:
    """Like `control.ControlServer`. Raises OSError if the pipe is there already."""

    def __init__(self, runtime: Path, post: Post, answer: Callable[[AnyRequest], AnyAnswer]) -> None:
        self._post = post
        self._answer = answer
        self._address = address(runtime)
        if FAMILY == "AF_UNIX":
            Path(self._address).unlink(missing_ok=True)
        self._listener = Listener(self._address, FAMILY)
        self._open = True
        self._thread = threading.Thread(target=self._serve, daemon=True, name="control")
        self._thread.start()

    def close(self) -> None:
        """The waiting thread is woken by a last visit of our own."""
        self._open = False
        with suppress(OSError):
            Client(self._address, FAMILY).close()
        self._thread.join(PATIENCE)
        self._listener.close()

    def _serve(self) -> None:
        while self._open:
            try:
                with self._listener.accept() as visitor:
                    self._hear(visitor)
            except (OSError, EOFError):  # gone in the middle, or said too much
                continue

    def _hear(self, visitor: Connection) -> None:
        """Raises OSError, EOFError."""
        if not self._open or not visitor.poll(PATIENCE):
            return
        line = visitor.recv_bytes(messages.LONGEST)
        try:
            request = messages.request_from(line)
        except NotUnderstood as error:
            visitor.send_bytes(messages.pack(messages.not_understood(error)))
            return
        said: Queue[AnyAnswer] = Queue()
        self._post(lambda: said.put(self._answer(request)))
        try:
            visitor.send_bytes(messages.pack(said.get(timeout=PATIENCE)))
        except Empty:  # the main thread is busy: the visitor hears the silence
            return


def ask_once(runtime: Path, line: bytes, timeout: float) -> bytes:
    """The answer's line. Raises FileNotFoundError if nobody listens, TimeoutError, OSError, EOFError."""
    with Client(address(runtime), FAMILY) as connection:
        connection.send_bytes(line)
        if not connection.poll(timeout):
            raise TimeoutError
        return connection.recv_bytes()


def address(runtime: Path) -> str:
    """A pipe's name for this user and this home; elsewhere, for tests, a socket's path."""
    if FAMILY == "AF_UNIX":
        return str(runtime / "pipe.sock")
    known = hashlib.sha256(f"{getpass.getuser()} {runtime}".encode()).hexdigest()[:16]
    return rf"\\.\pipe\postureapp-{known}"

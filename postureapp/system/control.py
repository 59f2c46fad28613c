"""The running instance listens on a private socket: one line in, one line out. Hostile input is refused."""

import os
import socket
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from postureapp.system import control_messages as messages
from postureapp.system.control_fit import fitting
from postureapp.system.control_messages import AnyAnswer, AnyRequest, NotUnderstood
from postureapp.system.loop import Later, Post, Watch

NAME = "control.sock"
PATIENCE = 5.0
"""Seconds after which a visitor that says nothing is shown out."""
VISITORS = 16


class Listening(Protocol):
    """What both kinds of server are for the one who opens them."""

    def close(self) -> None: ...


def control_server(
    runtime: Path, watch: Watch, later: Later, post: Post, answer: Callable[[AnyRequest], AnyAnswer]
) -> Listening:
    """The server of this system. Raises OSError."""
    if sys.platform == "win32":
        from postureapp.system.control_pipe import PipeServer

        return PipeServer(runtime, post, answer)
    return ControlServer(runtime, watch, later, answer)


class ControlServer:
    """Answers in the main thread, through the loop it is given. The holder of the lock opens one."""

    def __init__(
        self, runtime: Path, watch: Watch, later: Later, answer: Callable[[AnyRequest], AnyAnswer]
    ) -> None:
        """`answer` is called for each request and must not wait for anything. Raises OSError."""
        self._watch = watch
        self._later = later
        self._answer = answer
        self._visitors: set[Visitor] = set()
        self._path = runtime / NAME
        # The lock is ours, so whatever lies there was left by an instance that is gone.
        self._path.unlink(missing_ok=True)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.setblocking(False)
        before = os.umask(0o177)
        try:
            self._socket.bind(str(self._path))
        finally:
            os.umask(before)
        self._socket.listen(VISITORS)
        self._unwatch = watch(self._socket.fileno(), self._knock)

    def close(self) -> None:
        """Tell nobody any more; the socket's file goes too."""
        self._unwatch()
        for visitor in tuple(self._visitors):
            visitor.leave()
        self._socket.close()
        self._path.unlink(missing_ok=True)

    def _knock(self) -> None:
        try:
            connection, _ = self._socket.accept()
        except OSError:  # gone again already
            return
        if len(self._visitors) >= VISITORS or not _same_user(connection):
            connection.close()
            return
        self._visitors.add(
            Visitor(connection, self._watch, self._later, self._answer, self._visitors.discard)
        )


class Visitor:
    """One connection: collects a line, answers, waits for the next one or for the end."""

    def __init__(
        self,
        connection: socket.socket,
        watch: Watch,
        later: Later,
        answer: Callable[[AnyRequest], AnyAnswer],
        gone: Callable[["Visitor"], None],
    ) -> None:
        self._connection = connection
        self._answer = answer
        self._gone = gone
        self._heard = b""
        connection.setblocking(False)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 2 * messages.LONGEST_ANSWER)
        self._unwatch = watch(connection.fileno(), self._hear)
        self._cancel = later(PATIENCE, self.leave)

    def leave(self) -> None:
        self._unwatch()
        self._cancel()
        self._connection.close()
        self._gone(self)

    def _hear(self) -> None:
        try:
            data = self._connection.recv(messages.LONGEST + 1)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        self._heard += data
        line, ended, self._heard = self._heard.partition(b"\n")
        if ended:
            self._say(self._reply(line))
        elif not data or len(line) > messages.LONGEST:
            self.leave()
        else:
            self._heard = line

    def _reply(self, line: bytes) -> AnyAnswer:
        try:
            request = messages.request_from(line)
        except NotUnderstood as error:
            return messages.not_understood(error)
        return self._answer(request)

    def _say(self, answer: AnyAnswer) -> None:
        # An answer fits into the socket's buffer: nothing waits for a visitor that does not read.
        with suppress(OSError):
            self._connection.send(messages.pack(fitting(answer)))
        self.leave()


def _same_user(connection: socket.socket) -> bool:
    """The folder lets nobody else in; this is the second door, where the system says who knocks."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    raw = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _, user, _ = struct.unpack("3i", raw)
    return bool(user == os.getuid())

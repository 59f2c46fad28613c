"""Asking the running instance: one request, one answer, three seconds at most."""

import socket
import sys
import time
from pathlib import Path

from postureapp.system import control_messages as messages
from postureapp.system import single
from postureapp.system.control import NAME
from postureapp.system.control_messages import AnyAnswer, NotUnderstood, Request

TIMEOUT = 3.0
RETRY = 0.05


class NotRunning(Exception):
    """No instance is there to ask."""


class NoAnswer(Exception):
    """An instance is there but did not answer, or not in words we know."""


def ask(runtime: Path, request: Request, timeout: float = TIMEOUT) -> AnyAnswer:
    """The answer. Raises NotRunning, NoAnswer. An instance that is just starting is waited for."""
    waited = 0.0
    while True:
        try:
            return _ask_once(runtime, request, timeout - waited)
        except (FileNotFoundError, ConnectionRefusedError) as error:
            if not _starting(runtime):
                raise NotRunning from error
            if waited >= timeout:
                raise NoAnswer("PostureApp is running but does not listen") from error
        time.sleep(RETRY)
        waited += RETRY


def _ask_once(runtime: Path, request: Request, timeout: float) -> AnyAnswer:
    if sys.platform == "win32":
        return _ask_pipe(runtime, request, timeout)
    return _ask_socket(runtime / NAME, request, timeout)


def _ask_pipe(runtime: Path, request: Request, timeout: float) -> AnyAnswer:
    from postureapp.system.control_pipe import ask_once

    try:
        return messages.answer_from(ask_once(runtime, messages.pack(request), timeout))
    except TimeoutError as error:
        raise NoAnswer(f"PostureApp did not answer within {timeout:.0f} s") from error
    except (EOFError, BrokenPipeError) as error:
        raise NoAnswer("PostureApp closed the connection") from error
    except NotUnderstood as error:
        raise NoAnswer(f"PostureApp answered something this version does not know: {error}") from error


def _ask_socket(path: Path, request: Request, timeout: float) -> AnyAnswer:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(max(timeout, RETRY))
        try:
            connection.connect(str(path))
            connection.sendall(messages.pack(request))
            heard = b""
            while not heard.endswith(b"\n"):
                data = connection.recv(messages.LONGEST_ANSWER)
                if not data:
                    raise NoAnswer("PostureApp closed the connection without an answer")
                heard += data
                if len(heard) > messages.LONGEST_ANSWER:
                    raise NoAnswer("PostureApp answered more than can be right")
            return messages.answer_from(heard)
        except TimeoutError as error:
            raise NoAnswer(f"PostureApp did not answer within {timeout:.0f} s") from error
        except (BrokenPipeError, ConnectionResetError) as error:
            raise NoAnswer("PostureApp closed the connection") from error
        except NotUnderstood as error:
            raise NoAnswer(f"PostureApp answered something this version does not know: {error}") from error


def _starting(runtime: Path) -> bool:
    try:
        return single.running(runtime)
    except OSError:
        return False

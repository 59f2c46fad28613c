"""A stand-in for the system's login service on a private system bus: sleep, wake, lock, unlock on demand."""

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.desktop import parts
from tests.desktop.processes import Processes

NAME, MANAGER, SESSION = (
    "org.freedesktop.login1",
    "org.freedesktop.login1.Manager",
    "org.freedesktop.login1.Session",
)
PATH, SESSION_PATH = "/org/freedesktop/login1", "/org/freedesktop/login1/session/c1"


class FakeLogind:
    """Answers what programs ask of logind and emits its signals."""

    def __init__(self, processes: Processes, env: dict[str, str], folder: Path) -> None:
        self.locked = False
        self.inhibitors: list[tuple[str, ...]] = []
        self._ends: list[int] = []
        address = parts.start_bus(processes, env, folder, kind="system")
        env["DBUS_SYSTEM_BUS_ADDRESS"], env["XDG_SESSION_ID"] = address, "c1"
        self._connection = open_dbus_connection(address, enable_fds=True)
        self._connection.send_and_get_reply(message_bus.RequestName(NAME))
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._stop.set()
        self._thread.join(5)
        self._connection.close()
        for end in self._ends:
            os.close(end)

    def sleep(self) -> None:
        self._signal(PATH, MANAGER, "PrepareForSleep", "b", (True,))

    def wake(self) -> None:
        self._signal(PATH, MANAGER, "PrepareForSleep", "b", (False,))

    def lock(self) -> None:
        self._set_locked(True, "Lock")

    def unlock(self) -> None:
        self._set_locked(False, "Unlock")

    def _set_locked(self, locked: bool, word: str) -> None:
        self.locked = locked
        self._signal(SESSION_PATH, SESSION, word, "", ())
        changed: tuple[Any, ...] = (SESSION, {"LockedHint": ("b", locked)}, [])
        self._signal(
            SESSION_PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as", changed
        )

    def _signal(self, path: str, interface: str, name: str, signature: str, body: tuple[Any, ...]) -> None:
        emitter = DBusAddress(path, interface=interface)
        self._connection.send(new_signal(emitter, name, signature or None, body))

    def _serve(self) -> None:
        while not self._stop.is_set():
            try:
                message = self._connection.receive(timeout=0.1)
            except TimeoutError:
                continue
            except OSError:
                return
            if message.header.message_type is MessageType.method_call:
                with suppress(OSError):
                    self._connection.send(self._answer(message))

    def _answer(self, message: Message) -> Message:
        method = str(message.header.fields.get(3))
        answers: dict[str, Callable[[], Message]] = {
            "GetSession": lambda: new_method_return(message, "o", (SESSION_PATH,)),
            "GetSessionByPID": lambda: new_method_return(message, "o", (SESSION_PATH,)),
            "Inhibit": lambda: new_method_return(message, "h", (self._inhibit(message.body),)),
            "Get": lambda: new_method_return(message, "v", (self._property(message.body[1]),)),
            "GetAll": lambda: new_method_return(message, "a{sv}", ({"LockedHint": ("b", self.locked)},)),
        }
        if method not in answers:
            return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "s", (method,))
        return answers[method]()

    def _property(self, name: str) -> tuple[str, Any]:
        known = {"LockedHint": ("b", self.locked), "IdleHint": ("b", False), "Active": ("b", True)}
        return known.get(name, ("s", ""))

    def _inhibit(self, body: tuple[str, ...]) -> int:
        self.inhibitors.append(tuple(body))
        kept, given = os.pipe()
        self._ends += [kept, given]
        return given

"""One D-Bus connection inside the event loop: calls with callbacks, signals to handlers, never a thread.

Several adapters share one. `jeepney` is imported when it first connects, not at start-up.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from postureapp.system.loop import Later, Watch

if TYPE_CHECKING:
    from jeepney import Message

BUS, BUS_PATH = "org.freedesktop.DBus", "/org/freedesktop/DBus"


class BusError(Exception):
    """The bus or the service answered with an error, or is not there; the message says which."""


class Address(msgspec.Struct, frozen=True):
    """A place to call: service, object path, interface."""

    service: str
    path: str
    interface: str


class Signal(msgspec.Struct, frozen=True):
    """Which signals to hear; an empty string stands for any."""

    interface: str
    member: str
    path: str = ""
    first: str = ""
    """The first argument: without it, a busy bus would wake the program for nothing."""


Handler = Callable[[tuple[Any, ...]], None]
THE_BUS = Address(BUS, BUS_PATH, BUS)
PROPERTIES = "org.freedesktop.DBus.Properties"


def _ignore(_: object) -> None:
    """For calls whose answer nobody needs."""


class Bus:
    """`kind` is "SESSION" or "SYSTEM". Connects when first used, and again after it was lost."""

    def __init__(self, kind: str, watch: Watch, later: Later) -> None:
        self.kind = kind
        self._watch = watch
        self._later = later
        self._connection: Any = None
        self._unwatch: Callable[[], None] = lambda: None
        self._waiting: dict[int, tuple[Handler, Callable[[str], None]]] = {}
        self._handlers: list[tuple[Signal, Handler]] = []
        self._lost: list[Callable[[], None]] = []

    def on_lost(self, callback: Callable[[], None]) -> None:
        """Called when the connection breaks, after every open call has failed."""
        self._lost.append(callback)

    def listen(self, signal: Signal, handler: Handler) -> None:
        """Give the body of each matching signal to `handler`, once connected, and after each loss."""
        self._handlers.append((signal, handler))
        if self._connection is not None:
            self._add_match(signal)

    def call(
        self,
        to: Address,
        method: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
        reply: Handler = _ignore,
        failed: Callable[[str], None] = _ignore,
        patience: float = 0.0,
    ) -> None:
        """Send without waiting; exactly one of the two callbacks follows. Never raises.

        `patience`: seconds after which a service that hangs counts as failed; 0 waits for ever.
        """
        try:
            serial = self._send(to, method, signature, body)
        except BusError as error:
            failed(str(error))
            return
        self._waiting[serial] = (reply, failed)
        if patience:
            self._later(patience, lambda: self._give_up(serial, f"{to.service} does not answer"))

    def ask(
        self, to: Address, method: str, signature: str = "", body: tuple[Any, ...] = (), timeout: float = 1.0
    ) -> tuple[Any, ...]:
        """Send and wait for the answer; for `doctor` and for a first reading. Raises BusError."""
        answers: list[tuple[Any, ...] | BusError] = []
        serial = self._send(to, method, signature, body)
        self._waiting[serial] = (answers.append, lambda why: answers.append(BusError(why)))
        while not answers:
            try:
                message = self._connection.receive(timeout=timeout)
            except TimeoutError as error:
                self._waiting.pop(serial, None)
                raise BusError(f"{to.service} did not answer within {timeout:g} s") from error
            except (OSError, EOFError):
                self._break("the bus closed the connection")
            else:
                self._take(message)
        if isinstance(answers[0], BusError):
            raise answers[0]
        return answers[0]

    def get(self, to: Address, name: str) -> Any:
        """A property's value. Raises BusError."""
        where = Address(to.service, to.path, PROPERTIES)
        return self.ask(where, "Get", "ss", (to.interface, name))[0][1]

    def has(self, service: str) -> bool:
        """Is somebody there under this name, or can the bus start it? False without a bus."""
        try:
            return bool(
                self.ask(THE_BUS, "NameHasOwner", "s", (service,))[0]
                or service in self.ask(THE_BUS, "ListActivatableNames")[0]
            )
        except BusError:
            return False

    def close(self) -> None:
        if self._connection is not None:
            self._unwatch()
            self._connection.close()
            self._connection = None

    def _give_up(self, serial: int, why: str) -> None:
        _, failed = self._waiting.pop(serial, (_ignore, _ignore))
        failed(why)

    def _send(self, to: Address, method: str, signature: str, body: tuple[Any, ...]) -> int:
        self.connect()
        from jeepney import DBusAddress, new_method_call

        where = DBusAddress(to.path, bus_name=to.service, interface=to.interface)
        serial: int = next(self._connection.outgoing_serial)
        try:
            self._connection.send(new_method_call(where, method, signature or None, body), serial=serial)
        except OSError as error:
            self._break(f"the bus is gone: {error}")
            raise BusError("the bus is gone") from error
        except (TypeError, ValueError, AttributeError, struct.error) as error:
            raise BusError(f"this cannot be sent over a bus: {error}") from error
        return serial

    def connect(self) -> None:
        """Be connected. Raises BusError."""
        if self._connection is not None:
            return
        try:
            from jeepney.io.blocking import open_dbus_connection

            self._connection = open_dbus_connection(self.kind)
        except ImportError as error:
            raise BusError("the package jeepney is not installed") from error
        except KeyError as error:
            raise BusError(f"no {self.kind.lower()} bus: {error.args[0]} is not set") from error
        except Exception as error:  # a bad address raises nearly anything
            raise BusError(f"no {self.kind.lower()} bus: {error}") from error
        self._unwatch = self._watch(self._connection.sock.fileno(), self._readable)
        for signal, _ in self._handlers:
            self._add_match(signal)

    def _add_match(self, signal: Signal) -> None:
        parts = {"type": "signal", "interface": signal.interface, "member": signal.member}
        parts |= {"path": signal.path, "arg0": signal.first}
        rule = ",".join(f"{key}='{value}'" for key, value in parts.items() if value)
        self.call(THE_BUS, "AddMatch", "s", (rule,))

    def _readable(self) -> None:
        try:
            while self._connection is not None:
                self._take(self._connection.receive(timeout=0))
        except TimeoutError:  # nothing more to read
            pass
        except (OSError, EOFError):
            self._break("the bus closed the connection")

    def _break(self, why: str) -> None:
        self.close()
        waiting, self._waiting = self._waiting, {}
        for _, failed in waiting.values():
            failed(why)
        for callback in self._lost:
            callback()

    def _take(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType

        fields = message.header.fields
        if message.header.message_type in {MessageType.method_return, MessageType.error}:
            reply, failed = self._waiting.pop(fields.get(HeaderFields.reply_serial, 0), (None, None))
            if reply is None or failed is None:
                return
            if message.header.message_type is MessageType.error:
                words = f": {message.body[0]}" if message.body and isinstance(message.body[0], str) else ""
                failed(fields.get(HeaderFields.error_name, "error") + words)
            else:
                reply(message.body)
        elif message.header.message_type is MessageType.signal:
            heard = (fields.get(HeaderFields.interface), fields.get(HeaderFields.member))
            path = fields.get(HeaderFields.path)
            for signal, handler in tuple(self._handlers):
                first = not signal.first or message.body[:1] == (signal.first,)
                if heard == (signal.interface, signal.member) and signal.path in {"", path} and first:
                    handler(message.body)

"""A connection to one message bus: calls, properties, names, and a record of what passes by."""

import time
from typing import Any

from jeepney import DBusAddress, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")
PROPERTIES = "org.freedesktop.DBus.Properties"


class Refused(Exception):
    """The other side answered with an error."""


class Bus:
    """Blocking calls to the services on a bus; every answer is awaited for 10 seconds at most."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.connection: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        self.connection.close()

    def call(
        self,
        service: str,
        path: str,
        interface: str,
        method: str,
        signature: str = "",
        body: tuple[Any, ...] = (),
    ) -> tuple[Any, ...]:
        """The body of the answer. Raises Refused with the error's name and text."""
        where = DBusAddress(path, bus_name=service, interface=interface)
        message = new_method_call(where, method, signature or None, body)
        reply = self.connection.send_and_get_reply(message, timeout=10)
        if reply.header.message_type is MessageType.error:
            raise Refused(f"{interface}.{method}: {reply.header.fields.get(4)}: {reply.body}")
        return tuple(reply.body)

    def has(self, name: str) -> bool:
        """Whether somebody owns a name on this bus."""
        return bool(self.call(*BUS, "NameHasOwner", "s", (name,))[0])

    def owner_pid(self, name: str) -> int:
        return int(self.call(*BUS, "GetConnectionUnixProcessID", "s", (name,))[0])

    def property(self, service: str, path: str, interface: str, name: str) -> Any:
        """The plain value of a property. Raises Refused."""
        return self.call(service, path, PROPERTIES, "Get", "ss", (interface, name))[0][1]

    def properties(self, service: str, path: str, interface: str) -> dict[str, Any]:
        values = self.call(service, path, PROPERTIES, "GetAll", "s", (interface,))[0]
        return {name: value for name, (_, value) in values.items()}


class Record:
    """Everything that passes on a bus and fits the rules, from the moment it was made (a bus monitor)."""

    def __init__(self, address: str, *rules: str) -> None:
        self._connection = open_dbus_connection(address)
        monitoring = DBusAddress(BUS[1], bus_name=BUS[0], interface="org.freedesktop.DBus.Monitoring")
        self._connection.send_and_get_reply(
            new_method_call(monitoring, "BecomeMonitor", "asu", (list(rules), 0))
        )
        self._messages: list[Message] = []

    def messages(self) -> list[Message]:
        """All messages so far."""
        while self.next(0.0) is not None:
            pass
        return list(self._messages)

    def next(self, timeout: float) -> Message | None:
        """The next message not yet seen, or None when none came in time."""
        end = time.monotonic() + timeout
        while True:
            try:
                message = self._connection.receive(timeout=max(0.0, end - time.monotonic()))
            except TimeoutError:
                return None
            if message.header.fields.get(3, "NameLost") not in {"NameLost", "NameAcquired"}:
                self._messages.append(message)
                return message

    def close(self) -> None:
        self._connection.close()

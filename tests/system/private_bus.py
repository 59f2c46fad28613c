"""A message bus of the test's own, and a notification service on it that remembers and can misbehave."""

import os
import subprocess
from contextlib import contextmanager

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

CONFIG = """<busconfig><type>session</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/>
</policy></busconfig>"""


@contextmanager
def private_bus(folder, monkeypatch):
    """Starts dbus-daemon; yields its process. Both bus addresses point at it."""
    socket, config = folder / "bus", folder / "bus.conf"
    config.write_text(CONFIG.format(socket=socket))
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        daemon.stdout.readline()
        for kind in ("SESSION", "SYSTEM"):
            monkeypatch.setitem(os.environ, f"DBUS_{kind}_BUS_ADDRESS", f"unix:path={socket}")
        try:
            yield daemon
        finally:
            daemon.kill()


class Service:
    """Owns a name in the test's loop. `answers`: method to (signature, body), an error's name, or None."""

    def __init__(self, loop, name, answers):
        self.loop, self.name, self.answers = loop, name, answers
        self.heard = []
        self.connection = open_dbus_connection("SESSION")
        self.connection.send_and_get_reply(message_bus.RequestName(name))
        self.unwatch = loop.watch(self.connection.sock.fileno(), self.readable)
        self.gone = False

    def readable(self):
        try:
            while not self.gone:
                self.take(self.connection.receive(timeout=0))
        except TimeoutError:
            pass
        except (OSError, EOFError):
            self.stop()

    def take(self, message):
        if message.header.message_type is not MessageType.method_call:
            return
        member = message.header.fields[HeaderFields.member]
        self.heard.append((member, message.body))
        answer = self.answers.get(member, ("", ()))
        if callable(answer):
            answer = answer(*message.body)
        if isinstance(answer, str):
            self.connection.send(new_error(message, answer, "s", ("as told",)))
        elif answer is not None:
            signature, body = answer
            self.connection.send(new_method_return(message, signature or None, body))

    def emit(self, path, interface, member, signature, body):
        self.connection.send(new_signal(DBusAddress(path, interface=interface), member, signature, body))

    def stop(self):
        if not self.gone:
            self.gone = True
            self.unwatch()
            self.connection.close()

"""A compositor that speaks just enough of Wayland's wire protocol to offer a seat and ext-idle-notify-v1."""

import socket
import struct

DISPLAY = 1
SYNC, GET_REGISTRY = 0, 1
IDLED, RESUMED = 0, 1


class Compositor:
    """Serves in a thread of the test; `notes` are the notifications asked for, by their timeout."""

    def __init__(self, path, *offers):
        self.offers = offers
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(path))
        self.listener.listen()
        self.client, self.registry, self.kinds, self.notes = None, 0, {}, {}

    def serve(self):
        """Answer one visitor until it leaves."""
        self.client, _ = self.listener.accept()
        heard = b""
        while data := self.client.recv(4096):
            heard += data
            while len(heard) >= 8:
                number, word = struct.unpack_from("=II", heard)
                size = word >> 16
                self.take(number, word & 0xFFFF, heard[8:size])
                heard = heard[size:]

    def take(self, number, opcode, body):
        if (number, opcode) == (DISPLAY, SYNC):
            self.send(struct.unpack("=I", body)[0], 0, struct.pack("=I", 1))
        elif (number, opcode) == (DISPLAY, GET_REGISTRY):
            self.registry = struct.unpack("=I", body)[0]
            for at, name in enumerate(self.offers, 1):
                self.send(self.registry, 0, struct.pack("=I", at) + text(name) + struct.pack("=I", 1))
        elif number == self.registry:
            at, new = struct.unpack_from("=I", body)[0], struct.unpack("=I", body[-4:])[0]
            self.kinds[new] = self.offers[at - 1]
        elif self.kinds.get(number) == "ext_idle_notifier_v1" and opcode == 1:
            new, timeout, _ = struct.unpack("=III", body)
            self.notes[timeout] = new

    def send(self, number, opcode, body=b""):
        self.client.sendall(struct.pack("=II", number, (8 + len(body)) << 16 | opcode) + body)

    def tell(self, event):
        for note in self.notes.values():
            self.send(note, event)

    def close(self):
        if self.client is not None:
            self.client.close()
        self.listener.close()


def text(words):
    data = words.encode() + b"\0"
    return struct.pack("=I", len(data)) + data + b"\0" * (-len(data) % 4)

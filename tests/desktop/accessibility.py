"""Windows as a screen reader meets them: find by role and name, press, type, set (AT-SPI 2 over D-Bus)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.desktop.bus import Bus, Refused
from tests.desktop.waiting import until
from tests.desktop.x11 import Box

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE, ACTION, VALUE, TEXT, EDITABLE, COMPONENT = (
    f"org.a11y.atspi.{name}"
    for name in ("Accessible", "Action", "Value", "Text", "EditableText", "Component")
)
# Numbers of atspi-constants.h, AtspiStateType
STATES = {4: "checked", 8: "enabled", 11: "focusable", 12: "focused", 25: "showing", 30: "visible"}
ON_SCREEN = 0


@dataclass(frozen=True)
class Thing:
    """One accessible object: a window, a button, a label."""

    service: str
    path: str
    role: str
    name: str
    states: frozenset[str]


class Accessibility:
    """The accessibility bus of a desktop started with `accessibility=True`."""

    def __init__(self, session: Bus) -> None:
        address = session.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
        self._bus = Bus(address)

    def close(self) -> None:
        self._bus.close()

    def applications(self) -> list[Thing]:
        return self._children(REGISTRY, ROOT)

    def walk(self, thing: Thing) -> Iterator[Thing]:
        """The thing and everything in it, in order."""
        yield thing
        for child in self._children(thing.service, thing.path):
            yield from self.walk(child)

    def find(self, application: str, name: str, role: str = "") -> Thing | None:
        """The first thing of that name (and role) that is on the screen."""
        for root in self.applications():
            if application.lower() in root.name.lower():
                for thing in self.walk(root):
                    if thing.name == name and role in thing.role and "showing" in thing.states:
                        return thing
        return None

    def wait_for(self, application: str, name: str, role: str = "", timeout: float = 15.0) -> Thing:
        return until(
            f"{role or 'something'} called {name!r} in {application}",
            lambda: self.find(application, name, role),
            timeout,
        )

    def press(self, thing: Thing) -> None:
        """Do its first action: press, toggle, open.

        Qt holds a button down for 100 ms and begins anew when it is pressed again meanwhile
        (QAbstractButton::animateClick): wait for what the first press does before the next.
        """
        self._bus.call(thing.service, thing.path, ACTION, "DoAction", "i", (0,))

    def type(self, thing: Thing, text: str) -> None:
        self._bus.call(thing.service, thing.path, EDITABLE, "SetTextContents", "s", (text,))

    def set(self, thing: Thing, value: float) -> None:
        from_property = ("org.freedesktop.DBus.Properties", "Set", "ssv")
        self._bus.call(thing.service, thing.path, *from_property, (VALUE, "CurrentValue", ("d", value)))

    def value(self, thing: Thing) -> float:
        return float(self._bus.property(thing.service, thing.path, VALUE, "CurrentValue"))

    def text(self, thing: Thing) -> str:
        return str(self._bus.call(thing.service, thing.path, TEXT, "GetText", "ii", (0, -1))[0])

    def box(self, thing: Thing) -> Box:
        """Where it is on the screen: the pointer can go there."""
        return Box(*self._bus.call(thing.service, thing.path, COMPONENT, "GetExtents", "u", (ON_SCREEN,))[0])

    def _children(self, service: str, path: str) -> list[Thing]:
        try:
            found = self._bus.call(service, path, ACCESSIBLE, "GetChildren")[0]
        except Refused:  # gone between two questions
            return []
        return [thing for thing in (self._thing(*place) for place in found) if thing is not None]

    def _thing(self, service: str, path: str) -> Thing | None:
        try:
            role = self._bus.call(service, path, ACCESSIBLE, "GetRoleName")[0]
            name = self._bus.property(service, path, ACCESSIBLE, "Name")
            states = states_of(*self._bus.call(service, path, ACCESSIBLE, "GetState")[0])
        except Refused:
            return None
        return Thing(service, path, role, name, states)


def states_of(low: int, high: int) -> frozenset[str]:
    bits = low | high << 32
    return frozenset(name for bit, name in STATES.items() if bits >> bit & 1)


def tree_text(accessibility: Accessibility, thing: Thing, depth: int = 0) -> str:
    """The whole tree, one line a thing: for a person who asks what a screen reader gets."""
    line = f"{'  ' * depth}[{thing.role}] {thing.name!r} {' '.join(sorted(thing.states))}"
    children: list[Any] = accessibility._children(thing.service, thing.path)
    return "\n".join([line, *(tree_text(accessibility, child, depth + 1) for child in children)])

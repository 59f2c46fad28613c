"""The tray icon as the panel knows it (StatusNotifierItem): what it shows, its menu, acts on both by name."""

from dataclasses import dataclass
from typing import Any

from tests.desktop.bus import Bus, Refused
from tests.desktop.waiting import NotSeen, until

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"


@dataclass(frozen=True)
class Item:
    """One icon in the tray."""

    service: str
    path: str
    id: str
    title: str
    tooltip: str
    status: str
    menu: str


@dataclass(frozen=True)
class Entry:
    """One entry of its menu."""

    number: int
    label: str
    enabled: bool
    shown: bool
    checked: bool
    entries: tuple["Entry", ...]


class Tray:
    """The icons of a panel that speaks StatusNotifierItem."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def items(self) -> list[Item]:
        try:
            names = self._bus.property(
                WATCHER, "/StatusNotifierWatcher", WATCHER, "RegisteredStatusNotifierItems"
            )
        except Refused:  # no panel
            return []
        return [item for item in map(self._item, names) if item is not None]

    def _item(self, name: str) -> Item | None:
        service, _, path = name.partition("/")
        path = f"/{path or 'StatusNotifierItem'}"
        try:
            values = self._bus.properties(service, path, ITEM)
        except Refused:  # gone between two questions
            return None
        tooltip = " ".join(part for part in (values.get("ToolTip") or ("", [], "", ""))[2:] if part)
        texts = {key: str(values.get(key) or "") for key in ("Id", "Title", "Status", "Menu")}
        return Item(service, path, texts["Id"], texts["Title"], tooltip, texts["Status"], texts["Menu"])

    def wait_for(self, name: str, timeout: float = 15.0) -> Item:
        """The first icon whose id or title contains `name`."""

        def look() -> Item | None:
            return next(
                (item for item in self.items() if name.lower() in f"{item.id} {item.title}".lower()), None
            )

        return until(f"a tray icon called {name!r}", look, timeout)

    def activate(self, item: Item) -> None:
        """As a left click does."""
        self._bus.call(item.service, item.path, ITEM, "Activate", "ii", (0, 0))

    def menu(self, item: Item) -> tuple[Entry, ...]:
        """The menu's entries as the panel would draw them now."""
        try:
            self._bus.call(item.service, item.menu, MENU, "AboutToShow", "i", (0,))
        except Refused as refused:  # optional in the protocol
            if "UnknownMethod" not in str(refused):
                raise
        layout = self._bus.call(item.service, item.menu, MENU, "GetLayout", "iias", (0, -1, []))[1]
        return entry_of(layout).entries

    def labels(self, item: Item) -> list[str]:
        return [entry.label for entry in self.menu(item) if entry.shown and entry.label]

    def choose(self, item: Item, path: str) -> None:
        """Choose a menu entry: `"Quit"`, `"Pause/30 minutes"`. Raises NotSeen if it is missing or off."""
        entries, entry = self.menu(item), None
        for label in path.split("/"):
            entry = next((each for each in entries if each.label == label and each.shown), None)
            if entry is None:
                raise NotSeen(
                    f"no menu entry {label!r} among {[each.label for each in entries if each.label]}"
                )
            entries = entry.entries
        if entry is None or not entry.enabled:
            raise NotSeen(f"the menu entry {path!r} is off")
        self._bus.call(item.service, item.menu, MENU, "Event", "isvu", (entry.number, "clicked", ("i", 0), 0))


def entry_of(node: tuple[int, dict[str, tuple[str, Any]], list[tuple[str, Any]]]) -> Entry:
    """A node of com.canonical.dbusmenu's layout; `_` marks a key to press and `__` is an underscore."""
    number, values, children = node
    plain = {name: value for name, (_, value) in values.items()}
    label = str(plain.get("label", "")).replace("__", "\0").replace("_", "").replace("\0", "_")
    return Entry(
        number,
        label,
        bool(plain.get("enabled", True)),
        bool(plain.get("visible", True)),
        plain.get("toggle-state") == 1,
        tuple(entry_of(child) for _, child in children),
    )

"""The windows on the screen, by the title or the class a person or a window manager knows them by."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.desktop.waiting import until
from tests.desktop.x11 import X11, Box, XError


@dataclass(frozen=True)
class Window:
    """One window as it was when it was looked at."""

    id: int
    title: str
    kind: str
    box: Box


class Windows:
    """Lists windows, waits for them, closes them."""

    def __init__(self, x11: X11) -> None:
        self._x11 = x11

    def all(self) -> list[Window]:
        """Every window with a title or class that is really shown, those without a frame included."""
        found = []
        for window in self._tree(self._x11.root, depth=4):
            try:
                kind = self._x11.text(window, "WM_CLASS").replace("\0", " ")
                title = self._x11.text(window, "_NET_WM_NAME") or self._x11.text(window, "WM_NAME")
                if (kind or title) and self._x11.is_shown(window):
                    found.append(Window(window, title, kind, self._x11.box(window)))
            except XError:  # gone between two questions
                continue
        return found

    def managed(self) -> list[Window]:
        """The windows a person would say are open: not the panel, not bubbles."""
        clients = set(self._x11.numbers(self._x11.root, "_NET_CLIENT_LIST"))
        return [window for window in self.all() if window.id in clients and not self._is_panel(window.id)]

    def _is_panel(self, window: int) -> bool:
        try:
            kinds = self._x11.numbers(window, "_NET_WM_WINDOW_TYPE")
        except XError:
            return False
        return self._x11.atom("_NET_WM_WINDOW_TYPE_DOCK") in kinds

    def titles(self) -> list[str]:
        return sorted(window.title for window in self.managed())

    def titled(self, part: str) -> Window | None:
        return next((window for window in self.managed() if part.lower() in window.title.lower()), None)

    def wait_for(self, part_of_title: str, timeout: float = 15.0) -> Window:
        return until(
            f"a window titled {part_of_title!r} (open: {self.titles()})",
            lambda: self.titled(part_of_title),
            timeout,
        )

    def wait_gone(self, part_of_title: str, timeout: float = 15.0) -> None:
        until(f"the window {part_of_title!r} is gone", lambda: self.titled(part_of_title) is None, timeout)

    def active(self) -> str:
        """The title of the window that has the focus, empty for none."""
        window = (self._x11.numbers(self._x11.root, "_NET_ACTIVE_WINDOW") or [0])[0]
        try:
            return self._x11.text(window, "_NET_WM_NAME") if window else ""
        except XError:
            return ""

    def _tree(self, window: int, depth: int) -> Iterator[int]:
        try:
            children = self._x11.children(window)
        except XError:
            return
        for child in children:
            yield child
            if depth > 1:
                yield from self._tree(child, depth - 1)

"""Response: from a click on the notification to the first painted frame of the window it opens."""

import time
from collections.abc import Callable
from pathlib import Path

from tests.desktop.app import App
from tests.desktop.desktop import Desktop
from tests.desktop.waiting import NotSeen, until
from tests.desktop.x11 import XError


def clicks(desktop: Desktop, runs: int, home: Path) -> tuple[list[float], list[float]]:
    """Milliseconds for the first window of a process, and for later ones."""
    first, later = [], []
    for run in range(runs):
        app = App(desktop, home / str(run)).start()
        try:
            first.append(click_to_frame(desktop, app))
            close_window(desktop)
            later.append(click_to_frame(desktop, app))
            close_window(desktop)
        finally:
            app.quit()
    return first, later


def click_to_frame(desktop: Desktop, app: App) -> float:
    app.cli("remind", "posture")
    desktop.bubbles.wait_for_one()
    place = desktop.bubbles.wait_for_one().box.centre
    return first_frame_ms(desktop, lambda: desktop.pointer.click(place))


def first_frame_ms(desktop: Desktop, act: Callable[[], None], timeout: float = 10.0) -> float:
    """From the end of `act` to a new window with more than one colour in it."""
    root, x11 = desktop.x11.root, desktop.x11
    before = set(x11.numbers(root, "_NET_CLIENT_LIST"))
    act()
    began = time.monotonic()
    while time.monotonic() - began < timeout:
        for window in set(x11.numbers(root, "_NET_CLIENT_LIST")) - before:
            try:
                if x11.is_shown(window) and is_painted(x11.pixels(x11.box(window))):
                    return (time.monotonic() - began) * 1000
            except XError:  # not quite there, or partly off the screen
                continue
        time.sleep(0.002)
    raise NotSeen("no window was painted")


def is_painted(pixels: bytes) -> bool:
    return pixels != pixels[:4] * (len(pixels) // 4)


def close_window(desktop: Desktop) -> None:
    desktop.keyboard.press("Escape")
    until("the window is closed", lambda: not desktop.windows.managed())

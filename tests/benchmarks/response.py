"""Response: from a click on the notification to the first painted frame of the window it opens."""

import time
from collections.abc import Callable
from pathlib import Path

from tests.desktop.app import WELCOMED, App
from tests.desktop.desktop import Desktop
from tests.desktop.waiting import NotSeen, until
from tests.desktop.x11 import X11, XError


def clicks(desktop: Desktop, runs: int, home: Path) -> tuple[list[float], list[float]]:
    """Milliseconds for the first window of a process, and for later ones."""
    first, later = [], []
    for run in range(runs):
        app = App(desktop, home / str(run)).set(WELCOMED).start()
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
    before = shown(desktop.x11)
    act()
    began = time.monotonic()
    while time.monotonic() - began < timeout:
        for window in shown(desktop.x11) - before:
            try:
                if is_painted(desktop.x11.pixels(desktop.x11.box(window))):
                    return (time.monotonic() - began) * 1000
            except XError:  # not quite there, or partly off the screen
                continue
        time.sleep(0.002)
    raise NotSeen("no window was painted")


def shown(x11: X11) -> set[int]:
    """The windows that are open and really on the screen; a hidden one may stay in the list for a moment."""
    found = set()
    for window in x11.numbers(x11.root, "_NET_CLIENT_LIST"):
        try:
            if x11.is_shown(window):
                found.add(window)
        except XError:  # gone between two questions
            continue
    return found


def is_painted(pixels: bytes) -> bool:
    return pixels != pixels[:4] * (len(pixels) // 4)


def close_window(desktop: Desktop) -> None:
    desktop.keyboard.press("Escape")
    until("the window is closed", lambda: not desktop.windows.managed())

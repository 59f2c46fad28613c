"""Desktops and apps for tests: one shared desktop for most, a new one for tests that break its parts."""

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.desktop.app import WELCOMED, App
from tests.desktop.desktop import Desktop, Wanted
from tests.desktop.waiting import until


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a desktop test; `-m "not desktop"` leaves them out while writing code."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.desktop)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failed test leaves a picture of each of its screens, and says where, with the ends of the logs."""
    report = yield
    if report.failed and report.when == "call":
        for value in getattr(item, "funcargs", {}).values():
            for desktop in getattr(value, "desktops", [value]):
                if isinstance(desktop, Desktop):
                    picture = desktop.picture("failed")
                    report.sections.append((f"screen saved as {picture}", desktop.last_words()))
    return report


class NewDesktops:
    """Makes desktops of one test alone."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self.desktops: list[Desktop] = []

    def __call__(self, **wanted: object) -> Desktop:
        folder = self._folder / f"desktop-{len(self.desktops) + 1}"
        desktop = self._stack.enter_context(Desktop(folder, Wanted(**wanted)))  # type: ignore[arg-type]
        self.desktops.append(desktop)
        return desktop


@pytest.fixture(scope="session")
def shared_desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    with Desktop(tmp_path_factory.mktemp("desktop")) as desktop:
        yield desktop


@pytest.fixture
def desktop(shared_desktop: Desktop) -> Iterator[Desktop]:
    """xfce4 panel, dunst, openbox, with no bubble on the screen. Do not kill its parts: use `new_desktop`."""
    yield shared_desktop
    tidy(shared_desktop)


@pytest.fixture
def new_desktop(tmp_path: Path) -> Iterator[NewDesktops]:
    """`new_desktop(panel="trayer", notifications="none")`: a desktop of this test alone."""
    with ExitStack() as open_desktops:
        yield NewDesktops(tmp_path, open_desktops)


@pytest.fixture
def new_app(tmp_path: Path) -> Iterator[Callable[..., App]]:
    """`new_app(desktop, LANGUAGE="zh_CN")`: an app with empty settings, not started; ended after the test."""
    apps: list[App] = []

    def make(on: Desktop, home: Path | None = None, **env: str) -> App:
        apps.append(App(on, home or tmp_path / "home", **env))
        return apps[-1]

    yield make
    for app in apps:
        app.quit()


@pytest.fixture
def app(desktop: Desktop, new_app: Callable[..., App]) -> App:
    """The app with default settings, past its Welcome, running on the shared desktop."""
    return new_app(desktop).set(WELCOMED).start()


def tidy(desktop: Desktop) -> None:
    """No bubble, no icon of a program that has ended: the next test must not click on what is just going."""
    closing = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications", "org.dunstproject.cmd0")
    desktop.bus.call(*closing, "NotificationCloseAll")
    desktop.bubbles.wait_gone()
    until("an empty tray", lambda: not desktop.tray.items())
    desktop.screen.settle()

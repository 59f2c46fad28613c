"""Show PostureApp without a screen: on a virtual desktop, with real clicks, a picture of each thing to see.

`python -m tests.desktop.show DIR` is what `dev.py run --virtual DIR` calls.
"""

import sys
import tempfile
from pathlib import Path

from tests.desktop.app import WELCOMED, App
from tests.desktop.desktop import Desktop
from tests.desktop.processes import Missing
from tests.desktop.waiting import NotSeen, until
from tests.desktop.windows import Window


class Tour:
    """Walks through the app as a person would and photographs what appears."""

    def __init__(self, desktop: Desktop, app: App, folder: Path) -> None:
        self._desktop, self._app, self._folder = desktop, app, folder
        self._count = 0

    def whole(self) -> None:
        self._picture("tray", f"in the tray: {self._app.tray().tooltip}")
        self._reminder("posture", "card")
        self._desktop.keyboard.press("Escape")
        until("the card is closed", lambda: not self._desktop.windows.managed())
        self._reminder("massage", "break")

    def _reminder(self, kind: str, window_name: str) -> None:
        """Have one reminder come due now, click its notification, and wait for the window it opens."""
        before = {window.id for window in self._desktop.windows.managed()}
        answer = self._app.cli("remind", kind)
        if answer.code:
            raise NotSeen(f"`postureapp remind {kind}` said: {answer.out}{answer.err}")
        self._desktop.bubbles.wait_for_one()
        title = self._desktop.bubbles.requests()[-1].title
        self._picture(f"notification-{kind}", f"a notification: {title}")
        self._desktop.bubbles.click()
        opened = until(f"a window after the click on {title!r}", lambda: self._opened_since(before))
        self._picture(window_name, f"a window: {opened.title}")

    def _opened_since(self, before: set[int]) -> Window | None:
        return next((window for window in self._desktop.windows.managed() if window.id not in before), None)

    def _picture(self, name: str, what: str) -> None:
        self._desktop.screen.settle(still=0.5)
        self._count += 1
        file = self._desktop.screen.save(self._folder / f"{self._count}-{name}.png")
        print(f"{file}: {what}", flush=True)


def main(arguments: list[str]) -> int:
    """The exit status: 0 if everything was seen, 1 with what was not."""
    folder = Path(arguments[0])
    with tempfile.TemporaryDirectory(prefix="postureapp-") as private:
        try:
            with Desktop(Path(private)) as desktop:
                return show(desktop, folder)
        except (NotSeen, Missing) as problem:
            print(f"The virtual screen could not be used: {problem}", file=sys.stderr)
            return 1


def show(desktop: Desktop, folder: Path) -> int:
    app = App(desktop, desktop.folder / "postureapp")
    try:
        app.set(WELCOMED).start()
        Tour(desktop, app, folder).whole()
    except NotSeen as problem:
        picture = desktop.screen.save(folder / "not-seen.png")
        print(
            f"{problem}\nThe screen at that moment: {picture}\nWhat PostureApp said:\n{app.output()}",
            file=sys.stderr,
        )
        return 1
    finally:
        app.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

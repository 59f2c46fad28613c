"""Is the camera on, or the screen shared? A call is no time for a reminder, and it is not "away"."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which
from typing import Any

DRIVER = Path("/sys/module/uvcvideo/refcnt")
"""How many times cameras are open right now, counted by the kernel's driver. Costs one small read."""
DUMP = ["pw-dump", "--no-colors"]
PATIENCE = 0.5


class Camera:
    """Fills the Attention port on Linux."""

    name = "camera"

    def __init__(self, driver: Path = DRIVER) -> None:
        self._driver = driver

    def missing(self) -> str:
        return "" if self._driver.is_file() else "no camera of the usual kind (uvcvideo) is connected"

    def claims(self) -> frozenset[str]:
        try:
            open_ = int(self._driver.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return frozenset()
        return frozenset({"camera"} if open_ > 0 else ())


class ScreenShare:
    """Fills the Attention port where PipeWire carries the pictures (all Wayland desktops, portals on X11).

    Each look starts a small program, so `claims` is for due moments, not for every tick.
    """

    name = "screen sharing"

    def __init__(
        self, dump: Callable[[], str] | None = None, find: Callable[[str], str | None] = which
    ) -> None:
        self._dump = dump or _dump
        self._find = find

    def missing(self) -> str:
        return (
            "" if self._find(DUMP[0]) else "pw-dump is not installed (package pipewire-bin or pipewire-utils)"
        )

    def claims(self) -> frozenset[str]:
        try:
            return frozenset({"screen_share"} if shares(json.loads(self._dump())) else ())
        except (OSError, ValueError, subprocess.SubprocessError):
            return frozenset()


def shares(objects: Any) -> bool:
    """Does a node of PipeWire hand out pictures of the screen, and somebody take them?

    A shared screen is a video source that a compositor made for the portal; cameras name their device.
    """
    for one in objects if isinstance(objects, list) else ():
        info = one.get("info") if isinstance(one, dict) else None
        if not isinstance(info, dict) or not str(one.get("type", "")).endswith(":Node"):
            continue
        props = info.get("props")
        props = props if isinstance(props, dict) else {}
        stream = props.get("media.class") in {"Video/Source", "Stream/Output/Video"}
        camera = any(str(key).startswith(("device.", "api.")) for key in props)
        if stream and not camera and info.get("state") == "running":
            return True
    return False


def _dump() -> str:
    """Raises OSError, SubprocessError."""
    return subprocess.run(DUMP, capture_output=True, text=True, timeout=PATIENCE, check=True).stdout

"""How each part of a private desktop is started, and the folders and environment they share."""

import os
import shlex
from collections.abc import Mapping
from pathlib import Path

from tests.desktop.processes import Missing, Processes
from tests.desktop.waiting import accepts, until

CONFIG = Path(__file__).parent / "config"
SERVICES = Path("/usr/share/dbus-1/services")
NO_BUS = "unix:path=/nonexistent/bus"
PANELS = {
    "xfce4": ["xfce4-panel", "--disable-wm-check"],
    "trayer": ["trayer", "--edge", "top", "--align", "right", "--widthtype", "request", "--height", "28"],
}
# A bus that starts only the services it is told of: otherwise asking for notifications would start any
# service that happens to be installed, and "there is none" could never be tested.
BUS_CONFIG = """<busconfig><type>{kind}</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<servicedir>{services}</servicedir><policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
"""


def private_folders(folder: Path) -> Path:
    """Make the folders of a desktop, with the settings of its parts; returns the one for logs."""
    for name in ("logs", "runtime", "home", "config", "data", "cache", "state", "services"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "runtime").chmod(0o700)
    channels = folder / "config" / "xfce4" / "xfconf" / "xfce-perchannel-xml"
    for source, target in (
        ("xfce4-panel.xml", channels),
        ("xfce4-notifyd.xml", channels),
        ("dunstrc", folder / "config" / "dunst"),
    ):
        target.mkdir(parents=True, exist_ok=True)
        (target / source).write_text((CONFIG / source).read_text())
    return folder / "logs"


def environment(folder: Path, checkout: Path, *, accessible: bool) -> dict[str, str]:
    """What programs on the desktop see: private folders, this checkout, nothing of the user's session."""
    kept = {name: os.environ[name] for name in ("PATH", "TZ", "LD_LIBRARY_PATH") if name in os.environ}
    private = {
        f"XDG_{name.upper()}_HOME": str(folder / name) for name in ("config", "data", "cache", "state")
    }
    help_for = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"} if accessible else {"NO_AT_BRIDGE": "1"}
    return {
        **kept,
        **private,
        **help_for,
        "HOME": str(folder / "home"),
        "XDG_RUNTIME_DIR": str(folder / "runtime"),
        "PYTHONPATH": str(checkout),
        "LANG": "C.UTF-8",
        "LANGUAGE": "en",
        "QT_QPA_PLATFORM": "xcb",
        "DBUS_SYSTEM_BUS_ADDRESS": NO_BUS,
    }


def start_x(processes: Processes, env: Mapping[str, str], size: tuple[int, int]) -> int:
    """The number of a new display. The server picks a free one itself, so that two never collide."""
    reading, writing = os.pipe()
    screen = ["-screen", "0", f"{size[0]}x{size[1]}x24", "-dpi", "96"]
    command = ["Xvfb", "-displayfd", str(writing), *screen, "-nolisten", "tcp", "-noreset"]
    processes.start("xvfb", command, env, pass_fds=[writing])
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    if not number:
        raise OSError("Xvfb did not start")
    return int(number)


def start_bus(
    processes: Processes,
    env: Mapping[str, str],
    folder: Path,
    *,
    kind: str = "session",
    accessible: bool = False,
) -> str:
    """The address of a new message bus."""
    services = folder / "services"
    for service in ("org.xfce.Xfconf.service", *(["org.a11y.Bus.service"] if accessible else [])):
        link = services / service
        if kind == "session" and not link.is_symlink() and (SERVICES / service).exists():
            link.symlink_to(SERVICES / service)
    socket, config = folder / "runtime" / f"{kind}-bus", folder / f"{kind}-bus.conf"
    config.write_text(BUS_CONFIG.format(kind=kind, socket=socket, services=services))
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile"]
    processes.start(f"{kind}-bus", command, env)
    until(f"the {kind} bus", lambda: accepts(socket))
    return f"unix:path={socket}"


def notification_service(name: str) -> list[str]:
    """The command of a notification service."""
    if name == "dunst":
        return ["dunst"]
    file = SERVICES / "org.xfce.xfce4-notifyd.Notifications.service"
    if not file.exists():
        raise Missing("xfce4-notifyd is not installed; `python3 packaging/dev.py test` installs it")
    line = next(line for line in file.read_text().splitlines() if line.startswith("Exec="))
    return shlex.split(line.removeprefix("Exec="))

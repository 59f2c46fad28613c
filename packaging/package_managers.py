"""The system's package manager: which one it is, and how it is asked to install something."""

import os
import shutil
import subprocess
from typing import NoReturn

from trouble import Trouble

# Before an installation, and the installation itself; both without a question.
COMMANDS = {
    "apt-get": (
        ["apt-get", "update", "-qq", "-o", "Acquire::Retries=3"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "-o", "Acquire::Retries=3",
         "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=300"],
    ),
    "dnf": ([], ["dnf", "install", "-y", "--setopt=install_weak_deps=False"]),
    "pacman": ([], ["pacman", "-Sy", "--needed", "--noconfirm"]),
    "zypper": ([], ["zypper", "--non-interactive", "install", "--no-recommends"]),
}  # fmt: skip


def found() -> str | None:
    """The package manager of this system, None for one we do not know."""
    return next((name for name in COMMANDS if shutil.which(name)), None)


def install(manager: str | None, packages: list[str], missing: list[str]) -> None:
    """Install packages as root or by sudo without a password. Raises Trouble with the command to type."""
    if manager is None:
        raise Trouble(
            f"The package manager of this system is unknown, and it lacks: {', '.join(missing)}.",
            "PostureApp cannot show its windows without them.",
            "Please install the packages that hold these files and run the same command again.",
        )
    before, installing = COMMANDS[manager]
    by_hand = f"sudo {' '.join([manager, *verb_of(installing), *packages])}"
    prefix = right_to_install()
    if prefix is None:
        raise Trouble(
            "They have to be installed for the whole system, and that takes the administrator's password.",
            "Nothing was changed.",
            f"Please run\n\n    {by_hand}\n\nand then the same command again.",
        )
    print(f"Installing {len(packages)} packages with {manager}.", flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if before:  # an old list is no reason to stop: the installation says what it could not find
        subprocess.call([*prefix, *before], env=env, stdin=subprocess.DEVNULL)
    kept = ["env", "DEBIAN_FRONTEND=noninteractive"] if prefix else []
    done = subprocess.run(
        [*prefix, *kept, *installing, *packages],
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Trouble(
            f"{done.stdout[-3000:]}\n{manager} could not install the packages; its own words stand above.",
            "PostureApp cannot run here without them.",
            f"Please see to what {manager} says and run\n\n    {by_hand}\n\nand then the same command again.",
        )


def verb_of(command: list[str]) -> list[str]:
    """The part of an install command that a person types."""
    return ["-S"] if command[0] == "pacman" else ["install"]


def right_to_install() -> list[str] | None:
    """What to put before a command to run it as root: nothing, sudo, or None if neither works unasked."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def still_missing(manager: str | None, missing: list[str]) -> NoReturn:
    raise Trouble(
        f"After the installation with {manager} this machine still lacks: {', '.join(missing)}.",
        "The packages of this system seem to have other names than the ones known to PostureApp.",
        "Please find and install the packages that hold these files, and tell the project which they are.",
    )

"""Pin the dependencies of pyproject.toml anew: every file of every platform by its hash, no addresses.

The lock files hold no index address, so pip takes the files from wherever it is set up to look; the hashes
make sure that they are the same files everywhere. Needs the program `uv` on PATH (`pip install uv` in an
environment of its own); nothing else of this project does.
"""

import shutil
import subprocess
import tomllib
from pathlib import Path

from trouble import Trouble

OPTIONS = [
    "--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade", "--quiet",
    "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links",
]  # fmt: skip


def write(root: Path) -> int:
    """Write both lock files. Raises Trouble."""
    uv = shutil.which("uv")
    if uv is None:
        raise Trouble(
            "The program uv is not on PATH.",
            "It works out the pinned versions for all platforms; the lock files stay as they are.",
            "Please install it in an environment of its own and run `python3 packaging/dev.py lock` again.",
        )
    # What builds the project goes in too: the checkout is installed without a download of its own.
    build = tomllib.loads((root / "pyproject.toml").read_text())["build-system"]["requires"]
    for name, extras in (("requirements", []), ("requirements-dev", ["dev"])):
        asked = [option for extra in extras for option in ("--extra", extra)]
        file = f"packaging/{name}.lock"
        command = [uv, "pip", "compile", "pyproject.toml", "-", *asked, *OPTIONS, "--output-file", file]
        subprocess.run(command, cwd=root, input="\n".join(build), text=True, check=True)
        print(f"{file} is written.")
    return 0

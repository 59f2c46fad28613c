"""Packs for the tests: a sound one, and ways of writing any one as a folder or a zip."""

import zipfile
from pathlib import Path

HEAD = """
format = 1
id = "back-class"
title = "Back class"
author = "Ana Ruiz, physiotherapist"
language = "en"
"""

TIPS = """
[MINE-1]
kinds = ["posture"]
title = "Reach up"
body = "Stretch both arms up. Breathe out."
picture = "stand"
"""

ROUTINES = """
[ANA-1]
kinds = ["rest"]
title = "Slow side bends"
summary = "Bend a little to each side."
picture = "stand"
cautions = ["Stop if it hurts."]
for = { vaginal_from = 2, caesarean_from = 6 }

[ANA-1.1]
seconds = 20
say = "Stand tall."
breaths = 2
stop = "A"

[ANA-1.2]
seconds = 30
say = "Bend to the right, then to the left."
sides = true
"""

SOUND = {"pack.toml": HEAD, "tips.toml": TIPS, "routines.toml": ROUTINES}


def as_folder(files: dict[str, str | bytes], folder: Path) -> Path:
    """Write the files into a new folder."""
    folder.mkdir(parents=True)
    for name, text in files.items():
        (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def as_zip(files: dict[str, str | bytes], path: Path, top: str = "") -> Path:
    """Write the files into a zip, inside the folder `top` if one is given."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(f"{top}{name}", text)
    return path

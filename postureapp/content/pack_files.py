"""Read the few files of a pack into memory, trusting nothing: nothing is unpacked, no link followed."""

import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from postureapp.content.problem import ContentProblem

PACK_FILE = "pack.toml"
ITEM_FILES = ("tips.toml", "routines.toml")
NAMES = (PACK_FILE, *ITEM_FILES)
"""All files a pack may have."""

MOST_BYTES = 131_072
"""Of one file."""
MOST_ZIP_BYTES = 1_048_576
MOST_ENTRIES = 20
DISABLED = "disabled"
"""An empty file with this name in an installed pack turns it off."""
LONGEST_LINE = 2000
"""Characters. Longer lines only serve to slow the reader down."""

_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_UNREADABLE = (
    OSError,
    ValueError,
    EOFError,
    RuntimeError,
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
)


class PackRefused(Exception):
    """A pack was not accepted; `problems` say why. Nothing was installed."""

    def __init__(self, problems: list[ContentProblem]) -> None:
        self.problems = problems
        super().__init__("\n".join(problem.line() for problem in problems))


def refuse(message: str, file: str = "") -> PackRefused:
    """The refusal for one reason."""
    return PackRefused([ContentProblem(file=file, message=message)])


def read_files(source: Path) -> dict[str, str]:
    """The texts of a pack by file name. Raises PackRefused with the reason; touches nothing else."""
    try:
        mode = source.lstat().st_mode
    except OSError as error:
        raise refuse(f"it cannot be read ({error.strerror})", source.name) from error
    if stat.S_ISDIR(mode):
        raw = _folder(source)
    elif stat.S_ISREG(mode):
        raw = _zip(source)
    else:
        raise refuse("a pack is a folder or a zip file, and no link", source.name)
    if PACK_FILE not in raw:
        raise refuse("the file is missing", PACK_FILE)
    if not set(raw) & set(ITEM_FILES):
        raise refuse(f"it has neither {' nor '.join(ITEM_FILES)}", source.name)
    return {name: _text(name, content) for name, content in raw.items()}


def _folder(folder: Path) -> dict[str, bytes]:
    """Regular files with the known names; anything else is a reason to refuse."""
    raw = {}
    try:
        for path in sorted(folder.iterdir()):
            if path.name == DISABLED:
                continue
            if path.name not in NAMES:
                raise refuse("a pack must not have this file", path.name[:80])
            if not stat.S_ISREG(path.lstat().st_mode):
                raise refuse("this is a link or no plain file", path.name)
            with path.open("rb") as file:
                raw[path.name] = _limited(path.name, file.read(MOST_BYTES + 1))
    except OSError as error:
        raise refuse(f"it cannot be read ({error.strerror})", folder.name) from error
    return raw


def _zip(path: Path) -> dict[str, bytes]:
    """The known files at the top of the zip or inside its single folder. Nothing is unpacked to disk."""
    try:
        if path.stat().st_size > MOST_ZIP_BYTES:
            raise refuse(f"it is larger than {MOST_ZIP_BYTES} bytes", path.name)
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            names = _plain_names(entries)
            raw = {}
            for entry, name in zip(entries, names, strict=True):
                if entry.file_size > MOST_BYTES:
                    raise refuse(f"it is larger than {MOST_BYTES} bytes", name)
                if entry.compress_type not in _METHODS:
                    raise refuse("it is packed in an unusual way", name)
                with archive.open(entry) as file:
                    raw[name] = _limited(name, file.read(MOST_BYTES + 1))
            return raw
    except _UNREADABLE as error:
        raise refuse(f"it is not a sound zip file ({error})", path.name) from error


def _plain_names(entries: list[zipfile.ZipInfo]) -> list[str]:
    """The bare names of the entries; escaping paths, links, strangers and doubles are refused."""
    if len(entries) > MOST_ENTRIES:
        raise refuse(f"it has {len(entries)} files, a pack has at most {len(NAMES)}")
    names = []
    tops = set()
    for entry in entries:
        path = PurePosixPath(entry.filename)
        top = path.parts[0] if len(path.parts) == 2 else ""
        shown = entry.filename[:80]
        if (
            path.name not in NAMES
            or len(path.parts) > 2
            or top == ".."
            or path.is_absolute()
            or "\\" in shown
        ):
            raise refuse("a pack must not have this file", shown)
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise refuse("this is a link", shown)
        names.append(path.name)
        tops.add(top)
    if len(set(names)) != len(names) or len(tops) > 1:
        raise refuse("it has two files of the same name")
    return names


def _limited(name: str, content: bytes) -> bytes:
    """The content, unless it is too large."""
    if len(content) > MOST_BYTES:
        raise refuse(f"it is larger than {MOST_BYTES} bytes", name)
    return content


def _text(name: str, content: bytes) -> str:
    """The content as text with lines of a sane length."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse("it is not UTF-8 text", name) from error
    if any(len(line) > LONGEST_LINE for line in text.splitlines()):
        raise refuse(f"a line is longer than {LONGEST_LINE} characters", name)
    return text

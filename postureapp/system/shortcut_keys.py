"""A key combination as it is written ("Ctrl+Alt+F"), taken apart for the systems that listen for it."""

import msgspec

MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")


class Keys(msgspec.Struct, frozen=True):
    """`modifiers` in the order of MODIFIERS; `key` a letter, a digit, "F1" or a name like "Space"."""

    modifiers: tuple[str, ...]
    key: str


def parse(text: str) -> Keys:
    """Raises ValueError for what is no combination; without Ctrl, Alt or Meta it would take a plain key."""
    *names, key = text.replace("++", "+Plus").split("+")
    if not key or any(name not in MODIFIERS for name in names):
        raise ValueError(f"{text!r} is not a combination of keys")
    if not set(names) - {"Shift"}:
        raise ValueError(f"{text!r} needs Ctrl, Alt or Meta")
    return Keys(tuple(name for name in MODIFIERS if name in names), key)


def keysym(key: str) -> str:
    """The key's name on X11 and for the desktop portal (xkbcommon)."""
    names = {
        "Space": "space", "Plus": "plus", "-": "minus", ",": "comma", ".": "period", "/": "slash",
        ";": "semicolon", "'": "apostrophe", "[": "bracketleft", "]": "bracketright", "\\": "backslash",
        "`": "grave", "=": "equal", "PgUp": "Prior", "PgDown": "Next", "Ins": "Insert", "Del": "Delete",
        "Esc": "Escape",
    }  # fmt: skip
    return names.get(key, key.lower() if len(key) == 1 else key)

"""Made-up translations: they show what was not marked, is too narrow, or assumes left to right."""

import re

_ACCENTED = str.maketrans("AEIOUaeiouncsyNCSY", "ÅÉÎÖÛåéîöûñçšýÑÇŠÝ")
_KEPT = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&[a-z]+;|%\([a-z_]+\)[sd]|%[sd])")
"""Gaps and markup stay as they are."""
_MORE = "~"
RIGHT_TO_LEFT, END = "\u202e", "\u202c"


def longer(text: str) -> str:
    """Accented and a third longer, between brackets: "Pause" becomes "[Påûšé~~]"."""
    if not text:
        return text
    parts = [part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in _KEPT.split(text)]
    return f"[{''.join(parts)}{_MORE * max(1, round(len(text) * 0.3))}]"


def mirrored(text: str) -> str:
    """Shown from right to left, gaps untouched."""
    if not text:
        return text
    parts = [
        part if _KEPT.fullmatch(part) else f"{RIGHT_TO_LEFT}{part}{END}" for part in _KEPT.split(text) if part
    ]
    return "".join(parts)

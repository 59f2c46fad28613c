"""How hard an English text is to read: a small measure of our own after Flesch-Kincaid and SMOG.

Health services advise a SMOG grade under 14 and a reading age of 9 to 11 (sources W1 and W2).
"""

import math
import re
from collections.abc import Sequence

_SENTENCE = re.compile(r"[.!?:](?:\s|$)")
_WORD = re.compile(r"[A-Za-z’'-]+")
_VOWELS = re.compile(r"[aeiouy]+")


def sentences(text: str) -> list[str]:
    """The sentences of a text; a colon ends one too."""
    return [part.strip() for part in _SENTENCE.split(text) if part.strip()]


def words(text: str) -> list[str]:
    """The words of a text, numbers left out."""
    return _WORD.findall(text)


def syllables(word: str) -> int:
    """Spoken beats of an English word, counted by groups of vowels: good to about one in ten words."""
    lower = re.sub(r"[^a-z]", "", word.lower())
    if lower.endswith(("es", "ed")) and not lower.endswith(
        ("ted", "ded", "ses", "zes", "xes", "ches", "shes")
    ):
        lower = lower[:-2]
    elif lower.endswith("e") and not lower.endswith("le"):
        lower = lower[:-1]
    return max(1, len(_VOWELS.findall(lower)))


def grade(text: str) -> float:
    """School grade after Flesch-Kincaid (grade 6 is about age 11); 0 for a text without words."""
    found, spans = words(text), sentences(text)
    if not found:
        return 0.0
    beats = sum(syllables(word) for word in found)
    return 0.39 * len(found) / max(1, len(spans)) + 11.8 * beats / len(found) - 15.59


def smog(texts: Sequence[str]) -> float:
    """SMOG grade of many texts together; 0 for none."""
    count = sum(len(sentences(text)) for text in texts)
    if not count:
        return 0.0
    long_words = sum(1 for text in texts for word in words(text) if syllables(word) >= 3)
    return 1.043 * math.sqrt(long_words * 30 / count) + 3.1291

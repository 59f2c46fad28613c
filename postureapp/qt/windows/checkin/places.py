"""Places of the body map in words, the areas they stand for, and a choice of them said in one line."""

from collections.abc import Iterable

from postureapp.i18n import Words

AREA = {
    "neck": "neck", "neck_back": "neck",
    "shoulder_l": "shoulders", "shoulder_r": "shoulders",
    "chest": "chest", "belly": "belly", "pelvis": "front_pelvis",
    "wrist_l": "wrist", "wrist_r": "wrist",
    "upper_back": "upper_back", "low_back_l": "low_back", "low_back_r": "low_back",
    "tailbone": "tailbone", "hip_l": "buttock", "hip_r": "buttock",
    "thigh_l": "leg", "thigh_r": "leg", "calf_l": "calf", "calf_r": "calf",
    "head": "head", "wound": "wound",
}  # fmt: skip
"""Place to area of a check-in. The upper back of the figure reaches down to the middle of the back."""
BESIDE = ("head", "wound")
"""Places that the figure does not show: they stand as words below it."""


def areas(places: Iterable[str]) -> tuple[str, ...]:
    """The areas of some places, each once, in the order of the map."""
    chosen = set(places)
    return tuple(dict.fromkeys(area for place, area in AREA.items() if place in chosen))


def name(words: Words, place: str) -> str:
    """A place as it is called; left and right are the person's own."""
    t = words.t
    names = {
        "neck": t("Front of the neck"),
        "neck_back": t("Neck"),
        "shoulder_l": t("Left shoulder"),
        "shoulder_r": t("Right shoulder"),
        "chest": t("Chest"),
        "belly": t("Belly"),
        "pelvis": t("Front of the pelvis"),
        "wrist_l": t("Left wrist or thumb"),
        "wrist_r": t("Right wrist or thumb"),
        "upper_back": t("Upper and middle back"),
        "low_back_l": t("Lower back, left"),
        "low_back_r": t("Lower back, right"),
        "tailbone": t("Tailbone"),
        "hip_l": t("Left buttock or back of the pelvis"),
        "hip_r": t("Right buttock or back of the pelvis"),
        "thigh_l": t("Left thigh"),
        "thigh_r": t("Right thigh"),
        "calf_l": t("Left calf"),
        "calf_r": t("Right calf"),
        "head": t("Head"),
        "wound": t("Wound or scar"),
    }
    return names.get(place, place)


def said(words: Words, places: Iterable[str]) -> str:
    """All chosen places in one line; two sides of one part are said together. Empty for none."""
    t, chosen = words.t, set(places)
    pairs = {
        "shoulder": t("Both shoulders"),
        "wrist": t("Both wrists or thumbs"),
        "low_back": t("Lower back on both sides"),
        "hip": t("Both buttocks"),
        "thigh": t("Both thighs"),
        "calf": t("Both calves"),
    }
    parts: list[str] = []
    for place in AREA:
        stem, _, side = place.rpartition("_")
        both = side in ("l", "r") and {f"{stem}_l", f"{stem}_r"} <= chosen
        if place in chosen and not (both and side == "r"):
            parts.append(pairs[stem] if both else name(words, place))
    return " · ".join(parts)

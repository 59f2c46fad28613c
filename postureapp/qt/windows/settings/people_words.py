"""The names of skins, hair, clothes and bodies of the drawn people, in words."""

from postureapp.i18n import Words


def skins(words: Words) -> dict[str, str]:
    """Skin colours, lightest first."""
    return {
        "porcelain": words.tc("skin", "Porcelain"),
        "light": words.tc("skin", "Light"),
        "tan": words.tc("skin", "Tan"),
        "brown": words.tc("skin", "Brown"),
        "deep": words.tc("skin", "Deep brown"),
        "ebony": words.tc("skin", "Ebony"),
    }


def hair_colours(words: Words) -> dict[str, str]:
    """Hair colours."""
    return {
        "black": words.tc("hair", "Black"),
        "brown": words.tc("hair", "Brown"),
        "auburn": words.tc("hair", "Auburn"),
        "blond": words.tc("hair", "Blond"),
        "grey": words.tc("hair", "Grey"),
    }


def hair_styles(words: Words) -> dict[str, str]:
    """Ways to wear the hair, and what covers it."""
    return {
        "bun": words.tc("hair", "Bun"),
        "low_bun": words.tc("hair", "Low bun"),
        "bob": words.tc("hair", "Bob"),
        "long": words.tc("hair", "Long"),
        "curly": words.tc("hair", "Curly"),
        "short": words.tc("hair", "Short"),
        "cropped": words.tc("hair", "Cropped"),
        "bald": words.tc("hair", "None"),
        "headscarf": words.tc("hair", "Headscarf"),
    }


def outfits(words: Words) -> dict[str, str]:
    """Clothes by the colour of their top."""
    return {
        "mauve": words.tc("clothes", "Mauve"),
        "clay": words.tc("clothes", "Clay"),
        "teal": words.tc("clothes", "Teal"),
        "sun": words.tc("clothes", "Sun yellow"),
        "sky": words.tc("clothes", "Sky blue"),
        "berry": words.tc("clothes", "Berry"),
        "fern": words.tc("clothes", "Fern green"),
        "oat": words.tc("clothes", "Oat"),
    }


def bodies(words: Words) -> dict[str, str]:
    """Builds of body."""
    return {
        "slim": words.tc("body", "Slim"),
        "medium": words.tc("body", "Medium"),
        "large": words.tc("body", "Large"),
    }

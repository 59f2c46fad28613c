"""The interface's words in the person's language; the English sentence is the key, and the fallback."""

from postureapp.i18n.words import Words, available, system_language

__all__ = ["Words", "available", "system_language"]

"""Where a text comes from and how sure we are of it."""

from enum import StrEnum

import msgspec


class Item(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything in the catalogue is read strictly: a key nobody knows is a mistake in the file."""


class Label(StrEnum):
    """How sure we are, the surest first."""

    TESTED = "tested"
    """Studies exist; they are small or indirect."""
    GUIDANCE = "guidance"
    """A safety rule of health services."""
    EXPERT = "expert"
    """Advice of midwives, physiotherapists or feeding supporters in leaflets."""
    COMMON_SENSE = "common_sense"
    """Our own judgement; no study or leaflet stands behind it."""


class HowRead(StrEnum):
    """How much of a source was read for this project."""

    WHOLE = "whole"
    EXCERPT = "excerpt"
    TITLE = "title"
    QUOTED = "quoted"
    KNOWLEDGE = "knowledge"


class Source(Item, frozen=True, kw_only=True):
    """Where something comes from. `address` is empty for our own knowledge."""

    code: str
    title: str
    address: str = ""
    more: tuple[str, ...] = ()
    """Further addresses of the same finding."""
    year: int | None = None
    how_read: HowRead


class Confidence(Item, frozen=True, kw_only=True):
    label: Label
    reason: str

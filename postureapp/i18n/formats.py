"""Times, dates, weekdays and numbers as the person's country writes them.

Clock times are needed for the tray at the very start, so they are written here; everything else asks Babel,
which is imported when first needed.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from babel import Locale

Length = Literal["short", "medium", "long", "full"]
Width = Literal["wide", "abbreviated", "narrow"]

# fmt: off
TWELVE_HOURS = frozenset({
    "AE", "AG", "AR", "AS", "AU", "BB", "BM", "BO", "BS", "CA", "CL", "CO", "CR", "CU", "CY", "DM",
    "DO", "EC", "ER", "FJ", "FM", "GD", "GH", "GM", "GT", "GU", "GY", "HK", "HN", "IN", "JM", "KI",
    "KN", "KY", "LC", "LR", "LS", "MH", "MO", "MP", "MW", "MX", "MY", "NA", "NI", "NZ", "PA", "PE",
    "PG", "PH", "PK", "PR", "PW", "PY", "SB", "SD", "SG", "SL", "SS", "SV", "SZ", "TC", "TO", "TT",
    "TW", "UM", "US", "UY", "VC", "VE", "VG", "VI", "VU", "WS", "ZM",
})
# fmt: on
"""Countries where a clock face has 12 hours in English, Spanish or Chinese (CLDR 47, time formats, short)."""

NO_BREAK = "\u00a0"


class Habits(msgspec.Struct, frozen=True, kw_only=True):
    """How one language in one country writes. Whole functions of their values: nothing is remembered."""

    language: str
    country: str = ""
    hours_24: bool = True

    @classmethod
    def of(cls, language: str, country: str = "", hours_24: bool | None = None) -> Habits:
        """`hours_24` None means the country's habit."""
        return cls(
            language=language,
            country=country,
            hours_24=country not in TWELVE_HOURS if hours_24 is None else hours_24,
        )

    def clock(self, at: dt.time | dt.datetime) -> str:
        """ "15:20", "3:20 PM", "3:20 p. m." or "下午3:20"."""
        if self.hours_24:
            return f"{at:%H:%M}"
        face = f"{at.hour % 12 or 12}:{at:%M}"
        late = at.hour >= 12
        match self.language.partition("_")[0]:
            case "zh":
                return f"{'下午' if late else '上午'}{face}"
            case "es":
                return f"{face}{NO_BREAK}{'p' if late else 'a'}.{NO_BREAK}m."
            case _:
                return f"{face}{NO_BREAK}{'PM' if late else 'AM'}"

    def date(self, day: dt.date, length: Length = "medium") -> str:
        """`length` is "short", "medium", "long" or "full" (with the weekday)."""
        from babel.dates import format_date

        return str(format_date(day, length, locale=self._locale()))

    def day_month(self, day: dt.date) -> str:
        """ "Sep 1", "1 sept", "9月1日"."""
        from babel.dates import format_skeleton

        return str(format_skeleton("MMMd", day, locale=self._locale()))

    def weekday(self, number: int, width: Width = "wide") -> str:
        """Name of a weekday (Monday is 0), standing alone; `width` is "wide", "abbreviated" or "narrow"."""
        from babel.dates import get_day_names

        return str(get_day_names(width, "stand-alone", self._locale())[number])

    def first_weekday(self) -> int:
        """Monday is 0, Sunday 6."""
        return int(self._locale().first_week_day)

    def number(self, value: float, decimals: int = 0) -> str:
        """ "1,234.5" or "1.234,5"."""
        from babel.numbers import format_decimal

        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return str(format_decimal(value, pattern, self._locale()))

    def percent(self, part: float) -> str:
        """0.6 as "60%" or "60 %"."""
        from babel.numbers import format_percent

        return str(format_percent(part, locale=self._locale()))

    def joined(self, parts: list[str]) -> str:
        """ "a, b and c"."""
        from babel.lists import format_list

        return str(format_list(parts, locale=self._locale())) if parts else ""

    def _locale(self) -> Locale:
        """The nearest locale Babel knows: language with country, else the language alone."""
        from babel import Locale, UnknownLocaleError

        stem = self.language.partition("_")[0]
        stem = "en" if stem in {"xx", "xr"} else stem
        for name in (f"{stem}_{self.country}", self.language, stem):
            try:
                return Locale.parse(name)
            except (UnknownLocaleError, ValueError):
                continue
        return Locale("en")

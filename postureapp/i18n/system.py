"""Which language and country this computer is set to."""

import ctypes
import locale
import os
import sys
from collections.abc import Mapping


def language(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """For example "es_MX.UTF-8" or "zh_CN"; "en" if nothing is said."""
    if platform == "win32":
        return _windows() or "en"
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        # LANGUAGE may list several, best first.
        value = environ.get(name, "").partition(":")[0]
        if value and value.partition(".")[0] not in {"C", "POSIX"}:
            return value
    return "en"


def country(wanted: str, environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """ISO 3166 code of the place whose habits of writing dates are followed, or empty."""
    names = (
        [wanted] if platform == "win32" else [environ.get(name, "") for name in ("LC_ALL", "LC_TIME", "LANG")]
    )
    for name in (*names, wanted):
        territory = name.partition(".")[0].partition("@")[0].replace("-", "_").rpartition("_")[2]
        if len(territory) == 2 and territory.isupper():
            return territory
    return ""


def _windows() -> str:
    number: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()  # type: ignore[attr-defined,unused-ignore]
    return locale.windows_locale.get(number, "")

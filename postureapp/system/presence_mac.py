"""Presence on macOS: seconds since the last input, and whether the screen is locked."""

import ctypes
import ctypes.util
from typing import Any

SESSION_STATE, ANY_INPUT = 0, 0xFFFFFFFF
"""kCGEventSourceStateCombinedSessionState and kCGAnyInputEventType (Apple, CGEventSource.h)."""
UTF8 = 0x08000100
LOCKED_KEY = b"CGSSessionScreenIsLocked"


class MacPresence:
    """Fills the Presence port with CGEventSourceSecondsSinceLastEventType; needs no permission."""

    name = "macOS last input"

    def __init__(self, graphics: Any = None, foundation: Any = None) -> None:
        self._why = ""
        try:
            self._graphics = graphics or ctypes.CDLL(ctypes.util.find_library("CoreGraphics") or "")
            self._foundation = foundation or ctypes.CDLL(ctypes.util.find_library("CoreFoundation") or "")
            self._declare()
        except (OSError, AttributeError) as error:
            self._why = f"this is not macOS: {error}"

    def missing(self) -> str:
        return self._why

    def read(self) -> tuple[float | None, bool]:
        if self._why:
            return None, False
        seconds = float(self._graphics.CGEventSourceSecondsSinceLastEventType(SESSION_STATE, ANY_INPUT))
        return (seconds if seconds >= 0 else None), self._locked()

    def _declare(self) -> None:
        pointer = ctypes.c_void_p
        seconds = self._graphics.CGEventSourceSecondsSinceLastEventType
        seconds.restype, seconds.argtypes = ctypes.c_double, [ctypes.c_int32, ctypes.c_uint32]
        self._graphics.CGSessionCopyCurrentDictionary.restype = pointer
        make = self._foundation.CFStringCreateWithCString
        make.restype, make.argtypes = pointer, [pointer, ctypes.c_char_p, ctypes.c_uint32]
        value = self._foundation.CFDictionaryGetValue
        value.restype, value.argtypes = pointer, [pointer, pointer]
        self._foundation.CFRelease.argtypes = [pointer]
        self._key = make(None, LOCKED_KEY, UTF8)

    def _locked(self) -> bool:
        session = self._graphics.CGSessionCopyCurrentDictionary()
        if not session:
            return False
        try:
            return bool(self._foundation.CFDictionaryGetValue(session, self._key))
        finally:
            self._foundation.CFRelease(session)

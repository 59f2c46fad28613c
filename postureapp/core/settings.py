"""The settings tree: every setting with its default, its bounds and its meaning."""

from datetime import time
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from postureapp.core.model import Profile, Reminder, TimeRange, WeekHours

VERSION = 1
"""Version of the settings file's shape; raised when a migration is needed."""

_DAY = (TimeRange(time(8, 0), time(21, 0)),)

Minutes = Annotated[int, Meta(ge=5, le=720)]
Percent = Annotated[int, Meta(ge=0, le=100)]


class Hand(StrEnum):
    LEFT = "left"
    RIGHT = "right"


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    NIGHT = "night"


class Rung(StrEnum):
    """The ways a reminder can reach the person, best first."""

    NATIVE = "native"
    TRAY = "tray"
    PLYER = "plyer"
    CARD = "card"


class Hours(msgspec.Struct, frozen=True, kw_only=True):
    """When reminders may come at all."""

    active: WeekHours = (_DAY, _DAY, _DAY, _DAY, _DAY, _DAY, _DAY)
    """Default active hours of every reminder without its own."""
    quiet: tuple[TimeRange, ...] = (TimeRange(time(21, 0), time(8, 0)),)
    """Quiet hours, each day: nothing comes by itself."""


class Feeding(msgspec.Struct, frozen=True, kw_only=True):
    """Feeding cues and records."""

    enabled: bool = True
    """Everything about feeds in one switch."""
    start_cue: bool = True
    """One quiet cue when a feed starts."""
    cue_minutes: Annotated[int, Meta(ge=0, le=60)] = 10
    """One soft cue this many minutes into a feed; 0 turns it off."""
    switch_cue: bool = True
    """One quiet cue after changing sides."""
    suggest_side: bool = True
    suggest_position: bool = True
    release_after: bool = True
    """Offer the neck and shoulder release after a feed, once."""
    ask_after_minutes: Annotated[int, Meta(ge=20, le=240)] = 90
    """A feed left running asks once after this long."""
    word: str = "feeding"
    """"feeding", "breastfeeding" or "chestfeeding": the word the app uses."""


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """Speech in a break."""

    enabled: bool = True
    name: str = ""
    """Voice of the speech engine; empty means the language's default."""
    rate: Annotated[int, Meta(ge=-50, le=50)] = -10
    """Slower or faster than the engine's default, in percent."""
    volume: Percent = 80
    countdown: bool = False
    """Say the last three seconds of a step."""


class Breaks(msgspec.Struct, frozen=True, kw_only=True):
    """The break player."""

    full_screen: bool = False
    dim_other_screens: bool = False
    get_ready_seconds: Annotated[int, Meta(ge=0, le=30)] = 5
    """Count before a step that changes position."""
    chimes: bool = True
    chime_volume: Percent = 60
    voice: Voice = Voice()
    hold_screen_saver: bool = True


class Notifications(msgspec.Struct, frozen=True, kw_only=True):
    """How reminders reach the person."""

    always_card: bool = False
    later_minutes: Annotated[int, Meta(ge=5, le=60)] = 10
    sound: bool = True
    picture: bool = True
    first_rung: Rung | None = None
    """Start the ladder at this rung; None means the best one that works."""
    hold_minutes: Annotated[int, Meta(ge=5, le=240)] = 60
    """Held this long by do-not-disturb, a reminder becomes a tray badge only."""


class FigureLook(msgspec.Struct, frozen=True, kw_only=True):
    """Names of the figure's looks; an empty name keeps the usual one."""

    skin: str = ""
    hair_colour: str = ""
    hair: str = ""
    outfit: str = ""
    body: str = ""
    partner_skin: str = ""
    baby_skin: str = ""


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """How the windows look."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    night_from: time | None = None
    """Night theme from this clock time to `night_to`; None turns the schedule off."""
    night_to: time | None = None
    high_contrast: bool = False
    text_size: Annotated[float, Meta(ge=0.8, le=1.6)] = 1.0
    reduced_motion: bool = False
    hand: Hand = Hand.RIGHT
    figure: FigureLook = FigureLook()
    tray_glyph: str = "auto"
    """"auto", "light", "dark" or "disc": the tray mark's ground."""


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """Words and local habits. Empty means the system's."""

    interface: str = ""
    """"en", "zh_CN", "es" or empty."""
    country: str = ""
    """ISO 3166 code for emergency numbers; empty means guessed from the locale."""
    hours_24: bool | None = None
    first_weekday: Annotated[int, Meta(ge=0, le=6)] | None = None


class Privacy(msgspec.Struct, frozen=True, kw_only=True):
    """Data on this computer."""

    keep_months: Annotated[int, Meta(ge=0, le=120)] = 0
    """Delete journal rows older than this; 0 keeps everything."""
    daily_backup: bool = True
    camera_check: bool = True
    """Ask the system whether a camera or screen is shared before a reminder comes."""


class System(msgspec.Struct, frozen=True, kw_only=True):
    """How the app lives on this computer."""

    autostart: bool = False
    shortcuts: dict[str, str] = {}
    """Global shortcuts: act ("feed", "break", "pause") to key sequence."""
    welcomed: bool = False
    """True once the Welcome window was finished or skipped."""
    phase: str = ""
    """The phase whose defaults are in force."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the person can set."""

    version: int = VERSION
    profile: Profile = Profile()
    reminders: tuple[Reminder, ...] = ()
    """Empty on a first start: the phase's defaults are then filled in."""
    hours: Hours = Hours()
    feeding: Feeding = Feeding()
    breaks: Breaks = Breaks()
    notifications: Notifications = Notifications()
    look: Look = Look()
    language: Language = Language()
    privacy: Privacy = Privacy()
    system: System = System()
    favourites: tuple[str, ...] = ()
    """Ids of tips the person marked."""

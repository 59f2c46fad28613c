"""Every widget with made-up data, for the gallery: controls in all their states, and filled pictures."""

from collections.abc import Callable, Mapping
from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLayout, QWidget

from postureapp.qt.theme import Theme
from postureapp.qt.widgets import (
    Blocks,
    BreathRing,
    Button,
    Card,
    Chip,
    Confidence,
    DateField,
    Dots,
    Entry,
    Flow,
    IconButton,
    Labelled,
    Legend,
    NavItem,
    Notch,
    PainChart,
    RangeAxis,
    RangeBar,
    RangeWords,
    Ring,
    RowButton,
    Scale,
    SearchField,
    Segmented,
    Select,
    Share,
    Split,
    Stepper,
    Switch,
    Tag,
    Text,
    TextField,
    TimeField,
    Timeline,
    Toggle,
    Well,
    column,
    row,
)

KINDS = ("posture", "feeding", "massage", "rest", "check_in", "custom")
Words = Mapping[str, str]


def controls(theme: Theme, words: Words) -> QLayout:
    """One control in a row, its five states side by side."""
    makers: list[Callable[[], QAbstractButton]] = [
        lambda: Button(theme, words["done"], look="primary", size="large", icon="check"),
        lambda: Button(theme, words["another"], size="large", icon="again"),
        lambda: Button(theme, words["skip"], look="quiet", size="large"),
        lambda: Button(theme, words["active"], look="outline", trail="down"),
        lambda: Button(theme, words["baby"], look="feeding", size="large", icon="baby"),
        lambda: Button(theme, words["call"], look="urgent", size="large", icon="phone"),
        lambda: IconButton(theme, "close", words["done"]),
        lambda: Chip(theme, words["feeding"], icon="feeding"),
        lambda: Chip(theme, words["feeding"], icon="feeding", on=True),
        lambda: Toggle(theme, "Fr"),
        lambda: Toggle(theme, "Fr", on=True),
        lambda: Switch(theme, words["done"]),
        lambda: Switch(theme, words["done"], on=True),
        lambda: NavItem(theme, words["reminders"], "bell"),
        lambda: NavItem(theme, words["reminders"], "bell", on=True),
        lambda: Notch(theme, 4, words["pain"]),
    ]
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(12)
    for at, state in enumerate(words["states"].split("|")):
        grid.addWidget(Text(theme, state, "caption", "muted", wrap=False), 0, at)
        for line, make in enumerate(makers, 1):
            grid.addWidget(_in_state(make(), at), line, at, Qt.AlignmentFlag.AlignLeft)
    grid.setColumnStretch(5, 1)
    return column(Text(theme, words["title"], "display", wrap=False), grid, None, gap=16)


def _in_state(control: QAbstractButton, state: int) -> QAbstractButton:
    """0 at rest, 1 hover, 2 pressed, 3 keyboard focus, 4 not available."""
    control.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == 1)
    control.setDown(state == 2)
    control.ring = state == 3  # type: ignore[attr-defined]
    control.setEnabled(state != 4)
    return control


def inputs(theme: Theme, words: Words) -> QLayout:
    """What is typed and chosen in."""
    refused = Labelled(theme, words["name"], Stepper(theme, words["name"], 60, 5, 240, step=5, unit="min"))
    refused.refuse(words["refused"])
    kinds = words["kinds"].split("|")
    low, high = words["ends"].split("|")
    off = Split(
        theme,
        (TextField(theme, words["name"], words["walk"]), 1),
        (Select(theme, words["name"], kinds), 1),
        (Segmented(theme, words["name"], words["every"].split("|")), 2),
    )
    off.setEnabled(False)
    choice = Flow(theme, 16)
    choice.addWidget(Segmented(theme, words["name"], words["every"].split("|")))
    choice.addWidget(TimeField(theme, words["name"], time(8, 0)))
    tags = Flow(theme)
    for text, kind in zip(kinds, KINDS, strict=True):
        tags.addWidget(Tag(theme, text, kind))
    for level, text in enumerate(words["sure"].split("|"), 1):
        tags.addWidget(Confidence(theme, level, text))
    acts = _acts(theme, words)
    lead = Card(theme, Text(theme, words["day"], "title"), Text(theme, words["lead"], "lead"), gap=8)
    rows = column(RowButton(theme, words["row"]), RowButton(theme, words["row"], icon="care"))
    scale = Scale(theme, words["pain"], 3, low, high)
    return column(
        _fields(theme, words, kinds), refused, off, choice, scale, tags, acts, lead, rows, None, gap=16
    )


def _fields(theme: Theme, words: Words, kinds: list[str]) -> Split:
    """One of each field with its name above."""
    name = words["name"]
    fields = (
        TextField(theme, name, words["walk"]),
        SearchField(theme, words["reminders"]),
        Select(theme, name, list(zip(kinds, KINDS, strict=True))),
        DateField(theme, name, date(2026, 3, 2), display="d.M.yyyy"),
    )
    return Split(theme, *((Labelled(theme, name, field), 1) for field in fields))


def _acts(theme: Theme, words: Words) -> QLayout:
    """Buttons with a second line, a key hint, and an icon above."""
    start = Button(theme, words["start"], look="primary", size="huge", icon="feeding", sub=words["side"])
    baby = Button(theme, words["baby"], look="feeding", icon="baby", key="B", stack=True, icon_size=28)
    space = Button(theme, words["done"], size="large", key="Space")
    return row(start, space, baby, None, gap=16)


def pictures(theme: Theme, words: Words) -> QLayout:
    """What shows rather than asks."""
    day = Timeline(theme, words["day"], lanes=words["lanes"].split("|"))
    day.show_day(_entries(words), quiet=[(0, 480), (1260, 1440)], now=885, now_words="14:45")
    chart = PainChart(theme, words["pain"], gap_word=words["gap"])
    pain = [6, 5, 5, None, 5, 5, 4, None, 4, 4, 3, *[None] * 5, 4, 4, 3, 3, 3, 2, None, 3, 2]
    chart.show_days(pain, {0: "1", 12: "13", 24: "25"})
    came, planned, held = words["legend"].split("|")
    gauges = Flow(theme, 24)
    parts: list[QWidget] = [
        Ring(theme, "", 1.0, "0:40"),
        Ring(theme, "", 0.62, "0:24"),
        Ring(theme, "", 0.08, "12:03"),
    ]
    parts += [BreathRing(theme, "", size=96), Dots(theme, 5, 1)]
    for part in parts:
        gauges.addWidget(part)
    bars = [
        RangeBar(theme, RangeWords(words["day"]), spans)
        for spans in ([(480, 1260)], [(480, 780), (1020, 1530)], [(570, 1260)])
    ]
    bars[1].ring = True
    shares = column(
        *(
            Share(theme, text, count, 41)
            for text, count in zip(words["every"].split("|"), (41, 27, 0), strict=True)
        )
    )
    blocks = Blocks(theme, words["day"], [2, 0, 3, 4, 1, 2, 5], list("1234567"), kind="rest")
    head = row(Text(theme, words["day"], "title", wrap=False), None, Legend(theme, came, planned, held))
    return column(
        Card(theme, head, day),
        gauges,
        Well(theme, *bars, RangeAxis(theme)),
        Card(theme, chart),
        Split(theme, (blocks, 1), (shares, 1)),
        None,
        gap=16,
    )


def _entries(words: Words) -> list[Entry]:
    feeds = [Entry(start, words["feeding"], "feeds", start + 25, label="L") for start in (65, 260, 770)]
    modes = [
        Entry(535, words["active"], "modes", 575, icon="pause"),
        Entry(830, words["asleep"], "modes", 1010, icon="asleep", label=words["asleep"]),
    ]
    moments = [
        (500, "posture", "came"),
        (570, "posture", "held"),
        (610, "massage", "came"),
        (705, "feeding", "came"),
    ]
    moments += [(775, "posture", "held"), (807, "posture", "came"), (920, "rest", "planned")]
    moments += [(930, "feeding", "planned"), (1035, "posture", "planned"), (1110, "check_in", "planned")]
    return [*feeds, *modes, *(Entry(at, words["day"], kind=kind, state=state) for at, kind, state in moments)]

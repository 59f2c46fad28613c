"""The widgets windows are built of: real Qt controls that only paint themselves; the theme comes first."""

from postureapp.qt.widgets.bars import Blocks, Share
from postureapp.qt.widgets.breath import BreathRing, draw_breath
from postureapp.qt.widgets.buttons import Button
from postureapp.qt.widgets.chart import PainChart
from postureapp.qt.widgets.choice import Chip, Switch, Toggle
from postureapp.qt.widgets.containers import Card, Float, Rule, Well
from postureapp.qt.widgets.daymap import Entry
from postureapp.qt.widgets.daypaint import Legend
from postureapp.qt.widgets.editors import LineEdit
from postureapp.qt.widgets.field import Field, SearchField, TextArea, TextField
from postureapp.qt.widgets.gauges import Confidence, Dots, Ring
from postureapp.qt.widgets.hours import RangeAxis, RangeBar, RangeWords
from postureapp.qt.widgets.labelled import Labelled
from postureapp.qt.widgets.layout import Columns, Flow, Split, column, handed, holder, row
from postureapp.qt.widgets.nav import NavItem, NavList
from postureapp.qt.widgets.pictures import Disc, Glyph, Tag, blob
from postureapp.qt.widgets.rise import Rise, appear, fade_in
from postureapp.qt.widgets.rows import IconButton, RowButton
from postureapp.qt.widgets.scale import Notch, Scale
from postureapp.qt.widgets.scroll import Scroll, ScrollBar
from postureapp.qt.widgets.segments import Segment, Segmented
from postureapp.qt.widgets.select import Select
from postureapp.qt.widgets.stepper import Stepper
from postureapp.qt.widgets.table import Table
from postureapp.qt.widgets.text import Text
from postureapp.qt.widgets.timeline import Timeline
from postureapp.qt.widgets.times import DateField, TimeField

__all__ = [
    "Blocks",
    "BreathRing",
    "Button",
    "Card",
    "Chip",
    "Columns",
    "Confidence",
    "DateField",
    "Disc",
    "Dots",
    "Entry",
    "Field",
    "Float",
    "Flow",
    "Glyph",
    "IconButton",
    "Labelled",
    "Legend",
    "LineEdit",
    "NavItem",
    "NavList",
    "Notch",
    "PainChart",
    "RangeAxis",
    "RangeBar",
    "RangeWords",
    "Ring",
    "Rise",
    "RowButton",
    "Rule",
    "Scale",
    "Scroll",
    "ScrollBar",
    "SearchField",
    "Segment",
    "Segmented",
    "Select",
    "Share",
    "Split",
    "Stepper",
    "Switch",
    "Table",
    "Tag",
    "Text",
    "TextArea",
    "TextField",
    "TimeField",
    "Timeline",
    "Toggle",
    "Well",
    "appear",
    "blob",
    "column",
    "draw_breath",
    "fade_in",
    "handed",
    "holder",
    "row",
]

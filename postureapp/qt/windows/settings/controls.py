"""Controls bound to one setting: each shows a stored value and tells a new one."""

from datetime import date, time
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from postureapp.core.edit_path import limits
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import (
    Button,
    Chip,
    DateField,
    Flow,
    Segmented,
    Select,
    Stepper,
    Switch,
    Tag,
    Text,
    TextField,
    TimeField,
    holder,
    row,
)
from postureapp.qt.widgets.paint import END, START, text_width
from postureapp.qt.windows.local import Local
from postureapp.qt.windows.quiet import Quiet
from postureapp.qt.windows.settings import spec
from postureapp.qt.windows.settings.bound import Bound, Talk
from postureapp.qt.windows.settings.people import People
from postureapp.qt.windows.settings.refusal import refusal
from postureapp.qt.windows.settings.shortcut_field import ShortcutField


def bound(ui: Ui, line: spec.Line, talk: Talk) -> Bound:
    """The control of a line."""
    match line.control:
        case spec.OnOff():
            return _switch(ui, line, line.control, talk)
        case spec.Pick() | spec.Choose():
            return _one(ui, line, line.control, talk)
        case spec.Several():
            return _several(ui, line, line.control, talk)
        case spec.Number():
            return _number(ui, line, line.control, talk)
        case spec.Day():
            return _day(ui, line, line.control, talk)
        case spec.Between():
            return _between(ui, line, line.control, talk)
        case spec.OwnWords():
            return _own_words(ui, line, line.control, talk)
        case spec.Acts():
            return _acts(ui, line.control, talk)
        case spec.Keys():
            field = ShortcutField(ui, line.title)
            field.changed.connect(talk.changed)
            return Bound(field, field.set_keys, field)
        case spec.DrawnPeople():
            people = People(ui)
            people.changed.connect(talk.changed)
            return Bound(people, people.show_look, people.surprise)
        case spec.Shown() | spec.State():
            return _shown(ui, line, line.control)


def _nothing(_: object) -> None:
    """There is no stored value to show."""


def _switch(ui: Ui, line: spec.Line, field: spec.OnOff, talk: Talk) -> Bound:
    switch = Switch(ui.theme, line.title)
    quiet = Quiet()
    quiet.on_toggled(switch, lambda on: talk.changed(on != field.inverted))

    def show(on: object) -> None:
        with quiet.showing():
            switch.setChecked(bool(on) != field.inverted)

    return Bound(switch, show, switch)


def _one(ui: Ui, line: spec.Line, field: spec.Pick | spec.Choose, talk: Talk) -> Bound:
    values = [option[0] for option in field.options]

    def place(value: object) -> int | None:
        return values.index(value) if value in values else None

    if isinstance(field, spec.Pick):
        named = [tuple(str(part) for part in option[1:]) for option in field.options]
        options = [(one[0], one[1]) if len(one) > 1 else one[0] for one in named]
        segments = Segmented(ui.theme, line.title, options, None)
        segments.chosen.connect(lambda index: talk.changed(values[index]))
        return Bound(segments, lambda value: segments.choose(place(value)), segments.segments[0])
    select = Select(ui.theme, line.title, [words for _, words in field.options], least=12)
    select.activated.connect(lambda index: talk.changed(values[index]))
    return Bound(select, lambda value: select.setCurrentIndex(place(value) or 0), select)


def _several(ui: Ui, line: spec.Line, field: spec.Several, talk: Talk) -> Bound:
    chips = {value: Chip(ui.theme, words) for value, words in field.options}
    flow, quiet = Flow(ui.theme), Quiet()
    for chip in chips.values():
        flow.addWidget(chip)

    def told() -> None:
        talk.changed(tuple(value for value, chip in chips.items() if chip.isChecked()))

    def show(values: Any) -> None:
        with quiet.showing():
            for value, chip in chips.items():
                chip.setChecked(value in values)

    for chip in chips.values():
        chip.setAccessibleDescription(line.title)
        quiet.on_toggled(chip, lambda _: told())
    widget = holder(flow)
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return Bound(widget, show, next(iter(chips.values())))


def _number(ui: Ui, line: spec.Line, field: spec.Number, talk: Talk) -> Bound:
    low, high = (round(bound * field.factor) for bound in limits(line.path))
    words = ui.words
    stepper = Stepper(
        ui.theme,
        line.title,
        low,
        low,
        high,
        step=field.step,
        unit=field.unit,
        less=words.t("{name}: less").format(name=line.title),
        more=words.t("{name}: more").format(name=line.title),
    )

    def accepted(value: int) -> None:
        talk.changed(value if field.factor == 1 else round(value / field.factor, 3))

    def refused(typed: str) -> None:
        kept = stepper.value()
        talk.refused(refusal(words, typed, low, high, kept, minutes=field.unit == words.t("min")))
        stepper.put_back()

    stepper.changed.connect(accepted)
    stepper.refused.connect(refused)
    return Bound(stepper, lambda value: stepper.set_value(round(value * field.factor)), stepper.line)


def _day(ui: Ui, line: spec.Line, field: spec.Day, talk: Talk) -> Bound:
    local = Local(ui)
    edit = DateField(ui.theme, line.title, None, display=local.full_pattern(), empty=field.empty)
    edit.editor.setLocale(local.locale)
    clear = Button(ui.theme, ui.words.t("Leave out"), look="quiet")

    def told(value: date | None) -> None:
        clear.setVisible(value is not None)
        talk.changed(value)

    def show(value: date | None) -> None:
        edit.set_value(value)
        clear.setVisible(value is not None)

    edit.changed.connect(told)

    def left_out() -> None:
        show(None)
        talk.changed(None)

    clear.clicked.connect(left_out)
    # The longest month of the language is not cut: "28 de septiembre de 2026".
    dates = (local.full_date(date(2026, month, 28)) for month in range(1, 13))
    widest = max(text_width(ui.theme, one, "body") for one in dates)
    edit.setMinimumWidth(max(widest + ui.theme.px(72), ui.theme.em * 13))
    return Bound(holder(row(clear, (edit, 1))), show, edit.editor)


def _between(ui: Ui, line: spec.Line, field: spec.Between, talk: Talk) -> Bound:
    words, pattern, quiet = ui.words, Local(ui).pattern, Quiet()
    switch = Switch(ui.theme, line.title)
    start = TimeField(
        ui.theme, words.t("{name}: from").format(name=line.title), field.first[0], display=pattern
    )
    end = TimeField(
        ui.theme, words.t("{name}: until").format(name=line.title), field.first[1], display=pattern
    )
    times = holder(row(start, Text(ui.theme, "–", wrap=False), end, gap=4))

    def told() -> None:
        times.setVisible(switch.isChecked())
        talk.changed((start.value(), end.value()) if switch.isChecked() else None)

    def show(value: tuple[time, time] | None) -> None:
        with quiet.showing():
            switch.setChecked(value is not None)
        times.setVisible(value is not None)
        start.set_value(value[0] if value else field.first[0])
        end.set_value(value[1] if value else field.first[1])

    quiet.on_toggled(switch, lambda _: told())
    start.changed.connect(lambda _: told())
    end.changed.connect(lambda _: told())
    return Bound(holder(row(times, switch, gap=16)), show, switch)


def _own_words(ui: Ui, line: spec.Line, field: spec.OwnWords, talk: Talk) -> Bound:
    edit = TextField(ui.theme, line.title, hint=field.hint)
    edit.setMinimumWidth(ui.theme.em * 16)
    edit.committed.connect(lambda text: talk.changed(text.strip()))
    return Bound(edit, edit.set_text, edit.line)


def _acts(ui: Ui, field: spec.Acts, talk: Talk) -> Bound:
    buttons = [Button(ui.theme, act.label, look=act.look, icon=act.icon) for act in field.acts]
    for button, act in zip(buttons, field.acts, strict=True):
        button.clicked.connect(lambda _=False, act=act: talk.wished(act.wish, act.value))
    return Bound(holder(row(*buttons)), _nothing, buttons[0])


def _shown(ui: Ui, line: spec.Line, field: spec.Shown | spec.State) -> Bound:
    if isinstance(field, spec.State):
        tag = Tag(ui.theme, field.text, field.kind, field.icon)
        return Bound(tag, _nothing, tag)
    text = Text(ui.theme, field.text, "body", "muted", align=START if line.below else END)
    if line.below:
        policy = text.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        text.setSizePolicy(policy)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    assert isinstance(text, QLabel)
    return Bound(text, _nothing, text)

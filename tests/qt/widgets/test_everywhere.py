"""What holds for every control: its role and name, its least size, no cut words, whole in right-to-left."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from postureapp.qt.widgets import (
    Button,
    Chip,
    Confidence,
    DateField,
    Dots,
    IconButton,
    NavItem,
    NavList,
    Notch,
    PainChart,
    RangeBar,
    RangeWords,
    Ring,
    RowButton,
    Scale,
    SearchField,
    Segmented,
    Select,
    Stepper,
    Switch,
    Tag,
    Text,
    TextField,
    TimeField,
    Timeline,
    Toggle,
    holder,
)
from postureapp.qt.widgets.sample_words import CHINESE, ENGLISH
from postureapp.qt.widgets.samples import controls, inputs, pictures

Role = QAccessible.Role


def part(whole, name, at=None):
    """A control and the part of it that is met; both must live."""
    found = getattr(whole, name)
    return whole, found if at is None else found[at]


CONTROLS = {
    "button": (lambda t: Button(t, "Done", look="primary"), Role.Button, "Done"),
    "button with an &": (lambda t: Button(t, "Mum & baby"), Role.Button, "Mum & baby"),
    "icon button": (lambda t: IconButton(t, "close", "Close"), Role.Button, "Close"),
    "row": (lambda t: RowButton(t, "Fever, 38 °C or more"), Role.Button, "Fever, 38 °C or more"),
    "chip": (lambda t: Chip(t, "Feeding", icon="feeding"), Role.CheckBox, "Feeding"),
    "toggle": (lambda t: Toggle(t, "Fr", name="Friday"), Role.CheckBox, "Friday"),
    "switch": (lambda t: Switch(t, "Sound"), Role.CheckBox, "Sound"),
    "segment": (
        lambda t: part(Segmented(t, "When", ["Every", "At times"]), "segments", 1),
        Role.RadioButton,
        "At times",
    ),
    "notch": (lambda t: part(Scale(t, "Pain now"), "notches", 7), Role.RadioButton, "Pain now: 7"),
    "nav item": (lambda t: NavItem(t, "Look", "look"), Role.RadioButton, "Look"),
    "text field": (lambda t: part(TextField(t, "Name"), "line"), Role.EditableText, "Name"),
    "search": (
        lambda t: part(SearchField(t, "Search settings"), "line"),
        Role.EditableText,
        "Search settings",
    ),
    "stepper": (lambda t: part(Stepper(t, "Minutes", 60, 5, 240), "line"), Role.EditableText, "Minutes"),
    "time": (lambda t: part(TimeField(t, "From", time(8)), "editor"), Role.SpinBox, "From"),
    "date": (
        lambda t: part(DateField(t, "Birth date", date(2026, 3, 2)), "editor"),
        Role.SpinBox,
        "Birth date",
    ),
    "ring": (lambda t: Ring(t, "Time left", 0.5, "0:20"), Role.ProgressBar, "Time left"),
    "hours": (
        lambda t: RangeBar(t, RangeWords("Friday", "hours", "start", "end"), [(480, 780)]),
        Role.Slider,
        "Friday, 08:00–13:00, hours",
    ),
    "timeline": (lambda t: Timeline(t, "Three reminders came"), Role.List, "Three reminders came"),
    "chart": (lambda t: PainChart(t, "Pain went from 6 to 3"), Role.StaticText, "Pain went from 6 to 3"),
    "text": (lambda t: Text(t, "Lean back"), Role.StaticText, "Lean back"),
    "tag": (lambda t: Tag(t, "Rest", "rest"), Role.StaticText, "Rest"),
    "confidence": (lambda t: Confidence(t, 2, "Some evidence"), Role.StaticText, "Some evidence"),
    "dots": (lambda t: Dots(t, 5, 1, "Step 2 of 5"), Role.StaticText, "Step 2 of 5"),
}


@pytest.mark.parametrize("which", list(CONTROLS))
def test_a_screen_reader_meets_the_right_role_and_name(theme, qtbot, which):
    make, role, name = CONTROLS[which]
    made = make(theme)
    whole, widget = made if isinstance(made, tuple) else (made, made)
    qtbot.addWidget(whole)
    met = QAccessible.queryAccessibleInterface(widget)
    assert (met.role(), met.text(QAccessible.Text.Name)) == (role, name)


TARGETS = {
    "small": (lambda t: Button(t, "Later", size="small"), 32),
    "medium": (lambda t: Button(t, "Later"), 40),
    "large": (lambda t: Button(t, "Later", size="large"), 48),
    "huge": (lambda t: Button(t, "Later", size="huge"), 64),
    "icon, large": (lambda t: IconButton(t, "close", "Close", size="large"), 48),
    "icon, small": (lambda t: IconButton(t, "close", "Close", size="small"), 32),
    "row": (lambda t: RowButton(t, "Fever"), 48),
    "chip": (lambda t: Chip(t, "A"), 36),
    "toggle": (lambda t: Toggle(t, "A"), 36),
    "switch": (lambda t: Switch(t, "A"), 32),
    "segments": (lambda t: Segmented(t, "A", ["B", "C"]), 40),
    "segments, large": (lambda t: Segmented(t, "A", ["B", "C"], size="large"), 54),
    "notch": (lambda t: Notch(t, 3, "A"), 44),
    "nav": (lambda t: NavItem(t, "A", "bell"), 40),
    "rail": (lambda t: NavItem(t, "A", "bell", rail=True), 64),
    "field": (lambda t: TextField(t, "A"), 40),
    "select": (lambda t: Select(t, "A", ["B"]), 40),
    "stepper": (lambda t: Stepper(t, "A", 1, 0, 9), 40),
    "hours": (lambda t: RangeBar(t, RangeWords("A"), []), 32),
}


@pytest.mark.parametrize("text_size", [0.8, 1.0, 1.6])
@pytest.mark.parametrize("which", list(TARGETS))
def test_a_target_is_never_too_small(theme, qtbot, which, text_size):
    theme.apply(text_size=text_size)
    make, least = TARGETS[which]
    widget = make(theme)
    qtbot.addWidget(widget)
    widget.ensurePolished()
    size = widget.sizeHint().expandedTo(widget.minimumSize())
    assert size.height() >= least
    assert size.width() >= 32


SHEETS = {"controls": controls, "inputs": inputs, "pictures": pictures}
WORDS = {"english": ENGLISH, "chinese": CHINESE}


def laid_out(qtbot, theme, sheet, words):
    window = holder(SHEETS[sheet](theme, words))
    qtbot.addWidget(window)
    layout = window.layout()
    width = max(1240, window.minimumSizeHint().width())
    tall = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else window.sizeHint().height()
    window.resize(width, tall)
    window.show()
    QApplication.processEvents()
    return window


def cut(window):
    """Words that have less room than they need, and targets that are too small."""
    faults = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        if isinstance(widget, Text):
            high = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else 0
            wide = 0 if widget.hasHeightForWidth() else widget.sizeHint().width()
            if high > widget.height() or wide > widget.width():
                faults.append(f"cut: {widget.text()}")
        whole = (Button, Chip, NavItem, Tag, Confidence)
        if isinstance(widget, whole) and widget.sizeHint().width() > widget.width():
            faults.append(f"squeezed: {widget.text()}")
        if isinstance(widget, QAbstractButton) and min(widget.width(), widget.height()) < 32:
            faults.append(f"small: {widget.text()} {widget.size().toTuple()}")
        if isinstance(widget, QAbstractButton) and not (widget.text() or widget.accessibleName()):
            faults.append(f"no name: {widget}")
    return faults


@pytest.mark.parametrize("text_size", [0.8, 1.0, 1.6])
@pytest.mark.parametrize("language", list(WORDS))
@pytest.mark.parametrize("sheet", list(SHEETS))
def test_no_words_are_cut(theme, qtbot, sheet, language, text_size):
    theme.apply(text_size=text_size, cjk=language == "chinese")
    assert cut(laid_out(qtbot, theme, sheet, WORDS[language])) == []


def test_right_to_left_mirrors_a_button(theme, qtbot):
    button = Button(theme, "", icon="check", look="primary")
    button.setText("Done")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    plain = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned = button.grab().toImage()
    assert plain != turned
    assert plain.size() == turned.size()


def test_a_disabled_control_cannot_be_pressed(theme, qtbot):
    pressed = []
    button = Button(theme, "Done")
    chip = Chip(theme, "Feeding")
    button.clicked.connect(lambda: pressed.append("button"))
    chip.clicked.connect(lambda: pressed.append("chip"))
    for widget in (button, chip):
        qtbot.addWidget(widget)
        widget.setEnabled(False)
        before = widget.grab().toImage()
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        assert widget.grab().toImage() == before
    assert pressed == []


def test_a_list_of_places_says_its_name_with_each_entry(theme, qtbot):
    places = NavList(theme, "Pages", [("Profile", "user"), ("Look", "look")])
    qtbot.addWidget(places)
    assert [item.accessibleDescription() for item in places.items] == ["Pages", "Pages"]

"""A number of the form: label and stepper; what is out of bounds is told below it and not taken."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout

from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Labelled, Stepper
from postureapp.qt.widgets.control import FIXED, PREFERRED


def number(
    ui: Ui, label: str, value: int, low: int, high: int, changed: Callable[[int], None], *, by: int = 1
) -> Labelled:
    """The labelled stepper; `changed` is called with each number that is taken."""
    t = ui.words.t
    stepper = Stepper(
        ui.theme, label, value, low, high, step=by,
        less=t("{name}: less").format(name=label), more=t("{name}: more").format(name=label),
    )  # fmt: skip
    box = stepper.layout()
    assert isinstance(box, QBoxLayout)
    box.addStretch(1)  # as wide as its label, which then stands in one line
    stepper.setSizePolicy(PREFERRED, FIXED)
    labelled = Labelled(ui.theme, label, stepper)
    bounds = t("{low} to {high} is possible.").format(low=low, high=high)

    def take(value: int) -> None:
        labelled.accept()
        changed(value)

    stepper.refused.connect(lambda _: labelled.refuse(bounds))
    stepper.changed.connect(take)
    return labelled

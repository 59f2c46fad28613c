"""A pack as it is written in the form, and the window around it."""

from postureapp.content.draft import Draft, DraftRoutine, DraftStep, DraftTip

ROUTINE = DraftRoutine(
    id="OWN-1",
    title="Slow side bends",
    summary="Bend a little to each side.",
    picture="sit_1",
    steps=(
        DraftStep(say="Stand tall.", seconds=20, breaths=2),
        DraftStep(say="Bend to the right.", seconds=30, cue="Small bends.", times=2),
        DraftStep(say="Come back.", seconds=10, picture="r01_2"),
    ),
)
TIP = DraftTip(id="OWN-2", title="Reach up", body="Stretch both arms up.", picture="sit_1")
DRAFT = Draft(id="own-1", title="Back class", author="Ana Ruiz", routines=(ROUTINE,), tips=(TIP,))


def says(steps):
    """The sentences of the steps, in their order."""
    return [step.say for step in steps]


def texts(widget, kind):
    """The words of all parts of one kind that are in sight."""
    return [one.text() for one in widget.findChildren(kind) if one.isVisibleTo(widget) and one.text()]


def type_in(entry, text):
    """Put a text into a field as a person's typing would."""
    editor = entry.field.editor
    if hasattr(editor, "setPlainText"):
        editor.setPlainText(text)
    else:
        editor.setText(text)
        editor.textEdited.emit(text)

"""The editor by hand: typing, steps, pictures, checking, undo, preview."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from postureapp.core.model import Exclusion, Kind
from postureapp.qt.widgets import Chip, Stepper, Switch
from postureapp.qt.windows.own.chooser import PictureChooser
from tests.qt.windows.own.own_making import says, texts, type_in


def routine(editor):
    return editor.draft.routines[0]


def steps(editor):
    return editor._form.steps


def press(widget, name, qtbot):
    """Click the button of that name in a part of the window."""
    found = next(
        one for one in widget.findChildren(QAbstractButton) if name in (one.text(), one.accessibleName())
    )
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def test_what_is_typed_is_in_the_draft_and_kept(editor, window):
    type_in(editor._form.title, "  Side   bends ")
    type_in(steps(editor).form.say, "Stand  tall\nnow.")
    editor.settle()
    assert routine(editor).title == "Side bends"
    assert says(routine(editor).steps)[0] == "Stand tall now."
    assert window.shelf.drafts.of("own-1") == editor.draft


def test_the_room_that_is_left_is_told_when_it_gets_narrow(editor):
    say = steps(editor).form.say
    type_in(say, "one two three")
    assert not say.note.isVisibleTo(editor)
    type_in(say, "word " * 20)
    assert say.note.text() == "20 of 25 words"


def test_too_many_words_are_told_at_the_field(editor, qtbot):
    say = steps(editor).form.say
    type_in(say, "word " * 30)
    qtbot.waitUntil(say.field.refused)
    assert say.note.text().startswith("30 words are too many")
    assert editor.head.state.text() == "1 field needs another look."
    type_in(say, "Few words.")
    qtbot.waitUntil(lambda: not say.field.refused())


def test_signs_of_markup_are_told_in_plain_words(editor):
    type_in(editor._form.words, "Look at <b>this</b>")
    editor.settle()
    assert editor._form.words.note.text() == "Plain words only: no web address and no signs such as '<'."


def test_steps_are_moved_doubled_and_deleted_by_buttons(editor, qtbot):
    press(editor, "Move down", qtbot)
    assert says(routine(editor).steps) == ["Bend to the right.", "Stand tall.", "Come back."]
    press(editor, "Duplicate this step", qtbot)
    assert says(routine(editor).steps) == ["Bend to the right.", "Stand tall.", "Stand tall.", "Come back."]
    press(editor, "Delete this step", qtbot)
    press(editor, "Delete this step", qtbot)
    assert says(routine(editor).steps) == ["Bend to the right.", "Stand tall."]
    press(editor, "Undo", qtbot)
    press(editor, "Undo", qtbot)
    assert says(routine(editor).steps) == ["Bend to the right.", "Stand tall.", "Stand tall.", "Come back."]


def test_steps_are_moved_and_doubled_by_keys(editor, qtbot):
    steps(editor).open_step(1)
    qtbot.keyClick(steps(editor).form.say.field.editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert says(routine(editor).steps) == ["Bend to the right.", "Stand tall.", "Come back."]
    qtbot.keyClick(steps(editor).form.say.field.editor, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert says(routine(editor).steps) == [
        "Bend to the right.",
        "Bend to the right.",
        "Stand tall.",
        "Come back.",
    ]


def test_a_row_opens_its_step_and_the_preview_follows(editor, qtbot):
    qtbot.mouseClick(steps(editor)._rows[2], Qt.MouseButton.LeftButton)
    assert steps(editor).at == 2
    assert (editor.preview.said.text(), editor.preview.figure.picture_id) == ("Come back.", "r01_2")


def test_numbers_and_switches_of_a_step(editor, qtbot):
    form = steps(editor).form
    for stepper in form.findChildren(Stepper):
        qtbot.mouseClick(stepper.more, Qt.MouseButton.LeftButton)
    for switch in form.findChildren(Switch):
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    step = routine(editor).steps[0]
    assert (step.seconds, step.breaths, step.times, step.sides, step.get_ready) == (25, 3, 2, True, True)
    assert editor._form.length.text() == "2 min in all"


def test_an_impossible_number_is_told_and_not_taken(editor, qtbot):
    seconds = steps(editor).form.findChildren(Stepper)[0]
    seconds.line.setText("2")
    seconds.line.editingFinished.emit()
    assert "5 to 1800 is possible." in texts(steps(editor).form, type(editor.head.state))
    assert routine(editor).steps[0].seconds == 20


def test_whom_it_suits(editor, qtbot):
    suits = editor._form.suits
    for stepper in suits.findChildren(Stepper):
        qtbot.mouseClick(stepper.more, Qt.MouseButton.LeftButton)
    chip = next(one for one in suits.findChildren(Chip) if one.text() == "pelvic pain")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    suits.cautions.control.area.setPlainText("Stop if it hurts.\n\n Go slowly. ")
    item = routine(editor)
    assert (item.vaginal_from, item.caesarean_from) == (1, 1)
    assert item.not_with == (Exclusion.PELVIC_PAIN,)
    assert item.cautions == ("Stop if it hurts.", "Go slowly.")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert routine(editor).not_with == ()


def test_the_kind_is_chosen(editor, qtbot):
    qtbot.mouseClick(editor._form.kind.segments[1], Qt.MouseButton.LeftButton)
    assert routine(editor).kind is Kind.MASSAGE


def chooser_of(editor, button, qtbot):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return editor.findChildren(PictureChooser)[-1]


def test_a_picture_is_chosen_with_keys(editor, qtbot):
    chooser = chooser_of(editor, steps(editor).form.pick, qtbot)
    qtbot.keyClicks(chooser.search.line, "gap behind")
    qtbot.keyClick(chooser.search.line, Qt.Key.Key_Return)
    assert routine(editor).steps[0].picture == "sit_1"
    assert not chooser.isVisible()


def test_a_step_may_show_the_picture_of_its_break(editor, qtbot):
    steps(editor).open_step(2)
    chooser = chooser_of(editor, steps(editor).form.pick, qtbot)
    press(chooser, "As the break", qtbot)
    assert routine(editor).steps[2].picture == ""


def test_a_search_that_finds_nothing_says_so(editor, qtbot):
    chooser = chooser_of(editor, editor._form.pick, qtbot)
    qtbot.keyClicks(chooser.search.line, "zzz")
    assert not chooser.list.isVisible()
    qtbot.keyClick(chooser.search.line, Qt.Key.Key_Return)
    assert routine(editor).picture == "sit_1"
    chooser.reject()


def test_the_preview_plays_every_step_and_stops_at_the_end(editor, qtbot):
    preview = editor.preview
    press(preview, "Play", qtbot)
    assert preview.playing
    seen = [preview.said.text()]
    for _ in range(20 + 2 * 30 + 10):
        preview._on_second()
        if preview.said.text() != seen[-1]:
            seen.append(preview.said.text())
    assert seen == ["Stand tall.", "Bend to the right.", "Come back.", "Stand tall."]
    assert not preview.playing


def test_the_preview_goes_step_by_step(editor, qtbot):
    press(editor.preview, "Next step", qtbot)
    assert editor.preview.where.text() == "Step 2 of 3, 60 s"
    assert editor.preview.note.text() == "Small bends. 2 times in a row."
    press(editor.preview, "Step before", qtbot)
    assert editor.preview.note.text() == "2 slow breaths."


def test_a_tip_is_written(editor, qtbot):
    press(editor, "Add a tip", qtbot)
    type_in(editor._form.title, "Sip")
    type_in(editor._form.words, "Keep a glass of water beside you.")
    tip = editor.draft.tips[-1]
    assert (tip.id, tip.title, tip.body) == ("OWN-3", "Sip", "Keep a glass of water beside you.")
    assert editor.preview.said.text() == "Sip"


def test_a_deleted_break_comes_back(editor, qtbot):
    press(editor, "Delete this break", qtbot)
    assert editor.draft.routines == ()
    assert editor.head.state.text() == "Deleted. Undo brings it back."
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert says(routine(editor).steps) == ["Stand tall.", "Bend to the right.", "Come back."]


def test_what_is_missing_is_marked_only_when_it_is_to_be_saved(editor, qtbot):
    press(editor, "Add a break", qtbot)
    editor.settle()
    assert not editor._form.title.field.refused()
    assert editor.head.state.text() == "3 fields are still empty."
    saved = []
    editor.saved.connect(saved.append)
    press(editor, "Save", qtbot)
    assert saved == []
    assert editor.place == "OWN-3"
    assert editor._form.title.note.text() == "Some words are missing here."
    assert editor._form.steps.form.say.field.refused()


def test_save_leads_to_the_fault_in_another_item(editor, qtbot):
    type_in(steps(editor).form.say, "word " * 30)
    editor.show_place("OWN-2")
    press(editor, "Save", qtbot)
    assert editor.place == "OWN-1"
    assert steps(editor).form.say.field.editor.hasFocus()


def test_a_narrow_window_shows_form_or_preview(editor, window, qtbot):
    window.resize(820, 700)
    qtbot.waitUntil(lambda: not editor.preview.isVisible())
    press(editor.head, "Preview", qtbot)
    assert editor.preview.isVisible()
    assert not editor._area.isVisible()
    window.resize(1240, 820)
    qtbot.waitUntil(lambda: editor.preview.isVisible() and editor._area.isVisible())


def test_new_sizes_keep_what_was_typed_and_where(editor, window, ui):
    type_in(editor._form.title, "Renamed")
    steps(editor).open_step(2)
    ui.theme.relayout.emit()
    again = window.page
    assert again is not editor
    assert (again.place, again.at, again._form.title.text()) == ("OWN-1", 2, "Renamed")
    again.undo()
    assert again._form.title.text() == "Slow side bends"


@pytest.mark.parametrize("place", ["", "OWN-1", "OWN-2"])
def test_everything_that_takes_the_focus_has_a_name_and_a_size(editor, place):
    editor.show_place(place)
    named = [
        one
        for one in editor.findChildren(QAbstractButton)
        if one.isVisibleTo(editor) and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [one for one in named if not (one.accessibleName() or one.text())] == []
    assert [one for one in named if min(one.height(), one.width()) < 32] == []


def test_a_deleted_step_is_told_and_its_absence_too(editor, qtbot):
    for _ in range(3):
        press(editor, "Delete this step", qtbot)
    assert editor.head.state.text() == "Deleted. Undo brings it back."
    assert "A break has 1 to 40 steps." in texts(editor._form, type(editor.head.state))
    press(editor, "Add a step", qtbot)
    editor.settle()
    assert "A break has 1 to 40 steps." not in texts(editor._form, type(editor.head.state))


def test_down_goes_from_the_search_to_the_pictures(editor, qtbot):
    chooser = chooser_of(editor, editor._form.pick, qtbot)
    qtbot.keyClick(chooser.search.line, Qt.Key.Key_Down)
    assert chooser.focusWidget() is chooser.list
    qtbot.keyClick(chooser.list, Qt.Key.Key_End)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Return)
    assert routine(editor).picture != "sit_1"


def test_pictures_that_are_drawn_later_find_nobody_and_harm_nothing(editor, window, qtbot):
    chooser = chooser_of(editor, editor._form.pick, qtbot)
    chooser.reject()
    qtbot.waitUntil(lambda: not editor.findChildren(PictureChooser))
    with qtbot.waitSignal(window._thumbs.drawn, timeout=5000):
        window._thumbs.clear()
        editor._form.pick.update()
    assert editor._form.pick.isVisible()

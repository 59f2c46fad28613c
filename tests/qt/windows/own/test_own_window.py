"""The list of packs by hand: write, save, install, switch off, remove, export, refuse, drop."""

from zipfile import ZipFile

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton

from postureapp.content import packs
from postureapp.content.draft import files_of
from postureapp.content.load import load_catalogue
from postureapp.qt.widgets import Text
from postureapp.qt.windows.own import OwnWindow
from postureapp.qt.windows.own.editor import Editor
from postureapp.qt.windows.own.packs_page import PacksPage
from postureapp.qt.windows.own.refusal import Refusal
from postureapp.qt.windows.own.replacing import Replacing
from postureapp.resources import resources_dir
from tests.content.pack_making import SOUND, as_folder, as_zip
from tests.qt.windows.own.own_making import DRAFT, texts, type_in


def press(widget, name, qtbot):
    found = next(
        one for one in widget.findChildren(QAbstractButton) if one.text() == name and one.isVisibleTo(widget)
    )
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


@pytest.fixture
def told(window):
    """How often the packs changed."""
    calls = []
    window.packs_changed.connect(lambda: calls.append(1))
    return calls


def test_at_first_there_is_nothing_and_it_says_what_to_do(window):
    assert "Nothing of your own yet" in texts(window.page, Text)


def test_a_break_is_written_saved_and_offered(window, home, told, qtbot):
    press(window.page, "Write your own…", qtbot)
    editor = window.page
    type_in(editor._form.title, "Evening class")
    type_in(editor._form.author, "Ana Ruiz")
    press(editor, "Add a break", qtbot)
    type_in(editor._form.title, "Slow side bends")
    type_in(editor._form.words, "Bend a little to each side.")
    type_in(editor._form.steps.form.say, "Stand tall.")
    press(editor, "Add a step", qtbot)
    type_in(editor._form.steps.form.say, "Bend to the right.")
    press(editor, "Save", qtbot)
    assert "“Evening class” is saved. You find it in Tips." in texts(window.page, Text)
    assert told == [1]
    assert window.shelf.drafts.all() == []
    catalogue, problems = load_catalogue(resources_dir() / "content", "en", packs.enabled_packs(home))
    (routine,) = [one for one in catalogue.routines.values() if one.pack]
    assert [step.say for step in routine.steps] == ["Stand tall.", "Bend to the right."]
    assert problems == []


def test_a_pack_is_switched_off_and_on(installed, window, home, told, qtbot):
    window.show_packs()
    qtbot.mouseClick(window.page.cards["own-1"].switch, Qt.MouseButton.LeftButton)
    assert packs.enabled_packs(home) == []
    assert "Switched off" in texts(window.page, Text)
    qtbot.mouseClick(window.page.cards["own-1"].switch, Qt.MouseButton.LeftButton)
    assert packs.enabled_packs(home) == [home / "own-1"]
    assert told == [1, 1]


def test_removing_asks_first(installed, window, home, told, qtbot):
    window.show_packs()
    press(window.page, "Remove", qtbot)
    press(window.page, "Keep it", qtbot)
    assert [one.id for one in packs.installed(home)] == ["own-1"]
    press(window.page, "Remove", qtbot)
    press(window.page, "Remove it", qtbot)
    assert packs.installed(home) == []
    assert told == [1]


def test_exported_removed_and_installed_again_it_is_the_same(installed, window, home, tmp_path, qtbot):
    target = tmp_path / "given away.zip"
    window.ask_save = lambda name: str(target)
    window.ask_zip = lambda: str(target)
    window.show_packs()
    before = packs.inspect(home / "own-1")
    press(window.page, "Export as zip…", qtbot)
    packs.remove(home, "own-1")
    window.show_packs()
    press(window.page, "Install a zip file…", qtbot)
    assert packs.inspect(home / "own-1") == before
    assert "“Back class” is installed. You find it in Tips." in texts(window.page, Text)


def test_a_folder_is_installed_and_edited_without_loss(window, home, tmp_path, qtbot):
    source = as_folder(SOUND, tmp_path / "class")
    window.ask_folder = lambda: str(source)
    press(window.page, "Install a folder…", qtbot)
    before = packs.inspect(home / "back-class")
    press(window.page, "Edit", qtbot)
    press(window.page, "Save", qtbot)
    assert packs.inspect(home / "back-class") == before


def test_a_newer_version_takes_the_place_only_when_asked(installed, window, home, tmp_path, qtbot):
    newer = tmp_path / "newer.zip"
    packs.write_zip(
        files_of(DRAFT) | {"pack.toml": files_of(DRAFT)["pack.toml"].replace("Ana", "Eva")}, newer
    )
    window.ask_zip = lambda: str(newer)
    press(window.page, "Install a zip file…", qtbot)
    assert isinstance(window.page, Replacing)
    press(window.page, "Keep the old one", qtbot)
    assert packs.installed(home)[0].author == "Ana Ruiz"
    press(window.page, "Install a zip file…", qtbot)
    press(window.page, "Take the new one", qtbot)
    assert packs.installed(home)[0].author == "Eva Ruiz"


def test_a_refused_pack_shows_file_item_field_and_reason(window, home, told, tmp_path, qtbot):
    routines = (
        SOUND["routines.toml"].replace("Stand tall.", "<b>Stand</b>").replace("seconds = 30", "seconds = 2")
    )
    source = as_zip(SOUND | {"routines.toml": routines}, tmp_path / "class.zip")
    window.ask_zip = lambda: str(source)
    press(window.page, "Install a zip file…", qtbot)
    assert isinstance(window.page, Refusal)
    said = texts(window.page, Text)
    assert "“class.zip” was not installed" in said
    assert "Plain words only: no web address and no signs such as '<'." in said
    assert "routines.toml · ANA-1 · step 1 · Sentence (say)" in said
    assert "5 is the least." in said
    assert "routines.toml · ANA-1 · step 2 · Seconds (seconds)" in said
    assert (packs.installed(home), told) == ([], [])
    press(window.page, "All packs", qtbot)
    assert isinstance(window.page, PacksPage)


def test_a_damaged_installed_pack_says_why_and_can_go(installed, window, home, qtbot):
    (home / "own-1" / "routines.toml").write_text("[")
    window.show_packs()
    said = texts(window.page, Text)
    assert "It is damaged and offers nothing." in said
    assert {"This file is damaged and cannot be read.", "routines.toml"} <= set(said)
    press(window.page, "Remove", qtbot)
    press(window.page, "Remove it", qtbot)
    assert packs.installed(home) == []


def test_nothing_chosen_changes_nothing(window, home, told, qtbot):
    window.ask_zip = window.ask_folder = lambda: ""
    press(window.page, "Install a zip file…", qtbot)
    press(window.page, "Install a folder…", qtbot)
    assert (packs.installed(home), told) == ([], [])


def test_a_file_that_is_gone_is_told(window, tmp_path, qtbot):
    window.ask_zip = lambda: str(tmp_path / "gone.zip")
    press(window.page, "Install a zip file…", qtbot)
    assert "It cannot be read, or it is too large for a pack." in texts(window.page, Text)


def test_a_place_that_cannot_be_written_is_told(installed, window, tmp_path, qtbot):
    window.ask_save = lambda name: str(tmp_path / "no" / "such" / "folder.zip")
    window.show_packs()
    press(window.page, "Export as zip…", qtbot)
    assert any(said.startswith("That did not work: No such file") for said in texts(window.page, Text))


def test_a_dropped_pack_is_installed(window, home, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(as_zip(SOUND, tmp_path / "class.zip")))])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert [one.id for one in packs.installed(home)] == ["back-class"]


def test_unfinished_work_outlives_the_window(window, ui, home, qtbot):
    press(window.page, "Write your own…", qtbot)
    type_in(window.page._form.title, "Half written")
    window.close()
    again = OwnWindow(ui, home)
    qtbot.addWidget(again)
    assert "Half written" in texts(again.page, Text)
    press(again.page, "Go on writing", qtbot)
    assert again.page._form.title.text() == "Half written"


def test_unfinished_work_is_thrown_away_only_when_asked_twice(window, qtbot):
    press(window.page, "Write your own…", qtbot)
    type_in(window.page._form.title, "Half written")
    press(window.page, "All packs", qtbot)
    press(window.page, "Throw it away", qtbot)
    assert len(window.shelf.drafts.all()) == 1
    window.page.findChildren(QAbstractButton)
    press(window.page, "Throw it away", qtbot)
    assert window.shelf.drafts.all() == []


def test_unsaved_changes_of_a_pack_are_told_and_taken_up(installed, window, qtbot):
    window.edit("own-1")
    type_in(window.page._form.title, "Renamed")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert "You changed it and have not saved yet." in texts(window.page, Text)
    press(window.page, "Edit", qtbot)
    assert window.page._form.title.text() == "Renamed"


def test_a_draft_is_exported_without_being_saved(window, installed, home, tmp_path, qtbot):
    target = tmp_path / "draft.zip"
    window.ask_save = lambda name: str(target)
    window.edit("own-1")
    type_in(window.page._form.title, "Renamed")
    press(window.page, "Export as zip…", qtbot)
    assert isinstance(window.page, Editor)
    assert packs.inspect(target).facts.title == "Renamed"
    assert packs.installed(home)[0].title == "Back class"
    with ZipFile(target) as archive:
        assert archive.namelist() == ["pack.toml", "tips.toml", "routines.toml"]


def test_show_in_tips_names_the_first_break(installed, window, qtbot):
    asked = []
    window.tips_requested.connect(asked.append)
    window.show_packs()
    press(window.page, "Show in Tips", qtbot)
    assert asked == ["OWN-1"]


def test_escape_leaves_the_list_by_closing(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()

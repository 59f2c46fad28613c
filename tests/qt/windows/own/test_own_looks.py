"""Every place of the window, rendered: night is dark, nothing is cut, in long words and large text too."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from postureapp.content import packs
from postureapp.content.draft import files_of
from postureapp.qt.windows.own import OwnWindow
from postureapp.qt.windows.own.chooser import PictureChooser
from tests.content.pack_making import SOUND, as_zip
from tests.qt.windows.everyday import deleted, make_ui
from tests.qt.windows.own.own_making import DRAFT, type_in
from tests.qt.windows.test_sheet import caps, faults


def listed(window, tmp_path):
    window.shelf.drafts.keep(DRAFT)
    packs.install_files(files_of(DRAFT), tmp_path / "packs")
    packs.install_files(SOUND, tmp_path / "packs")
    window.show_packs("“Back class” is saved. You find it in Tips.")
    window.page.cards["back-class"].asking.ask()


def empty(window, tmp_path):
    window.show_packs()


def refused(window, tmp_path):
    broken = SOUND | {"routines.toml": SOUND["routines.toml"].replace("Stand tall.", "<b>" * 9)}
    window.ask_zip = lambda: str(as_zip(broken, tmp_path / "class.zip"))
    window.page.zip_requested.emit()


def replacing(window, tmp_path):
    packs.install_files(SOUND, tmp_path / "packs")
    window.ask_zip = lambda: str(as_zip(SOUND, tmp_path / "class.zip"))
    window.page.zip_requested.emit()


def edited(place, at=0):
    def open_it(window, tmp_path):
        window.shelf.drafts.keep(DRAFT)
        window.edit("own-1")
        window.page.show_place(place, at)

    return open_it


def faulty(window, tmp_path):
    edited("OWN-1")(window, tmp_path)
    type_in(window.page._form.title, "x" * 50)
    type_in(window.page._form.steps.form.say, "word " * 40)
    window.page.settle()


def chooser(window, tmp_path):
    edited("OWN-1")(window, tmp_path)
    window.page._form.pick.click()


PLACES = {
    "list": listed,
    "empty": empty,
    "refused": refused,
    "replacing": replacing,
    "pack": edited(""),
    "break": edited("OWN-1", 1),
    "tip": edited("OWN-2"),
    "faulty": faulty,
    "chooser": chooser,
}


def seen(window):
    """The window, or the gallery before it."""
    return next(iter(window.findChildren(PictureChooser)), window)


def opened(ui, place, tmp_path, text=1.0):
    made = OwnWindow(ui, tmp_path / "packs")
    made.resize(*((1366, 728) if text > 1.3 else (1240, 820)))
    made.show()
    PLACES[place](made, tmp_path)
    for _ in range(8):
        QApplication.processEvents()
    return made


@pytest.mark.parametrize("place", list(PLACES))
def test_night_stays_dark(qtbot, theme, library, tmp_path, place):
    theme.apply(choice="night", reduced_motion=True)
    ui = make_ui(theme)
    ui.pictures = lambda: library
    window = opened(ui, place, tmp_path)
    brightest, mean, blue = caps(seen(window).grab().toImage().convertToFormat(QImage.Format.Format_RGB32))
    deleted(window)
    limits = theme.tokens.night_caps
    assert brightest <= limits["max_luminance"]
    assert mean <= limits["max_mean"]
    assert blue <= limits["max_blue"]


@pytest.mark.parametrize(("language", "text"), [("en", 1.0), ("en", 1.6), ("xx", 1.0), ("xx", 1.6)])
@pytest.mark.parametrize("place", list(PLACES))
def test_nothing_is_cut(qtbot, theme, library, tmp_path, place, language, text):
    theme.apply(text_size=text, reduced_motion=True)
    ui = make_ui(theme, language=language)
    ui.pictures = lambda: library
    window = opened(ui, place, tmp_path, text)
    found, size = faults(seen(window)), window.size()
    deleted(window)
    assert found == []
    assert size.width() <= 1366
    assert size.height() <= 820

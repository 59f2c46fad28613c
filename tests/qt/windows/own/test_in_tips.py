"""What is saved, switched off, on or removed here is seen at once where tips and breaks are shown."""

from datetime import date

import pytest

from postureapp.content import packs
from postureapp.content.draft import files_of
from postureapp.content.load import load_catalogue
from postureapp.core.settings import Language, Settings
from postureapp.i18n import Words
from postureapp.qt.fit import Fit, build_ui
from postureapp.qt.own_content import OwnContent
from postureapp.qt.screens import Sizes
from postureapp.qt.windows.tips import TipsPage
from postureapp.resources import resources_dir
from tests.qt.windows.own.own_making import DRAFT

CONTENT = resources_dir() / "content"


@pytest.fixture
def ui(theme, library):
    settings = Settings(language=Language(interface="en"))
    made = build_ui(
        theme, settings, load_catalogue(CONTENT, "en")[0], Words("en", "GB"), resources_dir() / "poses"
    )
    made.pictures = lambda: library
    return made


@pytest.fixture
def own(ui, home, qtbot):
    """Joined as the program joins it."""
    made = OwnContent(ui, home, Sizes())
    fit = Fit(ui, CONTENT, lambda: packs.enabled_packs(home))

    def follow():
        fit.reload("en")
        ui.theme.relayout.emit()

    made.packs_changed.connect(follow)
    made.open()
    qtbot.addWidget(made._window)
    return made


@pytest.fixture
def tips(ui, qtbot):
    made = TipsPage(ui, date(2026, 5, 14))
    qtbot.addWidget(made)
    return made


def offered(tips):
    model = tips._gallery.model()
    return {model.index(row).data() for row in range(model.rowCount())} & {"Slow side bends", "Reach up"}


def test_saved_switched_off_on_and_removed(own, tips, home):
    window = own._window
    assert offered(tips) == set()
    window._edit(DRAFT)
    window.page.head.save.click()
    assert offered(tips) == {"Slow side bends", "Reach up"}
    window.page.cards["own-1"].switch.click()
    assert offered(tips) == set()
    window.page.cards["own-1"].switch.click()
    assert offered(tips) == {"Slow side bends", "Reach up"}
    window.page.cards["own-1"].ask_remove()
    window.page.cards["own-1"].asking.lose.click()
    assert offered(tips) == set()
    assert packs.installed(home) == []


def test_the_window_is_kept_and_comes_back_as_it_was(own, ui, home):
    packs.install_files(files_of(DRAFT), home)
    window = own._window
    window.edit("own-1")
    own.hide()
    assert not window.isVisible()
    own.open()
    assert own._window is window
    assert (window.isVisible(), window.page.draft) == (True, DRAFT)
    asked = []
    own.tips_requested.connect(asked.append)
    window.show_packs()
    window.page.tips_requested.emit("own-1")
    assert asked == ["OWN-1"]
    own.close()
    assert not window.isVisible()


def test_nothing_is_built_before_it_is_asked_for(ui, home):
    own = OwnContent(ui, home, Sizes())
    own.hide()
    own.close()
    assert own._window is None

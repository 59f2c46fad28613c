import pytest

from postureapp.content import packs
from postureapp.content.draft import files_of
from postureapp.figure.poses import load_library
from postureapp.qt.windows.own import OwnWindow
from postureapp.resources import resources_dir
from tests.qt.windows.own.own_making import DRAFT
from tests.qt.windows.stage import make_ui


@pytest.fixture(scope="session")
def library():
    return load_library(resources_dir() / "poses")


@pytest.fixture
def ui(qapp, library):
    made = make_ui(qapp)
    made.pictures = lambda: library
    made.theme.apply(reduced_motion=True)
    return made


@pytest.fixture
def home(tmp_path):
    return tmp_path / "packs"


@pytest.fixture
def window(ui, home, qtbot):
    made = OwnWindow(ui, home)
    qtbot.addWidget(made)
    made.resize(1240, 820)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def installed(home):
    """One pack is installed."""
    packs.install_files(files_of(DRAFT), home)


@pytest.fixture
def editor(installed, window):
    """The pack in the form, its break open."""
    window.edit("own-1")
    window.page.show_place("OWN-1")
    return window.page

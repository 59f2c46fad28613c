"""Settings change in one way: written, fitted, told; and a refusing disk is told."""

from msgspec.structs import replace

from postureapp.qt.keep import Keep
from postureapp.store.settings_file import SettingsFile
from tests.qt.windows.stage import make_ui


class Broken:
    def save(self, settings):
        raise OSError("no space left on device")


def keep(ui, file):
    fitted, told = [], []

    def fit(settings):
        ui.settings = settings
        fitted.append(settings)

    made = Keep(ui, file, fit, told.append)
    changed = []
    made.changed.connect(changed.append)
    return made, fitted, told, changed


def test_a_change_is_written_fitted_and_told(qapp, tmp_path):
    ui = make_ui(qapp)
    file = SettingsFile(tmp_path / "settings.toml")
    file.load()
    made, fitted, told, changed = keep(ui, file)
    new = replace(ui.settings, favourites=("SIT-1",))
    made.change(new)
    assert (fitted, changed, told) == ([new], [new], [])
    assert SettingsFile(tmp_path / "settings.toml").load()[0].favourites == ("SIT-1",)


def test_equal_settings_change_nothing(qapp, tmp_path):
    ui = make_ui(qapp)
    made, fitted, told, changed = keep(ui, Broken())
    made.change(replace(ui.settings))
    assert (fitted, told, changed) == ([], [], [])


def test_a_full_disk_is_told_and_the_change_holds(qapp):
    ui = make_ui(qapp)
    made, _fitted, told, changed = keep(ui, Broken())
    new = replace(ui.settings, favourites=("SIT-2",))
    made.change(new)
    assert [problem.code for problem in told] == ["settings_not_saved"]
    assert changed == [new]
    assert ui.settings == new

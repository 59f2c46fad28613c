"""Files lie where each system wants them, or all in one folder; nobody else can look in."""

import os
import stat
from pathlib import Path

import pytest

from postureapp.store import paths


def test_linux_follows_the_base_directories():
    environ = {"HOME": "/home/ana", "XDG_DATA_HOME": "/data", "XDG_RUNTIME_DIR": "/run/user/1"}
    found = paths.find(environ, "linux")
    assert found.settings == Path("/home/ana/.config/postureapp/settings.toml")
    assert found.journal == Path("/data/postureapp/journal.sqlite3")
    assert found.log == Path("/home/ana/.local/state/postureapp/postureapp.log")
    assert found.cache == Path("/home/ana/.cache/postureapp")
    assert found.runtime == Path("/run/user/1/postureapp")


def test_a_base_directory_that_is_not_absolute_is_ignored():
    found = paths.find({"HOME": "/home/ana", "XDG_CONFIG_HOME": "here"}, "linux")
    assert found.config == Path("/home/ana/.config/postureapp")


def test_mac_and_windows_have_their_own_places():
    mac = paths.find({"HOME": "/Users/ana"}, "darwin")
    assert mac.settings == Path("/Users/ana/Library/Application Support/PostureApp/settings.toml")
    assert mac.log == Path("/Users/ana/Library/Logs/PostureApp/postureapp.log")
    windows = paths.find(
        {"HOME": "/u", "APPDATA": "/roam", "LOCALAPPDATA": "/local", "USERNAME": "ana"}, "win32"
    )
    assert windows.settings == Path("/roam/PostureApp/settings.toml")
    assert windows.journal == Path("/local/PostureApp/journal.sqlite3")
    assert windows.runtime.name == "postureapp-ana"


def test_one_variable_moves_everything_and_tells_two_homes_apart():
    runtime = {"XDG_RUNTIME_DIR": "/run/user/1"}
    one = paths.find({"POSTUREAPP_HOME": "/stick/one", **runtime}, "linux")
    two = paths.find({"POSTUREAPP_HOME": "/stick/two", **runtime}, "linux")
    assert {one.config, one.data, one.state} == {Path("/stick/one")}
    assert one.cache == Path("/stick/one/cache")
    assert one.runtime.parent == Path("/run/user/1")
    assert one.runtime != two.runtime


def test_a_runtime_folder_too_long_for_a_socket_is_not_used():
    found = paths.find({"HOME": "/h", "XDG_RUNTIME_DIR": "/" + "x" * 100}, "linux")
    assert len(str(found.runtime / "control.sock")) < paths.SOCKET_LIMIT
    assert str(os.getuid()) in found.runtime.name


def test_folders_are_for_this_user_alone_even_if_they_were_not(tmp_path):
    (tmp_path / "home").mkdir(mode=0o755)
    found = paths.find({"POSTUREAPP_HOME": str(tmp_path / "home"), "XDG_RUNTIME_DIR": str(tmp_path)}, "linux")
    found.make()
    found.make()
    folders = (found.config, found.data, found.cache, found.backups, found.runtime)
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}


def test_a_runtime_folder_that_is_a_link_is_refused(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "run").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PermissionError, match="somebody else"):
        paths.make_own(tmp_path / "run")


def test_a_runtime_folder_of_somebody_else_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "getuid", lambda: 4242)
    with pytest.raises(PermissionError, match="somebody else"):
        paths.make_own(tmp_path / "run")

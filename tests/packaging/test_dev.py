"""`dev.py` explains itself: an old Python, a missing library, no right to install, a screen or none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def programs_of_packaging(monkeypatch):
    """They are programs, not a package: they find each other beside themselves."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))


def test_an_old_python_without_a_newer_one_is_told_what_to_do(monkeypatch, capsys):
    import dev

    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setenv("PATH", "")
    assert dev.main(["check"]) == 1
    said = capsys.readouterr().out
    assert "PostureApp needs Python 3.11 or newer" in said
    assert "nothing was changed" in said
    assert "Please install" in said


def test_an_old_python_hands_over_to_a_newer_one(monkeypatch, tmp_path):
    import dev

    broken, working = tmp_path / "python3.13", tmp_path / "python3.12"
    broken.write_text("#!/bin/sh\nexit 127\n")
    working.write_text("#!/bin/sh\nexit 0\n")
    broken.chmod(0o755)
    working.chmod(0o755)
    started = []
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "execv", lambda program, arguments: started.append((program, arguments)))
    dev.main(["run", "--", "status"])
    assert started == [(str(working), [str(working), dev.__file__, "run", "--", "status"])]


def test_missing_libraries_become_the_packages_of_this_system(monkeypatch):
    import system_parts

    missing = [row for row in system_parts.TABLE["run"] if row[0] in {"libGL.so.1", "libxcb-cursor.so.0"}]
    rows = [(what, tuple(names)) for what, *names in missing]
    assert system_parts.packages(rows, "apt-get") == ["libgl1", "libxcb-cursor0"]
    assert system_parts.packages(rows, "dnf") == ["libglvnd-glx", "xcb-util-cursor"]
    assert system_parts.packages(rows, "pacman") == ["libglvnd", "xcb-util-cursor"]
    assert system_parts.packages(rows, "zypper") == ["Mesa-libGL1", "libxcb-cursor0"]


def test_every_part_has_a_package_in_every_system():
    from parts_table import MANAGERS, TABLE

    rows = [row for group in TABLE.values() for row in group]
    assert [row for row in rows if len(row) != len(MANAGERS) + 1 or not all(row)] == []


def test_present_looks_for_libraries_programs_and_files(tmp_path):
    import system_parts

    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "a.ttf").touch()
    assert system_parts.present("libc.so.6")
    assert not system_parts.present("libthat-nobody-has.so.7")
    assert system_parts.present("sh")
    assert not system_parts.present("a-program-nobody-has")
    assert system_parts.present(f"{tmp_path}/**/a.tt?")
    assert not system_parts.present(f"{tmp_path}/**/b.ttf")


def test_without_the_right_to_install_the_exact_command_is_told(monkeypatch):
    import package_managers
    from trouble import Trouble

    monkeypatch.setattr(package_managers, "right_to_install", lambda: None)
    with pytest.raises(Trouble) as told:
        package_managers.install("apt-get", ["libgl1", "xvfb"], ["libGL.so.1", "Xvfb"])
    assert "sudo apt-get install libgl1 xvfb" in str(told.value)
    assert "Nothing was changed." in str(told.value)
    with pytest.raises(Trouble) as told:
        package_managers.install("pacman", ["libglvnd"], ["libGL.so.1"])
    assert "sudo pacman -S libglvnd" in str(told.value)


def test_an_unknown_system_is_told_what_it_lacks(monkeypatch):
    import package_managers
    from trouble import Trouble

    with pytest.raises(Trouble, match=r"lacks: libGL\.so\.1, Xvfb"):
        package_managers.install(None, [], ["libGL.so.1", "Xvfb"])


def test_a_second_start_is_known_by_its_fingerprint(tmp_path):
    import environment

    (tmp_path / "packaging").mkdir()
    for name in ("pyproject.toml", "packaging/requirements.lock", "packaging/requirements-dev.lock"):
        (tmp_path / name).write_text("first")
    before = environment.fingerprints(tmp_path)
    assert environment.fingerprints(tmp_path) == before
    (tmp_path / "packaging" / "requirements-dev.lock").write_text("second")
    after = environment.fingerprints(tmp_path)
    assert (after["run"], after["dev"] == before["dev"]) == (before["run"], False)


@pytest.mark.parametrize("stamp", [None, "", "not json", "{}", "[1, null]"])
def test_a_damaged_stamp_means_nothing_is_installed(tmp_path, stamp):
    import environment

    if stamp is not None:
        (tmp_path / environment.STAMP).write_text(stamp)
    assert environment.remembered(tmp_path) == []


def test_a_screen_is_recognised(monkeypatch):
    import verbs

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not verbs.has_screen()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert verbs.has_screen()
    monkeypatch.delenv("WAYLAND_DISPLAY")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert verbs.has_screen()


def test_what_stands_after_the_dashes_goes_to_the_app():
    import verbs

    assert verbs.split_at_dashes(["run", "--", "plan", "--days", "7"]) == (["run"], ["plan", "--days", "7"])
    assert verbs.split_at_dashes(["test", "-k", "gate"]) == (["test", "-k", "gate"], [])


def test_a_wrong_verb_is_a_usage_error():
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), "dance"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "run | test | check" in done.stderr


def test_addresses_and_machine_paths_are_found(tmp_path):
    import checks

    (tmp_path / "good.py").write_text("see https://semver.org and docs/work/flow\n")
    (tmp_path / "bad.md").write_text(
        "fine\nhttps://some.example/sim" + "ple\nsee /ro" + "ot/notes.txt\n"
    )
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff\xfe")
    assert [line.split(": ")[:2] for line in checks.leaks(tmp_path)] == [
        ["bad.md:2", "the address of a package registry"],
        ["bad.md:3", "a path of one person's machine"],
    ]


def test_modules_that_grew_too_long_are_found(tmp_path):
    import checks

    folder = tmp_path / "postureapp" / "core"
    folder.mkdir(parents=True)
    (folder / "short.py").write_text("x = 1\n" * 250)
    (folder / "long.py").write_text("x = 1\n" * 251)
    assert checks.long_modules(tmp_path) == ["postureapp/core/long.py: 251 lines, 250 at most"]

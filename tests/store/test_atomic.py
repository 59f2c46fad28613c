"""A file is replaced whole or not at all, and a damaged one is never thrown away."""

import os

import pytest

from postureapp.store import atomic


def test_a_failure_in_the_middle_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch):
    path = tmp_path / "a.toml"
    atomic.write(path, b"old")

    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        atomic.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.toml"]


def test_what_a_crash_left_half_written_is_no_hindrance(tmp_path):
    path = tmp_path / "a.toml"
    (tmp_path / f".a.toml.{os.getpid()}").write_bytes(b"ha")
    atomic.write(path, b"whole\r\n\x00")
    assert path.read_bytes() == b"whole\r\n\x00"
    assert [one.name for one in tmp_path.iterdir()] == ["a.toml"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_damaged_files_are_numbered(tmp_path):
    for number in (1, 2, 3):
        (tmp_path / "a").write_text(str(number))
        assert atomic.set_aside(tmp_path / "a") == tmp_path / f"a.damaged-{number}"
    assert sorted(one.read_text() for one in tmp_path.iterdir()) == ["1", "2", "3"]

"""The program finds its own files wherever it was installed, and says clearly when they are gone."""

import pytest

from postureapp.resources import ResourcesMissing, candidates, first_with_content, resources_dir


def test_a_checkout_keeps_them_beside_the_package():
    assert resources_dir().name == "resources"
    assert (resources_dir().parent / "postureapp").is_dir()


def test_a_frozen_bundle_is_looked_at_first_then_the_wheel_then_the_checkout(tmp_path):
    package = tmp_path / "postureapp"
    assert candidates(package, str(tmp_path / "bundle")) == (
        tmp_path / "bundle" / "postureapp" / "_resources",
        package / "_resources",
        tmp_path / "resources",
    )
    assert candidates(package, None) == (package / "_resources", tmp_path / "resources")


def test_an_empty_folder_or_a_file_in_the_way_is_passed_over(tmp_path):
    empty, file, good = tmp_path / "empty", tmp_path / "file", tmp_path / "good"
    empty.mkdir()
    file.write_text("not a folder")
    (good / "content").mkdir(parents=True)
    assert first_with_content((tmp_path / "absent", empty, file, good)) == good


def test_missing_files_are_explained_with_what_it_means_and_what_to_do(tmp_path):
    places = (tmp_path / "a", tmp_path / "b")
    with pytest.raises(ResourcesMissing) as caught:
        first_with_content(places)
    assert caught.value.tried == places
    message = str(caught.value)
    assert str(tmp_path / "a") in message
    assert "cannot start" in message
    assert "install PostureApp again" in message

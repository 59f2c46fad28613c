from pathlib import Path

import pytest

from postureapp.content import packs
from postureapp.content.load import load_catalogue
from postureapp.content.pack_files import PackRefused
from tests.content.pack_making import HEAD, SOUND, as_folder, as_zip

CONTENT = Path(__file__).parents[2] / "resources" / "content"


@pytest.fixture
def home(tmp_path):
    return tmp_path / "packs"


def reasons(source, taken=()):
    with pytest.raises(PackRefused) as refused:
        packs.inspect(source, taken)
    return [problem.line() for problem in refused.value.problems]


def with_changed(**files):
    return {**SOUND, **{f"{name}.toml": text for name, text in files.items()}}


def test_a_folder_and_a_zip_of_it_install_the_same(tmp_path, home):
    folder = as_folder(SOUND, tmp_path / "given")
    archive = as_zip(SOUND, tmp_path / "given.zip", top="back-class/")
    one = packs.install(folder, home)
    assert (one.id, one.title, one.tips, one.routines) == (
        "back-class",
        "Back class",
        ("MINE-1",),
        ("ANA-1",),
    )
    assert (one.enabled, one.problems, one.folder) == (True, (), home / "back-class")
    again = packs.install(archive, home, replace=True)
    assert again == one
    assert packs.installed(home) == [one]
    assert sorted(path.name for path in home.iterdir()) == ["back-class"]


def test_its_items_stand_behind_ours_and_say_who_wrote_them(tmp_path, home):
    packs.install(as_folder(SOUND, tmp_path / "given"), home)
    catalogue, problems = load_catalogue(CONTENT, "en", packs.enabled_packs(home))
    assert problems == []
    tip, routine = catalogue.tips["MINE-1"], catalogue.routines["ANA-1"]
    assert (tip.pack, tip.picture, tip.category) == ("back-class", "stand", "MINE")
    assert tip.confidence.reason == "From the pack “Back class” by Ana Ruiz, physiotherapist."
    assert [(step.id, step.seconds, step.picture, step.stop) for step in routine.steps] == [
        ("ANA-1.1", 20, "stand", "ACE"), ("ANA-1.2", 30, "stand", "CE"),
    ]  # fmt: skip
    assert (routine.seconds, routine.eligibility.caesarean_from) == (50, 6)
    assert list(catalogue.tips)[-1] == "MINE-1"


def test_turned_off_it_offers_nothing_and_turned_on_it_is_back(tmp_path, home):
    packs.install(as_folder(SOUND, tmp_path / "given"), home)
    packs.enable(home, "back-class", on=False)
    assert [each.enabled for each in packs.installed(home)] == [False]
    assert packs.enabled_packs(home) == []
    packs.enable(home, "back-class", on=True)
    assert packs.enabled_packs(home) == [home / "back-class"]
    with pytest.raises(KeyError):
        packs.enable(home, "../given", on=False)


def test_an_exported_pack_installs_elsewhere(tmp_path, home):
    packs.install(as_folder(SOUND, tmp_path / "given"), home)
    packs.enable(home, "back-class", on=False)
    packs.export(home, "back-class", tmp_path / "out.zip")
    packs.export(home, "back-class", tmp_path / "again.zip")
    assert (tmp_path / "out.zip").read_bytes() == (tmp_path / "again.zip").read_bytes()
    assert packs.install(tmp_path / "out.zip", tmp_path / "elsewhere").tips == ("MINE-1",)


def test_removed_is_gone_and_nothing_else(tmp_path, home):
    packs.install(as_folder(SOUND, tmp_path / "given"), home)
    packs.remove(home, "back-class")
    assert packs.installed(home) == []
    assert (tmp_path / "given" / "tips.toml").exists()
    for id_ in ("back-class", "..", "../given", "", "."):
        with pytest.raises(KeyError):
            packs.remove(home, id_)


def test_a_link_in_the_pack_folder_is_no_pack(tmp_path, home):
    home.mkdir()
    (home / "linked").symlink_to(as_folder(SOUND, tmp_path / "given"))
    assert packs.installed(home) == []
    with pytest.raises(KeyError):
        packs.remove(home, "linked")
    assert packs.installed(tmp_path / "nowhere") == []


def test_an_unreadable_pack_folder_offers_nothing(tmp_path):
    class Unreadable(type(tmp_path)):
        def is_dir(self, **_):
            return True

        def iterdir(self):
            raise PermissionError(13, "Permission denied")

        def glob(self, *_, **__):
            return iter(())

    assert packs.enabled_packs(Unreadable(tmp_path / "packs")) == []
    with pytest.raises(PermissionError):
        packs.installed(Unreadable(tmp_path / "packs"))


def test_a_link_in_the_way_of_an_exchange_is_removed_itself(tmp_path, home):
    kept = as_folder(SOUND, tmp_path / "given")
    home.mkdir()
    (home / ".incoming-back-class").symlink_to(kept)
    packs.install(kept, home)
    assert sorted(path.name for path in home.iterdir()) == ["back-class"]
    assert (kept / "tips.toml").exists()


def test_a_pack_does_not_replace_another_by_itself(tmp_path, home):
    folder = as_folder(SOUND, tmp_path / "given")
    packs.install(folder, home)
    with pytest.raises(PackRefused, match="installed already"):
        packs.install(folder, home)


def test_ids_of_ours_and_of_other_packs_are_taken(tmp_path, home):
    packs.install(as_folder(SOUND, tmp_path / "given"), home)
    other = as_folder(with_changed(pack=HEAD.replace("back-class", "other")), tmp_path / "other")
    with pytest.raises(PackRefused, match="this id is taken"):
        packs.install(other, home)
    assert [each.id for each in packs.installed(home)] == ["back-class"]
    assert reasons(other, {"MINE-1"}) == ["MINE-1: this id is taken"]


def test_an_interrupted_exchange_is_undone(tmp_path, home):
    packs.install(as_folder(SOUND, tmp_path / "given"), home)
    (home / "back-class").rename(home / ".outgoing-back-class")
    (home / ".incoming-back-class").mkdir()
    assert [each.id for each in packs.installed(home)] == ["back-class"]
    packs.install(tmp_path / "given", home, replace=True)
    assert sorted(path.name for path in home.iterdir()) == ["back-class"]


def test_a_pack_damaged_later_says_so_and_offers_nothing(tmp_path, home):
    packs.install(as_folder(SOUND, tmp_path / "given"), home)
    (home / "back-class" / "tips.toml").write_text("[MINE-1", encoding="utf-8")
    (damaged,) = packs.installed(home)
    assert "not valid TOML" in damaged.problems[0].message
    assert packs.enabled_packs(home) == []
    catalogue, problems = load_catalogue(CONTENT, "en", [home / "back-class"])
    assert "MINE-1" not in catalogue.tips
    assert problems[0].file == "back-class/tips.toml"
    (home / "back-class").rename(home / "renamed")
    as_folder(SOUND, home / "back-pain")
    assert any("calls itself back-class" in each.problems[0].message for each in packs.installed(home))

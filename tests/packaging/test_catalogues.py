"""Catalogues are collected, compiled and checked; a translation is never lost by collecting anew."""

import importlib.util
from pathlib import Path

import pytest

from postureapp.i18n import Words

SOURCE = Path(__file__).parents[2] / "packaging" / "catalogues.py"


@pytest.fixture
def catalogues(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("catalogues", SOURCE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "FOLDER", tmp_path / "locale")
    monkeypatch.setattr(module, "LANGUAGES", ("es",))
    (tmp_path / "postureapp").mkdir()
    write(
        tmp_path,
        'w.t("Later")\nui.words.tn("{n} feed", "{n} feeds", 3)\n# i18n: a verb\nw.tc("act", "Rest")\n',
    )
    return module


def write(root, code):
    (root / "postureapp" / "window.py").write_text(code)


def translate(module, *pairs):
    path = module.po("es")
    text = path.read_text(encoding="utf-8")
    for english, spanish in pairs:
        head, _, rest = text.partition(f'msgid "{english}"\n')
        text = f'{head}msgid "{english}"\n' + rest.replace('msgstr ""', f'msgstr "{spanish}"', 1)
    path.write_text(text, encoding="utf-8")


def test_sentences_plurals_and_contexts_are_collected_with_their_remarks(catalogues, tmp_path):
    assert catalogues.update() == 0
    text = catalogues.po("es").read_text(encoding="utf-8")
    for line in (
        'msgid "Later"',
        'msgid_plural "{n} feeds"',
        'msgctxt "act"',
        "#. i18n: a verb",
        "window.py:1",
    ):
        assert line in text


def test_what_is_translated_is_kept_compiled_and_read_by_the_program(catalogues, tmp_path):
    catalogues.update()
    translate(catalogues, ("Later", "Más tarde"))
    write(tmp_path, 'w.t("Later")\nw.t("New")\n')
    catalogues.update()
    catalogues.compile_()
    words = Words("es", folder=tmp_path / "locale")
    assert (words.t("Later"), words.t("New")) == ("Más tarde", "New")


def test_what_is_missing_stale_or_has_other_gaps_is_named(catalogues, tmp_path, capsys):
    write(tmp_path, 'w.t("Later")\nw.t("At {time}")\n')
    catalogues.update()
    translate(catalogues, ("At {time}", "A las {hora}"))
    write(tmp_path, 'w.t("Later")\nw.t("At {time}")\nw.t("New")\n')
    assert catalogues.check() == 1
    assert capsys.readouterr().out.splitlines()[-4:] == [
        "es: not collected: 'New'",
        "es: not translated: 'Later'",
        "es: other gaps than the English: 'A las {hora}'",
        "es: the .mo file is out of date: python packaging/catalogues.py compile",
    ]


def test_a_complete_catalogue_is_said_to_be_so(catalogues, tmp_path, capsys):
    write(tmp_path, 'w.t("Later")\n')
    catalogues.update()
    translate(catalogues, ("Later", "Más tarde"))
    catalogues.compile_()
    assert catalogues.check() == 0
    assert capsys.readouterr().out.endswith("The catalogues are complete.\n")

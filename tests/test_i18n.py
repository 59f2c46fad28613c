"""Words fall back to English, plurals and contexts are honoured, and habits follow the country."""

import gettext
import re
from datetime import date, time

import pytest
from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from postureapp.i18n import Words, available, formats, pseudo, system
from postureapp.i18n.formats import Habits
from postureapp.i18n.words import best

PO = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=n != 1;\\n"

msgid "Later"
msgstr "Más tarde"

msgid "{n} minute"
msgid_plural "{n} minutes"
msgstr[0] "{n} minuto"
msgstr[1] "{n} minutos"

msgctxt "verb"
msgid "Rest"
msgstr "Descansar"
"""


@pytest.fixture
def folder(tmp_path):
    for name in ("es", "zh_CN"):
        where = tmp_path / name / "LC_MESSAGES"
        where.mkdir(parents=True)
        (tmp_path / "es.po").write_text(PO, encoding="utf-8")
        with (tmp_path / "es.po").open("rb") as source, (where / "postureapp.mo").open("wb") as out:
            write_mo(out, read_po(source))
    return tmp_path


def test_sentences_plurals_and_contexts_are_translated(folder):
    words = Words("es", folder=folder)
    assert words.t("Later") == "Más tarde"
    assert [words.tn("{n} minute", "{n} minutes", n) for n in (1, 2)] == ["{n} minuto", "{n} minutos"]
    assert (words.tc("verb", "Rest"), words.tc("noun", "Rest")) == ("Descansar", "Rest")


def test_what_is_not_translated_stays_english(folder):
    words = Words("es", folder=folder)
    assert words.t("Show me") == "Show me"
    assert words.tn("{n} feed", "{n} feeds", 3) == "{n} feeds"


@pytest.mark.parametrize("language", ["en", "de", "nonsense", "", "C.UTF-8", "../../etc"])
def test_a_language_without_a_catalogue_is_english(folder, language):
    words = Words(language, folder=folder)
    assert (words.language, words.t("Later")) == ("en", "Later")


def test_a_damaged_catalogue_is_english(folder):
    (folder / "es/LC_MESSAGES/postureapp.mo").write_bytes(b"\xde\x12\x04\x95 and then nothing")
    gettext._translations.clear()
    assert Words("es", folder=folder).t("Later") == "Later"


def test_languages_are_those_with_a_catalogue(folder, tmp_path):
    assert available(folder) == ("en", "es", "zh_CN")
    assert available(tmp_path / "nowhere") == ("en",)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("es_MX.UTF-8", "es"), ("es-419", "es"), ("zh_TW", "zh_CN"), ("zh-Hans", "zh_CN"), ("en_GB", "en"),
        ("de_DE@euro", "en"), ("xx", "xx"), ("xr", "xr"),
    ],
)  # fmt: skip
def test_the_nearest_language_is_chosen(wanted, found):
    assert best(wanted, ("en", "es", "zh_CN")) == found


@pytest.mark.parametrize(
    ("environ", "language", "country"),
    [
        ({"LANG": "es_CO.UTF-8"}, "es_CO.UTF-8", "CO"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en", "LC_TIME": "en_GB.UTF-8"}, "zh_CN", "GB"),
        ({"LANG": "C.UTF-8", "LC_ALL": "POSIX"}, "en", ""),
        ({}, "en", ""),
    ],
)
def test_the_system_says_language_and_country(environ, language, country):
    assert system.language(environ, "linux") == language
    assert system.country(language, environ, "linux") == country


def test_the_long_pseudo_language_is_longer_accented_and_keeps_gaps():
    said = Words("xx").t("Pause for {minutes} minutes, <b>please</b>")
    assert said.startswith("[Påûšé för {minutes} mîñûtéš, <b>pléåšé</b>")
    assert len(said) >= 1.3 * len("Pause for {minutes} minutes, <b>please</b>")
    assert said.format(minutes=5)


def test_the_mirrored_pseudo_language_reads_from_right_to_left():
    words = Words("xr")
    assert words.rtl
    assert not Words("xx").rtl
    assert words.t("Rest {n}") == "\u202eRest \u202c{n}"
    assert (pseudo.mirrored(""), pseudo.longer("")) == ("", "")


@pytest.mark.parametrize(
    ("language", "country", "late", "early"),
    [
        ("en", "US", "3:20\u00a0PM", "12:05\u00a0AM"),
        ("en", "GB", "15:20", "00:05"),
        ("es", "ES", "15:20", "00:05"),
        ("es", "MX", "3:20\u00a0p.\u00a0m.", "12:05\u00a0a.\u00a0m."),
        ("zh_CN", "CN", "15:20", "00:05"),
        ("zh_CN", "TW", "下午3:20", "上午12:05"),
        ("en", "", "15:20", "00:05"),
    ],
)
def test_clock_times_follow_the_country(language, country, late, early):
    habits = Habits.of(language, country)
    assert (habits.clock(time(15, 20)), habits.clock(time(0, 5))) == (late, early)


def test_the_person_may_choose_the_clock_face():
    assert Habits.of("en", "US", hours_24=True).clock(time(15, 20)) == "15:20"
    assert Habits.of("en", "GB", hours_24=False).clock(time(15, 20)) == "3:20\u00a0PM"


@pytest.mark.parametrize(
    "name", ["en_US", "en_AU", "en_GB", "es_MX", "es_ES", "es_CO", "zh_CN", "zh_Hant_TW", "en_IE"]
)
def test_the_table_of_clock_faces_agrees_with_the_locale_data(name):
    locale = Locale.parse(name)
    twelve = re.search("[hK]", locale.time_formats["short"].pattern) is not None
    assert (locale.territory in formats.TWELVE_HOURS) == twelve


@pytest.mark.parametrize(
    ("habits", "shown"),
    [
        (Habits.of("en", "US"), ("Sep 1, 2026", "Sep 1", "Monday", "Mon", 6, "1,234.5", "60%",
                                 "a, b, and c")),
        (Habits.of("en", "GB"), ("1 Sept 2026", "1 Sept", "Monday", "Mon", 0, "1,234.5", "60%",
                                 "a, b and c")),
        (Habits.of("es", "ES"), ("1 sept 2026", "1 sept", "lunes", "lun", 0, "1.234,5", "60\u00a0%",
                                 "a, b y c")),
        (Habits.of("zh_CN", "CN"), ("2026年9月1日", "9月1日", "星期一", "周一", 0, "1,234.5", "60%",
                                 "a、b和c")),
        (Habits.of("xx"), ("Sep 1, 2026", "Sep 1", "Monday", "Mon", 0, "1,234.5", "60%",
                                 "a, b, and c")),
    ],
)  # fmt: skip
def test_dates_and_numbers_follow_the_country(habits, shown):
    day = date(2026, 9, 1)
    assert (
        habits.date(day), habits.day_month(day), habits.weekday(0), habits.weekday(0, "abbreviated"),
        habits.first_weekday(), habits.number(1234.5, 1), habits.percent(0.6),
        habits.joined(["a", "b", "c"]),
    ) == shown  # fmt: skip

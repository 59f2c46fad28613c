"""Qt's own words follow the language, and go back to English."""

import pytest
from PySide6.QtCore import QCoreApplication

from postureapp.qt.qt_words import QtWords


def cancel():
    return QCoreApplication.translate("QPlatformTheme", "Cancel")


@pytest.fixture
def words(qapp):
    made = QtWords()
    yield made
    made.speak("en")


@pytest.mark.parametrize(("language", "said"), [("zh_CN", "取消"), ("es", "Cancelar"), ("en", "Cancel")])
def test_a_language_is_spoken_at_once(words, language, said):
    assert words.speak(language)
    assert cancel() == said


def test_back_to_english(words):
    words.speak("es")
    words.speak("en")
    assert cancel() == "Cancel"


def test_a_language_qt_does_not_know_is_english(words):
    words.speak("es")
    assert not words.speak("xx")
    assert cancel() == "Cancel"

"""From ids to words, picture and acts."""

import pytest
from msgspec.structs import replace

from postureapp.core.effects import Prompt
from postureapp.core.model import Act, Every, Kind, Reminder
from postureapp.core.settings import Notifications
from postureapp.qt.announce import announce, first_sentence, picture_of
from tests.core.world import MONDAY
from tests.qt.windows.stage import make_ui


@pytest.fixture
def ui(qapp):
    return make_ui(qapp)


def prompt(kind=Kind.POSTURE, **more):
    return Prompt(occurrence="o1", reminder="r1", kind=kind, due=MONDAY, **more)


def said(prompt, ui, folder):
    found = announce(prompt, ui, folder)
    return found.title, found.body, [act for act, _ in found.actions]


ALL = [Act.START.value, Act.LATER.value, Act.FEEDING_NOW.value]


def test_a_tip_is_its_title_and_first_sentence(ui, tmp_path):
    assert said(prompt(tip="SIT-1"), ui, tmp_path) == ("Fill the gap behind you", "Slide right back.", ALL)


def test_a_feeding_reminder_is_about_the_seat(ui, tmp_path):
    title, body, acts = said(prompt(Kind.FEEDING, tip="FED-5"), ui, tmp_path)
    assert (title, acts) == ("If a feed is coming up", ALL)
    assert body.startswith("Cushion, footstool, water")


def test_a_routine_tells_its_length_and_offers_to_start(ui, tmp_path):
    found = announce(prompt(Kind.MASSAGE, routine="R01"), ui, tmp_path)
    assert (found.title, found.body) == ("Shoulder release", "1 minute. Leave it whenever you like.")
    assert found.actions[0] == ("start", "Start")


def test_own_words_of_a_custom_reminder(ui, tmp_path):
    mine = Reminder(id="r1", name="Water", kind=Kind.CUSTOM, schedule=Every(60))
    ui.settings = replace(ui.settings, reminders=(mine,))
    found = announce(prompt(Kind.CUSTOM, message="A glass of water."), ui, tmp_path)
    assert (found.title, found.body, found.actions[0]) == ("Water", "A glass of water.", ("start", "Done"))


def test_a_tip_that_is_gone_still_says_something(ui, tmp_path):
    assert said(prompt(tip="GONE-1"), ui, tmp_path)[0] == "A moment for your back"


def test_the_picture_is_drawn_once(ui, tmp_path):
    first = announce(prompt(tip="SIT-1"), ui, tmp_path).picture
    stamp = first.stat().st_mtime_ns
    assert announce(prompt(tip="SIT-1"), ui, tmp_path).picture == first
    assert first.stat().st_mtime_ns == stamp


def test_no_picture_by_choice_or_where_none_can_be_written(ui, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert announce(prompt(tip="SIT-1"), ui, blocked / "sub").picture is None
    ui.settings = replace(ui.settings, notifications=Notifications(picture=False))
    assert announce(prompt(tip="SIT-1"), ui, tmp_path).picture is None


def test_no_feeding_act_where_baby_content_is_hidden(ui, tmp_path):
    ui.settings = replace(ui.settings, profile=replace(ui.settings.profile, hide_baby=True))
    assert said(prompt(tip="SIT-1"), ui, tmp_path)[2] == [Act.START.value, Act.LATER.value]


@pytest.mark.parametrize("cue", ["feed_start", "feed_10", "feed_switch", "feed_running"])
def test_cues_are_quiet_and_short(ui, tmp_path, cue):
    title, body, acts = said(prompt(Kind.FEEDING, cue=cue), ui, tmp_path)
    assert title
    assert body
    assert Act.LATER.value not in acts


def test_picture_ids_follow_item_ids():
    assert [picture_of(id_) for id_ in ("SIT-1", "R01.3", "FED-12")] == ["sit_1", "r01_3", "fed_12"]


def test_the_first_sentence_in_any_language():
    assert first_sentence("One. Two.") == "One."
    assert first_sentence("坐好。放松。") == "坐好。"
    assert first_sentence("Only one") == "Only one"

"""Adding, duplicating, changing and deleting reminders."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.core import edit_reminders
from postureapp.core.model import AfterFeed, At, Every, Kind
from postureapp.core.settings import Settings


def some(*kinds):
    settings = Settings()
    for kind in kinds:
        settings, _ = edit_reminders.added(settings, kind)
    return settings


def ids(settings):
    return [one.id for one in settings.reminders]


def test_a_new_one_comes_last_with_a_free_id():
    assert ids(some(Kind.REST, Kind.CUSTOM, Kind.REST)) == ["rest", "custom", "rest-2"]


def test_a_copy_follows_its_original():
    settings, made = edit_reminders.duplicated(some(Kind.REST, Kind.CUSTOM), "rest", "Short rest (copy)")
    assert ids(settings) == ["rest", "rest-2", "custom"]
    assert made == "rest-2"
    assert edit_reminders.find(settings, made).name == "Short rest (copy)"


def test_deleting_goes_on_with_the_neighbour():
    settings = some(Kind.REST, Kind.CUSTOM, Kind.POSTURE)
    settings, shown = edit_reminders.deleted(settings, "custom")
    assert (ids(settings), shown) == (["rest", "posture"], "posture")
    settings, shown = edit_reminders.deleted(settings, "posture")
    assert (ids(settings), shown) == (["rest"], "rest")
    settings, shown = edit_reminders.deleted(settings, "rest")
    assert (ids(settings), shown) == ([], "")


def test_what_is_not_there_changes_nothing():
    settings = some(Kind.REST)
    assert edit_reminders.deleted(settings, "nothing") == (settings, "nothing")
    assert edit_reminders.duplicated(settings, "nothing", "copy") == (settings, "")
    assert edit_reminders.changed(settings, "nothing", enabled=False) == settings
    assert edit_reminders.find(settings, "nothing") is None


def test_a_change_marks_the_reminder_as_edited():
    settings = edit_reminders.changed(some(Kind.REST, Kind.CUSTOM), "custom", enabled=False)
    one = edit_reminders.find(settings, "custom")
    assert (one.enabled, one.edited) == (False, True)


def test_the_list_has_an_end():
    settings = some(*[Kind.CUSTOM] * edit_reminders.MOST)
    assert edit_reminders.added(settings) == (settings, "")
    assert edit_reminders.duplicated(settings, "custom", "copy") == (settings, "")


@given(st.lists(st.sampled_from(list(Kind)), max_size=30), st.randoms(use_true_random=False))
def test_ids_stay_unique_whatever_is_done(kinds, chance):
    settings = Settings()
    for kind in kinds:
        settings, made = edit_reminders.added(settings, kind)
        if chance.random() < 0.3:
            settings, _ = edit_reminders.duplicated(settings, made, "copy")
        if chance.random() < 0.3:
            settings, _ = edit_reminders.deleted(settings, chance.choice(ids(settings)))
    assert len(set(ids(settings))) == len(ids(settings))


@pytest.mark.parametrize(
    ("old", "form", "new"),
    [
        (Every(45), "every", Every(45)),
        (Every(45), "after_feed", AfterFeed(45)),
        (Every(45), "at", At((time(10, 0),))),
        (At((time(7, 0),)), "at", At((time(7, 0),))),
        (At((time(7, 0),)), "every", Every(60)),
        (At((time(7, 0),)), "after_feed", AfterFeed(180)),
        (AfterFeed(120), "after_feed", AfterFeed(120)),
        (AfterFeed(120), "every", Every(120)),
    ],
)
def test_another_form_keeps_what_it_can(old, form, new):
    assert edit_reminders.rescheduled(old, form) == new


def test_a_form_there_is_not():
    with pytest.raises(ValueError, match="sometimes"):
        edit_reminders.rescheduled(Every(60), "sometimes")

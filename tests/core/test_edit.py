"""Undo, redo and reset of settings."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from postureapp.core import edit
from postureapp.core.edit import History
from postureapp.core.model import At, Kind, Reminder
from postureapp.core.settings import Look, Privacy, Settings, ThemeChoice


def sized(settings, size):
    return replace(settings, look=replace(settings.look, text_size=size))


def months(settings, count):
    return replace(settings, privacy=Privacy(keep_months=count))


def test_a_change_can_be_undone_and_done_again():
    start = History(now=Settings())
    after = start.changed(sized(start.now, 1.2))
    assert after.undone().now == Settings()
    assert after.undone().redone().now == after.now


def test_nothing_changed_is_no_step():
    start = History(now=Settings())
    assert start.changed(Settings()).past == ()


def test_a_number_moved_in_small_steps_is_one_step():
    history = History(now=Settings())
    for size in (1.1, 1.2, 1.3):
        history = history.changed(sized(history.now, size), "look.text_size")
    assert len(history.past) == 1
    assert history.undone().now == Settings()


def test_leaving_the_field_ends_the_step():
    history = History(now=Settings())
    history = history.changed(sized(history.now, 1.1), "look.text_size").settled()
    history = history.changed(sized(history.now, 1.2), "look.text_size")
    assert [history.undone().now.look.text_size, history.undone().undone().now.look.text_size] == [1.1, 1.0]


def test_a_run_that_ends_where_it_began_is_no_step():
    history = History(now=Settings())
    for size in (1.1, 1.2, 1.0):
        history = history.changed(sized(history.now, size), "look.text_size")
    assert history.past == ()


def test_an_unnamed_change_never_grows():
    history = History(now=Settings())
    history = history.changed(sized(history.now, 1.1))
    history = history.changed(sized(history.now, 1.2))
    assert len(history.past) == 2


def test_a_new_change_forgets_what_was_undone():
    history = History(now=Settings()).changed(sized(Settings(), 1.2)).undone()
    history = history.changed(months(history.now, 6))
    assert history.future == ()
    assert history.redone() is history


def test_undo_leaves_alone_what_changed_elsewhere():
    history = History(now=Settings()).changed(sized(Settings(), 1.2))
    history = history.adopted(months(history.now, 6))
    assert history.undone().now == months(Settings(), 6)


def test_the_history_is_bounded():
    history = History(now=Settings())
    for count in range(edit.LONGEST + 20):
        history = history.changed(months(history.now, count % 2 + 1))
    assert len(history.past) == edit.LONGEST


steps = st.one_of(st.floats(0.8, 1.6), st.integers(0, 120), st.sampled_from(["undo", "redo"]))


@given(st.lists(steps, max_size=40))
def test_any_walk_can_be_undone_to_the_start_and_redone_to_the_end(walk):
    history = History(now=Settings())
    for step in walk:
        match step:
            case "undo":
                history = history.undone()
            case "redo":
                history = history.redone()
            case float():
                history = history.changed(sized(history.now, step))
            case _:
                history = history.changed(months(history.now, step))
    while history.future:
        history = history.redone()
    end = history.now
    while history.past:
        history = history.undone()
    assert history.now == Settings()
    while history.future:
        history = history.redone()
    assert history.now == end


def test_every_page_knows_its_parts_and_every_part_has_one_page():
    parts = [part for page in edit.PAGES.values() for part in page]
    assert sorted(parts) == sorted(set(Settings.__struct_fields__) - {"version", "system", "favourites"})


def test_a_reset_touches_its_own_page_only():
    changed = months(replace(Settings(), look=Look(theme=ThemeChoice.DARK)), 6)
    assert edit.reset(changed, "look") == months(Settings(), 6)
    assert edit.at_default(edit.reset(changed, "look"), "look")
    assert not edit.at_default(changed, "look")


def test_a_reset_of_reminders_takes_the_defaults_it_is_given():
    default = Reminder(id="rest", kind=Kind.REST, schedule=At((time(15, 0),)))
    assert edit.reset(Settings(), "reminders", (default,)).reminders == (default,)


def test_a_page_there_is_not():
    with pytest.raises(KeyError):
        edit.reset(Settings(), "colours")

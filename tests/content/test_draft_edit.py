from msgspec.structs import replace

from postureapp.content import draft_edit
from postureapp.content.draft import Draft, DraftRoutine, DraftStep
from postureapp.content.draft_check import EMPTY, Fault, faults_of
from postureapp.content.drafts import Drafts

STEPS = tuple(DraftStep(say=name, seconds=10) for name in "abc")
ROUTINE = DraftRoutine(id="OWN-1", title="Bend", summary="Bend.", picture="sit_1", steps=STEPS)
DRAFT = Draft(id="own-1", title="Mine", author="Ana", routines=(ROUTINE,))


def said(routine):
    return "".join(step.say for step in routine.steps)


def test_steps_are_added_moved_and_taken_out():
    assert said(draft_edit.with_step(ROUTINE, 1, DraftStep(say="x", seconds=5))) == "axbc"
    assert said(draft_edit.moved_step(ROUTINE, 0, 1)) == "bac"
    assert said(draft_edit.moved_step(ROUTINE, 0, -1)) == "abc"
    assert said(draft_edit.without_step(ROUTINE, 1)) == "ac"
    assert said(draft_edit.changed_step(ROUTINE, 2, DraftStep(say="z", seconds=5))) == "abz"


def test_items_get_ids_of_their_pack():
    draft, first = draft_edit.with_routine(DRAFT, "sit_1")
    draft, second = draft_edit.with_tip(draft, "sit_1")
    assert (first, second) == ("OWN-2", "OWN-3")
    assert [item.id for item in draft.items] == ["OWN-1", "OWN-2", "OWN-3"]
    assert [item.id for item in draft_edit.without(draft, "OWN-1").items] == ["OWN-2", "OWN-3"]
    fresh = draft_edit.new_draft("Ana", "es")
    assert draft_edit.new_id(fresh) == f"OWN{fresh.id[4:].upper()}-1"
    assert draft_edit.new_draft().id != fresh.id


def test_an_item_takes_the_place_of_the_one_with_its_id():
    named = replace(ROUTINE, title="Turn")
    assert draft_edit.item_of(draft_edit.with_item(DRAFT, named), "OWN-1") == named
    assert draft_edit.item_of(DRAFT, "OWN-9") is None


def test_a_sound_draft_has_no_faults():
    assert faults_of(DRAFT) == []


def test_faults_stand_at_their_field():
    steps = (replace(STEPS[0], times=3), replace(STEPS[1], say="w" + " w" * 25), replace(STEPS[2], seconds=2))
    routine = replace(ROUTINE, summary="", steps=steps, cautions=("ok", "<b>"))
    faults = faults_of(replace(DRAFT, title="", routines=(routine,)))
    assert [(one.item, one.step, one.key, one.missing) for one in faults] == [
        ("", -1, "title", True),
        ("OWN-1", -1, "cautions", False),
        ("OWN-1", -1, "summary", True),
        ("OWN-1", 1, "say", False),
        ("OWN-1", 2, "seconds", False),
    ]


def test_an_empty_pack_is_not_finished():
    assert faults_of(Draft(id="own-1", title="Mine", author="Ana")) == [Fault("", -1, "items", EMPTY)]


def test_a_break_without_steps_and_a_taken_name_are_told():
    bare = replace(DRAFT, routines=(replace(ROUTINE, steps=()),))
    assert [one.message for one in faults_of(bare)] == ["a routine has 1 to 40 steps"]
    assert [(one.item, one.message) for one in faults_of(DRAFT, {"OWN-1"})] == [("OWN-1", "this id is taken")]


def test_unfinished_packs_are_kept_and_forgotten(tmp_path):
    drafts = Drafts(tmp_path / "packs" / ".drafts")
    assert drafts.all() == []
    drafts.keep(DRAFT)
    drafts.keep(replace(DRAFT, title="Mine, later"))
    assert drafts.all() == [replace(DRAFT, title="Mine, later")]
    (tmp_path / "packs" / ".drafts" / "damaged.json").write_text("{")
    (tmp_path / "packs" / ".drafts" / "other.json").write_text('{"id": "../x", "title": "", "author": ""}')
    assert [one.id for one in drafts.all()] == ["own-1"]
    drafts.forget("own-1")
    assert drafts.all() == []

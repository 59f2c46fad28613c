from hypothesis import given
from hypothesis import strategies as st

from postureapp.content import packs
from postureapp.content.draft import Draft, DraftRoutine, DraftStep, files_of, places_of
from postureapp.content.draft_read import draft_of
from postureapp.content.pack_files import PackRefused
from postureapp.content.pack_read import parse_pack
from postureapp.core.model import Exclusion, Kind
from tests.content.pack_making import SOUND

STEPS = (
    DraftStep(say="Stand tall.", seconds=20, breaths=2, cue="Tall."),
    DraftStep(say="Reach “up”, then rest.", seconds=15, picture="reach", sides=True, times=3),
)
DRAFT = Draft(
    id="ana-1",
    title="Ana’s programme",
    author="Ana",
    language="es",
    routines=(
        DraftRoutine(
            id="ANA-1",
            title="Reach",
            summary="Reach up.",
            picture="stand",
            kind=Kind.POSTURE,
            steps=STEPS,
            cautions=("Stop if it hurts.",),
            vaginal_from=2,
            caesarean_from=6,
            not_with=(Exclusion.PELVIC_PAIN,),
        ),
    ),
)


def test_a_form_becomes_a_pack_and_a_form_again(tmp_path):
    pack = parse_pack(files_of(DRAFT))
    (routine,) = pack.routines.values()
    assert [(step.say, step.seconds) for step in routine.steps] == [
        ("Stand tall.", 20), *[("Reach “up”, then rest.", 15)] * 3,
    ]  # fmt: skip
    assert routine.seconds == 65
    assert draft_of(pack) == DRAFT
    installed = packs.install_files(files_of(DRAFT), tmp_path / "packs")
    assert (installed.id, installed.language, installed.routines) == ("ana-1", "es", ("ANA-1",))


def test_a_pack_made_by_hand_can_be_edited():
    (routine,) = draft_of(parse_pack(SOUND)).routines
    assert routine.steps[0] == DraftStep(say="Stand tall.", seconds=20, breaths=2, kept={"stop": "ACE"})


def test_what_the_form_does_not_ask_is_written_back():
    suits = "for = { births = ['caesarean'], baby = true, not_today = ['numb'] }\npair = true\n"
    tips = SOUND["tips.toml"].replace('["posture"]', '["posture", "rest"]') + "alt = 'Standing.'\n" + suits
    steps = SOUND["routines.toml"] + "get_ready = true\ntext_only = true\nfor = { caesarean_from = 8 }\n"
    pack = parse_pack({**SOUND, "tips.toml": tips, "routines.toml": steps})
    assert parse_pack(files_of(draft_of(pack))) == pack


def test_repetitions_know_their_step():
    assert places_of(DRAFT.routines[0]) == [0, 1, 1, 1]


texts = st.text(max_size=30)


@given(
    st.builds(
        Draft,
        id=texts,
        title=texts,
        author=texts,
        routines=st.lists(
            st.builds(
                DraftRoutine,
                id=texts | st.just("MINE-1"),
                title=texts,
                summary=texts,
                picture=texts,
                vaginal_from=st.integers(-5, 999),
                steps=st.lists(
                    st.builds(DraftStep, say=texts, seconds=st.integers(), times=st.integers()), max_size=3
                ).map(tuple),
            ),
            max_size=2,
        ).map(tuple),
    )
)
def test_whatever_is_typed_is_accepted_or_refused_with_reasons(draft):
    problems = []
    try:
        accepted = parse_pack(files_of(draft)).facts.title == draft.title
    except PackRefused as refused:
        accepted, problems = False, refused.problems
    assert accepted or problems

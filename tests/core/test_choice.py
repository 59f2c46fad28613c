from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from postureapp.content.load import load_catalogue
from postureapp.core.choice import next_position, next_routine, next_side, next_tip
from postureapp.core.eligibility import Answers, offered
from postureapp.core.library import Catalogue, Eligibility, Level
from postureapp.core.model import BirthType, Exclusion, Feed, FeedingWay, Kind, Profile, Side

CATALOGUE, _ = load_catalogue(Path(__file__).parents[2] / "resources" / "content", "en")
TODAY = date(2026, 3, 1)
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
MOTHER = Profile(birth_date=date(2025, 11, 1), birth_type=BirthType.VAGINAL, feeding_way=FeedingWay.BREAST)


def feed(hours_ago, position="", side=None, id_="f"):
    return Feed(id=id_, start=NOON - timedelta(hours=hours_ago), position=position, side=side)


def run_through(kind, profile=MOTHER, **more):
    """Ask and show again and again, until something comes a second time."""
    shown, order = {}, []
    while (tip := next_tip(CATALOGUE, profile, TODAY, kind, shown, **more)) not in shown:
        if tip is None:
            return order
        shown[tip] = NOON + timedelta(minutes=len(order))
        order.append(tip)
    return order


@given(
    st.sampled_from([Kind.POSTURE, Kind.FEEDING, Kind.MASSAGE, Kind.REST, None]), st.sampled_from(BirthType)
)
def test_nothing_repeats_before_all_that_suits_was_shown(kind, birth):
    profile = Profile(birth_date=date(2025, 11, 1), birth_type=birth, feeding_way=FeedingWay.BOTH)
    suits = {
        tip.id
        for tip in CATALOGUE.tips.values()
        if (kind is None or kind in tip.kinds) and offered(tip, profile, TODAY).yes
    }
    order = run_through(kind, profile)
    assert len(order) == len(suits)
    assert set(order) == suits


def test_the_longest_unseen_tip_comes_next():
    shown = dict.fromkeys(CATALOGUE.tips, NOON) | {"STA-1": NOON - timedelta(days=3)}
    assert next_tip(CATALOGUE, MOTHER, TODAY, Kind.POSTURE, shown) == "STA-1"


def test_what_rests_is_left_out_and_what_a_reminder_shows_is_kept_to():
    assert next_tip(CATALOGUE, MOTHER, TODAY, Kind.POSTURE, {}, {"SIT-1"}) == "SIT-2"
    assert next_tip(CATALOGUE, MOTHER, TODAY, Kind.POSTURE, {}, (), ("MAS-4", "BED-1")) == "BED-1"
    assert next_tip(CATALOGUE, MOTHER, TODAY, Kind.POSTURE, {}, {"BED-1"}, ("BED-1",)) is None
    assert next_tip(CATALOGUE, MOTHER, TODAY, Kind.CUSTOM, {}) is None


def test_at_night_the_safer_spot_comes_first_but_not_twice_running():
    assert next_tip(CATALOGUE, MOTHER, TODAY, Kind.FEEDING, {}, night=True) == "FED-13"
    seen = {"FED-1": NOON - timedelta(hours=2), "FED-13": NOON - timedelta(hours=9)}
    assert next_tip(CATALOGUE, MOTHER, TODAY, Kind.FEEDING, seen, night=True) == "FED-13"
    assert next_tip(CATALOGUE, MOTHER, TODAY, Kind.FEEDING, {"FED-13": NOON}, night=True) == "FED-1"
    assert next_tip(CATALOGUE, MOTHER, TODAY, Kind.FEEDING, {}) == "FED-1"


def test_hidden_baby_leaves_no_feeding_tip_and_no_position():
    hidden = Profile(birth_date=date(2025, 11, 1), hide_baby=True)
    assert next_tip(CATALOGUE, hidden, TODAY, Kind.FEEDING, {}) is None
    assert next_position(CATALOGUE, hidden, TODAY, []) is None


def test_routines_rotate_and_the_silent_one_waits_for_the_night():
    done = {}
    for minutes in range(40):
        routine = next_routine(CATALOGUE, MOTHER, TODAY, Kind.REST, done)
        done[routine] = NOON + timedelta(minutes=minutes)
    assert set(done) == {"R03", "R09", "R11", "R12"}
    assert next_routine(CATALOGUE, MOTHER, TODAY, Kind.REST, {}, night=True) == "R16"
    assert next_routine(CATALOGUE, MOTHER, TODAY, Kind.REST, {}, (), ("R16",)) == "R16"


def test_a_resting_routine_makes_room_for_a_gentler_one():
    assert next_routine(CATALOGUE, MOTHER, TODAY, Kind.MASSAGE, {}) == "R01"
    assert next_routine(CATALOGUE, MOTHER, TODAY, Kind.MASSAGE, {}, {"R01", "R02"}) == "R03"
    answers = Answers(Level.BOOK, ("leg_symptoms",))
    assert next_routine(CATALOGUE, MOTHER, TODAY, Kind.MASSAGE, {}, answers=answers) == "R03"
    assert next_routine(CATALOGUE, MOTHER, TODAY, Kind.MASSAGE, {}, answers=Answers(Level.URGENT)) is None
    assert next_routine(CATALOGUE, MOTHER, TODAY, None, {}) == "R01"


def test_the_side_is_the_other_than_the_last_feed_began_on():
    assert next_side([]) is None
    assert next_side([feed(3, side=Side.LEFT), feed(6, side=Side.RIGHT)]) is Side.RIGHT
    assert next_side([feed(3), feed(6, side=Side.RIGHT)]) is Side.LEFT
    assert next_side([feed(3, side=Side.BOTH)]) is None


def test_the_position_used_least_lately_is_proposed():
    feeds = [feed(3, "rugby"), feed(6, "side_lying"), feed(9, "laid_back"), feed(12, "cross_cradle")]
    assert next_position(CATALOGUE, MOTHER, TODAY, feeds) == "cradle"
    feeds += [feed(15, "cradle"), feed(18, "koala"), feed(21, "cradle")]
    assert next_position(CATALOGUE, MOTHER, TODAY, feeds) == "koala"


def test_old_feeds_do_not_count():
    feeds = [feed(100 + n, "rugby") for n in range(30)] + [feed(n, "cradle") for n in range(12)]
    assert next_position(CATALOGUE, MOTHER, TODAY, feeds) == "rugby"


def test_after_a_caesarean_holds_that_spare_the_wound_come_first():
    after = Profile(
        birth_date=date(2026, 2, 20), birth_type=BirthType.CAESAREAN, feeding_way=FeedingWay.BREAST
    )
    assert next_position(CATALOGUE, after, TODAY, []) == "rugby"
    assert next_position(CATALOGUE, after, TODAY, [feed(1, "rugby")]) == "side_lying"
    assert next_position(CATALOGUE, after, TODAY, [feed(1, "rugby")], night=True) == "cross_cradle"


def test_the_koala_waits_for_week_eight_and_bottles_have_their_own():
    young = Profile(birth_date=date(2026, 2, 20), birth_type=BirthType.VAGINAL, feeding_way=FeedingWay.BREAST)
    feeds = [
        feed(n, name) for n, name in enumerate(["rugby", "side_lying", "laid_back", "cross_cradle", "cradle"])
    ]
    assert next_position(CATALOGUE, young, TODAY, feeds) == "cradle"
    bottle = Profile(birth_date=date(2025, 11, 1), feeding_way=FeedingWay.BOTTLE)
    assert next_position(CATALOGUE, bottle, TODAY, feeds) == "bottle"


@given(
    st.sampled_from(FeedingWay),
    st.booleans(),
    st.booleans(),
    st.lists(st.sampled_from(Exclusion), unique=True),
)
def test_only_suitable_positions_are_proposed(way, twins, night, exclusions):
    profile = Profile(birth_date=TODAY, feeding_way=way, twins=twins, exclusions=tuple(exclusions))
    chosen = next_position(CATALOGUE, profile, TODAY, [], night=night)
    assert chosen is None or offered(CATALOGUE.positions[chosen], profile, TODAY).yes
    assert not (night and chosen in {"side_lying", "laid_back"})


def test_an_empty_catalogue_offers_nothing():
    empty = Catalogue(language="en")
    assert next_tip(empty, MOTHER, TODAY, None, {}) is None
    assert next_routine(empty, MOTHER, TODAY, None, {}) is None
    assert next_position(empty, MOTHER, TODAY, []) is None


def test_each_way_of_feeding_has_its_own_positions():
    def proposed(way, **more):
        profile = Profile(birth_date=date(2025, 11, 1), birth_type=BirthType.VAGINAL, feeding_way=way)
        feeds, found = [], []
        for hour in range(12):
            found.append(next_position(CATALOGUE, profile, TODAY, feeds, **more))
            feeds.append(feed(-hour, found[-1]))
        return set(found)

    breast = {"rugby", "side_lying", "laid_back", "cross_cradle", "cradle", "koala"}
    assert proposed(FeedingWay.BREAST) == proposed(FeedingWay.BOTH) == proposed(FeedingWay.UNKNOWN) == breast
    assert proposed(FeedingWay.BOTTLE) == proposed(FeedingWay.BOTH, bottle=True) == {"bottle"}
    assert proposed(FeedingWay.PUMP) == {"bottle", "pump"}
    assert proposed(FeedingWay.BREAST, bottle=True) == {None}


def test_of_equals_the_one_that_spares_the_wound_comes_first_unless_the_birth_was_vaginal():
    turned = dict(reversed(CATALOGUE.positions.items()))
    backwards = Catalogue(language="en", positions=turned)
    born = date(2025, 11, 1)
    for birth, first in (("vaginal", "koala"), ("caesarean", "side_lying"), ("unknown", "side_lying")):
        profile = Profile(birth_date=born, birth_type=BirthType(birth), feeding_way=FeedingWay.BREAST)
        assert next_position(backwards, profile, TODAY, []) == first


def test_a_position_for_any_way_suits_all():
    anyone = msgspec.structs.replace(CATALOGUE.positions["cradle"], eligibility=Eligibility())
    only = Catalogue(language="en", positions={"cradle": anyone})
    for way in FeedingWay:
        assert next_position(only, Profile(feeding_way=way), TODAY, [], bottle=True) == "cradle"

from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from postureapp.content.load import load_catalogue
from postureapp.core import checkin
from postureapp.core.advice import advise
from postureapp.core.checkin import (
    AREAS,
    CheckIn,
    asks_for_trend,
    lasting,
    week_change,
    week_median,
    worst_by_day,
)
from postureapp.core.library import Level
from postureapp.core.model import Profile

CATALOGUE, _ = load_catalogue(Path(__file__).parents[2] / "resources" / "content", "en")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def day(back, **fields):
    return CheckIn(at=NOON - timedelta(days=back), **fields)


def pains(*worst):
    """Check-ins of the last days, the oldest first; None leaves a day out."""
    last = len(worst) - 1
    return [day(last - n, worst=pain) for n, pain in enumerate(worst) if pain is not None]


def judged(*worst):
    *earlier, entry = pains(*worst)
    return advise(entry, earlier, Profile(), CATALOGUE.safety)


def test_a_rise_of_two_twice_in_a_row_books():
    once = [1] * 7 + [1, 1, 1, 3, 3, 3]
    assert "rising_pain" not in judged(*once, 3).answers.items
    assert "rising_pain" in judged(*once, 3, 3).answers.items
    assert judged(*once, 3, 3).level is Level.BOOK
    assert "rising_pain" not in judged(*[1] * 7, *[2] * 8).answers.items


def test_too_few_entries_say_nothing_about_a_trend():
    sparse = [5, None, None, 5] + [None] * 3 + [7, None, None, None, None, 5, 5]
    assert judged(*sparse).answers.items == ("gentle_day",)
    assert asks_for_trend(pains(*sparse), NOON.date())
    assert not asks_for_trend(pains(*[3] * 14), NOON.date())


def test_no_improvement_over_two_weeks_or_four_books():
    assert "no_change" in judged(*[4] * 14).answers.items
    assert "no_change" in judged(*[4] * 7, *[5] * 7).answers.items
    assert "no_change" not in judged(*[5] * 7, *[4] * 7).answers.items
    assert "no_change" not in judged(*[3] * 14).answers.items
    assert "no_change" in judged(*[3] * 28).answers.items
    assert "no_change" not in judged(*[4] * 7, *[3] * 21).answers.items
    assert "no_change" not in judged(*[0] * 28).answers.items


def test_falling_pain_is_told_beside_a_gentle_day():
    assert judged(*[6] * 7, *[4] * 7).cards == ("ease", "keep_going")
    assert judged(*[5] * 7, *[4] * 7).cards == ("ease",)


def test_medians_and_days():
    assert worst_by_day([day(0, now=2), day(0, worst=5), day(1)]) == {NOON.date(): 5}
    assert week_median({NOON.date() - timedelta(days=n): n for n in range(4)}, NOON.date()) == 1.5
    assert week_median({NOON.date() - timedelta(days=n): n for n in range(3)}, NOON.date()) == 1.0
    assert week_median({NOON.date() - timedelta(days=n): n for n in (0, 6, 7)}, NOON.date()) is None
    assert lasting([], lambda _: True) == (timedelta(0), 0)
    assert set(checkin.EXTRA_QUESTIONS) <= set(AREAS)


def test_the_edges_of_no_improvement():
    half_sore = [3, 3, 3, 4, 4, 4, 3, 3, 3, 3, 4, 4, 4, 4]
    assert "no_change" not in judged(*half_sore).answers.items
    assert "no_change" not in judged(4, *half_sore).answers.items
    assert "no_change" in judged(3, 3, 3, *[None] * 7, *[3] * 14).answers.items
    assert "no_change" in judged(*[1] * 28).answers.items


def test_the_edges_of_falling():
    assert "keep_going" in judged(*[8] * 7, *[6] * 7).cards
    assert "keep_going" in judged(*[5] * 7, 3, 3, 3, None, 4, 4, 4).cards
    assert "keep_going" in judged(*[1] * 7, *[0] * 6, 5).cards
    assert judged(*[0] * 13, 5).cards == ("ease",)


def test_the_week_before_ends_seven_days_ago():
    days = {NOON.date() - timedelta(days=back): back for back in (0, 1, 2, 7, 8, 13)}
    assert week_change(days, NOON.date()) == (8.0, 1.0)


def test_scores_go_from_nothing_to_ten():
    for good in (0, 10):
        assert msgspec.convert({"at": NOON, "worst": good}, CheckIn).pain == good
    for bad in (-1, 11, 2.5):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert({"at": NOON, "worst": bad}, CheckIn)

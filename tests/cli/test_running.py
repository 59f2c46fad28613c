"""Verbs to the running instance, as a person types them: words, exit codes, what the instance hears."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from postureapp.cli.show import REASONS
from postureapp.core.model import Kind, Outcome, Reason, Side
from postureapp.system import control_messages as m
from postureapp.system.clock import SystemClock

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "words", [["status"], ["next"], ["why"], ["quit"], ["pause", "30m"], ["feed", "start"]]
)
def test_without_a_running_one_it_says_so_and_ends_with_3(home, run, words):
    code, out, err = run(*words)
    assert (code, out) == (3, "")
    assert err.splitlines() == [
        "PostureApp is not running.",
        "There is nobody to ask, so nothing was done.",
        "Start it with: postureapp",
    ]


@pytest.mark.parametrize(
    "words", [["dance"], ["remind", "dance"], ["feed"], ["feed", "start", "--side", "up"], ["break"]]
)
def test_wrong_usage_ends_with_2(home, run, words):
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith("usage: postureapp")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["pause", "until", "25:00"], "“25:00” is not a time of day. Use HH:MM, for example 07:30.\n"),
        (["pause", "a", "b"], "“a b” is not a pause.\nUse 30m, “until 07:30” or “off”.\n"),
        (["asleep", "long"],
         "“long” is not a length of time. Use minutes or hours, for example 30m or 1h30m.\n"),
        (["feed", "end", "--ago", "x"],
         "“x” is not a length of time. Use minutes or hours, for example 30m or 1h30m.\n"),
        (["plan", "--days", "0"], "0 days cannot be planned.\nChoose 1 to 366 days.\n"),
    ],
)  # fmt: skip
def test_a_wrong_time_is_refused_with_an_example(home, run, words, said):
    assert run(*words) == (2, "", said)


@pytest.mark.parametrize(
    ("words", "request_"),
    [
        (["remind"], m.Remind()),
        (["remind", "rest", "--rung", "card"], m.Remind(kind=Kind.REST, rung="card")),
        (["pause"], m.Pause()),
        (["pause", "off"], m.Unpause()),
        (["asleep", "off"], m.Asleep()),
        (["feed", "start"], m.FeedStart()),
        (["feed", "start", "--side", "left", "--position", "cradle"],
         m.FeedStart(side=Side.LEFT, position="cradle")),
        (["feed", "switch", "--side", "right"], m.FeedSwitch(side=Side.RIGHT)),
        (["feed", "pause"], m.FeedPause()),
        (["feed", "end"], m.FeedEnd()),
        (["break", "start", "R01"], m.BreakStart(routine="R01")),
        (["check-in"], m.CheckIn()),
        (["tips", "SIT-1"], m.Tips(tip="SIT-1")),
        (["settings"], m.OpenSettings()),
        (["today"], m.Show()),
        (["quit"], m.Quit()),
        ([], m.Show()),
        (["run"], m.Show()),
    ],
)  # fmt: skip
def test_each_verb_reaches_the_running_one(instance, run, words, request_):
    instance.reply = m.Done(words="As you wish." if words else "")
    code, out, err = run(*words)
    assert (code, err, instance.asked) == (0, "", [request_])
    assert out in {"As you wish.\n", ""}


def test_times_are_moments_by_the_time_they_arrive(instance, run):
    before = SystemClock().now().wall
    assert run("pause", "1h30m")[0] == 0
    assert run("pause", "until", "07:30")[0] == 0
    assert run("asleep", "90")[0] == 0
    assert run("feed", "end", "--ago", "10m")[0] == 0
    pause, until, asleep, end = instance.asked
    for moment, minutes in ((pause.until, 90), (asleep.until, 90), (end.ended, -10)):
        assert abs(moment - before - timedelta(minutes=minutes)) < timedelta(minutes=1)
    assert (until.until.hour, until.until.minute) == (7, 30)
    assert timedelta(0) < until.until - before <= timedelta(days=1, hours=1)


def test_a_refusal_is_said_in_three_sentences_and_ends_with_1(instance, run):
    instance.reply = m.Refused(
        what="There is no tip “X”.", meaning="Nothing was opened.", remedy="postureapp tips"
    )
    code, out, err = run("tips", "X")
    assert (code, out) == (1, "")
    assert err == "There is no tip “X”.\nNothing was opened.\npostureapp tips\n"


STATUS = m.StatusIs(
    mode="paused",
    until=NOON,
    next=m.Coming(at=NOON, reminder="rest", kind=Kind.REST, name="Lie down"),
    held=(m.Held(reminder="sit", reason=Reason.AWAY, waiting_for="you"),),
    notifier="native",
)


def test_status_for_people_and_for_programs(instance, run):
    instance.reply = STATUS
    assert run("status")[1].splitlines() == [
        "Mode: paused until Tue 2026-09-01 14:00",
        "Next: Lie down (rest), Tue 2026-09-01 14:00",
        "Now: sit: you were away, waits for you",
        "Reminders are shown by: native",
    ]
    found = json.loads(run("status", "--json")[1])
    assert {key: found[key] for key in ("mode", "until", "notifier")} == {
        "mode": "paused", "until": "2026-09-01T12:00:00+00:00", "notifier": "native",
    }  # fmt: skip
    assert found["next"]["reminder"] == "rest"
    assert found["held"] == [{"reminder": "sit", "reason": "away", "waiting_for": "you"}]


def test_next_and_why_for_people_and_for_programs(instance, run):
    instance.reply = m.NextIs(why="All reminders are off.")
    assert run("next")[1] == "All reminders are off.\n"
    assert json.loads(run("next", "--json")[1]) is None
    decision = m.Decision(
        at=NOON, reminder="sit", outcome=Outcome.HELD, reason=Reason.AWAY, waiting_for="you"
    )
    instance.reply = m.WhyIs(decisions=(decision,), waiting=STATUS.held)
    assert run("why")[1].splitlines() == [
        "Tue 2026-09-01 14:00  sit: held, you were away (waited for you)",
        "Now: sit: you were away, waits for you",
    ]
    assert json.loads(run("why", "--json")[1]) == [
        {
            "at": "2026-09-01T12:00:00+00:00",
            "reminder": "sit",
            "outcome": "held",
            "reason": "away",
            "waiting_for": "you",
        }
    ]


def test_the_plan_is_the_running_ones_as_far_as_it_tells(instance, run):
    now = SystemClock().now().wall.replace(microsecond=0)
    first = m.Coming(at=now + timedelta(minutes=7), reminder="sit", kind=Kind.POSTURE)
    instance.reply = m.PlanIs(occurrences=(first,), until=now + timedelta(days=2))
    found = json.loads(run("plan", "--days", "4", "--json")[1])["occurrences"]
    moments = [datetime.fromisoformat(one["at"]) for one in found]
    assert (found[0]["reminder"], moments[0]) == ("sit", first.at)
    assert moments == sorted(moments)
    assert now + timedelta(days=2) <= moments[1]
    assert moments[-1] > now + timedelta(days=3)


def test_a_running_one_of_another_version_is_no_obstacle_to_the_plan(instance, run):
    instance.reply = m.Refused(what="It did not understand.")
    code, out, err = run("plan", "--days", "2")
    assert (code, err) == (0, "")
    assert "posture" in out


def test_every_reason_has_words():
    assert set(REASONS) == {reason.value for reason in Reason}

"""Native notifications: shown once, answered once, and a failure is told for the very same reminder."""

from datetime import UTC, datetime

import msgspec
import pytest

from postureapp.core.effects import Prompt
from postureapp.core.model import Act, Kind
from postureapp.system.bus import Bus
from postureapp.system.notify_dbus import NAME, PATH, Bubble, DBusNotifier
from tests.system.private_bus import Service

NOON = datetime(2026, 9, 1, 12, tzinfo=UTC)
ACTIONS = (("start", "Show me"), ("later", "Later"), ("feeding_now", "Feeding now"))


class Told(msgspec.Struct):
    prompt: Prompt
    title: str = "Sit back"
    body: str = "Hips & back <to> the back of the seat."
    picture: object = None
    actions: tuple = ACTIONS


def announcement(occurrence="a", **more):
    sound = more.pop("sound", True)
    return Told(Prompt(occurrence=occurrence, reminder="r", kind=Kind.POSTURE, due=NOON, sound=sound), **more)


class Rung:
    """A notifier and everything it tells."""

    def __init__(self, loop):
        self.loop, self.said = loop, []
        self.bus = Bus("SESSION", loop.watch, loop.later)
        self.notifier = DBusNotifier(
            self.bus,
            loop.later,
            lambda occurrence, act: self.said.append((occurrence, act)),
            lambda occurrence, rung: self.said.append((occurrence, "shown", rung)),
            lambda token: self.said.append(("token", token)),
        )

    def show(self, occurrence="a", **more):
        self.notifier.show(
            announcement(occurrence, **more), lambda why: self.said.append((occurrence, "failed", why))
        )


@pytest.fixture
def rung(loop, daemon):
    made = Rung(loop)
    yield made
    made.bus.close()


def service_for(loop, capabilities=("body", "body-markup", "actions"), notify=None):
    numbers = iter(range(7, 1000))

    def give_number(*body):
        return "u", (body[1] or next(numbers),)

    answers = {"Notify": notify or give_number, "GetCapabilities": ("as", (list(capabilities),))}
    return Service(loop, NAME, answers)


@pytest.fixture
def service(loop, daemon):
    made = service_for(loop)
    yield made
    made.stop()


def heard(service, member):
    return [body for name, body in service.heard if name == member]


def signal(service, member, signature, *body):
    service.emit(PATH, NAME, member, signature, body)


def shown(loop, rung, service, **more):
    rung.show(**more)
    loop.until(lambda: any("shown" in one for one in rung.said))
    rung.said.clear()


def test_everything_the_reminder_says_reaches_the_service(loop, rung, service, tmp_path):
    rung.show(picture=tmp_path / "sit 1.png")
    loop.until(lambda: rung.said)
    assert rung.said == [("a", "shown", "native")]
    (body,) = heard(service, "Notify")
    name, replaces, icon, title, text, actions, hints, expire = body
    assert (name, replaces, icon, title, expire) == ("PostureApp", 0, "postureapp", "Sit back", -1)
    assert text == "Hips &amp; back &lt;to&gt; the back of the seat."
    assert actions == ["default", "Show me", "later", "Later", "feeding_now", "Feeding now"]
    assert hints["image-path"] == ("s", f"file://{tmp_path}/sit%201.png")
    assert hints["urgency"] == ("y", 1)
    assert "suppress-sound" not in hints


def test_words_that_a_bus_refuses_are_made_harmless(loop, rung, service):
    shown(loop, rung, service, title="a\0b", body="c\ud800d")
    assert heard(service, "Notify")[0][3:5] == ("ab", "c?d")


def test_a_silent_reminder_asks_for_silence(loop, rung, service):
    shown(loop, rung, service, sound=False)
    hints = heard(service, "Notify")[0][6]
    assert hints["suppress-sound"] == ("b", True)
    assert "sound-name" not in hints


def test_a_service_without_markup_gets_plain_text(loop, rung, daemon):
    service = service_for(loop, capabilities=("body",))
    shown(loop, rung, service)
    rung.show("b")
    loop.until(lambda: len(heard(service, "Notify")) == 2)
    assert heard(service, "Notify")[1][4] == "Hips & back <to> the back of the seat."
    service.stop()


@pytest.mark.parametrize(
    ("key", "act"), [("default", Act.START), ("later", Act.LATER), ("feeding_now", Act.FEEDING_NOW)]
)
def test_an_action_arrives_once_and_the_bubble_is_closed(loop, rung, service, key, act):
    shown(loop, rung, service)
    signal(service, "ActivationToken", "us", 7, "xyz")
    for _ in range(2):
        signal(service, "ActionInvoked", "us", 7, key)
    signal(service, "NotificationClosed", "uu", 7, 2)
    loop.until(lambda: heard(service, "CloseNotification"))
    loop.turn()
    assert rung.said == [("token", "xyz"), ("a", act)]
    assert heard(service, "CloseNotification") == [(7,)]


@pytest.mark.parametrize(
    ("reason", "said"), [(1, [("a", Act.EXPIRED)]), (2, [("a", Act.DISMISSED)]), (3, []), (4, [])]
)
def test_a_closed_bubble_says_who_closed_it(loop, rung, service, reason, said):
    shown(loop, rung, service)
    signal(service, "NotificationClosed", "uu", 7, reason)
    signal(service, "ActionInvoked", "us", 7, "default")
    for _ in range(3):
        loop.turn()
    assert rung.said == said


def test_other_programs_bubbles_are_none_of_ours(loop, rung, service):
    shown(loop, rung, service)
    signal(service, "ActionInvoked", "us", 8, "default")
    signal(service, "NotificationClosed", "uu", 8, 2)
    for _ in range(3):
        loop.turn()
    assert rung.said == []


def test_a_newer_reminder_takes_the_older_ones_place(loop, rung, service):
    shown(loop, rung, service)
    shown(loop, rung, service, occurrence="b")
    assert [body[1] for body in heard(service, "Notify")] == [0, 7]
    signal(service, "ActionInvoked", "us", 7, "later")
    loop.until(lambda: rung.said)
    assert rung.said == [("b", Act.LATER)]


def test_after_an_answer_the_next_reminder_is_a_bubble_of_its_own(loop, rung, service):
    shown(loop, rung, service)
    signal(service, "ActionInvoked", "us", 7, "later")
    loop.until(lambda: rung.said)
    rung.said.clear()
    shown(loop, rung, service, occurrence="b")
    assert [body[1] for body in heard(service, "Notify")] == [0, 0]


def test_closing_takes_it_off_the_screen(loop, rung, service):
    shown(loop, rung, service)
    rung.notifier.close("not this one")
    rung.notifier.close("a")
    rung.notifier.close("a")
    loop.until(lambda: heard(service, "CloseNotification"))
    signal(service, "NotificationClosed", "uu", 7, 3)
    loop.turn()
    assert (rung.said, heard(service, "CloseNotification")) == ([], [(7,)])


def test_no_service_is_told_at_once(loop, rung):
    assert "no notification service" in rung.notifier.missing()
    rung.show()
    loop.until(lambda: rung.said)
    (failure,) = rung.said
    assert failure[:2] == ("a", "failed")
    assert "ServiceUnknown" in failure[2]


def test_no_bus_is_told_at_once(loop):
    rung = Rung(loop)
    assert rung.notifier.missing().startswith("no session bus")
    rung.show()
    assert [one[:2] for one in rung.said] == [("a", "failed")]


def test_a_service_that_refuses_is_told(loop, rung, daemon):
    service = service_for(loop, notify=lambda *_: "org.example.Error.Full")
    rung.show()
    loop.until(lambda: rung.said)
    assert rung.said == [("a", "failed", "org.example.Error.Full: as told")]
    service.stop()


def test_a_hung_service_is_given_up_and_its_late_bubble_taken_away(loop, rung, daemon):
    waiting = []
    service = service_for(loop, notify=lambda *body: waiting.append(body))
    rung.show()
    loop.until(lambda: waiting)
    loop.hurry()
    assert rung.said == [("a", "failed", "the notification service does not answer")]
    rung.notifier._shown(Bubble("a", {}, print, given_up=True), 9)  # the answer comes after all
    loop.until(lambda: heard(service, "CloseNotification"))
    assert heard(service, "CloseNotification") == [(9,)]
    assert len(rung.said) == 1
    service.stop()


def test_a_service_that_dies_with_the_bubble_fails_for_that_reminder(loop, rung, service):
    shown(loop, rung, service)
    service.stop()
    loop.until(lambda: rung.said)
    assert rung.said == [("a", "failed", "the notification service ended")]


def test_a_service_that_dies_after_the_answer_is_no_failure(loop, rung, service):
    shown(loop, rung, service)
    rung.notifier.close("a")
    loop.turn()
    service.stop()
    for _ in range(3):
        loop.turn()
    assert rung.said == []


def test_a_bus_that_dies_fails_for_that_reminder_and_a_new_one_is_used(loop, rung, service, daemon):
    shown(loop, rung, service)
    daemon.kill()
    loop.until(lambda: rung.said)
    assert rung.said == [("a", "failed", "the session bus ended")]
    rung.show("b")
    assert rung.said[-1][:2] == ("b", "failed")

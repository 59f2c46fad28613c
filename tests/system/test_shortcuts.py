"""Global shortcuts: keys taken apart, the portal on a bus of its own, Windows' calls."""

import pytest

from postureapp.system.bus import Bus
from postureapp.system.shortcut_keys import Keys, keysym, parse
from postureapp.system.shortcuts_portal import PATH, SHORTCUTS, PortalShortcuts, trigger
from postureapp.system.shortcuts_windows import FIRST_ID, NO_REPEAT, WindowsShortcuts, virtual_key
from tests.system.private_bus import Service

SESSION = f"{PATH}/session/1_2/postureapp1"


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Ctrl+Alt+F", Keys(("Ctrl", "Alt"), "F")),
        ("Meta+Space", Keys(("Meta",), "Space")),
        ("Shift+Ctrl+F5", Keys(("Ctrl", "Shift"), "F5")),
        ("Ctrl++", Keys(("Ctrl",), "Plus")),
    ],
)
def test_keys_are_taken_apart(text, keys):
    assert parse(text) == keys


@pytest.mark.parametrize("text", ["", "F", "Shift+F", "Hyper+F", "Ctrl+"])
def test_what_is_no_combination(text):
    with pytest.raises(ValueError, match=r"combination|needs"):
        parse(text)


@pytest.mark.parametrize(
    ("key", "name"), [("F", "f"), ("F5", "F5"), ("Space", "space"), ("-", "minus"), ("PgUp", "Prior")]
)
def test_names_of_keys(key, name):
    assert keysym(key) == name


# -- portal ----------------------------------------------------------------------------------------------
class Portal(Service):
    def __init__(self, loop, code=0):
        self.code = code
        super().__init__(
            loop,
            "org.freedesktop.portal.Desktop",
            {"CreateSession": self.create, "BindShortcuts": ("o", (f"{PATH}/request/1_2/x",))},
        )

    def create(self, options):
        path = f"{PATH}/request/1_2/{options['handle_token'][1]}"
        results = {"session_handle": ("s", SESSION)} if self.code == 0 else {}
        self.emit(path, "org.freedesktop.portal.Request", "Response", "ua{sv}", (self.code, results))
        return "o", (path,)

    def press(self, act, session=SESSION):
        self.emit(PATH, SHORTCUTS.interface, "Activated", "osta{sv}", (session, act, 1, {}))


@pytest.fixture
def pressed():
    return []


@pytest.fixture
def portal(loop, daemon):
    made = Portal(loop)
    yield made
    made.stop()


@pytest.fixture
def shortcuts(loop, daemon, pressed):
    bus = Bus("SESSION", loop.watch, loop.later)
    yield PortalShortcuts(bus, pressed.append, lambda act: f"Do {act}")
    bus.close()


def asked(portal, member):
    return [body for name, body in portal.heard if name == member]


def test_the_portal_is_asked_once_and_tells_presses(loop, portal, shortcuts, pressed):
    assert shortcuts.set({"feed": "Ctrl+Alt+F", "pause": ""}) == {}
    loop.until(lambda: asked(portal, "BindShortcuts"))
    session, keys, parent, options = asked(portal, "BindShortcuts")[0]
    assert (session, parent, options) == (SESSION, "", {})
    assert keys == [
        ("feed", {"description": ("s", "Do feed"), "preferred_trigger": ("s", "CTRL+ALT+f")}),
    ]
    portal.press("feed", session=f"{PATH}/session/other")
    portal.press("break")
    portal.press("feed")
    loop.until(lambda: pressed)
    assert pressed == ["feed"]
    assert shortcuts.set({"feed": "Ctrl+Alt+F"}) == {}
    loop.turn()
    assert len(asked(portal, "CreateSession")) == 1


def test_other_keys_end_the_old_session(loop, portal, shortcuts):
    shortcuts.set({"feed": "Ctrl+Alt+F"})
    loop.until(lambda: asked(portal, "BindShortcuts"))
    shortcuts.set({"feed": "Ctrl+Alt+G"})
    loop.until(lambda: len(asked(portal, "BindShortcuts")) == 2)
    assert len(asked(portal, "Close")) == 1
    shortcuts.set({})
    loop.until(lambda: len(asked(portal, "Close")) == 2)


def test_a_no_from_the_person_is_taken(loop, portal, shortcuts, pressed):
    portal.code = 1
    shortcuts.set({"feed": "Ctrl+Alt+F"})
    loop.until(lambda: asked(portal, "CreateSession"))
    for _ in range(3):
        loop.turn()
    assert asked(portal, "BindShortcuts") == []


def test_bad_keys_and_no_portal_are_said(loop, shortcuts):
    assert shortcuts.missing() == "this desktop's portal offers no global shortcuts"
    assert shortcuts.set({"feed": "F"}) == {"feed": "'F' needs Ctrl, Alt or Meta"}
    shortcuts.set({"feed": "Ctrl+F"})
    for _ in range(3):
        loop.turn()
    assert shortcuts._wanted == {}


def test_a_trigger_as_the_portal_wants_it():
    assert trigger(parse("Meta+Shift+Space")) == "SHIFT+LOGO+space"


# -- Windows ---------------------------------------------------------------------------------------------
class User32:
    def __init__(self, taken=()):
        self.calls, self.taken = [], taken

    def RegisterHotKey(self, window, number, modifiers, code):
        self.calls.append((number, modifiers, code))
        return code not in self.taken

    def UnregisterHotKey(self, window, number):
        self.calls.append(number)


def test_windows_registers_and_gives_back():
    user32 = User32(taken={ord("P")})
    keys = WindowsShortcuts(user32)
    problems = keys.set({"feed": "Ctrl+Alt+F", "break": "", "pause": "Ctrl+P", "tip": "Ctrl+Ö"})
    assert problems == {
        "pause": "another program uses Ctrl+P",
        "tip": "Windows has no number for the key 'Ö'",
    }
    assert user32.calls == [(FIRST_ID, 3 | NO_REPEAT, ord("F")), (FIRST_ID + 1, 2 | NO_REPEAT, ord("P"))]
    assert (keys.heard(FIRST_ID), keys.heard(FIRST_ID + 1), keys.missing()) == ("feed", "", "")
    keys.close()
    assert user32.calls[-1] == FIRST_ID
    assert keys.heard(FIRST_ID) == ""


@pytest.mark.parametrize(
    ("key", "code"), [("a", 0x41), ("7", 0x37), ("F1", 0x70), ("F24", 0x87), ("Space", 0x20)]
)
def test_windows_numbers(key, code):
    assert virtual_key(key) == code

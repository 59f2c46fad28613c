"""Do not disturb of each desktop, camera and shared screens, and how each says that it cannot tell."""

import json
import subprocess

import pytest

from postureapp.system import attention_dnd
from postureapp.system.attention_dnd import NAME, PATH, DoNotDisturb
from postureapp.system.attention_video import Camera, ScreenShare, shares
from postureapp.system.bus import Bus
from tests.system.test_presence_bus import serve  # noqa: F401  # a fixture

DND = frozenset({"dnd"})


@pytest.fixture
def bus(loop, daemon):
    made = Bus("SESSION", loop.watch, loop.later)
    yield made
    made.close()


def server(name):
    return {"GetServerInformation": ("ssss", (name, "maker", "1", "1.2"))}


def changed(service, interface, name, value):
    body = (interface, {name: ("b", value)}, [])
    service.emit(PATH, "org.freedesktop.DBus.Properties", "PropertiesChanged", "sa{sv}as", body)


@pytest.mark.parametrize(
    ("name", "interface", "property_"),
    [("dunst", "org.dunstproject.cmd0", "paused"), ("Plasma", NAME, "Inhibited")],
)
def test_dunst_and_plasma_tell_by_a_property(loop, bus, serve, name, interface, property_):  # noqa: F811
    service = serve(NAME, Get=("v", (("b", True),)), **server(name))
    source = DoNotDisturb(bus)
    assert (source.missing(), source.claims()) == ("", DND)
    changed(service, interface, property_, False)
    loop.until(lambda: not source.claims())
    changed(service, interface, property_, True)
    loop.until(lambda: source.claims() == DND)


def test_xfce_tells_through_its_settings(loop, bus, serve):  # noqa: F811
    serve(NAME, **server("Xfce Notify Daemon"))
    settings = serve("org.xfce.Xfconf", GetProperty=("v", (("b", False),)))
    source = DoNotDisturb(bus)
    assert (source.missing(), source.claims()) == ("", frozenset())
    signal = "/org/xfce/Xfconf", "org.xfce.Xfconf", "PropertyChanged", "ssv"
    settings.emit(*signal, ("xfce4-notifyd", "/theme", ("s", "x")))
    settings.emit(*signal, ("xfce4-notifyd", "/do-not-disturb", ("b", True)))
    loop.until(lambda: source.claims() == DND)


def test_xfce_tells_before_it_was_ever_set(loop, bus, serve):  # noqa: F811
    serve(NAME, **server("Xfce Notify Daemon"))
    settings = serve("org.xfce.Xfconf", GetProperty="org.xfce.Xfconf.Error.PropertyNotFound")
    source = DoNotDisturb(bus)
    assert (source.missing(), source.claims()) == ("", frozenset())
    signal = "/org/xfce/Xfconf", "org.xfce.Xfconf", "PropertyChanged", "ssv"
    settings.emit(*signal, ("xfce4-notifyd", "/do-not-disturb", ("b", True)))
    loop.until(lambda: source.claims() == DND)


def test_gnome_tells_by_its_banners(loop, bus, serve):  # noqa: F811
    shell = serve(NAME, **server("gnome-shell"))
    banners = iter([True, False])
    source = DoNotDisturb(bus, lambda: next(banners))
    assert (source.missing(), source.claims()) == ("", frozenset())
    signal = "/ca/desrt/dconf/Writer/user", "ca.desrt.dconf.Writer", "Notify", "sass"
    shell.emit(*signal, ("/org/gnome/desktop/interface/", ["x"], "tag"))
    shell.emit(*signal, ("/org/gnome/desktop/notifications/", ["show-banners"], "tag"))
    loop.until(lambda: source.claims() == DND)


@pytest.mark.parametrize("said", [True, False, None])
def test_gnomes_setting_is_read_by_its_own_program(monkeypatch, said):
    def run(command, **options):
        assert command == ["gsettings", "get", "org.gnome.desktop.notifications", "show-banners"]
        if said is None:
            raise subprocess.TimeoutExpired(command, 1)
        return subprocess.CompletedProcess(command, 0, f"{str(said).lower()}\n")

    monkeypatch.setattr(attention_dnd.subprocess, "run", run)
    assert attention_dnd.gnome_banners() is said


def test_a_service_that_comes_later_is_seen(loop, bus, serve):  # noqa: F811
    source = DoNotDisturb(bus)
    assert source.missing() == "no notification service is running"
    serve(NAME, Get=("v", (("b", True),)), **server("dunst"))
    loop.until(lambda: not source.missing())
    assert source.claims() == DND


def test_a_service_that_cannot_tell_is_said(bus, serve):  # noqa: F811
    serve(NAME, Get="org.freedesktop.DBus.Error.UnknownProperty", **server("mako"))
    source = DoNotDisturb(bus)
    assert source.missing().startswith("mako does not tell")
    assert source.claims() == frozenset()


@pytest.mark.parametrize(("count", "claims"), [("0\n", frozenset()), ("2\n", {"camera"}), ("?", frozenset())])
def test_an_open_camera_is_counted_by_its_driver(tmp_path, count, claims):
    (tmp_path / "refcnt").write_text(count)
    camera = Camera(tmp_path / "refcnt")
    assert (camera.missing(), camera.claims()) == ("", claims)


def test_no_camera_is_said(tmp_path):
    camera = Camera(tmp_path / "refcnt")
    assert "no camera" in camera.missing()
    assert camera.claims() == frozenset()


def node(state="running", kind="PipeWire:Interface:Node", **props):
    return {"id": 1, "type": kind, "info": {"state": state, "props": props}}


SCREEN = {"media.class": "Video/Source", "node.name": "gnome-shell"}


@pytest.mark.parametrize(
    ("objects", "shared"),
    [
        ([node(**SCREEN)], True),
        ([node(state="suspended", **SCREEN)], False),
        ([node(**SCREEN, **{"device.api": "v4l2"})], False),
        ([node(**{"media.class": "Audio/Source"})], False),
        ([node(kind="PipeWire:Interface:Port", **SCREEN)], False),
        ([{"info": None}, {}, 5, {"type": "x:Node", "info": {"props": None}}], False),
        ({}, False),
    ],
)
def test_a_shared_screen_is_a_running_video_source_that_is_no_camera(objects, shared):
    assert shares(objects) is shared
    source = ScreenShare(lambda: json.dumps(objects), lambda name: name)
    assert source.missing() == ""
    assert bool(source.claims()) is shared


@pytest.mark.parametrize("error", [OSError(), subprocess.TimeoutExpired("pw-dump", 1), ValueError()])
def test_a_pipewire_that_does_not_answer_claims_nothing(error):
    def dump():
        raise error

    assert ScreenShare(dump, lambda name: name).claims() == frozenset()
    assert "pw-dump is not installed" in ScreenShare(dump, lambda name: None).missing()

"""Speech and sound programs get command lines in which text is never an option or a command."""

import array
import wave
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postureapp.resources import resources_dir
from postureapp.system import sound
from postureapp.system.speech import dispatcher_modules, speech_commands


def only(*names):
    return lambda program: f"/usr/bin/{program}" if program in names else None


@pytest.mark.parametrize(("language", "name"), [("en", "en"), ("zh_CN", "zh"), ("es", "es"), ("xx", "en")])
def test_speech_dispatcher_is_asked_to_wait_and_can_be_hushed(language, name):
    commands = speech_commands("linux", only("spd-say"), lambda: True)
    assert commands.say("-h Sit", language, rate=-10, volume=80) == [
        "spd-say", "-w", "-l", name, "-r", "-10", "-i", "60", "--", "-h Sit",
    ]  # fmt: skip
    assert (commands.name, commands.missing(), commands.hush()) == ("spd-say", "", ["spd-say", "-S"])


def test_what_dies_with_its_process_comes_first():
    assert speech_commands("linux", only("spd-say", "espeak-ng"), lambda: True).name == "espeak-ng"


def test_a_dispatcher_without_a_synthesiser_is_no_voice(tmp_path):
    assert speech_commands("linux", only("spd-say"), lambda: False).name == ""
    modules = tmp_path / "lib" / "speech-dispatcher-modules"
    modules.mkdir(parents=True)
    for name in ("sd_dummy", "sd_generic"):
        (modules / name).touch()
    assert not dispatcher_modules(str(tmp_path))
    (modules / "sd_espeak-ng").touch()
    assert dispatcher_modules(str(tmp_path))


@pytest.mark.parametrize(("language", "name"), [("en", "en"), ("zh_CN", "cmn"), ("es", "es")])
def test_espeak_speaks_all_languages(language, name):
    commands = speech_commands("linux", only("espeak-ng", "espeak"))
    line = ["espeak-ng", "-v", name, "-s", "158", "-a", "80", "--", "Sit"]
    assert commands.say("Sit", language, rate=-10, volume=80) == line
    assert commands.hush() == []


def test_a_chosen_voice_is_used():
    dispatcher = speech_commands("linux", only("spd-say"), lambda: True)
    assert dispatcher.say("Sit", "en", "Linda")[4:6] == ["-y", "Linda"]
    assert speech_commands("linux", only("espeak-ng")).say("Sit", "en", "en+f3")[2] == "en+f3"
    assert speech_commands("darwin", only("say")).say("Sit", "es", "Paulina")[2] == "Paulina"


def test_the_mac_speaks_at_the_chosen_volume():
    line = speech_commands("darwin", only("say")).say("-o x", "zh_CN", rate=20, volume=50)
    assert line == ["say", "-v", "Tingting", "-r", "210", "[[volm 0.50]] -o x"]


@given(st.text())
def test_windows_never_runs_what_is_to_be_said(text):
    script = speech_commands("win32", only("powershell")).say(text, "en")[-1]
    said = script.rpartition("$s.Speak(")[2].removesuffix(")")
    inside = said[1:-1]
    for quote in "'\u2018\u2019\u201a\u201b":
        inside = inside.replace(quote * 2, "")
    assert said.startswith("'")
    assert not set(inside) & set("'\u2018\u2019\u201a\u201b")


def test_without_a_program_it_says_so_and_is_silent():
    commands = speech_commands("linux", only())
    assert commands.missing() == "no speech program is installed (espeak-ng, espeak, spd-say)"
    assert (commands.say("Sit", "en"), commands.hush(), commands.name) == ([], [], "")


@pytest.mark.parametrize(
    ("platform", "program", "line"),
    [
        ("linux", "pw-play", ["pw-play", "--volume=0.60", "/s/begin.wav"]),
        ("linux", "paplay", ["paplay", "--volume=39322", "/s/begin.wav"]),
        ("linux", "aplay", ["aplay", "-q", "/s/begin.wav"]),
        ("darwin", "afplay", ["afplay", "-v", "0.60", "/s/begin.wav"]),
    ],
)
def test_each_player_gets_the_volume_in_its_own_way(platform, program, line):
    assert sound.play_command(Path("/s/begin.wav"), 60, platform, only(program)) == line


def test_windows_plays_through_its_own_player():
    line = sound.play_command(Path("/s/o'clock.wav"), 60, "win32", only("powershell"))
    assert "o''clock.wav" in line[-1]
    assert "Volume = 0.60" in line[-1]


def test_the_best_player_is_chosen_and_a_missing_one_is_said():
    assert sound.play_command(Path("x"), 500, "linux", only("aplay", "pw-play"))[:2] == [
        "pw-play",
        "--volume=1.00",
    ]
    assert sound.play_command(Path("x"), 50, "linux", only()) == []
    assert sound.missing("linux", only()) == "no player is installed (pw-play, paplay or aplay)"
    assert sound.missing("linux", only("aplay")) == ""


@pytest.mark.parametrize("name", ["reminder", "ready", "begin", "end"])
def test_the_chimes_begin_and_end_in_silence_and_are_never_loud(name):
    with wave.open(str(resources_dir() / "sounds" / f"{name}.wav")) as chime:
        assert (chime.getnchannels(), chime.getsampwidth()) == (1, 2)
        values = array.array("h", chime.readframes(chime.getnframes()))
        length, rate = len(values) / chime.getframerate(), chime.getframerate()
    loudest = max(abs(value) for value in values) / 32768
    assert 0.3 < loudest < 0.35
    assert max(abs(value) for value in values[: rate // 100]) / 32768 < 0.1
    assert abs(values[-1]) < 30
    assert length < 2.5

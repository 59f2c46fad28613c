"""Signals of the Settings and own-content windows, joined to the parts that carry them out."""

from postureapp.qt.data_acts import DataActs
from postureapp.qt.own_content import OwnContent
from postureapp.qt.pages import Pages
from postureapp.qt.reach import Reach
from postureapp.qt.shell import Shell


def join_settings(data: DataActs, pages: Pages, reach: Reach, shell: Shell) -> None:
    """The acts of the Settings window that are more than a setting."""
    pages.data_requested.connect(data.do)
    data.said.connect(shell.house.say)
    shell.house.chosen.connect(data.chosen)
    pages.voice_test_requested.connect(reach.test_voice)
    pages.autostart_requested.connect(reach.set_autostart)
    reach.autostart_changed.connect(pages.tell_facts)
    reach.voices_found.connect(pages.tell_facts)
    reach.shortcut_pressed.connect(shell.act)


def join_own(own: OwnContent, pages: Pages, shell: Shell) -> None:
    """Own content: opened in Tips, seen there once it is saved, gone when the baby calls."""
    pages.own_content_requested.connect(own.open)
    own.packs_changed.connect(pages.packs_changed)
    own.tips_requested.connect(lambda id_: shell.house.open("tips", id_))
    shell.desk.vanish_wanted.connect(own.hide)

"""Acts of the privacy page: files are written, dangers ask first, refusals are said."""

from datetime import UTC, datetime

import pytest

from postureapp.core.model import Feed, Side
from postureapp.core.moment import Moment
from postureapp.core.rows import FeedRow
from postureapp.qt.data_acts import DataActs, why_bad
from postureapp.store import paths
from postureapp.store.journal import SqliteJournal
from tests.engine.fakes import FakeClock
from tests.qt.windows.stage import make_ui

NOW = datetime(2026, 6, 1, 10, 0, tzinfo=UTC)


class Desk:
    def __init__(self, app):
        self.paths = paths.find()
        self.paths.make()
        clock = FakeClock(Moment(NOW, 0.0))
        self.journal = SqliteJournal(self.paths, clock, lambda problem: None)
        self.acts = DataActs(make_ui(app), clock, self.paths, self.journal, lambda: None)
        self.said, self.left = [], []
        self.acts.said.connect(lambda *notice: self.said.append(notice))
        self.acts.leave_wanted.connect(self.left.append)

    def answers(self, path):
        self.acts.ask_save = self.acts.ask_open = lambda *_: str(path)


@pytest.fixture
def desk(qapp, private_home):
    return Desk(qapp)


def test_feeds_are_exported(desk, tmp_path):
    feed = Feed(id="f1", start=NOW, side=Side.LEFT, end=NOW)
    desk.journal.append([FeedRow(at=NOW, feed=feed)])
    desk.answers(tmp_path / "feeds.csv")
    desk.acts.do("export")
    assert "2026-06-01" in (tmp_path / "feeds.csv").read_text(encoding="utf-8")
    assert desk.said[0][:2] == ("Exported", ("1 feed was written.", str(tmp_path / "feeds.csv")))


def test_a_backup_can_be_put_back_after_asking(desk, tmp_path):
    desk.journal.append([FeedRow(at=NOW, feed=Feed(id="f1", start=NOW))])
    desk.answers(tmp_path / "mine.zip")
    desk.acts.do("backup")
    desk.acts.do("restore")
    assert [notice[0] for notice in desk.said] == ["Backed up", "Restore this backup?"]
    wish = desk.said[1][2][0][0]
    assert desk.left == []
    desk.acts.chosen(wish)
    assert desk.left == [f"restore:{tmp_path / 'mine.zip'}"]


def test_a_file_that_is_no_backup_is_refused(desk, tmp_path):
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"not a zip")
    desk.answers(bad)
    desk.acts.do("restore")
    assert desk.said[0][0] == "This file is not a backup that can be trusted."
    assert desk.said[0][1] == ("It is damaged, or no backup of PostureApp.", "Nothing was changed.")


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("it claims to be larger than any backup can be", "It is larger than any backup can be."),
        (
            "it was made by a newer PostureApp; update PostureApp first",
            "It was made by a newer PostureApp. Update PostureApp first.",
        ),
        ("journal.sqlite inside it is damaged", "A part of it is missing or damaged."),
    ],
)
def test_why_a_backup_is_refused_is_said_in_whole_sentences(reason, said):
    assert why_bad(str, reason) == said


def test_deleting_asks_and_keeping_is_the_main_act(desk):
    desk.acts.do("erase")
    title, sentences, acts = desk.said[0]
    assert title == "Delete everything?"
    assert "cannot be undone" in sentences[1]
    assert [act for act, _ in acts] == ["ok", "erase"]
    desk.acts.chosen("ok")
    assert desk.left == []
    desk.acts.chosen("erase")
    assert desk.left == ["erase"]


def test_a_place_that_refuses_is_said(desk, tmp_path):
    desk.answers(tmp_path / "no" / "such" / "folder.csv")
    desk.acts.do("export")
    assert desk.said[0][0] == "That could not be written or read."


def test_cancelled_dialogs_change_nothing(desk):
    desk.answers("")
    for act in ("export", "backup", "restore"):
        desk.acts.do(act)
    assert desk.said == []

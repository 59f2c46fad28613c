"""The page for a visit: only what is ticked, on one page; the table opens in any spreadsheet."""

import csv
import io
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from postureapp.core import summary
from postureapp.core.checkin import AREAS, CheckIn
from postureapp.qt.windows.checkin.places import AREA
from postureapp.qt.windows.progress import VisitWindow
from postureapp.qt.windows.progress.visit_page import LETTER, page_size
from postureapp.qt.windows.progress.visit_table import table
from postureapp.qt.windows.progress.visit_words import PARTS, part_names, parts
from tests.qt.windows import everyday
from tests.qt.windows.progress.test_progress import ROWS, TODAY

FULL = [
    summary.CheckInRow(
        at=everyday.at("20:00", -day),
        entry=CheckIn(
            at=everyday.at("20:00", -day), now=3, worst=5, where=("low_back",), places=tuple(AREA),
            task="walk", hardness="lot", mood="struggling", trend="worse",
        ),
    )
    for day in range(20)
]  # fmt: skip


def figures(rows=ROWS):
    return summary.figures(rows, TODAY - timedelta(days=27), TODAY)


@pytest.fixture
def visit(qtbot, theme, tmp_path):
    def make(rows=ROWS, path=None, ui=None):
        asked = []

        def ask(title, name, pattern):
            asked.append(name)
            return str(tmp_path / name) if path is None else path

        made = VisitWindow(ui or everyday.make_ui(theme), figures(rows), ask)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the test outlives it
        made.asked = asked
        return everyday.shown(qtbot, made, 1000, 760)

    return make


def test_the_pdf_is_one_page(visit, tmp_path):
    made = visit(FULL)
    for line in made.rows.values():
        line.setChecked(True)
    everyday.press(made, "Save as PDF")
    (name,) = made.asked
    written = (tmp_path / name).read_bytes()
    assert name == "postureapp-2026-05-14.pdf"
    assert written.startswith(b"%PDF")
    assert written.count(b"/Type /Page\n") == 1
    assert made.said.text() == f"Saved: {tmp_path / name}"


def test_the_table_holds_what_is_ticked_only(visit, tmp_path):
    made = visit()
    for part in ("where", "task", "breaks"):
        QTest.mouseClick(made.rows[part], Qt.MouseButton.LeftButton)
    everyday.press(made, "Save as a table (CSV)")
    written = (tmp_path / made.asked[0]).read_text(encoding="utf-8-sig")
    assert list(csv.reader(io.StringIO(written))) == [
        ["Date", "Time", "Pain then", "Worst pain in 24 hours"],
        ["2026-05-02", "20:00", "6", ""],
        ["2026-05-11", "20:00", "", "2"],
        ["2026-05-12", "20:00", "5", ""],
        ["2026-05-13", "20:00", "3", "4"],
    ]


def test_every_row_of_the_table_has_its_columns_and_breaks_of_other_days_too(theme):
    ui = everyday.make_ui(theme)
    lines = list(csv.reader(io.StringIO(table(ui, figures(), set(PARTS) - {"feeds"}))))
    assert {len(line) for line in lines} == {len(lines[0])}
    assert [line[0] for line in lines[1:]] == [
        "2026-05-02", "2026-05-11", "2026-05-12", "2026-05-13", "2026-05-14"
    ]  # fmt: skip
    assert lines[-1][-1] == "2"


def test_a_spreadsheet_finds_no_formula_in_it(theme):
    ui = everyday.make_ui(theme)
    bad = summary.FeedRow(
        at=everyday.NOW, feed=summary.Feed(id="x", start=everyday.NOW, position='=HYPERLINK("http://a")')
    )
    assert "'=HYPERLINK" in table(ui, figures([bad]), {"feeds"})


def test_a_place_that_cannot_be_written_is_told(visit, tmp_path):
    made = visit(path=str(tmp_path / "nowhere" / "page.csv"))
    everyday.press(made, "Save as a table (CSV)")
    assert made.said.text() == (
        "The file could not be written: No such file or directory. Nothing was changed. Try another place."
    )


def test_a_pdf_that_cannot_be_written_is_told(visit, tmp_path):
    made = visit(path=str(tmp_path / "nowhere" / "page.pdf"))
    everyday.press(made, "Save as PDF")
    assert made.said.text().startswith("The file could not be written")


def test_a_changed_mind_writes_nothing(visit):
    made = visit(path="")
    everyday.press(made, "Save as PDF")
    assert made.said.text() == ""


def test_without_a_tick_there_is_nothing_to_save(visit):
    made = visit()
    for line in made.rows.values():
        line.setChecked(False)
    assert not made.pdf.isEnabled()
    assert not made.csv.isEnabled()


def test_a_part_without_entries_says_so_and_never_none(theme):
    ui = everyday.make_ui(theme)
    made = parts(ui, figures([]), set(PARTS))
    assert {part.lines for part in made if part.id != "about"} == {("Nothing was noted.",)}
    assert [part.title for part in made] == list(part_names(ui).values())


def test_what_is_on_the_page_is_read_out_too(visit):
    made = visit(FULL)
    said = made.preview.accessibleDescription()
    assert "Walking: A lot (20 times)" in said
    assert "Struggling" not in said


def test_the_paper_is_the_countrys(theme):
    ui = everyday.make_ui(theme)
    ui.words = everyday.Words("en", "US")
    assert page_size(ui) == LETTER


def test_every_area_of_the_evidence_has_a_place_but_the_middle_back():
    assert set(AREAS) - set(AREA.values()) == {"mid_back"}


@pytest.mark.parametrize("text", [1.0, 1.6])
def test_everything_has_a_name(visit, theme, text):
    theme.apply(text_size=text)
    made = visit(FULL, ui=everyday.make_ui(theme, language="xx"))
    for one in everyday.controls(made):
        assert everyday.said_name(one), one

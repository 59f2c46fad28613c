"""The page for a visit: tick what goes on it, look at it, save it as PDF or as a table."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from postureapp.core.summary import Figures
from postureapp.qt.screens import opened
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, IconButton, Scroll, Text, column, handed, holder, row
from postureapp.qt.widgets.control import GROWS
from postureapp.qt.windows.checkin.check_row import CheckRow
from postureapp.qt.windows.clear import clear
from postureapp.qt.windows.progress.visit_page import PAPER, Inks, VisitPage, page_size, pdf
from postureapp.qt.windows.progress.visit_table import table
from postureapp.qt.windows.progress.visit_words import part_names, parts
from postureapp.store.atomic import write

SIZE = QSize(1000, 760)
FIRST_TICKED = frozenset({"about", "pain", "where", "task", "breaks"})
"""How the person is in themselves, and feeds, are theirs to add."""

AskSave = Callable[[str, str, str], str]


class VisitWindow(QWidget):
    """Nothing leaves the computer: the person saves a file and shows it to whom they like."""

    closed = Signal()

    def __init__(self, ui: Ui, figures: Figures, ask_save: AskSave | None = None) -> None:
        """`ask_save(title, name, pattern)` answers a path, or "" when the person changed their mind."""
        super().__init__()
        self._ui, self._figures = ui, figures
        self._ask_save = ask_save or self._dialog
        self.ticked = set(FIRST_TICKED)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(24, 20, 24, 20)
        self._build()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        grown = 1 + max(ui.theme.text_size - 1, 0) / 2
        self.setGeometry(opened(SIZE * grown))
        ui.theme.relayout.connect(self._build)

    # -- building -------------------------------------------------------------------------------------------
    def _build(self) -> None:
        clear(self._box)
        theme, w = self._ui.theme, self._ui.words
        self.setWindowTitle(w.t("Page for a visit"))
        close = IconButton(theme, "close", w.tc("window", "Close"), size="large")
        close.clicked.connect(self.close)
        head = column(
            Text(theme, w.t("Page for a visit"), "display"),
            Text(theme, w.t("For a midwife, doctor or physiotherapist. Tick what you want to show."), "lead",
                 "muted"),
            gap=4,
        )  # fmt: skip
        self.rows = {
            id_: CheckRow(theme, name, on=id_ in self.ticked) for id_, name in part_names(self._ui).items()
        }
        for line in self.rows.values():
            line.toggled.connect(self._on_ticked)
        area = Scroll(theme, column(*self.rows.values(), None, gap=8))
        area.setAccessibleName(w.t("What goes on the page"))
        self.preview = Preview(self._ui, self._figures)
        self.said = Text(theme, "", "body", "muted")
        middle = holder(handed(theme, row((area, 1), (self.preview, 1), gap=24)))
        top = holder(handed(theme, row((head, 1), close, gap=16)))
        self._box.addWidget(holder(column(top, 4, (middle, 1), self.said, self._acts(), gap=8)))
        self._show()
        self.pdf.setFocus(Qt.FocusReason.OtherFocusReason)

    def _acts(self) -> QWidget:
        theme, w = self._ui.theme, self._ui.words
        self.csv = Button(theme, w.t("Save as a table (CSV)"), size="huge", icon="table")
        self.pdf = Button(theme, w.t("Save as PDF"), look="primary", size="huge", icon="file")
        self.csv.clicked.connect(self._on_csv)
        self.pdf.clicked.connect(self._on_pdf)
        return holder(handed(theme, row(None, self.csv, self.pdf, gap=12)))

    def _show(self) -> None:
        made = parts(self._ui, self._figures, self.ticked)
        self.preview.show_page(VisitPage(self._ui, self._figures, made))
        self.preview.setAccessibleDescription(
            "\n".join(line for one in made for line in (one.title, *one.lines))
        )
        for act in (self.csv, self.pdf):
            act.setEnabled(bool(self.ticked))

    # -- acts -----------------------------------------------------------------------------------------------
    def _on_ticked(self) -> None:
        self.ticked = {id_ for id_, line in self.rows.items() if line.isChecked()}
        self._show()

    def _on_pdf(self) -> None:
        t, made = self._ui.words.t, parts(self._ui, self._figures, self.ticked)
        page = pdf(self._ui, self._figures, made)
        self._save(t("Save as PDF"), "pdf", t("Documents (*.pdf)"), page)

    def _on_csv(self) -> None:
        t, text = self._ui.words.t, table(self._ui, self._figures, self.ticked)
        self._save(t("Save as a table (CSV)"), "csv", t("Tables (*.csv)"), text.encode())

    def _save(self, title: str, ending: str, pattern: str, content: bytes) -> None:
        t = self._ui.words.t
        path = self._ask_save(title, f"postureapp-{self._figures.last.isoformat()}.{ending}", pattern)
        if not path:
            return
        try:
            write(Path(path), content)
        except OSError as error:
            self.said.set_tone("care")
            why = t("The file could not be written: {why}. Nothing was changed. Try another place.")
            self.said.setText(why.format(why=error.strerror or error))
        else:
            self.said.set_tone("good")
            self.said.setText(t("Saved: {path}").format(path=path))

    def _dialog(self, title: str, name: str, pattern: str) -> str:
        return QFileDialog.getSaveFileName(self, title, str(Path.home() / name), pattern)[0]


class Preview(QLabel):
    """The page in small, as it will be saved."""

    def __init__(self, ui: Ui, figures: Figures) -> None:
        super().__init__()
        self._ui = ui
        self._page = VisitPage(ui, figures, ())
        self.setAccessibleName(ui.words.t("Preview of the page"))
        self.setSizePolicy(GROWS, GROWS)
        self.setMinimumSize(240, 300)

    def show_page(self, page: VisitPage) -> None:
        """Show another page."""
        self._page = page
        self.update()

    def _inks(self) -> Inks:
        """White paper, but not in a dark room: nothing shines there."""
        theme = self._ui.theme
        if theme.name not in ("dark", "night"):
            return PAPER
        return Inks(theme["well"], theme["text"], theme["muted"], theme["edge"], theme["accent"])

    def paintEvent(self, _: QPaintEvent) -> None:
        size = page_size(self._ui)
        scale = min(self.width() / size.width(), self.height() / size.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        beside = self.width() - size.width() * scale  # the page ends where the acts below it do
        painter.translate(0 if self._ui.theme.hand == "left" else beside, 0)
        painter.scale(scale, scale)
        self._page.inks = self._inks()
        sheet = QRectF(0, 0, size.width(), size.height())
        painter.fillRect(sheet, self._page.inks.paper)
        self._page.paint(painter)
        edge = QPen(self._ui.theme["line"], 1)
        edge.setCosmetic(True)  # a hairline at any size: white paper on a white window is still a page
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

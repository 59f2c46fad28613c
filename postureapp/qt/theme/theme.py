"""The live theme every widget is given: colours, fonts, lengths, durations and icons in force now."""

from pathlib import Path

from PySide6.QtCore import QEasingCurve, QObject, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QToolTip

from postureapp.qt.theme.desktop import Desktop
from postureapp.qt.theme.fonts import Fonts, system_font
from postureapp.qt.theme.icons import Icons
from postureapp.qt.theme.palette import in_menus, palette
from postureapp.qt.theme.tokens import NOTHING, load

CHOICES = ("system", "light", "dark", "night")
HANDS = ("right", "left")
TEXT_SIZES = (0.8, 1.6)


class Theme(QObject):
    """Built once beside the QApplication, passed to every widget. Widgets ask while painting, keep nothing.

    `changed`: colours or motion are new, a repaint is enough (and already under way).
    `relayout`: text size, language or hand are new, windows build their content again.
    """

    changed = Signal()
    relayout = Signal()

    def __init__(
        self,
        app: QApplication,
        tokens_folder: Path,
        icons_file: Path | None = None,
        platform_font: QFont | None = None,
    ) -> None:
        """Reads tokens.toml at once (about 3 ms), icons.toml and QtSvg with the first icon."""
        super().__init__(app)
        self._app = app
        self.tokens = load(tokens_folder / "tokens.toml")
        self.icons = Icons(icons_file or tokens_folder.parent / "icons" / "icons.toml")
        self.name, self.choice, self.hand, self.text_size = "light", "system", "right", 1.0
        self.cjk = False
        self._own_contrast = self._own_calm = False
        self._system_font = platform_font or system_font()
        self._desktop = Desktop(self)
        self._desktop.changed.connect(self._on_desktop)
        app.setStyle("Fusion")
        self._load_fonts()
        self._desktop.show_as(self.choice)
        self._load_colours()

    # -- asked while painting and laying out ----------------------------------------------------------------
    def __getitem__(self, token: str) -> QColor:
        """The colour of a token. Raises KeyError for a name that tokens.toml does not have."""
        return QColor(self._colours[token])  # a copy: a painter may change its alpha

    def kind(self, kind: str) -> tuple[QColor, QColor]:
        """(solid, soft) colour of a reminder's kind, or of "good", "care", "urgent"."""
        solid, soft = self.kind_tokens(kind)
        return self[solid], self[soft]

    def kind_tokens(self, kind: str) -> tuple[str, str]:
        """The token names behind `kind`; posture shares the accent."""
        return ("accent", "accent_soft") if kind == "posture" else (kind, f"{kind}_soft")

    def font(self, role: str = "body", tabular: bool = False) -> QFont:
        """The font of a role of the type scale; `tabular` figures do not shake while they count."""
        return self._fonts.font(role, tabular)

    def line(self, role: str) -> float:
        """Height of a line of that role in px."""
        return self._fonts.font(role, False).pixelSize() * self.tokens.roles[role].line

    @property
    def em(self) -> int:
        """Body text in px: the measure for widths that follow the words."""
        return self._fonts.font("body", False).pixelSize()

    def px(self, n: float) -> int:
        """A length that follows the text (control heights, icons). Margins stay on the plain 8-px grid."""
        return round(n * max(self.text_size, 0.9) * self._fonts.base / self.tokens.body_min)

    def height(self, size: str) -> int:
        """Height of a control of that size: follows the text up, never under the target size."""
        least = int(self.tokens.size[size])
        return max(least, self.px(least))

    def space(self, name: str) -> int:
        """A step of the spacing grid in px."""
        return self.tokens.space[name]

    def radius(self, name: str) -> float:
        """A corner radius in px; "pill" is more than any half height."""
        return float(self.tokens.radius[name])

    def ms(self, name: str) -> int:
        """A duration in ms; 0 with reduced motion."""
        return 0 if self.reduced_motion else self.tokens.motion[name]

    def ease(self, name: str) -> QEasingCurve:
        """The easing of arriving things ("out") or of breath and pose ("in_out")."""
        return QEasingCurve(QEasingCurve.Type[self.tokens.easing[name]])

    def icon(self, name: str, colour_token: str, size: int, dpr: float = 1.0, stroke: float = 0.0) -> QPixmap:
        """One line icon, `size` px square at pixel ratio `dpr`."""
        return self.icons.picture(name, self[colour_token], size, dpr, stroke or self.tokens.size["stroke"])

    def qicon(self, name: str, size: int = 20) -> QIcon:
        """For menus and native buttons; with its own disabled picture: Qt's is grey, also at night."""
        made = QIcon()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Active, QIcon.Mode.Disabled):
            token = "disabled" if mode == QIcon.Mode.Disabled else "text"
            for dpr in (1.0, 2.0):
                made.addPixmap(self.icon(name, token, size, dpr), mode)
        return made

    # -- what is in force -----------------------------------------------------------------------------------
    @property
    def high_contrast(self) -> bool:
        """Asked for here or by the desktop."""
        return self._own_contrast or self._desktop.wants_contrast()

    @property
    def reduced_motion(self) -> bool:
        """Asked for here or by the desktop."""
        return self._own_calm or self._desktop.wants_calm()

    # -- changing it ----------------------------------------------------------------------------------------
    def apply(
        self,
        *,
        choice: str | None = None,
        high_contrast: bool | None = None,
        reduced_motion: bool | None = None,
        hand: str | None = None,
        text_size: float | None = None,
        cjk: bool | None = None,
    ) -> None:
        """Change what is given, keep the rest, and tell every open window by the fitting signal.

        Raises ValueError for an unknown choice or hand; a text size outside 0.8-1.6 is brought inside.
        """
        if choice is not None and choice not in CHOICES:
            raise ValueError(f"theme {choice!r} is not one of {', '.join(CHOICES)}")
        if hand is not None and hand not in HANDS:
            raise ValueError(f"hand {hand!r} is not one of {', '.join(HANDS)}")
        place = (self.text_size, self.hand, self.cjk)
        if text_size is not None:
            self.text_size = min(max(text_size, TEXT_SIZES[0]), TEXT_SIZES[1])
        self.hand = hand or self.hand
        self.cjk = self.cjk if cjk is None else cjk
        self._own_contrast = self._own_contrast if high_contrast is None else high_contrast
        self._own_calm = self._own_calm if reduced_motion is None else reduced_motion
        if choice is not None and choice != self.choice:
            self.choice = choice
            self._desktop.show_as(choice)
        moved = place != (self.text_size, self.hand, self.cjk)
        if moved:
            self._load_fonts()
        self._refresh()
        if moved:
            self.relayout.emit()

    def _on_desktop(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        before = self._shown
        self._load_colours()
        if before != self._shown:
            self.changed.emit()

    def _load_colours(self) -> None:
        """Colours and palette of the theme in force; setting the palette repaints every window once."""
        name = self.choice
        if name == "system":
            name = "dark" if self._desktop.wants_dark() else "light"
        self.name = "contrast" if name == "light" and self.high_contrast else name
        self._shown = (self.name, self.high_contrast, self.reduced_motion)
        wanted = self.tokens.colours(self.name, self.high_contrast)
        self._colours = {token: _colour(value) for token, value in wanted.items()}
        made = palette(self.__getitem__)
        if made == self._app.palette():
            self._repaint()  # tokens outside the palette may differ still
            return
        self._app.setPalette(made)
        # A platform theme may give these a palette of their own.
        self._app.setPalette(made, "QToolTip")  # type: ignore[arg-type]  # the stub says bytes
        self._app.setPalette(in_menus(made, self.__getitem__), "QMenu")  # type: ignore[arg-type]
        QToolTip.setPalette(made)

    def _repaint(self) -> None:
        for window in self._app.topLevelWidgets():
            window.update()

    def _load_fonts(self) -> None:
        self._fonts = Fonts(self.tokens, self._system_font, self.text_size, self.cjk)
        if self.font("body") != self._app.font():  # a font event lays out everything: only when it is needed
            self._app.setFont(self.font("body"))


def _colour(value: str) -> QColor:
    return QColor(0, 0, 0, 0) if value == NOTHING else QColor(value)

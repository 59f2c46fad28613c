"""The type scale on the platform's own font: sizes, real weights, Chinese first where it is read."""

from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from postureapp.qt.theme.tokens import Role, Tokens

# The Chinese interface font of macOS, Windows and Linux, in that order.
CHINESE = ("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC")
LARGE = 1.5  # roles from this ratio on grow half as fast above 100 %: at 160 % pictures keep their room


def nearest_weight(wanted: int, available: Sequence[int]) -> int:
    """The weight a family really has for the one wanted: bolder first for bold words, lighter first else.

    Follows the matching order of CSS Fonts 4 section 5.2. Without any bold face the wanted weight is kept:
    the font engine then thickens the strokes, which still reads as a title.
    """
    if not available or wanted in available:
        return wanted
    bolder = sorted(weight for weight in available if weight > wanted)
    lighter = sorted((weight for weight in available if weight < wanted), reverse=True)
    if wanted >= QFont.Weight.DemiBold:
        return bolder[0] if bolder else wanted
    return (lighter or bolder)[0]


class Fonts:
    """Makes and keeps one QFont for each role; thrown away when text size or language changes."""

    def __init__(self, tokens: Tokens, system: QFont, text_size: float, chinese: bool) -> None:
        self._tokens = tokens
        self._system = system
        self._text_size = text_size
        self._chinese = chinese
        self._made: dict[tuple[str, bool], QFont] = {}
        self._weights: list[int] | None = None
        self.base = max(float(tokens.body_min), QFontInfo(system).pixelSize() * 1.1)

    def font(self, role: str, tabular: bool) -> QFont:
        """A fresh copy of the role's font. Raises KeyError for a role that tokens.toml does not name."""
        if (role, tabular) not in self._made:
            self._made[role, tabular] = self._make(self._tokens.roles[role], tabular)
        return QFont(self._made[role, tabular])

    def _make(self, role: Role, tabular: bool) -> QFont:
        font = QFont(self._system)
        if self._chinese:  # first, so that quotes and full-width marks are its own
            font.setFamilies([*CHINESE, *self._system.families()])
        growth = self._text_size
        if role.ratio >= LARGE and growth > 1:
            growth = 1 + (growth - 1) / 2
        font.setPixelSize(max(round(self.base * growth * role.ratio), self._tokens.floor))
        font.setWeight(QFont.Weight(self._weight(role.weight)))
        if role.tracking and not self._chinese:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, role.tracking * self._text_size)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _weight(self, wanted: int) -> int:
        """Only for weights other than regular, so that start-up never walks the font database."""
        if wanted == QFont.Weight.Normal:
            return wanted
        if self._weights is None:
            family = self._family()
            styles = QFontDatabase.styles(family)
            self._weights = sorted({int(QFontDatabase.weight(family, style)) for style in styles} - {-1})
        return nearest_weight(wanted, self._weights)

    def _family(self) -> str:
        if self._chinese:
            for family in CHINESE:
                if QFontDatabase.hasFamily(family):
                    return family
        return QFontInfo(self._system).family()


def system_font() -> QFont:
    """The platform's interface font, whatever the application's font was set to since."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)

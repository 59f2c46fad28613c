"""The drawn people: their looks by colour and name, with pictures that show them at once."""

from collections.abc import Callable, Mapping
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QRandomGenerator, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from postureapp.core.settings import FigureLook
from postureapp.figure.look import SUITED, BabyLook, Look, Person, surprise
from postureapp.qt.figure.render import inks_for
from postureapp.qt.figure.view import FigureView
from postureapp.qt.fit import figure_look
from postureapp.qt.ui import Ui
from postureapp.qt.widgets import Button, Card, Segmented, Select, Text, column, holder, row
from postureapp.qt.widgets.control import GROWS, PREFERRED
from postureapp.qt.widgets.swatches import Colour, Swatches
from postureapp.qt.windows.settings import people_words as named
from postureapp.qt.windows.settings.beside import Beside

TALL = 15  # em; height of the pictures


class People(QWidget):
    """Shows a FigureLook, tells a new one."""

    changed = Signal(object)  # FigureLook

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui, self._look = ui, FigureLook()
        self._shows: list[Callable[[FigureLook], None]] = []
        self._said: dict[Swatches, Text] = {}
        words, hides_baby = ui.words, ui.settings.profile.hide_baby
        skins, outfits = named.skins(words), named.outfits(words)
        self.figures = [
            self._figure(one) for one in (("welcome_4" if hides_baby else "hold_cradle"), "rst_2")
        ]
        self.surprise = Button(ui.theme, words.t("Surprise me"), icon="again")
        self.surprise.clicked.connect(self._on_surprise)
        self.skin = self._swatches("skin", words.t("Skin"), skins, _skin)
        hair = self._swatches("hair_colour", words.t("Hair colour"), named.hair_colours(words), _hair)
        style = self._styles()
        self.outfit, self._outfits = (
            self._swatches("outfit", words.t("Clothes"), outfits, _top),
            tuple(outfits),
        )
        parts = [self.skin, hair, style, self.outfit, self._bodies()]
        parts.append(self._swatches("partner_skin", words.t("Skin of the partner"), skins, _skin))
        if not hides_baby:
            parts.append(self._swatches("baby_skin", words.t("Skin of the baby"), skins, _baby))
        self.setSizePolicy(GROWS, PREFERRED)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        stage = Card(ui.theme, fill="stage", line="", radius="stage", pad=8)
        stage.add(row((self.figures[0], 1), (self.figures[1], 1), gap=0))
        box.addWidget(stage)
        self._night = Text(ui.theme, "", "body", "muted")
        box.addLayout(row((column(None, self._night, None, gap=0), 1), self.surprise, gap=16))
        for part in parts:
            box.addLayout(Beside(ui.theme, self._label(part), part))
        ui.theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_look(self, look: FigureLook) -> None:
        """Put stored names in; nothing is told. What is left empty shows as it is drawn."""
        drawn = figure_look(look)
        self._look = look_names(drawn)
        suited = SUITED.get(drawn.person.skin, self._outfits)
        self.outfit.offer(
            [at for at, name in enumerate(self._outfits) if name in {*suited, self._look.outfit}]
        )
        for show in self._shows:
            show(self._look)
        for figure in self.figures:
            figure.set_look(drawn)

    # -- inside ---------------------------------------------------------------------------------------------
    def _figure(self, picture: str) -> FigureView:
        figure = FigureView(self._ui.theme, self._ui.library, self._ui.look)
        figure.show_picture(picture)
        figure.pause()
        figure.set_stage(False)
        figure.setFixedHeight(self._ui.theme.em * TALL)
        return figure

    def _label(self, part: QWidget) -> QWidget:
        """What it is, and for colours the name of the chosen one."""
        words = [Text(self._ui.theme, part.accessibleName(), wrap=False)]
        if isinstance(part, Swatches):
            words.append(self._said[part])
        return holder(column(None, row(*words, None, gap=12), None, gap=0))

    def _swatches(
        self, field: str, name: str, names: Mapping[str, str], look: Callable[[str], tuple[Look, str]]
    ) -> Swatches:
        theme, values = self._ui.theme, tuple(names)

        def ink(value: str) -> QColor:
            worn, token = look(value)
            return QColor(inks_for(theme.name, worn)((token, 0.0)))

        colours = [Colour(said, partial(ink, value)) for value, said in names.items()]
        made = Swatches(theme, name, colours)
        made.chosen.connect(lambda index: self._tell(field, values[index]))
        said = self._said[made] = Text(theme, "", "body", "muted", wrap=False)

        def show(look: FigureLook) -> None:
            at = _place(values, look, field)
            made.choose(at)
            said.setText(names[values[at]])

        self._shows.append(show)
        return made

    def _styles(self) -> Select:
        names = named.hair_styles(self._ui.words)
        values = tuple(names)
        made = Select(self._ui.theme, self._ui.words.t("Hairstyle"), list(names.values()), least=12)
        made.activated.connect(lambda index: self._tell("hair", values[index]))
        self._shows.append(lambda look: made.setCurrentIndex(_place(values, look, "hair")))
        return made

    def _bodies(self) -> Segmented:
        names = named.bodies(self._ui.words)
        values = tuple(names)
        made = Segmented(self._ui.theme, self._ui.words.t("Body"), list(names.values()), None)
        made.chosen.connect(lambda index: self._tell("body", values[index]))
        self._shows.append(lambda look: made.choose(_place(values, look, "body")))
        return made

    def _tell(self, field: str, value: str) -> None:
        look = replace(self._look, **{field: value})
        suited = SUITED.get(look.skin, self._outfits)
        if field == "skin" and look.outfit not in suited:
            look = replace(look, outfit=suited[0])  # a top in the colour of the skin would melt into it
        self.show_look(look)
        self.changed.emit(look)

    def _on_theme_changed(self) -> None:
        """Six clothes of one colour would look broken; at night the reason stands there."""
        self._night.setText(
            self._ui.words.t("At night all colours are amber. By day they are as chosen.")
            if self._ui.theme.name == "night"
            else ""
        )

    def _on_surprise(self) -> None:
        self.show_look(look_names(surprise(QRandomGenerator.global_().generate())))
        self.changed.emit(self._look)


def look_names(look: Look) -> FigureLook:
    """The names of a look, as they are stored."""
    person = look.person
    return FigureLook(
        skin=person.skin,
        hair_colour=person.hair,
        hair=person.style,
        outfit=person.outfit,
        body=person.body,
        partner_skin=look.partner.skin,
        baby_skin=look.baby.skin,
    )


def _place(values: tuple[str, ...], look: FigureLook, field: str) -> int:
    """Where a stored name is in a list; one that a newer version wrote is shown as the first."""
    value = getattr(look, field)
    return values.index(value) if value in values else 0


def _skin(value: str) -> tuple[Look, str]:
    return Look(person=Person(skin=value)), "person.skin"


def _hair(value: str) -> tuple[Look, str]:
    return Look(person=Person(hair=value)), "person.hair"


def _top(value: str) -> tuple[Look, str]:
    return Look(person=Person(outfit=value)), "person.top"


def _baby(value: str) -> tuple[Look, str]:
    return Look(baby=BabyLook(skin=value)), "baby.skin"

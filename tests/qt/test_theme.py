"""The theme: what is in force, what each change tells, and that a live switch equals a fresh build."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from postureapp.qt.theme import Theme
from postureapp.qt.theme.fonts import nearest_weight
from postureapp.qt.widgets import holder
from postureapp.qt.widgets.sample_words import CHINESE, ENGLISH
from postureapp.qt.widgets.samples import controls, inputs, pictures
from postureapp.resources import resources_dir


@pytest.fixture
def told(theme):
    """What the theme tells, in order."""
    heard = []
    slots = [
        (theme.changed, lambda: heard.append("changed")),
        (theme.relayout, lambda: heard.append("relayout")),
    ]
    for signal, slot in slots:
        signal.connect(slot)
    yield heard
    for signal, slot in slots:
        signal.disconnect(slot)


def test_a_new_choice_changes_colours_and_palette(theme, told):
    theme.apply(choice="night")
    window = QApplication.palette().color(QPalette.ColorRole.Window)
    assert (theme.name, theme.choice, window) == ("night", "night", QColor("#090502"))
    assert told == ["changed"]


@pytest.mark.parametrize("choice", ["light", "night"])
def test_a_heading_in_a_menu_can_be_read(theme, choice):
    theme.apply(choice=choice)
    group, role = QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text
    assert QApplication.palette("QMenu").color(group, role) == theme["muted"]
    assert QApplication.palette().color(group, role) == theme["disabled"]


def test_applying_what_is_in_force_tells_nothing(theme, told):
    theme.apply(choice="light", text_size=1.0, hand="right")
    assert told == []


def test_size_hand_and_language_ask_for_a_new_layout(theme, told):
    theme.apply(text_size=1.6)
    theme.apply(hand="left")
    theme.apply(cjk=True)
    assert told == ["relayout", "relayout", "relayout"]


def test_theme_and_size_together_tell_both(theme, told):
    theme.apply(choice="dark", text_size=0.8)
    assert told == ["changed", "relayout"]


def test_high_contrast_is_a_theme_of_its_own_when_light(theme, told):
    theme.apply(high_contrast=True)
    assert (theme.name, theme["text"], told) == ("contrast", QColor("#000000"), ["changed"])


def test_high_contrast_strengthens_dark_and_night(theme):
    theme.apply(choice="dark", high_contrast=True)
    assert (theme.name, theme["muted"], theme["line"]) == ("dark", theme["text"], theme["edge"])


def test_reduced_motion_takes_every_duration_away(theme, told):
    assert theme.ms("enter") == 240
    theme.apply(reduced_motion=True)
    assert [theme.ms(name) for name in theme.tokens.motion] == [0] * len(theme.tokens.motion)
    assert told == ["changed"]


def test_text_size_stays_in_its_bounds(theme):
    theme.apply(text_size=9)
    assert theme.text_size == 1.6
    theme.apply(text_size=0.1)
    assert theme.text_size == 0.8


@pytest.mark.parametrize("wrong", [{"choice": "pink"}, {"hand": "both"}])
def test_an_unknown_name_is_refused(theme, wrong):
    with pytest.raises(ValueError, match="is not one of"):
        theme.apply(**wrong)


def test_sizes_grow_with_the_text_and_never_shrink_below_the_target(theme):
    theme.apply(text_size=0.8)
    assert [theme.height(name) for name in ("small", "medium", "large", "huge")] == [32, 40, 48, 64]
    theme.apply(text_size=1.6)
    assert theme.height("large") >= 72


def test_no_words_are_smaller_than_twelve_px(theme):
    theme.apply(text_size=0.8)
    assert min(theme.font(role).pixelSize() for role in theme.tokens.roles) >= 12


def test_large_words_grow_half_as_fast(theme):
    body, display = theme.font("body").pixelSize(), theme.font("display").pixelSize()
    theme.apply(text_size=1.6)
    assert theme.font("body").pixelSize() / body > 1.5
    assert theme.font("display").pixelSize() / display < 1.35


def test_chinese_takes_its_own_family_first_and_no_tracking(theme):
    theme.apply(cjk=True)
    font = theme.font("display")
    assert font.families()[0] == "PingFang SC"
    assert font.letterSpacing() == 0


def test_a_weight_is_one_that_the_family_has():
    assert nearest_weight(600, [400, 700]) == 700  # DejaVu Sans
    assert nearest_weight(500, [400, 700]) == 400
    assert nearest_weight(600, [300, 400]) == 600  # no bold face: strokes are thickened
    assert nearest_weight(600, [400, 600, 700]) == 600
    assert nearest_weight(500, [600, 700]) == 600
    assert nearest_weight(600, []) == 600


def test_a_colour_may_be_changed_without_changing_the_theme(theme):
    theme["text"].setAlpha(0)
    assert theme["text"].alpha() == 255


def test_an_icon_has_its_own_disabled_picture(theme):
    theme.apply(choice="night")
    icon = theme.qicon("bell")
    image = icon.pixmap(20, QIcon.Mode.Disabled).toImage()
    blue = max(image.pixelColor(x, y).blue() for x in range(20) for y in range(20))
    assert blue <= theme.tokens.night_caps["max_blue"]


def test_an_icon_is_drawn_once(theme):
    first, second = theme.icon("bell", "text", 20), theme.icon("bell", "text", 20)
    assert isinstance(first, QPixmap)
    assert first.cacheKey() == second.cacheKey()


def test_every_icon_can_be_drawn_and_is_not_empty(theme):
    blank = [
        name
        for name in theme.icons.names()
        if all(pixel == 0 for pixel in bytes(theme.icon(name, "text", 24).toImage().constBits()))
    ]
    assert blank == []


def test_an_unknown_icon_is_an_error(theme):
    with pytest.raises(KeyError):
        theme.icon("unicorn", "text", 20)


class Wishes(QObject):
    """A desktop that asks for whatever the test wants."""

    changed = Signal()
    dark = contrast = calm = False

    def wants_dark(self):
        return self.dark

    def wants_contrast(self):
        return self.contrast

    def wants_calm(self):
        return self.calm

    def show_as(self, choice):
        self.shown = choice


@pytest.fixture
def wishes(theme, monkeypatch):
    fake = Wishes()
    monkeypatch.setattr(theme, "_desktop", fake)
    fake.changed.connect(theme._on_desktop)
    return fake


def test_following_the_system_goes_dark_with_it(theme, wishes, told):
    theme.apply(choice="system")
    wishes.dark = True
    wishes.changed.emit()
    assert (theme.name, told) == ("dark", ["changed"])


def test_night_is_not_turned_into_dark_by_the_system(theme, wishes, told):
    theme.apply(choice="night")
    wishes.dark = True
    wishes.changed.emit()
    assert (theme.name, wishes.shown, told) == ("night", "night", ["changed"])


def test_the_system_may_ask_for_contrast_and_calm(theme, wishes, told):
    wishes.contrast = wishes.calm = True
    wishes.changed.emit()
    assert (theme.name, theme.high_contrast, theme.reduced_motion) == ("contrast", True, True)
    assert (theme.ms("enter"), told) == (0, ["changed"])


SHEETS = [controls, inputs, pictures]


def shown(qtbot, theme, sheet, words=ENGLISH):
    window = holder(sheet(theme, words))
    qtbot.addWidget(window)
    window.resize(1240, 1400)
    window.show()
    QApplication.processEvents()
    return window


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("name", ["dark", "night"])
def test_a_live_switch_equals_a_fresh_build(theme, qtbot, sheet, name):
    window = shown(qtbot, theme, sheet)
    window.grab()
    theme.apply(choice=name)
    QApplication.processEvents()
    switched = window.grab().toImage()
    window.hide()
    assert switched == shown(qtbot, theme, sheet).grab().toImage()


def brightest(image):
    """Highest relative luminance and most blue of any pixel, and the mean luminance."""
    counts = {}
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            pixel = image.pixel(x, y)
            counts[pixel] = counts.get(pixel, 0) + 1
    values = {pixel: luminance(QColor(pixel)) for pixel in counts}
    mean = sum(values[pixel] * count for pixel, count in counts.items()) / sum(counts.values())
    return max(values.values()), mean, max(QColor(pixel).blue() for pixel in counts)


def luminance(colour):
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_first_painted_night_frame_keeps_the_caps(theme, qtbot, sheet):
    theme.apply(choice="night")
    window = holder(sheet(theme, CHINESE))
    qtbot.addWidget(window)
    window.resize(1240, 900)
    highest, mean, blue = brightest(window.grab().toImage())  # the very first paint of these widgets
    caps = theme.tokens.night_caps
    assert highest <= caps["max_luminance"]
    assert mean <= caps["max_mean"]
    assert blue <= caps["max_blue"]


def test_starting_up_loads_no_svg():
    code = (
        "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from postureapp.qt.theme import Theme\n"
        "from postureapp.resources import resources_dir\n"
        "theme = Theme(QApplication([]), resources_dir() / 'theme')\n"
        "theme.apply(choice='night')\n"
        "print('PySide6.QtSvg' in sys.modules, 'postureapp.qt.widgets' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_it_uses_one_style_everywhere(theme, qapp):
    assert isinstance(theme, Theme)
    assert qapp.style().name().lower() == "fusion"
    assert qapp.styleSheet() == ""
    assert (resources_dir() / "theme" / "tokens.toml").is_file()

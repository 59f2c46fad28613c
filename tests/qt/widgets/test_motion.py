"""Things that move: they arrive, they leave, they are simply there with reduced motion."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from postureapp.qt.widgets import BreathRing, Card, Dots, Float, Ring, Rise, Text, appear, column, fade_in


def window_with_card(theme):
    window, card = QWidget(), Card(theme, Text(theme, "Lean back"))
    window.setLayout(column(card, margins=(24, 24, 24, 24)))
    return window, card


def test_a_card_fades_and_rises(theme, on_screen):
    window, card = window_with_card(theme)
    rise = Rise(theme, card)
    on_screen(window)
    there = window.grab().toImage()
    rise.enter()
    rise._slide.setCurrentTime(60)
    on_its_way = window.grab().toImage()
    rise._slide.setCurrentTime(240)
    assert on_its_way != there
    assert (rise.isVisible(), window.grab().toImage() == there) == (False, True)


def test_what_lies_below_answers_at_once(theme, on_screen):
    window, card = window_with_card(theme)
    rise = Rise(theme, card)
    on_screen(window)
    rise.enter()
    assert rise.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert window.childAt(card.geometry().center()) is not rise


def test_leaving_calls_at_the_end(theme, on_screen):
    window, card = window_with_card(theme)
    rise, called = Rise(theme, card), []
    on_screen(window)
    rise.leave(lambda: called.append("gone"))
    assert called == []
    rise._slide.setCurrentTime(160)
    assert called == ["gone"]


def test_with_reduced_motion_it_is_there_and_gone_at_once(theme, on_screen):
    theme.apply(reduced_motion=True)
    window, card = window_with_card(theme)
    rise, called = Rise(theme, card), []
    on_screen(window)
    rise.enter()
    rise.leave(lambda: called.append("gone"))
    assert (rise.isVisible(), called) == (False, ["gone"])


def test_a_new_size_ends_the_movement(theme, on_screen):
    window, card = window_with_card(theme)
    rise, called = Rise(theme, card), []
    on_screen(window)
    rise.leave(lambda: called.append("gone"))
    card.resize(50, 50)
    assert (rise.isVisible(), called) == (False, ["gone"])


def test_a_window_fades_in_without_waiting_to_be_shown(theme, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    fade_in(theme, window)
    assert window.isVisible()
    theme.apply(reduced_motion=True)
    still = QWidget()
    qtbot.addWidget(still)
    fade_in(theme, still)
    assert (still.isVisible(), still.windowOpacity()) == (True, 1.0)


def test_the_breath_rests_with_reduced_motion(theme, qtbot):
    ring = BreathRing(theme, "Breath")
    qtbot.addWidget(ring)
    ring.resize(160, 160)
    ring.set_breath(0.0)
    out = ring.grab().toImage()
    ring.set_breath(1.0)
    assert ring.grab().toImage() != out
    theme.apply(reduced_motion=True)
    resting = ring.grab().toImage()
    ring.set_breath(0.0)
    assert ring.grab().toImage() == resting


def test_the_ring_says_its_value_and_shrinks_long_words(theme, qtbot):
    ring = Ring(theme, "Time left", 1.0, "0:40")
    qtbot.addWidget(ring)
    ring.set_part(0.25, "12:03")
    assert (ring.value(), ring.accessibleName()) == (25, "Time left")
    assert not ring.grab().isNull()


def test_dots_say_the_step(theme, qtbot):
    dots = Dots(theme, 5, 0, "Step 1 of 5")
    qtbot.addWidget(dots)
    first = dots.grab().toImage()
    dots.set_step(5, 1, "Step 2 of 5")
    assert dots.accessibleName() == "Step 2 of 5"
    assert dots.grab().toImage() != first


def test_a_floating_card_casts_a_shadow_outside_its_face(theme, qtbot):
    card = Float(theme, column(Text(theme, "Welcome back")))
    qtbot.addWidget(card)
    card.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    card.resize(300, 200)
    drawn = card.grab().toImage()
    face = card.face().toRect()
    assert 0 < drawn.pixelColor(150, face.bottom() + 8).alpha() < 255
    assert drawn.pixelColor(face.center()).alpha() == 255


def test_a_night_window_is_not_seen_before_its_first_painting_on_windows(theme, qtbot):
    theme.apply(choice="night")
    window = QWidget()
    qtbot.addWidget(window)
    seen = []
    appear(theme, window, "win32")
    seen.append(window.windowOpacity())
    qtbot.waitUntil(lambda: window.windowOpacity() == 1.0)
    assert (window.isVisible(), seen) == (True, [0.0])


def test_elsewhere_and_in_light_a_window_just_shows(theme, qtbot):
    for name, platform in (("light", "win32"), ("night", "linux"), ("night", "darwin")):
        theme.apply(choice=name)
        window = QWidget()
        qtbot.addWidget(window)
        appear(theme, window, platform)
        assert (window.isVisible(), window.windowOpacity()) == (True, 1.0)

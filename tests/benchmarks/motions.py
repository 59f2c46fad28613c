"""What moving pictures cost: milliseconds a frame for every motion, the share of a core of those on screen.

Run alone on a quiet machine: `python -m tests.benchmarks.motions [--watched 8] [--seconds 4]`. The heaviest
motions and some from the middle are shown 480 px large at thirty frames a second, in their first round (built
frame by frame) and in the rounds after it. CPU time is counted, so what else runs matters little.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time

from PySide6.QtCore import QEventLoop, QRectF, QTimer
from PySide6.QtGui import QImage, QPainter

from postureapp.figure.look import Look
from postureapp.figure.picture import Picture
from postureapp.figure.poses import Library, load_library
from postureapp.qt.app import open_application
from postureapp.qt.figure.player import Stagehand
from postureapp.qt.figure.render import FORMAT
from postureapp.qt.figure.view import FigureView
from postureapp.qt.theme import Theme
from postureapp.resources import resources_dir

SIZE, FRAMES = 480, 24
GOAL_MS, GOAL_SHARE = 6, 15


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.motions", description=__doc__)
    parser.add_argument("--watched", type=int, default=8, help="motions shown on screen (default: 8)")
    parser.add_argument("--seconds", type=float, default=4.0, help="seconds counted of each (default: 4)")
    asked = parser.parse_args(arguments)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = open_application()
    theme = Theme(app, resources_dir() / "theme")
    theme.apply(choice="light")
    library = load_library(resources_dir() / "poses")
    costs = {one.id: frame_ms(one) for one in library.pictures.values() if one.kind == "motion"}
    order = sorted(costs, key=costs.__getitem__, reverse=True)
    over = [f"{name} {costs[name]:.1f}" for name in order if costs[name] > GOAL_MS]
    print(f"{len(costs)} motions, ms a built frame: {spread(list(costs.values()))}   at most {GOAL_MS}")
    print(f"over {GOAL_MS} ms: {', '.join(over) or 'none'}")
    middle = len(order) // 2
    watched = [*order[: asked.watched // 2], *order[middle : middle + asked.watched - asked.watched // 2]]
    first, later = [], []
    for name in watched:
        both = shares(theme, library, name, asked.seconds)
        first.append(both[0])
        later.append(both[1])
        print(f"{name:8} first round {both[0]:5.1f} %   after it {both[1]:5.1f} %", flush=True)
    print(f"share of a core, first round: {spread(first)}   at most {GOAL_SHARE}")
    print(f"share of a core, after it:    {spread(later)}   at most {GOAL_SHARE}")
    os._exit(0)  # how Qt is taken down is not what is measured


def spread(values: list[float]) -> str:
    return f"median {statistics.median(values):.1f} ({min(values):.1f} to {max(values):.1f})"


def frame_ms(picture: Picture) -> float:
    """Mean CPU milliseconds of frames that are built and painted, none of them kept."""
    hand, look, image = Stagehand(), Look(), QImage(SIZE, SIZE, FORMAT)
    inks = hand.inks("light", look)

    def draw(phase: float) -> None:
        p = QPainter(image)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        tree = picture.at(phase=phase)
        hand.paint(p, QRectF(0, 0, SIZE, SIZE), picture, tree, look, inks, "easier", True)
        p.end()

    draw(0.0)
    began = time.process_time()
    for count in range(FRAMES):
        draw((count + 0.37) / FRAMES)
    return (time.process_time() - began) / FRAMES * 1e3


def shares(theme: Theme, library: Library, name: str, seconds: float) -> tuple[float, float]:
    """Percent of one core while a motion is shown, in its first round and after it."""
    view = FigureView(theme, library, Look())
    view.resize(SIZE, SIZE)
    view.show_picture(name)
    view.show()
    period = library.pictures[name].period
    wait(0.3)
    first = counted(min(seconds, period - 0.3))
    wait(max(period - seconds, 0.0))
    later = counted(seconds)
    view.close()
    view.deleteLater()
    wait(0.05)
    return first, later


def counted(seconds: float) -> float:
    began, used = time.perf_counter(), time.process_time()
    wait(seconds)
    return (time.process_time() - used) / (time.perf_counter() - began) * 100


def wait(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

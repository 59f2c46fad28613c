"""Milliseconds per drawn figure: whole scenes, animation frames with kept furniture, gallery thumbnails.

Run alone on a quiet machine: `python -m tests.benchmarks.figures [--rounds 40]`.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from postureapp.figure.look import Look
from postureapp.figure.picture import Picture
from postureapp.figure.poses import Library, load_library
from postureapp.figure.scene import Scene
from postureapp.qt.figure.player import Stagehand
from postureapp.qt.figure.render import FORMAT, render_picture
from postureapp.resources import resources_dir

SCENES = ("walk", "cradle", "rest_calves", "partner_still", "desk")


def timed(work: Callable[[], object], rounds: int) -> tuple[float, float, float]:
    """Least, median and most CPU milliseconds of `rounds` runs, after two to warm up."""
    work()
    work()
    took = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        took.append((time.process_time() - start) * 1e3)
    return min(took), statistics.median(took), max(took)


def still(library: Library, name: str, size: int, rounds: int) -> tuple[float, float, float]:
    library.pictures[name] = Picture(name, "still", (library.poses[name],))
    return timed(lambda: render_picture(library, name, QSize(size, size), "light", Look()), rounds)


def frame(library: Library, name: str, size: int, rounds: int) -> tuple[float, float, float]:
    pose = library.poses[name]
    keys = ({"at": 0.0}, {"at": 0.5, "set": {"person": {"breath": 1.0}}})
    picture = Picture(name, "motion", (pose,), keys=keys, period=10.0)
    hand, look, image = Stagehand(), Look(), QImage(size, size, FORMAT)
    inks, phase = hand.inks("light", look), iter(range(10_000))

    def one() -> None:
        p = QPainter(image)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        tree = picture.at(phase=next(phase) / 97 % 1)
        hand.paint(p, QRectF(0, 0, size, size), picture, tree, look, inks, "easier", True)
        p.end()

    return timed(one, rounds)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=40)
    rounds = parser.parse_args().rounds
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication(sys.argv[:1])
    library = load_library(resources_dir() / "poses")
    print(f"{'ms (CPU): least / median / most':34}{'whole scene 480':>24}{'frame 480':>24}{'geometry':>24}")
    for name in SCENES:
        geometry = timed(partial(Scene, library.poses[name], Look()), rounds)
        row = (still(library, name, 480, rounds), frame(library, name, 480, rounds), geometry)
        print(f"{name:34}" + "".join(f"{a:10.1f}{b:7.1f}{c:7.1f}" for a, b, c in row))
    ids = sorted(library.pictures)
    start = time.process_time()
    for k in range(50):
        render_picture(library, ids[k % len(ids)], QSize(220, 160), "light", Look())
    print(f"50 thumbnails 220 x 160: {(time.process_time() - start) * 1e3:.0f} ms CPU")
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())

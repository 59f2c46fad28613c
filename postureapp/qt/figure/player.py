"""Draws the frames of one picture quickly: what never moves is kept in pixmaps, the rest on a reel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from postureapp.figure.blend import Tree
from postureapp.figure.draw import Part
from postureapp.figure.look import Look
from postureapp.figure.picture import Picture
from postureapp.figure.scene import Scene
from postureapp.qt.figure.paint import Brushwork, Inks, Paths, fit, ready_paths
from postureapp.qt.figure.reel import Reel
from postureapp.qt.figure.render import NOT_DRAWABLE, enter, inks_for, paint_tree, placeholder

SAMPLES = (0.0, 0.13, 0.25, 0.37, 0.5, 0.63, 0.75, 0.88)
"""Phases that are compared to find what never moves."""


@dataclass(frozen=True)
class Layers:
    """The kept pixmaps, the still parts that lie between moving ones, their paths, the names of all these."""

    behind: QPixmap
    front: QPixmap
    between: list[Part]
    paths: Paths
    names: frozenset[str]


class Stagehand:
    """Keeps what never moves in the picture being shown."""

    def __init__(self) -> None:
        self._inks: tuple[tuple[str, Look], Inks] | None = None
        self._key: tuple[Any, ...] | None = None
        self._layers: Layers | None = None
        self._shown: Tree | None = None
        self._resting: QPixmap | None = None
        self._reel = Reel()

    def forget(self) -> None:
        """Something other than the phase changed: find and paint the layers again."""
        self._key = None
        self._reel.forget()

    def keeps(self, phase: float) -> bool:
        """Whether the frame of that phase need not be built again."""
        return phase in self._reel

    def inks(self, theme_name: str, look: Look) -> Inks:
        key = (theme_name, look)
        if self._inks is None or self._inks[0] != key:
            self._inks = (key, inks_for(theme_name, look))
            self.forget()
        return self._inks[1]

    def paint(
        self,
        p: QPainter,
        box: QRectF,
        picture: Picture,
        tree: Tree,
        look: Look,
        inks: Inks,
        variant: str,
        stage: bool,
        phase: float | None = None,
    ) -> None:
        """One frame, `tree` of the picture. Stills are drawn whole; a motion builds only what moves.

        `phase`: the frame's own, when it comes again with the next round.
        """
        try:
            line = picture.spine(variant) if tree.get("line", True) else None
            if picture.kind != "motion":
                return paint_tree(p, box, tree, look, inks, line, stage)
            layers = self._keep(p, box, picture, look, inks, stage)
            dpr = p.device().devicePixelRatioF()
            moving = partial(_moving, QRectF(QPointF(), box.size()), tree, look, inks, line, layers, dpr)
            if self._rests(tree):
                return p.drawPixmap(box.topLeft(), self._kept(box, dpr, layers, moving, phase))
            return self._frame(p, box.topLeft(), layers, moving, phase)
        except NOT_DRAWABLE:
            if stage:
                p.fillRect(box, inks(("stage", 0.0)))
            return placeholder(p, box, inks)

    def _rests(self, tree: Tree) -> bool:
        """Whether this pose is asked for again: what lies around the figure moves, the figure does not."""
        again = self._shown is tree
        if not again:
            self._shown, self._resting = tree, None
        return again

    def _kept(
        self,
        box: QRectF,
        dpr: float,
        layers: Layers,
        moving: Callable[[QPainter], None],
        phase: float | None,
    ) -> QPixmap:
        """The whole frame of a resting figure, drawn once."""
        if self._resting is None:
            resting = _pixmap(box, dpr)
            resting.fill(Qt.GlobalColor.transparent)
            p = QPainter(resting)
            try:
                p.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._frame(p, QPointF(), layers, moving, phase)
            finally:
                p.end()
            self._resting = resting
        return self._resting

    def _frame(
        self,
        p: QPainter,
        at: QPointF,
        layers: Layers,
        moving: Callable[[QPainter], None],
        phase: float | None,
    ) -> None:
        """One frame: what never moves from its pixmaps, the rest between them."""
        p.drawPixmap(at, layers.behind)
        self._reel.paint(p, at, phase, moving)
        if not layers.front.isNull():
            p.drawPixmap(at, layers.front)

    def _keep(
        self, p: QPainter, box: QRectF, picture: Picture, look: Look, inks: Inks, stage: bool
    ) -> Layers:
        """The layers for this picture at this size; built when either has changed."""
        dpr = p.device().devicePixelRatioF()
        key = (picture.id, box.width(), box.height(), dpr, stage)
        if self._layers is None or key != self._key:
            scenes = [Scene(picture.at(phase=phase), look) for phase in SAMPLES]
            first, rest = scenes[0], scenes[1:]
            far = _common([s.parts for s in scenes])
            near = _common([s.parts[::-1] for s in scenes])[::-1]
            if len(far) == len(first.parts):
                near = []
            still = _still(scenes)
            if any(s.frame != first.frame or s.pose.get("view") != first.pose.get("view") for s in rest):
                far, near, still = [], [], []  # the view itself moves
            baked = {part.name for part in far + near}
            between = [part for part in still if part.name not in baked]
            behind = _layer(box, dpr, first, inks, far, True, stage)
            front = _layer(box, dpr, first, inks, near, False, stage)
            names = _names(first, far + near + between)
            pixel = 1 / (fit(first.frame, box.width(), box.height())[0] * dpr)
            paths = ready_paths(between, pixel)
            self._layers, self._key = Layers(behind, front, between, paths, names), key
            self._shown = None
            self._reel.forget()
        return self._layers


def _common(stacks: list[list[Part]]) -> list[Part]:
    """The parts at the start of all stacks that are the same in each."""
    same = takewhile(lambda parts: all(p == parts[0] for p in parts[1:]), zip(*stacks, strict=False))
    return [parts[0] for parts in same]


def _still(scenes: list[Scene]) -> list[Part]:
    """The parts that are the same in all scenes, wherever they lie."""
    first = {part.name: part for part in scenes[0].parts}
    alike = {name for name in first if sum(part.name == name for part in scenes[0].parts) == 1}
    for scene in scenes[1:]:
        alike &= {part.name for part in scene.parts if part == first.get(part.name)}
    return [part for name, part in first.items() if name in alike]


def _names(scene: Scene, kept: list[Part]) -> frozenset[str]:
    """Names of the kept parts, and of the props that are kept whole (these need not even be built)."""
    names = {part.name for part in kept}
    props = {part.name.split(".")[0] for part in scene.parts if "#" in part.name}
    whole = {p for p in props if all(q.name in names for q in scene.parts if q.name.startswith(p + "."))}
    return frozenset(names | whole)


def _moving(
    box: QRectF,
    tree: Tree,
    look: Look,
    inks: Inks,
    line: str | None,
    layers: Layers,
    dpr: float,
    p: QPainter,
) -> None:
    """What moves, and the still parts that lie between, built for this one pose."""
    scene = Scene(tree, look, line, layers.names)
    p.save()
    parts = sorted([*scene.parts, *layers.between], key=lambda part: part.depth)
    enter(p, box, scene, inks, layers.paths, dpr).parts(parts)
    p.restore()


def _pixmap(box: QRectF, dpr: float) -> QPixmap:
    """A pixmap of a box's size, still to be filled."""
    pixmap = QPixmap(max(1, round(box.width() * dpr)), max(1, round(box.height() * dpr)))
    pixmap.setDevicePixelRatio(dpr)
    return pixmap


def _layer(
    box: QRectF, dpr: float, scene: Scene, inks: Inks, parts: list[Part], ground: bool, stage: bool
) -> QPixmap:
    """The given parts on a transparent pixmap of the box's size, with the ground under them if asked."""
    if not parts and not ground:
        return QPixmap()
    pixmap = _pixmap(box, dpr)
    opaque = ground and stage  # without an alpha channel it is copied, not blended
    pixmap.fill(inks(("stage", 0.0)) if opaque else Qt.GlobalColor.transparent)
    p = QPainter(pixmap)
    try:
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, x, y = fit(scene.frame, box.width(), box.height())
        p.translate(x, y)
        p.scale(scale, scale)
        brush = Brushwork(p, inks, 1 / (scale * dpr))
        if ground and stage:
            brush.ops(scene.blob())
        if ground:
            brush.ops(scene.ground())
        brush.parts(parts)
    finally:
        p.end()
    return pixmap

"""Draws the frames of one picture quickly: what never moves is kept as two pixmaps, behind and in front."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from postureapp.figure.look import Look
from postureapp.figure.picture import Picture
from postureapp.figure.scene import Scene
from postureapp.qt.figure.paint import Brushwork, Inks, fit
from postureapp.qt.figure.render import NOT_DRAWABLE, enter, inks_for, paint_tree, placeholder


class Stagehand:
    """Keeps the furniture of the picture being shown."""

    def __init__(self) -> None:
        self._inks: tuple[tuple[str, Look], Inks] | None = None
        self._key: tuple[Any, ...] | None = None
        self._behind, self._front = QPixmap(), QPixmap()
        self._props: Any = None

    def forget(self) -> None:
        """Something other than the phase changed: build the furniture again."""
        self._key = None

    def inks(self, theme_name: str, look: Look) -> Inks:
        key = (theme_name, look)
        if self._inks is None or self._inks[0] != key:
            self._inks = (key, inks_for(theme_name, look))
            self.forget()
        return self._inks[1]

    def paint(
        self, p: QPainter, box: QRectF, picture: Picture, look: Look, inks: Inks, variant: str, phase: float,
        stage: bool,
    ) -> None:  # fmt: skip
        """One frame. A still is drawn whole; a motion takes its furniture from the kept pixmaps."""
        try:
            tree = picture.at(variant, phase)
        except NOT_DRAWABLE:
            return placeholder(p, box, inks)
        line = picture.spine(variant) if tree.get("line", True) else None
        if not picture.moves:
            return paint_tree(p, box, tree, look, inks, line, stage)
        try:
            self._furnish(p, box, tree, look, inks, stage)
            scene = Scene(tree, look, line, furniture=False)
        except NOT_DRAWABLE:
            return placeholder(p, box, inks)
        p.drawPixmap(box.topLeft(), self._behind)
        p.save()
        enter(p, box, scene, inks).parts(scene.parts)
        p.restore()
        p.drawPixmap(box.topLeft(), self._front)
        return None

    def _furnish(
        self, p: QPainter, box: QRectF, tree: dict[str, Any], look: Look, inks: Inks, stage: bool
    ) -> None:
        """Build the two pixmaps again when furniture, frame or size are not those of the last frame."""
        dpr = p.device().devicePixelRatioF()
        fixed = [tree.get(k) for k in ("props", "frame", "view", "shadow")]
        key = (box.width(), box.height(), dpr, stage)
        if key == self._key and fixed == self._props:
            return
        scene = Scene(tree, look)
        still = [part for part in scene.parts if part.still]
        self._behind = self._layer(box, dpr, scene, inks, [q for q in still if q.depth < 0], True, stage)
        self._front = self._layer(box, dpr, scene, inks, [q for q in still if q.depth > 0], False, stage)
        self._key, self._props = key, fixed

    def _layer(
        self, box: QRectF, dpr: float, scene: Scene, inks: Inks, parts: list[Any], ground: bool, stage: bool
    ) -> QPixmap:
        pixmap = QPixmap(max(1, round(box.width() * dpr)), max(1, round(box.height() * dpr)))
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        if not parts and not ground:
            return QPixmap()
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

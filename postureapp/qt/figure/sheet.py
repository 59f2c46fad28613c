"""Contact sheets: many pictures on one image, for people who review them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from postureapp.figure.look import Look, surprise
from postureapp.figure.picture import Picture
from postureapp.figure.poses import Library, load_library
from postureapp.qt.figure.render import FORMAT, inks_for, render_picture
from postureapp.resources import resources_dir

CAPTION = 18


def contact_sheet(
    library: Library,
    ids: Sequence[str],
    theme_name: str,
    size: int,
    look: Look,
    *,
    variant: str = "both",
    phase: float | None = None,
    columns: int = 5,
    captions: bool = True,
) -> QImage:
    """All pictures of `ids`, `size` pixels high each; pairs show both halves, motions start and end."""
    cells: list[tuple[str, QImage]] = []
    for name in ids:
        for label, which, when in _views(library, name, variant, phase):
            picture = library.picture(name)
            width = round(size * (min(picture.aspect, 2.2) if picture else 1.0))
            cells.append(
                (
                    label,
                    render_picture(
                        library, name, QSize(width, size), theme_name, look, variant=which, phase=when
                    ),
                )
            )
    return _lay_out(cells, columns * size, size, CAPTION if captions else 0, theme_name, look)


def _views(
    library: Library, name: str, variant: str, phase: float | None
) -> list[tuple[str, str, float | None]]:
    picture = library.picture(name)
    if picture is None:
        return [(f"{name} (missing)", "easier", None)]
    if picture.kind == "pair":
        both: list[tuple[str, str, float | None]] = [
            (name, "easier", None),
            (f"{name} tiring", "tiring", None),
        ]
        return both if variant == "both" else [view for view in both if view[1] == variant]
    if picture.kind == "motion" and phase is None and variant == "both":
        return [(name, "easier", 0.0), (f"{name} 0.5", "easier", 0.999 if picture.once else 0.5)]
    if picture.kind == "sequence" and phase is None and variant == "both":
        n = len(picture.poses)
        return [(f"{name} {i + 1}/{n}", "easier", (i + 0.3) / n) for i in range(n)]
    return [(name, "easier", phase)]


def _lay_out(
    cells: list[tuple[str, QImage]], width: int, size: int, caption: int, theme_name: str, look: Look
) -> QImage:
    rows: list[list[tuple[str, QImage]]] = [[]]
    for cell in cells:
        if rows[-1] and sum(im.width() for _, im in rows[-1]) + cell[1].width() > width:
            rows.append([])
        rows[-1].append(cell)
    wide = max((sum(im.width() for _, im in row) for row in rows), default=size)
    sheet = QImage(max(wide, 1), max(1, len(rows) * (size + caption)), FORMAT)
    inks = inks_for(theme_name, look)
    sheet.fill(inks(("stage", 0.0)))
    p = QPainter(sheet)
    try:
        p.setPen(inks(("mark", 0.0)))
        font = p.font()
        font.setPixelSize(12)
        p.setFont(font)
        for r, row in enumerate(rows):
            x = 0
            for label, image in row:
                p.drawImage(x, r * (size + caption), image)
                box = QRectF(x, r * (size + caption) + size, image.width(), caption)
                if caption:
                    p.drawText(box, Qt.AlignmentFlag.AlignCenter, label)
                x += image.width()
    finally:
        p.end()
    return sheet


def write_sheets(
    folder: Path, theme_names: Iterable[str], size: int, ids: Sequence[str] | None = None, per_sheet: int = 30
) -> list[Path]:
    """Contact sheets of all pictures (or `ids`) as PNG files. Raises OSError if one cannot be written."""
    library = load_library(resources_dir() / "poses")
    names = list(ids) if ids else sorted(library.pictures)
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    for theme in theme_names:
        for n, start in enumerate(range(0, len(names), per_sheet), 1):
            path = folder / f"pictures-{theme}-{size}-{n}.png"
            image = contact_sheet(library, names[start : start + per_sheet], theme, size, Look())
            if not image.save(str(path)):
                raise OSError(f"could not write {path}")
            written.append(path)
    return written


def main(argv: Sequence[str] | None = None) -> int:
    """`python -m postureapp.qt.figure.sheet OUT.png ID...`: pictures (or bare pose names) on one image."""
    parser = argparse.ArgumentParser(description="Draw pictures to one PNG.")
    parser.add_argument("out", type=Path)
    parser.add_argument(
        "ids", nargs="*", help="picture ids, pose names, or a file stem like tips_sit; none = all"
    )
    parser.add_argument("--theme", default="light", choices=("light", "dark", "night", "contrast"))
    parser.add_argument("--size", type=int, default=320)
    parser.add_argument("--variant", default="both", choices=("both", "easier", "tiring"))
    parser.add_argument("--phase", type=float)
    parser.add_argument("--columns", type=int, default=5)
    parser.add_argument("--look", type=int, help="seed of a surprise look")
    parser.add_argument("--poses", type=Path, help="another folder of pose files")
    args = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    library = load_library(args.poses or resources_dir() / "poses")
    for problem in library.problems:
        sys.stderr.write(f"{problem}\n")
    ids = _wanted(library, args.ids)
    look = Look() if args.look is None else surprise(args.look)
    image = contact_sheet(
        library,
        ids,
        args.theme,
        args.size,
        look,
        variant=args.variant,
        phase=args.phase,
        columns=args.columns,
        captions=len(ids) > 1,
    )
    image.save(str(args.out))
    del app
    return 1 if library.problems else 0


def _wanted(library: Library, names: Sequence[str]) -> list[str]:
    """Picture ids for what was asked: ids as they are, bare poses as stills, files as all they hold."""
    out: list[str] = []
    for name in names or sorted(library.pictures):
        if name in library.pictures:
            out.append(name)
        elif name in library.poses:
            library.pictures[name] = Picture(name, "still", (library.poses[name],))
            out.append(name)
        else:
            held = [k for k in library.pictures if library.sources.get(k) == f"{name}.toml"]
            out += held or [name]
    return out


if __name__ == "__main__":
    sys.exit(main())

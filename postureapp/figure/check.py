"""Judges pictures: every moment of each, the leaps between them, and the words that describe them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

from postureapp.figure.blend import Tree
from postureapp.figure.cast import Cast
from postureapp.figure.judge import check_tree
from postureapp.figure.look import Look
from postureapp.figure.picture import Picture
from postureapp.figure.poses import Library, PoseProblem, load_library
from postureapp.figure.vec import Vec, norm, sub

STEPS, LEAP = 48, 9.0
"""Moments of a motion that are compared, and how far a joint may travel from one to the next, cm."""
NOT_SOUND = (ValueError, KeyError, TypeError, ArithmeticError, AttributeError, IndexError)


def check_library(library: Library, ids: Iterable[str] | None = None) -> list[PoseProblem]:
    """Problems of all pictures (or `ids`), those found while loading first when all are asked for."""
    out = list(library.problems) if ids is None else []
    for name in sorted(library.pictures) if ids is None else ids:
        picture = library.picture(name)
        if picture is None:
            out.append(PoseProblem("", f"picture {name}", "", "is missing"))
            continue
        file = library.sources.get(name, "")
        out += [PoseProblem(file, f"picture {name}", key, text) for key, text in check_picture(picture)]
    return out


def check_picture(picture: Picture) -> Iterator[tuple[str, str]]:
    """(where, what) of everything doubtful in one picture."""
    if len(picture.alt) < 20:
        yield "alt", "needs a description of pose, props and what to notice"
    if picture.kind == "pair" and len(picture.alt_tiring) < 20:
        yield "alt_tiring", "needs a description of the more tiring half"
    yield from _jumps(picture)
    seen: set[str] = set()
    for label, tree in moments(picture):
        try:
            found = list(check_tree(tree))
        except NOT_SOUND as err:
            found = [f"cannot be drawn: {err}"]
        for text in found:
            if text not in seen:
                seen.add(text)
                yield label, text


def moments(picture: Picture) -> list[tuple[str, Tree]]:
    """The pose trees to judge: both halves, all frames, or eight moments of a motion."""
    if picture.kind == "pair":
        return [(v, picture.at(v)) for v in ("easier", "tiring")]
    if picture.kind == "motion":
        return [(f"phase {k / 8:g}", picture.at(phase=k / 8)) for k in range(8)]
    return [(str(i + 1) if len(picture.poses) > 1 else "", tree) for i, tree in enumerate(picture.cells())]


def _jumps(picture: Picture) -> Iterator[tuple[str, str]]:
    """Joints of a motion that leap between neighbouring moments: a way flips, a place changes."""
    if picture.kind != "motion":
        return
    before: dict[str, Vec] = {}
    for k in range(STEPS + 1):
        try:
            now = _joint_places(Cast(picture.at(phase=k / STEPS), Look()))
        except NOT_SOUND:
            return
        for name, place_now in now.items():
            if name in before and norm(sub(place_now, before[name])) > LEAP:
                yield f"phase {k / STEPS:.2f}", f"{name} leaps {norm(sub(place_now, before[name])):.0f} cm"
                return
        before = now


def _joint_places(cast: Cast) -> dict[str, Vec]:
    out: dict[str, Vec] = {}
    for who, body in cast.people.items():
        out[f"{who} skull"] = body.spine.skull
        for s in "rl":
            out[f"{who} elbow_{s}"], out[f"{who} wrist_{s}"] = body.arms[s].joints[1:]
            out[f"{who} knee_{s}"], out[f"{who} ankle_{s}"] = body.legs[s].joints[1:]
    return out


def main() -> None:
    """`python -m postureapp.figure.check [ID...]`: says what is doubtful; exit code 1 if anything is."""
    parser = argparse.ArgumentParser(description="Judge pictures mechanically.")
    parser.add_argument("ids", nargs="*", help="picture ids; none = all")
    parser.add_argument("--poses", default="resources/poses", help="folder of pose files")
    asked = parser.parse_args()
    found = check_library(load_library(asked.poses), asked.ids or None)
    parser.exit(1 if found else 0, "".join(f"{problem}\n" for problem in found))


if __name__ == "__main__":
    main()

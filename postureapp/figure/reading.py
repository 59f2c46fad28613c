"""Sound poses and pictures out of pose files: poses laid over their bases, pictures built from poses."""

from __future__ import annotations

from collections.abc import Callable

from postureapp.figure.blend import Tree, merge
from postureapp.figure.picture import KINDS, Picture
from postureapp.figure.pose_files import PoseProblem
from postureapp.figure.schema import faults

_PARTS = {
    "still": ("pose",),
    "pair": ("easier", "tiring"),
    "motion": ("start", "end"),
    "sequence": ("frames",),
    "group": ("poses",),
}

Find = Callable[[str, str], tuple[str, Tree] | None]
"""From a kind ("pose" or "picture") and a name to the file's name and the entry as it is written."""


class Reading:
    """What was asked for so far, and what was wrong with it. Each pose and picture is looked at once."""

    def __init__(self, find: Find) -> None:
        self._find = find
        self.poses: dict[str, Tree] = {}
        self.pictures: dict[str, Picture] = {}
        self.problems: list[PoseProblem] = []
        self.sources: dict[str, str] = {}
        self._seen: set[tuple[str, str]] = set()

    def pose(self, name: object, above: tuple[str, ...] = ()) -> Tree | None:
        """The pose with its bases underneath, None when it or a base is not sound. `above`: built on it."""
        if not isinstance(name, str) or name in self.poses or ("pose", name) in self._seen:
            return self.poses.get(name) if isinstance(name, str) else None
        found = self._find("pose", name)
        if found is None:
            return None
        file, spec = found
        own = {k: v for k, v in spec.items() if k != "base"}
        base = spec.get("base")
        if base is not None:
            under = self._base(base, name, file, above)
            if under is None:
                return None
            own = merge(under, own)
        self._note("pose", name, file)
        wrong = [PoseProblem(file, name, key, message) for key, message in faults(own)]
        self.problems += wrong
        if wrong:
            return None
        self.poses[name] = own
        return own

    def _base(self, base: object, name: str, file: str, above: tuple[str, ...]) -> Tree | None:
        """The pose that `name` builds on; noted as a problem when there is none."""
        known = isinstance(base, str) and base not in (*above, name) and self._find("pose", base)
        under = self.pose(base, (*above, name)) if known else None
        if under is None:
            self._note("pose", name, file)
            said = f"the pose {base!r} is not sound" if known else f"no pose {base!r} to build on"
            self.problems.append(PoseProblem(file, name, "base", said))
        return under

    def _note(self, kind: str, name: str, file: str) -> None:
        self._seen.add((kind, name))
        self.sources[name] = file

    def picture(self, name: str) -> Picture | None:
        """The picture with this id, None when there is none or it is not sound."""
        if name in self.pictures or ("picture", name) in self._seen:
            return self.pictures.get(name)
        found = self._find("picture", name)
        if found is None:
            return None
        file, spec = found
        self._seen.add(("picture", name))
        wrong = self._picture(name, file, spec)
        if wrong:
            self.problems.append(PoseProblem(file, f"picture {name}", *wrong))
        return self.pictures.get(name)

    def _picture(self, name: str, file: str, spec: Tree) -> tuple[str, str] | None:
        """Builds a picture; when it is not sound, the key and what is wrong with it."""
        kind = spec.get("kind", "still")
        if kind not in KINDS:
            return "kind", f"must be one of {', '.join(KINDS)}"
        poses: list[Tree] = []
        for key in ("pose",) if kind == "motion" and "pose" in spec else _PARTS[kind]:
            named = spec.get(key)
            for each in named if isinstance(named, list) else [named]:
                pose = self.pose(each)
                if pose is None:
                    return key, f"no sound pose {each!r}"
                poses.append(pose)
        if not poses:
            return _PARTS[kind][0], "names no pose"
        keys = spec.get("keys", [])
        if not isinstance(keys, list) or any(
            not isinstance(k, dict) or not isinstance(k.get("set", {}), dict) for k in keys
        ):
            return "keys", "must be a list of tables with `at` and `set`"
        if kind == "motion" and "pose" in spec and not keys:
            return "keys", "a motion of one pose needs keys"
        try:
            self.pictures[name] = _build(name, kind, tuple(poses), tuple(keys), spec)
            self.sources[name] = file
        except (TypeError, ValueError) as err:
            return "", str(err)
        return None


def _build(name: str, kind: str, poses: tuple[Tree, ...], keys: tuple[Tree, ...], spec: Tree) -> Picture:
    seconds = spec.get("seconds", 3.0)
    period = float(spec.get("period", seconds * len(poses) if kind == "sequence" else 6.0))
    if not 0.2 <= period <= 600:
        raise ValueError("period must lie between 0.2 and 600 seconds")
    wide = spec.get("aspect")
    return Picture(
        name,
        kind,
        poses,
        str(spec.get("alt", "")),
        str(spec.get("alt_tiring", "")),
        period,
        float(spec.get("hold", 0.08)),
        spec.get("ease") == "linear",
        spec.get("loop") == "once",
        keys,
        float(spec.get("cover", 0.0)),
        bool(spec.get("tween", True)),
        int(spec.get("columns", 0)),
        None if wide is None else float(wide),
        spec.get("line"),
        spec.get("set"),
    )

"""Where the content, poses, icons and languages lie: in the checkout, the wheel or a frozen bundle."""

import sys
from pathlib import Path


class ResourcesMissing(Exception):
    """The program's own files are not there: the message says what, what it means and what to do."""

    def __init__(self, tried: tuple[Path, ...]) -> None:
        self.tried = tried
        places = ", ".join(str(place) for place in tried)
        super().__init__(
            f"The files PostureApp shows (tips, pictures, languages) were not found in: {places}. "
            "Without them there is nothing to show, so it cannot start. "
            "Please install PostureApp again, or start it from a complete checkout."
        )


def resources_dir() -> Path:
    """The folder that holds `content/`, `poses/` and the rest. Raises ResourcesMissing if there is none."""
    return first_with_content(candidates(Path(__file__).resolve().parent, getattr(sys, "_MEIPASS", None)))


def candidates(package: Path, bundle: str | None) -> tuple[Path, ...]:
    """The places to look, best first; `package` is the program's folder, `bundle` a frozen program's root."""
    frozen = (Path(bundle) / "postureapp" / "_resources",) if bundle else ()
    return (*frozen, package / "_resources", package.parent / "resources")


def first_with_content(places: tuple[Path, ...]) -> Path:
    """The first place that is a folder with something in it. Raises ResourcesMissing naming all of them."""
    for place in places:
        try:
            if next(place.iterdir(), None) is not None:
                return place
        except OSError:  # not there, not a folder or not readable: the next place may be
            continue
    raise ResourcesMissing(places)

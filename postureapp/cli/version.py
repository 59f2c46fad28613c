"""Which version this is."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def version() -> str:
    """From the installed package, or from the checkout it runs in."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("postureapp")
    except PackageNotFoundError:
        pass
    import tomllib

    try:
        return str(tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"])
    except (OSError, ValueError, KeyError):
        return "(unknown version)"

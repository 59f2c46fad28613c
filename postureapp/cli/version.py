"""Which version this is."""


def version() -> str:
    """From the installed package; a checkout that was never installed has none."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("postureapp")
    except PackageNotFoundError:
        return "(not installed)"

"""A row of segments that may take the height it needs when its words stand one under the other."""

from PySide6.QtWidgets import QSizePolicy

from postureapp.qt.widgets import Segmented


def wrapping(segments: Segmented) -> Segmented:
    """The same row; layouts no longer hold it to the height of one line."""
    policy = segments.sizePolicy()
    policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
    segments.setSizePolicy(policy)
    return segments

"""Painting of the figures, and the widget that shows them."""

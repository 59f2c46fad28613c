"""Tests of the figure geometry."""

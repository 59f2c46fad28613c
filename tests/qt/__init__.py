"""Tests of the Qt shell."""

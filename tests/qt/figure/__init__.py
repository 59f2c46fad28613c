"""Tests of the painted figures."""

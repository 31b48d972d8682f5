"""Measures speed: see `stories`."""

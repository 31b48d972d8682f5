"""Figures as a person reads them."""

from __future__ import annotations


def signed(figure: float | None, digits: int = 3) -> str:
    """Return a figure with its sign, a dash for none."""
    return "-" if figure is None else f"{figure:+.{digits}f}"


def unsigned(figure: float | None, digits: int = 3) -> str:
    """Return a figure without a sign, a dash for none."""
    return "-" if figure is None else f"{figure:.{digits}f}"

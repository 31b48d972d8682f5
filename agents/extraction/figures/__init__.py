"""Figures: how they are written, in whose money, and what they are to what moved."""

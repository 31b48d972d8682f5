"""Findings to market events, and to what they mean for regions."""

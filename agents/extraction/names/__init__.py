"""Whom a name means: short, doubtful and unlisted ones, listings behind them, markets named by places."""

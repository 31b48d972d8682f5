"""What stands between commas behind a name: "Acme, a maker of pumps, valves and pipes, said"."""

from __future__ import annotations

# Commas inside of one, and dashes between two of them: a list of a few things, no text of nothing but commas.
_MOST_COMMAS = 6
_MOST_DASHES = 6
# A hyphen, or a dash that parts no clauses.
_HYPHEN = r"(?:-(?!-)|(?<!\s)[–—]|[–—](?!\s))"


def apposition(longest: int, ends: str = ";:/") -> str:
    """Return a pattern of it from the blank behind its first comma to its last comma.

    It has up to `longest` characters between two commas, and none of `ends`.  It is tried up to each comma,
    and not up to each character: what lies between two commas is never given back.
    """
    words = rf"[^{ends},–—-]"
    piece = rf"{words}{{1,{longest}}}+(?:{_HYPHEN}{words}{{0,{longest}}}+){{0,{_MOST_DASHES}}}+,"
    return rf"(?:{piece}){{1,{_MOST_COMMAS}}}?"

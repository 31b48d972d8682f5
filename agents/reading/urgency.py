"""How urgent a story is, on one scale from 1 to 9 whatever the agency's own words are.

    1 flash       a few times a year          6 release at will
    2 bulletin    stops the reader            7 advance for a weekday
    3 urgent      first words of real news    8 advance for a weekend
    4 routine     the day's news              9 the agency's own meaning
    5 deferred    may wait for the cycle

AP's codes count so since its Media API, IPTC 7901 and the European agencies number in the same order, and the
letters of ANPA 1312 are the same ranks.  (A bulletin outranks an urgent here as with AP; some software that
reads ANPA has the two the other way round.)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_RANKS: Mapping[int, str] = {
    1: "f flash snap blitz alert",
    2: "b bulletin eil eilmeldung newsbreak",
    3: "u urgent vorrang priority high rush",
    4: "r routine regular normal standard medium",
    5: "d deferred daily low",
    6: "w release-at-will",
    7: "a advance weekday-advance",
    8: "s weekend-advance sunday-advance",
    9: "user-defined",
}
"""The letters and words that agencies have for each rank."""

_BY_WORD = MappingProxyType({word: rank for rank, words in _RANKS.items() for word in words.split()})
# Numbers come with a scheme before them (urg:4, prty-3), a zero before or a fraction behind.
_NUMBER = re.compile(r"(?:[a-z]{1,12}[:\-]?)?0?([1-9])(?:\.0)?", re.IGNORECASE)
_NO_WORD = re.compile(r"[\s_]+")


def urgency_of(stated: str | float | None) -> int | None:
    """Return the rank that an agency's number, letter or word stands for, None for none that is known.

    A story with a word nobody knows is still news: it has no urgency.
    """
    if stated is None or isinstance(stated, bool):
        return None
    said = _NO_WORD.sub("-", str(stated).strip().casefold())
    number = _NUMBER.fullmatch(said)
    return int(number[1]) if number else _BY_WORD.get(said.rpartition(":")[2])

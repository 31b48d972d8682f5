"""What had been expected of a release, where the sentence behind it says so.

Agencies tell it in a sentence of its own: "Retail sales rose 0.4%. Economists had forecast a 0.2% gain."
It is the release's forecast only if the sentence before tells one release and no more, and if the one figure
that fits is a level of it: "Economists had forecast 0.2% and 3.1%" and "had pointed to a rise of 8,000" of
something that is counted are left.
"""

from __future__ import annotations

from typing import Final

import regex
from msgspec.structs import replace

from agents.extraction.figures import quantities
from agents.extraction.figures.quantities import Quantity
from agents.extraction.kinds.economy import release_words as words
from agents.extraction.kinds.economy.indicator import Indicator, Measure
from agents.extraction.kinds.economy.release_figures import Reading, is_level, is_year
from agents.extraction.kinds.economy.release_mentions import mentions_in
from agents.extraction.kinds.rules.rule import Stated
from agents.extraction.passage import Passage
from agents.extraction.vocabulary import lowered

_REACH: Final = 260
_EXPECTED: Final = regex.compile(
    r"\s*(?P<sentence>(?:Economists|Analysts|Forecasters|Markets|(?:A|The) (?:[A-Z]\w+ )?(?:poll|survey) of "
    r"(?:\w+ )?(?:economists|analysts)|The (?:market|consensus|median|expected) |(?:That|This|It"
    r"|The (?:reading"
    r"|figure|rate|result|outcome|number|pace|increase|decline|rise|drop)) (?:was |came in "
    r"|is )?(?:also |well "
    r"|slightly |far )?(?=above|below|higher|lower|better|worse|stronger|weaker|faster|slower|more|less"
    r"|topp|beat"
    r"|miss|exceed|compar|versus|against|in line|match|undersh|surpass)"
    r"|(?:The )?\w+(?: \w+){0,3} (?:was|were|had been) (?:widely )?(?=expected to|forecast to|seen "
    r"|projected to))"
    r"(?:[^.;\n]|\.(?=\d)){5,230}+\.)(?=\s|$)"
)
_OF_EXPECTING: Final = regex.compile(
    r"\b(?:forecast(?:s|ing)?|expect(?:ed|ing|ations?)?|predict(?:ed|ing|ions?)|estimate[sd]?|consensus"
    r"|project(?:ed|ions?)"
    r"|anticipat(?:ed|ing)|pencill?ed in|look(?:ed|ing) for|pointed to|seen|been)\b",
    regex.IGNORECASE,
)
# 'Had pointed to no change': zero in words.
_NO_CHANGE: Final = regex.compile(r"\b(?:no (?:change|growth)|a flat reading|zero growth|stagnation)\b")
_CHANGE: Final = regex.compile(r"\b(?:rise|increase|gain|climb|fall|drop|decline|decrease)\b")
_TO: Final = regex.compile(r"\bto (?:an? )?$")


def add_forecast_behind(passage: Passage, indicator: Indicator, reading: Reading) -> None:
    """Give a release that has none the forecast that the sentence behind it tells."""
    if "actual" in reading.figures and "forecast" not in reading.figures:
        forecast = _expected_behind(passage, indicator)
        if forecast is not None:
            reading.figures["forecast"], reading.behind["forecast"] = forecast


def sentence_of_forecast(passage: Passage) -> tuple[str, int]:
    """Return the sentence behind a passage in lower case, if it tells a forecast, and where it begins."""
    found = _EXPECTED.match(passage.text, passage.end, passage.end + _REACH)
    if found is None or not _OF_EXPECTING.search(found["sentence"]):
        return "", passage.end
    return lowered(found["sentence"]), found.start("sentence")


def _expected_behind(passage: Passage, indicator: Indicator) -> tuple[Quantity, Stated] | None:
    """Return what the next sentence says had been expected of a passage's release, and where it does."""
    sentence, begin = sentence_of_forecast(passage)
    if not sentence or any(it.indicator.name != indicator.name for it in mentions_in(sentence)):
        return None
    fitting = [
        span
        for span in quantities.quantity_spans(sentence, 0, len(sentence))
        if isinstance(span.value, Quantity) and is_level(indicator, span.value) and not is_year(span.value)
    ]
    if not fitting and indicator.measure is Measure.GROWTH and (none := _NO_CHANGE.search(sentence)):
        return Quantity(0.0, quantities.PERCENT), _stated(begin, none.start(), none.end())
    if len(fitting) != 1:
        return None
    span = fitting[0]
    stated = _stated(begin, span.start, span.end)
    forecast: Quantity = span.value
    before, after = sentence[: span.start], sentence[span.end :]
    if indicator.measure not in (Measure.GROWTH, Measure.NET_CHANGE):
        counted = _CHANGE.search(before) or _CHANGE.search(after)
        return None if counted and not _TO.search(before) else (forecast, stated)
    fell = words.FELL.search(after) or words.FALLING.search(before) or words.FALL_OF.search(before[-20:])
    down = fell and not _TO.search(before) and not forecast.signed
    return replace(forecast, value=-abs(forecast.value)) if down else forecast, stated


def _stated(begin: int, start: int, end: int) -> Stated:
    """Return the characters of the story that a part of a sentence is, which begins at a place of it."""
    return {"start": begin + start, "end": begin + end}

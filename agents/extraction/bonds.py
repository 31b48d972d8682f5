"""Bonds by the country and the years that a sentence gives them, and prices of bonds for their yields.

'Yields on Italian 10-year bonds' and 'the yield on Italy's 10-year bond' are Italy's 10-year yield,
'Spanish and Portuguese 10-year yields' those of both, 'two- and 10-year yields' two of one country.  A price
in 32nds goes the other way than the yield: 'the 10-year note rose 7/32 to yield 4.1%' tells of a fall.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from msgspec.structs import replace

from agents.extraction import spans
from agents.extraction.spans import Span
from agents.reference import Instrument, instruments
from schemas.event import EntityType

_YEARS: Final = {
    "two": 2,
    "three": 3,
    "five": 5,
    "seven": 7,
    "ten": 10,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
}
_TENOR: Final = rf"(?P<years>\d{{1,2}}|{'|'.join(_YEARS)})-year"
_PAPER: Final = r"(?:bonds?|notes?|debt|paper|securities|gilts?|treasur(?:y|ys|ies))"
# No comma: what stands behind one is another phrase.
_YIELD_OF: Final = re.compile(
    rf"\b(?:the\s)?(?:benchmark\s)?(?:yields?|borrowing\scosts?)\s(?:on|of|for)\s"
    rf"(?P<bond>(?:[\w.'\u2019-]+\s){{1,6}}?(?:government\s)?{_PAPER})\b(?!\s(?:of|yields?|futures|due|maturing))",
    re.IGNORECASE,
)
_OF_YEARS: Final = re.compile(_TENOR, re.IGNORECASE)
# "Benchmark U.S. 10-year notes last rose 7/32": whatever names the bond, up to the figure.
_IN_32NDS: Final = re.compile(
    rf"\b(?:the\s|benchmark\s|u\.?s\.?\s|on-the-run\s){{0,4}}+{_TENOR}\s(?:u\.?s\.?\s)?(?:treasury\s)?{_PAPER}"
    r"(?P<told>[^.;:%]{1,40}?)(?P<price>(?:(?:\d+|a)\s(?:and\s)?)?\d{1,2}/32(?:nds?)?(?:\sin\sprice)?)"
    r"(?P<pays>,?\s(?:to\s|and\s(?:is\s|was\s)?|its\syield\s\w+\sto\s)?yield(?:s|ing|ed)?(?=\s))?",
    re.IGNORECASE,
)
# India's market calls its benchmark by its coupon and its end: "the benchmark 6.48% 2035 bond yield".
_BY_COUPON: Final = re.compile(
    r"\b(?:the\s)?(?:india['\u2019]s\s)?(?:the\s)?benchmark\s(?:10-year\s)?\d\.\d{2}%\s20\d\d\sbond\syield\b",
    re.IGNORECASE,
)
# South Africa's desks call theirs by its end: "the benchmark 2035 government bond was weaker".
_BY_END: Final = re.compile(
    r"\b(?:(?P<of>south\safrica['\u2019]s|south\safrican)\s)(?:the\s)?benchmark\s20\d\d\s(?:government\s)?bond\b(?!\syield)",
    re.IGNORECASE,
)
# "Treasurys were steady, with the 10-year at 4.10%": the memory says of which country.
_BARE_TENOR: Final = re.compile(
    rf"\b(?:the\s)?{_TENOR}(?=\sat\s\d+(?:\.\d+)?\s?(?:%|per\s?cent)(?:[.;]|,\s(?!and\b)|$))", re.IGNORECASE
)
_OF_BONDS: Final = ("yield", "treasur", "bond", "gilt", "bund")
_LISTED_TENOR: Final = re.compile(rf"({'|'.join(_YEARS)}|\d{{1,2}})-(?:year)?$", re.IGNORECASE)
_OF_RATE: Final = re.compile(r"rate:([A-Z]{2})(\d+)Y$")
_SHARED: Final = frozenset({EntityType.RATE, EntityType.CURRENCY})
# "The Australian and New Zealand dollars": of several countries' money of one name.
_SEVERAL: Final = ("dollars", "crowns", "pesos", "rupees", "rupiahs", "francs")
_BARE: Final = ("yield", "yields")
_MOVING: Final = (spans.VERB, spans.ADVERB, spans.NOUN)
_FEWEST: Final = 3  # spans of 'two- and 10-year yields'


def bonds_named(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence's spans with the yields that it names in these ways as entities."""
    start, end = sentence[0].start, sentence[-1].end
    said = text[start:end].lower()
    if "% 20" in said:
        for found in _BY_COUPON.finditer(text, start, end):
            sentence = _called(sentence, found, "IN10Y")
    if "benchmark 20" in said:
        for found in _BY_END.finditer(text, start, end):
            sentence = _renamed(sentence, found, instruments().get("group:ZA:BONDS"))
    sentence = _priced_or_bare(text, sentence, said)
    if "yield" not in said and "borrowing cost" not in said:
        return _listed(text, sentence) if any(word in said for word in _SEVERAL) else sentence
    for found in _YIELD_OF.finditer(text, start, end):
        sentence = _composed(sentence, found)
    return _listed(text, [it for it in sentence if not _is_of_other_years(text, it)])


def _priced_or_bare(text: str, sentence: Sequence[Span], said: str) -> Sequence[Span]:
    """Return the spans with the yields of bonds told by their price, or by their years alone."""
    start, end = sentence[0].start, sentence[-1].end
    if "-year at " in said and any(word in said for word in _OF_BONDS):
        for found in _BARE_TENOR.finditer(text, start, end):
            sentence = _called(sentence, found, f"US{_years(found['years'])}Y")
    if "/32" in said:
        for found in _IN_32NDS.finditer(text, start, end):
            sentence = list(_priced(sentence, found))
    return sentence


def _years(words: str) -> int:
    return int(words) if words.isdigit() else _YEARS[words.lower()]


def _composed(sentence: Sequence[Span], found: re.Match[str]) -> Sequence[Span]:
    """Return the spans with the yield of one country's bonds for the words that name it."""
    within = [it for it in sentence if found.start() < it.end and it.start < found.end()]
    places = {it.value for it in within if it.kind == spans.PLACE}
    tenor = _OF_YEARS.search(found["bond"])
    if len(places) != 1 or any(_names_country(it) for it in within):
        return sentence
    years = f"{_years(tenor['years'])}Y" if tenor is not None else ""
    rate = instruments().get(f"rate:{places.pop()}{years}")
    if rate is None:
        return sentence
    return _called(sentence, found, rate.id.removeprefix("rate:"))


def _called(sentence: Sequence[Span], found: re.Match[str], symbol: str) -> Sequence[Span]:
    """Return the spans with a yield for the words that name it."""
    return _renamed(sentence, found, instruments().get(f"rate:{symbol}"))


def _renamed(sentence: Sequence[Span], found: re.Match[str], meant: Instrument | None) -> Sequence[Span]:
    """Return the spans with an instrument for the words that name it."""
    if meant is None:
        return sentence
    named = Span(spans.ENTITY, found.start(), found.end(), meant)
    before = [it for it in sentence if it.end <= found.start()]
    return [*before, named, *(it for it in sentence if it.start >= found.end())]


def _names_country(span: Span) -> bool:
    """Say whether a name tells by itself whose bonds are meant."""
    return span.kind == spans.ENTITY and span.value.region not in (None, "US", "WORLD")


def _priced(sentence: Sequence[Span], found: re.Match[str]) -> Iterator[Span]:
    """Yield the spans with the bond's yield for the bond, and the way that it went for the price's."""
    rate = instruments().get(f"rate:US{_years(found['years'])}Y")
    moving = [
        it for it in sentence if found.start("told") <= it.start < found.end("told") and it.kind in _MOVING
    ]
    if rate is None or len(moving) != 1:
        yield from sentence
        return
    named = paid = False
    for span in sentence:
        if span.end <= found.start() or span.start >= found.end():
            yield span
        elif not named:
            named = True
            yield Span(spans.ENTITY, found.start(), found.start("told"), rate)
        elif found.start("told") <= span.start < found.end("told"):
            yield _turned(span) if span is moving[0] else span
        elif span.start >= found.start("price") and found["pays"] and not paid:
            paid = True
            yield Span(spans.PREPOSITION, found.start("pays"), found.end(), "to")


def _turned(span: Span) -> Span:
    """Return a word of movement as the yield's where it was the price's."""
    if span.kind == spans.VERB:
        way = span.value.direction
        return replace(span, value=replace(span.value, direction=-way if way else way))
    return replace(span, value=-span.value)


def _listed(text: str, sentence: Sequence[Span]) -> list[Span]:
    """Return the spans with every member of a list for the yield that it shares its last words with."""
    kept = list(sentence)
    for at in range(len(kept) - 1, 1, -1):
        joint, first, last = kept[at - 1], kept[at - 2], kept[at]
        if last.kind != spans.ENTITY or last.value.type not in _SHARED:
            continue
        if joint.value not in ("and", "or") and joint.kind != spans.COMMA:
            continue
        rate = _sharing(text, first, last)
        if rate is not None:
            kept[at - 2] = Span(spans.ENTITY, first.start, first.end, rate)
    return kept


def _sharing(text: str, first: Span, last: Span) -> Instrument | None:
    """Return the yield that a country or a number of years before 'and' means, None for anything else."""
    if last.value.type is EntityType.CURRENCY and first.kind == spans.PLACE:
        return _money_of(str(first.value)) if text.endswith(_SEVERAL, 0, last.end) else None
    parts = _OF_RATE.match(last.value.id)
    if parts is None:
        return None
    if first.kind == spans.PLACE:
        return instruments().get(f"rate:{first.value}{parts[2]}Y")
    tenor = _LISTED_TENOR.search(text[first.start : first.end]) if first.kind == spans.GAP else None
    return instruments().get(f"rate:{parts[1]}{_years(tenor[1])}Y") if tenor is not None else None


@cache
def _money_of(country: str) -> Instrument | None:
    """Return a country's currency."""
    money = (it for it in instruments().values() if it.id.startswith("currency:"))
    return next((it for it in money if it.region == country), None)


def _is_of_other_years(text: str, span: Span) -> bool:
    """Say whether a bare 'yield' is that of a bond whose years no list has: 'the 45-year yield'."""
    bare = span.kind == spans.ENTITY and text[span.start : span.end].lower() in _BARE
    return bare and text.endswith(("-year ", "-year bond "), 0, span.start)

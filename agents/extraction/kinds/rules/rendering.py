"""A sentence in which every name and figure stands as one sign, so that a pattern can ask for 'a company'.

The signs are characters of Unicode's private use area, one for each sort of thing; everything else keeps its
letters.  So a pattern never parses a name or a number again, and what it matches can be traced back to the
characters of the story.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import regex

from agents.extraction import spans
from agents.extraction.figures import quantities
from agents.extraction.kinds.rules.institution_names import institutions_in
from agents.extraction.kinds.rules.leaders import hyphened_in, leaders_in, leaders_with_titles
from agents.extraction.names.listing_codes import OVER_THE_COUNTER, with_exchange
from agents.extraction.passage import Passage
from agents.extraction.spans import Span
from agents.extraction.vocabulary import lowered, plain_form
from schemas.event import EntityType

_FIRST_SIGN = 0xE000
SORTS: Final = (
    *(kind.value for kind in EntityType),
    "place",
    "percent",
    "points",
    "bp",
    "money",
    "number",
    "date",
)
SIGN_OF: Final = {sort: chr(_FIRST_SIGN + number) for number, sort in enumerate(SORTS)}
ANY_SIGN: Final = f"{chr(_FIRST_SIGN)}-{chr(_FIRST_SIGN + len(SORTS) - 1)}"
_UNIT_SORTS = {
    quantities.PERCENT: "percent",
    quantities.PERCENTAGE_POINTS: "points",
    quantities.BASIS_POINTS: "bp",
    quantities.POINTS: "points",
    quantities.MONEY: "money",
    quantities.NUMBER: "number",
}
# What Markdown adds to the words: emphasis, the brackets and address of a link; codes: "Acme [BEL:A]".
_MARKUP: Final = regex.compile(
    r"\*\*++|\s?\[(?:[A-Z]{2,6}:){1,2}[A-Za-z\d.]{1,12}\]|\s\[press\srelease\]\([^\s()]{1,600}+\)(?=\s\()"
    r"|\[(?=[^][\n]{1,200}+\]\()"
    r"|\](?<=\[[^][\n]{1,200}\])\([^\s()]{1,600}+(?:\s\"[^\"\n]{0,200}+\")?\)"
)
# Other blanks than the plain one, and halves of characters that no encoder takes.
_UNPLAIN: Final = re.compile("[^\\S ]|[\ud800-\udfff]")
_PLACE, _DATE = "place", "date"
_ERASED = ""
_ABBREVIATED = ("Inc", "Corp", "Ltd", "Co", "Cos", "Bros")
_OPENERS = (
    "The",
    "US",
    "European",
    "Asian",
    "Chinese",
    "Japanese",
    "Most",
    "Many",
    "Some",
    "All",
    "And",
    "But",
)
# Asides that only name a thing again: a ticker, a defined term, the same money in another currency.
_LINK = r"(?:\]\([^\s()]{1,600}+(?:\s\"[^\"\n]{0,200}+\")?\))?"
_EXCHANGE = r"(?P<exchange>[A-Z][A-Za-z.]{1,12}(?:[ /-][A-Za-z]{1,12}){0,2})"
_ASIDE: Final = regex.compile(
    rf"""
    \s?\(\s?\[?\(?\*{{0,2}}(?:{_EXCHANGE}\s?:\s?)?\[?
      (?P<ticker>(?=[\d.&-]*+[A-Z]|(?<=:\s?)\d)[A-Z\d.&-]{{1,10}}+)
      \)?{_LINK}(?:[;,/]\s?[^()\[\]\n]{{1,40}})?\*{{0,2}}\s?\)
  | \s?\((?:the\s|or\s|collectively,?\s|together[^()"“]{{0,40}}|hereinafter\s)?
      ["“'‘][^()\n]{{1,120}}["”'’][^()\n]{{0,60}}\)
  | (?<=(?:\d|lion|crore|dollars|euros?|pounds|yen|yuan|rupees|francs|kronor|kroner|crowns|reais|pesos|ringgit
      |baht|rand|won|dirhams|riyals|lira|renminbi)\s?)
      \s?\((?:US|C|A|HK|S|NZ|NT)?[$€£]\s?[\d.,]{{1,20}}+(?:\s?[mb]illions?|\s?trillion|\s?[mb]l?n)?\)
    """,
    regex.VERBOSE,
)


class Ticker(NamedTuple):
    """A share's sign as a text gives it: "NASDAQ" and "AAPL"; many texts leave out the exchange."""

    exchange: str | None
    symbol: str


@dataclass(slots=True, eq=False)
class Rendering:
    """`text` with signs; `values` what each sign stands for, by its place in `text`.

    `low` is the text in lower case with plain blanks, `signs` which signs it has.  `tickers` holds what stood
    in brackets after the name that ends at a place.  `tried` notes which cheap patterns were found in it.
    `_breaks` and `_origins` say, for the pieces of `text`, where they begin in it and in the story.
    """

    text: str
    passage: Passage
    values: dict[int, Span]
    tickers: dict[int, Ticker]
    _breaks: list[int]
    _origins: list[int]
    low: str
    signs: frozenset[str]
    tried: dict[str, bool] = field(default_factory=dict)

    @property
    def home(self) -> str | None:
        """The region that the story reports from."""
        return self.passage.calendar.home

    def origin(self, position: int) -> int:
        """Return the character of the story at which a place in `text` lies; a sign lies at its start."""
        piece = bisect_right(self._breaks, position) - 1
        if position in self.values:
            return self.values[position].start
        return self._origins[piece] + position - self._breaks[piece]

    def end(self, position: int) -> int:
        """Return the character of the story after a match that ends before `position` in `text`."""
        last = position - 1
        return self.values[last].end if last in self.values else self.origin(last) + 1


def rendering_of(passage: Passage) -> Rendering:
    """Return the passage's sentence with a sign for every name and figure in it."""
    pieces: list[str] = []
    values: dict[int, Span] = {}
    tickers: dict[int, Ticker] = {}
    breaks: list[int] = []
    origins: list[int] = []
    text, length, at = passage.text, 0, passage.start
    for sort, span in _marked(passage):
        start = span.start
        sign = SIGN_OF.get(sort, _ERASED)
        before = length + start - at
        breaks += (length, before)
        origins += (at, start)
        pieces += (text[at:start], sign)
        length = before + len(sign)
        if sign:
            values[before] = span
        elif isinstance(span.value, Ticker):
            tickers[length] = _first(tickers.get(length), span.value)
        at = _end(passage, sort, span)
    breaks.append(length)
    origins.append(at)
    pieces.append(text[at : passage.end])
    words = "".join(pieces).replace("’", "'")
    return Rendering(
        words,
        passage,
        values,
        tickers,
        breaks,
        origins,
        _UNPLAIN.sub(" ", lowered(words)),
        frozenset(map(words.__getitem__, values)),
    )


def _end(passage: Passage, sort: str, span: Span) -> int:
    """Return where the words behind a sign begin: the point of 'Acme Inc.' goes with the name."""
    if sort == EntityType.COMPANY and passage.text.startswith(". ", span.end) and span.end + 1 < passage.end:
        word = passage.text[span.start : span.end].rpartition(" ")[2]
        return span.end + 1 if word in _ABBREVIATED else span.end
    return span.end


def _marked(passage: Passage) -> list[tuple[str, Span]]:
    """Return the spans that get a sign or go, in order; markup goes before institutions."""
    plain = f" {plain_form(passage.text[passage.start : passage.end] + ' ')}"
    bodies = list(_asides_in(passage))
    bodies += _apart_from(bodies, _markup_in(passage))
    bodies += _apart_from(bodies, institutions_in(passage, plain))
    marked = _apart_from(bodies, list(_sorted_spans(passage)))
    heads = [*leaders_in(passage, plain), *hyphened_in(passage)]
    if heads:
        heads = _apart_from([*(it for it in marked if it[0] != _PLACE), *bodies], heads)
        marked = [*heads, *_apart_from(heads, marked)]
    if sum([sort == _PLACE for sort, _ in marked]) > 1:
        marked = list(leaders_with_titles(passage, marked))
    return _without_overlap([*marked, *bodies]) if bodies or heads else marked


def _sorted_spans(passage: Passage) -> Iterator[tuple[str, Span]]:
    """Yield the spans of the vocabulary that stand for a sort of thing."""
    for span in passage.known:
        kind = span.kind
        if kind == spans.ENTITY:
            sort = span.value.type
            if sort == EntityType.CURRENCY and _is_verb(passage, span):
                continue
            of_firm = sort == EntityType.COMMODITY and _is_of_firm(passage, span)
            if not of_firm and (sort != EntityType.GROUP or not _ends_a_name(passage, span)):
                yield sort, span
        elif kind == spans.QUANTITY:
            if unit := _UNIT_SORTS.get(span.value.unit):
                yield unit, span
        elif kind == spans.PLACE:
            if _is_written_as_place(passage, span):
                yield _PLACE, span
        elif kind == spans.DATE:
            yield _DATE, span


def _is_of_firm(passage: Passage, span: Span) -> bool:
    """Say whether goods only end a name: the copper of 'Acme Copper Corp.', which reports as no goods do."""
    return (
        _ends_a_name(passage, span) and _ACTS_AS_FIRM.match(passage.text, span.end, passage.end) is not None
    )


_ACTS_AS_FIRM: Final = regex.compile(
    r",?\s(?:Inc|Corp|Corporation|Co|Ltd|Limited|LLC|plc|PLC|NL|Bhd|Mining|Mines|Resources|Holdings|Group"
    r"|Company)\b"
    r"|\s(?:(?:has|also|today|on\s\p{Lu}\w+day)\s)?(?:said|says|reported|reports|posted|announced|announces"
    r"|approved|declared"
    r"|expects|signed|agreed|appointed|completed)\b|['\u2019]s\s(?:\w+\s){0,3}?(?:profit|revenue|sales"
    r"|board|shares|output|loss)\b"
)


def _is_verb(passage: Passage, span: Span) -> bool:
    """Say whether 'won' is what a company did: nothing that a currency follows stands before it."""
    if not passage.text.startswith("won ", span.start):
        return False
    return _BEFORE_WON.search(passage.text, passage.start, span.start) is None


_BEFORE_WON: Final = regex.compile(
    r"(?:^|\b(?:[Tt]he|a|an|[Kk]orea\S*|of|in|against|and|versus|weak\w*|strong\w*|stead\w+|firm\w*|local"
    r"|onshore|per|its|for)"
    r"|[\d,:;(-]|lion)\s?$",
    regex.REVERSE,
)


def _without_overlap(marked: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Return spans in order, of those that overlap the first, and of those the longest."""
    kept: list[tuple[str, Span]] = []
    end = 0
    for sort, span in sorted(marked, key=lambda it: (it[1].start, -it[1].end)):
        if span.start >= end:
            kept.append((sort, span))
            end = span.end
    return kept


def _is_written_as_place(passage: Passage, span: Span) -> bool:
    """Say whether a place has its capital; 'the euro zone' needs none."""
    written = passage.text[span.start : span.end].removeprefix("the ")
    return written[:1].isupper() or written.startswith("euro")


def _ends_a_name(passage: Passage, span: Span) -> bool:
    """Say whether what could name a group only ends a name: the airlines of 'Acme Airlines'."""
    if not passage.text[span.start].isupper() or " " in passage.text[span.start : span.end]:
        return False
    before = passage.text[passage.start : span.start].split(" ")[-2:]
    return len(before) > 1 and before[0][:1].isupper() and before[0].isalpha() and before[0] not in _OPENERS


def _apart_from(others: list[tuple[str, Span]], marked: list[tuple[str, Span]]) -> list[tuple[str, Span]]:
    """Return the spans that touch none of some others."""
    if not others or not marked:
        return marked
    return [
        it
        for it in marked
        if not any(it[1].start < other.end and other.start < it[1].end for _, other in others)
    ]


def _markup_in(passage: Passage) -> list[tuple[str, Span]]:
    text, start, end = passage.text, passage.start, passage.end
    if text.find("[", start, end) < 0 and text.find("**", start, end) < 0:
        return []
    return [
        (_ERASED, Span(spans.GAP, start + found.start(), start + found.end()))
        for found in _MARKUP.finditer(text[start:end])
    ]


def _asides_in(passage: Passage) -> Iterator[tuple[str, Span]]:
    """Yield the asides, which are looked for at each opening bracket, or at the blank before it."""
    text, end = passage.text, passage.end
    position = passage.start
    opened = text.find("(", position, end)
    while opened >= 0:
        blank = opened - 1
        found = _ASIDE.match(text, blank, end) if blank >= position and text[blank].isspace() else None
        found = found or _ASIDE.match(text, opened, end)
        if found is not None:
            yield _ERASED, Span(spans.GAP, found.start(), found.end(), _ticker(found))
            position = found.end()
        opened = text.find("(", max(opened + 1, position), end)


def _first(before: Ticker | None, ticker: Ticker) -> Ticker:
    """Return the listing of a name's two that is its home: the first, but none over the counter."""
    counter = before is None or (before.exchange or "").lower() in OVER_THE_COUNTER
    return ticker if before is None or counter else before


def _ticker(found: regex.Match[str]) -> Ticker | None:
    """Return the share's sign; capitals alone may abbreviate anything, so they need an exchange or a link."""
    if not found["ticker"]:
        return None
    coded = None if found["exchange"] else with_exchange(found["ticker"])
    if coded is None and not (found["exchange"] or "](" in found.group()):
        return None
    return Ticker(*(coded or (found["exchange"], found["ticker"])))

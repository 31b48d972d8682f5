"""What a sentence says of a contract beside its name: where it is traded and for when.

'The July rubber contract on the Osaka Exchange for August delivery rose': for the grammar only the contract
rose, so the spans of its venue and its delivery are left out, and the time at which a price was taken;
'commodities from copper to oil' are commodities, copper and oil.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from agents.extraction import spans
from agents.extraction.beside.shared_paper import share_paper
from agents.extraction.bonds import bonds_named
from agents.extraction.deliveries import contracts_told
from agents.extraction.figures.misspelt import as_meant
from agents.extraction.names.counted_sectors import sectors_counted
from agents.extraction.names.index_descriptions import without_descriptions
from agents.extraction.names.market_links import markets_in_brackets
from agents.extraction.names.market_places import markets_of_places
from agents.extraction.names.market_weights import without_weights
from agents.extraction.names.venues import at_venues, sell_last_at
from agents.extraction.spans import Span
from agents.extraction.times.closes import closes_before
from agents.extraction.times.dayword import MONTHS
from agents.reference import contracts_on, instruments
from schemas.event import EntityType

_MONTH: Final = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_HOUSES: Final = (
    "LME|SHFE|ShFE|DCE|CZCE|ZCE|INE|OSE|TOCOM|SICOM|SGX|CBOT|CME|NYMEX|Nymex|COMEX|Comex|MCX|NCDEX|Globex"
    "|TTF hub|Dalian|Zhengzhou|Bursa Malaysia|BMD|ICE Europe"
)
_VENUE: Final = (
    r"\s(?:on|at|in)\s(?:the\s)?(?:[A-Z][\w.&'\u2019-]*\s){0,5}?"
    r"(?:(?:Exchange|Bourse|Board\sof\sTrade)\b(?!\s(?:stocks?|shares))"
    r"(?:['\u2019]s\s[A-Z]\w+\s(?:platform|market|board))?"
    rf"|(?:{_HOUSES})\b(?!\s[A-Z]))(?:\s?\([A-Z]{{2,7}}\))?"
)
_GOODS: Final = r"(?:delivery|settlement|loading|shipment)"
_DELIVERY: Final = (
    rf"\sfor\s(?:{_GOODS}\sin\s(?i:{_MONTH})(?:\s\d{{4}})?|(?i:{_MONTH})(?:\s\d{{4}})?\s{_GOODS})\b"
)
_TERMS: Final = re.compile(rf"(?:{_VENUE}|{_DELIVERY})+")
# "WTI for December, which expires on Thursday": the month alone says for when goods are sold.
_MONTH_SOLD: Final = re.compile(
    rf"\sfor\s(?i:{_MONTH})(?:\s\d{{4}})?(?:{_VENUE}|(?=,\s(?:which|whose|the)\b))"
)
# "Was at 6.7%, as of 10:00 a.m. IST, compared with": when a price was taken.
_TAKEN: Final = re.compile(
    r",\sas\sof\s(?:about\s)?\d{1,4}(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s[A-Z]{2,4}\b)?(?=,\s)"
)
# "At 1530 GMT the rand traded at 17.37": what opens a sentence without a comma behind it.
_CLOCK: Final = re.compile(
    r"(?:At|Around)\s(?:\d{4}|\d{1,2}[.:]\d\d)\s(?:GMT|ET|EST|EDT|BST|CET|IST|JST|SAST|UTC)\s(?=[a-zA-Z])"
)
# "The two-year note was last seen paying 4.71%".
_PAYS: Final = re.compile(
    r"\b(?P<years>\d{1,2}|two|three|five|seven|ten|twenty|thirty)-year\s(?:Treasury\s)?(?:note|bond|bill)s?\b"
    r"[^.,;%]{0,20}?\s(?P<verb>paying|yielding)\s(?=\d)",
    re.IGNORECASE,
)
_YEARS: Final = {"two": 2, "three": 3, "five": 5, "seven": 7, "ten": 10, "twenty": 20, "thirty": 30}
_TRADED: Final = frozenset(
    {EntityType.COMMODITY, EntityType.FUTURES, EntityType.GROUP, EntityType.CURRENCY, EntityType.RATE}
)
# 'Pared most of its gains': how much is nothing to the way; what is taken back of a day's before is today's.
_PART: Final = (
    r"\s(?:some|most|much|part|all|nearly\sall|a\s(?:portion|part|chunk|fraction)|the\sbulk|half)\sof"
)
_SHARE_OF: Final = re.compile(rf"{_PART}(?:\s(?:its|their|the|those))?(?=\s)")
_SHARE_OF_BEFORE: Final = re.compile(
    rf"{_PART}(?:\s(?:its|their|the))?"
    r"(?=\s(?:(?:Mon|Tues|Wednes|Thurs|Fri)day|yesterday|last\sweek|the\sprevious))"
    r"|\s(?:all|nearly\sall)\sof(?:\s(?:its|their|the))?(?=\s)"
)
_LME: Final = "XLME"
_FINITE: Final = frozenset({spans.AUXILIARY, spans.VERB, spans.NEUTRAL, spans.KEEP})
_GOODS_TRADED: Final = frozenset({EntityType.COMMODITY, EntityType.FUTURES})
_CONTRACT: Final = ("contract", "contracts", "futures")
_RANGE: Final = 5  # spans of "commodities from copper to oil"


def has_terms(text: str, end: int) -> bool:
    """Say whether right behind a name stands where or for when it is traded."""
    return _TERMS.match(text, end) is not None


def plainly(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence's spans as the grammar reads them."""
    if not sentence:
        return sentence
    start, end = sentence[0].start, sentence[-1].end
    if clock := _CLOCK.match(text, start):
        sentence = [it for it in sentence if it.start >= clock.end()] or sentence
    sentence = markets_of_places(text, as_meant(text, markets_in_brackets(text, sentence)))
    sentence = contracts_told(text, closes_before(text, bonds_named(text, share_paper(text, sentence))))
    sentence = without_weights(text, sentence)
    if " of " in text[start:end]:
        if "sectors" in text[start:end] or "groups" in text[start:end]:
            sentence = sectors_counted(text, sentence)
        sentence = _taken_back(text, without_descriptions(text, sentence))
    sentence = at_venues(text, _lead_as_metal(sentence))
    if "-year" in text[start:end]:
        for found in _PAYS.finditer(text, start, end):
            sentence = list(_paid(sentence, found))
    if " as of " in text[start:end]:
        for found in _TAKEN.finditer(text, start, end):
            sentence = [it for it in sentence if not found.start() <= it.start < found.end()]
    if any(_terms_behind(text, it) is not None for it in sentence):
        sentence = _without_terms(text, sentence)
    return list(_ranges_listed(text, sentence)) if " from " in text[start:end] else sentence


def _taken_back(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Leave out how much of it was taken back: 'erased most of its losses', 'pared some of the gains'."""
    kept: list[Span] = []
    passed = -1
    for span in sentence:
        if span.start < passed:
            continue
        kept.append(span)
        if span.kind == spans.KEEP:
            share = _SHARE_OF if span.value.group == "same" else _SHARE_OF_BEFORE
            found = share.match(text, span.end)
            passed = found.end() if found is not None else passed
    return kept


def _lead_as_metal(sentence: Sequence[Span]) -> Sequence[Span]:
    """Take 'lead' for the metal where a verb follows it beside other metals: 'zinc fell, lead was flat'."""
    names = (it.value.id for it in sentence if it.kind == spans.ENTITY)
    if not any(it.mic == _LME for name in names for it in contracts_on(name)[:1]):
        return sentence
    kept = list(sentence)
    for at, span in enumerate(kept[:-1]):
        leads = span.kind == spans.NEUTRAL and span.value.group == "lead" and span.value.form == "base"
        if leads and kept[at + 1].kind in _FINITE:
            kept[at] = Span(spans.ENTITY, span.start, span.end, instruments()["commodity:LEAD"])
    return kept


def _terms_behind(text: str, span: Span) -> re.Match[str] | None:
    """Return what is said right behind a name of where and for when it is traded."""
    if not _is_traded(text, span):
        return None
    goods = span.kind == spans.ENTITY and span.value.type in _GOODS_TRADED
    return _TERMS.match(text, span.end) or (_MONTH_SOLD.match(text, span.end) if goods else None)


def _is_traded(text: str, span: Span) -> bool:
    if span.kind == spans.ENTITY:
        return span.value.type in _TRADED
    return span.kind in (spans.PAPER, spans.GAP) and text[span.start : span.end].endswith(_CONTRACT)


def _without_terms(text: str, sentence: Sequence[Span]) -> list[Span]:
    kept: list[Span] = []
    passed = -1
    for span in sentence:
        if span.start < passed:
            continue
        found = _terms_behind(text, span)
        if found is not None:
            passed = found.end()
        kept.append(span)
        if found is not None:
            sell_last_at(kept, found[0])
    return kept


def _paid(sentence: Sequence[Span], found: re.Match[str]) -> Iterator[Span]:
    """Yield the spans with a note's yield for the note, and 'at' for 'paying'."""
    years = found["years"]
    rate = instruments().get(f"rate:US{_YEARS.get(years.lower(), years)}Y")
    begin, stop = found.start("years"), found.start("verb")
    named = False
    for span in sentence:
        if rate is None or span.end <= begin or span.start >= found.end("verb"):
            yield span
        elif not named:
            named = True
            yield Span(spans.ENTITY, begin, _end_of_note(found), rate)
            yield Span(spans.AUXILIARY, _end_of_note(found) + 1, stop - 1, "be")
            yield Span(spans.PREPOSITION, stop, found.end("verb"), "at")


def _end_of_note(found: re.Match[str]) -> int:
    """Return where the note's own words end: behind 'note', 'bond' or 'bill'."""
    noun = re.search(r"(?:note|bond|bill)s?\b", found[0], re.IGNORECASE)
    return found.start() + (noun.end() if noun is not None else 0)


def _ranges_listed(text: str, sentence: Sequence[Span]) -> Iterator[Span]:
    """Yield 'commodities from copper to oil' as a list that 'and' joins."""
    ahead = 0
    for position, span in enumerate(sentence):
        joins = position == ahead and _opens_range(text, sentence[position : position + _RANGE])
        if joins:
            ahead = position + _RANGE
        told = _joint(sentence, position, ahead) if position < ahead else None
        yield told or span
        ahead = max(ahead, position + 1)


def _joint(sentence: Sequence[Span], position: int, ahead: int) -> Span | None:
    """Return 'and' in the place of 'from' and 'to' in a range that ends before `ahead`."""
    span = sentence[position]
    if span.kind == spans.PREPOSITION and ahead - position < _RANGE:
        return Span(spans.CONNECTIVE, span.start, span.end, "and")
    return None


def _opens_range(text: str, ahead: Sequence[Span]) -> bool:
    """Say whether a group is spelt out: 'commodities from copper to oil'."""
    if len(ahead) < _RANGE or [it.kind for it in ahead] != _RANGE_KINDS:
        return False
    group, since, _, until, _ = ahead
    if group.value.type is not EntityType.GROUP:
        return False
    return text[since.start : since.end] == "from" and text[until.start : until.end] == "to"


_RANGE_KINDS: Final = [spans.ENTITY, spans.PREPOSITION, spans.ENTITY, spans.PREPOSITION, spans.ENTITY]

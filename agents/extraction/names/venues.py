"""The contract that a good is on an exchange: copper in Shanghai is not the London Metal Exchange's.

A sentence says the exchange in the good's name ('Shanghai copper', which the reference data knows), before
it ('Euronext March wheat', 'On the MCX, gold'), behind it ('copper on the Shanghai Futures Exchange'), or for
a whole list ('SHFE copper rose 1% and zinc 2%').  A price in another money than the contract's, or of another
amount, is of another contract too: of the one in that money, if futures are told of, else of none known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import Final

from msgspec.structs import replace as altered

from agents.extraction import spans
from agents.extraction.figures.quantities import MONEY
from agents.extraction.spans import Span
from agents.extraction.times.dayword import MONTHS
from agents.reference import Instrument, contract_at, contract_in, contracts_on, instruments, venues
from schemas.event import EntityType

_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_ACTIVE: Final = (
    r"(?:\s(?:front[- ]month|spot|benchmark|active|(?:most|more)[- ](?:active|traded)"
    rf"|(?i:{_MONTH})|20\d\d))*"
)
_CAPITALS: Final = r"(?:[A-Z][\w.'\u2019-]*\s){0,4}?"
_NEAR: Final = 3  # spans
_BEFORE: Final = 60  # characters in which an exchange stands before 'contract'
# Of its price each country's dealers have one of their own, in its money.
_PRECIOUS: Final = "ounce"
_UNIT: Final = re.compile(r"(?:/|\s(?:an?|per)\s)(?:(?P<pound>lb|pound)|(?:metric\s)?ton(?:ne)?)\b")
_FORWARD: Final = re.compile(r"\s?(?:futures|contracts?)\b")
# "Spot gold", "LME zinc": named with a market of its own already.
_GENERAL: Final = re.compile(
    r"(?!(?i:spot|benchmark|three-month|world|global|international|seaborne|u\.s))[A-Z]?[a-z -]+"
)


def at_venues(text: str, sentence: Sequence[Span]) -> Sequence[Span]:
    """Return a sentence's spans with a good for its contract where an exchange or another money says so."""
    if not any(it.kind == spans.ENTITY and contracts_on(it.value.id) for it in sentence):
        return sentence
    start, end = sentence[0].start, sentence[-1].end
    named = _names_any(text) and _patterns().named.search(text, start, end) is not None
    sold = list(_sold(text, sentence)) if named else sentence
    if not any(it.kind == spans.QUANTITY and it.value.unit == MONEY for it in sentence):
        return sold
    return [_in_money(text, sold, at) for at in range(len(sold))]


def _sold(text: str, sentence: Sequence[Span]) -> Iterator[Span]:
    """Yield a sentence's spans with the goods as the exchanges sell them that it names."""
    patterns = _patterns()
    fronted = patterns.fronted.match(text, sentence[0].start)
    told, passed = (fronted[1] if fronted else None), sentence[0].start
    for span in sentence:
        if span.kind == spans.ENTITY and span.value.type is EntityType.COMMODITY:
            between = list(patterns.named.finditer(text, passed, span.start))
            ahead = patterns.ahead.search(text, passed, span.start)
            if ahead is not None:
                told = ahead[1]
            elif between and not (fronted and fronted.end() >= between[-1].end()):
                told = None
            own = ahead is not None or _GENERAL.fullmatch(text, span.start, span.end)
            behind = patterns.behind.match(text, span.end)
            told = behind[1] if behind is not None else told
            passed = behind.end() if behind is not None else span.end
            listed = _name_within(text, span)
            yield sold_at(span, told) if told and own else span
            told = listed or told
        else:
            yield span


def _name_within(text: str, span: Span) -> str | None:
    """Return the exchange that the name of a good itself begins with: 'SHFE copper'."""
    within = _patterns().named.match(text, span.start, span.end)
    return within[0] if within is not None else None


def _in_money(text: str, sentence: Sequence[Span], at: int) -> Span:
    """Return a span, that of a good as the contract that its price is in the money of."""
    span = sentence[at]
    if span.kind != spans.ENTITY or not contracts_on(span.value.id):
        return span
    prices = list(_prices_behind(sentence[at + 1 :]))
    if not prices:
        return span
    money = str(prices[0].value.currency)
    if money == span.value.currency:
        return _of_amount(text, span, prices)
    contract = contract_in(span.value, money)
    if contract is not None and contract.mic is not None:
        forward = _FORWARD.search(text, span.start, span.end) or _FORWARD.match(text, span.end)
        if forward or (span.value.unit != _PRECIOUS and _names(text, contract.mic)):
            return altered(span, value=contract)
    return altered(span, value=_without_venue(span.value.id, money))


def _prices_behind(following: Sequence[Span]) -> Iterator[Span]:
    """Yield the prices behind a good, in some money, before another thing is named."""
    for it in following:
        if it.kind == spans.ENTITY and it.value.type is not EntityType.CURRENCY:
            return
        if it.kind == spans.QUANTITY and it.value.unit == MONEY and it.value.currency and not it.value.scaled:
            yield it


def _of_amount(text: str, span: Span, prices: Sequence[Span]) -> Span:
    """Return a good's span as the contract that is priced by the pound or by the tonne, as the price is."""
    told = next((found for it in prices if (found := _UNIT.search(text, it.start, it.end))), None)
    unit = ("pound" if told["pound"] else "tonne") if told is not None else span.value.unit
    if unit == span.value.unit:
        return span
    alike = [
        it for it in contracts_on(span.value.id) if (it.currency, it.unit) == (span.value.currency, unit)
    ]
    return altered(span, value=alike[0]) if len(alike) == 1 else span


@cache
def _without_venue(good: str, money: str) -> Instrument:
    """Return a good as it is sold elsewhere, for which money is known but not on which exchange."""
    return replace(instruments()[good], ticker=None, mic=None, currency=money)


@lru_cache(maxsize=4)
def _names_any(text: str) -> bool:
    """Say whether a story names an exchange at all; quick to tell, and few do."""
    return any(name in text for name in venues())


@lru_cache(maxsize=4)
def _names(text: str, mic: str) -> bool:
    return any(name in text for name, of in venues().items() if of == mic)


def sell_last_at(kept: list[Span], words: str) -> None:
    """Put the contract of the exchange that words name in the place of the good named right before."""
    for at in range(len(kept) - 1, max(len(kept) - 1 - _NEAR, -1), -1):
        if kept[at].kind == spans.ENTITY:
            kept[at] = sold_at(kept[at], words)
            return


def sold_at(span: Span, words: str) -> Span:
    """Return a good's span as its contract on the exchange that words name, any other as it is."""
    named = _patterns().named.search(words)
    if named is None or span.kind != spans.ENTITY or span.value.type is not EntityType.COMMODITY:
        return span
    contract = contract_at(span.value, venues()[named[0]])
    return span if contract is None else altered(span, value=contract)


def contract_meant(text: str, good: Instrument, start: int, end: int) -> Instrument:
    """Return the contract on a good that words refer to which name its exchange, else the good.

    'The Dalian contract', 'the contract on the MCX', 'the Nymex front month'.
    """
    if good.type is not EntityType.COMMODITY or not _names_any(text):
        return good
    mic = venue_beside(text, start, end)
    return (contract_at(good, mic) if mic is not None else None) or good


def venue_beside(text: str, start: int, end: int) -> str | None:
    """Return the exchange, a MIC, that is named in some words, right before them or behind."""
    if not _names_any(text):
        return None
    patterns = _patterns()
    found = patterns.named.search(text, start, end) or patterns.behind.match(text, end)
    found = found or patterns.ahead.search(text, max(0, start - _BEFORE), start)
    return venues()[found.group(found.lastindex or 0)] if found is not None else None


class _Patterns:
    """How exchanges are named: anywhere, before a good, at the head of a sentence, behind a good."""

    def __init__(self) -> None:
        names = "|".join(map(re.escape, sorted(venues(), key=len, reverse=True)))
        self.named = re.compile(rf"\b(?:{names})(?!\w)")
        # "Euronext March", "Shanghai Futures Exchange's most-traded January", "Comex", "on the MCX, ".
        self.ahead = re.compile(rf"\b({names})(?:['\u2019]s)?(?:{_ACTIVE}\s?|,\s)$")
        # "On the MCX, gold rose".
        self.fronted = re.compile(rf"(?:On|At|In)\s(?:the\s)?{_CAPITALS}({names})(?:\s\([A-Z]+\))?,")
        self.behind = re.compile(
            rf"(?:\s(?:futures|contracts?|prices))?(?:\sfor\s(?:(?i:{_MONTH})|delivery|settlement|in|\s)+)?"
            rf"\s(?:on|at|in)\s(?:the\s)?{_CAPITALS}({names})(?!\w)"
        )


@cache
def _patterns() -> _Patterns:
    return _Patterns()

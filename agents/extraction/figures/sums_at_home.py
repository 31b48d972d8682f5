"""Sums in a word or sign that several countries use for their money: pesos are the Philippines' in Manila."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

import regex
from msgspec.structs import replace

from agents.extraction.figures.money import code_of_word
from agents.extraction.figures.quantities import MONEY
from agents.extraction.spans import ENTITY, PLACE, QUANTITY, Span
from agents.reference import homonyms, instruments
from schemas.event import EntityType

# "12 billion pesos", "Rs 450": a word of money that no country stands before.
_BARE: Final = regex.compile(
    r"(?:\d|[ -](?:thousand|million|billion|trillion|lakhs?|crores?|[mb]n|[mbk]))[ -]?(?P<word>\p{L}+?)s?\Z"
    r"|\A(?P<rupees>rs)\b"
)
# The American one is meant wherever no country stands before it, in Sydney too.
_THE_SAME: Final = "dollar"
# Exchanges, and cities that have one, whose prices are in a dollar of their own.
_EXCHANGES: Final = {
    **dict.fromkeys(("tsx", "tsxv", "tsx venture", "cse", "canadian securities exchange"), "CA"),
    **dict.fromkeys(("asx", "australian securities exchange"), "AU"),
    **dict.fromkeys(("toronto stock exchange", "tsx venture exchange"), "CA"),
    **dict.fromkeys(("australian stock exchange", "australian exchange"), "AU"),
    **dict.fromkeys(("hkex", "hong kong stock exchange", "hong kong exchange"), "HK"),
    "singapore exchange": "SG",
    "sgx": "SG",
    "nzx": "NZ",
}
_CITIES: Final = {"toronto": "CA", "sydney": "AU", "hong kong": "HK", "singapore": "SG", "wellington": "NZ"}
_DOLLARS: Final = {"CA": "CAD", "AU": "AUD", "HK": "HKD", "SG": "SGD", "NZ": "NZD"}
_TRADED: Final = regex.compile(
    rf"(?:\s(?:a|per|each)\sshare|\sapiece)?,?\s(?:\w+ing\s)?(?:on|in)\s(?:the\s)?"
    rf"(?P<where>{'|'.join(sorted([*_EXCHANGES, *_CITIES], key=len, reverse=True))})\b"
)


def sums_at_home(found: Sequence[Span], lowered: str, country: str | None) -> Iterator[Span]:
    """Yield a sentence's spans, the sums in a word that several countries use in the money that it means.

    It is that of the home of the first company that the sentence names: Shell's pounds are British in a story
    from Cairo.  Else it is that of the country that its first name begins with, "Qatar Shipping", or the one
    that the text names in full, "Qatari riyals", or that of the story's `country`, None for nowhere
    known. A price with a bare dollar sign is in the dollar of the exchange that follows: "$3.40 on the
    TSX", and China's sign is that of Japan. `lowered` is the text in lower case. Crowns stay nobody's:
    the company tells whose they are.
    """
    company = (_home_of_company(found) or _country_first(found)) if any(map(_is_money, found)) else None
    for span in found:
        code = _meant(span, lowered, company, country) if _is_money(span) else None
        yield Span(QUANTITY, span.start, span.end, replace(span.value, currency=code)) if code else span


def _home_of_company(found: Iterable[Span]) -> str | None:
    companies = (it.value for it in found if it.kind == ENTITY and it.value.type is EntityType.COMPANY)
    first = next(companies, None)
    return first.region if first is not None else None


def _country_first(found: Sequence[Span]) -> str | None:
    """Return the country that a sentence opens with: "Qatar Shipping earned 4 million riyals"."""
    first = next(iter(found), None)
    return str(first.value) if first is not None and first.kind == PLACE else None


def _is_money(span: Span) -> bool:
    return span.kind == QUANTITY and span.value.unit == MONEY and bool(span.value.currency)


def _meant(span: Span, lowered: str, company: str | None, country: str | None) -> str | None:
    """Return the money that a sum is in, None where its own word says so."""
    written = lowered[span.start : span.end]
    if written.startswith("$"):
        return None if span.value.scaled else _of_exchange(lowered, span.end, company)
    if written.startswith("¥"):
        return "CNY" if (company or country) == "CN" else None
    at_home = _code_at_home(written, _money_of(company)) if company else None
    return (
        at_home
        or _named_in_full(written, lowered)
        or (country and _code_at_home(written, _money_of(country)))
    )


def _named_in_full(written: str, lowered: str) -> str | None:
    """Return the one money of several countries that a text also names with its country, "Qatari riyals"."""
    bare = _BARE.search(written)
    word = bare["word"] if bare else None
    named = {code for name, code in _full_names().get(word or "", ()) if name in lowered}
    return named.pop() if len(named) == 1 else None


@cache
def _full_names() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the full names and codes of the moneys that share a word: "qatari riyal", "saudi riyal"."""
    return MappingProxyType(
        {
            word: tuple((instruments()[it].name.lower(), it.rpartition(":")[2]) for it in whose.values())
            for word, whose in homonyms().items()
            if not word.startswith(_THE_SAME) and code_of_word(word)
        }
    )


def _of_exchange(lowered: str, end: int, company: str | None) -> str | None:
    """Return the dollar of the exchange behind a price; a city is one for the companies of its country."""
    traded = _TRADED.match(lowered, end)
    if traded is None:
        return None
    city = _CITIES.get(traded["where"])
    where = _EXCHANGES.get(traded["where"]) or (city if city == company else None)
    return _DOLLARS[where] if where else None


def _code_at_home(written: str, at_home: Mapping[str, str]) -> str | None:
    bare = _BARE.search(written)
    if bare is None:
        return None
    return at_home.get("rupee" if bare["rupees"] else bare["word"])


@cache
def _money_of(country: str) -> Mapping[str, str]:
    """Return the codes of a country's money by the words that others use for theirs."""
    return MappingProxyType(
        {
            word: whose[country].rpartition(":")[2]
            for word, whose in homonyms().items()
            if country in whose and not word.startswith(_THE_SAME) and code_of_word(word)
        }
    )

"""Which paper of a company is told of: a listing abroad, a receipt, another class of its shares.

'Alibaba's U.S.-listed shares', 'ADRs of Infosys', 'In Hong Kong, HSBC fell', 'Shell rose 2% in Amsterdam',
'Petrobras PN', 'Volvo B shares' say so in words; a price in other money than that of the home listing is of
the listing that is quoted in that money.  The company stays the same, by its id.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

import regex

from agents.extraction.names.listing_codes import listings_told
from agents.reference import Instrument, listed_at, market_region, second_listings
from schemas.event import EntityType

_EXCHANGES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "XNYS XNAS XASE": ("U.S.", "US", "American", "New York", "Wall Street"),
        "XNAS": ("Nasdaq",),
        "XNYS": ("NYSE",),
        "XHKG": ("Hong Kong",),
        "XSHG XSHE": ("mainland", "Shanghai", "Shenzhen"),
        "XLON": ("London", "UK", "U.K."),
        "XAMS": ("Amsterdam",),
        "XPAR": ("Paris",),
        "XETR XFRA": ("Frankfurt",),
        "XMIL": ("Milan",),
        "XMAD": ("Madrid",),
        "XSWX": ("Zurich", "Swiss"),
        "XSTO": ("Stockholm",),
        "XCSE": ("Copenhagen",),
        "XHEL": ("Helsinki",),
        "XWAR": ("Warsaw",),
        "XASX": ("Sydney", "Australian", "Australia", "ASX"),
        "XTSE": ("Toronto",),
        "XJSE": ("Johannesburg",),
        "XSES": ("Singapore",),
        "XTKS": ("Tokyo",),
        "XTAI": ("Taipei",),
    }
)
_PLACES: Final[Mapping[str, Collection[str]]] = MappingProxyType(
    {place: frozenset(mics.split()) for mics, places in _EXCHANGES.items() for place in places}
)
_PLACE: Final = "|".join(map(regex.escape, sorted(_PLACES, key=len, reverse=True)))
_RECEIPTS: Final = r"(?:ADRs?|ADSs?|ADSes|(?:American\s)?[Dd]epositary\s(?:receipt|share)s?)\b"
# "Acme's U.S.-listed shares", "Acme ADRs", "Acme H-shares".
_BEHIND: Final = regex.compile(
    rf"(?:['’]s?)?\s(?:(?P<place>{_PLACE})(?:-(?:listed|traded)|\sADRs?\b|\slisting)|(?P<receipt>{_RECEIPTS})"
    r"|(?P<h>H[- ]shares?\b)|(?P<a>A[- ]shares?\b))"
)
# "ADRs of Acme", "the U.S.-listed shares of miners Acme up 5%, Pelorin up 3%", "In Hong Kong, Acme".
_BEFORE: Final = regex.compile(
    rf"(?:(?P<receipt>{_RECEIPTS})\s(?:of|in|for)\s(?:\w+\s)?|(?P<place>{_PLACE})-(?:listed|traded)\s(?:\w+\s)?"
    rf"|(?P<place>{_PLACE})-(?:listed|traded)\s(?:shares|stocks?|receipts)\s(?:of|in)\s(?:[^.;:\n]|\.\d){{0,160}}?"
    rf"|\b[Ii]n\s(?P<place>{_PLACE})(?:\strading)?,\s(?:\w+\s)?)$"
)
# "Acme fell 3% in New York".
_TRADED: Final = regex.compile(
    rf"\s(?:in|on)\s(?:the\s)?(?:early\s|late\s|morning\s|afternoon\s|premarket\s)?(?P<place>{_PLACE})\b(?!\s(?!Stock\sExch)[A-Z])"
)
_BRACKETS: Final = regex.compile(r"(?:\s?\([^()\n]{1,80}+\))*+")
_REACH: Final = 60  # characters
_LIST_REACH: Final = 200
_CLASSES: Final = "ABCD"
_RANKS: Final = MappingProxyType(
    {
        **dict.fromkeys(("Ord", "ON", "common", "ordinary", "voting"), "3"),
        **dict.fromkeys(("Pref", "PN", "preferred", "preference"), "4"),
        "PNA": "5",
        "PNB": "6",
        **dict.fromkeys(("Units", "UNT", "UNIT"), "11"),
    }
)
_CLASS: Final = regex.compile(
    rf"(?:['’]s?)?\s(?:(?:Cl\.?\s|[Cc]lass\s|Series\s)?(?P<letter>[{_CLASSES}])|(?P<rank>{'|'.join(_RANKS)}))"
    r"(?=$|\s(?:shares?|stock|units?)\b|\s\p{Ll}{3,}ed\b|\s(?:rose|fell|was|were|lost|slid|shed|up|down)\b)"
)
_NORDIC: Final = frozenset({"XSTO", "XCSE", "XHEL"})
_SAO_PAULO: Final = "BVMF"


def quoted_as(
    company: Instrument, text: str, mention: tuple[int, int], end: int, money: str | None, home: str | None
) -> Instrument:
    """Return a company as the paper that words name, from where it is mentioned to the `end` of what it did.

    `money` is that of its price, if one is told; `home` is the country whose market the story reports from.
    """
    if company.type is not EntityType.COMPANY or company.mic is None:
        return company
    start, stop = mention
    listed: Instrument | None = None
    if company.id in second_listings():
        mics = _exchanges_told(text, start, stop, end)
        if mics:
            listed = listed_at(company, mics)
        else:
            listed = _as_introduced(company, text, stop, money) or _quoted_at(company, home, money)
    listed = listed or company
    return of_class(listed, text[stop : stop + _REACH]) if listed.mic == company.mic else listed


def _exchanges_told(text: str, start: int, stop: int, end: int) -> Collection[str]:
    """Return the exchanges on which words say that a share moved, none if they do not say."""
    found = _BEHIND.match(text, stop) or _BEFORE.search(text, max(start - _LIST_REACH, 0), start)
    if found is None:
        found = _TRADED.search(text, stop, end) or _TRADED.match(text, max(end, stop))
    if found is None:
        return ()
    told = found.groupdict()
    if told.get("receipt"):
        return _PLACES["American"]
    if told.get("h"):
        return _PLACES["Hong Kong"]
    return _PLACES[told["place"]] if told.get("place") else _PLACES["mainland"]


def _as_introduced(company: Instrument, text: str, stop: int, money: str | None) -> Instrument | None:
    """Return a company as the listing that stands behind its name here, or in the story, or in this money.

    Of several that the story gives its home's is meant.
    """
    behind = _BRACKETS.match(text, stop)
    for words in (behind[0] if behind is not None else "", text):
        told = _listings_of(company, words)
        if told:
            quoted = company if company.mic in told else listed_at(company, told)
            return quoted if quoted and money in (None, quoted.currency) else _priced_in(company, money)
    return _priced_in(company, money)


def _listings_of(company: Instrument, words: str) -> Collection[str]:
    """Return the exchanges of a company's listings that words give in brackets."""
    told = listings_told(words) if words else frozenset()
    own = [
        (company.mic or "", company.ticker or ""),
        *((it.mic, it.ticker) for it in second_listings()[company.id]),
    ]
    american = _PLACES["American"]
    return {
        mic
        for mic, code in own
        if (mic, code) in told or (mic in american and code != company.ticker and (None, code) in told)
    }


def _quoted_at(company: Instrument, home: str | None, money: str | None) -> Instrument | None:
    """Return a company as it is quoted in a country, None if it is at home there or not quoted at all."""
    if home is None or home == market_region(company.mic or ""):
        return None
    quoted = listed_at(
        company, {it.mic for it in second_listings()[company.id] if market_region(it.mic) == home}
    )
    return quoted if quoted is not None and money in (None, quoted.currency) else None


def _priced_in(company: Instrument, money: str | None) -> Instrument | None:
    """Return a company at the one exchange that quotes it in a money, None if that is its home's."""
    if money is None or money == company.currency:
        return None
    quoted = {it.mic for it in second_listings()[company.id] if it.currency == money}
    return listed_at(company, quoted) if len(quoted) == 1 else None


def of_class(company: Instrument, words: str) -> Instrument:
    """Return a company with the ticker of the class that words behind its name say, where tickers tell it.

    'INVEB' is the B share of Investor, 'PETR3' the ordinary one of Petrobras, 'PETR4' the preferred.
    """
    named = _CLASS.match(words) if company.ticker and company.mic in (*_NORDIC, _SAO_PAULO) else None
    if named is None or company.ticker is None:
        return company
    if company.mic in _NORDIC and named["letter"] and company.ticker[-1] in _CLASSES:
        ticker = company.ticker[:-1] + named["letter"]
    elif company.mic == _SAO_PAULO and named["rank"]:
        ticker = company.ticker.rstrip("0123456789") + _RANKS[named["rank"]]
    else:
        return company
    return company if ticker == company.ticker else replace(company, ticker=ticker, isin=None)

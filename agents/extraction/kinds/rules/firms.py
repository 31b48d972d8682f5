"""Whom a capitalised run of words names: a company of the reference data, or one that only the text knows."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Final
from unicodedata import combining, normalize

import regex

from agents.extraction.kinds.rules.pattern import HEADLINE_VERBS
from agents.extraction.kinds.rules.rendering import Ticker
from agents.extraction.names.listing_codes import listing_of, namesake
from agents.extraction.names.unlisted import core_of, unlisted
from agents.reference import Instrument, by_listing, institutions, instruments
from schemas.event import EntityType

_LONGEST_NAME = 80
_SHORTEST_SYMBOL = 3
_AMERICAN: Final = ("XNAS", "XNYS")
_FORM_ALONE: Final = regex.compile(
    r"(?:AG|ASA|AB|SA|SE|NV|PLC|plc|Plc|Inc|Corp|Corporation|Ltd|Limited|Oyj|Tbk|Bhd|LLC|LP)\.?"
)
_NO_NAMES: Final = ("-run", "-based", "-owned", "-backed", "-led")
_EDGES = " \t\n\"“”'‘’.,;:*[]()"


# A listing put before the last word of a name: "Lattice (NASDAQ:LSCC) Semiconductor".
_INNER_TICKER: Final = regex.compile(
    r"\s?\((?P<exchange>[A-Z][A-Za-z.]{1,12})\s?:\s?(?P<symbol>[A-Z\d.]{1,10})\)(?=\s\p{Lu})"
)


def firm_named(words: str, ticker: Ticker | None = None) -> Instrument | None:
    """Return the company that is written as `words` with this ticker behind it, None if it is no name.

    One that the reference data does not have gets an id made from its name without its legal form.
    """
    inner = _INNER_TICKER.search(words)
    if inner is not None:
        ticker = ticker or Ticker(inner["exchange"], inner["symbol"])
        words = _INNER_TICKER.sub("", words)
    name = " ".join(words.replace("**", "").replace("’", "'").split()).strip(_EDGES)
    name = _CODE_BEHIND.sub("", name)
    name = _SHOUTED.sub("", name) if name.isupper() else name
    if (owner := _UNIT_OF.match(name)) and _known(own_name(owner["owner"])):
        name = own_name(owner["owner"])
    core = core_of(name)
    if _FORM_ALONE.fullmatch(core) or name.endswith(_NO_NAMES):
        return None
    if not core or len(name) > _LONGEST_NAME or name.casefold() in _bodies():
        return None
    mic, symbol = listing_of(ticker.exchange, ticker.symbol) if ticker else (None, None)
    known = _listed_at(mic, symbol, ticker.exchange) if ticker and symbol else None
    known = known or _known(name) or _known(name.replace(",", "")) or _known(core) or _of_another_form(name)
    if known is not None:
        return namesake(known, name, mic, symbol or "") or known
    return None if symbol is None and _OF_A_TITLE.search(name) else unlisted(name, core, mic, symbol)


@cache
def _bodies() -> frozenset[str]:
    """Return what central banks, regulators and other bodies are called, which are no companies."""
    return frozenset(alias.casefold() for it in institutions().values() for alias in it.aliases)


# "Acme ACM.N": the code that an agency puts behind a name.
_CODE_BEHIND: Final = regex.compile(
    r"(?<=\p{Ll})\s[A-Z\d]{1,5}\.(?:N|O|OQ|L|TO|DE|PA|MI|AS|SW|T|HK|AX|KS|NS|BO|SS|SZ)$"
)
# "ACME REPORTS": the verb of a headline in capitals.
_SHOUTED: Final = regex.compile(
    r"\s(?:REPORTS|ANNOUNCES|POSTS|SAYS|SEES|RAISES|CUTS|DECLARES|PROPOSES|CONFIRMS)$"
)
# "Acme's Unit to Pay": what its unit does, the company does.
_UNIT_OF: Final = regex.compile(r"(?P<owner>.{3,60}?)(?:'s?)?\s(?:Unit|Arm|Subsidiary)$")


def _of_another_form(name: str) -> Instrument | None:
    """Return the company that the register has with its legal form written otherwise: "Acme Limited"."""
    form = _SAME_FORM.search(name)
    if form is None:
        return None
    other = _FORMS[form["form"]]
    return _known(f"{name[: form.start()]} {other}")


_FORMS: Final = {
    "Limited": "Ltd",
    "Ltd": "Limited",
    "Corporation": "Corp",
    "Corp": "Corporation",
    "Incorporated": "Inc",
}
_SAME_FORM: Final = regex.compile(rf",?\s(?P<form>{'|'.join(_FORMS)})\.?$")


# Words of headlines and of essays' titles, not of names: "Raises Dividend", "The Returns At Acme", "Former
# Acting Head"; but "Partners Group", "Gains Capital (NYSE:GNS)".
_OF_A_TITLE: Final = regex.compile(
    rf"^(?:{HEADLINE_VERBS})\b(?!\s(?:Group|Inc|Ltd|Corp|AG|Holdings?)\b)|^(?:Former|Acting|Ex|Incoming|Outgoing"
    r"|Interim)(?:\s|$)|\s(?:At|From|Amid|Why|How|After|Into|Than|Its|Their|Could|Should)\s"
)


def name_from_its_head(text: str, start: int, name: str) -> str:
    """Return the name that begins at this character of a text with the words before it that belong to it.

    Those are what the register has of it ("Under Armour"), or the first half of one whose second is no name
    by itself ("Pelorin Gas and Electric").
    """
    before = _RUN_BEFORE.search(text, max(0, start - _LONGEST_NAME), start)
    if before is None:
        return name
    for head in regex.finditer(r"\p{Lu}", before.group()):
        joined = before.group()[head.start() :] + name
        if _known(joined) or _known(core_of(joined)):
            return joined
    return before.group() + name if before["joint"] and _SECOND_HALF.match(name) else name


_RUN_BEFORE: Final = regex.compile(
    r"(?<![\p{L}\d.&'’-])(?:\p{Lu}[\p{L}\d&.'’-]*+\s(?P<joint>(?:and|&)\s)?+){1,4}+$"
)
# What ends a name of two halves and is nobody's name alone.
_SECOND_HALF: Final = regex.compile(
    r"(?:Telephone|Telegraph|Gas|Power|Light|Electric|Water|Sons|Brothers|Trust|Savings|Loan|Casualty|Marine|Fire"
    r"|Insurance|Steel|Iron|Oil|Petroleum|Chemicals?|Mining|Minerals|Metals|Technolog(?:y|ies)|Sciences?|Engineering"
    r"|Construction|Development|Industr(?:y|ies|ial)|Resources|Logistics|Shipping|Trading|Commerce|Beyond|Partners"
    r"|Associates|Energy|Infrastructure|Investments?|Finance|Services|Media|Entertainment|Foods|Beverages?|Tobacco"
    r"|Paper|Glass|Design|Research|Medical|Health|Wellness|Hotels|Resorts|Leisure|Gaming|Home|Garden|Supply|Tools?"
    r"|Equipment|Systems|Communications|Networks|Company|Main)\b"
)


def own_name(name: str) -> str:
    """Return a name with the 's behind it if that belongs to it: that of McDonald's, not that of Apple."""
    return f"{name}'s" if _known(f"{name}'s") and not _known(name) else name


def _known(name: str) -> Instrument | None:
    """Return the company with this name, in its own letters or in capitals: "ASICs" are no Asics."""
    found = _by_name().get(_plain(name)) or _by_name().get(_plain(name.translate(_UMLAUTS)))
    if found is None or name in (name.upper(), name.title()):
        return found
    return found if any(alias.removeprefix("?") == name for alias in found.aliases) else None


# "Dätwyler" is "Daetwyler" to those who write no umlauts.
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def _plain(name: str) -> str:
    """Return a name in lower case without accents."""
    folded = name.casefold()
    if folded.isascii():
        return folded
    return "".join(letter for letter in normalize("NFKD", folded) if not combining(letter))


def _listed_at(mic: str | None, symbol: str, exchange: str | None) -> Instrument | None:
    """Return the company with this ticker there; where no exchange is given, an American one is meant."""
    return _by_ticker().get((mic, symbol)) or (with_symbol(symbol) if exchange is None else None)


@cache
def _by_name() -> dict[str, Instrument]:
    found: dict[str, Instrument] = {}
    for company in _companies():
        for alias in company.aliases:
            found.setdefault(_plain(alias.removeprefix("?")), company)
    return found


@cache
def _by_ticker() -> dict[tuple[str | None, str], Instrument]:
    further = {listing: instruments()[company] for listing, company in by_listing().items()}
    return further | {(company.mic, company.ticker): company for company in _companies() if company.ticker}


@cache
def _by_symbol() -> dict[str, Instrument]:
    """Return the companies listed in America by their ticker, if no company elsewhere has the same."""
    symbols = Counter(company.ticker for company in _companies())
    return {
        company.ticker: company
        for company in _companies()
        if company.ticker and company.mic in _AMERICAN and symbols[company.ticker] == 1
    }


def with_symbol(name: str) -> Instrument | None:
    """Return the company whose ticker a name in capitals is, None if it may be something else."""
    return _by_symbol().get(name) if len(name) >= _SHORTEST_SYMBOL and name.isupper() else None


def _companies() -> list[Instrument]:
    return [it for it in instruments().values() if it.type is EntityType.COMPANY]


def in_headline(name: str, headline: str | None) -> bool:
    """Say whether a headline names a company by its first word; one that is not known may."""
    if headline is None:
        return True
    first, low = name.partition(" ")[0].lower(), headline.lower()
    at = low.find(first)
    while at >= 0:
        end = at + len(first)
        if not _is_letter(low[max(0, at - 1) : at]) and not _is_letter(low[end : end + 1]):
            written = headline[at : at + 2]
            if not written[:1].islower() or written[1:].isupper():
                return True
        at = low.find(first, at + 1)
    return False


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"

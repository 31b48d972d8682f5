"""Names as price lists shorten them: whom they mean in a market, and nobody rather than one of two."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import Final

import pytest

from agents.extraction.names.wire_spellings import Fit, Spellings, best_of, stands_for
from agents.reference import Instrument, instruments, market_region
from schemas.event import EntityType

_COLUMN: Final = 25  # characters that a list has for a name
_SHORT: Final = 6  # letters of a word that no list shortens


def _company(name: str, *aliases: str, region: str = "CN") -> Instrument:
    return Instrument(
        id=f"company:XHKG:{name}",
        type=EntityType.COMPANY,
        name=name,
        ticker=name,
        mic="XHKG",
        isin=None,
        currency="HKD",
        unit=None,
        region=region,
        aliases=aliases,
    )


_MARKET: Final = (
    _company("Pelorin Power", "Pelorin Power International"),
    _company("Ostrel Insurance", "Ostrel"),
    _company("Ostrel Insurance Brokers"),
    _company("O&V", "Orbis & Vandermeer"),
    _company("China Marine Petroleum & Chemical", "Marpec"),
    _company("Kestrel Overseas Land"),
    _company("Kestrel Overseas Holdings"),
    _company("Handelsbergen"),
    _company("Quill Electronics China"),
    _company("Industrial and Commercial Shipping"),
    _company("Tarn"),
    _company("Tarnholm"),
    _company("Kelbrook Electron"),
    _company("Kelbrook Electric Power"),
    _company("Fältkraft Shanghai Resources"),
)
MEANT: Final = {
    "Kelbrook Elec": None,
    "Kelbrook Electrn": "Kelbrook Electron",
    "Kelbrook Elec Pwr": "Kelbrook Electric Power",
    "Faeltkraft Shg Rscs": "Fältkraft Shanghai Resources",
    "Pelorin Pwr Intl": "Pelorin Power",
    "Pelorin Pwr Hldgs": "Pelorin Power",
    "Ostrel Ins of China": "Ostrel Insurance",
    "O&V Orbis & Vandermeer": "O&V",
    "Chn Marine Petro & Chem": "China Marine Petroleum & Chemical",
    "Chn Marine Petro & Chem Marpec": "China Marine Petroleum & Chemical",
    "China Marine Petroleum": "China Marine Petroleum & Chemical",
    "Kestrel Overseas Land&Dev": None,
    "Kestrel Overs Land": "Kestrel Overseas Land",
    "Kestrel Overseas": "Kestrel Overseas Holdings",
    "Handelsbrgn": "Handelsbergen",
    "Quill Electronics": "Quill Electronics China",
    "Ind & Comml Shpng": "Industrial and Commercial Shipping",
    "Tarn S.A.": "Tarn",
    "Tarnh": None,
    "Ostrel Insurance Group Brk": None,
    "Pelorin Petroleum": None,
    "Pelorin": None,
    "Handels": None,
}


@pytest.mark.parametrize("name", MEANT)
def test_a_shortened_name_means_the_company_whose_words_it_shortens(name: str) -> None:
    meant = Spellings(_MARKET).meant(name)
    assert (meant.name if meant is not None else None) == MEANT[name]


@pytest.mark.parametrize(
    "name", ["", "&", "-", "e-y", "S.A.", "The Co", "...", "\u0301", "\ud800", "A" * 9000]
)
def test_what_is_hardly_a_name_means_nobody(name: str) -> None:
    assert Spellings(_MARKET).meant(name) is None


def test_what_fits_two_companies_alike_means_neither() -> None:
    twins = (_company("Pelorin Power Systems"), _company("Pelorin Power Services"))
    assert Spellings(twins).meant("Pelorin Power S") is None
    assert Spellings(twins[:1]).meant("Pelorin Pwr Sys") == twins[0]
    assert best_of([(Fit.CUT, twins[0]), (Fit.CUT, twins[1])]) is None
    assert best_of([(Fit.CUT, twins[0]), (Fit.SHORTENED, twins[1])]) == twins[1]


@pytest.mark.parametrize(
    "pair",
    [
        "semicon semiconductor",
        "pwr power",
        "intl international",
        "bk bank",
        "shpng shipping",
        "hldgs holdings",
    ],
)
def test_a_word_is_shortened_to_its_beginning_to_its_consonants_or_as_is_usual(pair: str) -> None:
    assert stands_for(*pair.split())


@pytest.mark.parametrize("pair", ["el electric", "pwn power", "electric electronics", "ower power"])
def test_too_few_letters_others_or_later_ones_stand_for_no_word(pair: str) -> None:
    assert not stands_for(*pair.split())


@cache
def _markets() -> dict[str, list[Instrument]]:
    markets: dict[str, list[Instrument]] = defaultdict(list)
    for it in instruments().values():
        if it.type is EntityType.COMPANY and it.mic is not None:
            home = market_region(it.mic) or it.mic
            markets[it.mic if home == "CN" else home].append(it)
    return markets


def test_every_name_of_the_register_means_its_company_in_its_market_or_nobody() -> None:
    wrong = [
        (alias, meant.id)
        for companies in _markets().values()
        for spellings in [Spellings(companies)]
        for company in companies
        for alias in company.aliases
        if (meant := spellings.meant(alias.removeprefix("?"))) is not None and meant.id != company.id
    ]
    assert wrong == []


def test_a_name_without_vowels_and_cut_at_the_column_never_means_another_company() -> None:
    outcomes = [
        (company.name, meant.id == company.id if meant is not None else None)
        for companies in _markets().values()
        for spellings in [Spellings(companies)]
        for company in companies
        for meant in [spellings.meant(_squeezed(company.name))]
    ]
    assert [name for name, right in outcomes if right is False] == []
    assert sum(right is True for _, right in outcomes) > 0.8 * len(outcomes)


def test_a_company_that_the_register_lacks_is_hardly_ever_taken_for_another() -> None:
    names, wrong = 0, []
    for companies in _markets().values():
        spellings = Spellings(companies)
        for company in companies:
            others = [(fit, it) for fit, it in spellings.fits(company.name) if it is not company]
            meant = best_of(others)
            names += 1
            if meant is not None and (Fit.EQUAL, meant) not in others:
                wrong.append((company.name, meant.name))
    assert len(wrong) < names / 1000


def _squeezed(name: str) -> str:
    words = (
        word if len(word) <= _SHORT else word[0] + re.sub("[aeiou]", "", word[1:]) for word in name.split()
    )
    return " ".join(words)[:_COLUMN].strip()

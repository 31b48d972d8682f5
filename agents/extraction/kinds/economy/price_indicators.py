"""The indicators of inflation, at home and for producers."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.economy.indicator import Indicator, Measure
from schemas.event import EventKind

_CORE: Final = r"(?:core|underlying|trimmed[- ]mean)"
_TRADED_IN: Final = (
    r"(?<!\b(?:oil|gas|lng|crude|steel|coal|fuel|grain|wheat|rice|gold|copper|ore|energy|food) )"
)
_PRICES: Final = (
    "inflation",
    "consumer price",
    "consumers price",
    "consumer-price",
    "cpi",
    "ppi",
    "pce",
    "producer price",
    "wholesale",
)


def _of_a_part(part: str) -> Indicator:
    """Return the inflation of a part of the basket that central banks and cabinets watch."""
    return Indicator(
        name=f"{part}_prices",
        tells=EventKind.INFLATION,
        measure=Measure.GROWTH,
        good=-1,
        words=rf"(?:annual |retail |core )?{part}s?(?: price)? inflation(?: rate)?",
        triggers=(f"{part} ", f"{part}s "),
    )


def _across_the_border(way: str, good: int) -> Indicator:
    """Return the prices of what a country imports or exports; those of one good are its market's."""
    return Indicator(
        name=f"{way}_prices",
        tells=EventKind.INFLATION,
        measure=Measure.GROWTH,
        good=good,
        words=rf"{_TRADED_IN}(?:overall |core )?{way}[- ]prices?(?: index| inflation)?",
        triggers=(f"{way} price", f"{way}-price"),
        corporate=True,
    )


# Where one name holds another, the longer one comes first.
PRICE_INDICATORS: Final = (
    # 'Compared with the previous month, prices fell', behind a sentence on inflation.
    Indicator(
        name="prices_again",
        tells=EventKind.INFLATION,
        measure=Measure.GROWTH,
        good=-1,
        words=(
            r"(?<=\b(?:(?:previous|prior|last) month|month (?:earlier|before|ago)|year (?:earlier|before|ago)"
            r"|(?:monthly|annual|yearly) basis|on the (?:month|year)),? )prices"
        ),
        triggers=("prices",),
        goes_on=True,
    ),
    _of_a_part("service"),
    _of_a_part("food"),
    _across_the_border("import", -1),
    _across_the_border("export", 0),
    Indicator(
        name="core_pce_prices",
        tells=EventKind.INFLATION,
        measure=Measure.GROWTH,
        good=-1,
        words=(
            rf"{_CORE} (?:pce|personal consumption expenditures?)"
            r"(?: price)?(?: deflator| index| inflation)?"
        ),
        triggers=_PRICES,
        region="US",
    ),
    Indicator(
        name="pce_prices",
        tells=EventKind.INFLATION,
        measure=Measure.GROWTH,
        good=-1,
        words=(
            r"(?:headline )?(?:pce|personal[- ]consumption[- ]expenditures?)"
            r"(?: price(?:s)?)?(?: deflator| index| inflation)"
        ),
        triggers=_PRICES,
        region="US",
    ),
    Indicator(
        name="core_producer_prices",
        tells=EventKind.INFLATION,
        measure=Measure.GROWTH,
        good=-1,
        words=rf"{_CORE} (?:ppi|producer[- ]prices?(?: index| inflation)?|wholesale (?:prices|inflation))",
        triggers=_PRICES,
    ),
    Indicator(
        name="producer_prices",
        tells=EventKind.INFLATION,
        measure=Measure.GROWTH,
        good=-1,
        words=(
            r"ppi(?: inflation)?|producer[- ]prices?(?: index| inflation)?"
            r"|wholesale[- ]price(?:[- ]based)? (?:index|inflation)"
            r"|wholesale (?:prices|inflation)|factory[- ]gate (?:prices|inflation)|producer inflation|wpi"
        ),
        triggers=(*_PRICES, "wpi", "factory"),
    ),
    Indicator(
        name="core_consumer_prices",
        tells=EventKind.INFLATION,
        measure=Measure.GROWTH,
        good=-1,
        words=(
            rf"(?:annual |yearly )?{_CORE} (?:annual )?(?:cpi(?: inflation)?"
            r"|consumer[- ]prices?(?: index| inflation)?"
            r"|consumer inflation|(?:rate of )?inflation(?: rate)?|prices|rate|gauge|index|measure|reading)"
        ),
        triggers=("core", "underlying", "trimmed"),
    ),
    Indicator(
        name="consumer_prices",
        tells=EventKind.INFLATION,
        measure=Measure.GROWTH,
        good=-1,
        words=(
            r"(?<!\b(?:opex|costs?|input|wage|medical|food|services?|asset|labou?r|fuel|energy|goods"
            r"|rents?|house|shelter|tariff|grade|core|underlying|capex|claims|material|freight|expense"
            r"|salary|domestic price|rural|urban) )"
            r"(?:annual |yearly |headline |overall )*(?:cpi(?!-)(?: inflation)?"
            r"|consumers?[- ]prices?(?: index| inflation)?"
            r"|(?:consumer|retail|price) inflation|(?:rate of )?inflation(?: rate)?)"
            r"(?! (?:expectation|target|outlook|hawk|fear|concern|risk|pressure|forecast|hedge|swap"
            r"|adjust))"
            r"|cost of living index"
        ),
        triggers=_PRICES,
    ),
)

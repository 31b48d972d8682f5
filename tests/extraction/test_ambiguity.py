"""Names that are also words, places or other things: which is meant, the words around them tell."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from tests.extraction.stories import story

MEANT = [
    ("Apple fell 2% in New York trading.", "company:XNAS:AAPL"),
    ("Apple's stock rose 1.2% to $190.", "company:XNAS:AAPL"),
    ("Target rose 3% after it raised its forecast.", "company:XNYS:TGT"),
    ("Shares of Target climbed 4.1%.", "company:XNYS:TGT"),
    ("Orange gained 0.5% in Paris.", "company:XPAR:ORA"),
    ("Orange shares fell 2%.", "company:XPAR:ORA"),
    ("Orange juice futures rose 3%.", "commodity:OJ"),
    ("Shell rose 2.3% in London.", "company:XLON:SHEL"),
    ("Shell's shares fell 2%.", "company:XLON:SHEL"),
    ("Gap rose 3%.", "company:XNYS:GAP"),
    ("Next rose 4% in London.", "company:XLON:NXT"),
    ("Visa rose 1%.", "company:XNYS:V"),
    ("Shares of Bank of India fell 3%.", "company:XNSE:BANKINDIA"),
    ("Shares in Georgia rose 2%.", "group:GE:STOCKS"),
    ("The Georgian lari fell 1%.", "currency:GEL"),
    ("Jordan shares fell 1%.", "group:JO:STOCKS"),
    ("Turkish stocks lost 2%.", "group:TR:STOCKS"),
    ("Turkey's lira fell 1% to 34 per dollar.", "currency:TRY"),
    ("The pound rose 0.4% to $1.27.", "currency:GBP"),
    ("The Egyptian pound fell 1%.", "currency:EGP"),
    ("Copper rose 2 cents to $4.30 a pound.", "commodity:COMEXCOPPER"),
    ("The real fell 1% to 5.40 per dollar.", "currency:BRL"),
    ("The Brazilian real fell 1% against the dollar.", "currency:BRL"),
    ("Real estate stocks rose 2%.", "group:US:PROPERTY"),
    ("The won rose 0.2% to 1,452 per dollar.", "currency:KRW"),
    ("South Korea's won fell 0.5%.", "currency:KRW"),
    ("The Bosnian mark fell 0.2%.", "currency:BAM"),
    ("The rand rose 1% to 18.20 per dollar.", "currency:ZAR"),
    ("South Africa's rand weakened 0.7% against the dollar.", "currency:ZAR"),
]
NO_MOVE = [
    "Apple harvests fell 12% this year, growers said.",
    "Apple prices rose 3% at the markets.",
    "The price of apples rose 4%.",
    "The bank raised its target 3%.",
    "Target prices rose 3%.",
    "The county of Orange rose 2% in population.",
    "Orange prices rose 3%.",
    "Shell casings fell 2% in price.",
    "The gap widened 3 points.",
    "The next quarter rose 4%.",
    "Visa applications rose 10%.",
    "Jordan scored 30 points.",
    "Turkey prices rose 10% before Thanksgiving.",
    "Georgia's population rose 5%.",
    "A pound of copper rose 2%.",
    "The baby gained a pound.",
    "Real wages rose 2%.",
    "The team won 2% of the vote.",
    "The party won 30 seats.",
    "Sales topped the 10% mark.",
    "The index fell below the 20,000 mark.",
    "Rand Paul rose 2 points in polls.",
    "The Reserve Bank of India lowered rates by 25 basis points.",
]


def moves(text: str) -> set[str]:
    return {made.entity_id for made in statements_in(story(text)) if made.kind.endswith("_move")}


@pytest.mark.parametrize(("text", "entity_id"), MEANT)
def test_the_words_around_a_name_tell_what_moved(text: str, entity_id: str) -> None:
    assert moves(text) == {entity_id}


@pytest.mark.parametrize("text", NO_MOVE)
def test_a_word_that_is_also_a_name_moves_nothing(text: str) -> None:
    assert moves(text) == set()


def test_a_percentage_against_the_dollar_is_a_change_and_no_rate() -> None:
    (made,) = statements_in(story("The Mexican peso fell 1% against the dollar."))
    assert (made.entity_id, made.change_pct, made.level) == ("currency:MXN", -1.0, None)


@pytest.mark.parametrize(
    ("text", "country", "meant"),
    [
        ("The peso slid to 59.30 per dollar.", "PH", "currency:PHP"),
        ("The peso slid to 18.30 per dollar.", "GB", "currency:MXN"),
        ("Chile's peso lost 1%. Copper fell. The peso weakened past 950 per dollar.", "PH", "currency:CLP"),
        ("The pound fell 1% to 48.20 per dollar.", "EG", "currency:EGP"),
        ("The rupee rose 0.1% to 281.20 per dollar.", "PK", "currency:PKR"),
        ("The dollar fell 1%.", "AU", "currency:USD"),
    ],
)
def test_money_without_its_country_is_that_of_the_story(text: str, country: str, meant: str) -> None:
    moves = statements_in(story(text, dateline_country=country))
    assert [it.entity_id for it in moves][-1] == meant


UNITS = [
    (
        "Nestle India reported a profit of Rs 753 crore. Nestle's revenue rose 11% to Rs 5,643 crore.",
        "NESTLEIND",
    ),
    (
        "Heineken Malaysia Bhd raised its outlook. Kestrel raised its target price on Heineken to RM30.",
        "3255",
    ),
    (
        "Nestle India reported a profit of Rs 753 crore. Its parent Nestle reported a profit of $5 billion.",
        "NESN",
    ),
    ("Nestle fell. Nestle India reported nothing. Nestle's revenue rose 11% to $5 billion.", "NESN"),
]


@pytest.mark.parametrize(("text", "ticker"), UNITS)
def test_unit_named_first_owns_the_short_name_but_not_where_the_parent_is_meant(
    text: str, ticker: str
) -> None:
    assert statements_in(story(text))[-1].ticker == ticker

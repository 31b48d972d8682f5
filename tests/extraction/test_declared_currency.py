"""A report's one currency, where it declares one for all of its figures."""

from __future__ import annotations

import pytest

from agents.extraction.agent import statements_in
from tests.extraction.stories import story

_CANADIAN = "\nAll amounts are in Canadian dollars unless otherwise stated."
_AMERICAN = "\nAll figures in US dollars unless otherwise stated."


@pytest.mark.parametrize(
    ("figures", "declaration", "currency"),
    [
        ("Pelorin Corp. reported revenue of $41 million.", _CANADIAN, "CAD"),
        ("Pelorin Corp. reported revenue of $41 million.", "", "USD"),
        ("Pelorin Corp. reported revenue of US$41 million.", _CANADIAN, "USD"),
        ("Pelorin Corp. reported revenue of 41 million euros.", _CANADIAN, "EUR"),
        ("Pelorin Corp. reported earnings of 42 cents per share.", _AMERICAN, "USD"),
        ("Pelorin Corp. reported earnings of 42 cents per share.", "", None),
        ("Pelorin Corp. reported revenue of $41 million.", "\n(in thousands of Canadian dollars)", "CAD"),
        ("Pelorin Corp. reported revenue of $41 million.", "\nMetals are priced in Canadian dollars.", "USD"),
        ("Pelorin Corp. reported revenue of $41 million.", _CANADIAN + _AMERICAN, "USD"),
        ("Carlsberg reported an operating profit of 1.4 billion kroner.", "", "DKK"),
        ("Equinor reported an operating profit of 1.4 billion kroner.", "", "NOK"),
        ("Carlsberg won a contract worth 5 billion crowns.", "", "DKK"),
        ("Volvo said it would buy back shares for 5 billion crowns.", "", "SEK"),
    ],
)
def test_a_bare_figure_is_in_the_currency_that_the_report_declares(
    figures: str, declaration: str, currency: str | None
) -> None:
    (found,) = statements_in(story(figures + declaration))
    assert [value.currency for value in found.values] == [currency]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("TORONTO--(BUSINESS WIRE)--Choice Properties reported net income of $41 million.", "CAD"),
        (
            "TORONTO--(BUSINESS WIRE)--Choice Properties reported net income of $41 million (US$30 million).",
            "USD",
        ),
        (
            "TORONTO--(BUSINESS WIRE)--Choice Properties (NYSE: CHP) reported net income of $41 million.",
            "USD",
        ),
        ("Choice Properties reported net income of $41 million.", "USD"),
        ("Choice Properties (TSX: CHP) reported net income of $41 million.", "CAD"),
        ("Pelorin Gold Corp. (TSX: PLG) reported net income of $41 million.", "CAD"),
        ("Pelorin Gold Corp. (TSX: PLG) (NYSE: PLGD) reported net income of $41 million.", "USD"),
        ("Choice Properties (TSX: CHP) reported net income of $41 million. Its debt is C$90 million.", "USD"),
        # Its books are kept in American dollars.
        ("Kinross (TSX: K) reported net income of $41 million.", "USD"),
    ],
)
def test_a_release_from_canada_that_never_names_american_money_is_in_its_own(
    text: str, currency: str
) -> None:
    (found,) = statements_in(story(text))
    assert {value.currency for value in found.values} == {currency}

"""Lists of share prices: closing prices, most active shares, gainers and losers, and what is none of them."""

from __future__ import annotations

from typing import Final

import pytest

from agents.extraction.agent import statements_in
from schemas.event import Statement
from tests.extraction.stories import story

Told = tuple[str, str, float | None, float | None, float | None, str | None]
"""The name, the direction, the change in percent, in its unit, the level and the level's money."""

_CLOSING: Final = """\
                              Close     Change   % Change
  AEX Index                  902.11      -4.10      -0.45
  Index Components
  Adyen                    1,402.50     +12.00      +0.86
  Pelorin Marine Hldgs B      14.02       unch       unch
  Shell                       30.11      -0.22      -0.73
Prices in Euro"""

_MOVERS: Final = """\
                     GAINERS

COMPANY              SYMBOL     LAST   CHANGE  PERCENT      VOLUME
-------              ------     ----   ------  -------      ------
Pelorin Therapeutics   PLRN    12.40     1.90    18.10     204,100
Intel                  INTC    21.30     0.90     4.41  40,112,000

                     LOSERS

COMPANY              SYMBOL     LAST   CHANGE  PERCENT      VOLUME
-------              ------     ----   ------  -------      ------
Ostrel Gold            OSTG     3.05    -0.60   -16.44      88,000
Vandermeer Foods       VDMF     7.10     0.70     9.10      11,000"""

_ACTIVES: Final = """\
                               Volume     Close   Change  % Change

  Telefonica Ord           12,400,100      4.11    -0.03     -0.72
  Grupo Ostrel Ser A        9,100,400      0.05    +0.00     +1.90"""

_BARRED: Final = """\
| Ticker | Company | Last price | Day change % | YTD % |
| --- | --- | --- | --- | --- |
| PLRN | Pelorin Energy | $41.20 | +2.4% | +11.0% |
| SBUX | Starbucks | $99.15 | -1.3% | -4.0% |"""

_WORDED: Final = """\
  Name                   PE      Last        Chg
  Boeing                        201.10   DN   1.40
  Caterpillar         17.02     340.55   UP   2.05"""

_MARKED: Final = """\
| **Stock** | **Price** | **Change %** |
| --- | --- | --- |
| [Starbucks](https://example.com/sbux) | 99.2 | +1.1% |
| **Pelorin Motors (PLRM)** | 12.2 | -1.5% |"""

TOLD: Final[dict[str, tuple[str, str, tuple[Told, ...]]]] = {
    "closing prices under their index": (
        "Amsterdam Closing Share Prices",
        _CLOSING,
        (
            ("AEX", "down", -0.45, -4.1, 902.11, "points"),
            ("Adyen", "up", 0.86, 12.0, 1402.5, "EUR"),
            ("Pelorin Marine Hldgs", "flat", 0.0, 0.0, 14.02, "EUR"),
            ("Shell", "down", -0.73, -0.22, 30.11, "EUR"),
        ),
    ),
    "what rose and what fell": (
        "Nasdaq Gainers & Losers",
        _MOVERS,
        (
            ("Pelorin Therapeutics", "up", 18.1, 1.9, 12.4, "USD"),
            ("Intel", "up", 4.41, 0.9, 21.3, "USD"),
            ("Ostrel Gold", "down", -16.44, -0.6, 3.05, "USD"),
        ),
    ),
    "the most active with the class of their paper": (
        "Madrid Most Actives",
        _ACTIVES,
        (
            ("Telefonica", "down", -0.72, -0.03, 4.11, "EUR"),
            ("Grupo Ostrel", "up", 1.9, 0.0, 0.05, "EUR"),
        ),
    ),
    "names behind their tickers": (
        "Movers of the day",
        _BARRED,
        (
            ("Pelorin Energy", "up", 2.4, None, 41.2, "USD"),
            ("Starbucks", "down", -1.3, None, 99.15, "USD"),
        ),
    ),
    "known names and words for the signs": (
        "Prices at the bell",
        _WORDED,
        (
            ("Boeing", "down", None, -1.4, 201.1, "USD"),
            ("Caterpillar", "up", None, 2.05, 340.55, "USD"),
        ),
    ),
    "names in marks and links": (
        "Top gainers",
        _MARKED,
        (
            ("Starbucks", "up", 1.1, None, 99.2, "USD"),
            ("Pelorin Motors", "down", -1.5, None, 12.2, None),
        ),
    ),
    "tickers for names": (
        "Most active",
        "Symbol   Last     Chg    %Chg\nSBUX     99.20    1.20    1.22\nZZZQX    11.20   -0.20   -1.75",
        (("Starbucks", "up", 1.22, 1.2, 99.2, "USD"),),
    ),
}

_BARS: Final = "| {} |\n| --- | --- | --- | --- |\n| {} |"
SILENT: Final = {
    "results": (
        "Company Earnings",
        _BARS.format("Company | EPS | Estimate | Change %", "Intel | 0.41 | 0.38 | 7.9"),
    ),
    "sales": (
        "Retail Round-up",
        _BARS.format("Company | Sales | Prior | Change %", "Nike | 12.1 | 11.8 | 2.5"),
    ),
    "holdings of a fund": (
        "Portfolio at month end",
        _BARS.format("Company | Weight | Price | Change", "Apple | 5.1 | 201.3 | 0.4"),
    ),
    "targets": (
        "Broker notes",
        _BARS.format("Company | Price target | Last | Change", "Apple | 250 | 201.3 | 0.4"),
    ),
    "highs of a year": (
        "New 52-Week Highs",
        "COMPANY       SYMBOL      HIGH      VOLUME\nIntel         INTC       31.20     901,000",
    ),
    "buy-backs": (
        "Share buy-back",
        _BARS.format(
            "Trading venue | Number of shares | Weighted average price | Total cost",
            "XHEL | 1,100 | 11.6 | 12,760",
        ),
    ),
    "changes over a week": (
        "Gainers & Losers",
        _BARS.format("Company | Close | 1 Week | 1 Year", "Intel | 31.2 | 1.2% | 9.0%"),
    ),
    "funds among the shares": (
        "Most Active Issues",
        _BARS.format("Company | Last | Change | Percent", "Direxion Pelorin Bull 3X | 21.2 | 0.4 | 1.9"),
    ),
    "a balance sheet": (
        "Intel closes the year",
        _BARS.format("| Dec 31, 2024 | Dec 31, 2023 | Change", "Total assets | 191,000 | 188,000 | 1.6%"),
    ),
    "unknown names under no title": (
        "Overview",
        _BARS.format("Name | Last | Change | % Change", "Pelorin Marine | 31.2 | 0.4 | 1.2"),
    ),
    "towns in a list of shares": (
        "Closing stock prices",
        _BARS.format("Market | Close | Change | % Change", "Denmark | 31.2 | 0.4 | 1.2"),
    ),
    "averages that no list knows": (
        "Closing stock prices",
        _BARS.format("Name | Close | Change | % Change", "Pelorin Transportation Avg | 31.2 | 0.4 | 1.2"),
    ),
    "metals in a list of companies": (
        "Most actives",
        _BARS.format("Company | Close | Change | % Change", "Gold | 31.2 | 0.4 | 1.2"),
    ),
}


_ONE_ROW: Final = "| {} | Close | Change | % |\n| --- | --- | --- | --- |\n| {} | 31.2 | 0.4 | 1.3 |"


def _of(told: Statement) -> Told:
    name = told.entity_name or ""
    return name, str(told.direction), told.change_pct, told.change, told.level, told.level_unit


@pytest.mark.parametrize("name", TOLD)
def test_a_row_of_a_list_of_shares_tells_the_share_s_move_of_the_day(name: str) -> None:
    headline, table, expected = TOLD[name]
    told = tuple(_of(it) for it in statements_in(story(f"{table}\n", headline=headline)))
    assert told == expected


@pytest.mark.parametrize("name", SILENT)
def test_a_table_that_lists_no_share_prices_of_the_day_tells_no_move(name: str) -> None:
    headline, table = SILENT[name]
    told = statements_in(story(f"{table}\n", headline=headline))
    assert [it.entity_name for it in told if str(it.kind).endswith("_move")] == []


def test_a_heading_in_the_body_announces_shares_as_a_headline_does() -> None:
    text = f"Closing share prices\n\n{_ONE_ROW.format('Name', 'Pelorin Marine')}"
    assert [it.entity_name for it in statements_in(story(text))] == ["Pelorin Marine"]


def test_prose_between_a_heading_and_a_table_parts_them() -> None:
    prose = "The ministry said on Monday that it would publish the list of its yards tomorrow."
    text = f"Closing share prices\n\n{prose}\n\n{_ONE_ROW.format('Name', 'Pelorin Marine')}"
    assert not statements_in(story(text))


def test_a_name_abroad_is_no_namesake_in_the_list_of_another_continent() -> None:
    text = _ONE_ROW.format("Company", "Technogym")
    told = statements_in(story(text, headline="Brazil Most Actives"))
    assert [(it.entity_id or "").startswith("name:") for it in told] == [True]

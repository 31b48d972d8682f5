"""Price tables in the layouts that agencies use: what each row tells, and which tables tell nothing."""

from __future__ import annotations

from typing import Final

import pytest

from agents.extraction.agent import statements_in
from schemas.event import Statement
from tests.extraction.stories import story

Told = tuple[str, str, float | None, float | None, float | None]
"""The entity, the direction, the change in percent, the change in its unit, the level."""

_BARRED_BONDS: Final = """\
| BONDS | | Yield (bid) | Yield change | Spread vs Bund |
| --- | --- | --- | --- | --- |
| Poland 10-year | (PLTEN) | 5.412 | -0.031 | +301bps |
| Hungary 10-year | | 6.455 | 0.0500 | +405bps |
| Czech Rep 10-year | | 3.900 | unch | +150bps |"""

_BOND_PRICES: Final = """\
| Bonds |  | Net Chng | Bonds | | Net Chng |
| --- | --- | --- | --- | --- | --- |
| Indices | Last | Net Chng | Indices | Last | Net Chng |
| DAX | 18,250.5 | 12.4 | CAC 40 | 7,511.2 | -3.9 |
| AU 10 YR Bond | 94.215 | -0.120 | US 30 YR Bond | 99.0625 | 0.25 |
| JP 10 YR Bond | 0.955 | 0.020 | NZ 10 YR Bond | 4.61 | -0.03 |"""

_BASIS_POINTS: Final = """\
Benchmark            Yield    Chg (bps)   YTD (bps)
Treasury 2-year      4.712        -3.1        45.0
Treasury 10-year     4.285        +1.4        40.2
Bund 10Y             2.541         2.0        51.6"""

_CURRENCIES: Final = """\
| Currencies | Latest bid | Net chng | Currencies | | |
| --- | --- | --- | --- | --- | --- |
| SGD US$ | 1.3482 | 0.0011 | AUD US$ | 0.6611 | -0.0024 |
| MYR US$ | - | - | Yen US$ | 156.92 | -0.35 |
| IDR US$ | 16,290 | 45 | EUR US$ | n/a | |"""

_PAIRS: Final = """\
Pair         Last      Prev close   Pct chg    YTD pct
EUR/USD      1.0742        1.0711      0.29      -2.69
USD/JPY      157.10        156.60      0.32      11.40
USDCAD       1.3755        1.3755      0.00       3.80"""

_FIRMER_CROWN: Final = """\
| CURRENCIES | | Latest trade | Previous close | Daily change | Change in 2024 |
| --- | --- | --- | --- | --- | --- |
| Czech crown | | 24.7100 | 24.7700 | +0.24% | -0.10% |
| Polish zloty | | 4.3350 | 4.3200 | -0.35% | +0.20% |
| STOCKS | | Latest | Previous close | Daily change | Change in 2024 |
| Warsaw | (.WIG) | 2,488.10 | 2,500.00 | -0.48% | +6.20% |
| Budapest | | 69,110.2 | 68,900.1 | +0.30% | +14.0% |"""

_COMMODITIES: Final = """\
COMMODITY (UNIT)           LAST      CHANGE    PCT    MTD PCT
Brent crude Aug ($/bbl)    82.61     +1.07     +1.3       -1.0
WTI Jul ($/bbl)            78.50     +0.60     +0.8       +2.0
WTI Aug ($/bbl)            77.90     +0.58     +0.7       +1.9
Spot gold ($/oz)         2,322.10    -8.20     -0.4       -0.2
LME Copper ($/t)         9,812.00      n/a      n/a       -2.2"""

_TRAILING_SIGNS: Final = """\
Contract        Settle       Change
Soybeans Jul    1,177.25     2.50-
Wheat Jul         612.75    (9.25)
Corn Jul          450.50     1.25+"""

_CRYPTO: Final = """\
| Token | Price | 24h % | 7d % |
| --- | --- | --- | --- |
| Bitcoin | $67,210.40 | -2.9% | +1.0% |
| Ether | $3,511.07 | \u22123.6% | -7.2% |"""

_TABBED: Final = (
    "Index\tClose\tNet change\t% change\tWeek %\n"
    "Nikkei 225\t38,876.71\t-258.08\t-0.66\t1.1\n"
    "Hang Seng\t17,937.84\t-238.50\t-1.31\t-2.2\n"
    "KOSPI\t2,728.17\tunch\t0.00\t0.3"
)

_COMMAS: Final = """\
Index            Schluss / Close     Change %
DAX                   18.630,86        +1,42
CAC 40                 7.864,70        -0,07"""

_FUTURES: Final = """\
|  | Last | Net chng |
| --- | --- | --- |
| S&P 500 E-mini | 5,391.25 | 7.5 |
| Nasdaq 100 futures | 19,321.00 | -14.25 |
| SPI 200 Fut | 7,711 | 21 |"""

_MARKETS_OF_COUNTRIES: Final = """\
| COUNTRY | FX DAILY % | FX YTD % | INDEX | STOCKS DAILY % | STOCKS YTD % |
| --- | --- | --- | --- | --- | --- |
| Thailand | +0.11 | -6.90 | | -0.52 | -7.10 |
| S.Korea | -0.20 | -6.40 | | 0.84 | 2.75 |"""

_UP_OR_DOWN: Final = """\
Index              Close                 Change
FTSE 100           8,215.48     Up       67.67
IBEX 35           11,245.40     Dn       29.30"""

_LAST_AND_NET: Final = """\
Market               Last      Net chng
-----------------------------------------
Dow Jones         38,712.21      -35.21
S&P 500            5,421.03       45.71

Energy
Heating oil          2.4612      0.0113"""

_LAST_AND_PREVIOUS: Final = """\
| Metal | Latest | Previous close |
| --- | --- | --- |
| Palladium | 901.50 | 887.00 |
| Platinum | 958.10 | 958.10 |"""

_STACKED: Final = """\
                     High        Low      Close     Change
                     ----        ---      -----     ------
  Nasdaq 100       19,598.0   19,382.1  19,465.2    +256.0
  Russell 2000      2,081.3    2,036.0   2,057.1     +32.7"""

_YEN_OF_TWO_SIGNS: Final = """\
| FX | Last | Chg | % Chg |
| --- | --- | --- | --- |
| Japanese yen | 156.20 | 0.80 | 0.51 |
| Sterling | 1.2795 | 0.0055 | 0.43 |"""

TOLD: Final[dict[str, tuple[str, tuple[Told, ...]]]] = {
    "yields between bars": (
        _BARRED_BONDS,
        (
            ("rate:PL10Y", "down", None, -3.1, 5.412),
            ("rate:HU10Y", "up", None, 5.0, 6.455),
            ("rate:CZ10Y", "flat", None, 0.0, 3.9),
        ),
    ),
    "prices of bonds beside yields": (
        _BOND_PRICES,
        (
            ("index:DAX", "up", None, 12.4, 18250.5),
            ("index:FCHI", "down", None, -3.9, 7511.2),
            ("group:AU:BONDS", "down", None, -0.12, 94.215),
            ("group:US:BONDS", "up", None, 0.25, 99.0625),
            ("rate:JP10Y", "up", None, 2.0, 0.955),
            ("rate:NZ10Y", "down", None, -3.0, 4.61),
        ),
    ),
    "yields with basis points": (
        _BASIS_POINTS,
        (
            ("rate:US2Y", "down", None, -3.1, 4.712),
            ("rate:US10Y", "up", None, 1.4, 4.285),
            ("rate:DE10Y", "up", None, 2.0, 2.541),
        ),
    ),
    "currencies to the dollar and dollars to the currency": (
        _CURRENCIES,
        (
            ("currency:SGD", "down", None, None, 1.3482),
            ("currency:AUD", "down", None, None, 0.6611),
            ("currency:JPY", "up", None, None, 156.92),
            ("currency:IDR", "down", None, None, 16290.0),
        ),
    ),
    "pairs with the close before": (
        _PAIRS,
        (
            ("currency:EUR", "up", 0.29, None, 1.0742),
            ("currency:USD", "up", 0.32, None, 157.1),
            ("currency:USD", "flat", 0.0, None, 1.3755),
        ),
    ),
    "currencies to the euro and shares of towns": (
        _FIRMER_CROWN,
        (
            ("currency:CZK", "up", 0.24, None, 24.71),
            ("currency:PLN", "down", -0.35, None, 4.335),
            ("index:WIG20", "down", -0.48, None, 2488.1),
            ("index:BUX", "up", 0.3, None, 69110.2),
        ),
    ),
    "contracts with their units": (
        _COMMODITIES,
        (
            ("commodity:BRENT", "up", 1.3, 1.07, 82.61),
            ("commodity:WTI", "up", 0.8, 0.6, 78.5),
            ("commodity:GOLD", "down", -0.4, -8.2, 2322.1),
        ),
    ),
    "signs behind and brackets": (
        _TRAILING_SIGNS,
        (
            ("commodity:SOYBEANS", "down", None, -2.5, 1177.25),
            ("commodity:WHEAT", "down", None, -9.25, 612.75),
            ("commodity:CORN", "up", None, 1.25, 450.5),
        ),
    ),
    "tokens over a day and a week": (
        _CRYPTO,
        (
            ("crypto:BTC", "down", -2.9, None, 67210.4),
            ("crypto:ETH", "down", -3.6, None, 3511.07),
        ),
    ),
    "tabs": (
        _TABBED,
        (
            ("index:N225", "down", -0.66, -258.08, 38876.71),
            ("index:HSI", "down", -1.31, -238.5, 17937.84),
            ("index:KS11", "flat", 0.0, 0.0, 2728.17),
        ),
    ),
    "commas for the decimal point": (
        _COMMAS,
        (
            ("index:DAX", "up", 1.42, None, 18630.86),
            ("index:FCHI", "down", -0.07, None, 7864.7),
        ),
    ),
    "futures": (
        _FUTURES,
        (
            ("futures:ES", "up", None, 7.5, 5391.25),
            ("futures:NQ", "down", None, -14.25, 19321.0),
            ("futures:SPI", "up", None, 21.0, 7711.0),
        ),
    ),
    "markets of countries": (
        _MARKETS_OF_COUNTRIES,
        (
            ("currency:THB", "up", 0.11, None, None),
            ("group:TH:STOCKS", "down", -0.52, None, None),
            ("currency:KRW", "down", -0.2, None, None),
            ("group:KR:STOCKS", "up", 0.84, None, None),
        ),
    ),
    "words for the signs": (
        _UP_OR_DOWN,
        (
            ("index:FTSE", "up", None, 67.67, 8215.48),
            ("index:IBEX", "down", None, -29.3, 11245.4),
        ),
    ),
    "only last and net change": (
        _LAST_AND_NET,
        (
            ("index:DJI", "down", None, -35.21, 38712.21),
            ("index:SPX", "up", None, 45.71, 5421.03),
            ("commodity:HEATOIL", "up", None, 0.0113, 2.4612),
        ),
    ),
    "only last and previous": (
        _LAST_AND_PREVIOUS,
        (
            ("commodity:PALLADIUM", "up", None, None, 901.5),
            ("commodity:PLATINUM", "flat", None, None, 958.1),
        ),
    ),
    "highs and lows before the close": (
        _STACKED,
        (
            ("index:NDX", "up", None, 256.0, 19465.2),
            ("index:RUT", "up", None, 32.7, 2057.1),
        ),
    ),
    "a quote and its percentage that rise as the currency falls": (
        _YEN_OF_TWO_SIGNS,
        (
            ("currency:JPY", "down", -0.51, None, 156.2),
            ("currency:GBP", "up", 0.43, None, 1.2795),
        ),
    ),
}

_NONE_LEFT: Final = "Yen US$ | - | - |\n| EUR US$ | n/a | NULL"
_BARS: Final = "| {} |\n| --- | --- | --- |\n| {} |"

SILENT: Final = {
    "changes over weeks and months": "Asset      Last     5d      1m\nGold       2,311   -0.2%   3.4%",
    "what mines sold": _BARS.format("Metal | 2024 | 2023 | Change", "Gold | 1,911 | 1,800 | 6%"),
    "output": _BARS.format("Metal | Output | Change %", "Copper | 311 | -4"),
    "volumes": "Contract     Volume     Open interest\nBrent        311,000    1,200,411",
    "a fund's holdings": _BARS.format("Asset | Weight | Change", "Gold | 5.0 | 0.4"),
    "differences between contracts": _BARS.format("Crude | Last | Change", "Brent/WTI spread | 4.1 | 0.2"),
    "stocks of goods": _BARS.format("Goods | Latest | Change", "Copper stocks | 211,000 | -400"),
    "figures under no title": "Gold         2,311      12      88\nSilver        29.1      11      90",
    "what is not available": _BARS.format("FX | Last | Chg", _NONE_LEFT),
    "quarrels": _BARS.format("Index | Last | Net chng | % chg", "DAX | 18,100 | +40 | -0.2%"),
    "weekly": "Index     Last     Weekly change   %\nDAX       18,100         -211       -1.2",
    "tickers like currencies": (
        "Name           Symbol     Last     Change\nExample Group     RON      3.10       0.20"
    ),
    "companies with metals in their names": (
        "Company          Last     Change\nPelorin Gold     3.10       0.20\nGold             3.10       0.20"
    ),
}


def _told(text: str) -> tuple[Told, ...]:
    return tuple(_of(it) for it in statements_in(story(text)))


def _of(told: Statement) -> Told:
    return told.entity_id or "", str(told.direction), told.change_pct, told.change, told.level


@pytest.mark.parametrize("name", TOLD)
def test_a_row_tells_its_price_and_its_change_of_the_day(name: str) -> None:
    table, expected = TOLD[name]
    assert _told(f"Prices at 1000 GMT:\n\n{table}\n") == expected


@pytest.mark.parametrize("name", SILENT)
def test_a_table_that_states_no_change_of_a_price_over_the_day_tells_no_move(name: str) -> None:
    assert _told(f"Overview:\n\n{SILENT[name]}\n") == ()


def test_a_name_that_no_list_knows_hides_only_its_own_block() -> None:
    head, row = (
        "Index | Last | Change | Index | Last | Change",
        "ZZQX | 18,100 | 40 | KOSPI | 2,539.05 | 17.78",
    )
    assert _told(_BARS.format(head, row)) == (("index:KS11", "up", None, 17.78, 2539.05),)


def test_prose_ends_a_table() -> None:
    table = _BARS.format("Index | Last | Change", "DAX | 18,100 | 40")
    text = f"{table}\n\nMiners dug less copper, the ministry said in its report.\n\n| Copper | 311 | -4 |"
    assert [it.entity_id for it in statements_in(story(text))] == ["index:DAX"]


def test_evidence_runs_from_the_name_to_the_last_figure_that_is_told() -> None:
    text = "Index        Last      Change    Volume\nDAX        18,100.1     +40.5    311,000"
    told = statements_in(story(text))[0]
    assert text[told.evidence_start : told.evidence_end] == "DAX        18,100.1     +40.5"

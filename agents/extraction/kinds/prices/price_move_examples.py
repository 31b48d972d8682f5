"""What price moves look like in print, and what only looks like one.

All are read as published on Wednesday, 12 June 2024, 10:00 UTC.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.prices.price_move_constructs.construct import says as _says

_NIKKEI, _DAX, _FTSE = "index:N225", "index:DAX", "index:FTSE"
_BRENT, _GOLD, _WTI = "commodity:BRENT", "commodity:GOLD", "commodity:WTI"
_SONY = "company:XTKS:6758"
_EURO, _YEN, _DOLLAR, _WON = "currency:EUR", "currency:JPY", "currency:USD", "currency:KRW"

EXAMPLES: Final = (
    Example(
        "The Nikkei 225 gave up 1.4% to 38,200.15.",
        (_says(_NIKKEI, "down", change_pct=-1.4, level=38200.15),),
    ),
    Example(
        "Tokyo's Nikkei 225 eased 88 points, or 0.2%, to 38,400.",
        (_says(_NIKKEI, "down", change_pct=-0.2, change=-88.0, change_unit="points", level=38400.0),),
    ),
    Example(
        "Germany's DAX rose 0.6% and the FTSE 100 0.2%.",
        (_says(_DAX, "up", change_pct=0.6), _says(_FTSE, "up", change_pct=0.2)),
    ),
    Example(
        "The DAX and the FTSE 100 lost 0.5% and 0.7%, respectively.",
        (_says(_DAX, "down", change_pct=-0.5), _says(_FTSE, "down", change_pct=-0.7)),
    ),
    Example(
        "The DAX closed at 18,370.94, down 0.9%.",
        (_says(_DAX, "down", change_pct=-0.9, level=18370.94, session_phase="close"),),
    ),
    Example(
        "The FTSE 100 added 0.3% to come within 0.5% of its record.", (_says(_FTSE, "up", change_pct=0.3),)
    ),
    Example(
        "Brent crude, the global yardstick, slid 61 cents to $81.30 a barrel.",
        (_says(_BRENT, "down", change=-0.61, change_unit="USD", level=81.3, level_unit="USD"),),
    ),
    Example("A 3% jump in Brent crude hurt airlines.", (_says(_BRENT, "up", change_pct=3.0),)),
    Example(
        "Gold climbed as much as 1.1% before trading 0.4% higher at $2,330.",
        (
            _says(_GOLD, "up", change_pct=1.1, bound="as_much_as", horizon="session_extreme"),
            _says(_GOLD, "up", change_pct=0.4, level=2330.0, horizon="day"),
        ),
    ),
    Example("Gold fell below $2,300.", (_says(_GOLD, "down", level=2300.0, bound="under"),)),
    Example(
        "Chip stocks sank, with gaming group Sony tumbling nearly 4%.",
        (_says("group:US:CHIPS", "down"), _says(_SONY, "down", change_pct=-4.0, bound="under", region="JP")),
    ),
    Example("Shares of Sony dropped more than 2%.", (_says(_SONY, "down", change_pct=-2.0, bound="over"),)),
    Example(
        "Sony, which fell 3% on Monday, gained 1%.",
        (
            _says(_SONY, "down", change_pct=-3.0, event_date="2024-06-10"),
            _says(_SONY, "up", change_pct=1.0, event_date="2024-06-12"),
        ),
    ),
    Example(
        "The dollar firmed to 157.30 yen from 156.95 yen.",
        (_says(_DOLLAR, "up", pair="USD/JPY", level=157.3, previous_level=156.95, region="US"),),
    ),
    Example(
        "The euro bought $1.0742, up from $1.0738.",
        (_says(_EURO, "up", pair="EUR/USD", level=1.0742, previous_level=1.0738),),
    ),
    Example(
        "The won strengthened 0.3% to 1,372.5 per dollar.",
        (_says(_WON, "up", change_pct=0.3, pair="USD/KRW", level=1372.5, region="KR"),),
    ),
    Example("The yen was little changed.", (_says(_YEN, "flat", change_pct=None),)),
    Example(
        "The yield on the 10-year Treasury slipped to 4.39% from 4.47%.",
        (_says("rate:US10Y", "down", level=4.39, previous_level=4.47, level_unit="percent"),),
    ),
    Example(
        "The 10-year Treasury yield rose six basis points to 4.45%.",
        (_says("rate:US10Y", "up", change=6.0, change_unit="bp", level=4.45),),
    ),
    Example(
        "S&P 500 futures dipped 0.1%.", (_says("futures:ES", "down", change_pct=-0.1, kind="futures_move"),)
    ),
    Example(
        "For the week, the DAX lost 2.1%, while the FTSE 100 shed 1.3%.",
        (
            _says(_DAX, "down", change_pct=-2.1, horizon="week"),
            _says(_FTSE, "down", change_pct=-1.3, horizon="week"),
        ),
    ),
    Example(
        "On Tuesday, the DAX fell 0.7%. The FTSE 100 slid 1%.\n"
        "In energy trading, U.S. crude rose 9 cents to $77.99.",
        (
            _says(_DAX, "down", event_date="2024-06-11"),
            _says(_FTSE, "down", event_date="2024-06-11"),
            _says(_WTI, "up", change=0.09, level=77.99, event_date="2024-06-12"),
        ),
    ),
    Example(
        "The DAX rose 0.8% after falling 0.7% on Tuesday.",
        (
            _says(_DAX, "up", modality="fact", event_date="2024-06-12"),
            _says(_DAX, "down", modality="reference", event_date="2024-06-11"),
        ),
    ),
    Example(
        "“The Nikkei has fallen too far,” said Mari Sato, head of research at Kita Securities.",
        (_says(_NIKKEI, "down", modality="opinion", speaker="Mari Sato", speaker_firm="Kita Securities"),),
    ),
    Example("Brent crude could rise to $95.", (_says(_BRENT, "up", modality="outlook"),)),
    Example("The dollar did not fall.", (_says(_DOLLAR, "down", negated=True),)),
    Example(
        "Asian shares were mostly lower Wednesday.",
        (_says("group:ASIA:STOCKS", "down", event_date="2024-06-12", kind="group_move"),),
    ),
    Example("The Nikkei 225 pared losses.", (_says(_NIKKEI, "down"),)),
    Example(
        "Gold erased earlier losses.",
        (_says(_GOLD, "up"), _says(_GOLD, "down", modality="reference")),
    ),
    Example("Gold fell through the mark in late trade.", (_says(_GOLD, "down"),)),
    Example("Gold fell through support in late trade.", (_says(_GOLD, "down"),)),
)

SILENT: Final = (
    "Sony posted a 12% rise in quarterly profit.",
    "Sony posted a profit of $3 million, up 8%.",
    "Traders are pricing in 30 basis points of cuts.",
    "Sony sales rose 5% last quarter.",
    "Sony said revenue fell 3%.",
    "Sony added 500 jobs.",
    "If the DAX falls 2%, funds may sell.",
    "The DAX is within 0.4% of its record.",
    "Economists expect gold to climb.",
    "The FTSE 100 is set to open higher.",
    "A stronger yen weighed on exporters.",
    "Inflation eased to 2.6% from 2.9%.",
    "The Bank of Japan doubled down on its pledge.",
    "Its talks with Sony fell through.",
    "Sony dropped plans to sell the unit.",
    "Sony slipped up in its filing.",
    "Bank stocks picked up some attention.",
    "A broker estimates a 3% decline in prices for Sony.",
    "Sony expects a 9.8% average annual growth in bookings, up from 6.3%.",
)

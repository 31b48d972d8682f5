"""A market report of our own, with the constructs that such reports are made of, and what it tells."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

PUBLISHED = datetime(2024, 6, 11, 8, 45, tzinfo=UTC)
DATELINE = "TOKYO — "
_PARAGRAPHS = (
    (
        "Asian shares were mostly lower Tuesday after a weak finish on Wall Street, while traders "
        "shrugged off the central bank’s newest warning on prices."
    ),
    (
        "Japan’s Nikkei 225 index dropped 2.41% to 38,102.44, while the Hang Seng was down 0.66% to "
        "18,015.20. The KOSPI rose 0.27% to 2,705.32. Meanwhile, the Sensex in India was up 0.52% to "
        "76,490.08 and Taiwan’s Taiex was down 0.35% to 21,858.38."
    ),
    (
        "“Exporters have little shelter now, with the soft handover from New York, a stronger yen and "
        "higher Treasury yields,” Hana Mori, an equity analyst at Kita, wrote in a report."
    ),
    "“Still, Australia’s ASX 200 held up, helped by a weaker Aussie,” she said.",
    (
        "Japanese chip stocks traded in Tokyo all fell on Tuesday, with shares of console maker Nintendo "
        "and robot builder Fanuc sliding 3% while carmaker Toyota and camera group Canon lost over 2%."
    ),
    (
        "Companies like Sony have this month also shown new sensors, and search firm Baidu said Tuesday "
        "that it would open a lab in Osaka."
    ),
    "“This is not merely a pause — it’s a turn,” said Arno Weiss, chief strategist at Lindau Capital.",
    (
        "“If orders recover, the Nikkei could finally escape its long range, lifting demand for Japanese "
        "equities.”"
    ),
    (
        "Early European trading Tuesday was mostly higher after touching record lows last week. Spain’s "
        "IBEX 35 was down 0.4%, while Italy’s FTSE MIB climbed 0.22%. Switzerland’s SMI was up 0.18%."
    ),
    (
        "On Monday, the Nasdaq composite slid 1.2% to end within 0.3% of its all-time low set last year. "
        "The Dow Jones Industrial Average lost 205 points, or 0.5%, and the Russell 2000 dropped 0.9%."
    ),
    "U.S. stocks fell after officials in Washington said the review would go on.",
    (
        "In energy trading, benchmark U.S crude lost 21 cents to $77.53 a barrel. Brent crude, the "
        "international standard, fell 18 cents to $81.45 a barrel."
    ),
    (
        "In currency trading, the U.S. dollar rose to 157.21 Japanese yen from 157.04 yen. The British "
        "pound cost $1.2719, down from $1.2730."
    ),
)
TEXT = DATELINE + "\n".join(_PARAGRAPHS) + "\n"


def _move(mention: str, entity_id: str, direction: str, day: str, **fields: Any) -> dict[str, Any]:
    return {"mention": mention, "entity_id": entity_id, "direction": direction, "event_date": day, **fields}


_TUESDAY, _MONDAY = "2024-06-11", "2024-06-10"
MOVES = (
    _move("Asian shares", "group:ASIA:STOCKS", "down", _TUESDAY, region="ASIA"),
    _move(
        "Nikkei 225 index",
        "index:N225",
        "down",
        _TUESDAY,
        change_pct=-2.41,
        level=38102.44,
        region="JP",
    ),
    _move("Hang Seng", "index:HSI", "down", _TUESDAY, change_pct=-0.66, level=18015.20, region="HK"),
    _move("KOSPI", "index:KS11", "up", _TUESDAY, change_pct=0.27, level=2705.32, region="KR"),
    _move("Sensex", "index:BSESN", "up", _TUESDAY, change_pct=0.52, level=76490.08, region="IN"),
    _move("Taiex", "index:TWII", "down", _TUESDAY, change_pct=-0.35, level=21858.38, region="TW"),
    _move("Japanese chip stocks", "group:JP:CHIPS", "down", _TUESDAY, region="JP"),
    _move("Nintendo", "company:XTKS:7974", "down", _TUESDAY, change_pct=-3.0, bound=None, region="JP"),
    _move("Fanuc", "company:XTKS:6954", "down", _TUESDAY, change_pct=-3.0, bound=None, region="JP"),
    _move("Toyota", "company:XTKS:7203", "down", _TUESDAY, change_pct=-2.0, bound="over", region="JP"),
    _move("Canon", "company:XTKS:7751", "down", _TUESDAY, change_pct=-2.0, bound="over", region="JP"),
    _move("European trading", "group:EU:STOCKS", "up", _TUESDAY, region="EU"),
    _move("IBEX 35", "index:IBEX", "down", _TUESDAY, change_pct=-0.4, region="ES"),
    _move("FTSE MIB", "index:FTSEMIB", "up", _TUESDAY, change_pct=0.22, region="IT"),
    _move("SMI", "index:SSMI", "up", _TUESDAY, change_pct=0.18, region="CH"),
    _move("Nasdaq composite", "index:IXIC", "down", _MONDAY, change_pct=-1.2, region="US", horizon="day"),
    _move(
        "Dow Jones Industrial Average",
        "index:DJI",
        "down",
        _MONDAY,
        change_pct=-0.5,
        change=-205.0,
        change_unit="points",
    ),
    _move("Russell 2000", "index:RUT", "down", _MONDAY, change_pct=-0.9, region="US"),
    _move("U.S. stocks", "group:US:STOCKS", "down", _MONDAY, region="US"),
    _move(
        "benchmark U.S crude", "commodity:WTI", "down", _TUESDAY, change=-0.21, change_unit="USD", level=77.53
    ),
    _move("Brent crude", "commodity:BRENT", "down", _TUESDAY, change=-0.18, change_unit="USD", level=81.45),
    _move("U.S. dollar", "currency:USD", "up", _TUESDAY, pair="USD/JPY", level=157.21, previous_level=157.04),
    _move(
        "British pound", "currency:GBP", "down", _TUESDAY, pair="GBP/USD", level=1.2719, previous_level=1.273
    ),
)

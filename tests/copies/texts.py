"""A wire story and what becomes of it: copies, cuts, updates; and what only looks like it."""

from __future__ import annotations

HEADLINE = "Marlin Foods lifts forecast as Nordic sales climb"
STORY = (
    "Marlin Foods raised its forecast for the year on Tuesday after sales in Norway and Denmark climbed"
    " 14%, sending its shares up 6.2% to 318 crowns. The maker of Fjordal yoghurt expects revenue of 4.1"
    " billion crowns in 2026, up from 3.7 billion, chief executive Ingrid Solberg told reporters in Bergen."
    " Analysts at Kestrel Bank had expected 3.9 billion. The company opened a plant in Aarhus in January"
    " and plans another in Malmo by 2028, which would employ 340 people. Rival Hakon Dairy, which sells"
    " under the Blue Meadow name, cut its outlook on Friday and blamed the cost of milk, which has risen"
    " 22% since March. Solberg said Marlin had fixed prices with farmers in Jutland until October. The"
    " dividend is to rise to 7.50 crowns."
)

_NOTICE = (
    "{firm} announces that between {first} and {last} March 2026 it bought {number} of its own shares on"
    " Oslo Bors at an average price of {price} crowns under the programme of {day} January. After these"
    " purchases the company holds {held} shares, or {share}% of its capital. The purchases were carried out"
    " by {broker} in accordance with Article 5 of Regulation 596/2014. All transactions are listed in"
    " Appendix A. For further information contact Investor Relations in Oslo."
)


def notice(firm: str, number: str, price: str, **changes: str) -> str:
    """Return a notice of shares bought back, from the one template that every company uses."""
    filled = {
        "first": "2",
        "last": "6",
        "day": "14",
        "held": "1,204,318",
        "share": "1.92",
        "broker": "Kestrel",
    }
    return _NOTICE.format(firm=firm, number=number, price=price, **(filled | changes))

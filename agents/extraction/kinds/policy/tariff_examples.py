"""What tariffs sound like, and what sounds like one and is none; run as tests."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.policy.tariff_rate_examples import RATES
from schemas.event import NamedValue

EXAMPLES: Final = (
    Example(
        "Trump had threatened a 25% tariff on Mexican goods unless the border was closed.",
        ({"kind": "tariff", "modality": "reference", "event_date": None},),
    ),
    *RATES,
    Example(
        "The U.S. raised its 10% tariffs on steel imports to 25%.",
        ({"kind": "tariff", "values": (NamedValue(name="rate", value=25.0, unit="percent"),)},),
    ),
    Example(
        "Mexico imposed a 10% tariff on French cheese on Monday, in addition to duties on wine and delayed 5%"
        " tariffs on Italian shoes.",
        (
            {"kind": "tariff", "modality": "fact", "event_date": "2024-06-10"},
            {"kind": "tariff", "modality": "reference"},
        ),
    ),
    Example(
        "In addition to the duties on wine, Mexico imposed a 10% tariff on French cheese on Monday.",
        ({"kind": "tariff", "modality": "fact", "event_date": "2024-06-10"},),
    ),
    Example(
        "China slapped 15% tariffs on American coal on Monday.",
        (
            {
                "kind": "tariff",
                "entity_id": "country:CN",
                "counterparty_id": "country:US",
                "outcome": "bad",
                "modality": "fact",
                "event_date": "2024-06-10",
            },
        ),
    ),
    Example(
        "U.S. President Donald Trump threatened to put a 30% tariff on French wine.",
        (
            {
                "kind": "tariff",
                "entity_id": "country:US",
                "counterparty_id": "country:FR",
                "mention": "U.S. President Donald Trump",
                "outcome": "bad",
                "modality": "outlook",
            },
        ),
    ),
    Example(
        "Traders shrugged off Trump's newest tariff threats.",
        ({"kind": "tariff", "entity_id": "country:US", "outcome": "bad", "modality": "outlook"},),
    ),
    Example(
        "Brussels said it had postponed its retaliatory tariffs on U.S. whiskey.",
        (
            {
                "kind": "tariff",
                "entity_id": "country:EU",
                "counterparty_id": "country:US",
                "outcome": "good",
                "modality": "fact",
            },
        ),
    ),
    Example(
        "India cut import duties on luxury cars to 70%.",
        ({"kind": "tariff", "entity_id": "country:IN", "outcome": "good", "modality": "fact"},),
    ),
    Example(
        "Officials in Washington said the new tariffs would take months to prepare.",
        ({"kind": "tariff", "entity_id": "country:US", "outcome": "good"},),
    ),
    Example(
        "Canada's retaliatory tariffs on U.S. steel took effect overnight.",
        (
            {
                "kind": "tariff",
                "entity_id": "country:CA",
                "counterparty_id": "country:US",
                "outcome": "bad",
                "modality": "fact",
            },
        ),
    ),
    Example(
        "Mexico's car plants face a long winter, as the 25% tariffs announced by the White House bite.",
        ({"kind": "tariff", "entity_id": "country:US", "outcome": "bad"},),
    ),
    Example(
        "Shares fell on fears of a new wave of U.S. tariffs on Vietnam.",
        (
            {
                "kind": "tariff",
                "entity_id": "country:US",
                "counterparty_id": "country:VN",
                "outcome": "bad",
                "modality": "outlook",
            },
        ),
    ),
    Example(
        "Canada won a reprieve from the 25% tariffs.",
        ({"kind": "tariff", "entity_id": "country:CA", "outcome": "good", "modality": "fact"},),
    ),
    Example(
        "Mexico announced a 60-day suspension of tariffs on U.S. corn.",
        ({"kind": "tariff", "entity_id": "country:MX", "outcome": "good", "modality": "fact"},),
    ),
    Example(
        "Brussels imposed 12% tariffs on shoes from Vietnam, Cambodia and Laos on Monday.",
        tuple(
            {
                "kind": "tariff",
                "entity_id": "country:EU",
                "counterparty_id": f"country:{code}",
                "event_date": "2024-06-10",
            }
            for code in ("VN", "KH", "LA")
        ),
    ),
    Example(
        "Previously, Ottawa slapped tariffs on Chilean copper.",
        ({"kind": "tariff", "entity_id": "country:CA", "modality": "reference", "event_date": None},),
    ),
    Example(
        "Turkey announced 9% tariffs on rice, effective July 4.",
        ({"kind": "tariff", "entity_id": "country:TR", "modality": "fact", "event_date": "2024-06-12"},),
    ),
    Example(
        "Talk that Ankara might impose tariffs on rice moved nobody.",
        ({"kind": "tariff", "entity_id": "country:TR", "modality": "outlook", "negated": False},),
    ),
    Example(
        "Laos, Fiji and Kenya face higher tariffs.",
        tuple({"kind": "tariff", "entity_id": f"country:{code}"} for code in ("KE", "LA", "FJ")),
    ),
    Example(
        "Shipowners welcomed the delay in Brazil's port tariffs.",
        ({"kind": "tariff", "entity_id": "country:BR", "outcome": "good"},),
    ),
    Example(
        "Japan levies tariffs on rice.",
        ({"kind": "tariff", "entity_id": "country:JP", "modality": "reference"},),
    ),
    Example(
        "Trump Imposes 25% Steel, Aluminum Tariffs",
        ({"kind": "tariff", "entity_id": "country:US", "modality": "fact"},),
    ),
    Example(
        "Canada delayed its tariffs on Chilean wine for a month [after speaking with Santiago]"
        "(https://example.com/wine) last week.",
        ({"kind": "tariff", "event_date": None},),
    ),
    Example(
        "Over the first weekend in June, Washington announced a 15% tariff on Chilean wine.",
        ({"kind": "tariff", "modality": "reference", "event_date": None},),
    ),
    Example(
        "Lula said he will announce tariffs on Chilean wine on Monday.",
        ({"kind": "tariff", "modality": "outlook", "event_date": "2024-06-17"},),
    ),
    Example(
        "Growers cheered Canada's decision to suspend tariffs on seeds.",
        ({"kind": "tariff", "entity_id": "country:CA", "outcome": "good", "modality": "fact"},),
    ),
    Example(
        "Bullion rose on prospects of more Indian tariffs.",
        (
            {"kind": "commodity_move", "cause": "prospects of more Indian tariffs"},
            {"kind": "tariff", "entity_id": "country:IN", "outcome": "bad", "modality": "outlook"},
        ),
    ),
    Example(
        "The announcement of tariffs on wine by the European Commission came late.",
        ({"kind": "tariff", "entity_id": "country:EU", "modality": "fact"},),
    ),
    Example(
        "Millers stocked up ahead of threatened Indian tariffs on wheat from Ukraine.",
        ({"kind": "tariff", "entity_id": "country:IN", "modality": "outlook"},),
    ),
    Example(
        "Lula signed an order to impose tariffs on Chilean wine.",
        ({"kind": "tariff", "entity_id": "country:BR", "modality": "fact"},),
    ),
    Example(
        "The DAX fell on Monday after Trump announced tariffs on German cars.",
        (
            {"kind": "index_move", "cause": "Trump announced tariffs on German cars"},
            {"kind": "tariff", "counterparty_id": "country:DE", "event_date": "2024-06-10"},
        ),
    ),
    Example(
        "Modi criticised Turkey for imposing high tariffs on Indian steel.",
        (
            {
                "kind": "tariff",
                "entity_id": "country:TR",
                "counterparty_id": "country:IN",
                "modality": "reference",
            },
        ),
    ),
    Example(
        "Brazil placed 20% tariffs on Chilean wine, but later postponed them.",
        ({"kind": "tariff", "entity_id": "country:BR", "modality": "reference"},),
    ),
    Example(
        "Lula agreed to put a pause on tariffs on Chilean wine until March.",
        ({"kind": "tariff", "outcome": "good", "modality": "fact"},),
    ),
    Example(
        "During his first term, he imposed tariffs on Canadian steel.",
        ({"kind": "tariff", "modality": "reference", "event_date": None},),
    ),
    Example(
        "The mill does not expect to be much affected by tariffs imposed by Brazil.",
        ({"kind": "tariff", "entity_id": "country:BR", "modality": "fact", "negated": False},),
    ),
    Example(
        "Tariff worries kept buyers away.",
        ({"kind": "tariff", "entity_id": "country:WORLD", "outcome": "bad", "modality": "outlook"},),
    ),
    Example(
        "Investors weigh the potential impact of U.S. tariffs on EU goods.",
        ({"kind": "tariff", "entity_id": "country:US", "modality": "outlook"},),
    ),
    Example(
        "Investors weigh the impact of U.S. tariffs on EU goods.",
        ({"kind": "tariff", "entity_id": "country:US", "modality": "reference"},),
    ),
    Example(
        "Trump raised tariffs on steel and aluminum imports on Monday to a flat 25%.",
        ({"kind": "tariff", "entity_id": "country:US", "values": {"rate": 25.0}},),
    ),
    Example(
        "Stocks fell on the president's tariff threats.",
        ({"kind": "group_move"}, {"kind": "tariff", "entity_id": "country:US", "modality": "outlook"}),
    ),
    Example(
        "Previously, Trump pledged that the U.S. would impose tariffs on copper.",
        ({"kind": "tariff", "entity_id": "country:US", "modality": "outlook", "event_date": None},),
    ),
    Example(
        "Leaders met on Monday to talk of trade in the wake of U.S. tariff threats.",
        ({"kind": "tariff", "entity_id": "country:US", "modality": "outlook", "event_date": "2024-06-10"},),
    ),
    Example(
        "Leaders meet amid U.S. tariff threats; they last met on Monday.",
        ({"kind": "tariff", "entity_id": "country:US", "modality": "outlook", "event_date": "2024-06-12"},),
    ),
    Example(
        "Vietnam imposed a tariff of 15% to 25% on Chinese steel.",
        ({"kind": "tariff", "entity_id": "country:VN", "values": {"rate": 15.0, "rate_high": 25.0}},),
    ),
)

SILENT: Final = (
    "Exports recover if the EU avoids harsh tariffs from the United States.",
    "Trump met the Canadian premier, the finance minister said. He raised tariffs on ferries to 5%.",
    "The club's president also put 25% tariffs on jerseys, he joked.",
    "Traders cheered that Lula's threatened tariffs were not imposed.",
    "Brazil will study nations that have imposed duties on Chilean wine.",
    "Ankara dismissed concerns of imminent Greek tariff hikes on Turkish steel.",
    "Lula went to the brink of imposing 25% duties on cars from Chile.",
    "The minister withdrew the tariff threat.",
    "The utility's new tariff for heat pumps starts in October.",
    "The feed-in tariff in Germany pays farmers for solar power.",
    "Analysts in Japan asked how tariffs work.",
    "The company imports parts from China and watches tariffs closely.",
    "Tariffs could weigh on margins in the second half.",
    "He resumed his duties in Brazil on Monday.",
    "Trump has not imposed tariffs on Brazilian coffee.",
    "Beijing could raise tariffs on American cars.",
    "Ankara is ready to negotiate phasing out some tariffs on Greek oil.",
)

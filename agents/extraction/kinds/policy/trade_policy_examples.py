"""What trade policy sounds like, and what sounds like it and is none; run as tests."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

_KIND = "trade_policy"

_FIRST: Final = (
    Example(
        "Britain and India signed a free trade agreement on Monday.",
        (
            {
                "kind": _KIND,
                "entity_id": "country:GB",
                "counterparty_id": "country:IN",
                "outcome": "good",
                "modality": "fact",
                "event_date": "2024-06-10",
            },
        ),
    ),
    Example(
        "Optimism over a U.S.-China trade deal cheered buyers.",
        (
            {
                "kind": _KIND,
                "entity_id": "country:US",
                "counterparty_id": "country:CN",
                "outcome": "good",
                "modality": "outlook",
            },
        ),
    ),
    Example(
        "China tightened export controls on rare earths.",
        ({"kind": _KIND, "entity_id": "country:CN", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "Indonesia banned exports of palm oil.",
        ({"kind": _KIND, "entity_id": "country:ID", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "India lifted its export ban on onions.",
        ({"kind": _KIND, "entity_id": "country:IN", "outcome": "good", "modality": "fact"},),
    ),
    Example(
        "The yuan weakened on fears of a trade war between the U.S. and China.",
        (
            {"kind": "fx_move", "entity_id": "currency:CNY"},
            {
                "kind": _KIND,
                "entity_id": "country:US",
                "counterparty_id": "country:CN",
                "outcome": "bad",
                "modality": "outlook",
            },
        ),
    ),
    Example(
        "The European Commission launched an anti-dumping probe into Chinese tyres.",
        ({"kind": _KIND, "entity_id": "country:EU", "outcome": "bad"},),
    ),
    Example(
        "Bullion drew support from worries over a global trade war.",
        ({"kind": _KIND, "entity_id": "country:WORLD", "outcome": "bad", "modality": "outlook"},),
    ),
    Example(
        "Ottawa suspended trade talks with Washington.",
        ({"kind": _KIND, "entity_id": "country:CA", "counterparty_id": "country:US", "outcome": "bad"},),
    ),
)

_MORE: Final = (
    Example(
        "Australia started a trade war with Fiji, Samoa and Tonga.",
        tuple(
            {"kind": _KIND, "entity_id": "country:AU", "counterparty_id": f"country:{code}"}
            for code in ("FJ", "WS", "TO")
        ),
    ),
    Example(
        "Turkey's trade tensions with Greece weighed on shippers.",
        (
            {
                "kind": _KIND,
                "entity_id": "country:TR",
                "counterparty_id": "country:GR",
                "modality": "reference",
                "event_date": None,
            },
        ),
    ),
    Example(
        "A Greek-Turkish trade war would cost both a point of growth.",
        ({"kind": _KIND, "entity_id": "country:GR", "modality": "outlook"},),
    ),
)

EXAMPLES: Final = (
    # The pause of what hinders trade helps it, the pause of trade itself does not.
    Example(
        "China suspended its ban on exports of gallium to the U.S.",
        ({"kind": "trade_policy", "entity_id": "country:CN", "outcome": "good"},),
    ),
    Example(
        "China said it would suspend its export controls on rare earths.",
        ({"kind": "trade_policy", "outcome": "good", "modality": "outlook"},),
    ),
    Example(
        "China suspended export licensing of rare earths.",
        ({"kind": "trade_policy", "outcome": "bad"},),
    ),
    Example(
        "Brazil and Japan resumed talks on a trade deal.",
        (
            {
                "kind": "trade_policy",
                "entity_id": "country:BR",
                "counterparty_id": "country:JP",
                "outcome": "good",
            },
        ),
    ),
    *_FIRST,
    *_MORE,
)

SILENT: Final = (
    "Brazil and Japan resumed talks on a film deal.",
    "Any signs of an escalating trade war could weigh on the krona.",
    "The delay eased worries about escalating trade tensions.",
    "Exporters in Japan trade with partners across Asia.",
    "Shares of the Spanish bank trade at nine times earnings.",
    "The German group signed a supply agreement with a Korean battery maker.",
    "China could ban exports of gallium.",
    "Canada has not signed a trade deal with India.",
)

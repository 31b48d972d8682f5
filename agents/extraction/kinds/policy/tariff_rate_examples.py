"""What tariffs' rates must be read as, of whom each is told, and who levies what is laid to nobody."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

RATES: Final = (
    # What it was and what it becomes, wherever they stand.
    Example(
        "India raised its tariffs on steel imports on Monday to a flat 25% from 10%.",
        ({"kind": "tariff", "event_date": "2024-06-10", "values": {"rate": 25, "previous": 10}},),
    ),
    Example(
        "Canada lowered tariffs on Chinese cars from 100% to 6.1%.",
        ({"kind": "tariff", "outcome": "good", "values": {"rate": 6.1, "previous": 100}},),
    ),
    Example(
        "India is weighing a tariff of 15% to 25% on Chinese steel, a newspaper reported on Tuesday.",
        (
            {
                "kind": "tariff",
                "counterparty_id": "country:CN",
                "event_date": "2024-06-11",
                "values": {"rate": 15, "rate_high": 25},
            },
        ),
    ),
    Example(
        "President Donald Trump spoke. The president also put 25% tariffs on steel products.",
        ({"kind": "tariff", "entity_id": "country:US", "modality": "fact", "values": {"rate": 25}},),
    ),
    Example(
        "Trump signed two proclamations on Monday to restore the 25% tariff on steel.",
        ({"kind": "tariff", "entity_id": "country:US", "event_date": "2024-06-10", "values": {"rate": 25}},),
    ),
    Example(
        "Additionally, a 10% tariff was imposed on imports from China.",
        ({"kind": "tariff", "entity_id": "country:CN", "values": {"rate": 10}},),
    ),
    Example(
        "President Donald Trump spoke on Monday. He also raised tariffs on cars to 50% from 25%.",
        ({"kind": "tariff", "entity_id": "country:US", "values": {"rate": 50, "previous": 25}},),
    ),
    Example(
        "Brussels said it would hit back with a duty of 15% to 20% on American whiskey.",
        ({"kind": "tariff", "counterparty_id": "country:US", "values": {"rate": 15, "rate_high": 20}},),
    ),
    # Each place has its own rate.
    Example(
        "Norway imposed 25% tariffs on Canada and Mexico and 10% on China.",
        tuple(
            {"kind": "tariff", "counterparty_id": f"country:{code}", "values": {"rate": rate}}
            for code, rate in (("CA", 25), ("MX", 25), ("CN", 10))
        ),
    ),
    Example(
        "Mexico's senate approved tariff increases of up to 50% on goods from China, India and others.",
        tuple(
            {"kind": "tariff", "counterparty_id": f"country:{code}", "values": {"rate": 50}}
            for code in ("CN", "IN")
        ),
    ),
    Example(
        "Japan threatened to hit Spain with tariffs over its defence spending.",
        (
            {
                "kind": "tariff",
                "entity_id": "country:JP",
                "counterparty_id": "country:ES",
                "modality": "outlook",
            },
        ),
    ),
    Example(
        "Vietnam's exports face a 20% U.S. tariff.",
        (
            {
                "kind": "tariff",
                "entity_id": "country:US",
                "counterparty_id": "country:VN",
                "modality": "reference",
                "values": {"rate": 20},
            },
        ),
    ),
    # A government that tells of a tariff levies it, an industry that does so is hit.
    Example(
        "A 100% tariff on Chinese goods could take effect next week, the White House said.",
        ({"kind": "tariff", "entity_id": "country:US", "counterparty_id": "country:CN"},),
    ),
    Example(
        "A 100% tariff on Chinese cars could take effect next week, German carmakers said.",
        ({"kind": "tariff", "entity_id": "country:CN", "counterparty_id": None},),
    ),
    # What their president does, by his name or as 'he', the United States do.
    *(
        Example(
            text,
            (
                {"kind": "tariff", "entity_id": "country:US", "counterparty_id": "country:CA"},
                {"kind": "tariff", "entity_id": "country:US", "counterparty_id": "country:MX"},
            ),
        )
        for text in (
            "Donald Trump spoke on Monday. A week earlier, he announced tariffs on Canada and Mexico.",
            "Democrats called on Trump to retract tariffs on Canada and Mexico before they are implemented.",
        )
    ),
    Example(
        "Donald Trump met Prime Minister Nora Falk. He announced tariffs on Fiji in June.",
        ({"kind": "tariff", "entity_id": "country:FJ"},),
    ),
    Example(
        "China's retaliatory tariffs on U.S. oil went into effect on Monday.",
        ({"kind": "tariff", "entity_id": "country:CN", "counterparty_id": "country:US"},),
    ),
    Example(
        "Shares rose after Mexico's reprieve from threatened U.S. tariffs.",
        ({"kind": "tariff", "entity_id": "country:US", "outcome": "good"},),
    ),
    Example(
        "The United States will charge 15% on goods from South Korea and 19% on Indonesian imports.",
        (
            {"kind": "tariff", "counterparty_id": "country:KR", "modality": "outlook"},
            {"kind": "tariff", "counterparty_id": "country:ID", "modality": "outlook"},
        ),
    ),
    Example(
        "Swiss goods face a 15% tariff, down from 39%.",
        ({"kind": "tariff", "outcome": "good", "values": {"rate": 15, "previous": 39}},),
    ),
    # Of whom 'this threat' is, the sentence before says.
    Example(
        "President Donald Trump spoke of duties on chips. Shares slid amid this tariff threat.",
        ({"kind": "tariff", "entity_id": "country:US", "modality": "outlook"},),
    ),
    Example(
        "The Supreme Court struck down Trump's global tariffs on Monday.",
        ({"kind": "tariff", "entity_id": "country:US", "outcome": "good", "event_date": "2024-06-10"},),
    ),
)

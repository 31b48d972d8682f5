"""What the reading of rate decisions must make of texts."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

EXAMPLES: Final = (
    # Far down in a report on markets it is the day's only where it is set beside what had been expected.
    *(
        Example(
            f"{'Traders waited for the minutes of the last meeting. ' * 12}Colombia's central bank held its"
            f" benchmark rate at 9.25%{added}.",
            ({"kind": "rate_decision", "direction": "flat", "modality": modality},),
        )
        for added, modality in ((", as expected", "fact"), ("", "reference"))
    ),
    # The ends of a target are told with whatever stands between them.
    *(
        Example(
            f"The Federal Reserve kept its benchmark rate at 4.25%{between}4.5%.",
            ({"kind": "rate_decision", "values": {"actual": 4.25, "upper": 4.5}},),
        )
        for between in ("-", "–", " to ")
    ),
    # What a relative clause tells is background, but for a day of its own.
    Example(
        "Colombia's central bank, which cut its repo rate to 8% on Wednesday, met the press.",
        ({"kind": "rate_decision", "modality": "fact", "event_date": "2024-06-12"},),
    ),
    Example(
        "Colombia's central bank, which cut its repo rate to 8%, met the press.",
        ({"kind": "rate_decision", "modality": "reference", "event_date": None},),
    ),
    # A step has the sign of its direction and is in basis points however it is worded.
    Example(
        "The Fed cut rates by a quarter of a percentage point on Wednesday, to a range of 3.50% to"
        " 3.75%, in a"
        " 9-3 vote.",
        (
            {
                "kind": "rate_decision",
                "direction": "down",
                "values": {"change": -25, "actual": 3.5, "upper": 3.75, "votes_for": 9, "votes_against": 3},
            },
        ),
    ),
    Example(
        "The Bank of Korea raised its base rate by half a point to 3%.",
        ({"kind": "rate_decision", "direction": "up", "values": {"change": 50, "actual": 3}},),
    ),
    Example(
        "The Bank of Canada on Monday maintained its target for the overnight rate at 2.25 per cent.",
        ({"kind": "rate_decision", "direction": "flat", "values": {"actual": 2.25}},),
    ),
    Example(
        "The Swiss National Bank kept its policy rate at zero percent on Monday.",
        ({"kind": "rate_decision", "direction": "flat", "values": {"actual": 0}},),
    ),
    Example(
        "Thailand's monetary policy committee voted 5 to 2 to keep the key rate unchanged at around 1.50%.",
        (
            {
                "kind": "rate_decision",
                "entity_id": "central_bank:BOT",
                "values": {"actual": 1.5, "votes_for": 5, "votes_against": 2},
            },
        ),
    ),
    Example(
        "The Riksbank cut its policy rate by 25 basis points to 2% on Monday, its first move since March.",
        ({"kind": "rate_decision", "modality": "fact", "values": {"change": -25, "actual": 2}},),
    ),
    Example(
        "On Monday, the Riksbank started its easing cycle by lowering its policy rate by 25 bps to 2%.",
        ({"kind": "rate_decision", "direction": "down", "values": {"change": -25, "actual": 2}},),
    ),
    Example(
        "Homeowners are expected to thank the Riksbank, which recently cut its policy rate by 25 bps to 2%.",
        ({"kind": "rate_decision", "modality": "reference"},),
    ),
    Example(
        "The ECB kept interest rates unchanged for a fourth straight meeting on Monday, leaving its"
        " deposit rate at"
        " 2%.",
        ({"kind": "rate_decision", "direction": "flat", "values": {"actual": 2}},),
    ),
    # What somebody expects of a bank is no decision yet.
    Example(
        "Economists expect the Bank of Canada to hold its policy rate at 2.25% next week.",
        ({"kind": "rate_decision", "entity_id": "central_bank:BOC", "modality": "outlook"},),
    ),
    Example(
        "The Reserve Bank of Australia cut its cash rate by 25 basis points to 4.10%.",
        (
            {
                "kind": "rate_decision",
                "entity_id": "central_bank:RBA",
                "direction": "down",
                "event_date": "2024-06-12",
            },
        ),
    ),
    Example(
        "The Bank of Canada left its key rate unchanged at 5%.",
        ({"kind": "rate_decision", "entity_id": "central_bank:BOC", "direction": "flat"},),
    ),
    Example(
        "The Federal Reserve held its benchmark rate in a range of 5.25% to 5.5% on Wednesday.",
        ({"kind": "rate_decision", "entity_id": "central_bank:FED", "outcome": "neutral"},),
    ),
    Example(
        "The central bank of the Netherlands kept its benchmark rate at 3.5% on Monday.",
        ({"kind": "rate_decision", "direction": "flat", "event_date": "2024-06-10"},),
    ),
    Example(
        "The Riksbank's decision to cut rates by 25 basis points on Tuesday surprised nobody.",
        ({"kind": "rate_decision", "direction": "down", "event_date": "2024-06-11"},),
    ),
    Example(
        "The European Central Bank lowered borrowing costs by a quarter point last week.",
        ({"kind": "rate_decision", "entity_id": "central_bank:ECB", "direction": "down"},),
    ),
    Example(
        "Turkey's central bank unexpectedly raised its one-week repo rate by 500 basis points to 50%.",
        ({"kind": "rate_decision", "entity_id": "central_bank:CBRT", "direction": "up", "outcome": "bad"},),
    ),
    Example(
        "Policymakers in Hungary voted to cut the benchmark rate to 7.25%.",
        ({"kind": "rate_decision", "entity_id": "central_bank:MNB", "direction": "down"},),
    ),
    Example(
        "Bank Indonesia delivered a surprise 25-basis-point hike.",
        ({"kind": "rate_decision", "entity_id": "central_bank:BI", "direction": "up"},),
    ),
    Example(
        "The Riksbank cut its policy rate for the first time in eight years.",
        ({"kind": "rate_decision", "entity_id": "central_bank:RIKSBANK", "direction": "down"},),
    ),
    Example(
        "The Fed has cut rates by 100 basis points since September.",
        ({"kind": "rate_decision", "modality": "reference"},),
    ),
    Example(
        "A 25 bps cut by the Swiss National Bank helped the franc's rivals.",
        ({"kind": "rate_decision", "entity_id": "central_bank:SNB", "outcome": "good"},),
    ),
    Example(
        "The Bank of England is expected to cut rates by 25 basis points in August.",
        ({"kind": "rate_decision", "modality": "outlook"},),
    ),
    # Which of this year's a step is says nothing of when it was.
    Example(
        "Kenya's central bank cut its policy rate by 25 basis points to 9%, its third cut this year.",
        ({"kind": "rate_decision", "modality": "fact", "event_date": "2024-06-12"},),
    ),
    Example(
        "Zambia trimmed its lending rate by a quarter point to 14.25%.",
        ({"kind": "rate_decision", "direction": "down", "values": {"change": -25, "actual": 14.25}},),
    ),
    Example(
        "Israel's central bank cut its benchmark by 25 basis points to 4.25%.",
        (
            {
                "kind": "rate_decision",
                "entity_id": "central_bank:BOIL",
                "values": {"change": -25, "actual": 4.25},
            },
        ),
    ),
)

SILENT: Final = (
    "Zambia cut its corporate rate to 30%, and Egypt its sales rate.",
    "The Fed could raise rates by 50 basis points.",
    "Traders bet that the European Central Bank will cut rates by 25 basis points.",
    "Investors see a chance that the Bank of England cuts rates by a quarter point.",
    "The Fed meets next week to set rates.",
    "Economists urged the Bank of Japan to raise rates by 25 basis points.",
    "The Fed did not cut rates on Wednesday.",
    "The bank's lending rates rose 25 basis points.",
)

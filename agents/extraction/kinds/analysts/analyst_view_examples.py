"""Views of markets, and what is none."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

_BERG: Final = {
    "kind": "analyst_view",
    "speaker": "Ida Berg",
    "speaker_role": "chief strategist",
    "speaker_firm": "Nordlys Securities",
}

EXAMPLES: Final = (
    Example(
        "“Cheaper energy is a tailwind for German industry,” said Ida Berg, chief strategist at Nordlys "
        "Securities.",
        (_BERG | {"entity_id": "country:DE", "region": "DE", "outcome": "good", "modality": "opinion"},),
    ),
    Example(
        "“Strong exports are a headwind for the yen,” Ida Berg, a chief strategist at Nordlys "
        "Securities, wrote.",
        (_BERG | {"entity_id": "currency:JPY", "outcome": "bad", "modality": "opinion"},),
    ),
    Example(
        "Investors remain too cautious on Brazil, according to Ida Berg, chief strategist at Nordlys "
        "Securities.",
        (_BERG | {"entity_id": "country:BR", "outcome": "bad"},),
    ),
    Example(
        "Nordlys Securities strategist Ida Berg is quoted often. “Copper looks vulnerable,” said Ida "
        "Berg, chief strategist"
        " at Nordlys Securities.",
        (_BERG | {"entity_name": "copper", "outcome": "bad", "modality": "opinion"},),
    ),
    Example(
        "Analysts at Nordlys Securities wrote that they are bullish on Indian equities.",
        (
            {
                "kind": "analyst_view",
                "speaker": None,
                "speaker_role": "analysts",
                "speaker_firm": "Nordlys Securities",
                "outcome": "good",
                "region": "IN",
            },
        ),
    ),
    Example(
        "The DAX has outperformed, Nordlys analyst Ida Berg told Kestrel TV.",
        (
            {
                "kind": "analyst_view",
                "entity_id": "index:DAX",
                "outcome": "good",
                "speaker": "Ida Berg",
                "speaker_role": "analyst",
                "speaker_firm": "Nordlys",
            },
        ),
    ),
)

SILENT: Final = (
    "“Lower rates are a tailwind for Germany,” said Ida Berg, mayor of Lund.",
    "“Our products are a boost for Brazil,” said Ida Berg, chief executive of Nordlys Shipping.",
    "Cheaper energy is a tailwind for German industry.",
    "Analysts at Nordlys Securities wrote that the annual meeting is in Brazil.",
)

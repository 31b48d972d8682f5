"""What tells companies that are sued, fined or investigated, and what only sounds like it."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

EXAMPLES: Final = (
    Example(
        "The U.S. Justice Department sued Apple over its smartphone business.",
        ({"kind": "lawsuit", "entity_name": "Apple", "outcome": "bad"},),
    ),
    Example(
        "Meta was fined 1.2 billion euros by Irish regulators on Monday.",
        ({"kind": "lawsuit", "event_date": "2024-06-10"},),
    ),
    Example(
        "Shareholders filed a fraud complaint against Microsoft.",
        ({"kind": "lawsuit", "entity_name": "Microsoft"},),
    ),
    Example(
        "Bayer faces a fresh lawsuit over its weedkiller.",
        ({"kind": "lawsuit", "entity_name": "Bayer"},),
    ),
    Example(
        "A jury found a flaw. Pfizer was ordered to pay $70 million.",
        ({"kind": "lawsuit", "entity_name": "Pfizer"},),
    ),
    Example(
        "A judge dismissed a lawsuit against Nvidia on Tuesday.",
        ({"kind": "lawsuit", "outcome": "good", "event_date": "2024-06-11"},),
    ),
    Example(
        "Crypto exchange Harborcoin is being sued by customers.",
        ({"kind": "lawsuit", "entity_name": "Harborcoin"},),
    ),
    Example(
        "A jury in Texas ordered Samsung to pay $191 million to a patent holder.",
        ({"kind": "lawsuit", "outcome": "bad", "values": {"fine": 191e6}},),
    ),
    Example("Siemens was indicted on bribery charges.", ({"kind": "lawsuit", "entity_name": "Siemens"},)),
    Example("Apple Faces Probe From U.K. Regulator", ({"kind": "lawsuit", "entity_name": "Apple"},)),
    Example("Apple won its appeal against a tax order.", ({"kind": "lawsuit", "outcome": "good"},)),
    Example("Siemens lost a patent case against a rival.", ({"kind": "lawsuit", "outcome": "bad"},)),
)

SILENT: Final = (
    "The law firm seeks a lead plaintiff: securities fraud is alleged in a complaint against Nvidia.",
    "Microsoft suited investors' tastes.",
    "Regulators may fine Meta.",
    "The bank charged customers higher fees.",
    "In 2013 the government sued Apple over e-books.",
    "Nvidia sued nobody.",
    "Gautam Verrano was indicted in New York over a bribery scheme.",
    "Prosecutors charged Pell with fraud. Martin Pell was charged with wire fraud on Monday.",
)

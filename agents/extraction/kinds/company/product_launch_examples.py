"""What tells a product launch, and what only sounds like one."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example

_LONG_BEFORE: Final = "The board thanked the staff for a long and busy year. " * 20

EXAMPLES: Final = (
    Example(
        "Nvidia will roll out a faster data-centre chip within weeks.",
        ({"kind": "product_launch", "entity_name": "Nvidia", "modality": "outlook"},),
    ),
    Example(
        "Nvidia unveiled a faster data-centre chip that it will roll out within weeks.",
        ({"kind": "product_launch", "entity_name": "Nvidia", "modality": "fact"},),
    ),
    Example(
        "Nvidia unveiled a faster data-centre chip at its developer day on Tuesday.",
        ({"kind": "product_launch", "entity_name": "Nvidia", "outcome": "good", "event_date": "2024-06-11"},),
    ),
    Example(
        "Chinese toy robot maker Lumitoy released a talking model for schools.",
        ({"kind": "product_launch", "entity_name": "Lumitoy", "region": "CN"},),
    ),
    Example(
        "Alibaba said Wednesday that it would make its translation app available to all shoppers.",
        (
            {
                "kind": "product_launch",
                "entity_name": "Alibaba",
                "modality": "fact",
                "event_date": "2024-06-12",
            },
        ),
    ),
    Example(
        "Hyundai has begun deliveries. Sony started selling a lighter headset in Europe.",
        ({"kind": "product_launch", "entity_name": "Sony"},),
    ),
    Example(
        "Visa today announced the launch of a prepaid card for travellers.",
        ({"kind": "product_launch", "entity_name": "Visa"},),
    ),
    Example(
        "Firms like Samsung Electronics have in recent weeks also rolled out cheaper versions of their"
        " phones.",
        ({"kind": "product_launch", "entity_name": "Samsung Electronics"},),
    ),
    Example(
        "Microsoft might launch a smaller console next year.",
        ({"kind": "product_launch", "entity_name": "Microsoft", "modality": "outlook"},),
    ),
    Example(
        "Earlier this month, Sony released a new console.",
        ({"kind": "product_launch", "modality": "reference", "event_date": None},),
    ),
    Example(
        "Sony released a new console.",
        ({"kind": "product_launch", "modality": "fact", "event_date": "2024-06-12"},),
    ),
    Example(
        "Sony recently launched a camera for drones.",
        ({"kind": "product_launch", "modality": "reference", "event_date": None},),
    ),
    # Far below the news of a story an undated launch is one that readers know of.
    Example(
        f"{_LONG_BEFORE}\nSony launched a camera for drones.",
        ({"kind": "product_launch", "modality": "reference", "event_date": None},),
    ),
    Example(
        f"{_LONG_BEFORE}\nSony today launched a camera for drones.",
        ({"kind": "product_launch", "modality": "fact"},),
    ),
    # What has a name of its own needs no noun that says what it is.
    Example("Tesla unveiled the Cybercab in Los Angeles.", ({"kind": "product_launch"},)),
    Example("Apple unveiled a thinner iPhone.", ({"kind": "product_launch"},)),
)

SILENT: Final = (
    "Apple unveiled the Clean Water Act in Congress.",
    "Nvidia launched a search for new talent.",
    "Siemens launched a tender offer for the rest of the shares.",
    "Microsoft released its quarterly results after the bell.",
    "The ministry launched a service for farmers.",
    "In 2015, Sony launched a streaming service that few remember.",
    "Alibaba could launch a rival model this summer.",
)

"""How the time of each stage grows with hostile texts: no more than twice for a text of twice the length.

    .venv/bin/python -m benchmarks.growth

Each line is one sort of text at two lengths, in CPU milliseconds, with the ratio between them.  A pattern
that tries again from every character shows as a ratio near four.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any, Final

from agents.extraction.agent import statements_in
from agents.reading.agent import read_message
from schemas.story import Story, WireMessage

SHORT: Final = 20_000
REPEATS: Final = 3
# One piece of each, repeated up to the length; none has anything that ends what it begins.
PIECES: Final = {
    "blanks": " ",
    "full stops": ". ",
    "quotation marks": "“",
    "brackets": "((",
    "figures": "1,000.5 ",
    "digits": "7",
    "signs": "$-~+ ",
    "bars": "| ",
    "capitals": "Aa ",
    "one word": "x",
    "names": "Dow, gold and the DAX rose 1% to 5, ",
    "commas": "the yield, ",
    "surrogates": "\ud800",
}


def text_of(piece: str, length: int) -> str:
    """Return the piece repeated to this many characters."""
    return (piece * (length // len(piece) + 1))[:length]


def message_of(text: str) -> WireMessage:
    """Return a message with a short lead and this text."""
    lead = "Gold rose 1% on Monday, an analyst said.\n"
    fields = {"story_id": "growth", "text": lead + text, "published_at": "2025-02-12T21:00:00Z"}
    return WireMessage(body=json.dumps(fields).encode())


def took(work: Callable[[Any], object], item: object) -> float:
    """Return the least CPU milliseconds that `work` takes on `item`."""
    times = []
    for _ in range(REPEATS):
        began = time.process_time()
        work(item)
        times.append((time.process_time() - began) * 1000)
    return min(times)


def extract(message: WireMessage) -> None:
    """Read a message and tell what its stories say."""
    for found in read_message(message):
        if isinstance(found, Story):
            statements_in(found)


def main() -> None:
    """Measure and print."""
    extract(message_of("The DAX rose."))  # loads the vocabulary
    print(f"{'reading and extraction':<20} {SHORT:>10} {2 * SHORT:>10} {'ratio':>7}")
    for name, piece in PIECES.items():
        once, twice = (took(extract, message_of(text_of(piece, length))) for length in (SHORT, 2 * SHORT))
        print(f"{name:<20} {once:10.2f} {twice:10.2f} {twice / max(once, 0.01):7.2f}")


if __name__ == "__main__":
    main()

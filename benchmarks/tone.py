"""How many texts a second the tone model scores on one core, as the command would be asked.

    python -m benchmarks.tone < questions.jsonl

A line is what `wirepulse score` reads; without any, sentences of our own are scored.
"""

from __future__ import annotations

import sys
import time

from agents.tone import tone_of
from benchmarks.timing import HEADING, line, timed
from streams.cli.score import QuestionError, answer

OWN = (
    ("Nikkei fell, Hang Seng surged", (13, 22)),
    ("Orrin Steel net profit falls 14% on higher coal costs", (0, 11)),
    ("Gold gains as dollar retreats ahead of jobs report", (14, 20)),
    ("The company said sales rose 4 percent to 310 million euros, up from 298 million a year earlier.", None),
)
REPEATS = 5_000


def main() -> None:
    """Print the time of our own sentences, or the rate over the lines given."""
    given = [] if sys.stdin.isatty() else sys.stdin.buffer.read().splitlines()
    tone_of("warm up")
    if not given:
        sys.stdout.write(HEADING + "\n")
        for text, entity in OWN:
            took = timed(lambda it: tone_of(*it), [(text, entity)] * REPEATS)
            sys.stdout.write(line(text[:30], took) + "\n")
        return
    began, bad = time.process_time(), 0
    for asked in given:
        try:
            answer(asked)
        except QuestionError:
            bad += 1
    seconds = time.process_time() - began
    sys.stdout.write(
        f"{len(given)} lines ({bad} bad) in {seconds:.2f} s: {len(given) / seconds:,.0f} a second\n"
    )


if __name__ == "__main__":
    main()

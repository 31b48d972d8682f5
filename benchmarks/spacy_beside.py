"""Wirepulse and spaCy's small English pipeline on the same stories, one after the other in the same run."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from agents.reading.agent import read_message
from benchmarks.timing import timed
from schemas.story import Story, WireMessage

_CHILD = Path(__file__).with_name("spacy_child.py")
# One core for both: what numpy and its like do by themselves in several threads stays in one.
_ONE_THREAD = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "BLIS")}


@dataclass(frozen=True, slots=True)
class Beside:
    """CPU milliseconds a story of both, on `sample` of the `given` stories, spread evenly over them."""

    version: str
    given: int
    sample: int
    own: list[float]
    spacy: list[float]


def beside_spacy(
    wires: Sequence[WireMessage], work: Callable[[WireMessage], object], python: Path, most: int
) -> Beside:
    """Time `work` and spaCy on at most so many messages; `python` is the interpreter that has spaCy."""
    sample = wires[:: -(-len(wires) // most)]
    texts = ["\n".join(it.text for it in read_message(wire) if isinstance(it, Story)) for wire in sample]
    own = timed(work, sample)
    answer = json.loads(
        subprocess.run(
            [python, _CHILD],
            input=json.dumps(texts),
            env=os.environ | _ONE_THREAD,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    )
    return Beside(answer["version"], len(wires), len(sample), own, answer["milliseconds"])

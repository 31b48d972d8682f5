"""The score on an evaluation set that is kept outside the checkout, by its own scorer."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

SCORER: Final = "score_moves.py"
_FIGURE: Final = re.compile(
    r"direction-only recall (?P<direction_recall>[\d.]+) precision (?P<direction_precision>[\d.]+)"
    r"|numeric moves: precision (?P<precision>[\d.]+) recall (?P<recall>[\d.]+)"
    r" \(facts (?P<facts_recall>[\d.]+)\) F1 (?P<f1>[\d.]+); strict F1 [^\d]*(?P<strict_f1>[\d.]+)"
    r"|'(?P<field>horizon=day|modality|when|region)': '(?P<share>[\d.]+) of"
)


def external_scores(folder: Path) -> dict[str, float] | None:
    """Return what the scorer in `folder` says of `wirepulse analyse --jsonl`, None where there is no scorer.

    Raises subprocess.CalledProcessError where it fails.
    """
    if not (folder / SCORER).is_file():
        return None
    command = [str(Path(sys.executable).with_name("wirepulse")), "analyse", "--jsonl"]
    told = subprocess.run(  # noqa: S603 - the scorer is named by whoever runs the bench
        [sys.executable, str(folder / SCORER), "--", *command], capture_output=True, text=True, check=True
    )
    return scores_in(told.stdout)


def scores_in(told: str) -> dict[str, float]:
    """Return the figures in what the scorer prints, each 0 to 1."""
    scores: dict[str, float] = {}
    for found in _FIGURE.finditer(told):
        if found["field"]:
            scores[found["field"]] = float(found["share"])
        else:
            scores |= {name: float(text) for name, text in found.groupdict().items() if text}
    return scores

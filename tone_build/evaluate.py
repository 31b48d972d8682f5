"""How the model does on texts of our own in other styles, annotated before it had ever read them.

    python -m tone_build.evaluate [--held] [--show]

Every second line of each file is held back: it is scored with `--held` alone, and nothing was tuned on it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import correlation

import regex

from agents.tone import tone_of
from schemas.event import Outcome, Tone

FOLDER = Path(__file__).parent / "evaluation"
GRADES = {"--": -0.9, "-": -0.5, "0": 0.0, "+": 0.5, "++": 0.9}
_MARKED = regex.compile(r"\{(?P<grade>[+\-0]+):(?P<name>[^}]+)\}")
_BRACKETED = regex.compile(r"\[(?P<name>[^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text, the entity asked about or None, and the grade that a reader gave it, from -1 to 1."""

    text: str
    entity: tuple[int, int] | None
    grade: float


def annotated(name: str, *, held: bool) -> list[Annotated]:
    """Return the texts of a file, the half held back or the other."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    texts = [line for line in lines if line and not line.startswith("#")]
    return [it for line in texts[held::2] for it in _read(line)]


def _read(line: str) -> Iterator[Annotated]:
    if not _MARKED.search(line):
        grade, _, text = (part.strip() for part in line.partition("|"))
        name = _BRACKETED.search(text)
        span = (name.start(), name.end() - 2) if name else None
        yield Annotated(_BRACKETED.sub(r"\g<name>", text), span, GRADES[grade])
        return
    text, end = "", 0
    marks: list[tuple[int, int, str]] = []
    for mark in _MARKED.finditer(line):
        text += line[end : mark.start()]
        marks.append((len(text), len(text) + len(mark["name"]), mark["grade"]))
        text, end = text + mark["name"], mark.end()
    for start, stop, grade in marks:
        yield Annotated(text + line[end:], (start, stop), GRADES[grade])


def main() -> None:
    """Print for each style the share of right labels and the correlation of scores with grades."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held", action="store_true")
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    for name in ("wires", "company", "headlines", "reports"):
        of_style = annotated(name, held=arguments.held)
        tones = [tone_of(it.text, it.entity) for it in of_style]
        right = [_label(it.grade) is tone.label for it, tone in zip(of_style, tones, strict=True)]
        agreement = correlation([it.grade for it in of_style], [tone.score for tone in tones])
        sys.stdout.write(
            f"{name:10} {len(right):4} {sum(right) / len(right):.3f} right, r = {agreement:.3f}\n"
        )
        if arguments.show:
            _show(
                [
                    pair
                    for pair, good in zip(zip(of_style, tones, strict=True), right, strict=True)
                    if not good
                ]
            )


def _show(wrong: list[tuple[Annotated, Tone]]) -> None:
    for it, tone in wrong:
        name = it.text[slice(*it.entity)] if it.entity else ""
        sys.stdout.write(f"  {it.grade:+.1f} {tone.score:+.2f} [{name}] {it.text}\n")


def _label(grade: float) -> Outcome:
    return Outcome.GOOD if grade > 0 else Outcome.BAD if grade < 0 else Outcome.NEUTRAL


if __name__ == "__main__":
    main()

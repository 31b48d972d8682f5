"""How right the reading is, on the annotated corpus and on an evaluation set outside the checkout.

make accuracy
make accuracy ARGS="--show"           also what is missed and what is wrong, with its words
make accuracy ARGS="--format json"

Exits 1 where a figure is below its floor in floors.toml.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import orjson

from accuracy.corpus import Expected, corpus
from accuracy.external import external_scores
from accuracy.matching import FIGURES, Verdict
from accuracy.reading import verdict_on
from accuracy.scores import Scores, Tally, scores_of
from schemas.event import MarketEvent

HERE: Final = Path(__file__).parent
FLOORS: Final = HERE / "floors.toml"
EVALUATION_SET: Final = HERE.parent.parent / "shared" / "eval"


def report(scores: Scores, external: Mapping[str, float] | None) -> dict[str, Any]:
    """Return all figures as plain values; shares run from 0 to 1."""
    return {
        "corpus": {"wires": scores.wires, **_figures(scores.total)},
        "kinds": {kind: _figures(tally) for kind, tally in sorted(scores.kinds.items())},
        "fields": {
            name: {"right": round(scores.field_share(name), 4), "judged": judged}
            for name, judged in sorted(scores.fields_judged.items())
        },
        "rules": {
            rule: {"right": tally.right, "wrong": tally.wrong}
            for rule, tally in sorted(scores.rules.items(), key=lambda it: -it[1].right)
        },
        "external": dict(external) if external is not None else None,
    }


def below(figures: Mapping[str, Any], floors: Mapping[str, Mapping[str, float]]) -> list[str]:
    """Return a sentence for each figure that is below its floor; an absent external set is not judged."""
    faults = []
    for section, wanted in floors.items():
        measured = figures.get(section)
        if measured is None:
            continue
        for name, floor in wanted.items():
            value = _measured(measured.get(name, 0.0))
            if value < floor:
                faults.append(f"{section}.{name} is {value:.3f}, below its floor {floor:.3f}")
    return faults


def floors() -> dict[str, dict[str, float]]:
    """Return the figures that must be held."""
    return tomllib.loads(FLOORS.read_text("utf-8"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; return 1 where one is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m accuracy.bench", description=__doc__.splitlines()[0])
    parser.add_argument("--format", choices=("table", "json"), default="table")
    parser.add_argument("--show", action="store_true", help="also what is missed and what is wrong")
    parser.add_argument("--evaluation-set", type=Path, default=EVALUATION_SET)
    options = parser.parse_args(arguments)
    verdicts = [verdict_on(wire) for wire in corpus()]
    figures = report(scores_of(verdicts), external_scores(options.evaluation_set))
    faults = below(figures, floors())
    if options.format == "json":
        sys.stdout.write(orjson.dumps({**figures, "faults": faults}, option=orjson.OPT_INDENT_2).decode())
        sys.stdout.write("\n")
    else:
        _write(table(figures))
        if options.show:
            _write(line for verdict in verdicts for line in _differences(verdict))
        _write(faults)
    return 1 if faults else 0


def table(figures: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of the table."""
    whole = figures["corpus"]
    yield f"{'kind':<22}{'right':>7}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}{'F1':>8}"
    for kind, tally in figures["kinds"].items():
        yield _line(kind, tally)
    yield _line(f"all {whole['wires']} wires", whole)
    yield ""
    yield "of the events found, right in  " + "  ".join(
        f"{name} {it['right']:.3f} ({it['judged']})" for name, it in figures["fields"].items()
    )
    yield ""
    yield f"{'rule':<44}{'right':>7}{'wrong':>7}"
    for rule, hits in figures["rules"].items():
        yield f"{rule:<44}{hits['right']:>7}{hits['wrong']:>7}"
    yield ""
    if figures["external"] is None:
        yield "no evaluation set outside the checkout"
    else:
        yield "evaluation set  " + "  ".join(f"{name} {it:.3f}" for name, it in figures["external"].items())


def _line(name: str, tally: Mapping[str, float]) -> str:
    counts = f"{tally['right']:>7}{tally['wrong']:>7}{tally['missed']:>8}"
    return f"{name:<22}{counts}{tally['precision']:>11.3f}{tally['recall']:>8.3f}{tally['f1']:>8.3f}"


def _figures(tally: Tally) -> dict[str, float]:
    return {
        "right": tally.right,
        "wrong": tally.wrong,
        "missed": tally.missed,
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
    }


def _measured(value: Any) -> float:
    """Return the figure that a floor is about: a kind's F1, a field's share, or the figure itself."""
    return float(value.get("f1", value.get("right", 0.0)) if isinstance(value, Mapping) else value)


def _differences(verdict: Verdict) -> Iterator[str]:
    text = verdict.wire.text
    for expected in verdict.missed:
        yield f"MISSED {verdict.wire.id}: {_wanted(expected)} | {_words(text, expected.start, expected.end)}"
    for event in verdict.wrong:
        words = _words(text, event.evidence_start, event.evidence_end)
        yield f"WRONG  {verdict.wire.id}: {_given(event)} [{event.rule}] | {words}"


def _wanted(expected: Expected) -> str:
    stated = [expected.fields.get("direction"), *(expected.fields.get(name) for name in FIGURES)]
    return f"{expected.kind} {'|'.join(expected.entities)} {stated} {dict(expected.values) or ''}"


def _given(event: MarketEvent) -> str:
    stated = [event.direction and str(event.direction), *(getattr(event, name) for name in FIGURES)]
    values = {value.name: value.value for value in event.values}
    return f"{event.kind} {event.entity_id} {event.entity_name!r} {stated} {values or ''}"


def _words(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())[:160]


def _write(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    raise SystemExit(main())

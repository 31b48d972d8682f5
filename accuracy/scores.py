"""Precision, recall and F1 by kind, how often the other fields are right, and what each rule contributes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from accuracy.matching import JUDGED_APART, Verdict, agrees


@dataclass(slots=True)
class Tally:
    """How many events are right, wrong and missing.  With none at all, the three shares are 0."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was read that is right, 0 to 1."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what there is that was read, 0 to 1."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        return _share(2 * self.right, 2 * self.right + self.wrong + self.missed)


@dataclass(slots=True)
class Scores:
    """The tallies of some wires: in all, by kind, by rule (never missed), and fields as (right, judged)."""

    wires: int = 0
    total: Tally = field(default_factory=Tally)
    kinds: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    rules: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    fields_right: Counter[str] = field(default_factory=Counter)
    fields_judged: Counter[str] = field(default_factory=Counter)

    def field_share(self, name: str) -> float:
        """Return how often a field of the events found is right, 0 to 1."""
        return _share(self.fields_right[name], self.fields_judged[name])


def scores_of(verdicts: Iterable[Verdict]) -> Scores:
    """Add up what was found in some wires."""
    scores = Scores()
    for verdict in verdicts:
        scores.wires += 1
        _add(scores, verdict)
    return scores


def _add(scores: Scores, verdict: Verdict) -> None:
    for expected, event in verdict.hits:
        for tally in (scores.total, scores.kinds[expected.kind], scores.rules[event.rule]):
            tally.right += 1
        for name in JUDGED_APART:
            if name in expected.fields:
                scores.fields_judged[name] += 1
                scores.fields_right[name] += agrees(expected.fields[name], getattr(event, name))
    for event in verdict.wrong:
        for tally in (scores.total, scores.kinds[str(event.kind)], scores.rules[event.rule]):
            tally.wrong += 1
    for expected in verdict.missed:
        for tally in (scores.total, scores.kinds[expected.kind]):
            tally.missed += 1


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0

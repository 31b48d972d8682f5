"""The forms of regular English verbs and nouns, for the lexicon's stems."""

from __future__ import annotations

_VOWELS = "aeiou"
# Verbs of more than one syllable whose last consonant is doubled; short ones are told by their form.
_DOUBLED = frozenset(
    {"commit", "refer", "prefer", "admit", "permit", "omit", "defer", "incur", "spur", "regret", "equal"}
)
_SINGLE_SYLLABLE = 5


def verb_forms(entry: str) -> tuple[str, ...]:
    """Return every form of a verb given as `stem[/past[/participle]] [particle...]`."""
    head, _, rest = entry.partition(" ")
    if "/" in entry:
        return _irregular(entry)
    forms = (head, third_person(head), past(head), gerund(head))
    return tuple(f"{form} {rest}" if rest else form for form in forms)


def _irregular(entry: str) -> tuple[str, ...]:
    """Return the forms of a verb whose past is given; a particle given once goes with each form."""
    parts = [part.strip() for part in entry.split("/")]
    rest = parts[-1].partition(" ")[2]
    heads = [part.partition(" ")[0] for part in parts]
    stem = heads[0]
    forms = dict.fromkeys((stem, third_person(stem), gerund(stem), *heads[1:]))
    return tuple(f"{form} {rest}" if rest else form for form in forms)


def third_person(stem: str) -> str:
    """Return `gains` for `gain`."""
    if stem.endswith(("s", "x", "z", "ch", "sh", "o")):
        return stem + "es"
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ies"
    return stem + "s"


def past(stem: str) -> str:
    """Return `gained` for `gain`."""
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ied"
    return _doubled(stem) + "ed"


def gerund(stem: str) -> str:
    """Return `gaining` for `gain`."""
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")):
        return stem[:-1] + "ing"
    return _doubled(stem) + "ing"


def plural(noun: str) -> str:
    """Return `profits` for `profit`; the last word takes the ending."""
    return third_person(noun)


def _doubled(stem: str) -> str:
    """Return the stem with its last consonant doubled where English does so: drop, dropp-."""
    short = len(stem) <= _SINGLE_SYLLABLE and sum(letter in _VOWELS for letter in stem) == 1
    closed = stem[-1] not in _VOWELS + "wxy" and stem[-2:-1] in tuple(_VOWELS)
    return stem + stem[-1] if closed and (short or stem in _DOUBLED) else stem

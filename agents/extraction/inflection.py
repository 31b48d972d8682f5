"""The forms of the verbs in the word lists."""

from __future__ import annotations

from collections.abc import Iterator

FORMS = ("base", "third", "past", "participle", "ing")
_ABSENT = "-"


def forms_of(verbs: str) -> Iterator[tuple[str, str]]:
    """Yield (form, word) for each verb of a comma-separated list.

    A verb stands as its base form, then inflected by rule, or as all five forms between slashes, where
    a hyphen marks one that is left out because it is more often another word.
    """
    for verb in verbs.split(","):
        given = verb.strip().split("/")
        words = given if len(given) == len(FORMS) else _inflected(given[0])
        seen = {words[0]} if words[0] in words[2:] else set()  # "hit", "shed": more often the past
        yield from (
            (form, word)
            for form, word in zip(FORMS, words, strict=True)
            if word != _ABSENT and not (form == "base" and word in seen)
        )


def _inflected(base: str) -> tuple[str, ...]:
    verb, _, rest = base.partition(" ")
    if rest:  # "eke out", "build on"
        return tuple(f"{form} {rest}" for form in _inflected(verb))
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2] not in "aeiou":
        return base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base[:-1]}ied", f"{base}ing"
    third = f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z")) else f"{base}s"
    return base, third, f"{stem}ed", f"{stem}ed", f"{stem}ing"

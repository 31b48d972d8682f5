"""Company names as price lists shorten them: 'Pelorin Pwr Intl', 'Ostrel Ins of China', 'O&V Orbis & Vand'.

A list has some twenty-five characters for a name.  Each of its words is then a word of the name itself, its
beginning, the word without its vowels, or a known abbreviation, in the order of the name; legal forms may
fail on either side, the country at the end too, and what does not fit is cut.  So a spelling says little by
itself: it means a company only among those of one market, and if it fits one of them better than all others.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cache
from importlib.resources import files
from typing import Final

from agents.reference import Instrument, regions

_DATA: Final = tomllib.loads(
    (files("agents.extraction") / "data" / "wire_spellings.toml").read_text(encoding="utf-8")
)
_SHORT: Final[Mapping[str, tuple[str, ...]]] = {
    short: tuple(words.split()) for short, words in _DATA["short"].items()
}
_SEVERAL: Final[Mapping[str, Sequence[str]]] = {
    short: words.split() for short, words in _DATA["several"].items()
}
_FORMS: Final = frozenset(_DATA["forms"].split())
_HEADS: Final = frozenset(_DATA["heads"].split())
_JOINTS: Final = frozenset(_DATA["joints"].split())
_LETTERS: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
# "S.A.", "S/A" and "H&M" are read as one word, "Land&Inv" is two.
_UNWRITTEN: Final = re.compile(
    r"[.'\u2019*+]|(?<=\bs)/(?=a\b)|(?<=\ba)/(?=s\b)|(?<=\b\w)&(?=\w)|(?<=\b\w\w)&(?=\w\b)"
)
_WORD: Final = re.compile(r"\w+")
# "Faeltkraft" is Fältkraft where a wire has no umlauts.
_DIGRAPH: Final = re.compile(r"(?P<letter>[aou])e(?=\w)", re.IGNORECASE)
_VOWELS: Final = frozenset("aeiouy")
_FEWEST_LETTERS: Final = 3
_FEWEST_ALONE: Final = 6  # letters of a word without vowels that alone is a name
_CUT_FROM: Final = 20  # characters: a shorter name of two words has not been cut
_SURELY: Final = 3  # words of a name that can only be its own

Words = tuple[str, ...]


class Fit(IntEnum):
    """How well a spelling fits a name, the best first."""

    EQUAL = 0
    SHORTENED = 1
    WITH_MORE = 2
    """The spelling goes on with the country, or with another name of the same company."""
    CUT = 3
    """The name goes on where the spelling ends."""


class Spelling:
    """A name as it is written, in the ways in which its hyphens and umlauts can be read."""

    __slots__ = ("_complete", "_is_long", "ways")

    def __init__(self, name: str) -> None:
        written = dict.fromkeys((name, _DIGRAPH.sub(r"\g<letter>", name)))
        read = [_words(it, hyphen) for it in written for hyphen in (" ", "") if hyphen or "-" in it]
        self._complete = any(words[-1] in _FORMS for words in read if words)
        self._is_long = len(name) >= _CUT_FROM
        self.ways = tuple(way for way in dict.fromkeys(map(_bare, read)) if way)

    @property
    def heads(self) -> frozenset[str]:
        """The first letters of the names that it may stand for."""
        return frozenset(words[0][0] for words in self.ways)

    def fit(self, company: Known) -> Fit | None:
        """Return how well this fits one of the names of a company, None if it fits none."""
        fits = (self._fit(words, name, company) for words in self.ways for name in company.names)
        return min((it for it in fits if it is not None), default=None)

    def _fit(self, words: Words, name: Words, company: Known) -> Fit | None:
        if words == name:
            return Fit.EQUAL
        shared = _shared(words, name)
        if shared == 0 or shared < min(len(words), len(name)):
            return None
        more, cut = words[shared:], name[shared:]
        if shared == 1 and not _alone(words[0], name[0]):
            return None
        if more:
            return Fit.WITH_MORE if _is_no_news(more, name, company) else None
        if shared > 1 and all(word in company.places for word in cut):
            return Fit.SHORTENED
        if cut:
            return Fit.CUT if self._may_be_cut(shared) else None
        return Fit.SHORTENED

    def fits_more_than(self, meant: Instrument, near: Iterable[Known]) -> bool:
        """Say whether the last word is short for another's too: 'Elec' for Electron and Electric Power."""
        for words in self.ways:
            meanings: dict[str, set[str]] = defaultdict(set)
            for known in near:
                for name in known.names:
                    if len(words) > 1 and _shared(words, name) == len(words):
                        meanings[known.company.id].add(name[len(words) - 1])
            own = meanings.pop(meant.id, set()) | {words[-1]}
            if any(others - own for others in meanings.values()):
                return True
        return False

    def _may_be_cut(self, shared: int) -> bool:
        """Say whether a name of which these words are told may go on: a list ends none that has room."""
        return not self._complete and (shared >= _SURELY or (shared > 1 and self._is_long))


class Known:
    """A company that a list may mean, with its names as words."""

    __slots__ = ("company", "names", "places")

    def __init__(self, company: Instrument) -> None:
        self.company = company
        aliases = (company.name, *(alias.removeprefix("?") for alias in company.aliases))
        self.names = tuple(dict.fromkeys(way for alias in aliases for way in Spelling(alias).ways))
        self.places = _words_of_country(company.region)


class Spellings:
    """The companies of one market, to be found by the names that its lists give them."""

    def __init__(self, companies: Iterable[Instrument]) -> None:
        self._by_head: dict[str, list[Known]] = defaultdict(list)
        for known in map(Known, companies):
            for head in {name[0][0] for name in known.names}:
                self._by_head[head].append(known)

    def meant(self, name: str) -> Instrument | None:
        """Return the one company that a name fits best, None if it fits none or several alike."""
        spelling = Spelling(name)
        near = self._near(spelling)
        fits = [(fit, it.company) for it in near if (fit := spelling.fit(it)) is not None]
        meant = best_of(fits)
        best = min((fit for fit, _ in fits), default=Fit.EQUAL)
        if meant is None or best is not Fit.SHORTENED or not spelling.fits_more_than(meant, near):
            return meant
        return None

    def fits(self, name: str) -> list[tuple[Fit, Instrument]]:
        """Return every company that a name fits, with how well it does."""
        spelling = Spelling(name)
        return [(fit, it.company) for it in self._near(spelling) if (fit := spelling.fit(it)) is not None]

    def _near(self, spelling: Spelling) -> Collection[Known]:
        """Return the companies that begin as a spelling does."""
        return {id(it): it for head in spelling.heads for it in self._by_head.get(head, ())}.values()


def best_of(fits: Iterable[tuple[Fit, Instrument]]) -> Instrument | None:
    """Return the company with the best fit, None if several have it or there is none."""
    known = list(fits)
    best = min((fit for fit, _ in known), default=None)
    meant = {company.id: company for fit, company in known if fit is best}
    return next(iter(meant.values())) if len(meant) == 1 else None


def stands_for(short: str, word: str) -> bool:
    """Say whether a list may write `short` for a word."""
    if short == word or word in _SHORT.get(short, ()):
        return True
    if len(short) < _FEWEST_LETTERS or short[0] != word[0]:
        return False
    return word.startswith(short) or _is_skeleton(short, word)


def _is_skeleton(short: str, word: str, *, whole: bool = False) -> bool:
    """Say whether `short` is the word, or a beginning of it, without some of its vowels: 'shpng'."""
    at, before = 0, ""
    for letter in word:
        if at < len(short) and letter == short[at]:
            at += 1
        elif letter not in _VOWELS and letter != before and (whole or at < len(short)):
            return False
        before = letter
    return at == len(short)


def _shared(words: Words, name: Words) -> int:
    """Return how many words stand for those of a name, from the first on, which says the most."""
    shared = 0
    if not _opens(words[0], name[0]):
        return 0
    for short, word in zip(words, name, strict=False):
        if not stands_for(short, word):
            break
        shared += 1
    return shared


def _opens(short: str, word: str) -> bool:
    """Say whether a word may open a name that begins with another; its first three letters are too few."""
    if len(short) > _FEWEST_LETTERS or short == word or word in _SHORT.get(short, ()):
        return stands_for(short, word)
    return len(short) == _FEWEST_LETTERS and short[0] == word[0] and _is_skeleton(short, word, whole=True)


def _alone(short: str, word: str) -> bool:
    """Say whether one word may stand for a name: itself, or nearly all of a long one, but no beginning."""
    if short == word:
        return True
    return len(short) >= _FEWEST_ALONE and _is_skeleton(short, word, whole=True)


def _is_no_news(more: Words, name: Words, company: Known) -> bool:
    """Say whether what follows a name is the company's country, or another name of it."""
    if len(name) > 1 and all(word in company.places for word in more):
        return True
    others = (other for other in company.names if other != name and len(other) == len(more))
    return any(_shared(more, other) == len(more) for other in others)


def _words(name: str, hyphen: str) -> Words:
    plain = name.casefold()
    if not plain.isascii():
        folded = unicodedata.normalize("NFKD", plain.translate(_LETTERS))
        plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return tuple(_expanded(_WORD.findall(_UNWRITTEN.sub("", plain).replace("-", hyphen))))


def _expanded(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield from _SEVERAL.get(word, (word,))


def _bare(words: Words) -> Words:
    """Return a name's words without its legal forms and the words that join the others."""
    kept = [word for word in words if word not in _JOINTS]
    while len(kept) > 1 and kept[-1] in _FORMS:
        kept.pop()
    while len(kept) > 1 and kept[0] in _HEADS:
        del kept[0]
    return tuple(kept)


@cache
def _words_of_country(code: str | None) -> frozenset[str]:
    """Return the words by which a company's name tells its country."""
    region = regions().get(code or "")
    names = (region.name, *region.names) if region is not None else ()
    return frozenset(word for name in names for word in _words(name, " "))

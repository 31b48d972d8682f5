"""Companies by the head of their name: 'Parker' in a story that has told of Parker-Hannifin.

Who calls a company by its full name once goes on with the first word of it.  That word means the company in
this story only: elsewhere it may be a surname, a town or another firm.  So it means nobody where the story
has it as a common word or a surname, where two companies begin with it, or many firms of one house do.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from agents.extraction.spans import ENTITY, Span
from agents.reference import Instrument, instruments, place
from schemas.event import EntityType

# So many companies of the register that begin with one word are a house: its name is that of none of them.
_HOUSE: Final = 3
_HOUSE_OF_TWO_WORDS: Final = 2
_FEWEST_LETTERS: Final = 4
_FEWEST_CAPITALS: Final = 3
_WORDS_OF_TWO: Final = 3  # words of a name of which the first two may stand for it
_WORDS: Final = tomllib.loads((files("agents.extraction") / "data" / "short_names.toml").read_text("utf-8"))
_COMMON: Final = frozenset(_WORDS["common"].split())
_NO_FIRST_NAMES: Final = frozenset(_WORDS["no_first_names"].split())
# Words behind a name that go with it, in a headline of capitals too.
_GOES_ON: Final = re.compile(
    r"\s(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|plc|PLC|Plc|N\.V|S\.A|AG|SE|AB|ASA|Oyj"
    r"|Shares?|Stock|CEO|CFO|Beats?|Misses|Reports?|Posts|Sees|Says|Said|Raises|Cuts|Lifts|Lowers|To|Plans|Sets"
    r"|Wins|Agrees|Buys|Sells|Names|Unveils|Launches|Is|Has|Will|Q[1-4]|Earnings|Profit|Revenue|Rises|Falls"
    r"|Jumps|Drops|Gains|Surges|Slides|Slips|Soars|Climbs|Tumbles|Stumbles|Declares|Announces|Expects|On|In|And|With)\b"
)
_ANOTHER_WORD: Final = re.compile(r"[\w&-]|\.\w|['’](?!s?\b)")
# A word with a capital before it makes a surname of it, unless that opens a sentence or describes a firm.
_SURNAMED: Final = re.compile(
    r"(?<![\w.'’-])(?P<first>[A-Z][a-z]+|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\.)(?: [A-Z]\.)? $"
)
_NEAR: Final = 24  # characters


def short_forms(name: str, meant: object) -> tuple[str, ...]:
    """Return by what a story may call a company on, in lower case, that it has called by this name."""
    if not isinstance(meant, Instrument) or meant.type is not EntityType.COMPANY:
        return ()
    words = name.casefold().split()
    head, hyphen, _ = words[0].partition("-")
    if len(words) == 1 and not hyphen:
        return ()
    forms = [head]
    if len(words) >= _WORDS_OF_TWO and words[1] not in ("of", "and", "&", "de"):
        forms.append(" ".join(words[:2]))
    return tuple(form for form in forms if _may_stand_alone(form))


def _may_stand_alone(form: str) -> bool:
    if form in _COMMON or len(form) < _FEWEST_CAPITALS or form.endswith((",", ".", "'s")):
        return False
    most = _HOUSE_OF_TWO_WORDS if " " in form else _HOUSE
    return place(form) is None and _named_so()[form] < most


@cache
def _named_so() -> Counter[str]:
    """Count the companies whose name begins with a word, or with two."""
    counted: Counter[str] = Counter()
    for it in instruments().values():
        if it.type is EntityType.COMPANY:
            words = it.name.casefold().replace("-", " ").split()
            counted.update({words[0], " ".join(words[:2])})
    return counted


def shortly_named(text: str, lowered: str, full: Iterable[tuple[str, Instrument]]) -> list[Span]:
    """Return where a story calls by the head of their name those that it also names in `full`.

    `lowered` is the text in lower case; `full` holds the forms of `short_forms` with whom they would mean.
    """
    meant: dict[str, set[Instrument]] = {}
    for form, company in full:
        meant.setdefault(form, set()).add(company)
    return [
        span
        for form, companies in meant.items()
        if len(companies) == 1
        for span in _called(text, lowered, form, next(iter(companies)))
    ]


def _called(text: str, lowered: str, form: str, company: Instrument) -> list[Span]:
    """Return where a form stands for its company, nowhere if it means something else anywhere."""
    found: list[Span] = []
    for start in _places(lowered, form):
        end = start + len(form)
        written = text[start:end]
        if written[0].islower() or (len(form) < _FEWEST_LETTERS and not written.isupper()):
            return []
        if not _ends(text, end):
            continue
        before = _SURNAMED.search(text, max(0, start - _NEAR), start)
        if before is not None and before["first"] not in _NO_FIRST_NAMES:
            return []
        found.append(Span(ENTITY, start, end, company))
    return found


def _places(lowered: str, form: str) -> Iterator[int]:
    """Yield where a form stands as a word, or as words, of its own."""
    start = lowered.find(form)
    while start >= 0:
        end = start + len(form)
        apart = start == 0 or not (lowered[start - 1].isalnum() or lowered[start - 1] in "-&'’.@/")
        if apart and _ANOTHER_WORD.match(lowered, end) is None:
            yield start
        start = lowered.find(form, end)


def _ends(text: str, end: int) -> bool:
    """Say whether a name ends here, and no word with a capital goes on with it."""
    ahead = text[end : end + 2]
    return not (ahead[:1] == " " and ahead[1:].isupper()) or _GOES_ON.match(text, end) is not None

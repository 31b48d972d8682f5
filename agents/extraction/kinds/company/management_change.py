"""Who comes to lead a company and who leaves."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from agents.extraction.kinds.company.company_phrase import INTENT, TAIL, WHO, WHOM, whom
from agents.extraction.kinds.company.company_subjects import company_of
from agents.extraction.kinds.company.issuers import heads, issuer_at
from agents.extraction.kinds.company.management_change_examples import EXAMPLES, SILENT
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rules.offices import FULL_NAME, ROLE
from agents.extraction.kinds.rules.rule import Match, Rule
from schemas.event import EventKind, Outcome

_NAMES: Final = (
    r"(?:named|names|naming|name|appointed|appoints|appoint|hired|hires|hire|tapped|taps|promoted|promotes"
    r"|elevated|elevates|picked|picks|elected|elects|installed|installs) "
)
_PARTICIPLES: Final = ("naming", "appointing", "hiring", "promoting", "tapping", "elevating", "installing")
_NAMED: Final = rf"(?P<person>{FULL_NAME})"
_PERSON: Final = (
    rf"(?:[^\s;:,]++ ){{0,6}}?(?:(?:Mr|Ms|Mrs|Dr)\.? )?(?P<person>{FULL_NAME})(?:, [^,;:]{{1,80}},)?"
)
_AS: Final = (
    r" (?:(?:as|to|to be|to become|to serve as|to the (?:newly[- ]created |new )?(?:post|role|position) of"
    r"|succeed(?:s|ing)? \S+"
    r" as) )?"
)
_PASSIVE: Final = (
    r" (?:has been|had been|was|is|will be|would be|to be|have been) (?:appointed|named|hired|promoted"
    r"|elevated|elected|picked|chosen)"
)
_LEAVES: Final = (
    r"(?:step(?:s|ped|ping)? (?:down|aside)|resign(?:s|ed|ing)?|retir(?:e|es|ed|ing)|quit(?:s|ting)?"
    r"|depart(?:s|ed|ing)?|leav(?:e|es|ing) (?:the (?:company|firm|bank|group|role|post|board)|at|in"
    r"|by|after|to|his|her)|left (?:the (?:company|firm|bank|group)|his|her)|(?:was|were|been|is being"
    r"|be) (?:ousted|fired|dismissed|replaced|removed|sacked|succeeded))(?![\w-])"
)
# "And six board members", "and his deputy".
_WITH: Final = (
    r"(?: and (?:[\w-]+ ){1,4}?(?:members?|directors?|deputy|officers?|executives?))?"
    r"(?: (?:will|would|is to|are to|plans to|to))?"
)
_OUSTS: Final = (
    r"(?:fired|fires|ousted|ousts|dismissed|dismisses|sacked|sacks|replaced|replaces|removed|removes)"
    r" (?:[^\s;:,]++ ){0,2}?"
)
_NAMING: Final = (
    "named ",
    "names ",
    "naming ",
    "name ",
    "appoint",
    "hired ",
    "hires ",
    "hire ",
    "tapped ",
    "taps ",
    "promote",
    "elevate",
    "picked ",
    "picks ",
    "elected ",
    "elects ",
    "install",
    "chosen",
)
_LEAVING: Final = (
    "step",
    "resign",
    "retir",
    "quit",
    "depart",
    "leav",
    "left ",
    "ousted",
    "fired",
    "dismissed",
    "replaced",
    "removed",
    "sacked",
    "succeeded",
)
_BOARD: Final = r"(?P<who>the board)(?: of directors)?" + TAIL + " "
_NOTICE: Final = (
    r"(?:announc(?:ed|es|ing)|report(?:ed|s)|accept(?:ed|s)|disclos(?:ed|es)) (?:the |an? )?(?:[\w-]+"
    r" ){0,3}?(?:resignation|retirement|departure|appointment|promotion|nomination|exit) of"
    r" (?:[^\s;:]++ ){0,6}?"
)


def _own_firm(match: Match) -> Any:
    """Return the company that the text is about, where a person leaves an office that it does not place."""
    passage = match.rendering.passage
    firm = issuer_at(match)
    return firm if firm is not None and heads(firm.name, passage.calendar.story.headline) else None


_rule = partial(
    Rule,
    tells=EventKind.MANAGEMENT_CHANGE,
    entity="who",
    stands_for=whom,
    outcome=Outcome.NEUTRAL,
    own_words=INTENT,
    dated=True,
)

RULES: Final = (
    _rule(
        name="named",
        triggers=_NAMING,
        pattern=WHO + _NAMES + _PERSON + _AS + ROLE,
    ),
    _rule(
        name="board_named",
        triggers=("the board",),
        pattern=_BOARD + _NAMES + _PERSON + _AS + ROLE,
    ),
    _rule(
        name="named_role",
        triggers=_NAMING,
        pattern=WHO + _NAMES + r"(?:an? |its )" + ROLE,
    ),
    # "It overhauled its top ranks, naming Jane Roe as chief executive": the sentence's subject does this too.
    _rule(
        name="naming",
        triggers=tuple(f"{word} " for word in _PARTICIPLES),
        pattern=rf"(?P<joined>,|\b(?:and|by|after|while|with))(?= ) (?:{'|'.join(_PARTICIPLES)}) "
        rf"(?:{_PERSON}{_AS}|(?:an? |its |the )(?:new |permanent |next )?){ROLE}",
        entity="company",
        stands_for=company_of,
        own_words=(*INTENT, "expected", "forecast"),
    ),
    # "Named a veteran of Acme as its next chief executive": somebody without a name.
    _rule(
        name="named_somebody",
        triggers=_NAMING,
        pattern=rf"(?:{WHO}|(?P<joined>\band|,) ){_NAMES}"
        r"(?:an? |its |former |the )(?:[^\s;:.,]++ ){1,7}?as (?:its |the )(?:new |next )?" + ROLE,
        stands_for=lambda match: whom(match) if "who" in match.groups else company_of(match),
    ),
    # "Jane Roe, 52, will succeed John Doe as CEO", in a story on the company.
    _rule(
        name="own_succeeds",
        triggers=("succe", "replace", "take over"),
        pattern=r"(?<=(?:^|[.] )[\s*•-]*+)"
        + _NAMED
        + r"(?:, [^;:]{1,60}?,)? (?:will|would|is to|is set to) (?:succeed|replace) "
        + rf"(?:{FULL_NAME}|[^\s,;:]++) as (?:the |its |the company's )?"
        + ROLE
        + r"(?! (?:of|at) )",
        entity="person",
        stands_for=_own_firm,
        filed=True,
    ),
    # "Appointed Jane Roe as Chief Medical Officer": a line of the company's own list.
    _rule(
        name="listed",
        triggers=("appointed ", "named ", "hired ", "promoted "),
        pattern=r"^[\s]*+[*•·-][\s*•·-]*+(?:appointed|named|hired|promoted) " + _PERSON + _AS + ROLE,
        entity="company",
        stands_for=company_of,
        filed=True,
    ),
    _rule(
        name="new_officer",
        triggers=("announc", "unveil", "gets", "welcomes"),
        pattern=WHO
        + r"(?:announc(?:ed|es|ing)|unveil(?:ed|s)|gets|welcomes) (?:(?:an?|its) )?(?:new|next) "
        + ROLE,
    ),
    _rule(
        name="said_was_named",
        triggers=_NAMING,
        pattern=WHO + _PERSON + _PASSIVE + _AS + ROLE,
    ),
    _rule(
        name="was_named_at",
        triggers=_NAMING,
        pattern=_NAMED
        + r"(?:, [^,;:]{1,80},)?"
        + _PASSIVE
        + _AS
        + ROLE
        + r"(?: and \S+){0,2} (?:of|at|for) "
        + WHOM,
    ),
    _rule(
        name="company_head_leaves",
        triggers=_LEAVING,
        pattern=WHOM
        + r"(?:'s?)? "
        + ROLE
        + r"(?: and [\w ]{3,30}?)?(?: "
        + _NAMED
        + r")?"
        + TAIL
        + _WITH
        + " "
        + _LEAVES,
    ),
    _rule(
        name="said_head_leaves",
        triggers=_LEAVING,
        pattern=WHO + ROLE + r"(?: and [\w ]{3,30}?)?,?(?: " + _NAMED + r",?)?" + TAIL + " " + _LEAVES,
    ),
    _rule(
        name="said_person_leaves",
        triggers=_LEAVING,
        pattern=WHO
        + _NAMED
        + TAIL
        + " "
        + _LEAVES
        + " (?:as|from (?:his|her) (?:role|post|position) as) "
        + ROLE,
    ),
    _rule(
        name="head_of_leaves",
        triggers=_LEAVING,
        pattern=r""
        + _NAMED
        + r", "
        + ROLE
        + " (?:of|at) "
        + WHOM
        + r"(?:, [^,;:]{1,60})?,?"
        + TAIL
        + " "
        + _LEAVES,
    ),
    _rule(
        name="leaves_as_head",
        triggers=_LEAVING,
        pattern=r""
        + _NAMED
        + r""
        + TAIL
        + " "
        + _LEAVES
        + " (?:as|from (?:his|her) (?:role|post|position) as|from) "
        + ROLE
        + " (?:of|at) "
        + WHOM,
    ),
    _rule(
        name="titled_leaves",
        triggers=_LEAVING,
        pattern=r"(?<![\w'] )(?:The )?" + ROLE + " " + _NAMED + TAIL + " " + _LEAVES + " (?:from|at) " + WHOM,
    ),
    _rule(
        name="officer_leaves",
        triggers=_LEAVING,
        pattern=_NAMED
        + r"(?:, [^,;:]{1,80},)?"
        + TAIL
        + " "
        + _LEAVES
        + r" (?:as|from (?:his|her|the) (?:role|post|position) (?:as|of)) "
        + ROLE
        + r"(?! (?:of|at) )",
        entity="person",
        stands_for=_own_firm,
        filed=True,
    ),
    # "President Jane Roe will resign on March 31", in a story on the company.
    _rule(
        name="own_head_leaves",
        triggers=_LEAVING,
        pattern=r"^[\s*•-]*+(?:its |the company's )?" + ROLE + " " + _NAMED + TAIL + " " + _LEAVES,
        entity="person",
        stands_for=_own_firm,
        filed=True,
    ),
    _rule(
        name="succeeds",
        triggers=("succe", "replace"),
        pattern=WHOM
        + rf"(?:'s?)? (?:{ROLE} )?"
        + _NAMED
        + r" (?:(?:will|would|is to|to|is set to) (?:succeed|replace)|succe(?:eds|eded)|replace[sd]) "
        + rf"(?:{FULL_NAME}|[^\s,;:]++) (?:as|to become) "
        + ROLE,
    ),
    _rule(
        name="board_ousted",
        triggers=("fire", "oust", "dismiss", "sack", "replace", "remove"),
        pattern=WHOM + r"'s? board(?: of directors)? (?:has |had )?" + _OUSTS + ROLE,
        outcome=Outcome.BAD,
    ),
    _rule(
        name="ousted",
        triggers=("fire", "oust", "dismiss", "sack", "replace", "remove"),
        pattern=WHO + _OUSTS + ROLE,
        outcome=Outcome.BAD,
    ),
    _rule(
        name="notice",
        triggers=("resignation", "retirement", "departure", "appointment", "promotion", "nomination", "exit"),
        pattern=WHO + _NOTICE + ROLE,
    ),
)

KIND: Final = Kind(
    name="management_change",
    tells=frozenset({EventKind.MANAGEMENT_CHANGE}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)

"""What central banks and their officials say of the way ahead for rates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

import regex

from agents.extraction.kinds.economy.central_banks import BANK, BANK_WORDS, NAMED_BANK, central_bank_of
from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.monetary import rate_outlook
from agents.extraction.kinds.rules.openings import with_opening
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.act_day import day_told
from agents.extraction.kinds.statements.timing import story_day, timing_of
from schemas.event import Direction, EventKind, Modality, Outcome

_SAID: Final = (
    r"(?:said|says|signall?ed|signals|indicated|hinted|suggested|flagged|reiterated|stressed|pledged"
    r"|vowed|told|noted"
    r"|repeated|warned|emphasi[sz]ed|made (?:it )?clear|reaffirmed|cautioned|telegraphed|offered|gave"
    r"|sees|saw)"
)
_LEAD: Final = r"(?:[^;:\uE000-\uE0FF]{0,60}? )?"
_TALK: Final = rf"{BANK}(?:[^;:\uE000-\uE0FF]{{0,24}})? {_SAID} (?:[^;:.%]{{0,70}}? )?"
_CUTS: Final = (
    r"(?:(?:cut|ease)(?:ting|ing)? further|(?:cut|lower|reduce|ease|trim|adjust"
    r"|change)(?:ing)? (?:\w+ ){0,3}?(?:rates?|policy"
    r"|borrowing costs|stance)"
    r"|(?:more|further|additional|deeper|future)? ?(?:interest[- ])?(?:rate )?cuts?|(?:further "
    r"|more )?(?:easing|adjustments?))"
)
_HAWKISH: Final = (
    rf"(?:no (?:rush|hurry|need|urgency) to (?:further )?(?:keep |continue |resume |start )?{_CUTS}"
    rf"|not (?:be |in )*(?:in )?an? (?:rush|hurry) to (?:further )?(?:keep |continue |resume "
    rf"|start )?{_CUTS}"
    r"|(?:further|more|additional|another) (?:(?:interest[- ])?rate )?(?:hikes?|increases|tightening)"
    r"|(?:raise|hike|lift)(?:ing)? (?:\w+ ){0,2}?(?:rates|borrowing costs) (?:further|again)"
    r"|keep (?:raising|hiking) |(?:continue|keep on) (?:to )?(?:raise|hike|raising|hiking)"
    r"|higher for longer|pause (?:its|the|in) (?:\w+ )?(?:rate )?cuts|(?:rates"
    r"|policy) (?:\w+ ){0,3}?restrictive for"
    r"|wait [^;:.\uE000-\uE0FF]{0,70}?before (?:further )?(?:cutting|lowering|easing|reducing)"
    r"|(?:proceed|move|go|tread) (?:slowly|cautiously|carefully"
    r"|gradually)(?: \w+){0,3} (?:rate )?(?:cuts?|cutting|easing)"
    r"|against (?:cutting|lowering|easing|reducing) (?:interest )?(?:rates?|policy)"
    r"|fewer (?:interest[- ])?(?:rate )?(?:cuts|reductions)|slower pace of (?:rate )?(?:cuts|easing)"
    r"|(?:hesitant|reluctant|unwilling) to (?:\w+ )?(?:cut|ease|lower|reduce)\b"
    r"|(?:high|higher) (?:bar|hurdle|threshold)[\"”'’]? (?:for|to) (?:[\w-]+ ){0,3}?(?:cuts?|cutting"
    r"|easing|ease|lower\w*)"
    r"|hold(?:ing)? rates (?:\w+ ){0,4}?for (?:quite )?(?:some time|a while|longer))"
)
_WARY: Final = (
    r"(?:cautious|careful|patient|wary|slow|gradual|uneasy|uncomfortable|hesitant)[\"”]? (?:about|on|with"
    r"|over"
    r"|of|in) (?:[\w-]+ ){0,3}?"
    r"(?:cuts?|cutting|easing|lowering)"
)
_DOVISH: Final = (
    r"(?:(?<!\b(?:bar|hurdle|threshold|need|reason|case|urgency)[\"”'’]? (?:for|to) )"
    r"(?:(?:further|more|additional|another) (?:(?:interest[- ])?rate )(?:cuts?|reductions)|(?:further"
    r"|more) (?:easing|stimulus))"
    r"|(?:open|opened|opening) the door (?:to|for) (?:\w+ ){0,3}?(?:cuts?|easing|lower)"
    r"|ready to (?:cut|ease|lower)|cut(?:ting)? (?:\w+ ){0,2}?rates (?:further|again|soon)"
    r"|(?<!\b(?:limited|little|no|less|much|not) )(?:room|scope|space) (?:to (?:cut|ease|lower)"
    r"|for (?:\w+ ){0,2}?(?:cuts?|easing))|loose monetary policy"
    r"|(?:moderately )?accommodative (?:monetary )?policy|end (?:of|to) (?:its |the )?(?:rate hikes"
    r"|tightening))"
)
_STANCE: Final = (
    r"(?:stance|tone|signals?|comments|remarks|guidance|statement|message|tilt|pause|outlook|hold|cut)"
)
_PANEL: Final = r"monetary policy (?:committee|council|board)"
_STANDS: Final = r"(?:is|was|stands?|stood|remains?|remained)"
_TIGHTEN: Final = (
    r"(?:(?:raise|hike|lift|increase) (?:\w+ ){0,3}?(?:rates?|borrowing costs)|tighten (?:\w+ ){0,2}?policy)"
)
_EASE: Final = (
    r"(?:(?:cut|lower|reduce) (?:\w+ ){0,3}?(?:rates?|borrowing costs)|(?:ease|loosen) (?:\w+ ){0,2}?policy)"
)
_WILL_KEEP: Final = (
    r"(?:will|would|intends? to|intended to|plans? to|aims? to|is to) (?:keep|maintain) (?:its |a )?"
)
_LOOSE: Final = (
    r"(?:(?:monetary |interest[- ]rate )?policy (?:\w+ )?(?:accommodative|loose|easy|supportive|expansionary)"
    r"|(?:\w+ )?(?:accommodative|loose|supportive|expansionary) (?:monetary )?(?:policy|stance))"
)
_TIGHT: Final = (
    r"(?:(?:monetary |interest[- ]rate )?policy (?:\w+ )?(?:restrictive|tight)"
    r"|(?:\w+ )?(?:restrictive|tight) (?:monetary )?(?:policy|stance))"
)
_OF_MINUTES: Final = regex.compile(r"\b(?:minutes|accounts? of)\b", regex.IGNORECASE)
_NEEDS: Final = with_opening(
    r"rush|hurry|hawkish|dovish|hikes?\b|cuts?\b|cutting|easing|tightening|restrictive|accommodative"
    r"|longer|loose|increases|stimulus"
    r"|rates|urgency|adjust|borrowing costs|policy"
)


_OF_RATES: Final = with_opening(
    "rate|policy|cut|easing|hike|tightening|moves?|decision|step|risk|respond|data|place|inflation"
)


def _spoken(match: Match) -> Modality:
    """Return an outlook where it is awaited that this be said, a reference where it was said long ago."""
    before = match.rendering.text[max(0, match.start - 60) : match.start].lower()
    awaited = any(word in before for word in ("expect", "if ", "likely", "would", "whether", "bet ", "could"))
    if awaited:
        return Modality.OUTLOOK
    if _OF_MINUTES.search(match.rendering.text, match.start, match.end):
        return Modality.FACT
    return Modality.REFERENCE if timing_of(match).past else Modality.FACT


def _day_spoken(match: Match, modality: Modality) -> date | None:
    """Return the day of an official's word; what minutes show is told when they come out."""
    if _OF_MINUTES.search(match.rendering.text, match.start, match.end):
        return story_day(match.rendering.passage)
    return day_told(match, modality)


def _rule(name: str, pattern: str, direction: Direction, outcome: Outcome) -> Rule:
    return Rule(
        name=name,
        tells=EventKind.POLICY_GUIDANCE,
        triggers=BANK_WORDS,
        needs=rf"\A(?=.*\b(?:{_NEEDS}))(?=.*\b(?:{_SAID}|is|was|are|were|stands|stood|kept|maintain|retain|stuck|continue|left|will|would|intends|remain|seem|appear|push|hawkish|dovish|need))",
        pattern=pattern,
        entity="bank",
        stands_for=central_bank_of,
        direction=direction,
        outcome=outcome,
        modality=_spoken,
        settled=True,
        day=_day_spoken,
    )


def _outlook(name: str, pattern: str, direction: Direction, outcome: Outcome) -> Rule:
    """Return a rule of what may come, which a governor whose bank was named before may say as well."""
    return replace(
        _rule(name, pattern, direction, outcome),
        triggers=(*BANK_WORDS, "governor", "president", "chair", "vice chair", "deputy governor"),
        needs=rf"\A(?=.*(?:{rate_outlook.NEEDS}))(?=.*(?:{_OF_RATES}))",
    )


RULES: Final = (
    _rule("no_hurry", rf"{_TALK}(?:{_HAWKISH}|{_WARY})", Direction.UP, Outcome.BAD),
    _rule(
        "in_no_hurry",
        rf"{BANK} (?:(?:is|was|are|were|remains?|seems?|appears?) )(?:\w+ )?(?:in )?{_HAWKISH}",
        Direction.UP,
        Outcome.BAD,
    ),
    _rule(
        "need_not_hurry",
        rf"{BANK} (?:does|did|do)(?:n't| not) need to (?:be in a )?(?:rush|hurry)\b",
        Direction.UP,
        Outcome.BAD,
    ),
    _rule("more_cuts", rf"{_TALK}{_DOVISH}", Direction.DOWN, Outcome.GOOD),
    _rule(
        "ready_to_raise",
        rf"{BANK}(?: governor)? {_STANDS} (?:\w+ )?(?:prepared|ready|willing|determined) to {_TIGHTEN}",
        Direction.UP,
        Outcome.BAD,
    ),
    _rule(
        "ready_to_ease",
        rf"{BANK}(?: governor)? {_STANDS} (?:\w+ )?(?:prepared|ready|willing|determined) to {_EASE}",
        Direction.DOWN,
        Outcome.GOOD,
    ),
    _rule(
        "will_raise",
        rf"{BANK} (?:will|would) (?:likely |probably )?(?:keep|continue) (?:to )?(?:raise|raising|hike"
        rf"|hiking) (?:\w+ )?"
        r"(?:rates|borrowing costs)",
        Direction.UP,
        Outcome.BAD,
    ),
    _rule(
        "will_cut",
        rf"{BANK} (?:will|would) (?:likely |probably )?(?:keep|continue) (?:to )?(?:cut|cutting|lower"
        rf"|lowering) (?:\w+ )?"
        r"(?:rates|borrowing costs)",
        Direction.DOWN,
        Outcome.GOOD,
    ),
    _rule(
        "stance_kept",
        rf"(?:{BANK}(?:[^;:\uE000-\uE0FF]{{0,60}}?)?|the (?:rate-setting panel"
        rf"|{_PANEL})[^;:\uE000-\uE0FF]{{0,40}}?) "
        r"(?:kept|maintain(?:s|ed)?|retain(?:s|ed)?|stuck to|continue(?:s|d)?(?: with)?|left) (?:its|the"
        r"|their|an?) "
        r"(?:policy |monetary policy )?[\"“'‘]?(?:neutral|accommodative|restrictive|tight|cautious"
        r"|wait-and-see)[\"”'’]? "
        r"(?:\w+ )?stance",
        Direction.FLAT,
        Outcome.NEUTRAL,
    ),
    *(
        replace(
            _rule(
                f"some_for_{name}",
                rf"\b(?:{{number}}|an?|one|two|three|four|several|some) (?:[\w-]+ )?(?:members|member|policy "
                rf"?makers|dissenters|rate-setters)"
                rf" (?:of|at|on) (?:the )?{BANK}[^;:]{{0,60}}? (?:vot(?:ed|ing)|dissent(?:ed|ing)"
                rf"|preferr?(?:ed|ing)|favou?r(?:ed|ing)|called)"
                rf" (?:[\w-]+ ){{0,4}}?(?:to|for|in favou?r of) (?:an? |another )?{step}",
                direction,
                outcome,
            ),
            needs=r"\b(?:members?|policy ?makers|dissenters|rate-setters)\b",
        )
        for name, step, direction, outcome in (
            ("cut", r"(?:cut|lower|reduce|(?:[\w-]+ )*(?:cut|reduction))\b", Direction.DOWN, Outcome.GOOD),
            (
                "rise",
                r"(?:raise|hike|increase|lift|(?:[\w-]+ )*(?:hike|increase))\b",
                Direction.UP,
                Outcome.BAD,
            ),
        )
    ),
    _rule("stays_loose", rf"{BANK} {_WILL_KEEP}{_LOOSE}", Direction.DOWN, Outcome.GOOD),
    _rule("stays_tight", rf"{BANK} {_WILL_KEEP}{_TIGHT}", Direction.UP, Outcome.BAD),
    _rule(
        "pushed_back",
        rf"{BANK}{_LEAD}? ?(?:pushed back|push(?:es)? back) (?:on|against) (?:\w+ ){{0,4}}?(?:cuts?"
        rf"|easing)",
        Direction.UP,
        Outcome.BAD,
    ),
    _rule("hawkish", rf"{NAMED_BANK}(?:'s)? (?:\w+ )?hawkish {_STANCE}", Direction.UP, Outcome.BAD),
    _rule("dovish", rf"{NAMED_BANK}(?:'s)? (?:\w+ )?dovish {_STANCE}", Direction.DOWN, Outcome.GOOD),
    *(
        replace(
            _rule(
                f"{name}_expected",
                rf"(?:expect\w*|fears?|hopes?|bets?) (?:[\w]+ ){{0,4}}?{name} {NAMED_BANK} (?:policy "
                rf")?{_STANCE}|{BANK} (?:is|are) (?:\w+ )?(?:expected|likely|set|seen) to "
                rf"(?:keep|maintain|retain|stick to|take|adopt|strike) (?:its |an? )?(?:\w+ )?{name} "
                rf"(?:policy )?{_STANCE}",
                direction,
                outcome,
            ),
            modality=Modality.OUTLOOK,
        )
        for name, direction, outcome in (
            ("hawkish", Direction.UP, Outcome.BAD),
            ("dovish", Direction.DOWN, Outcome.GOOD),
        )
    ),
    _rule(
        "hawkish_from",
        rf"hawkish (?:{_STANCE} )+(?:from|by) (?:the )?{NAMED_BANK}",
        Direction.UP,
        Outcome.BAD,
    ),
    _rule(
        "dovish_from",
        rf"dovish (?:{_STANCE} )+(?:from|by) (?:the )?{NAMED_BANK}",
        Direction.DOWN,
        Outcome.GOOD,
    ),
    *(_outlook(*outlook) for outlook in rate_outlook.OUTLOOKS),
)

EXAMPLES: Final = (
    Example(
        "Fed Chair Jerome Powell said the central bank was in no rush to cut interest rates.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "up", "outcome": "bad"},),
    ),
    Example(
        "Powell Says Fed Doesn't Need to Rush on Rate Cuts",
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "up"},),
    ),
    Example(
        "The ECB signalled further rate cuts in the months ahead.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:ECB", "direction": "down"},),
    ),
    Example(
        "The Bank of England said there was room for more easing.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:BOE", "outcome": "good"},),
    ),
    Example(
        "The Bank of Japan's hawkish tone lifted the mood for banks.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:BOJ", "direction": "up"},),
    ),
    Example(
        "China's central bank pledged to keep a loose monetary policy.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:PBOC", "direction": "down"},),
    ),
    Example(
        "Dovish comments from the Reserve Bank of New Zealand cheered homeowners.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:RBNZ", "outcome": "good"},),
    ),
    Example(
        'Boston Fed President Nora Falk said she saw "a relatively high bar" for more easing.',
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "up"},),
    ),
    Example(
        "The Fed is in no hurry to lower rates.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "up"},),
    ),
    Example(
        "Chair Jerome Powell said the Fed was prepared to raise rates further.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "up"},),
    ),
    Example(
        "The ECB stands ready to lower borrowing costs.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:ECB", "direction": "down"},),
    ),
    Example(
        "The Bank of Japan will keep policy accommodative for now.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:BOJ", "outcome": "good"},),
    ),
    Example(
        "The Bank of England said it was cautious, and the Fed will keep its restrictive stance.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "up"},),
    ),
)
SILENT: Final = (
    "Traders await the Fed's minutes on Wednesday.",
    "It remains to be seen if the Riksbank is willing to cut rates more aggressively.",
    "Economists hope for rate cuts this year.",
    "The Bank of Canada publishes its statement at 10:00.",
    "Shoppers are in no hurry to return to the stores.",
    "Markets price in two cuts by the ECB.",
    "The Bank of England was ready to publish its minutes.",
    "The Fed will keep its building in good order.",
)

KIND: Final = Kind(
    name="policy_guidance",
    tells=frozenset({EventKind.POLICY_GUIDANCE}),
    rules=RULES,
    examples=(*EXAMPLES, *rate_outlook.EXAMPLES),
    silent=(*SILENT, *rate_outlook.SILENT),
)

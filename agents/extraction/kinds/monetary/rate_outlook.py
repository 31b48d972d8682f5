"""What officials say may come of rates: what it depends on, what is possible, which way the risks lean.

UP is the way to tighter money, DOWN to easier money, FLAT says that nothing is settled or that rates stay;
a risk to growth points down and is bad, one to prices points up and is bad.
"""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.economy.central_banks import BANK, OFFICIAL
from agents.extraction.kinds.kind import Example
from agents.extraction.kinds.rules.openings import with_opening
from schemas.event import Direction, Outcome

_SAID: Final = (
    r"(?:said|says|signall?ed|signals|indicated|hinted|suggested|flagged|reiterated|stressed|told|noted"
    r"|renewed"
    r"|repeated|warned|adding|saying|emphasi[sz]ed|cautioned|see|sees|saw|expects?|expected)"
)
_WHO: Final = rf"(?:{BANK}|{OFFICIAL})"
# 'The ECB cut rates, and said ...' goes on to speak; a name between would be another's.
# What a bank's minutes show is its members' word.
_SHOWED: Final = r"(?:showed?s?|said|revealed|indicated)"
_MINUTES: Final = (
    rf"(?:[Mm]inutes|[Aa]ccount|[Ss]ummary) (?:of|from) [^;:.]{{0,30}}?{BANK}[^;:]{{0,60}}? {_SHOWED}"
    rf"|{BANK}(?:'s)? (?:\w+ ){{0,3}}?(?:minutes|accounts?)\b[^;:]{{0,60}}? {_SHOWED}"
)
_TALK: Final = (
    rf"(?:{_MINUTES}|{_WHO}(?:[^;:\uE000-\uE0FF]{{0,24}}|[^;:]{{0,150}}?(?:,| and| but)(?: also)?) {_SAID}) "
    r"(?:(?:[^;:\uE000-\uE0FF]|{central_bank}|{date}){0,70}? )?"
)
# 'Policy is not on a preset course, Vice Chair Philip Jefferson said'.
_SPOKE: Final = (
    rf"(?:[^;:\uE000-\uE0FF]|{{percent}}){{0,60}}?,?[\"'”]? (?:the )?{_WHO}(?:[^;:]{{0,40}}?)? {_SAID}\b"
)
_STEPS: Final = (
    r"(?:moves?|decisions?|steps?|policy|rates?|path|cuts?|hikes?|increases?|adjustments?|action|easing"
    r"|tightening)"
)
_OPEN: Final = (
    rf"(?:{_STEPS} [^;:.\uE000-\uE0FF]{{0,30}}?(?:depend(?:s|ed|ing|ent)? on (?:the |incoming "
    rf"|economic |future )*data"
    r"|(?:be )?(?:set|guided|decided|driven) by (?:the |incoming |economic )*data"
    r"|(?:on )?a meeting[- ]by[- ]meeting|meeting[- ]by[- ]meeting)"
    r"|data[- ]dependent|not on an? pre-?set (?:course|path)|no pre-?set (?:course|path)"
    r"|not (?:\w+ )?pre-?commit(?:ting|ted)? to (?:any|a) (?:\w+ )*?(?:path|course))"
)
_STAYS: Final = (
    r"(?:(?:rates?|policy|they) (?:\w+ ){0,2}?(?:at|near) (?:\w+ )?(?:the right|an? appropriate) level"
    r"|[\"“”']?in a good place|(?:be|remain|stay) patient (?:on|with|about|before)"
    r"|no (?:near-term |immediate )?(?:debate|discussion|talk) (?:about|on|of) (?:changing|moving) "
    r"|(?:keep|hold|leave|maintain)(?:ing)? (?:interest )?rates (?:at (?:the|their) current levels?"
    r"|unchanged|steady"
    r"|where they are)"
    r"|(?:current )?(?:interest )?rates (?:are|were|remain(?:ed)?) (?:\w+ )?appropriate"
    r"|rates? (?:(?:is|was|are|were) )?(?:likely |expected )?to (?:remain|stay|be (?:kept"
    r"|held)) (?:at (?:(?:this|its|their|the|that) (?:current )?level|{percent})"
    r"|unchanged|steady|where)"
    r"|rates? (?:should|must|ought to|need to) (?:stay|remain|be (?:kept|held|left)) (?:where they are"
    r"|unchanged"
    r"|steady|on hold|at (?:their|the) current)"
    r"|rates? (?:is|was|are|were) (?:about |roughly |now )?where (?:they|it) should be"
    r"|prepared to respond|well[- ](?:positioned|placed) to (?:wait|respond))"
)
_RISE: Final = r"(?:(?:interest[- ])?rate (?:increases?|hikes?|rises?)|hikes?|tightening)"
_CUT: Final = (
    r"(?<!\b(?:pause|halt|break|end|stop) (?:in|to|of) (?:its |the |further )?)"
    r"(?:(?:interest[- ])?rate (?:cuts?|reductions?)|easing|cuts?)"
)
_PAUSE: Final = r"(?:a )?pause in (?:its |the )?(?:rate[- ])?(?:cuts|cutting|easing)"
_POSSIBLE: Final = (
    r"(?: in \w+)? (?:(?:was|were|is|are|remain(?:s|ed)?|could be|may be|might be|would be) (?:\w+ ){0,2}?"
    r"(?:possible|likely|on the table|considered|appropriate|warranted|needed|justified)"
    r"|(?:could|may|might|would) (?:\w+ )?(?:come|follow|resume)\b)"
)
_NEXT: Final = (
    r"next (?:rate |policy |interest[- ]rate )?(?:move|step|change|decision) "
    r"(?:\w+ ){0,3}?(?:be|is"
    r"|was) (?:likely (?:to be )?)?"
    r"(?:an? )?(?:rate )?"
)
# Considering it is no decision, but it points there.
_WEIGH: Final = (
    r"(?:(?:consider(?:ed|ing)?|discuss(?:ed|ing)?|debat(?:e|ed|ing)|weigh(?:ed|ing)?|look(?:ed|ing)? at)"
    r" (?:[^;:.,\uE000-\uE0FF]{0,40}? )?(?:of |for )?|(?:should|must|needs? to|needed to|ought to|keep"
    r"|start|continue"
    r"|resume|support(?:ed|s)?|favou?r(?:ed|s)?|back(?:ed|s)?|advocat(?:e[sd]?|ing)"
    r"|(?:(?:his|her|its|their) calls?|calling|push(?:es|ed|ing)) for) (?:to )?(?:keep |start |continue )?)"
    r"(?:(?:an?|another|the|further|more) )?(?:(?:[\w-]+|{bp}|{points})[ -])?"
)
_HOT: Final = (
    r"inflation (?:is|was|remains|remained|were|had been|has been)(?: still)? (?:stubbornly "
    r"|uncomfortably |much |far )?"
    r"(?:too high|too hot|elevated|sticky|stubborn|hotter|higher than|stubbornly high|uncomfortably high)"
)
_TIGHTER: Final = (
    r"(?:(?:rais|hik|increas)(?:e|ing)|tighten(?:ing)?|bump(?:ing)? up|lift(?:ing)?) (?:\w+ ){0,3}?"
    r"(?:rates?|borrowing costs|policy)"
)
_EASIER: Final = (
    r"(?:(?:cut|cutting|lower|lowering|reduc|reducing|eas|easing) (?:\w+ ){0,3}?(?:rates?|borrowing costs"
    r"|policy))"
)
_MAY: Final = (
    r"(?:bank|it|they|he|she|officials|policymakers) (?:could|may|might|would|will) (?:soon |again |also )?"
)
_READY: Final = r"(?:not|n't|never) hesitate to (?:\w+ )?"
_ROOM: Final = (
    r"rates? (?:back )?into negative territory|(?:be|rates?) cut further|(?<!\b(?:limited|little|no|less"
    r"|not much) )(?:room|scope) for (?:\w+ ){0,2}?"
    r"(?:adjustment|cuts?|easing|reductions?|lower (?:interest )?rates)"
)
_RISKY_CUT: Final = (
    r"(?:lowering|cutting|reducing) (?:interest )?rates (?:further |too \w+ |again )?(?:risk(?:s|ed"
    r"|ing)?|could|would|may|might)"
    r"|(?:difficult|hard|harder) to (?:support|justify|back) [^;:.\uE000-\uE0FF]{0,24}?(?:cuts?"
    r"|reductions?|easing)"
    r"|(?:hurdle|bar|threshold) (?:for|to) [^;:.\uE000-\uE0FF]{0,40}?(?:negative rates|cuts?|easing"
    r"|lower rates)"
    r" (?:is|was|remains|remained) (?:\w+ )?high"
    r"|cuts (?:are|were|is|was) not on the (?:horizon|table|agenda|cards)"
    r"|no (?:need|reason|case|urgency) (?:for|to make) (?:another|further|more|additional|a|any) (?:\w+ )?"
    r"(?:rate )?(?:cuts?|reductions?|easing)"
)
_NOT_RULED: Final = (
    r"(?:not|n't|never) rule(?:d)? out (?:the possibility of |a |an |any |another |further |additional )*"
)
_UNSURE: Final = (
    r" [^;:.\uE000-\uE0FF]{0,30}?(?:was|were|is|are) [\"“”']?(?:not|far from)[\"“”']? (?:a )?"
    r"(?:foregone conclusion|given|guaranteed|certain|done deal)"
)
_HIGH_FOR_LONG: Final = (
    r"(?:rates? [^;:.\uE000-\uE0FF]{0,30}?(?:high|restrictive|elevated) for (?:\w+ )?longer"
    r"|rates? (?:would|will|needed to|need to|should|must) (?:stay|remain|be kept) [^;:.\uE000-\uE0FF]{0,30}?"
    r"for an? (?:\w+ )?(?:prolonged|extended|long) (?:period|time)"
    r"|end of (?:its |the )?(?:easing|rate[- ]cut(?:ting)?) (?:cycle|campaign))"
)
_LEAN: Final = (
    r"(?:risks?) (?:to|around|for|surrounding) (?:the )?(?:\w+ )?{what}(?: outlook| forecasts?)? "
    r"(?:\w+ ){{0,2}}?(?:tilted|skewed|weighted|on|lean(?:ed|ing)?) (?:\w+ )?(?:to |toward "
    r"|towards )?the {side}"
)
_GROWTH: Final = r"(?:growth|economy|activity|gdp|outlook)"
_PRICES: Final = r"(?:inflation|prices?)"


def _told(words: str) -> tuple[str, str]:
    """Return the patterns of what an official says, with himself before it or behind it."""
    return rf"{_TALK}(?:{words})", rf"(?:{words}){_SPOKE}"


def _lean(what: str, side: str) -> str:
    return _LEAN.format(what=what, side=side)


_FAMILIES: Final = (
    ("open", _OPEN, Direction.FLAT, Outcome.NEUTRAL),
    ("stays", _STAYS, Direction.FLAT, Outcome.NEUTRAL),
    ("cut_risky", _RISKY_CUT, Direction.UP, Outcome.BAD),
    ("next_is_rise", rf"{_NEXT}(?:hike|increase|rise)", Direction.UP, Outcome.BAD),
    ("next_is_cut", rf"{_NEXT}(?:cut|reduction)", Direction.DOWN, Outcome.GOOD),
    ("rise_weighed", rf"{_WEIGH}(?:{_TIGHTER}|{_RISE})", Direction.UP, Outcome.BAD),
    ("cut_weighed", rf"{_WEIGH}(?:{_EASIER}|{_CUT})\b", Direction.DOWN, Outcome.GOOD),
    ("prices_too_high", _HOT, Direction.UP, Outcome.BAD),
    (
        "rise_possible",
        rf"{_RISE}{_POSSIBLE}|{_PAUSE}{_POSSIBLE}|{_NOT_RULED}{_RISE}|{_MAY}{_TIGHTER}|{_READY}{_TIGHTER}",
        Direction.UP,
        Outcome.BAD,
    ),
    (
        "cut_possible",
        rf"{_CUT}{_POSSIBLE}|{_NOT_RULED}{_CUT}|{_ROOM}|{_MAY}{_EASIER}|{_READY}{_EASIER}",
        Direction.DOWN,
        Outcome.GOOD,
    ),
    ("cut_unsure", _CUT + _UNSURE, Direction.UP, Outcome.BAD),
    ("rise_unsure", _RISE + _UNSURE, Direction.DOWN, Outcome.GOOD),
    ("high_for_long", _HIGH_FOR_LONG, Direction.UP, Outcome.BAD),
    ("growth_may_fall", _lean(_GROWTH, "downside"), Direction.DOWN, Outcome.BAD),
    ("growth_may_rise", _lean(_GROWTH, "upside"), Direction.UP, Outcome.GOOD),
    ("prices_may_rise", _lean(_PRICES, "upside"), Direction.UP, Outcome.BAD),
    ("prices_may_fall", _lean(_PRICES, "downside"), Direction.DOWN, Outcome.GOOD),
)
# Name, pattern, direction and outcome of each rule.
OUTLOOKS: Final = tuple(
    (f"{name}{suffix}", pattern, direction, outcome)
    for name, words, direction, outcome in _FAMILIES
    for suffix, pattern in zip(("", "_spoken"), _told(words), strict=True)
)
NEEDS: Final = with_opening(
    r"depend|data|preset|pre-set|meeting|right level|good place|level|prepared|plac|position|rule"
    r"|possible|likely"
    r"|table|appropriate|warranted|needed|justified|come|follow|resume|foregone|given|guaranteed"
    r"|certain|done deal"
    r"|longer|period|time|end of|commit|next|consider|discuss|debat|weigh|look|keep|start|continue"
    r"|resume|support|advocat|call|push|where they"
    r"|favou?r|back|inflation|lowering|cutting|reducing|should|must|ought|patient|need|reason|case"
    r"|further|room|scope|space|difficult|hurdle|bar for|remain|hold|leave|maintain|tilted|skewed"
    r"|weighted|lean|upside|downside|unchanged"
    r"|steady|where"
)

EXAMPLES: Final = (
    Example(
        "Fed Governor Nora Falk said she supported another quarter-point cut at the next meeting.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "down"},),
    ),
    Example(
        "Fed Governor Nora Falk repeated her call for a half-point cut.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "down"},),
    ),
    Example(
        "Kansas City Federal Reserve President Nora Falk said rates should stay where they are for now.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "flat"},),
    ),
    Example(
        "ECB board member Nora Falk said the bank's next move would be a hike.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:ECB", "direction": "up", "outcome": "bad"},),
    ),
    Example(
        "Federal Reserve Bank of Cleveland President Nora Falk said lowering rates further risked too much.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "up"},),
    ),
    Example(
        "Kansas City Federal Reserve President Nora Falk said inflation was too high.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "up"},),
    ),
    Example(
        "Bank of Japan Governor Kazuo Ueda signalled the bank could raise rates as early as next month.",
        ({"kind": "policy_guidance", "direction": "up", "outcome": "bad"},),
    ),
    Example(
        "Dallas Fed President Nora Falk said she would find it difficult to support another rate reduction.",
        ({"kind": "policy_guidance", "direction": "up"},),
    ),
    Example(
        "The Bank of Japan will likely keep raising rates, Governor Kazuo Ueda told parliament.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:BOJ", "direction": "up"},),
    ),
    # What minutes show comes out with them, whenever the meeting was.
    Example(
        "Minutes of the Fed's April 30 meeting showed many officials saw no need for another rate cut.",
        (
            {
                "kind": "policy_guidance",
                "direction": "up",
                "modality": "fact",
                "event_date": "2024-06-12",
            },
        ),
    ),
    Example(
        "The Norges Bank governor met the press. The Fed signalled fewer rate cuts this year.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "up"},),
    ),
    Example(
        "The ECB cut interest rates by 25 basis points and said further moves would depend on incoming data.",
        (
            {"kind": "rate_decision"},
            {"kind": "policy_guidance", "entity_id": "central_bank:ECB", "direction": "flat"},
        ),
    ),
    Example(
        "The Bank of Japan met. Governor Kazuo Ueda said a rate increase was possible if wages keep rising.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:BOJ", "direction": "up", "outcome": "bad"},),
    ),
    Example(
        "Risks to the inflation outlook remain tilted to the upside, the Reserve Bank of Australia said.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:RBA", "direction": "up"},),
    ),
    Example(
        "The ECB held its meeting. President Nora Falk said risks to growth were tilted to the downside.",
        (
            {
                "kind": "policy_guidance",
                "entity_id": "central_bank:ECB",
                "direction": "down",
                "outcome": "bad",
            },
        ),
    ),
    Example(
        "Fed Chair Jerome Powell said another cut in December was not a foregone conclusion.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:FED", "direction": "up"},),
    ),
    Example(
        "The Bank of England said it would not rule out further easing.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:BOE", "direction": "down"},),
    ),
    Example(
        "The Bank of England said on Monday a pause in rate cuts was possible.",
        ({"kind": "policy_guidance", "direction": "up", "outcome": "bad"},),
    ),
    Example(
        "The Riksbank said it expected rates to remain at this level.",
        ({"kind": "policy_guidance", "entity_id": "central_bank:RIKSBANK", "direction": "flat"},),
    ),
)
SILENT: Final = (
    "The Riksbank said a pause in the festival was possible.",
    "The Riksbank said it could raise a flag on its roof.",
    "The Bank of Japan's governor said the government's call for a rate cut was noted.",
    "Bank of Canada Governor Tiff Macklem said he supported the construction of the new terminal.",
    "The Fed said there was limited room for easing.",
    "The minister said inflation was everybody's enemy and depended on incoming rain.",
    "The ECB published data, and the mayor said the festival would depend on incoming guests.",
    "The university met. President Nora Falk said a fee increase was possible.",
    "Risks to growth remain tilted to the downside, the clothing chain said.",
)

"""Earthquakes, storms, floods, fires, blasts; told of the country, with the dead where they are counted."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.policy import acts
from agents.extraction.kinds.policy.acts import LEAD, NEAR, SHORT, WHOSE
from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.standing import fact_or_background
from schemas.event import EventKind, Modality, Outcome

_TRIGGERS = (
    "earthquake", "quake", "hurricane", "typhoon", "cyclone", "tornado", "storm", "flood",
    "wildfire", "bushfire", "fire", "blaze", "explosion", "blast", "landslide", "tsunami", "volcan",
    "eruption", "drought", "derail", "crash", "blackout", "power outage", "heatwave", "mudslide",
    "monsoon", "outbreak",
)  # fmt: skip
_BAD = Outcome.BAD
_NATURE = (
    r"(?:(?:powerful|strong|deadly|major|massive|severe|devastating|magnitude-?\S+"
    r"|{figure}-magnitude|category\s{number}|tropical|winter|heavy|catastrophic"
    r"|historic)\s){0,3}"
    r"(?:earthquakes?|quake|hurricanes?(?:\s{name})?|typhoons?(?:\s{name})?|cyclones?(?:"
    r"\s{name})?|tornado(?:es)?|tropical\sstorm(?:\s{name})?|winter\sstorm(?:"
    r"\s{name})?|snowstorms?"
    r"|floods|flooding|flash\sfloods|wildfires?|bushfires?|forest\sfires|landslides?"
    r"|mudslides?|tsunami|volcanic\seruption|drought|heatwave|storms)\b"
)
_ACCIDENT = (
    r"(?:(?:a|an|the|huge|massive|deadly|major)\s){1,3}(?:fire|blaze|explosion"
    r"|blast|gas\sleak|train\sderailment|plane\scrash|dam\scollapse|bridge\scollapse"
    r"|mine\scollapse|power\soutage|blackout)\b"
)
_HIT = (
    r"(?:str(?:ikes?|uck)|hits?|hitting|rock(?:s|ed)|slam(?:s|med)(?:\sinto)?|swe(?:eps?"
    r"|pt)(?:\s(?:through|across))?|ravag(?:es?|ed|ing)|devastat(?:es?|ed)|batter(?:s"
    r"|ed)|kill(?:s|ed)|destroy(?:s|ed)"
    r"|tore\sthrough|ripped\sthrough|made\slandfall(?:\s(?:in|on|near))?|inundat(?:es"
    r"|ed)|paraly[sz](?:es|ed)|damag(?:es|ed)|shook|barrel(?:s|ed|ing)\s(?:towards?"
    r"|into)|rag(?:es?|ed|ing))"
)
_DEAD = (
    r"(?:{near}(?:kill(?:s|ed|ing)|death\stoll\s(?:of|rose\sto|climbed\sto)|left"
    r"|leaving)\s(?:(?:at\sleast|more\sthan|over|about|nearly|up\sto)\s)?"
    r"{number:deaths}(?:\s(?:people|dead))?)?"
).replace("{near}", NEAR)
_IN = (
    r"\s(?:in|across|off|near|on|at|along|outside|from|over)\s(?:(?!(?:and|which"
    r"|after|but)\b)[^\s;:,]{1,18}\s){0,6}?"
)

# 'The costliest in U.S. history', 'at their Los Angeles branch'.
_NOT_ITSELF = r"(?!'s|\s(?:history|location|branch|office|market|store|plant|facility|headquarters|record)\b)"

_rule = acts.rules_for(EventKind.DISASTER, _TRIGGERS, {"deaths": "deaths"})


def _told_or_recalled(match: Match) -> Modality:
    """Return REFERENCE where the disaster is only what something else came of: 'the fires that struck'."""
    told = match.rendering.text[match.start : match.end]
    recalled = " that " in told or " which " in told
    return Modality.REFERENCE if recalled else fact_or_background(match)


def _known_or_going_on(match: Match) -> Modality:
    """Return FACT for a disaster that is said to go on, REFERENCE for one that readers know of."""
    before = match.rendering.text[max(0, match.start - 10) : match.start].lower()
    return Modality.FACT if before.endswith(("ongoing ", "current ")) else Modality.REFERENCE


RULES: Final = (
    _rule(
        "risk",
        rf"(?:risk|threat|chance|possibility|fears?|forecasts?)\s(?:of|that){NEAR}"
        rf"{_NATURE}(?:{_IN}|\s){{place:who}}",
        _BAD,
        Modality.OUTLOOK,
    ),
    _rule(
        "hit",
        rf"{_NATURE}{LEAD}\s{_HIT}\s(?:[^\s;:]{{1,18}}\s){{0,6}}?{{place:who}}{_DEAD}",
        _BAD,
        modality=_told_or_recalled,
    ),
    _rule("raging", rf"{_NATURE}{LEAD}\s{_HIT}{_IN}{{place:who}}{_DEAD}", _BAD),
    _rule(
        "nature_in",
        rf"(?<!!\s?){_NATURE}{_IN}{{place:who}}{_NOT_ITSELF}{_DEAD}",
        _BAD,
        modality=_known_or_going_on,
    ),
    _rule(
        "own",
        rf"{WHOSE}{SHORT}\s(?:earthquakes?|quake|wildfires?|bushfires?"
        r"|fires(?=[.,;]|\s(?:in|across|near|have|are|were|that|which)\b)|floods"
        r"|flooding|drought|hurricanes?|typhoon|cyclone|tornado(?:es)?)\b(?!\s(?:insurance"
        rf"|cover|protection|model)){_DEAD}",
        _BAD,
        Modality.REFERENCE,
    ),
    _rule(
        "accident",
        rf"{_ACCIDENT}(?:{LEAD}\s(?:{_HIT}|broke\sout|occurred|ripped\sthrough))?"
        rf"{_IN}{{place:who}}{_DEAD}",
        _BAD,
    ),
    _rule(
        "accident_company",
        rf"{_ACCIDENT}(?:{LEAD}\s(?:{_HIT}|broke\sout|occurred))?\s(?:at|in|on)\s(?:[^\s;:]"
        rf"{{1,18}}\s){{0,4}}?{{company:who}}",
        _BAD,
    ),
    _rule(
        "died",
        rf"(?:kill(?:s|ed)|dead)\s(?:at\sleast\s)?{{number:deaths}}\s(?:people\s)?(?:in"
        rf"|after)\s(?:[^\s;:]{{1,18}}\s){{0,4}}?{{place:who}}{SHORT}\s(?:quake|earthquake"
        r"|floods?|fire|blast|storm)",
        _BAD,
    ),
)

EXAMPLES: Final = (
    Example(
        "A powerful earthquake struck western Japan on Monday, killing at least 12 people.",
        (
            {
                "kind": "disaster",
                "entity_id": "country:JP",
                "outcome": "bad",
                "modality": "fact",
                "event_date": "2024-06-10",
            },
        ),
    ),
    Example(
        "Thousands fled as wildfires raged in California.",
        ({"kind": "disaster", "entity_id": "country:US", "outcome": "bad"},),
    ),
    Example(
        "Hurricane Otis slammed into Mexico.",
        ({"kind": "disaster", "entity_id": "country:MX", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "Coffee rallied on a severe drought in Brazil.",
        ({"kind": "commodity_move"}, {"kind": "disaster", "entity_id": "country:BR", "outcome": "bad"}),
    ),
    Example(
        "An explosion at a chemical plant in Texas halted output.",
        ({"kind": "disaster", "entity_id": "country:US", "outcome": "bad"},),
    ),
    Example(
        "Floods in Pakistan destroyed much of the cotton crop.",
        ({"kind": "disaster", "entity_id": "country:PK", "outcome": "bad"},),
    ),
)

SILENT: Final = (
    "Trump Fires Another Aide",
    "The minister came under fire in Germany.",
    "It was the costliest hurricane in U.S. history.",
    "The storms that struck France in March cost the insurer 90 million euros.",
    "A flood of cheap imports reached Spain.",
    "The firm took Japan by storm.",
    "The stock market crash in China hurt savers.",
    "An ad blitz and an explosion of demand lifted sales in India.",
)

KIND: Final = Kind(
    name="disaster",
    tells=frozenset({EventKind.DISASTER}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)

"""How views of a market are put: what may come of it, what speaks for or against it, how it is held."""

from __future__ import annotations

from typing import Any, Final

import regex

from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.act_day import day_told
from agents.reference import Instrument, region_aggregates, regions
from schemas.event import EntityType, EventKind, Modality, Outcome

_SORTS = ("index", "company", "commodity", "currency", "rate", "crypto", "futures", "group", "place")
_TARGET = rf"(?P<target>[{''.join(SIGN_OF[sort] for sort in _SORTS)}])"
_MARKET = (
    r"(?:stocks?|shares?|equit(?:y|ies)|markets?|stock markets?|share prices?|prices?|futures|assets?"
    r"|econom(?:y|ies)|growth"
    r"|exporters|chipmakers|producers|banks|lenders|miners|benchmark|index|indices|currenc(?:y|ies)|tech"
    r"|technology|banking|property|industry"
    r"|consumer|industrial|sectors?|companies|firms|manufacturers|automakers|retailers|exports?"
    r"|corporate|earnings|contracts?"
    r"|outlook|sentiment|demand|large caps|small caps|bulls)"
)
_NOUNS = rf"(?:'s?)?(?: {_MARKET}\b){{0,3}}"
_THING = rf"{_TARGET}{_NOUNS}"
_MODAL = (
    r"(?:could|may|might|will|would|should|can|'ll|(?:is|are|remains?|looks?|seems?|appears?) (?:\w+ "
    r")?(?:likely|set|poised|bound|expected"
    r"|due|going|able|primed) to|(?:looks?|seems?|appears?|tends?|continues?|ought|has room|have room"
    r"|has potential|stands?) to)"
)
_HOW = (
    r"(?: (?:also|still|then|therefore|now|well|probably|finally|easily|even|soon|eventually|only|first"
    r"|not|likely|further|again|continue to|see))*+"
)
_UP = (
    r"(?:rise|gain|skyrocket|jump|accelerate|see (?:\w+ ){0,2}(?:gains|upside|rebound|recovery|inflows)"
    r"|gain|climb|rally|rebound|recover|advance|strengthen|outperform|benefit|improve|surge|soar"
    r"|appreciate|thrive|shine|bounce"
    r"|break out|(?:break|head|move|go|trade|push|grind|drift|edge|test|inch|march) (?:\w+ )?(?:higher"
    r"|up|upward|north)|break above"
    r"|do well|fare better|remain (?:\w+ )?(?:strong|well supported|supported|resilient|firm|robust"
    r"|buoyant)|hold up"
    r"|(?:find|get|receive) (?:\w+ )?support|be (?:well |further )?(?:supported|boosted|lifted"
    r"|underpinned)|hit (?:\w+ )?(?:record )?highs?"
    r"|extend (?:its|their|the) (?:gains|rally|advance|rebound)|continue (?:higher|rising|to rise)|a "
    r"(?:rebound|recovery|rally|bounce))\b"
)
_DOWN = (
    r"(?:fall|drop|be pressured|hand back|see (?:\w+ ){0,2}(?:losses|declines|downside|outflows|pressure"
    r"|correction)|decline|slip|slide|weaken|underperform|suffer|struggle|lag|retreat|tumble|plunge"
    r"|slump|depreciate|soften|worsen"
    r"|deteriorate|crash|sink|slow(?: down)?|stall|stagnate|correct|(?:come|stay|remain|be) under (?:\w+ "
    r")?pressure"
    r"|face (?:\w+ ){0,2}(?:headwinds?|pressures?|downside|challenges|difficult\w*)|lose (?:ground"
    r"|momentum|steam)"
    r"|(?:head|move|go|trade|push|grind|drift|edge|test|break) (?:\w+ )?(?:lower|down|downward|south)"
    r"|break below"
    r"|remain (?:\w+ )?(?:weak|subdued|fragile|vulnerable|sluggish|depressed|soft|muted)|be (?:hit|hurt"
    r"|dented|weighed down|pressured|capped)"
    r"|take a hit|extend (?:its|their|the) (?:losses|decline|slide|fall)|give (?:up|back) (?:\w+ )?gains"
    r"|a (?:correction|pullback|sell-?off|slowdown|slump|decline))\b"
)
_RESULTS = (
    r"(?:profits?|earnings|revenues?|sales|margins?|loan growth|growth|results|cash flow|market share"
    r"|share price|stock|shares"
    r"|valuations?|deliveries|outlook|prospects|net interest margin|performance|bookings|volumes?)"
)
_FOR = r"(?:for|to|on|in)"
_BETWEEN = (
    r"(?:(?:the|a|an|this|most|many|some|risk|sentiments?|investors?|shares|stocks|equities|prices"
    r"|demand|of|in|and|for|overall|entire|broader|wider|global|other) ){0,5}"
)
_GOOD_THING = (
    r"(?:(?:much |strong |major |big |significant |key |more |important |clear |net )?(?:tailwinds?"
    r"|boosts?|boon|lift|upside(?: potential)?|bright spots?|good news"
    r"|catalysts?|(?:positive|supportive|good|great|bullish|favou?rable|beneficial|constructive"
    r"|encouraging|helpful)"
    r"(?: (?:news|signs?|signals?|developments?|backdrop|environment|factors?|catalysts?|steps?|outcome"
    r"|time|thing))?))"
)
_BAD_THING = (
    r"(?:(?:much |strong |major |big |significant |key |more |important |clear |net )?(?:headwinds?"
    r"|drags?|blow|downside(?: risks?)?|bad news"
    r"|(?:negative|bad|bearish|unfavou?rable|challenging|damaging|harmful|worrying)"
    r"(?: (?:news|signs?|signals?|developments?|backdrop|environment|factors?|catalysts?|outcome|time"
    r"|thing))?))"
)
_FOND = r"(?:bullish|upbeat|optimistic|constructive|overweight|positive)"
_WARY = r"(?:bearish|cautious|pessimistic|underweight|downbeat|wary|negative)"
_LIFT = r"(?:boost|lift|support|underpin|benefit|bolster|buoy|strengthen|help)"
_HURT = (
    r"(?:hurt|weigh on|hit|dent|drag(?: down| on)?|undermine|pressure|damage|harm|derail|cap|depress"
    r"|squeeze|weaken)"
)
_FINE = (
    r"(?:attractive|undervalued|cheap|oversold|resilient|well[- ](?:positioned|placed|supported)|bullish"
    r"|compelling|in good shape"
    r"|on (?:a )?(?:firm|solid|strong) footing|due (?:for )?(?:a )?(?:rebound|bounce|recovery)|poised "
    r"for (?:\w+ )?(?:gains|rebound|recovery|growth|upside))\b"
)
_POOR = (
    r"(?:expensive|overvalued|overbought|vulnerable|fragile|bearish|at risk|under (?:\w+ )?pressure"
    r"|stretched|overstretched|in trouble"
    r"|(?:due|ripe) (?:for )?(?:a )?(?:correction|pullback|sell-?off))\b"
)
_IS = (
    r"(?: (?:is|are|remains?|looks?|appears?|seems?|stays?))(?: (?:still|now|also|very|quite"
    r"|particularly|increasingly|relatively|too|more|especially|already))*+"
)
_RUSH = r"(?:rushing|racing|scrambling|piling|flocking|keen|eager|pouring|flooding|returning|rotating)"

# Doubt and condition make of an opinion an outlook.
_OPEN = regex.compile(
    r"(?i)\b(?:if|could|may|might|will|would|should|likely|expects?|expected|unless|potentially|possibly"
    r"|next (?:week|month|quarter|year))\b"
)
_LEAD = 60
# What a rise means is the reverse for what is owed.
_INVERSE: Final = {Outcome.GOOD: Outcome.BAD, Outcome.BAD: Outcome.GOOD}
_NOT_ITSELF = regex.compile(
    r"(?i)^(?:['’]s?)? (?:(?:bond |treasury )?yields?|inflation|deficit|debt|unemployment|tariffs?"
    r"|rates?|spreads?)\b"
)
# A price has its own price words; producers of a thing are not the thing.
_OF_ITS_OWN = regex.compile(
    r"(?:['’]s)? (?:exporters|chipmakers|producers|banks|lenders|miners|companies|firms|manufacturers"
    r"|automakers|retailers|sectors?|exports?)\b"
)
# 'Demand for gold', 'against the dollar': not the subject; 'prices of' and 'stocks in' are.
_OBLIQUE = regex.compile(
    r"(?i)(?<!\b(?:prices?|shares?|value|stocks?|equities|markets?|growth|economy|bullish|bearish) )"
    r"\b(?:for|of|like|to|against|in|on|from|with|than|over|versus|by|between|into|at|as|via|per)"
    r" (?:the |its |their |a )?(?:[a-z]+(?:-[a-z]+)? )?$|\byields? on [^.;]{0,30}$"
)
# What follows a target at the end makes it only an attribute: 'the Japanese insurer', 'China's brands'.
_FOLLOWS = (
    r"and|or|but|in|on|as|if|for|over|from|with|this|next|to|than|by|after|when|while|given|because|due"
    r"|amid|through|until|at|should|could"
    r"|may|might|will|would|is|are|was|were|has|have|had|that|which|who|said|says|over|versus|against"
    r"|once|despite|also|going|right|today"
    r"|now|later|overall|again|since|so|especially|particularly|too|countries|nations|economies|assets"
    r"|itself|here|there|following|ahead"
)
_AFTER = regex.compile(
    rf"(?P<owned>['’]s)?"
    rf"(?: (?:(?P<market>{_MARKET}\b)|(?P<follows>(?i:{_FOLLOWS})\b)|(?P<noun>[\p{{L}}\d$])))?"
)
_WORLD = "WORLD"


def _words(words: str) -> tuple[str, ...]:
    return tuple(words.split())


def _whom(match: Match) -> Any:
    """Return the instrument or region that the view is of, None where the words are of something of its own.

    'The region' is the one around the story's home.
    """
    target = match.value("target")
    if target is None:
        return _region_around(match)
    text, (start, end) = match.rendering.text, match.groups["target"]
    if _NOT_ITSELF.match(text[end : end + _LEAD]) or (
        start == match.start and _OBLIQUE.search(text, 0, start)
    ):
        return None
    if match.end != end:
        return target if isinstance(target, str) or not _OF_ITS_OWN.match(text, end) else None
    after = _AFTER.match(text, end)
    is_attribute = after is not None and (after["noun"] or (after["owned"] and not after["market"]))
    return None if is_attribute else target


def _region_around(match: Match) -> str | None:
    home = match.rendering.home
    if not home or home == _WORLD or regions()[home].kind == "aggregate":
        return home
    return next((code for code in region_aggregates(home) if code != _WORLD), None)


def _modality(match: Match) -> Modality:
    text = match.rendering.text[max(0, match.start - _LEAD) : match.end]
    return Modality.OUTLOOK if _OPEN.search(text) else Modality.OPINION


def _rule(name: str, pattern: str, outcome: Outcome, triggers: tuple[str, ...]) -> Rule:
    def meant(match: Match) -> Outcome:
        """Return the outcome, the other way round for a yield: who expects it to fall is glad of it."""
        target = match.value("target")
        is_yield = isinstance(target, Instrument) and target.type is EntityType.RATE
        return _INVERSE[outcome] if is_yield else outcome

    return Rule(
        name=name,
        tells=EventKind.ANALYST_VIEW,
        triggers=triggers,
        pattern=pattern,
        entity="target",
        stands_for=_whom,
        outcome=meant,
        modality=_modality,
        day=day_told,
        own_words=("if", "could", "may", "might", "will", "would", "should", "expects", "expected", "likely"),
    )


_WAYS: Final = (("up", _UP, Outcome.GOOD), ("down", _DOWN, Outcome.BAD))
_MODALS = _words(
    "could may might will would should can likely set poised bound expected due going look seem appear tend"
    " continue ought room potential stands able primed"
)
_AREA = rf"(?:{_TARGET}|the region\b)"

RULES: Final = (
    *(
        _rule(f"may_go_{way}", rf"{_THING} {_MODAL}{_HOW} {verb}", outcome, _MODALS)
        for way, verb, outcome in _WAYS
    ),
    *(
        _rule(
            f"expected_{way}",
            rf"\b(?:expect(?:s|ed|ing)?|sees?|seeing|forecasts?|predicts?|anticipates?|projects?) (?:the "
            rf")?{_THING} (?:to (?:also |still |further )?|moving |heading ){verb}",
            outcome,
            ("expect", "see", "forecast", "predict", "anticipat", "project"),
        )
        for way, verb, outcome in _WAYS
    ),
    *(
        _rule(
            f"{way}_thing_for",
            rf"(?<!\b(?:limited|little|less|no|few|not|without) )\b{thing} {_FOR} {_BETWEEN}"
            rf"(?:{_TARGET}(?! to )|the region\b)",
            outcome,
            triggers,
        )
        for way, thing, outcome, triggers in (
            (
                "good",
                _GOOD_THING,
                Outcome.GOOD,
                _words(
                    "tailwind boost boon lift upside bright good catalyst positive supportive great "
                    "bullish favo"
                    " beneficial constructive encouraging helpful"
                ),
            ),
            (
                "bad",
                _BAD_THING,
                Outcome.BAD,
                _words(
                    "headwind drag blow downside bad negative bearish unfavo challenging damaging "
                    "harmful worrying"
                ),
            ),
        )
    ),
    *(
        _rule(
            f"{way}_on",
            rf"\b{stance} (?:\w+ ){{0,2}}?(?:on|about|towards?) {_BETWEEN}{_AREA}",
            outcome,
            triggers,
        )
        for way, stance, outcome, triggers in (
            (
                "fond",
                _FOND,
                Outcome.GOOD,
                _words("bullish upbeat optimistic constructive overweight positive"),
            ),
            (
                "wary",
                _WARY,
                Outcome.BAD,
                _words("bearish cautious pessimistic underweight downbeat wary negative"),
            ),
        )
    ),
    *(
        _rule(
            f"{way}_effect",
            rf"\b{_MODAL}{_HOW} {verb} (?:the |both |further )?{_THING}",
            outcome,
            _MODALS,
        )
        for way, verb, outcome in (("good", _LIFT, Outcome.GOOD), ("bad", _HURT, Outcome.BAD))
    ),
    *(
        _rule(
            f"{way}_state", rf"{_THING}{_IS} {state}", outcome, _words("is are remain look appear seem stay")
        )
        for way, state, outcome in (("fine", _FINE, Outcome.GOOD), ("poor", _POOR, Outcome.BAD))
    ),
    *(
        _rule(
            f"results_{way}",
            rf"(?P<target>{SIGN_OF['company']})'s? (?:\w+ ){{0,3}}?{_RESULTS} {_MODAL}{_HOW} {verb}",
            outcome,
            _MODALS,
        )
        for way, verb, outcome in _WAYS
    ),
    *(
        _rule(
            f"{way}_growth",
            rf"\b(?:expects?|expected|expecting|sees?|seeing|forecasts?|predicts?|anticipates?"
            rf"|projects?) (?:\w+ )?{more}"
            rf" (?:\w+ ){{0,2}}?(?:growth|demand|earnings|profits?|sales|activity|performance|returns) "
            rf"(?:for|in|from|at) (?:the )?{_TARGET}",
            outcome,
            _words("expect see forecast predict anticipat project"),
        )
        for way, more, outcome in (
            ("stronger", r"(?:stronger|faster|higher|solid|strong|robust|improved|improving)", Outcome.GOOD),
            ("weaker", r"(?:weaker|slower|lower|softer|weak|sluggish|subdued)", Outcome.BAD),
        )
    ),
    *(
        _rule(f"{way}_choice", rf"\b{stance} {_BETWEEN}{_TARGET}", outcome, _words(triggers))
        for way, stance, outcome, triggers in (
            (
                "fond",
                r"(?:overweight|prefers?|preferring|favou?rs?|favou?ring)",
                Outcome.GOOD,
                "overweight prefer favo",
            ),
            ("wary", r"(?:underweight|avoids?|avoiding)", Outcome.BAD, "underweight avoid"),
        )
    ),
    _rule(
        "lags",
        rf"{_THING} (?:has |have )?(?:lag(?:s|ged)|underperform(?:s|ed)?)\b",
        Outcome.BAD,
        ("lag", "underperform"),
    ),
    _rule("leads", rf"{_THING} (?:has |have )?outperform(?:s|ed)?\b", Outcome.GOOD, ("outperform",)),
    _rule(
        "rush",
        rf"\b{_RUSH} (?:back )?(?:in)?to (?:(?:reprice|re-rate|buy|own|snap up|add|the|more|into) "
        rf"){{0,3}}{_AREA}",
        Outcome.GOOD,
        _words("rushing racing scrambling piling flocking keen eager pouring flooding returning rotating"),
    ),
)

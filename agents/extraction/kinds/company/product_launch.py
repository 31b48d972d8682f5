"""Products, services and models that a company brings to market."""

from __future__ import annotations

from functools import partial
from typing import Final

import regex

from agents.extraction.kinds.company.company_phrase import FEW, INTENT, SOME, WHO, planned_is_outlook, whom
from agents.extraction.kinds.company.product_launch_examples import EXAMPLES, SILENT
from agents.extraction.kinds.kind import Kind
from agents.extraction.kinds.rules.rule import Match, Rule
from agents.extraction.kinds.statements.told_day import is_undated
from schemas.event import EventKind, Modality, Outcome

# What companies also launch, unveil or release, and nobody buys.
_NO_PRODUCT: Final = (
    r"(?:probe|investigation|inquiry|review|campaign|bid|offer|offering|offers|tender|exchange offer"
    r"|takeover|lawsuit|suit|appeal|buy-?back|repurchase|strike|attack|attacks|search|process|ipo|sale of"
    r"|share sale|placement|results|earnings|report|reports|statement|update|figures|data|findings|study"
    r"|trial|trials|plan|plans|strategy|initiative|initiatives|program to|cost-cutting|restructuring"
    r"|raise|funding|round|bill|bills|bond|bonds|notes|debt|petition|consultation|guidance|forecast"
    r"|forecasts"
    r"|outlook|presentation|video|trailer|letter|documents?|details|survey|index|white ?paper|e-?book"
    r"|career|war|effort|efforts|challenge|contest|competition|awards?|foundation|fundraising|website"
    r"|hiring|legal|class action|dividend|scorecard"
    r"|rankings?|repurchase|boycott|partnership|joint venture|collaboration"
    r"|agenda|budget|policy|limitations|potential|power"
    r"|commission|task force|missile|rocket|satellites?|operation|raids?)"
)
_PRODUCT: Final = (
    r"(?:products?|services?|platforms?|apps?|models?|chatbots?|assistants?|agents?|tools?|devices?"
    r"|phones?|smartphones?|tablets?|laptops?|headsets?|watch|watches|wearables?|vehicles?|cars?|suvs?"
    r"|evs?|sedans?|trucks?|pickups?|motorcycles?|scooters?|bikes?|chips?|processors?|gpus?|software"
    r"|solutions?|systems?|suites?|lines?|lineup|collections?|brands?|features?|functions?|versions?"
    r"|variants?|editions?|iterations?|vaccines?|test kits?|etfs?|funds?|tokens?"
    r"|stablecoins?|wallets?|cards?|networks?|games?|consoles?|robots?|robotaxis?|drones?|sensors?"
    r"|modules?|cameras?|tvs?|televisions?|engines?|batteries|battery|burgers?|menu|beverages?|drinks?"
    r"|snacks?|flavou?rs?|subscriptions?|technology|capabilities|capability|api"
    r"|apis|operating system|marketplace|store|stores|routes?|flights?|generation|series"
    r"|toolkits?|portals?|range|offerings?|smart\w+|\w+board)"
)
_DENIED: Final = (
    rf"(?!(?:an? |the )?{{money}}(?! (?:[\w-]+ ){{0,2}}?{_PRODUCT}))(?!(?:[^"
    rf"\s,;:.]++ ){{0,9}}?{_NO_PRODUCT}(?![\w-]))"
)
_LAUNCHES: Final = (
    r"(?:launch(?:ed|es)|unveil(?:ed|s)|reveal(?:ed|s)(?! (?:it|that|they|he|she|how|what|plans|in|to)\b)"
    r"|debut(?:ed|s)|roll(?:ed|s) out|introduc(?:ed|es)"
    r"|releas(?:ed|es)"
    r"|(?<=\b(?:to|will|would|may|might|could|can|should|must|also) )"
    r"(?:launch|unveil|debut|roll out|introduce|release)"
    r"|(?<=\b(?:is|are|now|also) )(?:launch|unveil|debut|introduc|releas|roll(?=ing out))ing(?: out)?"
    r"|(?:start(?:ed|s)?|began|begins?|begun) (?:selling|shipping|sales of|deliveries of)) "
)
_GOODS: Final = rf"(?:{SOME}{_PRODUCT}(?![\w-])|(?:the |its |a )?(?:all-)?new {{name}})"
_ANNOUNCES: Final = (
    r"(?:announc(?:ed|es|ing)|report(?:ed|s)|confirm(?:ed|s)|celebrat(?:ed|es)) (?:the |its"
    rf" ){FEW}(?:launch|rollout|roll-out|release|introduction|availability|debut) of "
)
_MAKES: Final = (
    rf"(?:make|made|makes|making) {_DENIED}{SOME}(?:available|free)\b(?: for [^\s;:]++| to [^\s;:]++)?"
)

# What a release or a portrait of a company lists further down without a day was launched before.
_NEWS: Final = 1000  # characters
_NOW: Final = regex.compile(r"\b(?:today|now|just|new(?:est)?|latest)\b", regex.IGNORECASE)
# "Acme will roll out a tablet" is still to come; "Acme unveiled a tablet that will roll out in May" is done,
# as is what a company "would make available" by its announcement.
_STILL_TO_COME: Final = regex.compile(
    r"\b(?:will|would|should|must|is\sto|are\sto)\s(?:(?:also|soon|now|then)\s)?"
    r"(?:launch|unveil|debut|roll\sout|introduce|release)\b",
    regex.IGNORECASE,
)


def _told_as(match: Match) -> Modality:
    told = planned_is_outlook(match)
    if _STILL_TO_COME.search(match.rendering.text, match.groups["who"][1], match.end):
        return Modality.OUTLOOK
    passage = match.rendering.passage
    start = match.rendering.origin(match.start)
    if told is not Modality.FACT or start - passage.calendar.story.body_start < _NEWS:
        return told
    if (
        passage.calendar.stamped
        or not is_undated(passage, match)
        or _NOW.search(passage.text, start, passage.end)
    ):
        return told
    return Modality.REFERENCE


# What has a name of its own, and a company presents: "the Cybercab", "a thinner iPhone".
_SHOWS: Final = (
    r"(?:unveil(?:ed|s)|debut(?:ed|s)|launch(?:ed|es)|introduc(?:ed|es)|releas(?:ed|es)|roll(?:ed|s) out) "
)
_NO_GOODS: Final = (
    r"(?:Act|Bill|Fund|Programme|Program|Initiative|Prize|Award|Plan|Project|Group|Council|Committee"
    r"|Foundation"
    r"|University|Index|Report|Study|Survey|Campaign|Day|Week|Party|Bank|Court|Center|Centre|Division|Office)"
)
_NAMED_GOODS: Final = (
    rf"(?:its|the|an?) (?:[a-z-]+ ){{0,3}}?(?-i:(?!(?:[A-Z][\w-]*+ ){{0,3}}{_NO_GOODS}\b)"
    r"(?:[a-z]{1,2}[A-Z]|[A-Z])[\w-]{2,}+(?: [A-Z\d][\w-]*+){0,3}+)"
    r"(?! (?:office|offices|business|operations|market|exchange))"
)

_rule = partial(
    Rule,
    tells=EventKind.PRODUCT_LAUNCH,
    entity="who",
    stands_for=whom,
    outcome=Outcome.GOOD,
    modality=_told_as,
    own_words=INTENT,
    dated=True,
)

RULES: Final = (
    _rule(
        name="launched",
        triggers=(
            "launch",
            "unveil",
            "reveal",
            "debut",
            "rolled out",
            "roll out",
            "rolls out",
            "rolling out",
            "introduc",
            "releas",
            "selling",
            "shipping",
            "deliveries",
            "sales of",
        ),
        pattern=WHO + _LAUNCHES + _DENIED + _GOODS,
    ),
    _rule(
        name="presented",
        triggers=("unveil", "debut", "launch", "introduc", "releas", "rolled out", "rolls out"),
        pattern=WHO + _SHOWS + _DENIED + _NAMED_GOODS,
    ),
    _rule(
        name="announced_launch",
        triggers=(
            "launch",
            "rollout",
            "roll-out",
            "release of",
            "introduction of",
            "availability",
            "debut of",
        ),
        pattern=WHO + _ANNOUNCES + _DENIED + SOME + _PRODUCT,
    ),
    _rule(
        name="made_available",
        triggers=("available",),
        pattern=WHO + _MAKES,
    ),
)

KIND: Final = Kind(
    name="product_launch",
    tells=frozenset({EventKind.PRODUCT_LAUNCH}),
    rules=RULES,
    examples=EXAMPLES,
    silent=SILENT,
)

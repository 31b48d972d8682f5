"""How a figure of a release is said to have moved: the verb behind its name, or the noun before it."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.economy.release_words import FIGURES, MONTH, SOURCE, TRADED, VERB, VERB_WITH
from agents.extraction.kinds.rules.rendering import SIGN_OF

_PLACE: Final = SIGN_OF["place"]

# What may stand between an indicator's name and its verb.
_FILLER: Final = (
    rf"(?:(?:in|for|of|the|a|an|on|at|by|its|data|[a-z]+-(?:biggest|largest)|reading|rate|figures?"
    rf"|growth|level|print|numbers?|gauge|measure|index|basis|{MONTH}|20\d\d"
    r"|last|this|month|quarter|year|week|ended|ending|through|first|second|third|fourth|final"
    r"|preliminary|annual|annualised|annualized|monthly|quarterly|yearly"
    rf"|seasonally|adjusted|year-on-year|month-on-month|year-over-year|month-over-month|q[1-4]|[1-4]q"
    rf"|(?:mid|early|late)-{MONTH}"
    r"|fy\d+|headline|among|workers|employees|goods|services"
    r"|has|have|had|also|then|still|again|just|even|only|all|excluding|food|and|energy|prices"
    r"|[a-z]+ly(?<!likely)(?<!probably)|some|more|previously owned|homes"
    rf"|{_PLACE}(?:'s)?|{SIGN_OF['date']}|[{FIGURES}] (?:days|weeks|months)|economy|benefits?|aid"
    rf"|insurance|manufacturing|zone|urban|consumers?|period|bonuses|volatile|fuel|aircraft|transportation"
    rf"|autos|automobiles|(?:capital |major |big )?cities|[{FIGURES}](?= {_PLACE})|gasoline|mortgage"
    rf"|(?:{MONTH})-(?:to-)?(?:{MONTH})|(?:to|through) (?:{MONTH})"
    rf"|(?:[{FIGURES}] |[a-z]+-)?(?:nations?|countries|members?|states|bloc) (?:that )?(?:sharing|using"
    rf"|shares?"
    rf"|uses?) the [{TRADED}](?: currency)?|(?:{SOURCE}) (?:[^\s,;:]+ ){{0,6}}?[^\s,;:]+"
    rf"|areas|sector|fresh|so far|final|demand|report|survey|readings?|per|capita|released|reported"
    rf"|out) ){{0,12}}?"
)
_ASIDE: Final = (
    rf"(?:\s?\([^()]{{1,50}}\))?"
    rf"(?:, (?:{SOURCE}) [^,;:]{{3,110}},|, due (?:out )?[^,;]{{2,40}},|, [^,;:{FIGURES}]{{3,110}},|, or "
    rf"[^,;]{{2,40}},)?"
)
# 'Prices in Norway, which exclude food, rose': behind what stands between.
_LATE_ASIDE: Final = (
    r"[^\s,;:()]+(?: \([^()]{1,60}\))?"
    rf"(?:, (?:{SOURCE}) [^;:]{{3,110}}?, |, (?:a|an|the|which|seen|regarded"
    rf"|one)\b[^;:{FIGURES}]{{3,110}}?, )"
)
_EXPECTED: Final = (
    r"(?P<expected>(?:(?:is|are|was|were|has been|had been|being) )?(?:(?:widely|now|also|still"
    r"|currently) )?"
    r"(?:expected|forecast|forecasted|projected|predicted|estimated|anticipated|seen|likely|set|tipped"
    r"|due|poised) (?:to (?:have )?|at )?"
    r"|(?:will|would|may|might|could|should|must|can) (?:have )?(?:likely |probably )?|to (?:have )?"
    r"|likely (?:have )?|seen |probably (?:have )?|presumably )"
)
# 'Is seen growing'.
_SEEN: Final = r"(?P<expected>(?:is|are|was|were) (?:now |still )?seen )"
# After an indicator's name: what it did.
TOLD: Final = regex.compile(
    rf"{_ASIDE}(?:\s?['\"’”])?,?(?<!\s)\s++(?P<filler>{_FILLER})(?:(?<=\s)(?<!,\s){_LATE_ASIDE})?"
    rf"(?:{_SEEN}{VERB_WITH}|{_EXPECTED}?(?:(?!probably)[a-z]+ly )?{VERB})",
    regex.IGNORECASE,
)
# After an indicator's name behind 'with' or 'sees': 'with the price index rising 0.3 %'.
WITH: Final = regex.compile(
    r"\b(?:with|sees?) (?:(?:the|its|their|an?|\p{Lu}\S+|[\ue000-\uf8ff]\S*|[a-z-]+ed) ){0,3}$"
)
TOLD_WITH: Final = regex.compile(
    rf"{_ASIDE},?\s++(?P<filler>{_FILLER})(?P<expected>)??(?:[a-z]+ly )?{VERB_WITH}", regex.IGNORECASE
)
# After an indicator's name: its figure with no verb.
BARE: Final = regex.compile(
    rf"{_ASIDE}\s?(?:{MONTH} |\s?(?:m/m|y/y|yoy|mom|q/q|yy|mm|qq|sa|nsa|est(?!imate)|rate|growth"
    rf"|reading|\(\w+\)|for {MONTH}|in {MONTH}) ?){{0,4}}"
    rf"(?P<expected>(?:forecast|projection|estimate|target) (?:for (?:the )?{_PLACE} )?)?"
    rf"(?:(?P<link>of|at|to|=|:) (?:an? |around |about |just |nearly |over )*)?"
    rf"(?P<unit>[{FIGURES}])",
    regex.IGNORECASE,
)
# '... rise in the headline', up to the indicator's name.
_MOVE_IN: Final = (
    r"(?:(?P<up>rise|increase|gain|jump|growth|surge|expansion|advance|pickup|pick-up|climb|rebound|uptick"
    r"|acceleration|improvement)"
    r"|(?P<down>fall|drop|decline|decrease|slump|contraction|plunge|dip|slide|tumble|downtick"
    r"|deterioration))"
    rf"(?: of)? (?:in|for) (?:the )?(?:(?:{MONTH}|{_PLACE}(?:'s)?|headline|overall|total|average"
    rf"|monthly|annual|seasonally|adjusted|initial) ){{0,4}}$"
)
# Before an indicator's name: 'a 0.5 % rise in', 'an unexpected drop of 3.4 % in'.
NOMINAL: Final = regex.compile(
    rf"(?P<unit>[{FIGURES}])[- ]?(?:barrel|workers?|jobs?|people|monthly|annual|yearly|quarterly"
    rf"|unexpected|surprise|seasonally adjusted|annualized|"
    rf"year-on-year|month-on-month|year-over-year|m/m|y/y|on-year|\s){{0,6}}"
    rf"{_MOVE_IN}",
    regex.IGNORECASE,
)
# 'A survey showed a slight increase in consumer confidence'.
REPORTED_NOUN: Final = regex.compile(
    r"\b(?:show(?:s|ed|ing)?|reveal(?:s|ed|ing)|report(?:s|ed|ing)|pointed to|indicat(?:es|ed|ing)"
    r"|record(?:s|ed)"
    r"|register(?:s|ed)|saw) (?:an? |the )?(?P<noun>(?:(?!no\b)[a-z-]+ ){0,3}?)"
    rf"{_MOVE_IN}",
    regex.IGNORECASE,
)

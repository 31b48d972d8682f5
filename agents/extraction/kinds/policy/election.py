"""Elections, governments that form and fall; told of the country."""

from __future__ import annotations

from typing import Any, Final

import regex

from agents.extraction.kinds.kind import Example, Kind
from agents.extraction.kinds.policy import acts, parliaments
from agents.extraction.kinds.policy.acts import FEAR, INTENT, LEAD, NEAR, SHORT, WHO, WHOSE
from agents.extraction.kinds.rules.rendering import SIGN_OF
from agents.extraction.kinds.rules.rule import Match
from agents.extraction.kinds.statements.timing import timing_of
from schemas.event import EventKind, Modality, Outcome

_TRIGGERS = (
    "election", "elected", "re-elected", "referendum", "exit poll", "opinion poll", "poll", "polls",
    "no-confidence", "confidence vote", "impeach", "collaps", "toppled", "resign", "stepped down",
    "step down", "steps down", "ousted", "sworn in", "coalition", "snap vote", "presidency", "dissolv",
    "from office",
)  # fmt: skip
_BAD, _NEUTRAL = Outcome.BAD, Outcome.NEUTRAL
_OUTLOOK, _REFERENCE = Modality.OUTLOOK, Modality.REFERENCE
_VOTE = (
    r"(?:(?:snap|general|presidential|parliamentary|early|federal|national|legislative"
    r"|midterm|mid-term|regional|state|local|congressional|upper\shouse|lower"
    r"\shouse|leadership)\s){0,2}(?:elections?|referendum|vote|polls)\b"
)
_ELECTION = (
    r"(?:(?:snap|general|presidential|parliamentary|early|federal|national|legislative"
    r"|midterm|mid-term|upper\shouse|lower\shouse)\s){0,2}(?:elections?|referendum)\b"
)
_HEAD = (
    r"(?:president|prime\sminister|premier|chancellor|finance\sminister|foreign"
    r"\sminister|treasury\ssecretary|trade\sminister|defen[cs]e\sminister|economy"
    r"\sminister|government|cabinet|coalition)"
)
_NAMED = r"(?:(?:'s)?\s(?:outgoing\s|embattled\s|former\s)?" + _HEAD + r"(?:\s{name})?)?"
_DATES_ANOTHER: Final = regex.compile(
    r"\b(?:since|when|before|after|until|than|even|because|why|how|by the time|days?|weeks?|months?|years?)"
    r"\s(?:(?:the|President|former|then)\s){0,2}$",
    regex.IGNORECASE,
)
_FELL = (
    r"(?:resign(?:s|ed)|step(?:s|ped)\sdown|(?:was|were|been)\s(?:ousted|impeached"
    r"|toppled|removed\sfrom\soffice)|collapsed|los(?:es|t)\sa\s(?:no-)?confidence"
    r"\s(?:vote|motion)|los(?:es|t)\sa\svote\sof\s(?:no\s)?confidence)"
)

_PARTY = (
    r"(?:party|parties|candidate|leader|coalition|alliance|bloc|opposition|conservatives|socialists|liberals"
    r"|nationalists|populists|social\sdemocrats|centrists)\b"
)
_WON = r"(?:won|wins|clinch(?:es|ed)|secur(?:es|ed)|sweeps|swept|claim(?:s|ed)\svictory\sin)"
_QUALIFIED = r"(?:\s(?!(?:in|of|to|for|on|and|from|with|by|that)\b)[\w-]{1,20}){0,4}?"
_BALLOT = rf"(?:[^\s;:]{{1,18}}\s){{0,4}}?(?:{_ELECTION}|presidency|presidential\s(?:race|run-?off|vote))"

_rule = acts.rules_for(EventKind.ELECTION, _TRIGGERS)


def _news_of(match: Match) -> Any:
    """Return who was elected, None where that only dates something else: 'since he was elected'."""
    dates_another = _DATES_ANOTHER.search(match.rendering.text[: match.start]) or timing_of(match).past
    return None if dates_another else match.value("who")


RULES: Final = (
    _rule(
        "polls",
        r"(?:exit|opinion|latest|recent|voter)\spolls?\s(?:show(?:s|ed)?|suggest(?:s"
        rf"|ed)?|put|point(?:s|ed)?\sto|indicat(?:es?|ed)){NEAR}{WHOSE}",
        _NEUTRAL,
        _OUTLOOK,
    ),
    _rule(
        "feared",
        rf"{FEAR}\s(?:over|about|around|of|ahead\sof)\s(?:\w+\s){{0,3}}?{WHOSE}{SHORT}\s"
        rf"{_ELECTION}",
        _NEUTRAL,
        _OUTLOOK,
    ),
    _rule(
        "ahead",
        r"(?:ahead\sof|before|upcoming|looming|approaching|in\sthe\srun-up\sto)\s(?:[^\s;:]"
        rf"{{1,12}}\s){{0,2}}?{WHOSE}{SHORT}\s{_ELECTION}",
        _NEUTRAL,
        _OUTLOOK,
    ),
    _rule(
        "ahead_in",
        r"(?:ahead\sof|before|upcoming|looming|approaching|in\sthe\srun-up\sto)\s(?:[^\s;:]"
        rf"{{1,18}}\s){{0,3}}?{_ELECTION}\sin\s{{place:who}}",
        _NEUTRAL,
        _OUTLOOK,
    ),
    _rule(
        "call_intended",
        rf"{WHO}{LEAD}\s{INTENT}{LEAD}\s(?:call|hold|schedule){SHORT}\s{_VOTE}",
        _NEUTRAL,
        _OUTLOOK,
    ),
    _rule(
        "called",
        rf"{WHO}{LEAD}\s(?:call(?:s|ed)|schedul(?:es|ed)|announc(?:es|ed)|h[eo]ld(?:s)?)"
        rf"\s(?:(?:an?|its|the|{{date}})\s)?{_ELECTION}",
        _NEUTRAL,
    ),
    _rule("vote_called", rf"{WHO}{LEAD}\scall(?:s|ed)\s(?:an?\s)?(?:snap|early)\s{_VOTE}", _NEUTRAL),
    _rule(
        "won",
        rf"(?<!\b(?:why|how|because)\s){WHO}(?:\s{{name}})?{LEAD}\s(?:won|wins|winning|los(?:es|t)"
        rf"|clinch(?:es|ed)|secur(?:es"
        rf"|ed)|sweeps|swept)\s(?:[^\s;:]{{1,18}}\s){{0,6}}?(?:{_ELECTION}|presidency"
        r"|presidential\s(?:race|run-?off))",
        _NEUTRAL,
    ),
    _rule(
        "party_won",
        rf"{WHOSE}{_QUALIFIED}\s{_PARTY}(?:\s{{name}})?{LEAD}\s{_WON}\s{_BALLOT}",
        _NEUTRAL,
    ),
    _rule(
        "party_won_in",
        rf"\bin\s(?:the\s)?{{place:who}},(?:\sthe)?{_QUALIFIED}\s{_PARTY}{LEAD}\s{_WON}\s{_BALLOT}",
        _NEUTRAL,
    ),
    _rule(
        "removed",
        rf"(?:{{place:who}}'s\s{{place}}|(?<!{SIGN_OF['place']}'s\s){WHO}){LEAD}\s(?:voted\sto\s)?"
        r"(?:remove[sd]?|impeach(?:es|ed)?|oust(?:s|ed)?)\s(?:[^\s;:]{1,20}\s){0,6}?"
        r"(?:(?:president|prime\sminister)\b(?![^;:.,]{0,40}?\sfrom\soffice)|from\soffice\b)",
        _BAD,
    ),
    _rule(
        "dissolved",
        rf"{WHO}{LEAD}\sdissolv(?:es|ed)\s(?:the\s|its\s)?(?:lower\shouse|parliament"
        rf"|(?:national\s)?assembly)",
        _NEUTRAL,
    ),
    _rule(
        "majority_lost",
        rf"{WHOSE}{_QUALIFIED}\s(?:{_PARTY}|government)(?:\s{{name}})?{LEAD}\s(?:los(?:es|t)|ke(?:eps"
        rf"|pt)|w[io]ns?|secur(?:es|ed))"
        rf"\s(?:its\s|their\s|an?\s|the\s)?(?:\w+\s){{0,2}}?majority\s(?:in|at|after"
        rf"|following){NEAR}\s{_ELECTION}",
        _NEUTRAL,
    ),
    _rule("won_there", rf"\b{_WON}\s{WHOSE}{SHORT}\s{_ELECTION}", _NEUTRAL),
    _rule(
        "victory",
        rf"{WHOSE}{SHORT}\s{_ELECTION}\s(?:results?|victory|win|outcome|upset|landslide"
        r"|defeat|loss)\b",
        _NEUTRAL,
        _REFERENCE,
    ),
    _rule(
        "win",
        rf"{WHOSE}\s(?:landslide\s|decisive\s|sweeping\s)?(?:victory|win|re-?election"
        rf"|defeat)\s(?:in|at)\s(?:the\s)?(?:[^\s;:]{{1,18}}\s){{0,4}}?{_ELECTION}",
        _NEUTRAL,
        _REFERENCE,
    ),
    _rule(
        "elected",
        rf"{WHO}(?:\s{{name}})?{LEAD}\s(?:(?:re-?)?elected|sworn\sin\sas)\b",
        _NEUTRAL,
        stands_for=_news_of,
    ),
    _rule(
        "re_election",
        rf"{WHOSE}\sre-?election\b(?!\s(?:campaign|bid|committee|fund))",
        _NEUTRAL,
        _REFERENCE,
    ),
    _rule(
        "voted",
        rf"voters\sin\s{{place:who}}{LEAD}\s(?:elected|chose|backed|rejected|approved"
        r"|go\sto\sthe\spolls|went\sto\sthe\spolls|headed\sto\sthe\spolls)",
        _NEUTRAL,
    ),
    _rule("fell", rf"{WHO}{_NAMED}{LEAD}\s{_FELL}", _BAD),
    _rule(
        "resignation",
        rf"(?:resignation|impeachment|ouster)\sof\s{{place:who}}{_NAMED}(?=[.,;]|\s(?:on"
        r"|in|after|over|and|as)\b)",
        _BAD,
    ),
    *parliaments.RULES,
)

EXAMPLES: Final = (
    Example(
        "Peru's Congress voted to remove its president from office on Monday.",
        ({"kind": "election", "entity_id": "country:PE", "event_date": "2024-06-10"},),
    ),
    Example(
        "Thailand's prime minister dissolved parliament on Monday.",
        ({"kind": "election", "entity_id": "country:TH", "event_date": "2024-06-10"},),
    ),
    Example(
        "Japan called a snap election for July.",
        ({"kind": "election", "entity_id": "country:JP", "outcome": "neutral", "modality": "fact"},),
    ),
    Example(
        "Milei won the presidential election in Argentina.",
        ({"kind": "election", "entity_id": "country:AR", "outcome": "neutral", "modality": "fact"},),
    ),
    Example(
        "Traders were cautious ahead of the German federal election.",
        ({"kind": "election", "entity_id": "country:DE", "modality": "outlook"},),
    ),
    Example(
        "South Korea's Prime Minister Han Duck-soo resigned on Monday.",
        ({"kind": "election", "entity_id": "country:KR", "outcome": "bad", "event_date": "2024-06-10"},),
    ),
    Example(
        "South Korea's opposition candidate won the presidential election.",
        ({"kind": "election", "entity_id": "country:KR", "outcome": "neutral", "modality": "fact"},),
    ),
    Example(
        "In Austria, the centre party won the parliamentary election with 30% of the vote.",
        ({"kind": "election", "entity_id": "country:AT", "modality": "fact"},),
    ),
    Example(
        "The ruling party won Ghana's presidential election.",
        ({"kind": "election", "entity_id": "country:GH", "modality": "fact"},),
    ),
    Example(
        "The French government collapsed after four months.",
        ({"kind": "election", "entity_id": "country:FR", "outcome": "bad", "modality": "fact"},),
    ),
    Example(
        "Exit polls showed Modi short of a majority.",
        ({"kind": "election", "entity_id": "country:IN", "modality": "outlook"},),
    ),
    Example(
        "Voters in Mexico elected a new congress.",
        ({"kind": "election", "entity_id": "country:MX", "outcome": "neutral"},),
    ),
)

SILENT: Final = (
    "Holders in Canada may make an election to receive shares.",
    "The Italian company's finance chief resigned.",
    "The board elected two directors from Japan.",
    "Macron could call a snap election.",
    "Prices have doubled since Milei took office.",
    "Months after Modi was elected, the roads are no better.",
    "The book asks why Kamala Harris lost the election.",
    "Tech firms gave money for Lula's inauguration.",
    "A survey polled 200 managers in Germany.",
    "Japan's opposition party won praise for its plan.",
    "In Austria, the party of the year won a prize.",
    "The firm won Germany's biggest wind tender.",
)

KIND: Final = Kind(
    name="election",
    tells=frozenset({EventKind.ELECTION}),
    rules=RULES,
    examples=(*EXAMPLES, *parliaments.EXAMPLES),
    silent=(*SILENT, *parliaments.SILENT),
)

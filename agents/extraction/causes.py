"""Why something happened, where its clause says so: 'fell after data showed ...', 'data sent it lower'.

A cause is the story's own words behind the word that introduces it, or before a verb of causing.  What only
says when ('after the close'), how far it had gone before ('after a 3% slide') or on what board ('on the
Nasdaq') is none.
"""

from __future__ import annotations

from typing import Final

import regex

_LONGEST: Final = 220
_SHORTEST: Final = 8
_REACH: Final = 500
_FIGURE: Final = r"[$€£¥]?[+-]?\d[\d.,/:-]*(?:%|p|c|bps?|[ap]m)?"
# What may stand between the words that tell the event and its cause: how far, to where, when.
_BETWEEN: Final = (
    rf"(?:\s(?:{_FIGURE}|\([^()]{{1,30}}\)|on|by|in|to|at|for|of|from|or|and|about|nearly|the|a|an|its|early|late"
    r"|earlier|per|ounce|barrel|tonne|ton|pound|gallon|bushel|euros?|dollars?|pence|cents?|yen|points?"
    r"|basis|percent|cent|day|week|month|session|sessions|trade|trading|morning|afternoon|overnight|today"
    r"|yesterday|premarket|pre-market|Asian|European|U\.S\.|London|New|York|Tokyo|higher|lower|further"
    r"|sharply|slightly|modestly|lowest|highest|low|high|level|levels|since|weeks?|months?|years?|record"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:'s|’s)?|January|February|March|April|May|June|July|August"
    r"|September|October|November|December)(?=[\s,])){0,14}?"
)
# Words for what a market heard or felt: 'on' before another noun tells where or when.
_FELT: Final = (
    r"hopes?|fears?|optimism|pessimism|concerns?|worr(?:y|ies)|expectations?|bets?|speculation|signs?"
    r"|reports?|news|demand|jitters|uncertaint(?:y|ies)|prospects?"
    r"|profit[- ]taking|bargain[- ]hunting|short[- ]covering"
    r"|strong|stronger|weak|weaker|strength|weakness|rising|falling|higher|lower|tighter|improved|fresh"
    r"|renewed|growing|easing|robust|upbeat|disappointing|softer|solid|safe[- ]haven|data|tariff|tariffs"
    r"|inflation|earnings|results|supply|oversupply|geopolitical|tensions?|risk|buying|selling|anxiety"
    r"|caution|enthusiasm|relief|possibility|talk"
)
_MOVED: Final = (
    r"(?:ris|fall|climb|gain|los|slipp|dropp|declin|jump|surg|tumbl|slid|hitt|touch|reach|open|clos|end|trad"
    r"|start|finish|settl|swing|rall|rebound|pull|retreat|edg|advanc|plung|soar|fluctuat|weaken|strengthen"
    r"|snapp|extend|recover|sink|sett|flatlin)\w*ing\b"
)
# A move, a stretch of time or of trading before this one.
_BEFORE: Final = (
    rf"(?:{_MOVED}|(?:\S+\s){{1,6}}?(?:ended|closed|finished|settled|opened)\s(?:\w+\s)?(?:higher|lower|up|down|flat|mixed)\b"
    rf"|(?:an?|the|its|their|two|three|four|five|six|seven|several|days?|weeks?)?\s?(?:[\w-]+\s){{0,3}}?"
    rf"(?:{_FIGURE}\s?(?:percent|per\scent|points?)?\s)?(?:gains?|loss(?:es)?|drops?|declines?|slides?|rall(?:y|ies)"
    r"|rise|fall|increase|decrease|jump|surge|plunge|sell-?off|slump|advance|rebound|sessions?|days?|weeks?|months?|years?|pause|hours|bell"
    r"|close|open|opening|midday|noon|holiday|weekend|break)\b"
    rf"|(?:it|they)\shad\b|{_FIGURE}\s?(?:[ap]\.?m|GMT|ET|percent|%))"
)
_PLAIN: Final = (
    rf"(?:after|following)\s(?!{_BEFORE}|hours)"
    r"|amid\s|because\sof\s|due\s(?:largely\s|mainly\s|partly\s)?to\s|thanks\sto\s|owing\sto\s|in\sresponse\sto\s"
    r"|on\sthe\sback\sof\s|in\sthe\swake\sof\s"
)
_OF_MARKETS: Final = (
    r"(?:driven|boosted|helped|supported|weighed(?:\sdown)?|hurt|pressured|lifted|fuell?ed|buoyed|hit|pushed"
    r"|dragged(?:\s(?:down|lower))?)\sby\s"
    rf"|on\s(?=(?:[\w'’.-]+\s){{0,2}}?(?:{_FELT})\b)"
    r"|as\s(?!(?:an?|of|well|much|low|high|if|though|expected|usual|part|per|at|many|long|soon|compared|it|its"
    r"|they|seen|measured|anticipated|forecast|the\s(?:session|day|week|month|year)\s)\b|\d)(?=(?:\S+\s){2})"
)
_REASON: Final = r"(?P<cause>[^;:()\[\]|*\"“”\n]++)(?![\"“\[])"
_OF_A_MOVE: Final = regex.compile(rf"{_BETWEEN},?\s(?:{_PLAIN}|{_OF_MARKETS}){_REASON}")
# What else an act is about: 'tariffs on [steel and aluminium imports] after talks broke down'.
_OBJECT: Final = (
    r"(?:\s(?!(?:that|which|who|but|said|says|will|would|is|are|was|were|has|have|had|to|after|following|amid"
    r"|because|due|if|unless|before|when)\b)[\p{L}'’-]++){0,6}?"
)
_OF_AN_ACT: Final = regex.compile(rf"{_OBJECT}{_BETWEEN},?\s(?:{_PLAIN}){_REASON}")
# Where the cause is over: another clause, another subject.
_END: Final = regex.compile(
    r",(?!\d)|(?<!\b\p{Lu})\.(?=\s|$)|\s[–—-]\s|\s(?:while|but|although|though|whereas|even as|despite)\s"
    r"|\s(?:and|with)\s(?=the\s\p{Lu}"
    r"|\p{Lu}\S*\s(?:fell|rose|tumbled|gained|dropped|jumped|slipped|climbed|slid|surged|sank|lost|added)\b)"
)

# Who moves somebody: 'Weak sales data sent [the yen] lower'.
_CAUSING: Final = regex.compile(
    r"\s(?:(?:has|have|had|also|further|again|briefly|quickly|in\sturn)\s){0,2}"
    r"(?:sen(?:t|ds?)|push(?:e[sd])?|dr(?:ove|iven|ives?)|lift(?:s|ed)?|boost(?:s|ed)?|drag(?:s|ged)?"
    r"|pull(?:s|ed)?|knock(?:s|ed)?|weigh(?:s|ed)?\son|propel(?:s|led)?|buoy(?:s|ed)?|pressured|hurt|sank"
    r"|support(?:s|ed)?|underpin(?:s|ned)?|spurred|fuell?ed)\s(?:up\s|down\s)?"
    r"(?:(?:the|its|their|benchmark|broader|local|longer-dated|shorter-dated|prices\sof|shares\sof|shares\sin"
    r"|[\w.]+(?:'s|’s))\s){0,3}+\Z"
)
# Where the words of a cause before its verb begin.
_BEGINS: Final = regex.compile(
    r"(?r)(?:\s[–—-]+\s|\s(?:and|but|while|as|after|although|though|because|which|that|who|when|before|said|says)\s|,\s)"
)
# What stands for somebody else: no words of a cause.
_STANDS_FOR: Final = regex.compile(
    r"(?i)(?:it|they|he|she|this|that|these|which|both|the (?:move|gains?|loss(?:es)?|rally|rise|fall))\b"
)


def cause_before(text: str, start: int, end: int) -> str | None:
    """Return what text[start:end], which goes up to a name, plainly says moved it: 'Weak data sent the'."""
    nearest = max(start, end - _LONGEST)
    verb = _CAUSING.search(text, nearest, end)
    if verb is None:
        return None
    begins = _BEGINS.search(text, nearest, verb.start())
    if begins is None and nearest > start:
        return None
    words = text[begins.end() if begins else start : verb.start()].strip()
    # An aside is closed before the verb: who moves somebody is named before it.
    plain = (
        " " in words
        and words[-1] != ","
        and not _STANDS_FOR.match(words)
        and not set(words) & set(';:()[]|*"“”\n')
    )
    return words if plain and len(words) >= _SHORTEST else None


def cause_of_move(text: str, start: int, end: int) -> str | None:
    """Return what text[start:end], which goes on behind a move, plainly says to be its cause."""
    return _cause(_OF_A_MOVE.match(text, start, min(end, start + _REACH)))


def cause_of_act(text: str, start: int, end: int) -> str | None:
    """Return what text[start:end], which goes on behind any other event, plainly says to be its cause."""
    return _cause(_OF_AN_ACT.match(text, start, min(end, start + _REACH)))


def _cause(found: regex.Match[str] | None) -> str | None:
    if found is None:
        return None
    words: str = found["cause"]
    stop = _END.search(words)
    cause = words[: stop.start() if stop else None].strip().rstrip(".!?")
    return cause if _SHORTEST <= len(cause) <= _LONGEST and " " in cause else None

"""Sentences made from phrases of our own, so that the model learns constructions that no headline has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import regex

from tone_build.sentfin import Example

_LABELS = {"+": "positive", "-": "negative", "0": "neutral"}
_CHOICE = regex.compile(r"\(([^()]*\|[^()]*)\)")
_SLOT = regex.compile(r"\{(\w+)\}")
# Shares of sentences whose signs stand close to their words, and whose entities are markets.
_CLOSE = 0.6
_MARKET = 0.25
_MONEY = ("EUR {} mn", "EUR {} million", "${} million", "${} bn", "Rs {} crore", "£{}m", "{} million euros", "USD {} mn", "{} cents")
# Only what rises and falls may be a market; it has no workers and signs no contracts.
_MOTION = regex.compile(r"rose|rises|fell|falls|gains|losses|hits|buy|long|short|{p}")
_FILE = Path(__file__).with_name("phrases.txt")

SLOTS = {
    "rose": "rose|increased|grew|climbed|jumped|surged|improved|advanced|gained|went up|soared|edged up|strengthened|rallied",
    "fell": "fell|decreased|declined|dropped|slipped|plunged|slid|weakened|shrank|sank|went down|tumbled|edged down|slumped",
    "rises": "rises|jumps|gains|climbs|surges|rallies|soars|advances|firms|rebounds|edges up",
    "falls": "falls|drops|slides|sinks|plunges|slips|tumbles|retreats|weakens|eases|slumps",
    "rising": "rising|climbing|jumping|gaining|higher",
    "gf": "operating profit|net profit|profit|net sales|sales|revenue|turnover|ebitda|operating margin|gross margin|earnings per share|"
    "pretax profit|cash flow|order intake|orders|deliveries|exports|production|passenger numbers|volumes|like-for-like sales|"
    "net interest income|pre-tax profit|order backlog|earnings|the result|output|subscriber numbers|bookings|comparable sales",
    "bf": "costs|expenses|net debt|debt|loan losses|impairments|provisions|bad loans|fuel costs|raw material costs|net loss|"
    "operating loss|interest costs|material costs|inventories|unemployment|credit losses|borrowing|cancellations|write-downs",
    "lossword": "net loss|operating loss|loss|pretax loss|quarterly loss",
    "profitword": "net profit|operating profit|profit|pretax profit|quarterly profit",
    "ago": "a year earlier|a year ago|in the same quarter last year|the year before|in the comparison period|year-on-year|",
    "quarter": "the first quarter|the second quarter|the third quarter|the fourth quarter|q1|q2|q3|q4|the first half|january-september",
    "beat": "beat forecasts|beat estimates|beat expectations|topped forecasts|came in above forecasts|exceeded expectations",
    "missed": "missed forecasts|missed estimates|missed expectations|fell short of forecasts|came in below expectations|lagged estimates",
    "product": "cranes|software|lifts|trains|engines|paper machines|boilers|phones|batteries|network equipment|drugs|cars|turbines|"
    "ships|cement|chips|aircraft|steel|packaging|solar panels|medical devices|mining equipment",
    "place": "Finland|Sweden|Poland|Leeds|Texas|Brazil|Vietnam|Estonia|India|Germany|Norway|Scotland|Lyon|Porto|Gdansk|Turku",
    "title": "chief executive|CEO|CFO|finance chief|chairman|managing director|head of sales|director of communications",
    "person": "Anna Berg|Tom Ridley|Mika Lehto|Rosa Gil|Jan Kowal|Priya Nair|Olga Weiss|Carl Moss",
    "month": "January|March|May|September|October|November",
    "date": "12 April|27 March|May 14|Thursday|Tuesday|3 October",
    "agency": "Moody's|Fitch|S&P|Standard & Poor's",
    "idx": "the Nikkei|the DAX|the FTSE 100|the S&P 500|the Sensex|the Hang Seng|the CAC 40|the Nifty",
    "com": "wheat|copper|oil|coal|rubber|nickel|sugar|cotton",
}
_BEGINNINGS = "Al|Bre|Cor|Del|Esk|Fen|Gran|Hol|Iv|Jar|Kel|Lor|Mar|Nor|Or|Pel|Quil|Ros|Sten|Tor|Ul|Ver|Wes|Yar|Zen".split("|")
_ENDINGS = "mark|dale|vik|tek|lund|sol|ford|gate|nor|stad|wick|bern|cast|dine|mere".split("|")
_SORTS = ("", "", "", " Group", " plc", " Oyj", " Motors", " Systems", " Foods", " Bank", " Ltd", " Inc", " AG")
_MARKETS = "gold|silver|copper|oil|wheat|the dollar|the euro|the yen|sterling|the rupee|bonds|banks|miners|airlines|Wall Street|European shares|the Nikkei|the FTSE 100|bitcoin|tech stocks|retailers|the peso|crude".split("|")


def phrase_examples(first_group: int, copies: int, seed: int = 0) -> list[Example]:
    """Return `copies` sentences of each phrase, for each side a label is given for, and as a whole."""
    random = Random(seed)  # noqa: S311 - the same sentences each time is what is wanted
    lines = [line for line in _FILE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    made: list[Example] = []
    for number, line in enumerate(lines):
        labels, _, phrase = line.partition("|")
        sides = [side.strip() for side in labels.split(",")]
        for _ in range(copies):
            made += _sentence(first_group + number, sides, phrase.strip(), random)
    return made


def _sentence(group: int, labels: list[str], phrase: str, random: Random) -> Iterator[Example]:
    chosen = _CHOICE.sub(lambda choice: random.choice(choice[1].split("|")), phrase)
    if random.random() < _CLOSE:
        chosen = chosen.replace(" 's", "'s").replace(" ,", ",").replace(" ;", ";")
    text, spans = _filled(chosen, random)
    if len(labels) == 1:
        yield Example(group, text, None, _LABELS[labels[0]])
    for side, label in zip("XY", labels, strict=False):
        if side in spans:
            yield Example(group, text, spans[side], _LABELS[label])


def _filled(phrase: str, random: Random) -> tuple[str, dict[str, tuple[int, int]]]:
    """Return the phrase with its slots filled, and where its entities stand."""
    text, end = "", 0
    spans: dict[str, tuple[int, int]] = {}
    market = random.random() < _MARKET and bool(_MOTION.search(phrase))
    for slot in _SLOT.finditer(phrase):
        text += phrase[end : slot.start()]
        filling = _filling(slot[1], random, market=market)
        if not text:
            filling = filling[:1].upper() + filling[1:]
        spans[slot[1]] = (len(text), len(text) + len(filling))
        text, end = text + filling, slot.end()
    text += phrase[end:]
    text = text[:1].upper() + text[1:]
    return text + random.choice(("", "", " .", ".")), spans


def _filling(slot: str, random: Random, *, market: bool) -> str:
    if slot in SLOTS:
        return random.choice(SLOTS[slot].split("|"))
    number = random.choice((random.randint(2, 99), round(random.uniform(0.1, 60), 1), random.randint(100, 9_000)))
    if slot in {"X", "Y", "Z"}:
        return random.choice(_MARKETS) if market and slot != "Z" else _name(random)
    if slot == "year":
        return str(random.randint(2004, 2027))
    if slot == "p":
        return f"{number}{random.choice((' %', '%', ' percent', ' pct', ' per cent'))}"
    if slot == "m":
        return random.choice(_MONEY).format(number)
    return f"{number}"


def _name(random: Random) -> str:
    return random.choice(_BEGINNINGS) + random.choice(_ENDINGS) + random.choice(_SORTS)

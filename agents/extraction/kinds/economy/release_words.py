"""The words of economic releases: their verbs, the periods they are of, and what each number is."""

from __future__ import annotations

from typing import Final

import regex

from agents.extraction.kinds.rules.rendering import ANY_SIGN, SIGN_OF

FIGURES: Final = "".join(SIGN_OF[sort] for sort in ("percent", "points", "bp", "money", "number"))
# What is traded: a figure beyond its name is its own.
TRADED: Final = "".join(
    SIGN_OF[sort] for sort in ("index", "commodity", "currency", "rate", "crypto", "futures", "group")
)
_PLACE: Final = SIGN_OF["place"]
_BODIES: Final = SIGN_OF["organisation"] + SIGN_OF["central_bank"] + SIGN_OF["date"]

_UP: Final = (
    "r[io]se[sn]?|ris(?:es|en)|climb(?:s|ed)?|increase[sd]?|jump(?:s|ed)?|surge[sd]?|soar(?:s|ed)?"
    "|gr[eo]w[sn]?|expand(?:s|ed)?"
    "|accelerate[sd]?|quicken(?:s|ed)?|pick(?:s|ed)? up|rebound(?:s|ed)?|gain(?:s|ed)?|advance[sd]?"
    "|ticks? (?:up|higher)|ticked (?:up|higher|back up)"
    "|edge[sd]? (?:up|higher)|inch(?:es|ed)? (?:up|higher)|creep(?:s)? (?:up|higher)|crept (?:up"
    "|higher)|nudged? (?:up|higher)|move[sd]? (?:up|higher)"
    "|improve[sd]?|strengthen(?:s|ed)?|spike[sd]?|recover(?:s|ed)?|swell(?:s|ed)?|bounce[sd]? back"
    "|leap(?:s|ed|t)?|widen(?:s|ed)?|brighten(?:s|ed)?"
    "|(?:(?:was|were|is|are) )?(?:up|higher)|firm(?:s|ed)|went up|heat(?:s|ed) up|skyrocket(?:s|ed)?"
    "|balloon(?:s|ed)?"
)
_DOWN: Final = (
    "f[ae]ll(?:s|en)?|drop(?:s|ped)?|decline[sd]?|slip(?:s|ped)?|slid(?:es?)?|dip(?:s|ped)?"
    "|decrease[sd]?|shr[iau]nk(?:s)?|contract(?:s|ed)?|narrow(?:s|ed)?"
    "|tumble[sd]?|plunge[sd]?|slump(?:s|ed)?|s[iau]nks?|weaken(?:s|ed)?|retreat(?:s|ed)?"
    "|deteriorate[sd]?|plummet(?:s|ed)?|worsen(?:s|ed)?"
    "|ticks? (?:down|lower)|ticked (?:down|lower)|edge[sd]? (?:down|lower)|inch(?:es|ed)? (?:down"
    "|lower)|move[sd]? (?:down|lower)|went down"
    "|(?:(?:was|were|is|are) )?(?:down|lower)|darken(?:s|ed)|dive[sd]?|crumble[sd]?|sour(?:s|ed)"
)
# These slow something down that may still be growing: a figure right after them is no fall.
_SLOWED: Final = (
    "ease[sd]?|slow(?:s|ed)?(?: down)?|cool(?:s|ed)?(?: down)?|moderate[sd]?|soften(?:s|ed)?"
    "|decelerate[sd]?"
    "|subside[sd]?"
)
_STAYED: Final = (
    "(?:(?:was|were|is|are|remained|stayed|held|came in|left|stood|stands) )?(?:little |mostly "
    "|largely )?(?:unchanged|flat|steady|stable)"
    "|stagnate[sd]?|stall(?:s|ed)?|h[eo]lds?|remain(?:s|ed)?|stay(?:s|ed)?|kept"
)
_IS: Final = (
    "was|were|is|are|c[ao]mes? in|came|st(?:an|oo)ds?|print(?:s|ed)?|read|total(?:s|led|ed)|hit"
    "|reache[sd]|register(?:s|ed)|post(?:s|ed)"
    "|log(?:s|ged)|record(?:s|ed)|landed|clock(?:s|ed) in|arrived|amounted|averaged?|ran|run(?:s|ning)"
    "|show(?:s|ed)|report(?:s|ed)|saw|peak(?:s|ed)?|(?<=\\b(?:will|would|may|might|could|should|to) )be"
)
# 'With the index rising 0.3 %': told as a verb behind 'with'.
_RISING: Final = (
    "rising|climbing|increasing|jumping|gaining|growing|advancing|accelerating|edging up|ticking up|expanding"
    "|soaring|surging|rebounding"
)
_SINKING: Final = (
    "falling|dropping|declining|slipping|sliding|decreasing|shrinking|edging down|ticking down|contracting"
    "|plunging|tumbling|sinking|plummeting|slumping"
)
VERB_WITH: Final = (
    rf"\b(?:(?P<up>{_RISING})|(?P<down>{_SINKING})|(?P<slowed>easing|slowing|cooling)"
    r"|(?P<stayed>holding(?: steady)?|remaining|staying)|(?P<stated>standing|totalling|reaching|hitting"
    r"|coming in|averaging|ending (?:this|next|the) year))\b"
)
MOVES: Final = (("up", 1), ("down", -1), ("slowed", -1), ("stayed", 0), ("stated", None))
VERB: Final = (
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<slowed>{_SLOWED})|(?P<stayed>{_STAYED})"
    rf"|(?P<stated>{_IS}))\b"
)

# What names the source of a figure between its name and its verb: 'as measured by the benchmark index'.
SOURCE: Final = (
    r"(?:as measured|measured|compiled|published|released|calculated|prepared"
    r"|conducted) (?:jointly )?(?:by|with)"
    r"|based on|drawn from|derived from"
)
MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?"
)
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
# 'From August to September': on the month.
_TO_THE_NEXT: Final = "(?-i:{})".format(
    "|".join(f"{month} to {MONTHS[(at + 1) % 12]}" for at, month in enumerate(MONTHS))
)
# What a bureau gives out first is no expectation: 'a preliminary estimate of'.
_NO_FIRST: Final = r"(?<!\b(?:first|second|third|final|flash|preliminary|advance|initial|official|earlier) )"
_QUARTER: Final = (
    r"(?:the )?(?:first|second|third|fourth|final|last|latest|previous|prior|1st|2nd|3rd|4th|September"
    r"|December|June|March)"
    r"[- ](?:fiscal[- ])?(?:quarter|half)|[1-4]Q|Q[1-4]|H[12]"
)
_YEAR: Final = (
    r"(?:fiscal |fiscal year |calendar )?(?:(?:19|20)\d\d)(?:[-/]\d\d)?|FY ?'?\d\d(?:\d\d)?(?:-\d\d)?"
)
PERIOD: Final = regex.compile(
    rf"\b(?P<period>(?:(?:between )?(?-i:{MONTH})(?:(?: and | to |-| through |-to-)(?-i:{MONTH})(?: quarter"
    rf"| period)?)?(?: 20\d\d)?"
    rf"|(?:the )?first [{FIGURES}] (?:days|weeks|months) of (?:(?-i:{MONTH})|20\d\d|the year)"
    rf"|the (?:[{FIGURES}]|three|six|nine|\d\d?) months (?:through|to|ended|ending)(?: in)? (?-i:{MONTH})"
    rf"|(?:{_QUARTER})(?: ?(?:of )?20\d\d)?|{_YEAR}"
    rf"|(?:the )?(?:first|second|third|fourth|final|last) (?:three |six |nine )?months?"
    rf" of (?:the year|20\d\d)"
    rf"|(?:last|this) (?:month|week|quarter|year)|the week (?:ended|ending|to"
    rf"|through)(?: on)? {SIGN_OF['date']}"
    r"|(?<!\b(?:start|end|beginning|rest|half|turn|most|part|course) of )the (?:month|week|quarter"
    r"|year)))(?!\w|'s)",
    regex.IGNORECASE,
)

# 'And rose 2 % from a year ago': a second figure has a verb of its own.
_AND: Final = r"(?:,? (?:and|but|while)|,) (?:also |then |was |were |is |are |it )*"
AND_MOVED: Final = rf"{_AND}(?:{_UP}|{_DOWN})\b"
MOVED_AGAIN: Final = regex.compile(
    rf"{_AND}(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?:by |about |around |just |an? )*$", regex.IGNORECASE
)

AIM: Final = regex.compile(
    r"\b(?:target|goal|ceiling|tolerance|mark|threshold|comfort)\b|\bnearly (?:\w+ )?years?$",
    regex.IGNORECASE,
)
# '34 economists had expected': those who were asked, where a percentage is what they expected.
ASKED_AFTER: Final = regex.compile(r"^ (?:economists|analysts|forecasters)\b", regex.IGNORECASE)
AIM_AFTER: Final = regex.compile(
    r"^['’]?s?[- ]?(?:mark|target|goal|level (?:that|which|separat)|threshold|line|no-change|point mark"
    r"|straight|consecutive|-month(?!-)|-year(?!-)|years\b|months\b|"
    r"weeks\b|days\b|of (?:gdp|economists|respondents|the (?:population|cpi))|quarters\b|sectors?\b"
    r"|countries|cities|voting)",
    regex.IGNORECASE,
)
EXPECTATION: Final = regex.compile(
    rf"\b(?:expect(?:ed|ations?|ing|s)?|f'?o?re?'?cast(?:s|ed|ers)?|f'cast|{_NO_FIRST}estimate[sd]?|consensus"
    rf"|predict(?:ed|ions?|ing)|project(?:ed|ions?|ing)"
    rf"|poll(?:ed)?|surveyed|anticipat(?:ed|ing|ions?)|pencill?ed in|look(?:ed|ing) for|pointed to|tipped"
    rf"|median(?= (?:of )?[{FIGURES}])|called for)\b(?:(?!{AND_MOVED})[^{FIGURES};]){{0,80}}$",
    regex.IGNORECASE,
)
EXPECTATION_AFTER: Final = regex.compile(
    r"^,? ?(?:(?:rise|increase|gain|drop|fall|decline|growth|reading|build|jobs|advance|pace|rate|figure"
    r"|score"
    r"|consensus) ?)?(?:that )?(?:(?:was|were|had been|been|in|seen in|by|an?|the) )*"
    r"(?:median |consensus |reuters |bloomberg |dow jones |average |[a-z]+-(?:compiled|polled|surveyed) )*"
    r"(?:expect|forecast|estimate|predict|consensus|anticipat|project|economists|analysts|tipped"
    r"|poll(?:ed)?\b"
    r"|median\b|pencill?ed)",
    regex.IGNORECASE,
)
EARLIER: Final = regex.compile(
    rf"\b(?:from|after|versus|vs\.?|compared (?:with|to)|against|follow(?:s|ed|ing)(?: by)?|prior"
    rf"|revers(?:ed|ing)|snapp(?:ed|ing)|previous(?:ly)?|prev)\b(?! a year)[^{ANY_SIGN};]{{0,70}}$"
    # 'Above October's 90.1 billion', 'slower than the second quarter's 5.1 %'.
    rf"|\b(?:above|below|than|beat(?:s|ing)?|exceed(?:s|ing))\b[^{ANY_SIGN};]{{0,40}}?(?:{MONTH}|month"
    rf"|quarter|year"
    rf"|period)'s (?:[a-z-]+ ){{0,3}}$",
    regex.IGNORECASE,
)
# 'Faster than the 3 % increase in May': of the period before.
THAN_THE: Final = regex.compile(
    r"\b\w+er than (?:the|an?) (?:revised |downwardly |upwardly )*$", regex.IGNORECASE
)
OF_BEFORE: Final = regex.compile(
    r"^ (?:rise|increase|growth|gain|advance|drop|fall|decline|decrease|pace|rate|expansion|contraction"
    r"|reading"
    r"|seen|recorded|reported|posted|registered)?(?: (?:seen|recorded|reported|posted|registered))? ?"
    rf"(?:in|for) (?:the )?(?:{MONTH}|first|second|third|fourth|previous|prior|preceding|final)",
    regex.IGNORECASE,
)
EARLIER_AFTER: Final = regex.compile(
    r"^,? ?(?:\w+ ){0,3}?(?:in (?:the )?(?:previous|prior|preceding)|(?:the )?(?:previous"
    r"|prior) (?:month|quarter|year|reading)"
    r"|(?:a|one) (?:month|quarter|year) (?:ago|earlier|before))",
    regex.IGNORECASE,
)
_SMALL: Final = (
    r"(?:by|an?|about|around|just|nearly|almost|roughly|only|over|some|another|further|more|less|than"
    r"|at|under|least|unexpected|its|as|much|many|"
    r"upwardly|downwardly|revised|seasonally|adjusted|unadjusted|annuali[sz]ed|annual|yearly|monthly"
    r"|quarterly|year-on-year|month-on-month|year-over-year|"
    r"on|in|the|month|year|quarter|week|for|last|previous|from|minus|net|modest|solid|robust|again"
    r"|first|second|third|fourth|earlier|before|ago|"
    rf"down|up|higher|lower|{MONTH}|20\d\d|[a-z]+ly|rate|pace|level|low|high|peak|lowest|highest|fresh"
    rf"|new|record|multi-year|preliminary|flash|final|"
    r"reading|figure|value|deficit|surplus|worth|[a-z]+-(?:month|year|week|quarter|than-expected"
    r"|of-year)|average|total|mere|whopping|ended|ending|surprise|"
    r"increase|rise|gain|drop|fall|decline|decrease|growth|back|out|economists|analysts|expected"
    r"|expectations|forecast|basis|sharp|slight|steep|"
    r"unchanged|flat|steady|stable|and|period|small|slower|faster|weaker|stronger|better|worse|whole"
    r"|time|row|straight|consecutive|"
    rf"data|showed|same|real|falling|rising|slipping|dropping|climbing|gaining|easing|slowing|declining"
    rf"|[a-z]+th|strong|weak|\d+-(?:month|year|week|quarter)|advance|rise|swing"
    rf"|another)(?!\w)"
)
REACHED: Final = regex.compile(
    rf"^[ ,]*+(?:{_SMALL}[ ,]+)*+(?<=[ ,])(?:(?P<level>to|at|of)|was|were|is|are|stood|hit"
    rf"|reached)(?: {_SMALL})*+ ?$"
    rf"|^[ ,]*+(?:{_SMALL}[ ,]+)*?(?P<level>to|at|of)(?: {_SMALL})*+(?:(?<=rate|pace|total|high|low|peak"
    rf"|trough|record|level|best) of)? ?$"
    rf"|^\s?[:=]\s?$",
    regex.IGNORECASE,
)
DIRECT: Final = regex.compile(rf"^[ ,]*(?:{_SMALL}[ ,]+)*+$", regex.IGNORECASE)
FALL_OF: Final = regex.compile(
    r"\b(?:fall|drop|decline|decrease|loss|contraction|deflation)\b", regex.IGNORECASE
)
ALSO: Final = regex.compile(
    rf"^(?:[^{ANY_SIGN};]|[{_BODIES}{SIGN_OF['company']}]){{0,90}}?,? ?\b(?:and|or|but"
    rf"|for an?)\b (?:(?:year-over-year"
    rf"|year-on-year|yearly|pace"
    rf"|12-month|was|were|is|are|by|up|down|rose|fell|increased|grew|declined|dropped|gained|an?|the"
    rf"|annual|rate|of|about|"
    r"advanced|climbed|landed|at|came|in|it|jumped|surged) )*$",
    regex.IGNORECASE,
)

# 'Taking the 12-month rate to 4.7 %': another measure of the same figure, without word of how it moved.
TAKING: Final = regex.compile(
    r"\b(?:taking|bringing|leaving|making|pushing|lifting|pulling) (?:the|its) (?:annual|yearly|12-month"
    r"|year-on-year|year-over-year) (?:\w+ ){0,2}?(?:rate|reading|inflation|increase|gain|rise"
    r"|growth|figure|pace)"
    r" (?:\w+ ){0,2}?(?:to|at) (?:an? )?$",
    regex.IGNORECASE,
)

BASES: Final = (
    (
        "year",
        regex.compile(
            rf"[{FIGURES}] months (?:through|to|ended|ending)\b|yearly basis|"
            r"year[- ](?:on|over)[- ]year|\by/y\b|\byoy\b|\byy\b|\bon[- ](?:the[- ])?year\b|o yr\b"
            r"|\byear earlier|"
            r"year (?:ago|earlier|before)|same (?:month|period|quarter) (?:of )?(?:last|a|the previous)|"
            r"\bannual(?:ly)?\b|over the (?:past |last )?(?:year|12 months)|12[- ]months?"
            r"|year-ago (?:period|month|quarter)"
            r"|(?:corresponding|same) (?:month|period|quarter) (?:a year|last year|of last year|in 20\d\d)"
            rf"|in the year (?:to|through)|than a year|(?:with|to) a year|from (?:last|january 20)|(?:from"
            rf"|than in) (?-i:{MONTH}) 20\d\d",
            regex.IGNORECASE,
        ),
    ),
    (
        "month",
        regex.compile(
            rf"month[- ](?:on|over)[- ]month|\bm/m\b|\bmom\b|\bmm\b|\bon[- ](?:the[- ]|a[- ])?month"
            rf"|monthly|sequentially|(?:from|with|than|on|versus) (?:the )?(?:previous|prior|last|a) month|"
            rf"month (?:ago|earlier|before)|from (?:(?-i:{MONTH})(?!\w)(?! to)(?! 20\d\d)|{_TO_THE_NEXT})",
            regex.IGNORECASE,
        ),
    ),
    (
        "quarter",
        regex.compile(
            r"quarter[- ](?:on|over)[- ]quarter|\bq/q\b|\bqoq\b|\bqq\b|quarterly|\bannuali[sz]ed\b"
            r"|(?:from|on|with|than) the (?:previous|prior|preceding|first|second|third"
            r"|fourth) (?:quarter|three months)"
            r"|on[- ]quarter|from three months (?:earlier|before)|over the (?:previous|prior) quarter",
            regex.IGNORECASE,
        ),
    ),
)
BEAT: Final = regex.compile(
    r"more than (?:expected|forecast|anticipated|estimated|economists|analysts)|(?:above|beat(?:s|ing)?"
    r"|topp(?:ed|ing)|exceed(?:ed|ing|s)|surpass(?:ed|ing)|eclips(?:ed|ing)|ahead of|outpac(?:ed|ing)|"
    r"better than|higher than|stronger than|faster than|hotter than|overshooting|outstripp(?:ed"
    r"|ing))\s(?:the |all |analysts?'? |economists'? |market |wall street |consensus |median )*"
    r"(?:expect|forecast|estimate|consensus|anticipated|predict|projection)",
    regex.IGNORECASE,
)
MISSED: Final = regex.compile(
    r"less than (?:expected|forecast|anticipated|estimated)|(?:below|miss(?:ed|ing|es)?|short of"
    r"|undershooting|worse than|lower than|weaker than|slower than|cooler than|softer than|smaller than|"
    r"undershot|lagging|trail(?:ed|ing))\s(?:the |all |analysts?'? |economists'? |market |wall street "
    r"|consensus |median )*(?:expect|forecast|estimate|consensus|anticipated|predict|projection)",
    regex.IGNORECASE,
)
MET: Final = regex.compile(
    r"in line with|match(?:ed|ing|es)|\bas (?:expected|forecast|anticipated)|on par with", regex.IGNORECASE
)
FELL: Final = regex.compile(
    r"^ (?:[a-z-]+ ){0,2}?(?:decrease|drop|decline|fall|slump|contraction|slide|plunge|loss|shrinkage"
    r"|downturn|dip)\b",
    regex.IGNORECASE,
)
GREW: Final = regex.compile(
    r"^ (?:[a-z-]+ ){0,2}?(?:increase|rise|gain|growth|jump|surge|advance|expansion|rebound|climb)\b",
    regex.IGNORECASE,
)
# 'Showed modest growth of 0.1 %'.
GROWTH_OF: Final = regex.compile(
    r"\b(?:increase|rise|gain|growth|jump|surge|advance|expansion|climb) of (?:an? |about |around |just "
    r"|only )*$",
    regex.IGNORECASE,
)
FALLING: Final = regex.compile(
    r"\b(?:(?:shrink|contract|fall|declin|dropp?|dipp?|tumbl|slump|decreas|slid|slipp|plung)(?:ing"
    r"|ed)? (?:by )?"
    r"|(?:decrease|drop|decline|fall|slump|contraction|slide|plunge|loss|shrinkage) of (?:an? |about "
    r"|around |just )*)$",
    regex.IGNORECASE,
)
ELSEWHERE: Final = regex.compile(rf"^ (?:in|for) (?:the )?(?:{_PLACE}|u\.s\b)", regex.IGNORECASE)
NEW_CLAUSE: Final = regex.compile(
    r",|\bat an?\b|\bfor an?\b|\band\b|\bor\b|\bversus\b"
    r"|\bcompared\b(?! (?:with|to) (?:the |a )?(?:previous|prior|preceding|same|year|month|corresponding))",
    regex.IGNORECASE,
)

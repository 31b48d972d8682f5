"""The economic figures that statistics offices and pollsters publish, and what journalists call them."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.economy.activity_indicators import ACTIVITY_INDICATORS
from agents.extraction.kinds.economy.indicator import Indicator, Measure
from agents.extraction.kinds.economy.job_indicators import JOB_INDICATORS
from agents.extraction.kinds.economy.price_indicators import PRICE_INDICATORS
from agents.extraction.kinds.rules.rendering import SIGN_OF
from schemas.event import EventKind, Horizon

# What may stand before the exports of a country, which 'oil exports' are not.
_OPENS: Final = rf"(?<=(?:^|{SIGN_OF['place']}(?:'s)? |showed |said |while |that |after |annual ))"
_BALANCE: Final = r"(?:merchandise |goods |visible )?(?:trade|current[- ]account)(?: in goods)?"
_SALES: Final = ("retail sale", "retail trade", "retail volume")
_OUTPUT: Final = ("industrial", "factory", "manufacturing", "durable", "machinery")
_HOMES: Final = ("hous", "home", "building", "mortgage", "permits")
_MOOD: Final = (
    "confidence",
    "sentiment",
    "ifo",
    "zew",
    "tankan",
    "business climate",
    "optimism",
    "morale",
    "economic sentiment",
)

# Where one name holds another, the longer one comes first.
INDICATORS: Final = (
    *PRICE_INDICATORS,
    *JOB_INDICATORS,
    *ACTIVITY_INDICATORS,
    Indicator(
        name="gdp_growth",
        tells=EventKind.GDP,
        measure=Measure.GROWTH,
        good=1,
        words=(
            rf"(?<!{SIGN_OF['percent']} of (?:the )?)(?:real |annual |quarterly )*(?:gdp"
            rf"|gross[- ]domestic[- ]product)(?! ratio)(?: growth)?"
            r"|(?:annual )?(?:economic|economy's) growth(?: rate)?"
        ),
        triggers=("gdp", "gross domestic", "gross-domestic", "economic growth", "economy's growth"),
    ),
    Indicator(
        name="economy",
        tells=EventKind.GDP,
        measure=Measure.GROWTH,
        good=1,
        words=(  # not of shares that are "more exposed to the economy"
            r"(?<!\b(?:exposed|sensitive|tied|geared|linked|leveraged|vulnerable) to (?:the )?(?:[\w']+ )?)"
            rf"(?<=(?:{SIGN_OF['place']}(?:'s)?|the|country's|nation's) )(?:economy|economic output)"
        ),
        triggers=("economy", "economic output"),
    ),
    Indicator(
        name="us_services_survey",
        tells=EventKind.PMI,
        measure=Measure.INDEX,
        good=1,
        words=(
            r"ism(?:'s)? (?:services?|non-?manufacturing)(?: sector)?"
            r"(?: index| pmi| gauge| purchasing managers'? index)?"
        ),
        triggers=("ism",),
        region="US",
    ),
    Indicator(
        name="services_pmi",
        tells=EventKind.PMI,
        measure=Measure.INDEX,
        good=1,
        words=(
            r"(?:non-manufacturing|services?|service[- ]sector"
            r"|nonmanufacturing)(?: sector)?(?: business activity)? "
            r"(?:pmi|purchasing managers'? index|ism index"
            r"|activity index)(?: business activity(?: index)?)?|ism (?:services"
            r"|non-manufacturing)"
            r"(?: sector)?(?: index| pmi| gauge)?"
        ),
        triggers=("pmi", "purchasing manager", "ism", "activity index"),
    ),
    Indicator(
        name="us_manufacturing_survey",
        tells=EventKind.PMI,
        measure=Measure.INDEX,
        good=1,
        words=(
            r"ism(?:'s)? (?:manufacturing|factory)?(?: index| pmi| gauge)?"
            r"|chicago (?:pmi|business barometer)"
        ),
        triggers=("ism", "chicago"),
        region="US",
    ),
    # A balance of answers, below zero where most report less.
    Indicator(
        name="us_regional_survey",
        tells=EventKind.PMI,
        measure=Measure.BALANCE,
        good=1,
        words=(
            rf"(?:empire state|(?:philly|philadelphia|richmond|dallas|kansas city|new york) (?:fed"
            rf"|{SIGN_OF['central_bank']})"
            r"(?: bank)?|new york state)(?:'s)?"
            r" (?:monthly |manufacturing |factory |business |general |conditions |activity |diffusion "
            r"|outlook )*"
            r"(?:index|survey(?:'s headline index)?|gauge)"
        ),
        triggers=("empire", "philly", "philadelphia", "richmond", "dallas", "kansas", "new york"),
        region="US",
    ),
    Indicator(
        name="pmi",
        tells=EventKind.PMI,
        measure=Measure.INDEX,
        good=1,
        words=(
            r"(?:(?:manufacturing|composite|construction|factory|flash|official|global|private|caixin|hcob|"
            r"jibun|general|industrial|retail|nbs)(?: sector)? ){0,4}"
            r"(?:pmi|purchasing[- ]managers'?(?:[- ]index)?)(?: (?:business activity|output"
            r"|headline))?(?: index)?"
        ),
        triggers=("pmi", "purchasing"),
    ),
    Indicator(
        name="trade_deficit",
        tells=EventKind.TRADE_BALANCE,
        measure=Measure.MONEY,
        good=-1,
        words=rf"{_BALANCE} (?:deficit|gap|shortfall)",
        triggers=("trade", "current account", "current-account"),
    ),
    Indicator(
        name="trade_surplus",
        tells=EventKind.TRADE_BALANCE,
        measure=Measure.MONEY,
        good=1,
        words=rf"{_BALANCE} (?:surplus|balance)",
        triggers=("trade", "current account", "current-account"),
    ),
    Indicator(
        name="exports",
        tells=EventKind.TRADE_BALANCE,
        measure=Measure.GROWTH,
        good=1,
        words=(
            rf"{_OPENS}(?:total |overall |merchandise |goods |customs-based |non-oil domestic |non-oil )*"
            r"exports(?! price)(?: growth)?|export growth"
        ),
        triggers=("export",),
        corporate=True,
    ),
    Indicator(
        name="imports",
        tells=EventKind.TRADE_BALANCE,
        measure=Measure.GROWTH,
        good=0,
        words=(
            rf"{_OPENS}(?:total |overall |merchandise |goods )*imports(?! price)(?: growth)?"
            rf"(?: into {SIGN_OF['place']})?"
        ),
        triggers=("import",),
        corporate=True,
    ),
    Indicator(
        name="retail_sales",
        tells=EventKind.RETAIL_SALES,
        measure=Measure.GROWTH,
        good=1,
        words=(
            r"(?:core |headline |total |annual )*retail (?:sales|trade|volumes?|turnover)"
            r"(?: growth| volumes?| of consumer goods)?"
            rf"|sales (?:at|by) {SIGN_OF['place']} retailers"
        ),
        triggers=(*_SALES, "sales at", "sales by"),
        corporate=True,
    ),
    Indicator(
        name="consumer_spending",
        tells=EventKind.RETAIL_SALES,
        measure=Measure.GROWTH,
        good=1,
        words=(
            r"(?:consumer|household|personal) (?:spending|consumption)"
            rf"|spending by {SIGN_OF['place']} (?:households|consumers)"
        ),
        triggers=("consumer spending", "household", "personal", "spending by"),
        corporate=True,
    ),
    Indicator(
        name="industrial_output",
        tells=EventKind.INDUSTRIAL_OUTPUT,
        measure=Measure.GROWTH,
        good=1,
        words=(
            r"(?:industrial|factory|manufacturing|mining)(?: and (?:industrial|manufacturing))? "
            r"(?:output|production)(?: growth)?"
        ),
        triggers=_OUTPUT,
        corporate=True,
    ),
    Indicator(
        name="factory_orders",
        tells=EventKind.INDUSTRIAL_OUTPUT,
        measure=Measure.GROWTH,
        good=1,
        words=(
            r"(?:core )?(?:machinery|factory|industrial|durable[- ]goods) orders"
            rf"|orders for (?:{SIGN_OF['place']} )?(?:long-lasting|durable|factory|big-ticket"
            rf"|manufactured) goods"
        ),
        triggers=(*_OUTPUT, "orders for"),
    ),
    Indicator(
        name="us_orders",
        tells=EventKind.INDUSTRIAL_OUTPUT,
        measure=Measure.GROWTH,
        good=1,
        words=(
            r"(?:non-?defen[cs]e )?(?:core )?capital goods orders(?: excluding aircraft)?"
            r"|orders for u\.s\.-(?:made|manufactured) (?:\w+ )?goods"
        ),
        triggers=("capital goods", "orders for"),
        region="US",
    ),
    Indicator(
        name="housing_starts",
        tells=EventKind.HOUSING,
        measure=Measure.COUNT,
        good=1,
        words=(
            r"(?:single-family )?(?:housing|home)[- ]starts|(?<=\b(?:and|while) )permits|(?:building"
            r"|residential|housing) (?:permits"
            r"|approvals)"
            r"|(?:home|housing) ?building starts|groundbreaking"
        ),
        triggers=_HOMES,
    ),
    Indicator(
        name="home_sales",
        tells=EventKind.HOUSING,
        measure=Measure.COUNT,
        good=1,
        words=(
            r"(?:(?:sales of )?(?:new|existing|previously owned|previously-owned|pending)"
            rf"(?: u\.s\.| {SIGN_OF['place']})?[- ](?:single-family )?(?:homes?|houses)"
            r"(?: sales)?|(?:pending|existing|new)?[- ]?home[- ]sales|sales of (?:new|existing) homes"
            r"|pending home sales index|housing sales|property sales)"
        ),
        triggers=(*_HOMES, "sales of", "existing", "pending", "property"),
    ),
    Indicator(
        name="house_prices",
        tells=EventKind.HOUSING,
        measure=Measure.GROWTH,
        good=1,
        words=(
            r"(?:(?:new|existing|average|median) )*(?:house|home|housing|property|real estate)"
            r"[- ]prices?(?: index| growth)?|index of (?:home|house) prices"
        ),
        triggers=(*_HOMES, "property price", "real estate price"),
        corporate=True,
    ),
    Indicator(
        name="mortgage_approvals",
        tells=EventKind.HOUSING,
        measure=Measure.COUNT,
        good=1,
        words=r"mortgage approvals",
        triggers=("mortgage",),
    ),
    Indicator(
        name="mortgage_applications",
        tells=EventKind.HOUSING,
        measure=Measure.GROWTH,
        good=1,
        words=r"(?:weekly )?mortgage (?:applications|demand)",
        triggers=("mortgage",),
        every=Horizon.WEEK,
    ),
    Indicator(
        name="homebuilder_confidence",
        tells=EventKind.CONFIDENCE,
        measure=Measure.INDEX,
        good=1,
        words=r"housing market index|home ?builder (?:confidence|sentiment|optimism)",
        triggers=("housing market index", "builder", "home builder"),
        region="US",
    ),
    Indicator(
        name="consumer_confidence",
        tells=EventKind.CONFIDENCE,
        measure=Measure.INDEX,
        good=1,
        words=(
            r"(?:preliminary |final )?(?:consumer|household)[- ](?:confidence|sentiment|morale|mood)"
            r"(?: index| indicator| gauge| barometer)?"
        ),
        triggers=(
            "consumer confidence",
            "consumer sentiment",
            "consumer morale",
            "household",
            "consumer mood",
        ),
    ),
    Indicator(
        name="business_confidence",
        tells=EventKind.CONFIDENCE,
        measure=Measure.INDEX,
        good=1,
        words=(
            r"(?:(?:business|economic|investor|manufacturing|corporate|industrial|small[- ]business) "
            r"(?:confidence|sentiment|morale|climate|mood|optimism)|(?-i:Ifo|IFO|ZEW"
            r"|Sentix)(?: [Ii]nstitute)? said (?:on \S+ )?its"
            r" (?:\w+ ){0,3}?(?:index|gauge|indicator)|(?-i:Ifo|IFO|ZEW|Tankan|Sentix)"
            r"(?:'s)?(?: institute's)?(?: business climate| economic sentiment| investor confidence"
            r"| expectations)?)"
            r"(?: index| indicator| gauge| survey)?"
        ),
        triggers=_MOOD,
    ),
)

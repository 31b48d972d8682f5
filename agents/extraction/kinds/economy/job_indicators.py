"""The indicators of jobs: who is hired, who is out of work, and what work pays."""

from __future__ import annotations

from typing import Final

from agents.extraction.kinds.economy.indicator import Indicator, Measure
from agents.extraction.kinds.rules.rendering import SIGN_OF
from schemas.event import EventKind, Horizon

# Where one name holds another, the longer one comes first.
JOB_INDICATORS: Final = (
    Indicator(
        name="payrolls",
        tells=EventKind.JOBS,
        measure=Measure.NET_CHANGE,
        good=1,
        words=(
            r"(?:total )?(?:non-?farm|private|adp) (?:payrolls?|employment|jobs)(?: employment)?"
            r"|(?<!\b(?:manufacturing|factory|government|federal|construction|retail|services?"
            r"|health\s?care) )payrolls"
        ),
        triggers=("payroll", "nonfarm", "non-farm", "private", "adp"),
        region="US",
    ),
    Indicator(
        name="employment",
        tells=EventKind.JOBS,
        measure=Measure.NET_CHANGE,
        good=1,
        words=(
            r"private[- ]sector employment|(?:net )?employment|the number of employed people"
            r"|(?:the )?number of (?:payrolled employees|people (?:in work|employed))|payrolled employees"
        ),
        triggers=(
            "private",
            "employment",
            "net employment",
            "the number of employed",
            "number of",
            "payrolled",
        ),
    ),
    Indicator(
        name="unemployment",
        tells=EventKind.JOBS,
        measure=Measure.SHARE,
        good=-1,
        words=r"(?:un|under)employment(?: rate)?|jobless rate|rate of unemployment|joblessness",
        triggers=("unemployment", "underemployment", "jobless", "rate of unemployment"),
    ),
    Indicator(
        name="unemployed",
        tells=EventKind.JOBS,
        measure=Measure.COUNT,
        good=-1,
        words=(
            r"(?:the )?number of (?:people (?:out of work|without (?:a job|work|jobs)|who are unemployed)"
            r"|(?:registered )?(?:unemployed|jobless|job ?seekers|job-seekers)(?: people| persons)?)"
        ),
        triggers=("number of",),
    ),
    Indicator(
        name="continuing_claims",
        tells=EventKind.JOBS,
        measure=Measure.COUNT,
        good=-1,
        words=r"continu(?:ing|ed) (?:(?:jobless|unemployment)(?: benefits?| insurance)? )?claims",
        triggers=("continu",),
        region="US",
        every=Horizon.WEEK,
    ),
    Indicator(
        name="jobless_claims",
        tells=EventKind.JOBS,
        measure=Measure.COUNT,
        good=-1,
        words=(
            r"(?:initial |new |weekly |first-time )*(?:jobless|unemployment)"
            r"(?: benefits?| insurance)? (?:claims|applications|filings)"
            r"|(?:initial|first-time) claims(?! for)"
            rf"|(?:new |initial |first-time )*(?:applications|claims"
            rf"|filings) for (?:{SIGN_OF['place']} )?(?:state )?"
            r"(?:unemployment|jobless)(?: benefits| insurance| aid)?"
            r"|(?:the )?number of (?:americans|people|workers) (?:filing|applying) (?:new claims )?for "
            r"(?:unemployment|jobless)(?: benefits| insurance| aid| claims)?"
        ),
        triggers=("claims", "jobless", "unemployment", "filing"),
        region="US",
        every=Horizon.WEEK,
    ),
    Indicator(
        name="job_openings",
        tells=EventKind.JOBS,
        measure=Measure.COUNT,
        good=1,
        words=r"(?:jolts )?job openings|(?:job|labou?r) vacancies|jolts",
        triggers=("job opening", "jolts", "job vacanc", "labor vacanc", "labour vacanc"),
        corporate=True,
    ),
    Indicator(
        name="claims_average",
        tells=EventKind.JOBS,
        measure=Measure.COUNT,
        good=-1,
        words=r"four-week (?:moving )?average(?: of (?:initial )?(?:jobless )?claims)?",
        triggers=("four-week",),
        region="US",
        every=Horizon.WEEK,
    ),
    Indicator(
        name="employment_costs",
        tells=EventKind.JOBS,
        measure=Measure.GROWTH,
        good=1,
        words=r"employment costs? index",
        triggers=("employment cost",),
        region="US",
    ),
    # No company publishes what an hour of its staff earns on average.
    Indicator(
        name="hourly_earnings",
        tells=EventKind.JOBS,
        measure=Measure.GROWTH,
        good=1,
        words=r"average hourly (?:earnings|wages?|pay)(?: growth)?",
        triggers=("average hourly",),
        region="US",
    ),
    Indicator(
        name="wages",
        tells=EventKind.JOBS,
        measure=Measure.GROWTH,
        good=1,
        words=(
            r"(?:average )?(?:hourly|weekly|cash) (?:earnings|wages?|pay)(?: growth)?|(?:real"
            r"|nominal) wages"
            r"|(?:annual |nominal |real |regular )?(?:wage|pay) (?:growth|inflation)"
            r"|(?:inflation-adjusted )?real wages"
            r"|(?:hourly |unit )?labou?r costs?(?: index)?|regular pay|(?<=^|^the )wages"
            rf"|(?<=^)(?:average )?(?:regular )?pay(?: in {SIGN_OF['place']})?(?: excluding bonuses)?"
        ),
        triggers=("wage", "earnings", "pay", "labor cost", "labour cost"),
        corporate=True,
    ),
)

"""PromQL over Wirepulse's metrics, of the jobs that are chosen on the dashboard.

A metric is named without its prefix, `wirepulse_`; `by` names the labels, separated by commas, of
which each combination gives a series of its own.
"""

from __future__ import annotations


def rate(counter: str, by: str = "") -> str:
    """Return how much `counter` grows a second, summed."""
    grouping = f" by ({by}) " if by else ""
    return f'sum{grouping}(rate(wirepulse_{counter}{{job=~"$job"}}[$__rate_interval]))'


def increase(counter: str, by: str) -> str:
    """Return how much `counter` grew within one step of the graph, summed."""
    return f'sum by ({by}) (increase(wirepulse_{counter}{{job=~"$job"}}[$__rate_interval]))'


def quantile(share: float, histogram: str, by: str = "") -> str:
    """Return the value that `share` of 1 of the observations of `histogram` do not exceed."""
    buckets = f"le, {by}" if by else "le"
    return f"histogram_quantile({share}, {rate(f'{histogram}_bucket', buckets)})"


def gauge(fold: str, name: str, by: str) -> str:
    """Return the values of a gauge, those of one series put together by `fold`: min, max, sum or avg."""
    return f'{fold} by ({by}) (wirepulse_{name}{{job=~"$job"}})'


def region_gauge(fold: str, name: str) -> str:
    """Return the gauge `region_{name}` of the chosen regions and window, a series each region."""
    return f'{fold} by (region) (wirepulse_region_{name}{{job=~"$job", region=~"$region", window="$window"}})'

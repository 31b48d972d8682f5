"""The kinds of panel that the dashboard is made of, each with one look."""

from __future__ import annotations

from typing import TypeVar

from grafana_foundation_sdk.builders import bargauge, common, dashboard, heatmap, prometheus, stat, timeseries
from grafana_foundation_sdk.models import units
from grafana_foundation_sdk.models.common import (
    DataSourceRef,
    LegendDisplayMode,
    LegendPlacement,
    SortOrder,
    TooltipDisplayMode,
    VizOrientation,
)
from grafana_foundation_sdk.models.dashboard import Threshold, ThresholdsMode
from grafana_foundation_sdk.models.heatmap import HeatmapColorMode
from grafana_foundation_sdk.models.prometheus import PromQueryFormat

SOURCE = DataSourceRef(type_val="prometheus", uid="${datasource}")

Panel = stat.Panel | timeseries.Panel | bargauge.Panel | heatmap.Panel
PanelType = TypeVar("PanelType", stat.Panel, timeseries.Panel, bargauge.Panel, heatmap.Panel)

Queries = dict[str, str]
"""PromQL by the legend of its series."""


def number(
    title: str, meaning: str, unit: str, expr: str, limits: tuple[float, float] | None = None
) -> stat.Panel:
    """Return a tile of one figure, orange from the first of `limits` on and red from the second."""
    colours: dict[float | None, str] = {None: "green"}
    if limits is not None:
        colours |= dict(zip(limits, ("orange", "red"), strict=True))
    panel = _about(stat.Panel(), title, meaning).with_target(_target("A", title, expr))
    return panel.unit(unit).reduce_options(_latest()).thresholds(_thresholds(colours)).span(4).height(4)


def lines(title: str, meaning: str, unit: str, queries: Queries, width: int = 8) -> timeseries.Panel:
    """Return curves over time, `width` of 24 columns wide."""
    legend = (
        common.VizLegendOptions()
        .display_mode(LegendDisplayMode.LIST)
        .placement(LegendPlacement.BOTTOM)
        .show_legend(True)
    )
    tooltip = common.VizTooltipOptions().mode(TooltipDisplayMode.MULTI).sort(SortOrder.DESCENDING)
    panel = _about(timeseries.Panel(), title, meaning).unit(unit).legend(legend).tooltip(tooltip)
    for reference, (legend_format, expr) in zip("ABCDEF", queries.items(), strict=False):
        panel.with_target(_target(reference, legend_format, expr))
    return panel.span(width).height(8)


def polarity_bars(title: str, meaning: str, legend_format: str, expr: str) -> bargauge.Panel:
    """Return one bar for each series, from -1 (red) to 1 (green)."""
    target = _target("A", legend_format, expr).instant()
    panel = _about(bargauge.Panel(), title, meaning).with_target(target)
    colours = {None: "red", -0.05: "text", 0.05: "green"}
    panel.unit(units.Short).decimals(2).min(-1).max(1).thresholds(_thresholds(colours))
    return panel.reduce_options(_latest()).orientation(VizOrientation.HORIZONTAL).span(8).height(8)


def heat(title: str, meaning: str, unit: str, expr: str) -> heatmap.Panel:
    """Return a histogram over time: `expr` gives its buckets by `le`."""
    target = _target("A", "{{le}}", expr).format(PromQueryFormat.HEATMAP)
    colour = heatmap.HeatmapColorOptions().mode(HeatmapColorMode.SCHEME).scheme("Oranges").steps(64)
    panel = _about(heatmap.Panel(), title, meaning).with_target(target)
    return panel.unit(unit).y_axis(heatmap.YAxisConfig().unit(unit)).color(colour).span(8).height(8)


def _about(panel: PanelType, title: str, meaning: str) -> PanelType:
    return panel.title(title).description(meaning).datasource(SOURCE)


def _target(reference: str, legend_format: str, expr: str) -> prometheus.Dataquery:
    query = prometheus.Dataquery().ref_id(reference).expr(expr).legend_format(legend_format)
    return query.datasource(SOURCE)


def _latest() -> common.ReduceDataOptions:
    return common.ReduceDataOptions().calcs(["lastNotNull"])


def _thresholds(colours: dict[float | None, str]) -> dashboard.ThresholdsConfig:
    steps = [Threshold(value=value, color=colour) for value, colour in colours.items()]
    return dashboard.ThresholdsConfig().mode(ThresholdsMode.ABSOLUTE).steps(steps)

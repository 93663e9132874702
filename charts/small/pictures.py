"""The list of small pictures: how each chart is drawn for the frame of a list."""

from collections.abc import Callable, Mapping

from charts import (
    china_share_by_stage,
    chinese_exports,
    claim_dates,
    claim_evidence,
    claim_years,
    elements,
    eu_benchmarks,
    eu_dependence,
    magnet_outlook,
    mine_production,
    mine_to_magnet,
    mining_quota,
    mining_shares,
    oxide_prices,
    platform_content,
    projects_map,
    reserves,
    start_dates,
    timeline,
    us_import_reliance,
    us_import_sources,
    us_output,
)
from charts.chart import Chart
from charts.small import buyers, china, claims, supply

PICTURES: Mapping[str, Callable[[Chart, str], str]] = {
    mine_production.NAME: supply.mined,
    us_output.NAME: supply.us_mined,
    reserves.NAME: supply.in_the_ground,
    projects_map.NAME: supply.working_mines,
    start_dates.NAME: supply.promised,
    oxide_prices.NAME: supply.prices,
    mining_shares.NAME: china.of_mining,
    mining_quota.NAME: china.quotas,
    china_share_by_stage.NAME: china.by_stage,
    mine_to_magnet.NAME: china.by_step,
    chinese_exports.NAME: china.exports,
    timeline.NAME: china.controls,
    us_import_reliance.NAME: buyers.reliance,
    us_import_sources.NAME: buyers.shippers,
    platform_content.NAME: buyers.in_a_jet,
    elements.NAME: buyers.of_the_crust,
    magnet_outlook.NAME: buyers.outlook,
    eu_dependence.NAME: buyers.dependence,
    eu_benchmarks.NAME: buyers.benchmarks,
    claim_evidence.NAME: claims.found,
    claim_years.NAME: claims.over_years,
    claim_dates.NAME: claims.in_years,
}


def small(chart: Chart, language: str) -> str:
    """Return the small picture of a chart in a language."""
    return PICTURES[chart.name](chart, language)

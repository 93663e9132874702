"""The list of charts."""

from charts import (
    china_share_by_stage,
    chinese_exports,
    claim_evidence,
    mine_production,
    oxide_prices,
    reserves,
    timeline,
    us_import_reliance,
)
from charts.chart import Chart
from evidence.catalogue import Catalogue

SINGLE = (
    china_share_by_stage.chart,
    mine_production.chart,
    us_import_reliance.chart,
    reserves.chart,
    oxide_prices.chart,
    chinese_exports.chart,
    timeline.chart,
)


def all_charts(catalogue: Catalogue) -> list[Chart]:
    """Return every chart: the listed ones, then one for each claim with comparable figures."""
    return [*(chart(catalogue) for chart in SINGLE), *claim_evidence.charts(catalogue)]

"""The charts of the tables in tests/charts/tables, built once."""

import pytest

from charts import Chart, all_charts
from evidence.catalogue import Catalogue


@pytest.fixture(scope="session")
def charts(catalogue: Catalogue) -> dict[str, Chart]:
    """Return every chart by id."""
    return {chart.id: chart for chart in all_charts(catalogue)}

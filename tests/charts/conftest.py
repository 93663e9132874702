"""The charts of the real data, built once."""

from pathlib import Path

import pytest

from charts import Chart, all_charts
from evidence.audit import audit
from evidence.catalogue import Catalogue

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return everything the data packages hold."""
    found, _ = audit(ROOT)
    if found is None:
        pytest.fail("the data packages cannot be read; run build.py check")
    return found


@pytest.fixture(scope="session")
def charts(catalogue: Catalogue) -> dict[str, Chart]:
    """Return every chart by id."""
    return {chart.id: chart for chart in all_charts(catalogue)}

"""The charts of claims over the years as tests look at them: their marks, words and layers."""

from typing import Any

from charts import claim_years
from charts.chart import Chart
from charts.reading import Reading
from charts.theme import SHAPES
from evidence.catalogue import Catalogue
from tests.charts.specifications import rows_of, specification_of

SHARE, QUOTA = "china-mining-share", "export-quota-cut-2022"


def years(tables: Catalogue) -> dict[str, Chart]:
    """Return the charts of claims over the years, by claim."""
    return {chart.id.removeprefix("evidence-"): chart for chart in claim_years.charts(Reading(tables))}


def marks(chart: Chart) -> list[dict[str, object]]:
    """Return each mark once, however many layers draw it."""
    drawn = specification_of(chart, "en", "wide")["datasets"].values()
    every = [row for rows in drawn for row in rows if "tip" in row]
    return list({str(row["tip"]): row for row in reversed(every)}.values())


def notes(chart: Chart) -> str:
    """Return every text of a wide drawing, lines joined."""
    rows = rows_of(chart, "en", "wide")
    texts = [row["text"] for row in rows if "text" in row]
    return " / ".join(" ".join(text) if isinstance(text, list) else str(text) for text in texts)


def is_rule(layer: dict[str, Any]) -> bool:
    """Tell whether a layer draws lines."""
    return bool(layer["mark"]["type"] == "rule")


def dashed(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the layers whose lines are dashed."""
    return [layer for layer in drawn["layer"] if isinstance(layer["mark"], dict) and layer["mark"].get("strokeDash")]


def rows(drawn: dict[str, Any], layer: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of a layer."""
    named = drawn.get("datasets", {})
    rows: list[dict[str, Any]] = named[layer["data"]["name"]] if "name" in layer["data"] else layer["data"]["values"]
    return rows


def is_diamond(layer: dict[str, Any]) -> bool:
    """Tell whether a layer draws what was claimed."""
    return isinstance(layer["mark"], dict) and layer["mark"].get("shape") == SHAPES["claim"]

"""What the live view of a chart is made of, besides the bundle."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from charts import Chart
from charts.chart import WIDTHS
from charts.interaction import Control
from evidence.catalogue import Catalogue
from publishing.charts.bundle import BUNDLE
from publishing.charts.drawings import Drawings, draw
from publishing.charts.live import live_view, write_live_views
from tests.publishing.conftest import Localise

WORDS = {"everything": "alles"}
SIZE = "reserves_million_t_reo"


@pytest.fixture(scope="module")
def specifications(charts: dict[str, Chart], drawings: Drawings) -> dict[str, dict[str, Any]]:
    """Return the specification of every chart, as a phone draws it."""
    return {id_: json.loads(drawings.live[id_, "nl", "narrow"]) for id_ in charts}


def objects(node: object) -> Iterator[dict[str, Any]]:
    """Yield every object in a specification."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from objects(child)


def told(specification: dict[str, Any]) -> list[Any]:
    """Return what the rows of the drawing tell."""
    return [one["tip"] for table in specification["data"] for one in table.get("values", ()) if "tip" in one]


@pytest.mark.parametrize("code", ["nl", "en"])
def test_each_row_is_written_once_as_a_sentence(chart: Chart, drawn: Drawings, code: str) -> None:
    """In the order of the table; the marks of both widths refer to it by its number, where a country has a bar."""
    view, expected = live_view(chart, code, drawn, WORDS), [chart.told(row, code) for row in chart.rows]

    assert expected == view["rows"]
    newest = {row["country"] for row in chart.rows if row["edition"] == "MCS 2026" and row[SIZE]}
    with_a_bar = {number for number, row in enumerate(chart.rows) if row[SIZE] and row["country"] in newest}
    bars = {number for number in with_a_bar if chart.rows[number]["edition"] == "MCS 2026"}
    assert bars
    for width in WIDTHS:
        # Of what earlier editions said, only what has words is drawn.
        assert bars < set(told(view["specifications"][width])) < with_a_bar


def test_a_mark_that_tells_nothing_has_no_row(chart: Chart, drawn: Drawings) -> None:
    """Words where nothing was found are drawn, and whoever points at them gets no note without a word."""
    key = (chart.id, "nl", "wide")
    silent = json.loads(drawn.live[key])
    marks = [one for table in silent["data"] for one in table.get("values", ()) if "tip" in one]
    marks[0]["tip"] = ""
    view = live_view(chart, "nl", replace(drawn, live={**drawn.live, key: json.dumps(silent)}), WORDS)

    assert "" not in view["rows"]
    assert len(marks) - 1 == len(told(view["specifications"]["wide"]))


def test_every_chart_tells_rows_of_its_table(
    charts: dict[str, Chart], specifications: dict[str, dict[str, Any]]
) -> None:
    """There is something to point at in each, and the table has it too."""
    for chart in charts.values():
        tips = set(told(specifications[chart.id]))

        assert tips, chart.id
        assert tips <= {chart.told(row, "nl") for row in chart.rows}, chart.id


def test_the_bundle_has_what_the_charts_ask_for(specifications: dict[str, dict[str, Any]]) -> None:
    """A transform that is missing is added in interaction/src/vega.js, and the bundle made anew."""
    source = (BUNDLE.parent / "src" / "vega.js").read_text("utf-8")
    listed = re.search(r"Object\.assign\(transforms, \{(.*?)\}\)", source, re.DOTALL)
    offered = set(re.findall(r"\w+", listed[1] if listed else ""))
    steps = [one for view in specifications.values() for part in objects(view) for one in part.get("transform") or ()]

    assert set() == {one["type"] for one in steps if isinstance(one, dict)} - offered
    assert set() == {name for name, view in specifications.items() if view.get("projections")}


def test_vega_speaks_no_english_to_screen_readers(specifications: dict[str, dict[str, Any]]) -> None:
    """What it would say of each mark is left out; the page says it in its own language."""
    spoken = {"description", "ariaRoleDescription"}

    assert set() == {name for name, view in specifications.items() for part in objects(view) if spoken & part.keys()}


def test_a_choice_starts_with_everything_and_a_slider_with_its_first_step(chart: Chart, drawn: Drawings) -> None:
    """Values have their names in the page's language; the label is the header of the column."""
    kinds = (Control("country", ("CHN", "USA")), Control("edition", ("MCS 2025", "MCS 2026"), "slider"))
    choice, slider = live_view(replace(chart, controls=kinds), "nl", drawn, WORDS)["controls"]

    assert [("", "alles"), ("CHN", "China"), ("USA", "Verenigde Staten")] == choice["options"]
    assert ("choice", chart.words("nl").columns["country"], "picked_country") == (
        choice["kind"], choice["label"], choice["signal"],
    )  # fmt: skip
    assert ("slider", "MCS 2025") == (slider["kind"], slider["options"][0][0])


def test_numbers_are_written_as_the_language_does(chart: Chart, drawn: Drawings) -> None:
    """A Dutch reader gets a comma for the decimals and a point for the thousands; an English one the reverse."""
    numbers = {code: live_view(chart, code, drawn, WORDS)["locale"]["number"] for code in ("nl", "en")}

    assert (",", ".") == (numbers["nl"]["decimal"], numbers["nl"]["thousands"])
    assert (".", ",") == (numbers["en"]["decimal"], numbers["en"]["thousands"])


def test_views_are_written_per_language_and_always_the_same(
    chart: Chart, catalogue: Catalogue, localise: Localise, tmp_path: Path
) -> None:
    """The second time everything comes from the cache, with the same bytes."""
    sites = [localise(catalogue, code) for code in ("nl", "en")]
    for name in ("first", "second"):
        write_live_views(tmp_path / name, {chart.id: chart}, draw([chart], tmp_path / "cache"), sites)
    files = sorted(path.name for path in (tmp_path / "first" / "charts").iterdir())

    assert [f"{chart.id}.en.live.json", f"{chart.id}.nl.live.json"] == files
    for file in files:
        first, second = ((tmp_path / name / "charts" / file).read_bytes() for name in ("first", "second"))

        assert first == second
        assert {"controls", "locale", "rows", "specifications", "words"} == json.loads(first).keys()

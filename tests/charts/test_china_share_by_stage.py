"""China's share by stage: what is drawn in which panel, and how the finding is marked."""

from typing import Any

import pytest

from charts import Chart
from charts.chart import Width
from charts.china_share_by_stage import SCOPE, chart
from charts.parts.stages import STAGES
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.records import StageShare
from tests.charts.premises.changes import changed


@pytest.fixture
def shares(charts: dict[str, Chart]) -> Chart:
    """Return the chart of the tables of the tests."""
    return charts["china-share-by-stage"]


def _drawn(chart: Chart, mark: str) -> list[dict[str, Any]]:
    """Return the rows that the layers of a mark draw."""
    specification = chart.draw("en", "wide").to_dict()
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == mark]
    return [row for layer in layers for row in specification["datasets"][layer["data"]["name"]]]


def test_each_share_of_the_metals_is_drawn(shares: Chart, catalogue: Catalogue) -> None:
    """Every share of the world's magnet rare earths at a stage is there, and of nothing else; each has one mark."""
    expected = [
        one
        for one in catalogue.records(StageShare)
        if (one.market, one.scope) == ("world", SCOPE) and one.stage in STAGES
    ]
    marks = [row for row in _drawn(shares, "point") if "tip" in row]

    assert len(expected) == len(shares.rows)
    assert {shares.told(row, "en") for row in shares.rows} == {row["tip"] for row in marks}


def test_projections_are_hollow(shares: Chart) -> None:
    """Only projections show the paper; all have China's colour around them."""
    for row in shares.rows:
        (fill,) = {one["fill"] for one in _drawn(shares, "point") if one["tip"] == shares.told(row, "en")}

        assert (row["kind"] == "projection") is (fill == "var(--paper)")


def test_the_share_of_mining_is_repeated(shares: Chart) -> None:
    """A line at the height of the mined share runs through each panel; a stem leads up to it, past it to another."""
    lines = _drawn(shares, "rule")
    stems = [line for line in lines if "y2" in line]
    mined = max(stem["y2"] for stem in stems)
    repeated = [line for line in lines if line["y"] == mined and "x2" in line]

    assert len(STAGES) == len(repeated)
    assert len(STAGES) == len(stems)
    assert [mined] == [stem["y2"] for stem in stems if stem["y2"] >= mined]


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_the_finding_is_written_at_its_marks(shares: Chart, width: Any) -> None:
    """The two shares of the headline are bold, once each, in every width."""
    specification = shares.draw("en", width).to_dict()
    bold = [row["text"] for rows in specification["datasets"].values() for row in rows if row.get("bold")]

    assert [f"{shares.facts[stage]:g}%" for stage in STAGES] == [text for text in bold if "%" in text]


def test_only_the_pins_are_strong(shares: Chart) -> None:
    """One mark in each panel is large and solid; years before and projections are small and pale."""
    marks = [row for row in _drawn(shares, "point") if "solid" in row]
    strong = {row["x"] for row in marks if row["solid"] == 1}

    assert len(STAGES) == len(strong)
    assert {row["x"] for row in _drawn(shares, "rule") if "y2" in row} == strong
    assert min(row["size"] for row in marks if row["solid"] == 1) > max(
        row["size"] for row in marks if row["solid"] < 1
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_projected_is_named_at_every_width(shares: Chart, language: str) -> None:
    """A name that finds room on a wide screen is there on a phone too, and the other way round."""
    widths: tuple[Width, ...] = ("wide", "narrow")
    drawn = [shares.draw(language, width).to_dict()["datasets"].values() for width in widths]
    projected = f"{shares.words(language).terms['projection']}: "
    wide, narrow = ([row["text"] for rows in one for row in rows if projected in str(row.get("text"))] for one in drawn)

    assert wide
    assert wide == narrow


def test_a_share_of_all_rare_earths_is_left_out(catalogue: Catalogue) -> None:
    """It counts something else than the headline."""
    tables = changed(catalogue, StageShare, {"stage": "mining", "period": "2023"}, scope="all-rare-earths")
    periods = {row["period"] for row in chart(Reading(tables)).rows if row["stage"] == "mining"}

    assert "2024" in periods
    assert "2023" not in periods

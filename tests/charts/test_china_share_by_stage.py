"""China's share by stage: what is drawn in which panel, and how the finding is marked."""

from typing import Any

import pytest

from charts import Chart
from charts.chart import Width
from charts.china_share_by_stage import SINCE, chart
from charts.parts.shapes import UPWARDS
from charts.parts.stages import NAMES, PANELS
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.records import StageShare
from tests.charts.premises.changes import changed, missed


@pytest.fixture
def shares(charts: dict[str, Chart]) -> Chart:
    """Return the chart of the tables of the tests."""
    return charts["china-share-by-stage"]


def _drawn(chart: Chart, mark: str) -> list[dict[str, Any]]:
    """Return the rows that the layers of a mark draw."""
    specification = chart.draw("en", "wide").to_dict()
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == mark]
    return [row for layer in layers for row in specification["datasets"][layer["data"]["name"]]]


def test_each_named_stage_of_these_years_is_drawn(shares: Chart, catalogue: Catalogue) -> None:
    """Every row of the world that names its stage is there, but for the years before; each has one mark."""
    expected = [
        one
        for one in catalogue.records(StageShare)
        if one.market == "world" and one.stage in PANELS and one.period >= SINCE
    ]
    marks = [row for row in _drawn(shares, "point") if "tip" in row]

    assert len(expected) == len(shares.rows)
    assert {shares.told(row, "en") for row in shares.rows} == {row["tip"] for row in marks}


def test_projections_are_hollow_and_all_rare_earths_grey(shares: Chart) -> None:
    """Only projections show the paper; only the metals and magnets in question have China's colour."""
    for row in shares.rows:
        (mark,) = {
            (one["fill"], one["colour"]) for one in _drawn(shares, "point") if one["tip"] == shares.told(row, "en")
        }

        assert (row["kind"] == "projection") is (mark[0] == "var(--paper)")
        assert (row["scope"] == "all-rare-earths") is (mark[1] == "var(--basalt)")


def test_the_share_of_mining_is_repeated(shares: Chart) -> None:
    """A line at the height of the mined share runs through each panel; a stem leads up to it, and past it to others."""
    lines = _drawn(shares, "rule")
    stems = [line for line in lines if "y2" in line]
    mined = max(stem["y2"] for stem in stems)
    repeated = [line for line in lines if line["y"] == mined and "x2" in line]

    assert len(NAMES) == len(repeated)
    assert len(NAMES) == len(stems)
    assert [mined] == [stem["y2"] for stem in stems if stem["y2"] >= mined]


def test_a_lower_bound_has_an_arrow(shares: Chart) -> None:
    """The rule of thumb for magnets says more than; only from its mark an arrow rises."""
    bounds = [row for row in shares.rows if row["qualifier"] in ("more-than", "at-least")]

    specification = shares.draw("en", "wide").to_dict()
    (arrows,) = [one for one in specification["layer"] if one["mark"].get("shape") == UPWARDS]

    assert [shares.told(row, "en") for row in bounds] == [
        row["tip"] for row in specification["datasets"][arrows["data"]["name"]]
    ]


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_the_finding_is_written_at_its_marks(shares: Chart, width: Any) -> None:
    """The two shares of the headline are bold, once each, in every width, and that of magnets after them."""
    specification = shares.draw("en", width).to_dict()
    bold = [row["text"] for rows in specification["datasets"].values() for row in rows if row.get("bold")]
    mined, refined, magnets = [text for text in bold if "%" in text]

    assert [f"{shares.facts['mining']:g}%", f"{shares.facts['refining']:g}%"] == [mined, refined]
    assert f"{shares.facts['magnets']:g}%" in magnets


def test_only_the_pins_are_strong(shares: Chart) -> None:
    """One mark in each panel is large and solid; years before, projections and other counts are small and pale."""
    marks = [row for row in _drawn(shares, "point") if "solid" in row]
    strong = {row["x"] for row in marks if row["solid"] == 1}

    assert len(NAMES) == len(strong)
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


def test_years_before_alone_are_told(catalogue: Catalogue) -> None:
    """With older shares only there is nothing to draw; the message says from which row on."""
    assert f"shares since {SINCE}" in missed(chart, changed(catalogue, StageShare, {"market": "world"}, period="2009"))


def test_a_share_of_no_named_stage_is_left_out(catalogue: Catalogue) -> None:
    """It would stand in no panel."""
    tables = changed(catalogue, StageShare, {"kind": "reported", "scope": "all-rare-earths"}, stage="not-stated")

    assert {"not-stated"}.isdisjoint(str(row["stage"]) for row in chart(Reading(tables)).rows)

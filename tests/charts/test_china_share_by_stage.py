"""China's share by stage: what is drawn in which panel, and how the finding is marked."""

from typing import Any

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.china_share_by_stage import SCOPE, chart
from charts.parts.stages import STAGES
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.records import Source, StageShare
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


def _bars(chart: Chart, width: Width = "wide") -> list[dict[str, Any]]:
    """Return the bars of the finding."""
    specification = chart.draw("en", width).to_dict()
    return [row for rows in specification["datasets"].values() for row in rows if "tip" in row and "y2" in row]


def test_each_year_has_one_share(shares: Chart, catalogue: Catalogue) -> None:
    """Each stage has for a year what the newest source says, and no projection of an older one; each has one mark."""
    published = {source.id: source.published for source in catalogue.records(Source)}
    known = [
        one
        for one in catalogue.records(StageShare)
        if (one.market, one.scope) == ("world", SCOPE) and one.stage in STAGES
    ]
    drawn = {(row["stage"], row["period"]): published[str(row["source_id"])] for row in shares.rows}
    marks = [*_drawn(shares, "point"), *_bars(shares)]

    assert len(drawn) == len(shares.rows) < len(known)
    assert {} == {
        place: day
        for place, day in drawn.items()
        if day < max(published[one.source_id] for one in known if (one.stage, one.period) == place)
    }
    assert 1 == len({row["source_id"] for row in shares.rows if row["kind"] == "projection"})
    assert {shares.told(row, "en") for row in shares.rows} == {row["tip"] for row in marks}


def test_projections_are_hollow(shares: Chart) -> None:
    """Only projections show the paper, and the lines to them are dashed."""
    fills = {one["tip"]: one["fill"] for one in _drawn(shares, "point")}
    hollow = {shares.told(row, "en") for row in shares.rows if row["kind"] == "projection"}
    lines = [one["mark"] for one in shares.draw("en", "wide").to_dict()["layer"] if one["mark"]["type"] == "line"]

    assert hollow
    assert hollow == {tip for tip, fill in fills.items() if fill == "var(--paper)"}
    assert all("strokeDash" in line for line in lines)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_newest_shares_are_bars(shares: Chart, width: Width) -> None:
    """One stands in each panel, as high as its share on a scale that both panels have."""
    bars = _bars(shares, width)
    high = [bar["y2"] - bar["y"] for bar in bars]
    mining, refining = (float(str(shares.facts[stage])) for stage in STAGES)

    assert len(STAGES) == len(bars)
    assert high[1] / high[0] == pytest.approx(refining / mining)


def test_only_the_finding_has_the_colour_of_china(shares: Chart) -> None:
    """The two newest shares are red, bar and number; years before and projections are grey, and their words."""
    looks = {one["mark"]["type"]: one["mark"] for one in shares.draw("en", "wide").to_dict()["layer"] if "mark" in one}
    words = {row["text"] for row in _drawn(shares, "text") if row["colour"] == theme.country_text_colour("CHN")}

    assert theme.country_colour("CHN") == looks["rect"]["color"]
    assert {theme.colour(theme.OTHERS)} == {looks["point"]["stroke"], looks["line"]["color"]}
    assert {f"{shares.facts[stage]:g}%" for stage in STAGES} == words


@pytest.mark.parametrize("width", WIDTHS)
def test_the_finding_is_written_at_its_marks(shares: Chart, width: Width) -> None:
    """The two shares of the headline are bold, once each, in every width."""
    specification = shares.draw("en", width).to_dict()
    bold = [row["text"] for rows in specification["datasets"].values() for row in rows if row.get("bold")]

    assert [f"{shares.facts[stage]:g}%" for stage in STAGES] == [text for text in bold if "%" in text]


def test_a_line_leads_to_what_the_same_source_projects(shares: Chart, catalogue: Catalogue) -> None:
    """From a pin to the projection of its own source runs a line, and to that of another source none."""
    source = next(str(row["source_id"]) for row in shares.rows if row["kind"] == "projection")
    pin = {"stage": "mining", "period": "2024", "scope": SCOPE}
    joined = chart(Reading(changed(catalogue, StageShare, pin, source_id=source)))
    hollow = [row for row in _drawn(joined, "point") if row["fill"] == "var(--paper)"]
    lines = [[row for row in _drawn(one, "line") if row["stage"] == "mining"] for one in (shares, joined)]

    assert [1, 2] == [len(points) for points in lines]
    assert {(lines[1][1]["x"], lines[1][1]["y"])} <= {(row["x"], row["y"]) for row in hollow}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_projected_is_named_at_every_width(shares: Chart, language: str) -> None:
    """A name that finds room on a wide screen is there on a phone too, and the other way round."""
    widths: tuple[Width, ...] = ("wide", "narrow")
    drawn = [shares.draw(language, width).to_dict()["datasets"].values() for width in widths]
    projected = f"{shares.words(language).terms['projection']}: "
    wide, narrow = ([row["text"] for rows in one for row in rows if projected in str(row.get("text"))] for one in drawn)

    assert wide
    assert sorted(wide) == sorted(narrow)


def test_a_share_of_all_rare_earths_is_left_out(catalogue: Catalogue) -> None:
    """It counts something else than the headline."""
    tables = changed(catalogue, StageShare, {"stage": "mining", "period": "2023"}, scope="all-rare-earths")
    periods = {row["period"] for row in chart(Reading(tables)).rows if row["stage"] == "mining"}

    assert "2024" in periods
    assert "2023" not in periods

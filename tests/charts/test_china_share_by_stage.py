"""China's share by stage: which share of each is drawn, and how it stands against the whole."""

from typing import Any

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.china_share_by_stage import MEASURED, SCOPE, chart
from charts.parts.layout import PIXELS
from charts.parts.stages import STAGES
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.records import StageShare
from tests.charts.premises.changes import changed
from tests.charts.specifications import specification_of

RED = theme.country_colour("CHN")
REFINED = {"stage": "refining", "scope": SCOPE}


@pytest.fixture
def shares(charts: dict[str, Chart]) -> Chart:
    """Return the chart of the tables of the tests."""
    return charts["china-share-by-stage"]


def _drawn(chart: Chart, width: Width, mark: str, **look: object) -> list[dict[str, Any]]:
    """Return the rows that the layers of a mark with a look draw."""
    specification = specification_of(chart, "en", width)
    layers = [one for one in specification["layer"] if {"type": mark, **look}.items() <= one["mark"].items()]
    return [row for layer in layers for row in specification["datasets"][layer["data"]["name"]]]


def test_each_stage_has_its_newest_measured_share(shares: Chart, catalogue: Catalogue) -> None:
    """Of each stage one share of the last year that is measured is told, and no projection."""
    known = [one for one in catalogue.records(StageShare) if (one.market, one.scope) == ("world", SCOPE)]
    last = {one: max(row.period for row in known if row.stage == one and row.kind in MEASURED) for one in STAGES}

    assert [*last.items()] == [(row["stage"], row["period"]) for row in shares.rows]
    assert max(row.period for row in known) > max(last.values())
    assert {row["kind"] for row in shares.rows} <= {*MEASURED}


def test_the_newest_source_gives_the_share(catalogue: Catalogue) -> None:
    """Where two sources have a share of one year, that of the one which was published last is drawn."""
    twice = changed(catalogue, StageShare, REFINED | {"period": "2023"}, period="2024")
    both = [
        one for one in twice.records(StageShare) if (one.stage, one.scope, one.period) == ("refining", SCOPE, "2024")
    ]
    published = {one.source_id: twice.sources[one.source_id].published for one in both}
    (drawn,) = [row["source_id"] for row in chart(Reading(twice)).rows if row["stage"] == "refining"]

    assert len(both) == len(set(published.values())) > 1
    assert max(published.values()) == published[str(drawn)]


@pytest.mark.parametrize("width", WIDTHS)
def test_both_shares_stand_on_one_line_against_the_whole(shares: Chart, width: Width) -> None:
    """Each fills its column as far as its share goes, and the outline of each goes up to the whole."""
    wholes, parts = (_drawn(shares, width, "rect", fill=colour) for colour in (theme.PAPER, RED))
    shown = [(part["y2"] - part["y"]) / (whole["y2"] - whole["y"]) for part, whole in zip(parts, wholes, strict=True)]

    assert [shares.told(row, "en") for row in shares.rows] == [part["tip"] for part in parts]
    assert [float(str(row["share_percent"])) / 100 for row in shares.rows] == pytest.approx(shown)
    assert [(part["x"], part["x2"]) for part in parts] == [(whole["x"], whole["x2"]) for whole in wholes]
    assert 1 == len({part["y2"] for part in (*parts, *wholes)})
    assert parts[0]["x2"] < parts[1]["x"] < parts[1]["x2"] < PIXELS[width]


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_else_is_drawn(shares: Chart, width: Width) -> None:
    """Beside the two columns there are lines of the scale and words, and China alone has its colour."""
    specification = specification_of(shares, "en", width)

    assert {"rect", "rule", "text"} == {layer["mark"]["type"] for layer in specification["layer"]}
    assert 2 * len(STAGES) == len(_drawn(shares, width, "rect"))


@pytest.mark.parametrize("width", WIDTHS)
def test_the_finding_is_the_largest(shares: Chart, width: Width) -> None:
    """The two shares of the headline are written once each, larger than all else and on the colour of China."""
    sizes = {
        layer["mark"]["fontSize"]
        for layer in specification_of(shares, "en", width)["layer"]
        if "fontSize" in layer["mark"]
    }
    largest = _drawn(shares, width, "text", fontSize=max(sizes))
    parts = _drawn(shares, width, "rect", fill=RED)

    assert [f"{shares.facts[stage]:g}%" for stage in STAGES] == [row["text"] for row in largest]
    assert {theme.PAPER} == {row["colour"] for row in largest}
    for row, part in zip(largest, parts, strict=True):
        assert part["x"] < row["x"] < part["x2"]
        assert part["y"] + max(sizes) / 2 < row["y"] < part["y2"]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_outline_is_named_once(shares: Chart, width: Width) -> None:
    """It says where it is highest that it is of other countries."""
    words = [row for row in _drawn(shares, width, "text") if row["colour"] == theme.text_colour(theme.OTHERS)]
    least = min(_drawn(shares, width, "rect", fill=RED), key=lambda part: -part["y"])

    assert "other countries" == " ".join(row["text"] for row in words)
    assert all(least["x"] < row["x"] < least["x2"] and row["y"] < least["y"] for row in words)


def test_a_share_of_all_rare_earths_is_left_out(catalogue: Catalogue) -> None:
    """It counts something else than the headline."""
    tables = changed(catalogue, StageShare, {"stage": "mining", "period": "2024"}, scope="all-rare-earths")
    periods = [row["period"] for row in chart(Reading(tables)).rows if row["stage"] == "mining"]

    assert ["2023"] == periods


@pytest.mark.parametrize(
    ("reported", "kind", "expected"),
    [
        (85, "reported", "The refining figure is the IEA's own; from its table we calculate 84."),
        (84, "reported", ""),
        (85, "computed", ""),
    ],
)
def test_a_share_that_the_table_does_not_bear_out_is_told(
    catalogue: Catalogue, reported: float, kind: str, expected: str
) -> None:
    """Where the report gives another share than its table comes to, the subtitle has both; of our own there is one."""
    last = changed(
        catalogue,
        StageShare,
        {"scope": SCOPE, "period": "2024", "kind": [*MEASURED]},
        period="2025",
        kind=kind,
        share_percent=reported,
    )
    subtitle = chart(Reading(last)).words("en").subtitle

    assert f"2025, in percent. {expected}".strip() == subtitle.partition("rare earths, ")[2]

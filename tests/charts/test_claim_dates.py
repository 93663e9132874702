"""The year of a claim beside those that sources give instead."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from charts import claim_dates, theme
from charts.chart import WIDTHS, Chart, Width
from charts.gallery import all_charts
from charts.parts.scale import Stretch
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK
from evidence.records import Evidence, Figure, Measure, Part
from publishing.charts.drawings import draw
from tests.charts.inventory import inventory
from tests.charts.premises.changes import LANGUAGES, changed, without
from tests.charts.specifications import rows_of, specification_of
from tests.charts.test_snapshots import DRAWINGS, PlainText

COST, YEAR = "oklahoma-magnet-plant-cost", "oklahoma-magnet-plant-cost-company-2022"
MEASURE, SECOND = "deng-saying-year", "texas-oklahoma-plans-cost-2026"


@pytest.fixture
def dated(catalogue: Catalogue) -> Reading:
    """Return tables in which a claim is about 2022, nobody counted what it says, and a source gives 2024."""
    tables = changed(catalogue, Part, {"claim_id": COST}, period="2022", readings="")
    tables = changed(tables, Figure, {"id": YEAR}, unit="year", value=2024, low=None, measure_id=MEASURE)
    return changed(tables, Evidence, {"figure_id": YEAR}, relation="contradicts")


def _names(tables: Catalogue) -> set[str]:
    """Return of what kind the charts of the claim are."""
    made = Counter((chart.id, chart.name) for chart in all_charts(tables))
    return {name for (id_, name), _ in made.items() if id_ == f"evidence-{COST}"}


def _chart(tables: Reading) -> Chart:
    (chart,) = claim_dates.charts(tables)
    return chart


def test_a_claim_that_only_a_year_contradicts_is_drawn_by_years(dated: Reading, catalogue: Catalogue) -> None:
    """It has that chart alone; as the rows were it is drawn by what is counted."""
    assert {"claim_dates"} == _names(dated)
    assert {"claim_evidence"} == _names(catalogue)


@pytest.mark.parametrize("period", ["", "2022-05", "2021/2022"])
def test_a_claim_about_no_year_is_drawn_by_what_is_counted(dated: Reading, period: str) -> None:
    """Beside no year there is nothing to hold another year against."""
    assert "claim_dates" not in _names(changed(dated, Part, {"claim_id": COST}, period=period))


def test_a_number_of_what_was_claimed_goes_first(dated: Reading) -> None:
    """Where somebody counted what was claimed, that decides and is drawn."""
    assert {"claim_evidence"} == _names(changed(dated, Part, {"claim_id": COST}, readings="texas-oklahoma-plans-cost"))


def test_only_a_year_that_contradicts_is_drawn(dated: Reading) -> None:
    """One that lends context, one without a value and one of a measure that is gone make no chart."""
    context = changed(dated, Evidence, {"figure_id": YEAR}, relation="context")
    empty = changed(dated, Figure, {"id": YEAR}, value=None)

    assert [] == [*claim_dates.charts(context), *claim_dates.charts(empty)]
    assert [] == claim_dates.charts(without(dated, Measure, id=MEASURE))


def test_the_headline_has_both_years(dated: Reading) -> None:
    """The words say what is drawn, in each language, and the table has the same years."""
    chart = _chart(dated)

    for language in LANGUAGES:
        words = chart.words(language)
        assert words.headline.index("2022") < words.headline.index("2024")
        assert {"2022", "2024"} == {cell for row in chart.table(language).body for cell in row if cell.isdecimal()}


def _rows(chart: Chart, width: Width) -> list[dict[str, Any]]:
    """Return the rows of all layers of a drawing."""
    return rows_of(chart, "en", width)


def test_that_nobody_counted_what_was_claimed_is_said(dated: Reading) -> None:
    """The years say when, and the subtitle of what was claimed that no figure was found."""
    chart = _chart(dated)

    for language in LANGUAGES:
        assert chart.labels[language]["claimed"] in chart.words(language).subtitle
    assert "100 million" in chart.labels["en"]["claimed"].replace(NO_BREAK, " ")
    assert "We found no figure for the " in chart.words("en").subtitle


@pytest.mark.parametrize("width", WIDTHS)
def test_sources_with_one_year_are_named_together(dated: Reading, width: Width) -> None:
    """Below one bar stands who gives the year, and not the year again; with another year each says which."""
    second = changed(dated, Figure, {"id": SECOND}, unit="year", value=2024, low=None, measure_id=MEASURE)
    both = changed(second, Evidence, {"figure_id": SECOND}, relation="contradicts")
    words = {str(row.get("text")) for row in _rows(_chart(both), width)}
    other = changed(both, Figure, {"id": SECOND}, value=2025)
    apart = {str(row.get("text")) for row in _rows(_chart(other), width)}

    assert 3 == len(_chart(both).rows)
    assert "in 2024" in words
    assert not any(word.startswith("2024: ") for word in words)
    assert {"2024", "2025"} <= {word.partition(": ")[0] for word in apart if ": " in word}
    assert {"in 2022", "in 2025"} == {word for word in apart if word.startswith("in ")}


@pytest.mark.parametrize("width", WIDTHS)
def test_the_years_stand_on_one_line(dated: Reading, width: Width) -> None:
    """From the year before the first to one after the last; the mark of the claim is in the middle of its year."""
    rows = _rows(_chart(dated), width)
    axis = {str(row["text"]): row["x"] for row in rows if row.get("side") == "center"}
    marked = {row["tip"]: row for row in rows if row.get("tip")}
    (claimed,) = (row for tip, row in marked.items() if "this is the claim" in tip)

    assert ["2021", "2022", "2023", "2024", "2025"] == sorted(axis)
    assert axis["2022"] == claimed["x"]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_year_that_is_given_is_a_whole_one(dated: Reading, width: Width) -> None:
    """The rows say no more than the year, so that its bar begins and ends with it, and its name stands right of it."""
    rows = _rows(_chart(dated), width)
    axis = {str(row["text"]): row["x"] for row in rows if row.get("side") == "center"}
    (bar,) = (row for row in rows if "2024, which contradicts the claim" in str(row.get("tip")))
    (name,) = (row for row in rows if row.get("text") == "in 2024")

    assert [axis["2023"] + axis["2024"], axis["2024"] + axis["2025"]] == pytest.approx([2 * bar["x"], 2 * bar["x2"]])
    assert name["x"] > bar["x2"]
    assert name["bold"]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_year_of_a_claim_is_a_whole_one_too(dated: Reading, width: Width) -> None:
    """A frame begins and ends with it, and one of dashes is where sources would give it, unless they do."""
    given = changed(dated, Figure, {"id": SECOND}, unit="year", value=2022, low=None, measure_id=MEASURE)
    both = changed(given, Evidence, {"figure_id": SECOND}, relation="contradicts")
    axis = {str(row["text"]): row["x"] for row in _rows(_chart(dated), width) if row.get("side") == "center"}
    whole, dashes = _frames(_chart(dated), width)

    assert [axis["2021"] + axis["2022"], axis["2022"] + axis["2023"]] == pytest.approx(
        [2 * whole["x"], 2 * whole["x2"]]
    )
    assert (whole["x"], whole["x2"]) == (dashes["x"], dashes["x2"])
    assert whole["y2"] < dashes["y"]
    assert 1 == len(_frames(_chart(both), width))


def _frames(chart: Chart, width: Width) -> list[dict[str, Any]]:
    drawn = specification_of(chart, "en", width)
    layers = [one for one in drawn["layer"] if one["mark"].get("fill") == theme.PAPER]
    return [row for one in layers for row in drawn["datasets"][one["data"]["name"]]]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_year_that_is_given_is_the_highlight(dated: Reading, width: Width) -> None:
    """A halo lies over and under its bar and says no more than that does; nothing else has one."""
    drawn = specification_of(_chart(dated), "en", width)
    (halos,) = [one for one in drawn["layer"] if one["mark"].get("color") == theme.MARKING]
    (halo,) = drawn["datasets"][halos["data"]["name"]]
    (bar,) = (row for row in _rows(_chart(dated), width) if "2024, which contradicts" in str(row.get("tip")))

    assert (bar["x"], bar["x2"]) == (halo["x"], halo["x2"])
    assert halo["y"] < bar["y"] < bar["y2"] < halo["y2"]


def test_a_scale_of_years_starts_at_its_first() -> None:
    """The middle year stands in the middle."""
    scale = Stretch(range(2024, 2031))

    assert [0, 0.5, 1] == [scale.part(year) for year in (2024, 2027, 2030)]


@pytest.mark.parametrize(("language", "width"), DRAWINGS)
def test_drawn(dated: Reading, tmp_path: Path, snapshot: SnapshotAssertion, language: str, width: Width) -> None:
    """Each mark is as it was when somebody looked; if it is meant to change: `make snapshots`, and read the diff."""
    drawn = draw([_chart(dated)], tmp_path).svg[f"evidence-{COST}", language, width]

    assert snapshot(name=f"{language}-{width}").use_extension(PlainText) == inventory(drawn)

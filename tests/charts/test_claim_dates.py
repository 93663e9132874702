"""The year of a claim beside those that sources give instead."""

from collections import Counter
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from charts import claim_dates, theme
from charts.chart import WIDTHS, Chart, Width
from charts.gallery import all_charts
from charts.parts.scale import Stretch
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.records import Evidence, Figure, Measure, Part
from publishing.charts.drawings import draw
from tests.charts.inventory import inventory
from tests.charts.premises.changes import LANGUAGES, changed, without
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
        assert words.headline.index("2024") < words.headline.index("2022")
        assert {"2022", "2024"} == {cell for row in chart.table(language).body for cell in row if cell.isdecimal()}


@pytest.mark.parametrize("width", WIDTHS)
def test_sources_with_one_year_share_a_mark(dated: Reading, width: Width) -> None:
    """It says how many they are, in bold and with a halo; a year of its own would be written alone."""
    second = changed(dated, Figure, {"id": SECOND}, unit="year", value=2024, low=None, measure_id=MEASURE)
    both = _chart(changed(second, Evidence, {"figure_id": SECOND}, relation="contradicts"))
    apart = _chart(changed(second, Evidence, {"figure_id": SECOND}, relation="context"))
    drawn = str(both.draw("en", width).to_dict())

    assert 3 == len(both.rows)
    assert 1 == drawn.count("'2024 (2 sources)'")
    assert theme.HALO in drawn
    assert "sources)" not in str(apart.draw("en", width).to_dict())


@pytest.mark.parametrize("width", WIDTHS)
def test_the_years_stand_on_one_scale(dated: Reading, width: Width) -> None:
    """From the year before the first to two after the last; what was claimed is the diamond on the left."""
    rows = [row for rows in _chart(dated).draw("en", width).to_dict()["datasets"].values() for row in rows]
    axis = [row["text"] for row in rows if str(row.get("text", "")).isdecimal()]
    marked = {row["tip"]: row["x"] for row in rows if row.get("tip")}
    (claimed,) = (x for tip, x in marked.items() if "this is the claim" in tip)
    (given,) = (x for tip, x in marked.items() if "2024, which contradicts the claim" in tip)

    assert {"2021", "2022", "2023", "2024", "2025", "2026"} == set(axis)
    assert claimed < given


def test_a_scale_of_years_starts_at_its_first() -> None:
    """The middle year stands in the middle."""
    scale = Stretch(range(2024, 2031))

    assert [0, 0.5, 1] == [scale.part(year) for year in (2024, 2027, 2030)]


@pytest.mark.parametrize(("language", "width"), DRAWINGS)
def test_drawn(dated: Reading, tmp_path: Path, snapshot: SnapshotAssertion, language: str, width: Width) -> None:
    """Each mark is as it was when somebody looked; if it is meant to change: `make snapshots`, and read the diff."""
    drawn = draw([_chart(dated)], tmp_path).svg[f"evidence-{COST}", language, width]

    assert snapshot(name=f"{language}-{width}").use_extension(PlainText) == inventory(drawn)

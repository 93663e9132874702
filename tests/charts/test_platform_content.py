"""Rare earths in one jet, ship or turbine."""

from typing import Any

import pytest

from charts import platform_content, theme
from charts.chart import WIDTHS, Chart, Row, Width
from charts.platform_content import MASS, PLATFORMS
from charts.reading import Reading
from evidence.catalogue import Catalogue
from evidence.quantity import Quantity, counted
from evidence.records import Evidence, Figure
from tests.charts.premises.changes import changed
from tests.charts.specifications import specification_of

# The same number as in `f35-mass-crs-2013`, converted by us.
ALREADY_DRAWN = {"f35-crs-2013-mass-in-kilograms"}
WHOLE = ("f35-", "ddg-51-", "burke-", "virginia-", "wind-turbine-", "large-offshore-turbine-")
PARTS = {"element", "material", "magnet"}


@pytest.fixture
def rows(charts: dict[str, Chart]) -> dict[str, Row]:
    """Return the rows of the chart by figure."""
    return {str(row["figure_id"]): row for row in charts["platform-content"].rows}


def test_every_weight_is_drawn(rows: dict[str, Row], catalogue: Catalogue) -> None:
    """No figure about what is in a jet, a ship or a turbine is left out, and none is drawn twice."""
    weights = {
        figure.id for figure in catalogue.figures.values() if figure.id.startswith(WHOLE) and figure.basis in PARTS
    }

    assert weights - ALREADY_DRAWN == set(rows)
    assert len(rows) == sum(len(ids) for ids in PLATFORMS.values())


def test_basis_is_that_of_the_figure(rows: dict[str, Row], catalogue: Catalogue) -> None:
    """What was weighed is what the data say; neodymium alone is never called all elements."""
    for id_, row in rows.items():
        figure = catalogue.figures[id_]
        expected = "neodymium" if "Neodymium" in figure.label["en"] and figure.basis == "element" else figure.basis

        assert expected == row["basis"]


def test_headline_names_the_range_of_the_jet(charts: dict[str, Chart], rows: dict[str, Row]) -> None:
    """The headline has the lowest and the highest figure of the F-35, and its figures are on several bases."""
    jet = [rows[id_] for id_ in PLATFORMS["jet"]]
    numbers = [number for row in jet for number in Quantity.of(row, MASS).numbers]
    facts = charts["platform-content"].facts

    assert (min(numbers), max(numbers)) == (facts["lowest"], facts["highest"])
    assert {row["basis"] for row in jet} == {"element", "material"}


def test_pounds_become_kilograms(rows: dict[str, Row]) -> None:
    """A converted number keeps three digits, and a lower bound is never rounded up; tonnes lose no digit."""
    burke = Quantity.of(rows["burke-destroyer-mass-foreign-policy"], MASS)
    computed = Quantity.of(rows["wind-turbine-three-megawatt-magnet-mass"], MASS)

    assert 417 == rows["f35-mass-crs-2013"][MASS]
    assert (2580, "up") == (burke.low, burke.direction)
    assert (1900, 2600) == (computed.low, computed.high)


def test_printed_number_is_in_the_table(charts: dict[str, Chart]) -> None:
    """Beside each weight in kilograms stands the number as the source has it, in its own unit."""
    table = charts["platform-content"].table("nl")
    rows = [dict(zip(table.headers, cells, strict=True)) for cells in table.body]
    rand = next(row for row in rows if row["Uitgever"] == "RAND Corporation")

    assert ("ca.\u00a0417", "ca.\u00a0920\u00a0pond") == (rand["Gewicht (kilo)"], rand["Zoals in de bron"])


def test_the_claim_comes_first_and_what_answers_it_next(charts: dict[str, Chart]) -> None:
    """The first rows have the highest and the lowest number of the headline; only claims are diamonds, in black."""
    chart = charts["platform-content"]
    first, second, *_ = chart.rows
    marks = _marks(chart)
    claimed = {chart.told(row, "en") for row in chart.rows if (row["platform"], row["kind"]) == ("jet", "claimed")}

    assert ("claimed", "element") == (first["kind"], second["basis"])
    assert (chart.facts["highest"], chart.facts["lowest"]) == (
        Quantity.of(first, MASS).numbers[-1],
        Quantity.of(second, MASS).numbers[0],
    )
    assert claimed == {row["tip"] for row in marks if row["shape"] == "diamond"}
    assert {theme.INK} == {row["colour"] for row in marks if row["shape"] == "diamond"}


def test_only_the_jet_is_drawn(charts: dict[str, Chart]) -> None:
    """The headline is about one jet; what the drawing leaves out is in the table, and the description says so."""
    chart = charts["platform-content"]
    jet = {chart.told(row, "en") for row in chart.rows if row["platform"] == "jet"}

    assert jet == {row["tip"] for row in _marks(chart)}
    assert {"destroyer", "turbine"} < {row["platform"] for row in chart.rows}
    assert "Ships and wind turbines appear only in the table" in chart.words("en").description


def test_what_the_headline_names_stands_out(charts: dict[str, Chart]) -> None:
    """The claim and the lowest figure for the metals themselves are black, and all else is grey; that is a range."""
    chart = charts["platform-content"]
    jet = [row for row in chart.rows if row["platform"] == "jet"]
    claimed = {chart.told(row, "en") for row in jet if row["kind"] == "claimed"}
    lowest = [row for row in jet if chart.facts["lowest"] in Quantity.of(row, MASS).numbers]
    found = {chart.told(row, "en") for row in lowest}

    assert ["element"] == [row["basis"] for row in lowest]
    assert 1 == len(claimed)
    assert claimed | found == {row["tip"] for row in _marks(chart) if row["colour"] == theme.INK}
    assert found == {row["tip"] for row in _marks(chart) if row["colour"] == theme.INK and "end" in row}


def test_numbers_that_are_nearly_one_share_a_line(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Those who repeat a number each round it in their own way; one that is further off has a line of its own."""
    chart, together = charts["platform-content"], ("f35-mass-crs-2013", "f35-mass-rand-2023", "f35-mass-foreign-policy")
    far = platform_content.chart(Reading(changed(catalogue, Figure, {"id": together[-1]}, low=2000)))

    assert 1 == len(_lines(chart, together))
    assert 2 == len(_lines(far, together))
    assert "about\u00a0400–417\u00a0kg" in [word.replace(" ", "\u00a0") for word in _written(chart, "wide")]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_source_of_the_jet_is_named(charts: dict[str, Chart], catalogue: Catalogue, width: Width) -> None:
    """Each stands at its own line, in words; of many that give one number the first, and how many others."""
    chart = charts["platform-content"]
    words = " ".join(_written(chart, width))
    sources = list(dict.fromkeys(str(row["source_id"]) for row in chart.rows if row["platform"] == "jet"))
    unnamed = [id_ for id_ in sources if catalogue.sources[id_].called not in words]
    first = sources[sources.index(unnamed[0]) - 1]

    assert f"{catalogue.sources[first].called} and {counted(len(unnamed), 'en')} others" in words


def test_an_estimate_is_called_so(charts: dict[str, Chart]) -> None:
    """What a source only estimates is told in words, beside whose it is; what is claimed stands first."""
    words = _written(charts["platform-content"], "wide")

    assert any(word.endswith("(estimate)") for word in words)
    assert "Claimed (TRT Nederlands)" in words


def test_a_number_that_is_only_repeated_is_called_so(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """As the evidence says: else it would look like a second weighing of the metals."""
    repeats = [row for row in catalogue.evidence.values() if row.figure_id == "f35-mass-pentagon-2024"]
    alone = platform_content.chart(Reading(changed(catalogue, Evidence, {"id": repeats[0].id}, repeats="")))
    called = catalogue.sources["the-cipher-brief-2024"].called

    assert f"{called} (a repeated number)" in " ".join(_written(charts["platform-content"], "narrow"))
    assert called in _written(alone, "narrow")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_limit_is_said_in_words(charts: dict[str, Chart], width: Width) -> None:
    """And not by a sign, as in every chart of a claim; on a phone behind whose it is."""
    words = " ".join(_written(charts["platform-content"], width)).replace("\u00a0", " ")

    assert "more than 408 kg" in words
    assert ">" not in words


def test_a_range_is_drawn_as_on_the_page_of_its_claim(charts: dict[str, Chart]) -> None:
    """It runs from its least number to its highest, and is filled, so that no key has to say what is hollow."""
    chart, figure = charts["platform-content"], "f35-elements-adamas-2026"
    tip = next(chart.told(row, "en") for row in chart.rows if row["figure_id"] == figure)
    (found,) = (row for row in _marks(chart) if row["tip"] == tip and "end" in row)
    claim = next(one for one in charts.values() if one.id == "evidence-f35-rare-earth-mass")
    (other,) = (row for row in _marks(claim) if row.get("end") and row["colour"] == theme.INK)

    assert found["colour"] == found["fill"]
    assert found["x"] < found["end"]
    assert found["end"] - found["x"] == pytest.approx(other["end"] - other["x"], abs=1)


def _lines(chart: Chart, ids: tuple[str, ...]) -> set[object]:
    """Return how high the marks of some figures stand."""
    told = {chart.told(row, "en") for row in chart.rows if row["figure_id"] in ids}
    return {row["y"] for row in _marks(chart) if row["tip"] in told}


def _written(chart: Chart, width: Width) -> list[str]:
    """Return the words of the drawing."""
    datasets = specification_of(chart, "en", width)["datasets"].values()
    return [str(row["text"]) for rows in datasets for row in rows if "text" in row]


def _marks(chart: Chart) -> list[dict[str, Any]]:
    """Return the rows of all points and bars of the drawing."""
    datasets = specification_of(chart, "en", "narrow")["datasets"].values()
    return [row for rows in datasets for row in rows if "shape" in row and "tip" in row]

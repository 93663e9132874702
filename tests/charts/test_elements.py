"""The periodic table of the rare earths."""

import pytest

from charts import theme
from charts.chart import WIDTHS, Chart, Width
from charts.elements import drawn
from charts.parts.element_bars import DrawnElement, lines
from evidence.catalogue import Catalogue
from evidence.quantity import MISSING
from evidence.records import Element
from tests.charts.specifications import specification_of

ELEMENTS = "elements"


@pytest.fixture
def cells(catalogue: Catalogue) -> list[DrawnElement]:
    """Return what is drawn of each element."""
    return [drawn(element) for element in catalogue.records(Element)]


def test_every_element_is_drawn_once(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """All seventeen elements of the data are there, by atomic number."""
    expected = sorted(int(str(row["atomic_number"])) for row in catalogue.rows("context", "elements"))

    assert expected == [row["atomic_number"] for row in charts[ELEMENTS].rows]
    assert len(expected) == charts[ELEMENTS].facts["elements"]


def test_headline_compares_the_largest_and_the_smallest_number(charts: dict[str, Chart]) -> None:
    """The two elements of the headline are those with the most and the least grams in the crust."""
    chart = charts[ELEMENTS]
    grams = {str(row["symbol"]): float(str(row["grams"])) for row in chart.rows if row["grams"] is not None}
    most, least = max(grams, key=lambda symbol: grams[symbol]), min(grams, key=lambda symbol: grams[symbol])
    names = chart.labels["en"]

    assert (grams[most], grams[least]) == (chart.facts["most"], chart.facts["least"])
    assert (names[f"name-{most}"], names[f"name-{least}"]) == (names["commonest"], names["rarest"])


@pytest.mark.parametrize("width", WIDTHS)
def test_an_element_without_a_number_has_no_bar(
    charts: dict[str, Chart], cells: list[DrawnElement], width: Width
) -> None:
    """Promethium stands last, without a bar, and words say that there is no number."""
    *_, last = lines(cells, charts[ELEMENTS], "nl", width)

    assert ["Pm"] == [row["symbol"] for row in charts[ELEMENTS].rows if row["grams"] is None]
    assert (None, "Pm", "geen getal") == (last.bar, last.words[0].text, last.words[-1].text)


def test_magnets_are_those_of_the_data(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """The table says so only where the use in the data names magnets, in both languages."""
    marked = {row["symbol"] for row in charts[ELEMENTS].rows if row["magnets"]}
    uses = {row["symbol"]: (str(row["use_nl"]), str(row["use_en"])) for row in catalogue.rows("context", "elements")}

    assert {symbol for symbol, (nl, _) in uses.items() if "magne" in nl} == marked
    assert {symbol for symbol, (_, en) in uses.items() if "magne" in en} == marked


def test_silence_about_magnets_is_no_denial(charts: dict[str, Chart]) -> None:
    """A source that names another use does not say that an element never goes into magnets, nor does the table."""
    chart = charts[ELEMENTS]
    column = [one.name for one in chart.columns].index("magnets")

    assert {"yes", MISSING} == {cells[column] for cells in chart.table("en").body}


def test_sources_of_the_magnets_are_named(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """The words count them, so who says it stands below the drawing."""
    marked = {row["symbol"] for row in charts[ELEMENTS].rows if row["magnets"]}
    said_by = {row["use_source_id"] for row in catalogue.rows("context", "elements") if row["symbol"] in marked}

    assert said_by <= set(charts[ELEMENTS].source_ids)


def test_groups_are_those_of_the_newest_summary(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Light and heavy are as the yearly summary has it, not as the older fact sheet."""
    expected = {row["symbol"]: row["class_mcs_2026"] for row in catalogue.rows("context", "elements")}

    assert expected == {row["symbol"]: row["group"] for row in charts[ELEMENTS].rows}


def test_each_group_is_named_in_the_table(charts: dict[str, Chart]) -> None:
    """The drawing leaves groups out; the table has that of each element in a word."""
    chart = charts[ELEMENTS]
    column = [one.name for one in chart.columns].index("group")

    assert [row["group"] for row in chart.rows] == [cells[column] for cells in chart.table("en").body]


@pytest.mark.parametrize("width", WIDTHS)
def test_bars_on_one_line_are_as_long_as_their_numbers(
    charts: dict[str, Chart], cells: list[DrawnElement], width: Width
) -> None:
    """They begin at one place, the longest at the top, in proportion to the grams."""
    bars = [(line.bar, float(line.row["grams"] or 0)) for line in lines(cells, charts[ELEMENTS], "nl", width)]
    known = [(bar, grams) for bar, grams in bars if bar]
    ratios = [(bar.right - bar.left) / grams for bar, grams in known]

    assert len(known) == len(cells) - 1
    assert 1 == len({bar.left for bar, _ in known})
    assert sorted((grams for _, grams in known), reverse=True) == [grams for _, grams in known]
    assert pytest.approx(min(ratios)) == max(ratios)


@pytest.mark.parametrize("width", WIDTHS)
def test_only_the_most_and_the_least_stand_out(
    charts: dict[str, Chart], cells: list[DrawnElement], width: Width
) -> None:
    """The two elements of the headline are bold, with the only bars that are not grey."""
    chart = charts[ELEMENTS]
    strong = [line for line in lines(cells, chart, "en", width) if line.stands_out]
    specification = specification_of(chart, "en", width)
    black = [
        specification["datasets"][layer["data"]["name"]]
        for layer in specification["layer"]
        if layer["mark"] == {"type": "rect", "color": theme.INK}
    ]

    assert [chart.labels["en"][one] for one in ("commonest", "rarest")] == [line.words[1].text for line in strong]
    assert [f"{chart.facts[one]:g}" for one in ("most", "least")] == [line.words[2].text for line in strong]
    assert [[line.bar.left for line in strong if line.bar]] == [[row["x"] for row in rows] for rows in black]

"""The periodic table of the rare earths."""

from collections.abc import Callable, Sequence

import pytest

from charts.chart import Chart
from charts.elements import drawn
from charts.parts.element_cells import DrawnElement, Sheet, grid, table
from evidence.catalogue import Catalogue
from evidence.quantity import MISSING
from evidence.records import Element

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


@pytest.mark.parametrize("layout", [table, grid])
def test_an_element_without_a_number_has_no_bar(
    charts: dict[str, Chart],
    cells: list[DrawnElement],
    layout: Callable[[Sequence[DrawnElement], Chart, str], Sheet],
) -> None:
    """Promethium has a cell without a bar, and a dash for its number."""
    sheet = layout(cells, charts[ELEMENTS], "nl")
    bare = {str(tile.row["symbol"]) for tile in sheet.tiles if tile.bar is None}

    assert {"Pm"} == bare == {row["symbol"] for row in charts[ELEMENTS].rows if row["grams"] is None}
    assert "–" in {name.text for name in sheet.words}


def test_magnets_are_those_of_the_data(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """A horseshoe stands only where the use in the data names magnets, in both languages."""
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
    """A horseshoe is drawn, so who says it stands below the drawing."""
    marked = {row["symbol"] for row in charts[ELEMENTS].rows if row["magnets"]}
    said_by = {row["use_source_id"] for row in catalogue.rows("context", "elements") if row["symbol"] in marked}

    assert said_by <= set(charts[ELEMENTS].source_ids)


def test_groups_are_those_of_the_newest_summary(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Light and heavy are as the yearly summary has it, not as the older fact sheet."""
    expected = {row["symbol"]: row["class_mcs_2026"] for row in catalogue.rows("context", "elements")}

    assert expected == {row["symbol"]: row["group"] for row in charts[ELEMENTS].rows}


def test_each_group_is_named_in_words(charts: dict[str, Chart], cells: list[DrawnElement]) -> None:
    """No group is told by its colour alone: on a phone every cell says it, in the row every run of cells."""
    groups = [name.text for name in grid(cells, charts[ELEMENTS], "en").groups]

    assert [row["group"] for row in charts[ELEMENTS].rows] == groups
    assert {"light", "heavy", "neither"} == {name.text for name in table(cells, charts[ELEMENTS], "en").groups}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_group_is_named_under_its_own_line(
    charts: dict[str, Chart], cells: list[DrawnElement], language: str
) -> None:
    """No name runs under the line of another group, but the lowest, to which a line of its own leads down."""
    sheet = table(cells, charts[ELEMENTS], language)
    level = [line for line in sheet.lines if line.top == line.bottom]
    (down,) = [line for line in sheet.lines if line.top < line.bottom]
    lowest, *others = sorted(sheet.groups, key=lambda name: -name.y)

    assert down.left == lowest.box.left
    assert down.bottom < lowest.y
    for name in others:
        reached = [line for line in level if line.left < name.box.right and line.right > name.box.left]

        assert 1 == len(reached)


def test_all_bars_stand_on_one_line(charts: dict[str, Chart], cells: list[DrawnElement]) -> None:
    """Where they stand beside each other, those of scandium and yttrium can be compared with the others."""
    sheet = table(cells, charts[ELEMENTS], "en")
    bars = [tile.bar for tile in sheet.tiles if tile.bar]

    assert len(bars) == len(sheet.tiles) - 1
    assert 1 == len({bar.bottom for bar in bars})


def test_bars_are_as_long_as_their_numbers(charts: dict[str, Chart], cells: list[DrawnElement]) -> None:
    """Bars of both layouts are in proportion to the grams."""
    tall = {
        tile.row["grams"]: tile.bar.bottom - tile.bar.top
        for tile in table(cells, charts[ELEMENTS], "nl").tiles
        if tile.bar
    }
    wide = {
        tile.row["grams"]: tile.bar.right - tile.bar.left
        for tile in grid(cells, charts[ELEMENTS], "nl").tiles
        if tile.bar
    }

    for lengths in (tall, wide):
        ratios = [length / float(str(grams)) for grams, length in lengths.items()]

        assert pytest.approx(min(ratios)) == max(ratios)


@pytest.mark.parametrize("layout", [table, grid])
def test_only_the_most_and_the_least_stand_out(
    charts: dict[str, Chart],
    cells: list[DrawnElement],
    layout: Callable[[Sequence[DrawnElement], Chart, str], Sheet],
) -> None:
    """The two numbers of the headline are the only bold ones; in the row, so are the names of their elements."""
    chart = charts[ELEMENTS]
    sheet = layout(cells, chart, "en")
    names = {row["symbol"]: chart.labels["en"][f"name-{row['symbol']}"] for row in cells}

    assert [chart.labels["en"][one] for one in ("commonest", "rarest")] == [names[symbol] for symbol in sheet.ends]
    named = {names[symbol] for symbol in sheet.ends} if layout is table else set()
    numbers = {f"{chart.facts['most']:g}", f"{chart.facts['least']:g}"}
    assert numbers | named == {name.text for _, name in sheet.strong}


def test_only_two_bars_are_in_full_colour(charts: dict[str, Chart]) -> None:
    """All other bars and cells are pale, of whatever group they are."""
    specification = charts[ELEMENTS].draw("en", "wide").to_dict()
    boxes = [row for rows in specification["datasets"].values() for row in rows if "solid" in row]
    full = [row for row in boxes if row["solid"] == 1]

    assert {"var(--cerium)", "var(--thulium)"} == {row["fill"] for row in full}
    assert 2 == len(full)
    assert {"var(--basalt)"} == {row["fill"] for row in boxes if row["solid"] in {0.12, 0.5}}

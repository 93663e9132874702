"""The timeline: what the headline counts stands out, and is said once."""

from itertools import pairwise
from typing import Any

import pytest

from charts import Chart
from charts.chart import WIDTHS, Width
from charts.parts.event_grid import Dot, Lane
from charts.parts.event_lanes import lanes_of, named_years
from charts.parts.event_names import SIGNS
from charts.timeline import CONTROLS, NAMED
from tests.charts.specifications import rows_of, specification_of

# What stands before a name in a note.
NOTED = f"{SIGNS} "


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_shaded_years_are_named(charts: dict[str, Chart], language: str, width: Width) -> None:
    """Under each lane stands from which year on its grey area is."""
    chart = charts["timeline"]

    assert 2 == _written(chart, language, width).count(str(chart.facts["since"]))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", ["controls", "others"])
def test_a_count_stands_over_the_dots_that_it_counts(charts: dict[str, Chart], kind: str, width: Width) -> None:
    """How many of a lane are recent is said above its shaded years, which end where the words do."""
    chart = charts["timeline"]
    rows = rows_of(chart, "en", width)
    told = chart.words("en").terms[{"controls": "found", "others": "rest"}[kind]]
    (count,) = [row for row in rows if row.get("text") == told]
    bands = [row for row in rows if {"x2", "y2"} <= row.keys() and "text" not in row and row["y2"] > row["y"] > 0]
    (band,) = [row for row in bands if row["x2"] == count["x"] and 0 <= row["y"] - count["y"] <= 6]

    assert band["x"] < count["x"]


def _written(chart: Chart, language: str, width: Width) -> list[str]:
    """Return all words of the drawing, line by line."""
    rows = rows_of(chart, language, width)
    texts = [row["text"] for row in rows if "text" in row]
    return [line for text in texts for line in (text if isinstance(text, list) else [text])]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_row_says_how_many_are_recent(charts: dict[str, Chart], language: str, width: Width) -> None:
    """What the headline counts is written at its piles, and the same of all other events; no kind has a row more."""
    chart = charts["timeline"]
    terms, facts = chart.words(language).terms, chart.facts
    others = [row for row in chart.rows if row["kind"] != CONTROLS]
    recent = [row for row in others if str(row["date"])[:4] >= str(facts["since"])]

    assert (len(others), len(recent)) == (facts["others"], facts["others_recent"])
    assert {f"{facts['recent']:.0f}", f"{facts['controls']:.0f}"} <= set(terms["found"].split())
    assert {f"{len(recent)}", f"{len(others)}"} <= set(terms["rest"].split())
    said = {name: text for name, text in terms.items() if name not in NAMED} | {"ahead": _ahead(chart, language)}
    names = {terms[event] for event in NAMED}
    written = [one for one in _written(chart, language, width) if not one.isdigit() and one.lstrip(NOTED) not in names]
    assert sorted(said.values()) == sorted(written)


@pytest.mark.parametrize("width", WIDTHS)
def test_only_what_the_headline_counts_is_bold(charts: dict[str, Chart], width: Width) -> None:
    """The name of its kind and the finding are; all other events have plain, smaller words."""
    chart = charts["timeline"]
    drawn = specification_of(chart, "en", width)
    layers = [layer for layer in drawn["layer"] if layer["mark"]["type"] == "text"]
    bold, plain = (
        [
            row["text"]
            for layer in layers
            if layer["mark"]["fontWeight"] == weight
            for row in drawn["datasets"][layer["data"]["name"]]
            if not row["text"].isdigit()
        ]
        for weight in (700, 400)
    )
    terms, largest = chart.words("en").terms, max(layers, key=lambda layer: layer["mark"]["fontSize"])

    assert {terms["controls"], terms["found"]} == {*bold}
    names = {terms[event] for event in NAMED}
    told = {terms["others"], terms["rest"], terms["past"], _ahead(chart, "en")}
    assert told == {one for one in plain if one.lstrip(NOTED) not in names}
    assert 700 == largest["mark"]["fontWeight"]


def _ahead(chart: Chart, language: str) -> str:
    """Return what is said of hollow dots, with the one year that these are of."""
    (year,) = {str(row["date"])[:4] for row in chart.rows if row["ahead"]}
    return chart.words(language).terms["ahead"].format(years=year)


def _marks(chart: Chart, width: Width) -> dict[bool, list[dict[str, Any]]]:
    """Return the marks of events, by whether they are export controls."""
    rows = [row for row in rows_of(chart, "en", width) if "tip" in row]
    return {is_so: [row for row in rows if (row["kind"] == CONTROLS) is is_so] for is_so in (True, False)}


def _step(marks: list[dict[str, Any]]) -> float:
    """Return how far apart events of a row stand in a pile."""
    places = sorted({row["y"] for row in marks})
    return float(round(min(after - before for before, after in pairwise(places)), 3))


@pytest.mark.parametrize("width", WIDTHS)
def test_events_of_a_row_count_alike(charts: dict[str, Chart], width: Width) -> None:
    """Each is as large as any other of its row, whatever its kind; those of the controls are the larger ones."""
    marks = _marks(charts["timeline"], width)
    (large,), (small,) = ({row["size"] for row in marks[is_so]} for is_so in (True, False))

    assert _step(marks[True]) > 1.5 * _step(marks[False])
    assert large > 2 * small


@pytest.mark.parametrize("width", WIDTHS)
def test_both_lanes_have_the_same_years(charts: dict[str, Chart], width: Width) -> None:
    """A year is as far from the left in both, what is older lies in one pile before, and its size is told."""
    chart = charts["timeline"]
    first, second = lanes_of(_rows_of(chart), width)
    since = int(str(chart.facts["first_control"]))
    older = [row for row in chart.rows if row["kind"] != CONTROLS and int(str(row["date"])[:4]) < since]
    places = second.places(_rows_of(chart)[1])

    assert [first.at(year) for year in (since, 2026)] == [second.at(year) for year in (since, 2026)]
    assert older
    assert max(places[str(row["id"])].x for row in older) < second.at(since) - second.step
    assert chart.words("en").terms["past"].startswith(f"{len(older)} ")


def _rows_of(chart: Chart) -> tuple[list[Dot], list[Dot]]:
    """Return what is drawn of the controls, and of all others."""
    rows = [
        Dot(date=str(row["date"]), kind=str(row["kind"]), id=str(row["id"]), source_id="", ahead=bool(row["ahead"]))
        for row in chart.rows
    ]
    return [row for row in rows if row["kind"] == CONTROLS], [row for row in rows if row["kind"] != CONTROLS]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_dot_can_be_seen(charts: dict[str, Chart], width: Width) -> None:
    """However many other events there are, each takes five pixels, so that a hollow one is seen to be so."""
    assert _step(_marks(charts["timeline"], width)[False]) > 5


@pytest.mark.parametrize(
    ("width", "expected"),
    [("wide", [2010, 2015, 2020, 2023, 2024, 2025, 2026, 2027]), ("narrow", [2010, 2015, 2020, 2023, 2026])],
)
def test_years_are_named_where_there_is_room(width: Width, expected: list[int]) -> None:
    """Of the shaded years the first always is; of those before it round ones are."""
    assert expected == named_years(Lane(width, (2010, 2027), 0, 1), 2023, 5)


def test_events_of_a_year_stand_on_each_other() -> None:
    """The oldest is at the bottom; each takes its step."""
    rows = [Dot(date="2010", kind="court", id=id_, source_id="", ahead=False) for id_ in "abc"]
    lane = Lane("wide", (2000, 2010), 20, 3)
    heights = [place.y for place in lane.places(rows).values()]

    assert [lane.baseline - lane.step * part for part in (0.5, 1.5, 2.5)] == heights
    assert 20 == pytest.approx(heights[-1] - lane.step / 2)


def test_small_events_stand_beside_each_other() -> None:
    """Two of a year are left and right of its middle, and one alone is in it; all kinds of a lane share a pile."""
    kinds = {"a": "court", "b": "market", "c": "court"}
    rows = [Dot(date="2010", kind=kind, id=id_, source_id="", ahead=False) for id_, kind in kinds.items()]
    lane = Lane("wide", (2000, 2020), 0, 2, 2)
    half, middle = lane.step / 2, lane.at(2010)
    places = [(place.x, lane.baseline - place.y) for place in lane.places(rows).values()]

    assert [(middle - half, half), (middle + half, half), (middle, 3 * half)] == [pytest.approx(one) for one in places]

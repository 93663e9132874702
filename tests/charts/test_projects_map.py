"""The map of projects: what is on it, what is not, and whether marks and coastlines meet."""

import json
import re
from collections.abc import Mapping
from math import hypot
from typing import Any

import pytest

from charts import theme
from charts.chart import WIDTHS, Chart, Width
from charts.parts.atlas import LAND, sheet
from charts.parts.lettering import HALF_MARK, Box, Name, moved_apart
from charts.parts.map_names import names_of
from charts.parts.map_parts import HALF_DOT, MINE, OPERATING
from evidence.catalogue import Catalogue
from evidence.quantity import counted
from tests.charts.specifications import rows_of, specification_of

SHEETS = json.loads(LAND.read_text("utf-8"))["views"]
MAP = "projects-map"


def test_every_project_with_a_point_is_drawn(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """The map holds the projects that have a point, and no other."""
    expected = {row["id"] for row in catalogue.rows("context", "projects") if row["latitude"] is not None}

    assert expected == {row["id"] for row in charts[MAP].rows}


def test_every_point_has_a_position_and_a_source(charts: dict[str, Chart]) -> None:
    """Each row says where the project is, and the table says to whom we owe the point."""
    chart = charts[MAP]
    owed_to = [str(row["coordinates_from"]) for row in chart.rows]
    cells = [dict(zip((column.name for column in chart.columns), row, strict=True)) for row in chart.table("en").body]

    assert [] == [row["id"] for row in chart.rows if None in (row["latitude"], row["longitude"])]
    assert [] == [credit for credit in owed_to if not credit]
    assert [] == [credit for credit, cell in zip(owed_to, cells, strict=True) if not cell["point"].endswith(credit)]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_projects_that_are_not_drawn_are_named(charts: dict[str, Chart], catalogue: Catalogue, language: str) -> None:
    """The description says how many projects are not on the map, and which."""
    absent = [row for row in catalogue.rows("context", "projects") if row["latitude"] is None]
    description = charts[MAP].words(language).description

    assert len(absent) == charts[MAP].facts["absent"]
    assert re.search(rf" {counted(len(absent), language)} (plekken|places)", description)
    assert [] == [row["id"] for row in absent if str(row[f"name_{language}"]) not in description]


def test_headline_counts_the_working_mines(charts: dict[str, Chart]) -> None:
    """Other plants are not counted, nor are mines that are planned."""
    mines = [row for row in charts[MAP].rows if (row["kind"], row["status"]) == ("mine", "operating")]

    assert charts[MAP].facts["mines"] == len(mines)


@pytest.mark.parametrize("name", SHEETS)
def test_marks_and_coastlines_are_projected_alike(name: str) -> None:
    """Places far apart fall where the program that projected the coastlines puts them."""
    markers = SHEETS[name]["markers"]
    places = [sheet(name).place(marker["longitude"], marker["latitude"]) for marker in markers]

    assert len(markers) > 1
    assert [pytest.approx(marker["place"]) for marker in markers] == places


@pytest.mark.parametrize("width", WIDTHS)
def test_every_project_has_its_mark(charts: dict[str, Chart], width: Width) -> None:
    """On a phone too: dots in Greenland and Canada alone would seem to be all that there are."""
    chart = charts[MAP]
    drawn = _rows(chart, "en", width)

    assert sorted(chart.told(row, "en") for row in chart.rows) == sorted(row["tip"] for row in drawn if "tip" in row)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_mines_of_the_headline_can_be_counted(charts: dict[str, Chart], width: Width) -> None:
    """On the map each working mine is black and nothing else is; of Canada and Greenland it says that none is there."""
    chart = charts[MAP]
    rows = _rows(chart, "en", width)
    black = [row for row in rows if row.get("colour") == theme.INK and "tip" in row]

    assert chart.facts["mines"] == len(black)
    assert chart.words("en").terms["tinted"] in [row.get("text") for row in rows]
    assert [] == [row["id"] for row in chart.rows if (row["kind"], row["status"]) == (MINE, OPERATING) and _north(row)]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_working_mine_has_its_name(charts: dict[str, Chart], width: Width, language: str) -> None:
    """There is room for the names of all mines that work; no other place is named on the map."""
    chart = charts[MAP]
    names = {chart.label("id", row["id"], language): (row["kind"], row["status"]) for row in chart.rows}
    written = {_joined(row["text"]) for row in _rows(chart, language, width) if row.get("text")}
    named = {name for name in names if any(name.startswith(text) for text in written)}

    assert {name for name, of in names.items() if of == (MINE, OPERATING)} == named


@pytest.mark.parametrize("language", ["nl", "en"])
def test_on_a_phone_names_keep_to_their_own_side(charts: dict[str, Chart], language: str) -> None:
    """Where a name beside its mark would lie on another continent it has a side of its own, and it covers no other."""
    rows = _rows(charts[MAP], language, "narrow")
    names = [
        Name(row["text"], row["x"], row["y"], side, 14)
        for side, layer in _names_by_side(charts[MAP], language)
        for row in layer
    ]
    marks = {name: row for name in names for row in rows if "tip" in row and row["tip"].startswith(name.text)}
    brazil = next(row for name, row in marks.items() if "Serra Verde" in name.text)
    brazilian = next(name for name in names if "Serra Verde" in name.text)

    assert brazilian.box.right < brazil["x"]
    assert [] == [(one, other) for one in names for other in names if one != other and one.box.covers(other.box)]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_name_is_nearer_to_another_mark(charts: dict[str, Chart], width: Width, language: str) -> None:
    """Beside a grey dot the name of a mine would seem to be that of the dot, unless a line leads from its own mark."""
    marks = [row for row in _rows(charts[MAP], language, width) if "tip" in row]
    names = [
        (row, Name("\n".join(_lines(row["text"])), row["x"], row["y"], side, 14))
        for side, layer in _names_by_side(charts[MAP], language, width)
        for row in layer
    ]
    own = {name: mark for row, name in names for mark in marks if mark["tip"].startswith(_joined(row["text"]))}

    assert charts[MAP].facts["mines"] == len(own)
    lines = [(row["x"], row["y"], row["y2"]) for row in _rows(charts[MAP], language, width) if "y2" in row]
    for name, mark in own.items():
        if any((mark["x"], mark["y"], name.box.top) == pytest.approx(line, abs=0.1) for line in lines):
            continue
        others = [_far(name.box, one, HALF_DOT) for one in marks if one is not mark]
        assert _far(name.box, mark, HALF_MARK) < min(others), name.text


def test_a_name_without_room_in_one_line_is_broken() -> None:
    """At the edge of the sheet, with dots on its other side, it ends under its mark in two lines; if need be, none."""
    sheet, dots = Box(0, 0, 400, 200), [(70.0, 88.0), (80.0, 100.0), (74.0, 112.0)]
    (broken,) = names_of({"Mountain Pass": (60.0, 100.0)}, dots, sheet, [])

    assert ["Mountain", "Pass"] == broken.lines
    assert "right" == broken.side
    assert broken.box.bottom - broken.box.top > 2 * 14
    assert [] == names_of({"Mountain": (60.0, 100.0)}, dots, Box(50, 0, 100, 200), [])


def _far(box: Box, mark: Mapping[str, Any], half: float) -> float:
    """Return how far a name is from the edge of a mark."""
    across, down = (max(low - mark[way], 0, mark[way] - high) for way, low, high in _sides(box))
    return hypot(across, down) - half


def _sides(box: Box) -> tuple[tuple[str, float, float], tuple[str, float, float]]:
    return ("x", box.left, box.right), ("y", box.top, box.bottom)


def _joined(text: object) -> str:
    return " ".join(_lines(text))


def _lines(text: object) -> list[str]:
    return [str(line) for line in text] if isinstance(text, list) else [str(text)]


def _north(row: Mapping[str, object]) -> bool:
    return row["country"] in ("CAN", "GRL")


def _names_by_side(chart: Chart, language: str, width: Width = "narrow") -> list[tuple[Any, list[dict[str, Any]]]]:
    """Return the side at which bold names begin, with their rows."""
    drawn = specification_of(chart, language, width)
    layers = [one for one in drawn["layer"] if one["mark"]["type"] == "text" and one["mark"]["fontWeight"] == 700]
    return [(one["mark"]["align"], drawn["datasets"][one["data"]["name"]]) for one in layers]


def test_marks_that_touch_stand_side_by_side() -> None:
    """Marks at one place are moved apart around it; one far away stays."""
    assert [(95, 50), (105, 50), (300, 50)] == moved_apart([(100, 50), (100, 50), (300, 50)], 10)


def test_names_cover_nothing() -> None:
    """Names keep off each other, off all marks and on the sheet; one without room is left out."""
    points = [(30.0, 50.0), (45.0, 50.0), (60.0, 50.0)]
    names = names_of(dict(zip(("first", "second", "third"), points, strict=True)), [], Box(0, 0, 120, 100), [])
    boxes = [name.box for name in names]

    assert ["first", "second", "third"] == sorted(name.text for name in names)
    assert [] == [(one, other) for one in boxes for other in boxes if one != other and one.covers(other)]
    assert [] == [box for box in boxes if not box.lies_in(Box(0, 0, 120, 100))]
    assert [] == names_of({"name": (5.0, 5.0)}, [], Box(0, 0, 10, 10), [])


@pytest.mark.parametrize("name", SHEETS)
def test_greenland_and_canada_are_tinted(name: str) -> None:
    """The headline is about these two: their shapes lie on the coastlines."""
    assert sheet(name).tinted


def _rows(chart: Chart, language: str, width: Width) -> list[dict[str, Any]]:
    return rows_of(chart, language, width)

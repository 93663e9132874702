"""The names of a few events of the timeline: each at its own pile, and clear of all else."""

import pytest

from charts import Chart
from charts.chart import WIDTHS, Width
from charts.parts.event_grid import Dot, Lane
from charts.parts.event_names import SIGNS, event_names
from charts.parts.layout import text_width
from charts.parts.pixels import READABLE
from charts.timeline import NAMED
from tests.charts.specifications import specification_of

LANE = Lane("wide", (2010, 2020), 0, 3)


def _dots(*years: int) -> list[Dot]:
    return [
        {"date": str(year), "kind": "policy", "id": f"{year}-{number}", "source_id": "a", "ahead": False}
        for number, year in enumerate(years)
    ]


def _placed(dots: list[Dot], *names: str) -> list[tuple[object, float]]:
    """Return on which side of its place each name stands, and on which level of the lane."""
    wanted = {dot["id"]: name for dot, name in zip(dots, names, strict=False) if name}
    return [
        (one["side"], (LANE.baseline - float(str(one["y"]))) / LANE.step + 0.5)
        for one in event_names(LANE, dots, wanted)[0]
    ]


def test_a_name_stands_beside_its_pile_where_more_room_is() -> None:
    """To the right of an early year, and to the left of a late one, as high as the top of the pile."""
    early, late = _placed(_dots(2011, 2011), "early"), _placed(_dots(2019), "late")

    assert [("left", 2.0)] == early
    assert [("right", 1.0)] == late


def test_a_name_stands_above_a_pile_between_others() -> None:
    """Where its neighbours leave it no room beside it."""
    assert [("right", 2.0)] == _placed(_dots(2015, 2014, 2016), "between")


def test_a_name_without_room_is_a_numbered_note() -> None:
    """Its sign stands over the pile, and before the name in the note."""
    dots, name = _dots(2015, *(year for year in range(2010, 2021) if year != 2015)), "longer than its lane " * 6
    words, notes = event_names(LANE, dots, {dots[0]["id"]: name})

    assert [SIGNS[0]] == [word["text"] for word in words]
    assert [f"{SIGNS[0]} {name}"] == notes


def test_the_sign_of_a_note_stands_over_its_own_pile() -> None:
    """Beside a high pile it would stand over the lower one of the next year."""
    placed = _placed(_dots(2015, 2015, *range(2010, 2015), *range(2016, 2021)), "longer than its lane " * 6)

    assert [("right", 3.0)] == placed


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", WIDTHS)
def test_names_of_the_timeline_are_clear_of_its_dots(charts: dict[str, Chart], language: str, width: Width) -> None:
    """No name lies over a dot or another name; on a phone one is a note."""
    terms, size = charts["timeline"].words(language).terms, READABLE[width][0]
    drawn = specification_of(charts["timeline"], language, width)
    rows = [row for rows in drawn["datasets"].values() for row in rows]
    names = [row for row in rows if row.get("text") in {terms[id_] for id_ in NAMED}]
    dots = [row for row in rows if "tip" in row]
    boxes = []
    for one in names:
        wide = text_width(one["text"], size)
        left = one["x"] - (wide if one["side"] == "right" else 0)
        boxes.append((left, left + wide, one["y"]))

    assert len(names) == (4 if width == "wide" else 3)
    for left, right, y in boxes:
        assert not [dot for dot in dots if left < dot["x"] < right and abs(dot["y"] - y) < size / 2]
        assert 1 == len([box for box in boxes if box[0] < right and left < box[1] and abs(box[2] - y) < size])

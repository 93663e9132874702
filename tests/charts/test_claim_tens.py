"""Counts that lie close to each other are squares in rows of ten, from nothing on."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from charts import theme
from charts.chart import WIDTHS, Width
from charts.parts.claim_tens import MOST, TEN, is_in_tens
from charts.parts.layout import EDGE
from evidence.catalogue import Catalogue
from evidence.records import Evidence, Figure
from tests.charts.claims import answers_of, chart_of, drawn_by
from tests.charts.premises.changes import changed, without

COST = "oklahoma-magnet-plant-cost"
CLAIMED, FOUND = 50, 54


@pytest.mark.parametrize("width", WIDTHS)
def test_each_count_is_so_many_squares(catalogue: Catalogue, width: Width) -> None:
    """Diamonds for what was claimed, and what goes past that is black; rows have ten, and begin at one place."""
    chart = chart_of(_counted(catalogue), COST)
    claimed, found = _groups(drawn_by(chart, width, ("point",)))
    black = [row for row in found if row["fill"] == theme.INK]

    assert (CLAIMED, FOUND) == (len(claimed), len(found))
    assert ({"diamond"}, {"square"}) == ({row["shape"] for row in claimed}, {row["shape"] for row in found})
    assert found[CLAIMED:] == black
    assert TEN == len({row["x"] for row in found})
    assert {f"more than {CLAIMED}", str(FOUND)} <= {str(row["text"]) for row in drawn_by(chart, width, ("text",))}
    assert "rows of ten" in chart.words("en").description
    assert "The axis starts" not in chart.words("en").subtitle


def test_on_a_phone_words_have_the_full_width_over_the_squares(catalogue: Catalogue) -> None:
    """Names in half of it would break into columns of single words; the claimed number is flush with its squares."""
    chart = chart_of(_counted(catalogue), COST)
    claimed, found = _groups(drawn_by(chart, "narrow", ("point",)))
    words = {str(row["text"]): row for row in drawn_by(chart, "narrow", ("text",))}
    frame = min(side["x"] for side in drawn_by(chart, "narrow", ("rule",)))

    assert words["Claimed (TRT Nederlands, 2025)"]["y"] < min(row["y"] for row in claimed)
    (name,) = [row for text, row in words.items() if text.startswith("Supports: ")]
    assert max(row["y"] for row in claimed) < name["y"] < min(row["y"] for row in found)
    assert frame == EDGE == words[f"more than {CLAIMED}"]["x"] == words["Claimed (TRT Nederlands, 2025)"]["x"]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_frame_is_around_as_many_as_were_claimed(catalogue: Catalogue, width: Width) -> None:
    """In each group; what lies outside of it has a ground, and nothing else has."""
    chart = chart_of(_counted(catalogue), COST)
    _, found = _groups(drawn_by(chart, width, ("point",)))
    grounds, sides = drawn_by(chart, width, ("rect",)), drawn_by(chart, width, ("rule",))
    ends = max(side["bottom"] for side in sides)

    assert FOUND - CLAIMED == len(grounds)
    assert [] == [row for row in found[:CLAIMED] if row["y"] > ends]
    assert [] == [row for row in found[CLAIMED:] if row["y"] < ends]
    assert [(row["x"], row["y"]) for row in found[CLAIMED:]] == [_middle(ground) for ground in grounds]


def test_a_frame_has_a_step_where_a_row_is_not_full(catalogue: Catalogue) -> None:
    """A claim of 53 has five full rows and three squares more."""
    tables = changed(_counted(catalogue), Figure, {"id": f"{COST}-claimed"}, low=53)
    sides = [row for row in drawn_by(chart_of(tables, COST), "wide", ("rule",)) if "end" in row]

    assert 2 * 6 == len(sides)
    assert 1 == len(drawn_by(chart_of(tables, COST), "wide", ("rect",)))


@pytest.mark.parametrize(
    ("change", "expected"),
    [({}, True), ({"value": MOST + 1}, False), ({"unit": "t"}, False), ({"qualifier": "more-than"}, False)],
)
def test_only_counts_that_can_be_seen_are_squares(catalogue: Catalogue, change: dict[str, Any], expected: bool) -> None:  # noqa: FBT001
    """A hundred squares are no number to the eye, tonnes are no squares, and a bound is not so many."""
    tables = _counted(catalogue)
    own = next(one for one in tables.evidence_for(COST) if one.figure_id)
    values = {"value": None, "low": FOUND} if "qualifier" in change else {}
    claimed = {"unit": change["unit"]} if "unit" in change else {}
    tables = changed(tables, Figure, {"id": own.figure_id}, **{**change, **values})
    tables = changed(tables, Figure, {"id": f"{COST}-claimed"}, **claimed) if claimed else tables

    assert expected is is_in_tens(answers_of(tables, COST))


def test_where_numbers_lie_far_apart_they_have_a_scale(catalogue: Catalogue) -> None:
    """A scale from nothing shows how far."""
    own = next(one for one in _counted(catalogue).evidence_for(COST) if one.figure_id)
    far = changed(_counted(catalogue), Figure, {"id": own.figure_id}, value=90)

    assert not is_in_tens(answers_of(far, COST))
    assert {"0", "100"} <= {str(row["text"]) for row in drawn_by(chart_of(far, COST), "wide", ("text",))}


def _groups(squares: Sequence[Mapping[str, Any]]) -> tuple[list[Mapping[str, Any]], list[Mapping[str, Any]]]:
    """Return the squares of what was claimed, and those of what was found."""
    claimed = [row for row in squares if row["shape"] == "diamond"]
    return claimed, [row for row in squares if row["shape"] != "diamond"]


def _middle(ground: Mapping[str, float]) -> tuple[float, float]:
    return (ground["x"] + ground["x2"]) / 2, (ground["y"] + ground["bottom"]) / 2


def _counted(tables: Catalogue) -> Catalogue:
    """Return the tables with a claim of more than so many things, of which one source counts a few more."""
    row, *_ = [one for one in tables.evidence_for(COST) if one.relation == "supports"]
    for other in (one for one in tables.evidence_for(COST) if one.id != row.id):
        tables = without(tables, Evidence, id=other.id)
    claimed = {"value": None, "low": CLAIMED, "high": None, "qualifier": "more-than"}
    tables = changed(tables, Figure, {"id": f"{COST}-claimed"}, unit="count", **claimed)
    return changed(tables, Figure, {"id": row.figure_id}, unit="count", value=FOUND, low=None, qualifier="")

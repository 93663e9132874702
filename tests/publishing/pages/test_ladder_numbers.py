"""Numbers beside the signs of a ladder."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.ladder_marks import Line, Mark, Name
from publishing.pages.ladder_numbers import numbers_on_one_scale, numbers_over_years

At = Callable[..., Mark]


@pytest.fixture
def at(dutch: Localised) -> At:
    """Return a function that makes the mark of a number at a place in percent, which is called by that place."""
    figure = dutch.catalogue.figures["dependence-2024-survey"]

    def made(x: float, y: float, **cells: object) -> Mark:
        return replace(Mark(replace(figure, id=f"{x} {y}"), "disc", "", x, y, "", ""), **cells)  # type: ignore[arg-type]

    return made


def called(figure: Figure) -> str:
    """Return the place of a mark, in place of its number."""
    return figure.id


def test_of_few_marks_each_has_its_number(at: At) -> None:
    """The newest first, where nothing else stands."""
    names = numbers_over_years([at(20, 50), at(80, 30)], [], [], called)

    assert [Name("80 30", "ink", 80, 30, "above"), Name("20 50", "ink", 20, 50, "above")] == names


def test_of_many_marks_the_ends_and_the_extremes_have_one(at: At) -> None:
    """A number at each would be read as a table, which stands below."""
    marks = [at(x, y) for x, y in ((0, 50), (15, 60), (30, 95), (45, 55), (60, 5), (75, 50), (90, 40), (90, 40))]

    assert {"90 40", "0 50", "60 5", "30 95"} == {name.text for name in numbers_over_years(marks, [], [], called)}


def test_what_a_headline_tells_has_its_number_in_the_drawing(at: At) -> None:
    """That alone of many; one without room at its sign stands under or over it, and says its year."""
    marks = [at(x, y, called="USGS") for x, y in ((0, 90), (30, 30), (60, 95), (90, 85))]
    marks[1] = replace(marks[1], figure=replace(marks[1].figure, period="2010"))
    crowd = [Line(0, y, 100, y) for y in range(0, 61, 4)]
    alone, further = numbers_over_years(marks, crowd, [], called, [marks[1].figure, marks[3].figure])

    assert ("90 85", 85) == (alone.text, alone.y)
    assert ("2010: 30 30", 30, "USGS") == (further.text, further.x, further.called)
    assert 50 < further.y
    # A line leads to it; on a side where another sign stands in the way of that, a number would be read at that sign.
    assert further.lead
    assert 30 < further.lead.y1 < further.lead.y2 < further.y + 10
    behind = numbers_over_years([*marks, at(30, 45)], crowd, [], called, [marks[1].figure, marks[3].figure])[1]
    assert behind.lead
    assert behind.lead.y2 < behind.y < behind.lead.y1 < 30
    between = numbers_over_years([*marks, at(30, 45), at(30, 15)], crowd, [], called, [marks[1].figure])[0]
    assert (further.text, None) == (between.text, between.lead)


def test_a_number_covers_nothing(at: At) -> None:
    """Neither a name nor the arrow of a bound; a sign that has a name says its number there."""
    bound, beside = at(50, 50, open_to="up"), at(50, 80, open_to="down")
    (first, second) = numbers_over_years([bound, beside], [], [], called)
    assert ("right", "above") == (first.side, second.side)

    named = Name("USGS", "", 50, 50, "above")
    assert [] == numbers_over_years([at(50, 50)], [], [named], called)
    crowd = [Line(0, y, 100, y) for y in range(0, 101, 4)]
    assert [] == numbers_over_years([at(50, 50)], crowd, [], called)


def test_in_a_row_a_number_stands_before_the_next_sign(at: At) -> None:
    """Or else behind the one before it; where a phone has no room for it, on wide screens alone."""
    row = [at(10, 50), at(40, 50), at(50, 50), at(54, 50)]
    names = {name.text: (name.side, name.is_wide) for name in numbers_on_one_scale(row, called)}

    assert {
        "10 50": ("right", False), "40 50": ("right", True), "54 50": ("right", False),
    } == {text: place for text, place in names.items() if text != "50 50"}  # fmt: skip
    assert names.get("50 50", ("", True))[1]


def test_rows_do_not_crowd_each_other(at: At) -> None:
    """Each is as high as a number."""
    names = numbers_on_one_scale([at(50, 25), at(51, 75)], called)

    assert [(25, "right"), (75, "right")] == [(name.y, name.side) for name in names]


def test_a_number_stands_beyond_an_arrow_and_a_bar(at: At) -> None:
    """At the end of a range, and behind the arrow of a bound."""
    span = at(50, 50, shape="", bar=Line(40, 50, 60, 50))
    (bound,) = numbers_on_one_scale([at(30, 50, open_to="right")], called)
    (ranged,) = numbers_on_one_scale([span], called)

    assert ("far-right", 30) == (bound.side, bound.x)
    assert ("right", 60) == (ranged.side, ranged.x)

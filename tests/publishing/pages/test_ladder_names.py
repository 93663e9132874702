"""Where there is room for words beside the signs of a ladder."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.ladder_marks import Line, Mark, Name
from publishing.pages.ladder_names import Group, Ladder, named_lines, names_at_the_edge

At = Callable[[float, float], Mark]


def unsaid(_figure: Figure) -> str:
    """Return no number, where names alone are looked at."""
    return ""


@pytest.fixture
def at(dutch: Localised) -> At:
    """Return a function that makes the mark of a number at a place in percent."""
    figure = dutch.catalogue.figures["dependence-2024-survey"]
    model = Mark(figure, "disc", "", 0, 0, "", "")
    return lambda x, y: replace(model, x=x, y=y)


def test_the_name_at_the_edge_has_the_newest_number(at: At) -> None:
    """Of the newest period, and where several editions have that the newest of these, whatever stands first."""
    marks = [replace(at(80, y), edition=edition) for y, edition in ((60, "2025"), (30, "2026"), (90, "2024"))]
    undated = replace(at(100, 5), figure=replace(marks[0].figure, period=""))
    (name,) = names_at_the_edge([("Australia", "", [at(20, 10), *marks, undated])], unsaid)

    assert 30 == name.y


def test_a_name_stands_beside_the_last_sign_where_nothing_else_is(at: At) -> None:
    """Above it; on the right where a line runs above."""
    one, two = at(30, 50), at(60, 50)

    assert [Name("USGS", "ink", 60, 50, "above")] == named_lines([("USGS", "ink", [one, two])], [one, two], [], unsaid)
    above = Line(0, 42, 100, 42)
    assert ["right"] == [name.side for name in named_lines([("USGS", "", [one, two])], [one, two], [above], unsaid)]


def test_a_name_that_has_no_room_at_the_last_sign_goes_to_another(at: At) -> None:
    """And where there is none at all it is left to the key."""
    marks = [at(20, 50), at(80, 50)]
    crowd = [at(x, y) for x in range(60, 101, 4) for y in range(25, 80, 5)]

    assert [20] == [name.x for name in named_lines([("USGS", "", marks)], [*marks, *crowd], [], unsaid)]
    assert [] == named_lines([("USGS", "", marks[1:])], [*marks, *crowd], [], unsaid)


def test_names_do_not_cover_each_other(at: At) -> None:
    """What is named first keeps its place."""
    one, other = at(50, 50), at(50, 56)
    names = named_lines([("first", "", [one]), ("second", "", [other])], [one, other], [], unsaid)

    assert ["above", "right"] == [name.side for name in names]


def test_a_name_stays_within_its_frame(at: At) -> None:
    """Nothing runs over the numbers of the scale, or past the edge of a phone."""
    left, right = at(0, 50), at(100, 50)

    assert ["right"] == [name.side for name in named_lines([("a long name", "", [left])], [left], [], unsaid)]
    assert ["left"] == [name.side for name in named_lines([("a long name", "", [right])], [right], [], unsaid)]


def drawn(*marks: Mark, names: Sequence[Name] = (), groups: Sequence[Group] = ()) -> Ladder:
    """Return a drawing of marks without a line between them."""
    return Ladder(
        unit="kg",
        rows=0,
        marks=marks,
        joints=(),
        names=names,
        ends=(),
        numbers=(),
        groups=groups,
        rungs=(),
        years=(),
        crowded=(),
        signs=(),
        estimate="",
        countries=(),
        bounds=(),
        undated=(),
        subtitle="",
        gap="",
        counts="",
        caption="",
    )


def test_the_number_of_a_page_covers_no_other_sign(at: At) -> None:
    """Where each side does it stands above, and ends at its sign near the right edge."""
    mark, beside, last = at(50, 50), at(50, 36), at(100, 50)
    crowd = [at(x, y) for x in range(0, 101, 4) for y in range(0, 101, 5)]

    assert "above" == drawn(mark).beside(mark, "69%")[0]
    assert "right" == drawn(mark, beside).beside(mark, "69%")[0]
    assert "above" == drawn(mark, *crowd).beside(mark, "69%")[0]
    assert "above-end" == drawn(last, *crowd).beside(last, "1,000,000")[0]


def test_names_at_the_edge_stand_apart(at: At) -> None:
    """In the order of the last signs, none below the scale; so many that they have no room stand nowhere."""
    groups = [
        (name, "", [at(20, 0), at(80, y)]) for name, y in (("low", 100), ("zero", 99), ("high", 10), ("next", 12))
    ]
    names = names_at_the_edge(groups, unsaid)
    places = [name.y for name in names]

    assert ["high", "next", "zero", "low"] == [name.text for name in names]
    assert {100} == {name.x for name in names}
    assert (10, 100) == (places[0], places[-1])
    assert min(later - sooner for sooner, later in pairwise(places)) >= 100 * 17 / 204 - 0.001
    assert [] == names_at_the_edge([(str(number), "", [at(50, number)]) for number in range(9)], unsaid)


def test_a_name_makes_way_for_the_number_of_a_page(at: At) -> None:
    """To another sign of its line; one that is not in its way stays."""
    one, two = at(20, 50), at(80, 50)
    own, other = ("USGS", "", [one, two]), ("BGS", "", [at(20, 90)])
    ladder = drawn(one, two, names=named_lines([own, other], [one, two], [], unsaid), groups=[own, other])

    assert [("USGS", 80, "above"), ("BGS", 20, "above")] == [(name.text, name.x, name.side) for name in ladder.names]
    assert ("above", [Name("BGS", "", 20, 90, "above"), Name("USGS", "", 20, 50, "above")]) == ladder.beside(two, "69%")


def test_a_number_makes_way_for_that_of_a_page(at: At) -> None:
    """With its year to the nearest room; the number of the page itself is said once."""
    one, two = at(90, 30), at(92, 31)
    numbers = [Name("69%", "ink", 92, 31, "above", of=two), Name("2024: 70%", "ink", 90, 12, "above", of=one)]
    _, (moved,) = replace(drawn(one, two), numbers=numbers).beside(one, "70%")

    assert (f"{two.figure.period}: 69%", 92, "ink", "below-end") == (moved.text, moved.x, moved.element, moved.side)


def test_a_name_brings_the_number_of_its_sign(at: At) -> None:
    """Beside its line, and at the edge that of its last sign; wide screens show it."""
    groups = [("USGS", "", [at(20, 50), at(80, 30)])]
    (beside,) = named_lines(groups, groups[0][2], [], lambda figure: figure.id)
    (edge,) = names_at_the_edge(groups, lambda figure: figure.id)

    assert ["dependence-2024-survey"] * 2 == [beside.number, edge.number]

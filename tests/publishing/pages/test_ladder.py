"""The drawing of the figures that count the same."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.records import Figure
from publishing.languages.view import Localised
from publishing.pages.ladder import ladders
from publishing.pages.ladder_marks import Line
from publishing.pages.ladder_names import Ladder
from tests.publishing.conftest import first

Make = Callable[..., Figure]


@pytest.fixture
def make(dutch: Localised) -> Make:
    """Return a function that makes a figure of a survey, which is called by its year."""
    model = replace(dutch.catalogue.figures["dependence-2024-survey"], low=None, high=None)

    def made(value: float | None, period: str = "2024", **cells: object) -> Figure:
        return replace(model, **{"id": f"dependence-{period}-survey", "value": value, "period": period, **cells})  # type: ignore[arg-type]

    return made


def _ladder(figures: list[Figure], site: Localised) -> Ladder:
    (ladder,) = ladders(figures, site)
    return ladder


def test_numbers_of_one_source_are_joined_over_the_years(make: Make, dutch: Localised) -> None:
    """Each stands in its year and at its share of a hundred, and another source is joined to nothing."""
    other = make(100, "2023", source_id="newspaper-2024", id="other-2023")
    ladder = _ladder([make(50, "2020"), make(75, "2023"), other], dutch)

    assert [(12.5, 50), (87.5, 25), (87.5, 0)] == [(mark.x, mark.y) for mark in ladder.marks]
    assert [Line(12.5, 50, 87.5, 25, called="Example Survey")] == ladder.joints
    assert [(0, "0%"), (50, "50%"), (100, "100%")] == ladder.rungs
    assert ["2020", "2021", "2022", "2023"] == [text for _, text in ladder.years]


def test_a_bound_is_open_and_a_range_a_bar(make: Make, dutch: Localised) -> None:
    """A line would say that the number between is known, so neither is joined to another, nor is one passed over."""
    bound = make(None, "2021", low=60, qualifier="at-least")
    span = make(None, "2022", low=20, high=40)
    ladder = _ladder([make(50, "2020"), bound, span, make(50, "2023")], dutch)
    marks = {mark.figure.period: mark for mark in ladder.marks}

    assert ("up", "dot") == (marks["2021"].open_to, marks["2021"].shape)
    assert ("", Line(marks["2022"].x, 80, marks["2022"].x, 60)) == (marks["2022"].shape, marks["2022"].bar)
    assert [] == ladder.joints
    assert "Een lijn" not in ladder.caption
    assert [("open-up", "minstens"), ("bar", "tussen twee getallen")] == ladder.bounds


def test_what_is_claimed_and_what_has_no_year_show_it(make: Make, dutch: Localised) -> None:
    """A diamond is a claim; a number without a year runs through all of them, one of several years through those."""
    claimed = make(80, "", kind="claimed", source_id="newspaper-2024")
    ladder = _ladder([make(50, "2020"), make(75, "2022/2023"), claimed], dutch)
    one, several, undated = ladder.marks

    assert ("diamond", True, Line(0, 20, 100, 20)) == (undated.shape, undated.is_undated, undated.time)
    assert (None, False) == (one.time, several.is_undated)
    assert Line(50, 25, 100, 25) == several.time
    assert [("time", "één getal voor 2022–2023")] == ladder.bounds
    assert [("diamond", "beweerd", False)] == ladder.signs


def test_numbers_of_one_moment_stand_on_one_scale(make: Make, dutch: Localised) -> None:
    """Above each other where one would hide the next; a bound is open to its side."""
    figures = [make(10, id="a"), make(11, id="b"), make(None, id="c", high=90, qualifier="up-to")]
    ladder = _ladder(figures, dutch)

    assert (2, []) == (ladder.rows, ladder.years)
    assert [(10, 75), (11, 25), (90, 75)] == [(mark.x, mark.y) for mark in ladder.marks]
    assert ["", "", "left"] == [mark.open_to for mark in ladder.marks]
    assert ("In procent", "3 cijfers uit één bron.") == (ladder.subtitle, ladder.caption)
    assert [("open-left", "hoogstens")] == ladder.bounds


def test_numbers_near_each_other_have_a_scale_around_them(make: Make, english: Localised) -> None:
    """From nothing they would lie on one line; and that the scale does not begin there is said."""
    near = _ladder([make(84, "2023"), make(93, "2024")], english)
    far = _ladder([make(60, "2023"), make(93, "2024")], english)

    assert ["80%", "85%", "90%", "95%"] == [text for _, text in near.rungs]
    assert "The scale starts at 80%." in near.caption
    assert ("0%", "100%") == (far.rungs[0][1], far.rungs[-1][1])
    assert "starts at" not in far.caption


def test_units_have_a_drawing_each(make: Make, dutch: Localised) -> None:
    """Kilograms and pounds are not put on one scale."""
    figures = [make(1, id="a", unit="kg"), make(2, id="b", unit="kg"), make(3, id="c", unit="lb"), make(4, unit="lb")]

    assert ["kg", "lb"] == [ladder.unit for ladder in ladders(figures, dutch)]


def test_where_there_is_nothing_to_see_nothing_is_drawn(make: Make, dutch: Localised) -> None:
    """One number, the same number again, no number, and less than nothing."""
    assert [] == ladders([make(50)], dutch)
    assert [] == ladders([make(50, "2020"), make(50, "2021")], dutch)
    assert [] == ladders([make(50), make(None, id="none")], dutch)
    assert [] == ladders([make(50), make(-5, id="fall")], dutch)


def test_countries_have_their_colours(make: Make, dutch: Localised) -> None:
    """Where there is more than one, in a key where no line is named; the world has that of ink."""
    figures = [make(1), make(2, id="b", geography="CHN"), make(3, id="c", geography="WLD")]

    assert [("thulium", "VS"), ("erbium", "China"), ("ink", "Wereld")] == _ladder(figures, dutch).countries
    assert [] == _ladder([*figures[:1], make(2, id="b")], dutch).countries


def test_the_publishers_with_most_figures_have_shapes(make: Make, dutch: Localised) -> None:
    """With more publishers than shapes, the others share the last."""
    sources = dutch.catalogue.sources
    for number in range(7):
        sources[f"s{number}"] = replace(sources["survey-2026"], id=f"s{number}", publisher=f"Publisher {number}")
    figures = [make(number, id=f"f{number}", source_id=f"s{number}") for number in range(7)]
    figures.append(make(9, id="again", source_id="s6"))

    names = [name for _, name, _ in _ladder(figures, dutch).signs]
    assert ["Publisher 6", "Publisher 0", "Publisher 1", "Publisher 2", "andere bronnen"] == names


def test_lines_are_named_where_they_run(make: Make, dutch: Localised) -> None:
    """By their publisher where all are of one country, and others are small dots; by their country where there are two.

    The key names each sign, whether it is named there or not, and no colour twice.
    """
    line = [make(20, "2020"), make(25, "2023")]
    of_others = make(90, "2021", id="other", source_id="newspaper-2024")
    chinese = [make(80, "2020", geography="CHN"), make(85, "2023", geography="CHN")]
    one, several = _ladder([*line, of_others], dutch), _ladder([*line, *chinese], dutch)

    assert [("Example Survey", "", 25 / 2 + 75)] == [(name.text, name.element, name.x) for name in one.names]
    assert ["disc", "disc", "dot"] == [mark.shape for mark in one.marks]
    assert [("VS", "thulium"), ("China", "erbium")] == [(name.text, name.element) for name in several.names]
    assert [("disc", "Example Survey", False), ("dot", "andere bronnen", False)] == one.signs
    assert ([], []) == (several.signs, several.countries)


def test_a_line_has_the_colour_of_its_country_and_its_name_at_the_edge(make: Make, dutch: Localised) -> None:
    """So that a reader can follow it; figures about one country need neither."""
    line = [make(20, "2020"), make(25, "2023")]
    chinese = [make(80, "2020", geography="CHN"), make(85, "2023", geography="CHN")]
    one, several = _ladder(line, dutch), _ladder([*line, *chinese], dutch)

    assert {"thulium", "erbium"} == {joint.element for joint in several.joints}
    assert [("China", "erbium", 15), ("VS", "thulium", 75)] == [
        (name.text, name.element, name.y) for name in several.ends
    ]
    assert ([""], []) == ([joint.element for joint in one.joints], one.ends)
    assert ["85%", "25%"] == [name.number for name in several.ends]
    assert [] == several.numbers


def test_a_broken_line_is_explained(make: Make, dutch: Localised) -> None:
    """At the headline: where it is broken most, and what is another one from there on.

    Only where numbers go on that are from elsewhere and no line leads across.
    """
    other = {"source_id": "newspaper-2024", "id": "other"}
    world = [make(20, "2020", geography="WLD"), make(25, "2021", geography="WLD")]
    after = make(80, "2022", geography="WLD", **other)
    chinese = make(9, "2020", geography="CHN")

    broken = "Tussen 2021 en 2022 is de lijn onderbroken (wereld): de bron wisselt."
    assert broken == _ladder([*world, after, chinese], dutch).gap
    assert "" == _ladder([*world, chinese], dutch).gap
    across = make(30, "2023", geography="WLD")
    assert "" == _ladder([*world, across, after, chinese], dutch).gap


def test_lines_of_two_publishers_are_not_read_against_each_other(make: Make, english: Localised) -> None:
    """Of several countries those of the publisher with the longest lines are joined, and the caption says whose.

    Where another one has more for a country than this one for the world, that is said too; of shares, which are not
    part of a whole, it says nothing.
    """
    world = [
        make(value, year, geography="WLD", unit="kg") for value, year in ((20, "2020"), (30, "2021"), (40, "2022"))
    ]
    other = {"source_id": "newspaper-2024", "geography": "CHN", "unit": "kg"}
    chinese = [make(value, year, id=f"china-{year}", **other) for value, year in ((25, "2020"), (35, "2021"))]
    ladder = _ladder([*world, *chinese], english)

    assert {"ink"} == {joint.element for joint in ladder.joints}
    assert {"CHN": "square", "WLD": "disc"} == {mark.figure.geography: mark.shape for mark in ladder.marks}
    assert "Lines join only figures from one edition of one publisher: Example Survey." in ladder.caption
    assert "In 2020 and 2021 the number for China is higher than the one for the world, because" in ladder.caption
    shares = [replace(figure, unit="percent") for figure in (*world, *chinese)]
    assert "higher" not in _ladder(shares, english).caption
    assert 1 == len(_ladder(chinese, english).joints)


def test_a_country_has_the_longer_line_of_another_publisher(make: Make, english: Localised) -> None:
    """It is drawn as one beside the others, unless it is the shorter one, and the caption names no publisher alone."""
    world = [
        make(value, year, geography="WLD", unit="kg") for value, year in ((20, "2020"), (30, "2021"), (40, "2022"))
    ]
    of_china = [make(value, year, id=f"china-{year}", geography="CHN", unit="kg") for value, year in ((9, "2020"),)]
    other = {"source_id": "newspaper-2024", "geography": "CHN", "unit": "kg"}
    longer = [make(value, year, id=f"other-{year}", **other) for value, year in ((11, "2020"), (12, "2021"))]
    ladder = _ladder([*world, *of_china, *longer], english)

    assert {("ink", False), ("erbium", True)} == {(joint.element, joint.is_beside) for joint in ladder.joints}
    assert "from the same source and edition" in ladder.caption
    also = make(10, "2021", id="china-2021", geography="CHN", unit="kg")
    assert {False} == {joint.is_beside for joint in _ladder([*world, *of_china, also, *longer], english).joints}


def test_the_key_shows_signs_as_they_are_drawn(make: Make, dutch: Localised) -> None:
    """Hollow where each figure of a publisher is an estimate; an estimate is the best known of its shapes."""
    line = [make(20, "2020", estimated=True), make(25, "2023", estimated=True)]
    of_others = make(90, "2021", id="other", source_id="newspaper-2024")
    chinese = make(80, "2020", geography="CHN", id="china")
    of_the_others = replace(chinese, source_id="newspaper-2024")
    ladder = _ladder([*line, of_others, of_the_others], dutch)

    assert "disc" == ladder.estimate
    assert _hollow(ladder)["disc"] is True
    assert _hollow(_ladder([*line, of_others, chinese], dutch))["disc"] is False
    assert "" == _ladder([of_others, of_the_others], dutch).estimate


def _hollow(ladder: Ladder) -> dict[str, bool]:
    return {shape: is_hollow for shape, _, is_hollow in ladder.signs}


def test_only_the_two_longest_lines_have_shapes(make: Make, dutch: Localised) -> None:
    """More signs than two nobody keeps apart."""
    sources, figures = dutch.catalogue.sources, []
    for place, name in enumerate(("a", "b", "c")):
        sources[name] = replace(sources["survey-2026"], id=name, publisher=f"Publisher {name}")
        years = range(2018 + place, 2024)
        figures += [make(10 * place + year % 9, str(year), id=f"{name}-{year}", source_id=name) for year in years]

    shapes = {mark.figure.source_id: mark.shape for mark in _ladder(figures, dutch).marks}
    assert {"a": "disc", "b": "square", "c": "dot"} == shapes


def test_a_screen_reader_gets_words(make: Make, english: Localised) -> None:
    """One image, called by what stands above and below it; no colour alone says which number is that of this page."""
    figures = [make(50, "2020"), make(75, "2023", estimated=True)]
    ladder = _ladder(figures, english)
    html = english.render("ladder.html", ladder=ladder, this=ladder.mark_of(figures[1]), with_signs=True)
    tree = LexborHTMLParser(html)
    image = first(tree, '[role="img"]')
    above, below = (first(tree, f"#{id_}").text() for id_ in (image.attributes["aria-labelledby"] or "").split())

    assert "In percent, 2020 to 2023" == above
    assert "2 figures from one source. A line joins only figures from the same source and edition." == below
    assert "75%" == first(tree, ".ladder__this text").text()
    assert "Dependence according to a yearbook" in first(tree, "g > title").text()
    assert "estimate" in first(tree, '[aria-hidden="true"]').text()
    assert "style=" not in html

"""The drawing of the figures that count the same."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from publishing.languages.view import Localised
from publishing.pages.ladder import ladders
from publishing.pages.ladder_marks import Line
from publishing.pages.ladder_names import Ladder
from tests.publishing.conftest import first
from tests.publishing.pages.conftest import Make, only_ladder


def test_numbers_of_one_source_are_joined_over_the_years(make: Make, dutch: Localised) -> None:
    """Each stands in its year and at its share of a hundred, and another source is joined to nothing."""
    other = make(100, "2023", source_id="newspaper-2024", id="other-2023")
    ladder = only_ladder([make(50, "2020"), make(75, "2023"), other], dutch)

    assert [(87.5, 0), (12.5, 50), (87.5, 25)] == [(mark.x, mark.y) for mark in ladder.marks]
    assert [Line(12.5, 50, 87.5, 25, called="Example Survey")] == ladder.joints
    assert [(0, "0%"), (50, "50%"), (100, "100%")] == ladder.rungs
    assert ["2020", "2021", "2022", "2023"] == [text for _, text in ladder.years]


def test_a_bound_is_open_and_a_range_a_bar(make: Make, dutch: Localised) -> None:
    """A line would say that the number between is known, so neither is joined to another, nor is one passed over."""
    bound = make(None, "2021", low=60, qualifier="at-least")
    span = make(None, "2022", low=20, high=40)
    ladder = only_ladder([make(50, "2020"), bound, span, make(50, "2023")], dutch)
    marks = {mark.figure.period: mark for mark in ladder.marks}

    assert ("up", "dot") == (marks["2021"].open_to, marks["2021"].shape)
    assert ("", Line(marks["2022"].x, 80, marks["2022"].x, 60)) == (marks["2022"].shape, marks["2022"].bar)
    assert [] == ladder.joints
    assert "Een lijn" not in ladder.caption
    assert [("open-up", "minstens"), ("bar", "tussen twee getallen")] == ladder.bounds


def test_what_is_claimed_and_what_has_no_year_show_it(make: Make, dutch: Localised) -> None:
    """A diamond is a claim; a number without a year runs through all of them, one of several years through those."""
    claimed = make(80, "", kind="claimed", source_id="newspaper-2024")
    ladder = only_ladder([make(50, "2020"), make(75, "2022/2023"), claimed], dutch)
    one, several, undated = ladder.marks

    assert ("diamond", True, Line(0, 20, 100, 20)) == (undated.shape, undated.is_undated, undated.time)
    assert (None, False) == (one.time, several.is_undated)
    assert Line(50, 25, 100, 25) == several.time
    assert (True, []) == (several.is_line, ladder.bounds)
    assert "2022–2023: 75%" in [name.text for name in ladder.numbers]
    assert [("diamond", "beweerd", False)] == ladder.signs


def test_numbers_of_one_moment_stand_on_one_scale(make: Make, dutch: Localised) -> None:
    """Above each other where one would hide the next; a bound is open to its side."""
    figures = [make(10, id="a"), make(11, id="b"), make(None, id="c", high=90, qualifier="up-to")]
    ladder = only_ladder(figures, dutch)

    assert (2, []) == (ladder.rows, ladder.years)
    assert [(10, 75), (11, 25), (90, 75)] == [(mark.x, mark.y) for mark in ladder.marks]
    assert ["", "", "left"] == [mark.open_to for mark in ladder.marks]
    assert ("In procent", "3 cijfers uit één bron.") == (ladder.subtitle, ladder.caption)
    assert [("open-left", "hoogstens")] == ladder.bounds


def test_numbers_near_each_other_have_a_scale_around_them(make: Make, english: Localised) -> None:
    """From nothing they would lie on one line; and that the scale does not begin there is said."""
    near = only_ladder([make(84, "2023"), make(93, "2024")], english)
    far = only_ladder([make(60, "2023"), make(93, "2024")], english)

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

    assert [("thulium", "VS"), ("erbium", "China"), ("ink", "Wereld")] == only_ladder(figures, dutch).countries
    assert [] == only_ladder([*figures[:1], make(2, id="b")], dutch).countries


def test_the_publishers_with_most_figures_have_shapes(make: Make, dutch: Localised) -> None:
    """With more publishers than shapes, the others share the last."""
    sources = dutch.catalogue.sources
    for number in range(7):
        sources[f"s{number}"] = replace(sources["survey-2026"], id=f"s{number}", publisher=f"Publisher {number}")
    figures = [make(number, id=f"f{number}", source_id=f"s{number}") for number in range(7)]
    figures.append(make(9, id="again", source_id="s6"))

    names = [name for _, name, _ in only_ladder(figures, dutch).signs]
    assert ["Publisher 6", "Publisher 0", "Publisher 1", "Publisher 2", "andere bronnen"] == names


def test_the_key_shows_signs_as_they_are_drawn(make: Make, dutch: Localised) -> None:
    """Hollow where each figure of a publisher is an estimate; an estimate is the best known of its shapes."""
    line = [make(20, "2020", estimated=True), make(25, "2023", estimated=True)]
    of_others = make(90, "2021", id="other", source_id="newspaper-2024")
    chinese = make(80, "2020", geography="CHN", id="china")
    of_the_others = replace(chinese, source_id="newspaper-2024")
    ladder = only_ladder([*line, of_others, of_the_others], dutch)

    assert "disc" == ladder.estimate
    assert _hollow(ladder)["disc"] is True
    assert _hollow(only_ladder([*line, of_others, chinese], dutch))["disc"] is False
    assert "" == only_ladder([of_others, of_the_others], dutch).estimate


def _hollow(ladder: Ladder) -> dict[str, bool]:
    return {shape: is_hollow for shape, _, is_hollow in ladder.signs}


def test_only_the_two_longest_lines_have_shapes(make: Make, dutch: Localised) -> None:
    """More signs than two nobody keeps apart."""
    sources, figures = dutch.catalogue.sources, []
    for place, name in enumerate(("a", "b", "c")):
        sources[name] = replace(sources["survey-2026"], id=name, publisher=f"Publisher {name}")
        years = range(2018 + place, 2024)
        figures += [make(10 * place + year % 9, str(year), id=f"{name}-{year}", source_id=name) for year in years]

    shapes = {mark.figure.source_id: mark.shape for mark in only_ladder(figures, dutch).marks}
    assert {"a": "disc", "b": "square", "c": "dot"} == shapes


def test_a_screen_reader_gets_words(make: Make, english: Localised) -> None:
    """One image, called by what stands above and below it; no colour alone says which number is that of this page."""
    figures = [make(50, "2020"), make(75, "2023", estimated=True)]
    ladder = only_ladder(figures, english)
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

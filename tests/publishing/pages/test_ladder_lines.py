"""The lines that join figures in a drawing: what they are called, where they break, and whose they are."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from publishing.languages.view import Localised
from publishing.pages.ladder_key import Key
from publishing.pages.ladder_marks import Line
from publishing.pages.ladder_numbers import numbers_of_years
from tests.publishing.pages.conftest import Make, only_ladder


def test_lines_are_named_where_they_run(make: Make, dutch: Localised) -> None:
    """By their publisher where all are of one country, and others are small dots; by their country where there are two.

    The key names each sign, whether it is named there or not, and no colour twice.
    """
    line = [make(20, "2020"), make(25, "2023")]
    of_others = make(90, "2021", id="other", source_id="newspaper-2024")
    chinese = [make(80, "2020", geography="CHN"), make(85, "2023", geography="CHN")]
    one, several = only_ladder([*line, of_others], dutch), only_ladder([*line, *chinese], dutch)

    assert [("Example Survey", "", 25 / 2 + 75)] == [(name.text, name.element, name.x) for name in one.names]
    # Discs lie on other signs.
    assert ["dot", "disc", "disc"] == [mark.shape for mark in one.marks]
    assert [("VS", "thulium"), ("China", "erbium")] == [(name.text, name.element) for name in several.names]
    assert [("disc", "Example Survey", False), ("dot", "andere bronnen", False)] == one.signs
    assert ([], []) == (several.signs, several.countries)


def test_a_line_has_the_colour_of_its_country_and_its_name_at_the_edge(make: Make, dutch: Localised) -> None:
    """So that a reader can follow it; figures about one country need neither."""
    line = [make(20, "2020"), make(25, "2023")]
    chinese = [make(80, "2020", geography="CHN"), make(85, "2023", geography="CHN")]
    one, several = only_ladder(line, dutch), only_ladder([*line, *chinese], dutch)

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

    broken = "Tussen 2021 en 2022 is de lijn onderbroken (wereld), omdat de cijfers daarna uit een andere bron komen."
    assert broken == only_ladder([*world, after, chinese], dutch).gap
    assert "" == only_ladder([*world, chinese], dutch).gap
    across = make(30, "2023", geography="WLD")
    assert "" == only_ladder([*world, across, after, chinese], dutch).gap


def test_years_that_no_line_leads_across_are_named(make: Make, dutch: Localised) -> None:
    """Of each country of which the drawing jumps further than any line goes."""
    world = [make(20, "2000", geography="WLD"), make(25, "2005", geography="WLD")]
    chinese = [make(9, "2000", id="a", geography="CHN"), make(12, "2015", id="b", geography="CHN")]

    skipped = "Voor China slaat de tekening de jaren tussen 2000 en 2015 over."
    assert skipped == only_ladder([*world, *chinese], dutch).gap


def test_a_gap_is_told_once(make: Make, dutch: Localised) -> None:
    """One at which the source changes, and which is long too, is not named again as years that are jumped over."""
    world = [make(20, "2001", geography="WLD"), make(25, "2005", geography="WLD")]
    line = [make(9, "2000", geography="CHN"), make(10, "2002", geography="CHN")]
    other = make(12, "2015", id="other", geography="CHN", source_id="newspaper-2024")

    broken = "Tussen 2002 en 2015 is de lijn onderbroken (China), omdat de cijfers daarna uit een andere bron komen."
    assert broken == only_ladder([*world, *line, other], dutch).gap


def test_a_line_says_of_which_years_its_one_number_is(make: Make, dutch: Localised) -> None:
    """At itself, in its colour and without a sign in the middle; without room the key does, and of which country."""
    several = make(25, "2005/2010", geography="USA")

    ladder = only_ladder([make(20, "2000", geography="WLD"), several], dutch)
    assert [("2005–2010: 25%", "thulium")] == [(name.text, name.element) for name in ladder.numbers]
    assert [True, False] == [mark.has_sign for mark in sorted(ladder.marks, key=lambda mark: mark.x)]
    assert [] == ladder.bounds
    unsaid = [replace(mark, is_line=False) for mark in ladder.marks]
    assert [("time", "VS: één getal voor 2005–2010")] == Key(unsaid, {}, dutch).bounds
    assert [] == numbers_of_years(unsaid, [Line(0, y, 100, y) for y in range(0, 101, 4)], str, str)


def test_the_key_says_whose_numbers_are_all_estimates(make: Make, dutch: Localised) -> None:
    """And whose lines are dashed, as those drawn beside the others are."""
    world = [make(value, year, geography="WLD") for value, year in ((20, "2020"), (30, "2021"), (40, "2022"))]
    other = {"source_id": "newspaper-2024", "geography": "CHN", "estimated": True}
    chinese = [make(value, year, id=f"china-{year}", **other) for value, year in ((5, "2020"), (7, "2021"))]
    ladder = only_ladder([*world, *chinese], dutch)
    page = LexborHTMLParser(dutch.render("ladder.html", ladder=ladder, this=None, with_signs=True))
    key = page.css(".ladder__key")[0]

    assert "Example Newspaper (alleen schattingen)" in key.text()
    assert ladder.dashed == {"Example Newspaper"}
    assert 1 == len(key.css("line.ladder__beside"))


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
    ladder = only_ladder([*world, *chinese], english)

    assert {"ink"} == {joint.element for joint in ladder.joints}
    assert {"CHN": "square", "WLD": "disc"} == {mark.figure.geography: mark.shape for mark in ladder.marks}
    assert "Lines join only figures from one edition of one publisher: Example Survey." in ladder.caption
    assert "In 2020 and 2021 the number for China is higher than the one for the world, because" in ladder.caption
    shares = [replace(figure, unit="percent") for figure in (*world, *chinese)]
    assert "higher" not in only_ladder(shares, english).caption
    assert 1 == len(only_ladder(chinese, english).joints)


def test_a_country_has_the_longer_line_of_another_publisher(make: Make, english: Localised) -> None:
    """It is drawn as one beside the others, unless it is the shorter one, and the caption names no publisher alone."""
    world = [
        make(value, year, geography="WLD", unit="kg") for value, year in ((20, "2020"), (30, "2021"), (40, "2022"))
    ]
    of_china = [make(value, year, id=f"china-{year}", geography="CHN", unit="kg") for value, year in ((9, "2020"),)]
    other = {"source_id": "newspaper-2024", "geography": "CHN", "unit": "kg"}
    longer = [make(value, year, id=f"other-{year}", **other) for value, year in ((11, "2020"), (12, "2021"))]
    ladder = only_ladder([*world, *of_china, *longer], english)

    assert {("ink", False), ("erbium", True)} == {(joint.element, joint.is_beside) for joint in ladder.joints}
    assert "from the same source and edition" in ladder.caption
    also = make(10, "2021", id="china-2021", geography="CHN", unit="kg")
    assert {False} == {joint.is_beside for joint in only_ladder([*world, *of_china, also, *longer], english).joints}

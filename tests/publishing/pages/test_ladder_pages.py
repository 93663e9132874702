"""The drawing of figures that count the same, on the page of one of them and on that of their measure."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from publishing.cards import measures
from publishing.languages.view import Localised
from publishing.pages.measures import measure_fillings
from publishing.pages.sharing import said_of_measure
from publishing.pages.uses import Uses
from tests.publishing.conftest import first
from tests.publishing.pages.conftest import Make, only_ladder


def test_the_page_of_a_figure_has_a_key_without_the_shapes_of_publishers(make: Make, dutch: Localised) -> None:
    """All others are filled dots, but for what is claimed; the key says whose the dark ones are, and the others."""
    line = [make(20, "2020", estimated=True), make(25, "2023", estimated=True)]
    other = make(90, "2021", id="other", source_id="newspaper-2024")
    claimed = make(80, "2022", id="claimed", kind="claimed", source_id="newspaper-2024")
    ladder = only_ladder([*line, other, claimed], dutch)
    own, of_other = ladder.about(line[0]), ladder.about(other)

    others = [("disc", "andere bronnen", False), ("diamond", "beweerd", False)]
    assert [("disc", "Example Survey", False), *others] == own.signs
    assert others == of_other.signs
    assert ("", "") == (own.estimate, of_other.estimate)
    assert {"disc": False, "dot": False, "diamond": False} == {mark.shape: mark.is_hollow for mark in of_other.marks}
    assert own.mark_of(line[0]) is ladder.mark_of(line[0])


def test_the_pages_of_a_measure_and_of_a_figure_say_numbers_at_their_signs(make: Make, dutch: Localised) -> None:
    """In the drawing itself; the page of a figure has its own number, and those of others that it leaves room for."""
    figures = [make(50, "2020"), make(75, "2023")]
    ladder = only_ladder(figures, dutch)
    of_measure = LexborHTMLParser(dutch.render("ladder.html", ladder=ladder, this=None, with_signs=True))
    own = {"ladder": ladder.about(figures[1]), "this": ladder.mark_of(figures[1])}
    of_figure = LexborHTMLParser(dutch.render("ladder.html", **own, with_signs=True))

    assert ["75%", "50%"] == [text.text() for text in of_measure.css(".ladder__name")]
    assert ["50%", "75%"] == [text.text() for text in of_figure.css(".ladder__name, .ladder__this text")]


def test_no_line_leads_across_many_years(make: Make, dutch: Localised) -> None:
    """How a number went in years of which its source says nothing is not known."""
    near = [make(20, "2000"), make(25, "2010")]
    far = make(90, "2021")

    assert 1 == len(only_ladder([*near, far], dutch).joints)


def test_who_says_the_number_of_a_page_is_in_ink_with_all_of_its_numbers(make: Make, dutch: Localised) -> None:
    """Where a name in the drawing says who that is; all others stay grey."""
    line = [make(20, "2020"), make(25, "2023")]
    others = [
        make(value, year, id=f"other-{year}", source_id="newspaper-2024")
        for value, year in ((80, "2020"), (90, "2023"))
    ]
    ladder = only_ladder([*line, *others], dutch)

    assert {name.text for name in ladder.names} >= {"Example Survey"}
    own = {"ladder": ladder.about(line[0]), "this": ladder.mark_of(line[0])}
    of_figure = LexborHTMLParser(dutch.render("ladder.html", **own, with_signs=True))
    kin = [mark.tip for mark in ladder.marks if mark.figure is line[1]]
    assert kin == [title.text() for title in of_figure.css(".ladder__kin title")]
    assert [True, False] == ["ladder__kin" in str(joint.html) for joint in of_figure.css(".ladder__joints line")]
    assert "" == ladder.kin


def test_a_measure_draws_and_counts_the_newest_editions_and_its_table_has_all(make: Make, english: Localised) -> None:
    """What is left out is said below the drawing and marked in the table, and the card counts what it draws."""
    catalogue, measure = english.catalogue, english.catalogue.measures["reliance"]
    new, old, other = make(20, "2023"), make(25, "2023"), make(30, "2020")
    catalogue.sources["older"] = replace(catalogue.sources[new.source_id], id="older", published="2001")
    catalogue.figures_by_measure = {measure.id: [new, replace(old, id="old", source_id="older"), other]}
    (filling,) = (one for one in measure_fillings(english, []) if one.id == measure.id)
    page, uses = LexborHTMLParser(filling.text), Uses(catalogue, [])
    card = measures.drawn(measure, english, uses)

    assert "2 figures from one source." in first(page, "figcaption").text()
    assert "The table also has earlier editions, which" in first(page, "#figures + .quiet-text").text()
    assert [["25%"]] == [[cell.text() for cell in row.css(".kin__number")] for row in page.css(".kin__earlier")]
    assert said_of_measure(measure, english, uses).lead.endswith("2 figures from one source.")
    assert card is not None
    assert 2 == card.shapes.count("scale(2.2)")


def test_where_a_drawing_begins_later_is_said_in_months(make: Make, english: Localised) -> None:
    """A month is stored otherwise than a reader reads it."""
    measure, paper = english.catalogue.measures["reliance"], "newspaper-2024"
    world = make(20, "2021-03", geography="WLD", unit="kg")
    more, less = (
        make(value, month, geography="CHN", unit="kg", source_id=paper)
        for value, month in ((30, "2021-03"), (10, "2023-05"))
    )
    english.catalogue.figures_by_measure = {measure.id: [world, replace(more, id="more"), less]}
    (filling,) = (one for one in measure_fillings(english, []) if one.id == measure.id)
    caption = first(LexborHTMLParser(filling.text), "#figures + .quiet-text").text()

    assert "China starts in March 2021 in the table, and in May 2023 in the drawing." in caption

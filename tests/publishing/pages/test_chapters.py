"""The chapters of the story, and the frame around each."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.chapters import chapter_lines, chapters_of, minutes, styles_of, with_chapter_frame, with_listed
from publishing.pages.written import LISTED, Page
from tests.publishing.conftest import first, page


def _chapter(number: int) -> Page:
    return replace(page("", f"verhaal/{number}.md", title=f"Deel {number}", chapter=number), id=f"part-{number}")


CHAPTERS = [_chapter(number) for number in (10, 2, 1)]


def test_chapters_are_in_the_order_of_their_numbers() -> None:
    """Two comes before ten, and a page without a number is no chapter."""
    assert ["part-1", "part-2", "part-10"] == [chapter.id for chapter in chapters_of([page("x"), *CHAPTERS])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("woord " * 20, 1),
        ("woord " * 500, 2),
        ("woord " * 501, 3),
        ("woord " * 500 + "<div class='side-note' markdown> ## * _ </div>", 2),
        ("{{figure:een-twee}} [twee woorden](https://a.example/drie/vier) " * 200, 3),
    ],
)
def test_how_long_a_chapter_takes(text: str, expected: int) -> None:
    """Words are counted, and markup is none; the shortest takes a minute."""
    assert expected == minutes(page(text))


def test_a_list_of_chapters_says_where_one_is(dutch: Localised) -> None:
    """Each with its address from the page that holds the list, and which of them that page is."""
    chapters = chapters_of(CHAPTERS)
    lines = chapter_lines(chapters, chapters[1], dutch)

    assert [("Deel 1", "../1/", False), ("Deel 2", "./", True), ("Deel 10", "../10/", False)] == [
        (line["title"], line["link"], line["is_this"]) for line in lines
    ]
    assert "Leestijd: 1 minuut" == lines[0]["minutes"]


def test_a_chapter_says_its_number_and_links_to_its_neighbours(dutch: Localised) -> None:
    """The first chapter has no previous one, the last no next one."""
    chapters = chapters_of(CHAPTERS)
    start, middle, end = (LexborHTMLParser(with_chapter_frame(one, "Tekst", chapters, dutch)) for one in chapters)

    assert "Hoofdstuk 2 van 3" == first(middle, ".chapter-number").text()
    assert ["../1/", "../10/"] == [node.attributes["href"] for node in middle.css("nav a")]
    assert ([], []) == (start.css("[rel=prev]"), end.css("[rel=next]"))


def test_a_chapter_shows_all_others(dutch: Localised) -> None:
    """In a list that opens, in which its own name is marked, below how long it takes and of which day the data are."""
    chapters = chapters_of(CHAPTERS)
    tree = LexborHTMLParser(with_chapter_frame(chapters[1], "Tekst", chapters, dutch))

    assert ["Deel 1", "Deel 2", "Deel 10"] == [node.text() for node in tree.css(".chapters a")]
    assert "Deel 2" == first(tree, ".chapters [aria-current=page]").text()
    day = dutch.formatter.whole_day(dutch.day)
    assert f"Leestijd: 1 minuut · Gegevens van {day}" == first(tree, ".chapter-facts").text()


def test_another_page_has_no_frame(dutch: Localised) -> None:
    """A page without a chapter number stays as it is."""
    assert "Tekst" == with_chapter_frame(page("Tekst"), "Tekst", CHAPTERS, dutch)


def test_only_a_page_with_steps_asks_for_their_style() -> None:
    """Other pages do not carry it."""
    assert {"styles": ["steps"]} == styles_of(page("{{tonne:dig}}"))
    assert {} == styles_of(page("{{figure:dig}}"))


def test_a_list_of_chapters_has_the_largest_number_of_each(small: Catalogue, dutch: Localised) -> None:
    """The first that stands beside its text, with a link to its page; a chapter without one has none."""
    figure = next(iter(small.figures))
    with_number = replace(CHAPTERS[0], body=f"Tekst.\n\n{{{{pull:{figure}}}}}\n\n{{{{pull:nothing}}}}")
    lines = chapter_lines(chapters_of([with_number, *CHAPTERS[1:]]), page("x"), dutch)

    assert [None, None, figure] == [line["figure"] and line["figure"].id for line in lines]
    assert lines[-1]["figure_link"].endswith(f"/{figure}/")


@pytest.mark.parametrize(
    ("label", "expected"), [("Gewicht", "Gewicht per jaar"), ("Gewicht per jaar", "Gewicht per jaar")]
)
def test_what_a_unit_says_more_stands_behind_the_label(
    small: Catalogue, dutch: Localised, label: str, expected: str
) -> None:
    """Where the label does not say it already, so that the number has one line."""
    small.units["rate"] = replace(small.units["kg"], id="rate", noun_unit="kg", with_noun={"nl": "… per jaar"})
    figure = replace(next(iter(small.figures.values())), unit="rate", label={"nl": label})
    small.figures[figure.id] = figure
    (line,) = chapter_lines([replace(CHAPTERS[0], body=f"{{{{pull:{figure.id}}}}}")], page("x"), dutch)

    assert expected == line["number_of"]


def test_only_a_page_that_lists_the_chapters_shows_their_numbers() -> None:
    """Another page shows what it names itself."""
    with_number = replace(CHAPTERS[0], body="{{pull:one}} {{pull:two}}")
    pages = [page("{{contents:story}}"), page("{{contents:claims}}"), with_number]

    assert [["one"], None, None] == [one.meta.get(LISTED) for one in with_listed(pages)]

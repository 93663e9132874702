"""Glossary, timeline and articles."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.articles import article_pages
from publishing.pages.glossary import glossary_pages
from publishing.pages.timeline import timeline_pages
from tests.publishing.conftest import Localise, first


def test_a_term_stands_in_both_languages(dutch: Localised) -> None:
    """The meaning is in the language of the page, as is what the other is called; the other name is marked as such."""
    tree = LexborHTMLParser(next(glossary_pages(dutch, {})).text)

    assert "concentraat" == first(tree, "#concentrate dt").text(deep=False).strip()
    assert ("en", "concentrate") == (
        (other := first(tree, "#concentrate [lang]")).attributes["lang"],
        other.text(),
    )
    assert "Engels: concentrate" == first(tree, "#concentrate .glossary__other").text()


def test_the_glossary_is_entered_by_letter(dutch: Localised) -> None:
    """A link for each letter, in order, each to the place where its words begin."""
    tree = LexborHTMLParser(next(glossary_pages(dutch, {})).text)
    letters = [link.text() for link in tree.css(".letters a")]

    assert sorted({term.term["nl"][0].upper() for term in dutch.catalogue.terms.values()}) == letters
    assert letters == [node.text() for node in tree.css(".letter")]
    assert [f"#{node.id}" for node in tree.css(".letter")] == [one.attributes["href"] for one in tree.css(".letters a")]


def test_an_event_has_a_day_a_kind_and_a_source(dutch: Localised) -> None:
    """The list says when, what kind, and who tells it."""
    event = first(LexborHTMLParser(next(timeline_pages(dutch, {})).text), "#survey-published-2026")

    assert "market" == event.attributes["data-kind"]
    assert "februari 2026 · markt" == first(event, ".timeline__date").text()
    assert "../bronnen/#survey-2026" == first(event, "a").attributes["href"]
    assert "2026" == event.attributes["data-year"]


def test_a_year_is_a_heading_above_its_events(small: Catalogue, dutch: Localised) -> None:
    """It has all kinds of these, so that style leaves it out where none is left; what lies ahead has one of its own."""
    events = small.table("context", "events").rows
    events[0].update(date="2099-01-01")
    site = replace(dutch, catalogue=Catalogue(small.tables.values()))
    tree = LexborHTMLParser(next(timeline_pages(site, {})).text)
    heads = {head.text().strip(): head.attributes["data-kind"] for head in tree.css(".row-head")}
    kinds: dict[str, list[str]] = {}
    for row in tree.css(".row")[1:]:
        kinds.setdefault(str(row.attributes["data-year"]), []).append(str(row.attributes["data-kind"]))

    assert [dutch.words["timeline"]["ahead"], *kinds] == [*heads]
    assert {year: " ".join(dict.fromkeys(own)) for year, own in kinds.items()} == {year: heads[year] for year in kinds}
    assert "2099" in first(tree, ".timeline__date").text()


def test_an_event_still_to_come_says_so(small: Catalogue, dutch: Localised) -> None:
    """The newest comes first, and that may be later than the day of the data."""
    events = small.table("context", "events").rows
    said = []
    for day in (dutch.day, "2099-01-01"):
        events[0].update(date=day)
        site = replace(dutch, catalogue=Catalogue(small.tables.values()))
        said.append(dutch.words["timeline"]["ahead"] in next(timeline_pages(site, {})).text)

    assert [False, True] == said


def test_the_last_day_of_a_rule_is_said_once(small: Catalogue, dutch: Localised) -> None:
    """By a line of its own, where the text of the event does not say it."""
    events = small.table("context", "events").rows
    lines = []
    for text in ("Het blijft zo tot 1 januari 2099.", "Het blijft zo."):
        events[0].update(ends="2099-01-01", text_nl=text)
        site = replace(dutch, catalogue=Catalogue(small.tables.values()))
        lines.append(len(LexborHTMLParser(next(timeline_pages(site, {})).text).css(".until")))

    assert [0, 1] == lines


def test_an_event_is_where_one_of_its_titles_says(small: Catalogue, dutch: Localised, english: Localised) -> None:
    """A country that one language names counts in both, or the two lists would not be alike; else the text decides."""
    events = small.table("context", "events").rows
    events[0].update(title_en="The Chinese yearbook is published", text_en="It gives new figures about Japan.")
    places = [
        first(LexborHTMLParser(next(timeline_pages(site, {})).text), ".row").attributes["data-place"]
        for site in (dutch, english)
    ]

    assert ["CN", "CN"] == places
    events[0].update(title_en="The yearbook is published")
    again = replace(dutch, catalogue=Catalogue(small.tables.values()))

    assert "JP" == first(LexborHTMLParser(next(timeline_pages(again, {})).text), ".row").attributes["data-place"]


def test_an_article_lists_its_claims_with_their_paragraphs(dutch: Localised) -> None:
    """The page of an article says in which paragraph each claim stands."""
    (page,) = article_pages(dutch, {})
    tree = LexborHTMLParser(page.text)

    assert "artikelen/newspaper-2024.md" == page.path
    assert "alinea 2" == first(tree, ".register__origin").text()
    assert "../../beweringen/dependence/" == first(tree, ".register a").attributes["href"]
    assert "contradicted" == first(tree, ".register .row").attributes["data-verdict"]
    assert "1" == first(tree, ".choice__count").text()


def test_an_article_is_drawn_as_a_strip_of_paragraphs(small: Catalogue, dutch: Localised) -> None:
    """Up to the last one with a claim, and no word of what follows; a mark has its verdict's shape, name and claim."""
    rows = small.table("figures", "mentions").rows
    rows += [{**rows[0], "paragraph": 4}]
    (page,) = article_pages(dutch, {})
    tree = LexborHTMLParser(page.text)
    columns = tree.css(".strip > li")
    links = [[link.attributes["href"] for link in column.css("a")] for column in columns]
    mark = first(columns[1], "a:has(svg.verdict--contradicted)")

    assert ["1", "2", "3", "4"] == [column.text().strip() for column in columns]
    assert [[], ["../../beweringen/dependence/"], [], ["../../beweringen/dependence/"]] == links
    assert (mark.attributes["aria-label"] or "").startswith("klopt niet: ")
    assert first(mark, "svg.verdict--contradicted path")
    assert not tree.css(".filtered ~ p")


@pytest.mark.parametrize(("language", "shown"), [("nl", 1), ("en", 2)])
def test_a_translated_article_leads_to_its_original_for_who_reads_it(
    language: str, shown: int, small: Catalogue, localise: Localise, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The Dutch article leads an English reader to the English one too."""
    monkeypatch.setattr("publishing.pages.articles.ORIGINALS", {"newspaper-2024": "crs-2013"})
    (page,) = article_pages(localise(small, language), {})
    links = [node.attributes["href"] for node in LexborHTMLParser(page.text).css('a[rel="external"]')]

    assert ["https://example.org/article", "https://example.org/report"][:shown] == links

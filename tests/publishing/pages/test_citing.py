"""What pages offer to whoever cites them."""

from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from publishing.charts.captions import chart_citation
from publishing.languages.addresses import CARD, citation_file
from publishing.languages.view import Localised
from publishing.pages.articles import article_pages
from publishing.pages.chapters import with_chapter_frame
from publishing.pages.citing import NAMES, all_citations, chapter_citation, offered
from publishing.pages.claims import claim_pages
from publishing.pages.glossary import glossary_pages
from publishing.pages.measures import measure_fillings
from publishing.pages.packages import package_pages
from publishing.pages.tables import table_pages
from tests.publishing.conftest import first, page


def _links(html: str) -> list[str]:
    tree = LexborHTMLParser(html)
    return [node.attributes["href"] or "" for node in tree.css("details.citation:not([open]) a")]


def test_a_page_offers_every_form_and_the_words_to_copy(dutch: Localised) -> None:
    """A claim has the button under its heading; a measure, a table and an article have all of it in a closed part."""
    claim = next(one for one in claim_pages(dutch, {}) if one.id == "claim-dependence").text
    measure = next(one for one in measure_fillings(dutch, []) if one.id == "reliance").text
    table = next(one for one in table_pages(dutch, {}) if one.id == "table-figures-claims").text
    article = next(article_pages(dutch, {})).text

    for html, start, place in (
        (claim, "../../citations/claims/dependence.nl.", "p:has(+ details.citation)"),
        (measure, "../../citations/measures/reliance.nl.", "details.citation"),
        (table, "../../../citations/tables/figures-claims.nl.", "details.citation"),
        (article, "../../citations/articles/newspaper-2024.nl.", "details.citation"),
    ):
        assert [start + ending for ending in NAMES] == [link.replace("../" + start, start) for link in _links(html)]
        button = first(LexborHTMLParser(html), f"{place} [data-copy]")
        assert (button.attributes["data-copy"] or "").startswith("Zeldzaam, ")


def test_a_page_offers_its_address_and_its_card_to_copy(dutch: Localised) -> None:
    """A measure, a table and a chapter have no frame: their card is the picture that leads to them."""
    measure = next(one for one in measure_fillings(dutch, []) if one.id == "reliance").text
    table = next(one for one in table_pages(dutch, {}) if one.id == "table-figures-claims").text
    own = page("Tekst.", chapter=1)
    chapter = with_chapter_frame(own, "Tekst.", [own], dutch)

    for html, path in (
        (measure, "nl/maten/reliance/"),
        (table, dutch.address(dutch.table_path("figures", "claims"))),
        (chapter, "nl/verhaal/proef/"),
    ):
        address = dutch.settings.site_url + path
        texts = [str(one.attributes["data-copy"]) for one in LexborHTMLParser(html).css("[data-copy]")]
        picture = LexborHTMLParser(texts[2])

        assert [3, address] == [len(texts), texts[1]]
        assert address == first(picture, "a").attributes["href"]
        assert f"{address}{CARD}" == first(picture, "a > img").attributes["src"]


def test_a_package_is_cited_on_its_page(english: Localised) -> None:
    """Each package has a page, which offers how it is cited."""
    pages = {one.id: one.text for one in package_pages(english, {})}

    for package in {table.package for table in english.catalogue.tables.values()}:
        links = _links(pages[f"package-{package}"])
        assert {package} == {link.rpartition("/")[2].partition(".")[0] for link in links}


def test_a_chapter_says_how_it_is_cited(dutch: Localised) -> None:
    """Between its text and its neighbours; another page does not."""
    chapter = page("Tekst.", chapter=1)
    html = with_chapter_frame(chapter, chapter.text, [chapter], dutch)

    assert "../../../citations/chapters/proef.nl.bib" == _links(html)[0]
    assert "Tekst." == with_chapter_frame(page("Tekst."), "Tekst.", [], dutch)


def test_a_whole_page_says_how_it_is_cited(dutch: Localised) -> None:
    """A list below its last row; the front page by what the site is about, since it has the name of the site."""
    glossary = next(glossary_pages(dutch, {}))
    home = replace(page("Tekst.", "index.md"), id="home")
    listed, front = (with_chapter_frame(one, one.text, [], dutch) for one in (glossary, home))

    assert "citations/pages/glossary.nl.bib" == _links(listed)[0].removeprefix("../../")
    assert dutch.words["tagline"] in str(first(LexborHTMLParser(front), "[data-copy]").attributes["data-copy"])


def test_a_chart_is_cited_by_its_title_and_its_day(chart: Chart, english: Localised) -> None:
    """As its own page names it."""
    citation = chart_citation(chart, english)

    assert (chart.words("en").headline, chart.as_of) == (citation.title, citation.date)


def test_each_kind_has_files(dutch: Localised, chart: Chart) -> None:
    """Each citation once, and each of those that the pages offer."""
    chapter = page("Tekst.", chapter=1)
    pages = [chapter, page("Elders."), *article_pages(dutch, {}), *glossary_pages(dutch, {})]
    found = [(one.kind, one.id) for one in all_citations(dutch, {chart.id: chart}, pages)]

    kinds = {"articles", "claims", "measures", "charts", "chapters", "pages", "tables", "packages"}
    assert kinds == {kind for kind, _ in found}
    assert [("chapters", "proef")] == [one for one in found if one[0] == "chapters"]
    assert len(found) == len(set(found))


def test_a_link_leads_to_the_file(dutch: Localised) -> None:
    """From the page's own place in the site."""
    citation = chapter_citation(page("Tekst."), dutch)
    link = offered(citation, dutch, "verhaal/proef.md")["files"]["RIS"]

    assert link.endswith(citation_file("chapters", "proef", "nl", "ris"))

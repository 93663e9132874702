"""The gallery of charts and the page of each chart."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from charts import Chart
from evidence.catalogue import Catalogue
from publishing.charts.captions import all_sources_of, source_line
from publishing.languages.view import Localised
from publishing.pages.charts import SUBJECTS, chart_pages
from publishing.pages.written import Page
from tests.publishing.conftest import Localise, first

CLAIM = "evidence-f35-rare-earth-mass"


def pages_of(charts: dict[str, Chart], site: Localised) -> dict[str, Page]:
    """Return the pages by id."""
    return {page.id: page for page in chart_pages(site, charts)}


@pytest.mark.parametrize("code", ["nl", "en"])
def test_each_chart_has_a_page(charts: dict[str, Chart], catalogue: Catalogue, localise: Localise, code: str) -> None:
    """Its two versions are paired by the same id, and the gallery leads to each."""
    pages = pages_of(charts, localise(catalogue, code))
    links = [node.attributes["href"] for node in LexborHTMLParser(pages["charts"].text).css(".gallery > li > div > a")]

    assert {"charts", *(f"chart-{chart_id}" for chart_id in charts)} == pages.keys()
    assert sorted(f"{chart_id}/" for chart_id in charts) == sorted(map(str, links))


def test_addresses_are_in_the_language_of_the_page(
    charts: dict[str, Chart], catalogue: Catalogue, localise: Localise
) -> None:
    """The folder is a word, the name is that of the chart."""
    paths = [pages_of(charts, localise(catalogue, code))["chart-reserves"].path for code in ("nl", "en")]

    assert ["grafieken/reserves.md", "charts/reserves.md"] == paths


def test_the_page_of_a_chart_names_what_describes_its_files(
    charts: dict[str, Chart], catalogue: Catalogue, localise: Localise
) -> None:
    """Each in its language; by CSV on the Web the one of which the rows of all charts are a package, and no other."""
    described = {
        code: [
            one["link"].rpartition("/")[2]
            for one in pages_of(charts, localise(catalogue, code))["chart-reserves"].meta["described_by"]
        ]
        for code in ("nl", "en")
    }

    english = ["reserves.en.csv-metadata.json", "reserves.en.metadata.json"]
    assert {"nl": ["reserves.nl.metadata.json"], "en": english} == described


def test_the_page_of_a_chart_tells_how_it_is_made(
    charts: dict[str, Chart], catalogue: Catalogue, localise: Localise
) -> None:
    """Code, words, table, downloads and sources are all linked, and the description is there to read."""
    site = localise(catalogue, "nl")
    page = pages_of(charts, site)["chart-reserves"]
    tree = LexborHTMLParser(page.text)
    links = {node.attributes["href"] for node in tree.css("a")}

    assert charts["reserves"].words("nl").headline == page.title
    assert site.unbroken(page.title) == first(tree, "h1").text() != page.title
    description = [node.text() for node in tree.css("#description ~ p")]
    assert charts["reserves"].words("nl").description.startswith(" ".join(description[:2]))
    assert "<!--chart:reserves-->" in page.text
    assert "<!--code:reserves-->" in page.text
    endings = ("svg", "png", "xlsx", "csv", "rows.json", "metadata.json", "json")
    assert {f"../../../charts/reserves.nl.{ending}" for ending in endings} <= links
    assert "../../gegevens/supply/reserves/" in links
    assert {catalogue.sources[id_].url for id_ in charts["reserves"].source_ids} <= links
    assert any(str(link).endswith("charts/reserves.py") for link in links)
    assert "https://zeldzaam.example/nl/grafieken/reserves/" in page.text


def test_sources_that_stand_in_the_rows_are_on_the_page(
    charts: dict[str, Chart], catalogue: Catalogue, localise: Localise
) -> None:
    """The timeline has a source for each event: its picture says how many, its page lists them all."""
    site, ids = localise(catalogue, "en"), {str(row["source_id"]) for row in charts["timeline"].rows}
    tree = LexborHTMLParser(pages_of(charts, site)["chart-timeline"].text)

    assert ids == {node.id for node in tree.css(".source-list li")}
    assert source_line(charts["timeline"], site).startswith(f"Source: {len(ids)} sources")


def test_the_chart_of_a_claim_is_named_after_it(
    charts: dict[str, Chart], catalogue: Catalogue, localise: Localise
) -> None:
    """Its title says which claim it tests, its only heading what came out, and its page leads there."""
    claim, site = catalogue.claims["f35-rare-earth-mass"], localise(catalogue, "en")
    page, title = pages_of(charts, site)[f"chart-{CLAIM}"], site.unbroken(claim.title["en"])

    assert title == first(LexborHTMLParser(page.text), "h1").text()
    assert f"Claimed and found: {claim.title['en']}" == page.title
    assert title == first(LexborHTMLParser(page.text), "a[href='../../claims/f35-rare-earth-mass/']").text()


def test_pictures_of_the_gallery_wait_until_they_are_seen(
    charts: dict[str, Chart], catalogue: Catalogue, localise: Localise
) -> None:
    """A picture for each chart, those of claims too, loaded late, with words for who cannot see it."""
    tree = LexborHTMLParser(pages_of(charts, localise(catalogue, "nl"))["charts"].text)
    pictures = tree.css(".gallery img")

    assert len(charts) == len(pictures)
    assert {"lazy"} == {node.attributes["loading"] for node in pictures}
    assert all(node.attributes["alt"] for node in pictures)


def test_the_gallery_says_what_is_drawn_and_in_which_unit(
    charts: dict[str, Chart], catalogue: Catalogue, localise: Localise
) -> None:
    """By the first sentence of the subtitle, or what is said of its small picture; a claim has its verdict."""
    site = localise(catalogue, "nl")
    tree = LexborHTMLParser(pages_of(charts, site)["charts"].text)
    said = {node.text() for node in tree.css(".gallery:not(.gallery--claims) > li > div > a + .gallery__of")}

    assert "Winning van zeldzame aardmetalen, in ton per jaar, omgerekend naar oxide (REO)." in said
    small = {chart.words("nl").small for chart in charts.values()} - {""}
    assert small
    assert small <= {text.replace("\N{NO-BREAK SPACE}", " ") for text in said}
    assert len(said) == len(tree.css(".gallery:not(.gallery--claims) > li"))
    assert [] == tree.css(".gallery--claims .gallery__of")


def test_each_subject_lists_charts_that_are_there(charts: dict[str, Chart]) -> None:
    """A chart that is gone or has another id is taken out of the list, and none is listed twice."""
    listed = [chart_id for ids in SUBJECTS.values() for chart_id in ids]

    assert set() == set(listed) - charts.keys()
    assert len(set(listed)) == len(listed)


def test_a_chart_without_a_subject_comes_last(
    charts: dict[str, Chart], catalogue: Catalogue, localise: Localise
) -> None:
    """A new chart is in the gallery before anybody has said where it belongs."""
    known = charts["reserves"]
    new = replace(known, id="new")
    tree = LexborHTMLParser(pages_of({"new": new, "reserves": known}, localise(catalogue, "nl"))["charts"].text)

    assert ["reserves/", "new/"] == [node.attributes["href"] for node in tree.css(".gallery a")]
    assert ["Aanvoer", "Andere grafieken"] == [node.text() for node in tree.css(".gallery__heading[data-topic] h2")]
    assert "new" not in {chart_id for ids in SUBJECTS.values() for chart_id in ids}


def test_the_gallery_can_be_put_in_an_order(charts: dict[str, Chart], catalogue: Catalogue, localise: Localise) -> None:
    """By subject first, else by the day of the newest source or by title; each row has its own place in both."""
    site = localise(catalogue, "en")
    tree = LexborHTMLParser(pages_of(charts, site)["charts"].text)
    rows = tree.css(".gallery .row")
    titles = {_place(row, "title"): site.unbroken(first(row, "a").text()).casefold() for row in rows}
    days = {
        _place(row, "newest"): max(source.published for source in all_sources_of(charts[_id_of(row)], site))
        for row in rows
    }

    assert ["", "newest", "title"] == [one.attributes["value"] for one in tree.css("select[name=sort] option")]
    assert sorted(titles.values()) == [titles[place] for place in range(len(charts))]
    assert sorted(days.values(), reverse=True) == [days[place] for place in range(len(charts))]
    assert len(set(days.values())) > 1


def _place(row: LexborNode, order: str) -> int:
    return int(row.attributes[f"data-order-{order}"] or "")


def _id_of(row: LexborNode) -> str:
    return (first(row, "a").attributes["href"] or "").rstrip("/")

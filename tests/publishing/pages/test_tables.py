"""The pages of tables."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.places import ABOVE
from publishing.pages.rows import WHOLE
from publishing.pages.tables import table_pages
from publishing.pages.written import Page
from tests.publishing.conftest import first


def _pages(site: Localised) -> dict[str, Page]:
    return {page.id: page for page in table_pages(site, {})}


def test_there_is_a_page_for_each_table(dutch: Localised) -> None:
    """Above it stands the way to it, by its package."""
    pages = _pages(dutch)
    table = pages["table-supply-mine_production"]

    assert {f"table-{package}-{name}" for package, name in dutch.catalogue.tables} == pages.keys()
    assert [dutch.address(dutch.addresses.package("supply"))] == [address for _, address in table.meta[ABOVE]]


def test_a_table_says_which_of_its_files_to_take(dutch: Localised) -> None:
    """First those that most people take; each has a place for its size, and each file a line on whom it is for."""
    text = _pages(dutch)["table-supply-mine_production"].text
    tree = LexborHTMLParser(text)

    assert "<!--size:data/supply/mine_production.nl.csv-->" in text
    offered, all_ = (
        [str(file.attributes["href"]).rpartition("/")[2] for file in first(tree, part).css("a[download]")]
        for part in (".table-take", "details:not(#limits)")
    )
    first_files = [f"mine_production.{ending}" for ending in ("nl.xlsx", "nl.csv", "csv")]
    assert [first_files[0], first_files[-1]] == offered
    assert [*first_files, "mine_production.json", "mine_production.parquet"] == all_
    assert len(offered) + len(all_) == len(tree.css("a[download]")) == text.count("<!--size:")
    assert len(all_) == len(first(tree, "details:not(#limits)").css("li"))


def test_what_is_to_be_known_of_a_table_is_folded_above_it(small: Catalogue, dutch: Localised) -> None:
    """All that its description says behind the first sentence, and that rows of totals are not to be added."""
    table = small.table("supply", "mine_production")
    table.properties["description_nl"] = "Wat mijnen maken. Alleen hele jaren."
    table.rows[:] = [{**table.rows[0], "country": "WLD"}]
    tree = LexborHTMLParser(_pages(dutch)["table-supply-mine_production"].text)

    assert "Wat mijnen maken." == first(tree, "h1 + p").text()
    said = [node.text() for node in tree.css("#limits p")]
    place = dutch.catalogue.country_name("WLD", "nl")
    assert ["Alleen hele jaren.", dutch.words["table"]["total"].format(place=place)] == said[:2]


@pytest.mark.parametrize("code", ["dutch", "english"])
def test_the_dictionary_names_every_column(request: pytest.FixtureRequest, code: str) -> None:
    """Those of the other language too, with the unit of each, and whether it may be empty."""
    site = request.getfixturevalue(code)
    tree = LexborHTMLParser(_pages(site)["table-supply-mine_production"].text)
    fields = [node.text() for node in tree.css("table.dictionary tbody th")]
    units = {row.css("th")[0].text(): row.css("td")[2].text() for row in tree.css("table.dictionary tbody tr")}

    assert [field["name"] for field in site.catalogue.table("supply", "mine_production").fields] == fields
    assert "REO" in units["production_t_reo"] or "t_reo" == units["production_t_reo"]
    assert site.words["table"]["empty"] == units["country"]


def test_a_page_has_a_place_for_its_rows(dutch: Localised) -> None:
    """The rows are put in after the generator, for which hundreds of them are much text."""
    assert "<!--rows:supply/mine_production/1-->" in _pages(dutch)["table-supply-mine_production"].text


def test_a_page_says_whether_its_address_can_narrow_a_table(small: Catalogue, dutch: Localised) -> None:
    """With rows each of its pages says so, and waits for the script that reads the address; without them none does."""
    table = small.table("supply", "mine_production")
    table.rows.extend([table.rows[0]] * WHOLE)
    pages = _pages(dutch)
    assert pages["table-supply-mine_production"].meta["narrows"]
    assert pages["table-supply-mine_production-2"].meta["narrows"]

    table.rows.clear()
    assert not _pages(dutch)["table-supply-mine_production"].meta["narrows"]


def test_a_long_table_has_more_pages(small: Catalogue, dutch: Localised) -> None:
    """Up to 500 rows stand on one page; of a row more each page has 250, a title of its own, and a way back."""
    table = small.table("supply", "mine_production")
    table.rows.extend([table.rows[0]] * (WHOLE - len(table.rows)))
    assert "table-supply-mine_production-2" not in _pages(dutch)

    table.rows.append(table.rows[0])
    pages = _pages(dutch)
    last = pages["table-supply-mine_production-3"]

    assert last.path == dutch.table_path("supply", "mine_production").replace(".md", "/3.md")
    assert last.title.endswith(": Rijen 501 tot en met 501 van 501")
    assert "table-supply-mine_production-4" not in pages
    assert "../#columns" in last.text
    above = [dutch.addresses.package("supply"), pages["table-supply-mine_production"].path]
    assert [dutch.address(path) for path in above] == [address for _, address in last.meta[ABOVE]]


def test_a_table_says_how_to_load_and_cite_it(dutch: Localised) -> None:
    """The code stands in a closed fold, with the address of the file that it reads."""
    tree = LexborHTMLParser(_pages(dutch)["table-supply-mine_production"].text)
    codes = [node.text() for node in tree.css("details:not(.embed) pre code")]

    assert [] == tree.css("details[open]")
    assert all("/data/supply/mine_production." in code for code in codes)
    assert dutch.table_title("supply", "mine_production") in first(tree, "[data-copy]").attributes["data-copy"]  # type: ignore[operator]

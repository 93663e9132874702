"""The data pages."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from evidence.tables import Table
from publishing.languages.view import Localised
from publishing.pages.tables import PREVIEW_ROWS, table_pages
from publishing.pages.written import Page
from tests.publishing.conftest import first


def _pages(site: Localised) -> dict[str, Page]:
    return {page.id: page for page in table_pages(site, {})}


def test_there_is_a_list_and_a_page_for_each_table(dutch: Localised) -> None:
    """The list links to every table's page and to its files, and to those of each package."""
    pages = _pages(dutch)
    tree = LexborHTMLParser(pages["data"].text)

    assert {f"table-{package}-{name}" for package, name in dutch.catalogue.tables} == pages.keys() - {"data"}
    files = {f"{package}/{name}.{end}" for package, name in dutch.catalogue.tables for end in ("nl.xlsx", "csv")}
    whole = {f"{package}.{ending}" for package, _ in dutch.catalogue.tables for ending in ("nl.xlsx", "zip")}
    assert {f"../../data/{file}" for file in files | whole} == {
        node.attributes["href"] for node in tree.css("a[download]")
    }


def test_the_list_leads_to_all_files_and_to_the_rows_of_the_charts(dutch: Localised) -> None:
    """For programs: what there is, with sizes and hashes, and what the files of the charts hold."""
    links = {node.attributes["href"] for node in LexborHTMLParser(_pages(dutch)["data"].text).css("a")}

    assert {"../../data/index.json", "../../charts/datapackage.json"} <= links


def test_a_table_says_which_of_its_files_to_take(dutch: Localised) -> None:
    """Each link has a place for the size of its file, and each file a line that says whom it is for."""
    text = _pages(dutch)["table-supply-mine_production"].text
    tree = LexborHTMLParser(text)

    assert "<!--size:data/supply/mine_production.nl.csv-->" in text
    assert 5 == len(tree.css("a[download]")) == len(first(tree, "details").css("li"))


@pytest.mark.parametrize(("code", "own", "other"), [("nl", "label_nl", "label_en"), ("en", "label_en", "label_nl")])
def test_columns_of_another_language_are_not_shown(
    request: pytest.FixtureRequest, code: str, own: str, other: str
) -> None:
    """The table holds the page's language only; the dictionary names every column."""
    site = request.getfixturevalue({"nl": "dutch", "en": "english"}[code])
    tree = LexborHTMLParser(_pages(site)["table-figures-figures"].text)
    columns = len(site.catalogue.table("figures", "figures").fields)

    assert columns - 1 == len(tree.css("table.data thead th"))
    assert {own, other} <= {node.text() for node in tree.css("table.dictionary code")}


def test_each_row_of_the_figures_can_be_linked_to(dutch: Localised) -> None:
    """The table of figures is shown whole, with the ids as anchors."""
    tree = LexborHTMLParser(_pages(dutch)["table-figures-figures"].text)

    assert list(dutch.catalogue.figures) == [node.id for node in tree.css("tr.row")]


def test_numbers_are_in_the_readers_language_and_years_are_not_grouped(dutch: Localised) -> None:
    """45000 tonnes become 45.000 in Dutch, 2024 stays 2024, and an empty cell is a dash."""
    table = dutch.catalogue.table("supply", "mine_production")
    row = dict(table.rows[0], year=2024, production_t_reo=45000)
    table.rows[0] = dict.fromkeys(row, None) | {name: row[name] for name in ("year", "production_t_reo", "source_id")}
    tree = LexborHTMLParser(_pages(dutch)["table-supply-mine_production"].text)
    cells = {node.text() for node in first(tree, "table.data tbody tr").css("td")}

    assert {"2024", "45.000", "–"} <= cells


def test_a_long_table_is_cut_and_says_so(small: Catalogue, dutch: Localised) -> None:
    """Only the first rows are shown, with how many there are in all."""
    table = small.table("supply", "mine_production")
    table.rows.extend([table.rows[0]] * (1234 - len(table.rows)))
    tree = LexborHTMLParser(_pages(dutch)["table-supply-mine_production"].text)

    assert PREVIEW_ROWS == len(tree.css("table.data tbody tr"))
    assert f"{PREVIEW_ROWS} van 1.234 rijen" == first(tree, "caption").text()


def test_text_from_the_data_is_escaped(small: Catalogue, dutch: Localised) -> None:
    """A cell that looks like markup, braces or quotes is shown as it was typed."""
    table: Table = small.table("figures", "figures")
    hostile = "<script>alert(1)</script> {{ words }} \"quoted\" 'too'"
    table.rows[0] = {**table.rows[0], "label_nl": hostile}
    tree = LexborHTMLParser(_pages(dutch)["table-figures-figures"].text)

    assert [] == tree.css("script")
    assert hostile in {node.text() for node in tree.css("table.data td")}

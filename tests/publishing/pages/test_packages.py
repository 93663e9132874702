"""The catalogue of what there is to take, and the page of each package."""

from collections.abc import Mapping

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.languages import LANGUAGES
from publishing.languages.addresses import ENTRIES, entry_index
from publishing.languages.view import Localised
from publishing.pages.packages import package_pages
from publishing.pages.written import Page
from tests.publishing.conftest import first

PACKAGES = ("figures", "supply", "context", "corrections")


def _pages(site: Localised, charts: Mapping[str, Chart] | None = None) -> dict[str, Page]:
    return {page.id: page for page in package_pages(site, charts or {})}


def _links(page: Page) -> set[str | None]:
    return {node.attributes["href"] for node in LexborHTMLParser(page.text).css("a")}


def test_there_is_a_catalogue_and_a_page_for_each_package(dutch: Localised) -> None:
    """Each package has its address above those of its tables."""
    pages = _pages(dutch)

    assert ["data", *(f"package-{name}" for name in PACKAGES)] == list(pages)
    assert [f"gegevens/{name}/index.md" for name in PACKAGES] == [page.path for page in pages.values()][1:]


def test_a_package_begins_with_what_it_is(dutch: Localised) -> None:
    """Its name without that of the site, and one sentence; all else that is said of it stands below its tables."""
    said = dutch.catalogue.table("supply", "mine_production").package_properties
    said["title_nl"], said["description_nl"] = "Zeldzaam: winning", "Wat er is. Wat er niet is."
    text = _pages(dutch)["package-supply"].text
    tree = LexborHTMLParser(text)

    assert ("Winning", "Wat er is.") == (first(tree, "h1").text(), first(tree, ".lead").text())
    assert text.index("{: #tables }") < text.index("{: #about }") < text.index("<p>Wat er niet is.</p>")


def test_the_catalogue_leads_to_all_that_can_be_taken(dutch: Localised) -> None:
    """Packages and tables, charts, each kind of entry, and the lists; of a package without rows there is no file."""
    tables = {dutch.table_path(*key).removeprefix("gegevens/").removesuffix(".md") for key in dutch.catalogue.tables}
    filled = {table.package for table in dutch.catalogue.tables.values() if table.rows}
    assert "corrections" in set(PACKAGES) - filled
    files = {f"{name}.{ending}" for name in filled for ending in ("nl.xlsx", "zip")}
    files |= {"index.json", "catalog.jsonld", "catalog.ttl"}
    entries = {entry_index(kind) for kind in ENTRIES}
    described = ("datapackage.json", "csv-metadata.json", "croissant.jsonld")
    others = {*(f"../../charts/{name}" for name in described), "../grafieken/", "../beweringen/", "../getallen/"}

    pages = {f"{page}/" for page in (*tables, *PACKAGES)}
    taken = {f"../../{file}" for file in (*entries, *(f"data/{file}" for file in files))}
    page = _pages(dutch)["data"]
    assert _links(page) == pages | taken | others
    offered = LexborHTMLParser(page.text).css(".file > a[download]")
    assert {file.attributes["href"] for file in offered} == taken | {link for link in others if "charts/" in link}


def test_the_catalogue_says_for_whom_a_thing_is_and_how_much_of_it_there_is(
    dutch: Localised, charts: Mapping[str, Chart]
) -> None:
    """The place where a package stood on this page is still there."""
    page = _pages(dutch, charts)["data"].text
    tree = LexborHTMLParser(page)
    rows = {str(row.attributes["id"]): [cell.text() for cell in row.css("td")] for row in tree.css("tbody tr")}

    assert all(f"{{: #{name} }}" in page for name in PACKAGES)
    assert all(cells[0] for cells in rows.values())
    assert str(len(charts)) == rows["all-charts"][1]
    assert str(len(dutch.catalogue.figures)) == rows["all-figures"][1]


def test_the_catalogue_begins_with_the_tables(dutch: Localised) -> None:
    """Each with its years, below what it is about, before other forms of the data."""
    page = _pages(dutch)["data"].text
    tables = first(LexborHTMLParser(page), ".names")

    assert page.index('class="names"') < page.index("<table")
    assert tables.css("li")
    assert "Zeldzaam:" not in page


@pytest.mark.parametrize("code", ["dutch", "english"])
def test_a_package_offers_all_its_files(request: pytest.FixtureRequest, code: str) -> None:
    """The workbook of the page's language first; folded that of the other with the name of it; all with their size."""
    site = request.getfixturevalue(code)
    page = _pages(site)["package-supply"]
    tree = LexborHTMLParser(page.text)
    links = [*first(tree, ".take").css("a"), *first(tree, ".take + details").css("a")]
    own, other = (site.code, *(one.code for one in LANGUAGES if one.code != site.code))

    described = ("datapackage.json", "csv-metadata.json", "croissant.jsonld")
    assert [f"{own}.xlsx", "zip", f"{other}.xlsx", *described] == [
        str(link.attributes["href"]).removeprefix("../../../data/supply")[1:] for link in links
    ]
    assert other == first(links[2], "span").attributes["lang"]
    assert all(f"<!--size:data/supply{end}-->" in page.text for end in (".nl.xlsx", ".en.xlsx", ".zip"))


def test_pages_of_data_say_at_their_head_how_much_there_is(dutch: Localised) -> None:
    """How many tables, of which day, and for a package under which licence."""
    heads = {id_: first(LexborHTMLParser(page.text), ".quiet") for id_, page in _pages(dutch).items()}
    day = dutch.formatter.day(dutch.day)

    tables = dutch.catalogue.tables.values()
    empty = sum(not table.rows for table in tables)
    assert empty
    assert f"{len(tables)} tabellen, waarvan {empty} nog leeg" == first(heads["data"], "span").text()
    assert "nog leeg" not in heads["package-supply"].text()
    assert [] == [id_ for id_, head in heads.items() if day not in head.text().replace("\u00a0", " ")]
    assert ["external license"] == [one.attributes["rel"] for one in heads["package-supply"].css("a")]


def test_what_is_mined_traded_and_paid_comes_first(dutch: Localised) -> None:
    """Most people come for it, and not for how the site counts."""
    places = [_pages(dutch)["data"].text.index(f"{{: #{name} }}") for name in ("supply", "figures", "context")]

    assert sorted(places) == places


def test_what_other_tables_refer_to_comes_last(dutch: Localised) -> None:
    """In the catalogue a reader finds first what a package is about."""
    tree = LexborHTMLParser(_pages(dutch)["data"].text)
    rows = first(tree, ".names").css("li")
    listed = {first(one, "a").text() for one in rows[:-1]}
    serving = {dutch.table_title("supply", "countries"), "Bronnen van dit pakket"}

    assert serving == {one.text() for one in first(tree, ".names > .serving:last-child").css("a")}
    assert listed
    assert not serving & listed


def test_a_package_lists_its_tables_with_their_rows_and_period(dutch: Localised) -> None:
    """A table that is of no time has none."""
    table = dutch.catalogue.table("supply", "mine_production")
    table.rows[:] = [{**table.rows[0], "year": year} for year in (1900, 2024)]
    lines = LexborHTMLParser(_pages(dutch)["package-supply"].text).css(".register > li")
    said = {first(line, "a").text(): first(line, ".register__origin").text() for line in lines}

    assert said["Mijnproductie"].startswith("2 rijen · 1900–2024 Excel")
    assert "–" not in said["Landen"]


def test_a_blank_stands_between_files(dutch: Localised) -> None:
    """So that who copies or listens has them apart; in the catalogue and on the page of a package, before each file."""
    pages = _pages(dutch)

    for page in (pages["data"], pages["package-supply"]):
        assert 2 < page.text.count(' <span class="file">')
        assert '</span><span class="file">' not in page.text


def test_a_package_says_its_version_its_sources_and_its_licence(dutch: Localised) -> None:
    """Its sources are counted once, however many tables name them."""
    tree = LexborHTMLParser(_pages(dutch)["package-supply"].text)
    facts = {first(fact, "dt").text(): first(fact, "dd") for fact in tree.css(".facts > div")}
    sources = dutch.catalogue.table("supply", "sources")

    assert str(len(sources.rows)) == facts["Bronnen"].text()
    assert "1.0.0 (in voorbereiding)" == facts["Versie"].text()
    assert "https://creativecommons.org/licenses/by/4.0/" == first(facts["Licentie"], "a").attributes["href"]


def test_a_package_says_what_it_is_to_machines(dutch: Localised) -> None:
    """A data set with its files and its tables, in the catalogue; the head of the page leads to the files."""
    meta = _pages(dutch)["package-supply"].meta
    (said,) = meta["linked_data"]

    assert ("Dataset", "https://zeldzaam.example/nl/gegevens/supply/") == (said["@type"], said["url"])
    assert "https://zeldzaam.example/nl/gegevens/" == said["includedInDataCatalog"]["url"]
    names = [one["link"].rpartition("/")[2] for one in meta["described_by"]]
    assert ["datapackage.json", "csv-metadata.json", "croissant.jsonld"] == names
    assert 3 == len(meta["files"])

"""Pages in the words of schema.org."""

import json
from typing import Any

import pytest
from jinja2 import Environment
from markupsafe import Markup
from rdflib import RDF, SDO, Graph
from selectolax.lexbor import LexborHTMLParser

from evidence.records import Claim, Element
from publishing.active import active_content
from publishing.data.csvw import ENTITY
from publishing.languages.view import Localised
from publishing.pages import SHELLS
from publishing.pages.linked_data import data_catalogue, of_page, of_row, table_dataset
from publishing.pages.sharing import Shared
from publishing.pages.shells import LINKED, Filling
from publishing.pages.tables import table_pages
from publishing.policy import with_policy
from tests.broken.repository import ROOT
from tests.publishing.conftest import first, page
from tests.publishing.pages.test_claim_review import _is_of_schema_org

HOSTILE = "</script><script>alert(1)</script>"


def _graph(things: list[dict[str, Any]]) -> Graph:
    # NOTE: its own context lies on the network; all that ours needs of it is where its terms live.
    said = [{**thing, "@context": {"@vocab": "https://schema.org/"}} for thing in things]
    return Graph().parse(data=json.dumps(said), format="json-ld")


def _all(site: Localised) -> list[dict[str, Any]]:
    pages = list(table_pages(site, {}))
    own = [thing for one in pages for thing in of_page(one, [("Gegevens", "nl/gegevens/")], site)]
    return [*own, *of_row("Reserves", "Wat er ligt", "maten/reserves.md", site)]


@pytest.mark.parametrize("language", ["dutch", "english"])
def test_machines_read_only_terms_of_schema_org(language: str, request: pytest.FixtureRequest) -> None:
    """Read as linked data, every property and every type is one that schema.org has."""
    graph = _graph(_all(request.getfixturevalue(language)))
    terms = {*graph.predicates(), *graph.objects(predicate=RDF.type)} - {RDF.type}

    wanted = {SDO.Dataset, SDO.DataCatalog, SDO.DataDownload, SDO.Article, SDO.BreadcrumbList, SDO.ListItem}
    assert wanted <= terms
    assert [] == sorted(str(term) for term in terms if not _is_of_schema_org(term))


def test_a_table_is_a_data_set_with_its_files_and_columns(english: Localised) -> None:
    """Each file has an address and a type, each column its name, and the description is long enough to be one."""
    table = english.catalogue.table(*Claim.table)
    dataset = table_dataset(table, english)

    assert [field["name"] for field in table.fields] == [one["name"] for one in dataset["variableMeasured"]]
    files = {one["contentUrl"].partition("/data/")[2]: one["encodingFormat"] for one in dataset["distribution"]}
    assert "text/csv" == files["figures/claims.csv"]
    assert len(files) == len(dataset["distribution"])
    assert len(dataset["description"]) >= 50
    assert english.day == dataset["dateModified"]


def test_the_catalogue_holds_each_package_with_its_tables(dutch: Localised) -> None:
    """All of them, each table by the address of its page."""
    packages = data_catalogue(dutch)["dataset"]
    tables = [part["url"] for package in packages for part in package["hasPart"]]

    assert len(dutch.catalogue.tables) == len(set(tables))
    assert all(url.startswith("https://zeldzaam.example/nl/gegevens/") for url in tables)


def test_a_page_says_the_way_to_it(dutch: Localised) -> None:
    """From the front page through what is above it; the front page is on no way."""
    table = next(one for one in table_pages(dutch, {}) if one.id == "table-figures-figures")
    way = of_page(table, [("Gegevens", "nl/gegevens/"), ("Pakket", "nl/gegevens/figures/")], dutch)[-1]

    assert ["Start", "Gegevens", "Pakket", table.title] == [one["name"] for one in way["itemListElement"]]
    assert [1, 2, 3, 4] == [one["position"] for one in way["itemListElement"]]
    assert ["Article", "BreadcrumbList"] == [one["@type"] for one in of_page(page("x"), [], dutch)]
    assert ["Article"] == [one["@type"] for one in of_page(page("x", "index.md"), [], dutch)]


def test_a_claim_has_its_review_instead_of_an_article(dutch: Localised) -> None:
    """Only the way to it is added."""
    claim = page("x", "beweringen/een.md", claim_review={"@type": "ClaimReview"})

    assert ["BreadcrumbList"] == [one["@type"] for one in of_page(claim, [], dutch)]


def test_in_a_page_of_a_row_it_is_data(dutch: Localised) -> None:
    """Nothing in a title ends the block, and what is read is what was written, quotation marks too."""
    theme = (ROOT / "docs" / "overrides" / "main.html").read_text(encoding="utf-8")
    start = theme.index("{% if page and page.meta.linked_data %}")
    block = theme[start : theme.index("{% endif %}", start) + len("{% endif %}")]
    meta = SHELLS[0].page(dutch).meta
    shell = f'<meta charset="utf-8">{Environment(autoescape=False).from_string(block).render(page={"meta": meta})}'  # noqa: S701 (as the generator's)
    title = f'"Half" & {HOSTILE}'
    filling = Filling("one", title, "x", Markup("x"), Shared("card.png", "x"))
    html = with_policy(filling.into(shell, of_row(title, "x", "cijfers/one.md", dutch)))
    tree = LexborHTMLParser(html)

    assert LINKED not in html
    assert title == json.loads(first(tree, "script").text())[0]["headline"]
    assert 1 == len(tree.css("script"))
    assert [] == list(active_content(tree))


def test_places_and_elements_are_those_of_wikidata(dutch: Localised) -> None:
    """By the name of the page's language, with the entry that everybody knows them by; a group has none."""
    production, elements = (
        table_dataset(dutch.catalogue.table(*table), dutch) for table in (("supply", "mine_production"), Element.table)
    )

    places = {one["name"]: one["sameAs"] for one in production["spatialCoverage"]}
    assert {name: f"{ENTITY}{entry}" for name, entry in (("China", "Q148"), ("Verenigde Staten", "Q30"))} == places
    about = {one["name"]: one["sameAs"] for one in elements["about"]}
    assert (17, f"{ENTITY}Q1801") == (len(about), about["lanthaan"])
    assert "spatialCoverage" not in elements


def test_a_data_set_names_what_describes_it(english: Localised) -> None:
    """A table its columns by CSV on the Web, a package the same of all its tables, its descriptor and Croissant."""
    table = table_dataset(english.catalogue.table(*Claim.table), english)
    packages = {one["url"].split("/")[-2]: one for one in data_catalogue(english)["dataset"]}
    root = "https://zeldzaam.example/data/figures/"

    assert [f"{root}claims.csv-metadata.json"] == [one["url"] for one in table["subjectOf"]]
    assert [f"{root}{name}" for name in ("datapackage.json", "csv-metadata.json", "croissant.jsonld")] == [
        one["url"] for one in packages["figures"]["subjectOf"]
    ]
    assert "application/ld+json" == packages["figures"]["subjectOf"][2]["encodingFormat"]


def test_a_table_leads_to_its_files_and_is_told_from_a_page_of_its_name(dutch: Localised) -> None:
    """Every format, the descriptor, and what its title in a list of results adds."""
    table = next(one for one in table_pages(dutch, {}) if one.id == "table-figures-sources")

    assert "figures/sources" == table.meta["qualifier"]
    assert {"text/csv", "application/json"} <= {file["type"] for file in table.meta["files"]}
    described = {file["link"].rpartition("data/figures/")[2]: file["type"] for file in table.meta["described_by"]}
    assert {"sources.csv-metadata.json": "application/csvm+json", "datapackage.json": "application/json"} == described

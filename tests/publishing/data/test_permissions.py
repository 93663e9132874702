"""The licence of each published file, as its rows allow."""

import json
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from rdflib import DCAT, DCTERMS, Graph, URIRef

from evidence.licences import OURS
from publishing.data.catalogue import write_catalogue
from publishing.data.packages import write_packages
from publishing.data.permissions import licence_at, licences_of, reason, table_licences
from publishing.languages.view import Localised
from publishing.pages.linked_data import data_catalogue, table_dataset
from tests.broken.repository import ROOT, write_good

TABLE = ("supply", "mine_production")
ALLOWED = "This file is published under CC BY 4.0, and the sources of its rows allow that: "
ALIKE = "ODbL-1.0"


def _alike(site: Localised) -> Localised:
    """Return a view in which the source of the small tables asks for its own licence."""
    site.catalogue.sources["survey-2026"] = replace(site.catalogue.sources["survey-2026"], licence=ALIKE)
    return site


def test_a_table_says_why_it_has_its_licence(dutch: Localised, english: Localised) -> None:
    """By how many rows are under what, as people of each language say it."""
    table = dutch.catalogue.table(*TABLE)

    licence = "Dit bestand heeft de licentie CC BY 4.0, en de bronnen van de rijen staan dat toe: "
    assert f"{licence}vrij van auteursrecht in de VS (3 rijen)." == reason([table], dutch)
    assert f"{ALLOWED}free of copyright in the US (3 rows)." == reason([table], english)


def test_facts_and_our_own_rows_are_counted(english: Localised) -> None:
    """A single fact is exempt, and what names no source is ours."""
    shares, countries = (english.catalogue.table("supply", name) for name in ("china_share_by_stage", "countries"))

    expected = f"{ALLOWED}single facts, each with its source (1 row); written by us (3 rows)."
    assert expected == reason([shares, countries], english)


def test_share_alike_is_said_wherever_the_table_is(english: Localised) -> None:
    """The table has its licence, the package that and ours, and a file without rows is ours alone."""
    site = _alike(english)
    licences = table_licences(site.catalogue)

    assert [ALIKE] == [one["name"] for one in licences_of([site.catalogue.table(*TABLE)], site.catalogue)]
    assert ALIKE == licence_at("data/supply/mine_production.en.xlsx", licences)
    assert {ALIKE, OURS} == set(licence_at("data/supply.zip", licences).split(" AND "))
    assert OURS == licence_at("data/supply/countries.csv", licences) == licence_at("data/catalog.ttl", licences)
    assert "under ODbL 1.0" in reason([site.catalogue.table(*TABLE)], site)


def test_search_engines_are_told_the_same(english: Localised) -> None:
    """One address where there is one licence, and both for a package with two."""
    site = _alike(english)
    package = next(one for one in data_catalogue(site)["dataset"] if "supply" in one["url"])

    assert "https://spdx.org/licenses/ODbL-1.0.html" == table_dataset(site.catalogue.table(*TABLE), site)["license"]
    assert 2 == len(package["license"])


@pytest.fixture
def built(dutch: Localised, english: Localised, tmp_path: Path, kept: Path) -> Path:
    """Return the files of a small repository whose one source asks for its own licence."""
    repository, sites = tmp_path / "repository", {"nl": _alike(dutch), "en": _alike(english)}
    write_good(repository)
    for name in ("CITATION.cff", "LICENSE-data"):
        (repository / name).write_bytes((ROOT / name).read_bytes())
    write_packages(repository, tmp_path, sites, kept / "files")
    write_catalogue(repository, tmp_path, sites, kept / "files")
    return tmp_path


def test_descriptors_and_catalogues_say_it_of_each_file(built: Path) -> None:
    """By identifier in the descriptor, by address in the catalogue."""
    descriptor = json.loads((built / "data" / "supply" / "datapackage.json").read_text(encoding="utf-8"))
    named = {one["name"]: [licence["name"] for licence in one["licenses"]] for one in descriptor["resources"]}
    graph = Graph().parse(built / "data" / "catalog.ttl")
    file = next(graph.subjects(DCAT.downloadURL, URIRef("https://zeldzaam.example/data/supply/mine_production.csv")))

    assert ([ALIKE], [OURS]) == (named["mine_production"], named["countries"])
    assert {ALIKE, OURS} == {one["name"] for one in descriptor["licenses"]}
    assert ["https://spdx.org/licenses/ODbL-1.0.html"] == list(map(str, graph.objects(file, DCTERMS.license)))


def test_the_archive_says_it_of_each_table(built: Path) -> None:
    """Whoever unpacks it has no page."""
    with ZipFile(built / "data" / "supply.zip") as packed:
        text = packed.read("README.en.md").decode()

    assert "- `mine_production.csv`: Mine production (ODbL 1.0)" in text
    assert "Creative Commons Attribution 4.0, https://creativecommons.org/licenses/by/4.0/" in text

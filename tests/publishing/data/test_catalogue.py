"""The catalogue as data portals read it."""

import hashlib
import json
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import DCAT, DCTERMS, FOAF, XSD, Graph, Literal, Namespace, URIRef

from publishing.data.catalogue import PROFILES, catalogue, is_filled, write_catalogue
from publishing.data.csvw import ENTITY
from publishing.data.packages import write_packages
from publishing.languages.view import Localised
from publishing.publisher import Agents
from tests.broken.repository import ROOT, write_good

SHAPES = Path(__file__).with_name("catalogue_shapes.ttl")
SPDX = Namespace("http://spdx.org/rdf/terms#")
DCATAP = Namespace("http://data.europa.eu/r5r/")
FILLED: Agents = {
    "publisher": {"name": "Zeldzaam", "identifier": "https://register.example/1"},
    "creator": {"name": "Anna", "identifier": "https://register.example/2"},
    "contact": {"name": "Anna", "email": "anna@x.example"},
}
Sites = dict[str, Localised]


@pytest.fixture
def sites(dutch: Localised, english: Localised) -> Sites:
    """Return the small catalogue in every language."""
    return {"nl": dutch, "en": english}


@pytest.fixture
def built(sites: Sites, tmp_path: Path, kept: Path) -> Path:
    """Return a folder with the files of the small packages and their catalogue."""
    repository, target = tmp_path / "repository", tmp_path / "site"
    write_good(repository)
    for name in ("CITATION.cff", "LICENSE-data"):
        (repository / name).write_bytes((ROOT / name).read_bytes())
    write_packages(repository, target, sites, kept / "files")
    write_catalogue(repository, target, sites, kept / "files")
    return target


def test_it_has_what_the_profiles_ask(built: Path) -> None:
    """By shapes of our own; both forms say the same."""
    turtle = Graph().parse(built / "data" / "catalog.ttl")
    data = Graph().parse(built / "data" / "catalog.jsonld", format="json-ld")
    fits, _, report = validate(turtle, shacl_graph=Graph().parse(SHAPES))

    assert fits, report
    assert turtle.isomorphic(data)


def test_the_shapes_see_what_is_missing(built: Path) -> None:
    """A file without a licence, and a data set without a publisher."""
    graph = Graph().parse(built / "data" / "catalog.ttl")
    graph.remove((None, DCTERMS.license, None))
    graph.remove((None, DCTERMS.publisher, None))
    fits, _, report = validate(graph, shacl_graph=Graph().parse(SHAPES))

    assert not fits
    assert {"dct:license", "dct:publisher"} <= {word.strip() for word in str(report).split() if word.startswith("dct:")}


def test_each_file_is_there_with_its_size_and_hash(built: Path) -> None:
    """As they are said, for every file that is named."""
    graph = Graph().parse(built / "data" / "catalog.ttl")
    found = list(graph.subject_objects(DCAT.downloadURL))

    assert found
    for distribution, address in found:
        content = (built / str(address).removeprefix("https://zeldzaam.example/")).read_bytes()
        (hash_,) = graph.objects(graph.value(distribution, SPDX.checksum), SPDX.checksumValue)
        assert len(content) == int(str(graph.value(distribution, DCAT.byteSize)))
        assert hashlib.sha256(content).hexdigest() == str(hash_)
        assert str(graph.value(distribution, DCATAP.availability)).endswith("/STABLE")


def test_what_describes_a_data_set_is_there(built: Path) -> None:
    """Every file that is named as such, of tables and of packages."""
    graph = Graph().parse(built / "data" / "catalog.ttl")
    named = [str(one).removeprefix("https://zeldzaam.example/") for one in graph.objects(predicate=FOAF.page)]

    assert [] == [name for name in named if not (built / name).is_file()]
    assert {"csv-metadata.json", "datapackage.json", "croissant.jsonld"} <= {name.rpartition("/")[2] for name in named}
    assert set(graph.objects(predicate=DCAT.dataset)) == set(graph.subjects(FOAF.page))


def test_a_table_says_of_which_places_and_years_it_is(built: Path) -> None:
    """Places as Wikidata has them, years as years; a table without them says neither."""
    graph = Graph().parse(built / "data" / "catalog.ttl")
    production, sources = (
        URIRef(f"https://zeldzaam.example/data/supply/{name}.csv") for name in ("mine_production", "sources")
    )

    assert {URIRef(f"{ENTITY}Q148"), URIRef(f"{ENTITY}Q30")} == set(graph.objects(production, DCTERMS.spatial))
    (period,) = graph.objects(production, DCTERMS.temporal)
    assert Literal("2025", datatype=XSD.gYear) == graph.value(period, DCAT.startDate)
    assert not list(graph.objects(sources, DCTERMS.spatial)) + list(graph.objects(sources, DCTERMS.temporal))


def test_conformity_is_claimed_only_by_somebody(built: Path, sites: Sites) -> None:
    """While nobody answers there is no contact and no claim; with one there are both."""
    ours = json.loads((built / "data" / "catalog.jsonld").read_text(encoding="utf-8"))
    filled = Graph().parse(data=json.dumps(catalogue(built, sites, ["x"], FILLED)), format="json-ld")

    assert not is_filled({**FILLED, "contact": {"name": "Anna", "email": ""}})
    assert ("dct:conformsTo" in ours) == ("dcat:contactPoint" in ours["dcat:dataset"][0])
    assert {URIRef(one) for one in PROFILES} == set(filled.objects(predicate=DCTERMS.conformsTo))
    datasets = set(filled.objects(predicate=DCAT.dataset))
    assert datasets == set(filled.subjects(DCAT.contactPoint))


def test_the_same_rows_give_the_same_bytes(built: Path, sites: Sites, tmp_path: Path) -> None:
    """From build to build, without the cache too."""
    files = [built / "data" / name for name in ("catalog.jsonld", "catalog.ttl")]
    before = [file.read_bytes() for file in files]
    write_catalogue(tmp_path / "repository", built, sites, tmp_path / "elsewhere")

    assert before == [file.read_bytes() for file in files]

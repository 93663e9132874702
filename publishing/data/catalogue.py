"""All packages and tables as data portals read them: a catalogue by DCAT-AP 3, as JSON-LD and as Turtle.

A conformity that rests on who publishes is claimed only when `publisher.toml` says who that is.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evidence.languages import FALLBACK
from evidence.licences import OURS
from evidence.tables import Table
from publishing.citation import CITATION, keywords
from publishing.data.csvw import ENTITY
from publishing.data.made import made
from publishing.data.permissions import licences_of
from publishing.data.separated import has_dialect
from publishing.data.tables import places_in
from publishing.languages.addresses import (
    CATALOGUE,
    CATALOGUE_TURTLE,
    CROISSANT,
    CSVW,
    DESCRIPTOR,
    descriptor_file,
    package_file,
    table_file,
)
from publishing.languages.view import Localised
from publishing.media_types import MEDIA_TYPES, ending_of
from publishing.publisher import Agents, publisher

Thing = dict[str, Any]
AUTHORITY = "http://publications.europa.eu/resource/authority/"
MEDIA = "https://www.iana.org/assignments/media-types/"
CONTEXT = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# What the European registers call our languages, the formats of our files, and what the data are about.
LANGUAGES = {"nl": "NLD", "en": "ENG"}
FORMATS = {"csv": "CSV", "json": "JSON", "parquet": "PARQUET", "xlsx": "XLSX", "zip": "ZIP"}
THEMES = ("ECON", "INTR", "TECH")
# What the European register calls our licence.
LICENCE = f"{AUTHORITY}licence/CC_BY_4_0"
# What a data set says of itself, in this order.
SAID = ("description", "limits")
PROFILES = ("http://data.europa.eu/r5r/", "https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/")


def catalogue(built: Path, sites: Mapping[str, Localised], words: list[str], agents: Agents) -> Thing:
    """Return the catalogue of the files in a built site, in every language, as JSON-LD."""
    site = sites[FALLBACK.code]
    tables = list(site.catalogue.tables.values())
    packages = {table.package: table for table in tables}
    datasets = [
        *(_package(table, built, sites, words, agents) for table in packages.values()),
        *(_table(table, built, sites, words, agents) for table in tables),
    ]
    return {
        "@context": CONTEXT,
        "@id": site.settings.site_url + CATALOGUE,
        "@type": "dcat:Catalog",
        **_texts(
            {code: f"{one.words['site_name']}: {one.words['data']['title']}" for code, one in sites.items()},
            {code: one.words["data"]["description"] for code, one in sites.items()},
        ),
        **_common(site, sites, agents),
        "foaf:homepage": {"@id": site.settings.site_url + site.address(site.addresses.index("data"))},
        "dct:license": {"@id": LICENCE},
        "dcat:themeTaxonomy": {"@id": f"{AUTHORITY}data-theme"},
        **({"dct:conformsTo": [{"@id": one} for one in PROFILES]} if is_filled(agents) else {}),
        "dcat:dataset": datasets,
    }


def is_filled(agents: Agents) -> bool:
    """Tell whether everything is said of who publishes, made and answers for the data."""
    return all(text for table in agents.values() for text in table.values())


def write_catalogue(root: Path, built: Path, sites: Mapping[str, Localised], cache: Path) -> None:
    """Write the catalogue beside the data in both forms, when every file that it names is there."""
    agents = publisher().agents
    text = json.dumps(catalogue(built, sites, keywords(root / CITATION), agents), ensure_ascii=False, indent=1)
    (built / CATALOGUE).write_text(f"{text}\n", encoding="utf-8")
    turtle = made(cache, "ttl", text, lambda: _turtle(text))
    (built / CATALOGUE_TURTLE).write_bytes(turtle)


def _turtle(text: str) -> bytes:
    """Return JSON-LD as Turtle; the library is loaded only when there is something to write."""
    from rdflib import Graph

    return Graph().parse(data=text, format="json-ld").serialize(format="turtle", encoding="utf-8")


def _package(table: Table, built: Path, sites: Mapping[str, Localised], words: list[str], agents: Agents) -> Thing:
    """Return the package of a table as a data set that its tables are part of."""
    site, name = sites[FALLBACK.code], table.package
    root, page = site.settings.site_url, site.addresses.package(name)
    tables = [one for one in site.catalogue.tables.values() if one.package == name]
    files = [package_file(name, ending) for ending in ("zip", *(f"{code}.xlsx" for code in sites))]
    return {
        **_dataset(root + descriptor_file(name), table.package_properties, sites, words, agents),
        "dcat:landingPage": {"@id": root + site.address(page)},
        "dct:hasPart": [{"@id": root + table_file(name, one.name)} for one in tables],
        "foaf:page": [_document(root + descriptor_file(name, one)) for one in (DESCRIPTOR, CSVW, CROISSANT)],
        "dcat:distribution": list(
            _distributions(files, table.package_properties, _licence(tables, site), built, sites)
        ),
    }


def _table(table: Table, built: Path, sites: Mapping[str, Localised], words: list[str], agents: Agents) -> Thing:
    """Return a table as a data set with all its files."""
    site = sites[FALLBACK.code]
    root, path = site.settings.site_url, site.table_path(table.package, table.name)
    files = [table_file(table.package, table.name, ending) for ending in ("csv", "json", "parquet")]
    files += [table_file(table.package, table.name, f"{code}.xlsx") for code in sites]
    files += [table_file(table.package, table.name, f"{code}.csv") for code in sites if has_dialect(code)]
    # A portal has no other place for what a user must know.
    said = {f"description_{code}": " ".join(table.properties[f"{one}_{code}"] for one in SAID) for code in sites}
    about = {**table.package_properties, **table.properties, **said}
    return {
        **_dataset(root + table_file(table.package, table.name), about, sites, words, agents),
        **_extent(table, site),
        "dcat:landingPage": {"@id": root + site.address(path)},
        "dct:isPartOf": {"@id": root + descriptor_file(table.package)},
        "foaf:page": [_document(root + table_file(table.package, table.name, CSVW))],
        "dcat:distribution": list(_distributions(files, about, _licence([table], site), built, sites)),
    }


def _extent(table: Table, site: Localised) -> Thing:
    """Return of which places the rows of a table are, and from which year to which."""
    places = [{"@id": ENTITY + one.wikidata, "@type": "dct:Location"} for one in places_in(table, site.catalogue)]
    years = [str(row["year"]) for row in table.rows if row.get("year")]
    period = {
        "@type": "dct:PeriodOfTime",
        **{
            name: {"@value": year, "@type": "xsd:gYear"}
            for name, year in (("dcat:startDate", min(years, default="")), ("dcat:endDate", max(years, default="")))
        },
    }
    return {**({"dct:spatial": places} if places else {}), **({"dct:temporal": period} if years else {})}


def _licence(tables: Sequence[Table], site: Localised) -> list[Thing]:
    """Return the licences of a file of some tables; another than ours has no name in the European register here."""
    found = licences_of(tables, site.catalogue)
    return [{"@id": LICENCE if one["name"] == OURS else one["path"]} for one in found]


def _dataset(
    address: str, about: Mapping[str, Any], sites: Mapping[str, Localised], words: list[str], agents: Agents
) -> Thing:
    site, contact = sites[FALLBACK.code], agents["contact"]
    said = {"vcard:fn": contact["name"], "vcard:hasEmail": contact["email"] and {"@id": f"mailto:{contact['email']}"}}
    return {
        "@id": address,
        "@type": "dcat:Dataset",
        **_texts(*({code: about[f"{what}_{code}"] for code in sites} for what in ("title", "description"))),
        **_common(site, sites, agents),
        "dct:identifier": address,
        "dct:creator": _agent("creator", site, agents),
        "dct:accessRights": {"@id": f"{AUTHORITY}access-right/PUBLIC"},
        "dcat:theme": [{"@id": f"{AUTHORITY}data-theme/{theme}"} for theme in THEMES],
        "dcat:keyword": words,
        "dcat:version": about["version"],
        **({"dcat:contactPoint": {"@type": "vcard:Kind", **said}} if all(contact.values()) else {}),
    }


def _common(site: Localised, sites: Iterable[str], agents: Agents) -> Thing:
    """Return what a catalogue and its data sets have alike."""
    return {
        "dct:publisher": _agent("publisher", site, agents),
        "dct:modified": {"@value": site.day, "@type": "xsd:date"},
        "dct:language": [{"@id": f"{AUTHORITY}language/{LANGUAGES[code]}"} for code in sites],
    }


def _agent(role: str, site: Localised, agents: Agents) -> Thing:
    own = agents[role]
    address = own["identifier"] or f"{site.settings.site_url}{CATALOGUE}#{role}"
    return {"@id": address, "@type": "foaf:Agent", "foaf:name": own["name"]}


def _document(address: str) -> Thing:
    """Return a file that describes a data set for programs."""
    return {"@id": address, "@type": "foaf:Document"}


def _texts(titles: Mapping[str, str], descriptions: Mapping[str, str]) -> Thing:
    named = {"dct:title": titles, "dct:description": descriptions}
    return {
        name: [{"@value": text, "@language": code} for code, text in texts.items()]
        for name, texts in named.items()
        if texts
    }


def _distributions(
    files: Iterable[str], about: Mapping[str, Any], licence: object, built: Path, sites: Mapping[str, Localised]
) -> Iterator[Thing]:
    """Yield each file with its format, its size, its hash and its licence."""
    root = sites[FALLBACK.code].settings.site_url
    for address in files:
        content, ending = (built / address).read_bytes(), ending_of(address)
        codes = [code for code in sites if f".{code}." in address] or list(sites)
        name = address.rpartition("/")[2]
        yield {
            "@id": f"{root}{address}#file",
            "@type": "dcat:Distribution",
            **_texts({code: f"{about[f'title_{code}']} ({name})" for code in codes}, {}),
            "dcat:accessURL": {"@id": root + address},
            "dcat:downloadURL": {"@id": root + address},
            "dcat:mediaType": {"@id": MEDIA + MEDIA_TYPES[ending]},
            "dct:format": {"@id": f"{AUTHORITY}file-type/{FORMATS[ending]}"},
            "dct:license": licence,
            # Its address never changes.
            "dcatap:availability": {"@id": f"{AUTHORITY}planned-availability/STABLE"},
            "dcat:byteSize": {"@value": str(len(content)), "@type": "xsd:nonNegativeInteger"},
            "spdx:checksum": {
                "@type": "spdx:Checksum",
                "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
                "spdx:checksumValue": {"@value": hashlib.sha256(content).hexdigest(), "@type": "xsd:hexBinary"},
            },
        }

"""What a page is in the words of schema.org, for machines: data sets and their files, texts, and the way to each.

A claim has a `ClaimReview` beside it (`claim_review`). Only what is known of a thing is said of it.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from evidence.records import Claim, Element, records
from evidence.tables import Table
from publishing.citation import AUTHORS
from publishing.data.csvw import ENTITY
from publishing.data.permissions import licences_of
from publishing.data.tables import places_in
from publishing.languages.addresses import CROISSANT, CSVW, DESCRIPTOR, descriptor_file, table_file
from publishing.languages.view import Localised
from publishing.media_types import MEDIA_TYPES, ending_of
from publishing.pages.downloads import Download, package_downloads, table_downloads
from publishing.pages.places import Step
from publishing.pages.written import Page

CONTEXT = "https://schema.org"
# Where a page has its own description, beside the front matter that Material knows.
KEY = "linked_data"
# What describes a package for programs.
DESCRIPTIONS = (DESCRIPTOR, CSVW, CROISSANT)
Thing = dict[str, Any]


def table_dataset(table: Table, site: Localised) -> Thing:
    """Return the data set that a table is, with its columns and its files."""
    path = site.table_path(table.package, table.name)
    about, package = table.properties, table.package_properties
    years = [int(str(row["year"])) for row in table.rows if row.get("year")]
    return {
        **_dataset(site, site.address(path), about[f"title_{site.code}"]),
        # Alone it is too short for a data set, as search engines want it.
        "description": _described(table, site),
        "version": package["version"],
        **_licence([table], site),
        "variableMeasured": [
            {"@type": "PropertyValue", "name": field["name"], "description": field[f"title_{site.code}"]}
            for field in table.fields
        ],
        **({"temporalCoverage": f"{min(years)}/{max(years)}"} if years else {}),
        **_topics(table, site),
        "distribution": _files(table_downloads(table.package, table.name, site, path), site),
        "subjectOf": _descriptions([table_file(table.package, table.name, CSVW)], site),
        "includedInDataCatalog": _catalogue_of(site),
    }


def data_catalogue(site: Localised) -> Thing:
    """Return all packages, each as a data set with its tables and its files."""
    packages = {table.package: table for table in site.catalogue.tables.values()}
    return {
        "@context": CONTEXT,
        **_catalogue_of(site),
        "description": site.words["data"]["description"],
        "inLanguage": site.code,
        "publisher": _organization(site),
        "dateModified": site.day,
        "dataset": [_package(table, site) for table in packages.values()],
    }


def package_dataset(table: Table, site: Localised) -> Thing:
    """Return the data set that the whole package of a table is."""
    return {"@context": CONTEXT, **_package(table, site), "includedInDataCatalog": _catalogue_of(site)}


def article(title: str, description: str, address: str, site: Localised) -> Thing:
    """Return a page of text."""
    return {
        "@context": CONTEXT,
        "@type": "Article",
        "headline": title,
        "description": description,
        "url": site.settings.site_url + address,
        "inLanguage": site.code,
        "dateModified": site.day,
        "license": site.catalogue.table(*Claim.table).package_properties["licenses"][0]["path"],
        "author": {"@type": "Organization", "name": AUTHORS[0]["name"]},
        "publisher": _organization(site),
    }


def breadcrumbs(steps: Iterable[tuple[str, str]], site: Localised) -> Thing:
    """Return the way to a page, each step with its title and its address below the site's root."""
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": title, "item": site.settings.site_url + address}
            for place, (title, address) in enumerate(steps, start=1)
        ],
    }


def of_page(page: Page, above: Sequence[Step], site: Localised) -> list[Thing]:
    """Return what is said of a page of one language, given the way to it from its part of the site."""
    address, own = site.address(page.path), list(page.meta.get(KEY, ()))
    if not own and "claim_review" not in page.meta:
        own = [article(page.title, str(page.meta.get("description", "")), address, site)]
    home = [] if page.path == "index.md" else [_home(site)]
    steps = [*home, *above, (page.title, address)]
    return [*own, breadcrumbs(steps, site)] if len(steps) > 1 else own


def of_row(title: str, description: str, path: str, site: Localised) -> list[Thing]:
    """Return what is said of the page of a row: the data lead to it."""
    address = site.address(path)
    data = (site.words["data"]["title"], site.address(site.addresses.index("data")))
    steps = [_home(site), data, (title, address)]
    return [article(title, description, address, site), breadcrumbs(steps, site)]


def _home(site: Localised) -> tuple[str, str]:
    return site.words["nav"]["home"], site.address("index.md")


def _package(table: Table, site: Localised) -> Thing:
    """Return the package of a table; its tables have a page each, which says the rest."""
    path, package = site.addresses.package(table.package), table.package_properties
    tables = [one for one in site.catalogue.tables.values() if one.package == table.package]
    dataset = _dataset(site, site.address(path), package[f"title_{site.code}"])
    return {
        **{key: value for key, value in dataset.items() if key != "@context"},
        "description": package[f"description_{site.code}"],
        "version": package["version"],
        **_licence(tables, site),
        "distribution": _files(package_downloads(table.package, site, path), site),
        "subjectOf": _descriptions([descriptor_file(table.package, name) for name in DESCRIPTIONS], site),
        "hasPart": [
            {
                "@type": "Dataset",
                "name": one.properties[f"title_{site.code}"],
                "description": _described(one, site),
                "url": site.settings.site_url + site.address(site.table_path(one.package, one.name)),
            }
            for one in tables
        ],
    }


def _described(table: Table, site: Localised) -> str:
    """Return what a table is and what a user must know of it, and what its package is."""
    about, package, code = table.properties, table.package_properties, site.code
    return f"{about[f'description_{code}']} {about[f'limits_{code}']} {package[f'description_{code}']}"


def _licence(tables: Sequence[Table], site: Localised) -> Thing:
    """Return where the licence of a file of some tables is, or of each of several."""
    paths = [one["path"] for one in licences_of(tables, site.catalogue)]
    return {"license": paths[0] if len(paths) == 1 else paths}


def _dataset(site: Localised, address: str, title: str) -> Thing:
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": title,
        "url": site.settings.site_url + address,
        "inLanguage": site.code,
        "dateModified": site.day,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": AUTHORS[0]["name"]},
        "publisher": _organization(site),
    }


def _catalogue_of(site: Localised) -> Thing:
    address = site.settings.site_url + site.address(site.addresses.index("data"))
    return {"@type": "DataCatalog", "name": f"{site.words['site_name']}: {site.words['data']['title']}", "url": address}


def _organization(site: Localised) -> Thing:
    home = site.settings.site_url + site.address("index.md")
    return {"@type": "Organization", "name": site.words["site_name"], "url": home}


def _files(downloads: Sequence[Download], site: Localised) -> list[Thing]:
    return [
        {
            "@type": "DataDownload",
            "name": site.words["files"][one.word],
            "contentUrl": site.settings.site_url + one.address,
            "encodingFormat": MEDIA_TYPES[ending_of(one.address)],
        }
        for one in downloads
    ]


def _topics(table: Table, site: Localised) -> Thing:
    """Return of which places the rows of a table are, and of which elements, each as Wikidata has it."""
    places = [(one.name[site.code], one.wikidata) for one in places_in(table, site.catalogue)]
    elements = records(Element, table) if (table.package, table.name) == Element.table else ()
    found = {
        "spatialCoverage": [_known("Place", name, entry) for name, entry in places],
        "about": [_known("Thing", one.name[site.code], one.wikidata) for one in elements if one.wikidata],
    }
    return {name: things for name, things in found.items() if things}


def _known(kind: str, name: str, entry: str) -> Thing:
    return {"@type": kind, "name": name, "sameAs": f"{ENTITY}{entry}"}


def _descriptions(addresses: Iterable[str], site: Localised) -> list[Thing]:
    """Return the files that describe a data set for programs."""
    return [
        {
            "@type": "CreativeWork",
            "url": site.settings.site_url + address,
            "encodingFormat": MEDIA_TYPES[ending_of(address)],
        }
        for address in addresses
    ]

"""The tables of the packages as sheets: columns with their unit, and the names of the codes in them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Any

from evidence.catalogue import Catalogue
from evidence.descriptor_units import UNITS
from evidence.languages import FALLBACK
from evidence.quantity import words_of_numbers
from evidence.records import Country, Source, Texts, records
from evidence.tables import Table
from publishing.data.sheets import Column, Names, Sheet
from publishing.languages.view import Localised
from publishing.languages.words import NAMED_VALUES

# What the name of a row is called in the table that a code leads to; the first that it has.
NAMED_BY = ("name", "label", "title")
# Columns of countries, some of which may also hold what is none.
COUNTRIES = ("country", "geography", "place")
SOURCES = Source.table[1]
KINDS = ("claimed", "reported", "computed", "history", "projection")


def sheet_of(table: Table, sites: Mapping[str, Localised]) -> Sheet:
    """Return a table with its titles, its descriptions and its names in every language of the site."""
    columns = tuple(_column(field, table, sites) for field in table.fields)
    return Sheet(table.name, *_said(table.properties, sites), columns, table.rows)


def sources_in(table: Table, catalogue: Catalogue) -> list[Source]:
    """Return the sources that the rows of a table name, by id."""
    columns = [field["name"] for field in table.fields if field["name"].endswith("source_id")]
    ids = {str(row[column]) for column in columns for row in table.rows if row[column]}
    return [catalogue.sources[id_] for id_ in sorted(ids)]


def places_in(table: Table, catalogue: Catalogue) -> list[Country]:
    """Return the countries of which a table has rows and that Wikidata has, by code."""
    columns = [field["name"] for field in table.fields if field["name"] in COUNTRIES]
    codes = {row[column] for column in columns for row in table.rows}
    return sorted((one for one in catalogue.records(Country) if one.wikidata and one.id in codes), key=attrgetter("id"))


def sources_sheet(table: Table, catalogue: Catalogue, sites: Mapping[str, Localised]) -> Sheet | None:
    """Return the sources of a table as its package has them; none where no row names one, or the table is the list."""
    listed, ids = catalogue.tables.get((table.package, SOURCES)), {one.id for one in sources_in(table, catalogue)}
    if listed is None or listed is table or not ids:
        return None
    return replace(sheet_of(listed, sites), rows=[row for row in listed.rows if row["id"] in ids])


def titles_of(column: str, catalogue: Catalogue) -> Texts:
    """Return what a column is called by language, in the first table that has one of that name."""
    fields = (field for table in catalogue.tables.values() for field in table.fields if field["name"] == column)
    field = next(fields)
    return {key.removeprefix("title_"): text for key, text in field.items() if key.startswith("title_")}


def is_of_language(column: str, table: Table, site: Localised) -> bool:
    """Tell whether a column is shown: it has one language only, or this one, or stands in for the column of a draft."""
    names = {field["name"] for field in table.fields}
    stem, _, suffix = column.rpartition("_")
    if f"{stem}_{FALLBACK.code}" not in names:
        return True
    return suffix == site.code or (suffix == FALLBACK.code and f"{stem}_{site.code}" not in names)


def kind_names(sites: Mapping[str, Localised]) -> Names:
    """Return what the kinds of numbers are called: who says them, or which time they are about."""
    return {kind: {code: one.words["files"][f"kind_{kind}"] for code, one in sites.items()} for kind in KINDS}


def _said(properties: Mapping[str, Any], codes: Iterable[str]) -> tuple[Texts, Texts]:
    """Return title and description by language."""
    title, description = (
        {code: str(properties[f"{what}_{code}"]) for code in codes} for what in ("title", "description")
    )
    return title, description


def _column(field: Mapping[str, Any], table: Table, sites: Mapping[str, Localised]) -> Column:
    name = str(field["name"])
    unit = next((end for end in UNITS if name.endswith(end)), "").removeprefix("_")
    return Column(name, field["type"], *_said(field, sites), unit, _names(field, table, sites))


def _names(field: Mapping[str, Any], table: Table, sites: Mapping[str, Localised]) -> Names:
    """Return the names of the codes in a column: as it lists them, as the site calls them, or as another table does."""
    if "categories" in field:
        return {str(one["value"]): {code: one[f"label_{code}"] for code in sites} for one in field["categories"]}
    words = [words for words, place in NAMED_VALUES.items() if _is_place(place, table, field)]
    if words:
        values = field["constraints"]["enum"]
        return {value: {code: one.words[words[0]][value] for code, one in sites.items()} for value in values}
    if field["name"] == "kind":
        return kind_names(sites)
    if field["name"] == "qualifier":
        # A draft may write numbers as another language does.
        writing = {code: (one.numbers or one.language).code for code, one in sites.items()}
        by_language = {code: words_of_numbers(written)["qualifiers"] for code, written in writing.items()}
        return {one: {code: words[one] for code, words in by_language.items()} for one in field["constraints"]["enum"]}
    catalogue = next(iter(sites.values())).catalogue
    if field["name"] in COUNTRIES:
        return catalogue.country_names
    return _names_elsewhere(str(field["name"]), table, catalogue, sites)


def _is_place(place: tuple[str, str, str], table: Table, field: Mapping[str, Any]) -> bool:
    """Tell whether a column is the one whose values the site names; all packages have the same list of sources."""
    package, name, column = place
    return (name, column) == (table.name, field["name"]) and (package == table.package or name == SOURCES)


def _names_elsewhere(name: str, table: Table, catalogue: Catalogue, codes: Iterable[str]) -> Names:
    """Return the names of the rows to which the codes of a column lead."""
    keys = table.properties["schema"].get("foreignKeys", [])
    target = next((key["reference"]["resource"] for key in keys if key["fields"] == [name]), "")
    there = catalogue.tables.get((table.package, target))
    if there is None:
        return {}
    if target == SOURCES:
        return {one.id: dict.fromkeys(codes, one.short_name) for one in records(Source, there)}
    columns = {field["name"] for field in there.fields}
    named = next((by for by in NAMED_BY if all(f"{by}_{code}" in columns for code in codes)), "")
    return {str(row["id"]): {code: str(row[f"{named}_{code}"]) for code in codes} for row in there.rows if named}

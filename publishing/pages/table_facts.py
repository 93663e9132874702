"""What the page of a table says about it: its rows, period and places, its limits, its columns, its sources."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from evidence.records import Source
from evidence.tables import Table
from publishing.data.tables import COUNTRIES, sheet_of, sources_in
from publishing.languages.formats import capitalized, number
from publishing.languages.plurals import counted
from publishing.languages.view import Localised
from publishing.pages.row_order import TIMES, YEAR

Facts = list[tuple[str, str]]
# So many places are named one by one.
NAMED_PLACES = 12
# The columns that say why a row has no number, and whether its number is an estimate.
FLAG, ESTIMATED = "flag", "estimated"


@dataclass(frozen=True)
class Entry:
    """A column in the dictionary: what it is, its unit, which values it may have, and whether it may be empty."""

    name: str
    title: str
    description: str
    kind: str
    unit: str
    values: list[tuple[str, str]]
    bounds: str
    may_be_empty: bool


def facts(table: Table, site: Localised) -> Facts:
    """Return what a table is about, each fact with its label; one that it does not have is left out."""
    words, code, package = site.words["table"], site.code, table.package_properties
    checked = [str(source.checked_on) for source in sources_in(table, site.catalogue)]
    found = [
        (words["rows_label"], number(len(table.rows), code)),
        (words["period"], period(table)),
        (words["places"], _places(table, site)),
        (site.words["files"]["version"], version(package, site)),
        (site.words["files"]["day"], site.formatter.day(site.day)),
        (words["last_check"], site.formatter.day(max(checked)) if checked else ""),
        (words["next_edition"], "; ".join(_next_editions(table, site))),
    ]
    return [(label, text) for label, text in found if text]


def version(package: Mapping[str, object], site: Localised) -> str:
    """Return the version of a package, and that nothing was released where that is so: its number says the opposite."""
    said, form = str(package["version"]), str(site.words["files"]["unreleased"])
    return said if site.releases else form.format(version=said)


def subject(table: Table, site: Localised) -> str:
    """Return what the package of a table is about: its title, without the name of the publication before it."""
    title = str(table.package_properties[f"title_{site.code}"])
    about = title.partition(": ")[2] or title
    return about[0].upper() + about[1:]


def limits(table: Table, site: Localised) -> str:
    """Return what a user of a table must know, with how many rows are estimates, or lack a number and why."""
    return " ".join([str(table.properties[f"limits_{site.code}"]), *_gaps(table, site)])


def period(table: Table) -> str:
    """Return the first and the last year of the rows of a table; empty where they have none."""
    times = [field["name"] for field in table.fields if field["name"] in TIMES]
    years = [year for name in times for row in table.rows for year in YEAR.findall(str(row[name] or ""))]
    return "–".join(dict.fromkeys((min(years), max(years)))) if years else ""


def dictionary(table: Table, site: Localised) -> list[Entry]:
    """Return the columns of a table, those of every language, in its order."""
    columns = sheet_of(table, {site.code: site}).columns
    return [
        Entry(
            column.name,
            column.title[site.code],
            _beyond(column.title[site.code], column.description[site.code]),
            column.kind,
            _unit(column.unit, site),
            [
                (value, column.names.get(value, {}).get(site.code) or value)
                for value in field.get("constraints", {}).get("enum", [])
            ],
            _bounds(field.get("constraints", {}), site),
            not field.get("constraints", {}).get("required"),
        )
        for column, field in zip(columns, table.fields, strict=True)
    ]


def _beyond(title: str, description: str) -> str:
    """Return what a description says beyond the title before it, where it begins with that title as a whole."""
    rest = description.removeprefix(f"{title}; ")
    return capitalized(rest) if rest != description else description


def sources(table: Table, site: Localised) -> list[Source]:
    """Return the sources of a table by publisher."""
    return sorted(sources_in(table, site.catalogue), key=lambda source: (source.publisher, source.title))


def _next_editions(table: Table, site: Localised) -> Iterator[str]:
    """Yield when the next edition of each source is expected, the earliest first, and of whom."""
    sources_ = sorted((one.next_edition, one.publisher) for one in sources_in(table, site.catalogue))
    for month, publisher in dict.fromkeys(pair for pair in sources_ if pair[0]):
        yield f"{site.awaited(month)} ({publisher})"


def _places(table: Table, site: Localised) -> str:
    columns = [field["name"] for field in table.fields if field["name"] in COUNTRIES]
    codes = {code for name in columns for row in table.rows for code in re.findall(r"\b[A-Z]{3}\b", str(row[name]))}
    if len(codes) > NAMED_PLACES:
        return str(site.words["table"]["many_places"].format(number=number(len(codes), site.code)))
    names = sorted(site.catalogue.country_name(code, site.code) for code in codes)
    return str(site.words["list_separator"]).join(names)


def _gaps(table: Table, site: Localised) -> Iterator[str]:
    words, names = site.words["table"], {field["name"]: field for field in table.fields}
    if ESTIMATED in names and (count := sum(row[ESTIMATED] is True for row in table.rows)):
        yield counted(words, "estimates", count, site.code).format(rows=site.count_of_rows(count))
    if FLAG in names:
        labels = _labels(names[FLAG], site)
        for flag, count in sorted(Counter(str(row[FLAG]) for row in table.rows if row[FLAG]).items()):
            form = counted(words, "flagged", count, site.code)
            yield form.format(rows=site.count_of_rows(count), flag=labels.get(flag, flag))


def _labels(field: dict[str, Any], site: Localised) -> dict[str, str]:
    return {str(one["value"]): str(one[f"label_{site.code}"]) for one in field.get("categories", [])}


def _bounds(constraints: dict[str, Any], site: Localised) -> str:
    """Return between which numbers a column must be, or above which; empty where it need not."""
    named = {"low": "minimum", "high": "maximum"}
    found = {name: number(constraints[key], site.code) for name, key in named.items() if key in constraints}
    if "low" not in found:
        return ""
    return str(site.words["table"]["between" if "high" in found else "at_least"].format(**found))


def _unit(unit_id: str, site: Localised) -> str:
    """Return the name of a unit; one that is at the end of a column's name alone has only its symbol."""
    unit = site.catalogue.units.get(unit_id)
    return unit.name.get(site.code, "") or unit_id if unit else unit_id

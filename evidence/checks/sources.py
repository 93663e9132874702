"""Checks of the bibliography and of what its licences allow."""

import re
from collections.abc import Collection, Iterator

from babel import Locale

from evidence.catalogue import Catalogue
from evidence.checks.days import is_later
from evidence.problems import Problem
from evidence.records import Source, records
from evidence.source_licences import PHRASES, is_listed
from evidence.tables import Row, Table

SINGLE_FACTS = "single-facts"
# A row may name several sources: `source_id`, `status_source_id` …
SOURCE_COLUMN = "source_id"
# Terms that give nobody the right to publish a table anew.
RESERVED = ("all rights reserved", "not stated", "not seen", "single words")
# Licences of no commerce or no derivatives: our tables are free for both.
RESTRICTED = re.compile(r"-(?:NC|ND)(?:-|$)")
# What may be published in each tier, by kind; the method page says what a tier is.
TIERS = {
    "A": {"company", "law", "official", "peer-reviewed", "statistics"},
    "B": {
        "company", "industry-analyst", "news", "official", "other", "peer-reviewed", "reference", "statistics",
        "think-tank",
    },
}  # fmt: skip
# A column such as `class_mcs_2026_source_id` names the publication that its cells come from.
CLASS, OF_CLASS = "class_", "_source_id"

DATE = re.compile(r"(?<!\d)(?:19|20)\d\d(?:-\d\d){0,2}(?![\d-])")
# What a reader could copy into a terminal; a tool is named in words.
COMMAND = re.compile(r"\b(?:sudo|curl|wget|powershell|chmod)\b|\|\s*\w*sh\b|\brm -|\$\(|`|&&", re.IGNORECASE)


def unused_sources(catalogue: Catalogue, cited: Collection[str]) -> Iterator[Problem]:
    """Yield sources to which no row of their package refers, and that no page cites."""
    for (package, name), table in catalogue.tables.items():
        if name == "sources":
            used = _used_sources(catalogue, package) | set(cited)
            for index, row in enumerate(table.rows):
                if row["id"] not in used:
                    remedy = "remove it, or add the row that uses it"
                    what = f"no row and no page uses the source '{row['id']}'"
                    yield Problem(table.place(index, "id"), what, remedy)


def _used_sources(catalogue: Catalogue, package: str) -> set[object]:
    tables = [table for (owner, _), table in catalogue.tables.items() if owner == package]
    named = {row[name] for table in tables for row in table.rows for name in row if name.endswith(SOURCE_COLUMN)}
    return named | {row.get("repeats") for table in tables for row in table.rows}


def _quoted(cell: object) -> str:
    return "nothing" if cell in (None, "") else f"'{cell}'"


def shared_sources_agree(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources that stand in two packages with different records."""
    first: dict[object, Row] = {}
    for (_, name), table in catalogue.tables.items():
        for index, row in enumerate(table.rows if name == "sources" else []):
            other = first.setdefault(row["id"], row)
            for column in (column for column in row if row[column] != other.get(column)):
                here, there = _quoted(row[column]), _quoted(other.get(column))
                what = f"'{row['id']}' says {here} here and {there} in another package"
                yield Problem(table.place(index, column), what, "give both packages the same record")


def rows_may_be_republished(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rows of statistical tables whose source allows only single facts to be cited."""
    for table in catalogue.tables.values():
        if table.package != "figures" and table.properties.get("rows_are") != SINGLE_FACTS:
            yield from _forbidden_rows(table, catalogue)


def _forbidden_rows(table: Table, catalogue: Catalogue) -> Iterator[Problem]:
    for index, row in enumerate(table.rows):
        source = catalogue.sources.get(str(row.get("source_id")))
        if source and source.republish != "table":
            what = f"the licence of '{source.id}' ({source.licence}) does not allow its tables to be republished"
            yield Problem(table.place(index, "source_id"), what, "remove the row, or cite a single fact in figures.csv")


def licences_are_known(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield licences of sources that are neither in the list of SPDX nor one of our phrases."""
    for source in _sources(catalogue):
        if source.licence and source.licence not in PHRASES and not is_listed(source.licence):
            what = f"'{source.licence}' is no identifier of SPDX, and none of the phrases for what has no licence"
            yield Problem(source.cell("licence"), what, f"write one such as CC-BY-4.0, or: {'; '.join(PHRASES)}")


def licences_allow_tables(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources that are said to allow a table although their terms reserve it, or are not known."""
    for source in _sources(catalogue):
        reserved = any(words in source.licence.casefold() for words in RESERVED)
        if source.republish == "table" and (reserved or RESTRICTED.search(source.licence)):
            what = f"the licence '{source.licence}' does not allow a table to be republished"
            yield Problem(source.cell("republish"), what, "write fact, or the licence that allows it")


def sources_are_in_their_tier(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources in a tier above their kind, such as news among official statistics."""
    for source in _sources(catalogue):
        if source.kind and source.kind not in TIERS.get(source.tier, {source.kind}):
            what = f"a source of the kind '{source.kind}' is not of tier {source.tier}"
            yield Problem(source.cell("tier"), what, "take the tier that the page about the method gives this kind")


def languages_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources in a language that CLDR, through Babel, does not know."""
    known = Locale("en").languages
    for source in _sources(catalogue):
        for code in filter(None, source.language.split("/")):
            if code not in known:
                yield Problem(
                    source.cell("language"), f"'{code}' is no language", "write its ISO 639-1 code, such as en"
                )


def classes_are_of_their_source(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rows that name another source for a class than the publication in the name of its column."""
    for table in catalogue.tables.values():
        for index, row in enumerate(table.rows):
            for column in (one for one in row if one.startswith(CLASS) and one.endswith(OF_CLASS)):
                publication = column.removeprefix(CLASS).removesuffix(OF_CLASS).replace("_", "-")
                if row[column] and publication not in str(row[column]):
                    what = f"'{row[column]}' is not the publication in the name of this column"
                    yield Problem(table.place(index, column), what, f"name the source of {publication}")


def next_editions_come_later(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources whose next edition is expected before they were published themselves."""
    for source in _sources(catalogue):
        expected = max(DATE.findall(source.next_edition), default="")
        if expected and is_later(source.published, expected):
            what = f"the next edition is expected in {expected}, and this one is of {source.published}"
            yield Problem(source.cell("next_edition"), what, "write when the next one is expected, or leave it empty")


def sources_are_got_without_commands(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources that tell a maintainer to run something."""
    for source in _sources(catalogue):
        if command := COMMAND.search(source.how_to_get):
            what = f"'{command[0]}' is of a command, and somebody may run it"
            yield Problem(source.cell("how_to_get"), what, "say in words where the source is, and what to do there")


def _sources(catalogue: Catalogue) -> Iterator[Source]:
    """Yield the sources of every package."""
    for (_, name), table in catalogue.tables.items():
        if name == Source.table[1]:
            yield from records(Source, table)

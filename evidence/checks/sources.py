"""Checks of the bibliography and of what its licences allow."""

from collections.abc import Collection, Iterator

from evidence.catalogue import Catalogue
from evidence.problems import Problem
from evidence.tables import Row, Table

SINGLE_FACTS = "single-facts"
# A row may name several sources: `source_id`, `status_source_id` …
SOURCE_COLUMN = "source_id"


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
    return {row[name] for table in tables for row in table.rows for name in row if name.endswith(SOURCE_COLUMN)}


def shared_sources_agree(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources that stand in two packages with different records."""
    first: dict[object, Row] = {}
    for (_, name), table in catalogue.tables.items():
        for index, row in enumerate(table.rows if name == "sources" else []):
            other = first.setdefault(row["id"], row)
            for column in (column for column in row if row[column] != other.get(column)):
                what = f"'{row['id']}' says '{row[column]}' here and '{other.get(column)}' in another package"
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

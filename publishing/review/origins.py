"""Where the numbers that changed come from: source, place in it, licence, and how far we read it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.catalogue import Catalogue
from evidence.changes import Change
from evidence.tables import Row, Table, TableName, key_of
from publishing.languages.view import Localised

# What a number comes with: changed by itself, it may have been taken from another source.
ORIGIN = {"source_id", "locator", "edition"}
# The column of a change that is a whole new row.
ALL_OF_IT = ""


@dataclass(frozen=True)
class Origin:
    """Who says what a row says, and where; it is odd when its number changed and these did not."""

    row: str
    source: str
    place: str
    licence: str
    seen: str
    is_odd: bool


def origins(changes: Sequence[Change], catalogue: Catalogue, site: Localised) -> Iterator[Origin]:
    """Yield the origin of each row whose number or origin changed, or that is new."""
    columns: dict[tuple[TableName, str], set[str]] = {}
    for change in changes:
        if change.new is not None:
            columns.setdefault((change.table, change.row), set()).add(change.column)
    for (name, key), own in columns.items():
        table = catalogue.tables[name]
        numbers = {field["name"] for field in table.fields if field["type"] == "number"}
        if own & (numbers | ORIGIN | {ALL_OF_IT}) and (row := _row(table, key)):
            is_odd = bool(own & numbers) and not own & ORIGIN and row.get("kind") != "computed"
            yield _origin(key, row, catalogue, site, is_odd=is_odd)


def _row(table: Table, key: str) -> Row | None:
    """Return the row with a key, when its table says of each row who says so."""
    rows = table.rows if any(field["name"] == "source_id" for field in table.fields) else []
    return next((row for row in rows if key_of(row, table.primary_key) == key), None)


def _origin(key: str, row: Row, catalogue: Catalogue, site: Localised, *, is_odd: bool) -> Origin:
    source = catalogue.sources.get(str(row["source_id"]))
    return Origin(
        row=key,
        source=source.short_name if source else str(row["source_id"] or ""),
        place=str(row.get("locator") or ""),
        licence=source.licence if source else "",
        seen=site.words["seen"].get(source.seen, "") if source else "",
        is_odd=is_odd,
    )

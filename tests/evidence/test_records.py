"""Each row is a record with the types that the Table Schema gives its columns."""

from dataclasses import fields
from datetime import date
from typing import get_type_hints

from evidence import records
from evidence.catalogue import Catalogue
from evidence.problems import Place
from evidence.records import Record, Reserve, Texts
from evidence.tables import Row, Table

KINDS = [kind for kind in vars(records).values() if isinstance(kind, type) and issubclass(kind, Record)]
TYPES: dict[str, object] = {
    "string": str, "number": float, "integer": int, "year": int, "boolean": bool, "date": date,
}  # fmt: skip


def _fields(kind: type[Record]) -> dict[str, object]:
    """Return the columns that a record stands for, with their types."""
    hints = get_type_hints(kind)
    columns: dict[str, object] = {}
    for name in (one.name for one in fields(kind) if one.name != "where"):
        columns |= {f"{name}_{code}": Texts for code in ("nl", "en")} if hints[name] == Texts else {name: hints[name]}
    return columns


def _schema(table: Table) -> dict[str, object]:
    """Return the columns of a table with the types that their records should have."""
    return {field["name"]: _type(field, [one["name"] for one in table.fields]) for field in table.fields}


def _type(field: dict[str, object], names: list[str]) -> object:
    stem, _, code = str(field["name"]).rpartition("_")
    if code in ("nl", "en") and {f"{stem}_nl", f"{stem}_en"} <= set(names):
        return Texts
    constraints = field.get("constraints")
    required = isinstance(constraints, dict) and constraints.get("required")
    kind = TYPES[str(field["type"])]
    return kind if required or kind is str else kind | None  # type: ignore[operator]


def test_each_table_has_a_record_with_its_columns(catalogue: Catalogue) -> None:
    """No column is forgotten, and a cell that may be empty is typed so; sources and countries stand in two packages."""
    tables = {kind.table: _fields(kind) for kind in KINDS if kind is not Record}
    shared = {("supply", "sources"), ("context", "sources"), ("context", "countries")}

    assert {name: _schema(table) for name, table in catalogue.tables.items() if name not in shared} == tables


def test_a_row_becomes_a_record() -> None:
    """An empty number is None, an empty text is empty, texts are found by language, and the record knows its line."""
    row: Row = {
        "edition": "MCS 2026", "country": "AUS", "reserves_t_reo": None, "low": 5, "qualifier": None, "flag": None,
        "note_nl": "noot", "note_en": "note", "note_nl_source_id": "not a note", "source_id": "mcs-2026",
    }  # fmt: skip
    table = Table("supply", "reserves", "reserves.csv", ("edition", "country"), [row, row], {}, {})
    _, second = records.records(Reserve, table)

    assert (None, 5, "") == (second.reserves_t_reo, second.low, second.qualifier)
    assert {"nl": "noot", "en": "note"} == second.note
    assert Place("reserves.csv", 3, "low") == second.cell("low")


def test_the_records_of_a_table_are_made_once(catalogue: Catalogue) -> None:
    """Each check that asks for them gets the same ones, in a list of its own that it may change."""
    first, again = (catalogue.records(records.Unit) for _ in range(2))
    first.clear()

    assert again[0] is catalogue.records(records.Unit)[0]

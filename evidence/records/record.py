"""What all records have in common, and how a row of a table becomes one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, ClassVar, TypeVar, get_type_hints

from evidence.problems import Place
from evidence.tables import Row, Table, TableName

Texts = dict[str, str]
"""A text by the code of its language; a record knows no language."""


@dataclass(frozen=True, kw_only=True)
class Record:
    """A row of `table`, which stands at `where`, one of `single_facts` whatever its source allows.

    A table that `may_be_empty` has no rows until something happens.
    """

    table: ClassVar[TableName]
    single_facts: ClassVar[bool] = False
    may_be_empty: ClassVar[bool] = False
    where: Place = field(compare=False, repr=False)

    def cell(self, column: str) -> Place:
        """Return where a cell of the row stands."""
        return replace(self.where, column=column)


AnyRecord = TypeVar("AnyRecord", bound=Record)
Cell = Callable[[Row], object]


def records(kind: type[AnyRecord], table: Table) -> Iterator[AnyRecord]:
    """Yield the rows of a table as records."""
    # Every row has every column, and those of a draft stand in the rows alone.
    cells = _cells(kind, [column for row in table.rows[:1] for column in row])
    for index, row in enumerate(table.rows):
        yield kind(where=table.place(index), **{name: cell(row) for name, cell in cells.items()})


def _cells(kind: type[Record], columns: Sequence[str]) -> dict[str, Cell]:
    """Return what gives each field of a record from a row with these columns, by the type of the field."""
    types = get_type_hints(kind)
    return {one.name: _cell(one.name, types[one.name], columns) for one in fields(kind) if one.name != "where"}


def texts_of(name: str, columns: Sequence[str]) -> Callable[[Row], Texts]:
    """Return what gives the cells `name_nl`, `name_en` … of a row by language code, empty ones left out."""
    prefix = f"{name}_"
    own = {one.removeprefix(prefix): one for one in columns if one.startswith(prefix) and len(one) == len(prefix) + 2}
    return lambda row: {code: str(row[column]) for code, column in own.items() if row.get(column)}


def _cell(name: str, wanted: Any, columns: Sequence[str]) -> Cell:
    if wanted == Texts:
        return texts_of(name, columns)
    if wanted is str:
        return lambda row: row[name] or ""
    # A required cell is empty only while frictionless complains of its row; a bool then counts as false.
    return (lambda row: bool(row[name])) if wanted is bool else (lambda row: row[name])

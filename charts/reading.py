"""The tables as one chart reads them: it remembers which, and says which rows are missing, where and what to do.

A chart can only be drawn from rows that are there. What it needs it asks for here, so that a row that was
removed or a cell that was emptied is a problem with a place in a table, and never a fault of the program.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import TypeGuard, TypeVar

from evidence.catalogue import Catalogue
from evidence.messages import Message, both, either, say, verbatim
from evidence.problems import Place
from evidence.records import AnyRecord, Event, Figure, Record
from evidence.tables import Row, Table, TableName

# What only lends names; sources are named below each chart.
LENDING = {("supply", "countries"), ("figures", "units")}
Value = TypeVar("Value")
# What the cells of a row must be: a value, or one of several.
Cells = Mapping[str, object]


class UndrawableError(Exception):
    """Something that a chart draws or says is not there: where it is missed, what it is, and what to do."""

    def __init__(self, where: Place, what: Message, remedy: Message) -> None:
        """Take what a contributor will read."""
        super().__init__(f"{where} {what}")
        self.where, self.what, self.remedy = where, what, remedy


class Reading(Catalogue):
    """The tables of all packages, as one chart sees them."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take everything that there is to read."""
        super().__init__(catalogue.tables.values(), catalogue.made)
        self._read: dict[TableName, None] = {}
        self._named: dict[str, None] = {}

    def rows(self, package: str, name: str) -> list[Row]:
        """Return the rows of one table and remember its name; raises KeyError when there is none of that name."""
        self._read[package, name] = None
        return super().rows(package, name)

    def records(self, kind: type[AnyRecord]) -> list[AnyRecord]:
        """Return the rows of one table as records and remember its name; raises KeyError as `rows` does."""
        self._read[kind.table] = None
        return super().records(kind)

    def where(self, kind: type[AnyRecord], /, **cells: object) -> list[AnyRecord]:
        """Return the rows whose cells are as given, such as `country="CHN"` or `year=(2024, 2025)`.

        Raises UndrawableError when there are none.
        """
        found = self.records(kind)
        for column, wanted in cells.items():
            values = wanted if _is_of_several(wanted) else (wanted,)
            found = [record for record in found if getattr(record, column) in values]
        if not found:
            what = say("no row is left, and the chart draws it")
            if cells:
                what = say("no row has {cells}, and the chart draws it", cells=_listed(cells))
            raise UndrawableError(self._place(kind, cells), what, say("put the row back after this one"))
        return found

    def one(self, kind: type[AnyRecord], /, **cells: object) -> AnyRecord:
        """Return the first row whose cells are as given; raises UndrawableError when there is none."""
        return self.where(kind, **cells)[0]

    def figure(self, figure_id: str) -> Figure:
        """Return a figure that a chart names, and remember it; raises UndrawableError when there is none of that id."""
        self._named[figure_id] = None
        return self.figures.get(figure_id) or self.one(Figure, id=figure_id)

    def event(self, event_id: str) -> Event:
        """Return an event that a chart names; raises UndrawableError when there is none of that id."""
        return self.one(Event, id=event_id)

    @property
    def read(self) -> tuple[TableName, ...]:
        """The package and the name of each table that was read, in that order."""
        return tuple(name for name in self._read if name not in LENDING)

    @property
    def named(self) -> tuple[str, ...]:
        """The ids of the figures that were named."""
        return tuple(self._named)

    def _place(self, kind: type[Record], cells: Cells) -> Place:
        """Return the row after which a missing one belongs: tables are sorted by their primary key."""
        table = self.table(*kind.table)
        wanted = [(column, cells[column]) for column in table.primary_key if column in cells]
        while wanted:
            fitting = [place for place, row in _placed(table) if all(_is(row[name], value) for name, value in wanted)]
            if fitting:
                return fitting[-1]
            wanted.pop()
        return table.place(-1)


def filled(value: Value | None, place: Place) -> Value:
    """Return the value of a cell that a chart draws; raises UndrawableError when the cell is empty."""
    if value is None:
        raise UndrawableError(place, say("the cell is empty, and the chart draws it"), say("fill it in"))
    return value


def some(rows: Sequence[Value], place: Place, wanted: Message) -> Sequence[Value]:
    """Return rows that a chart tells of; raises UndrawableError, which says what they should be, without any."""
    if not rows:
        what = say("the chart tells of {wanted}, and from this row on there is none", wanted=wanted)
        raise UndrawableError(place, what, say("mend the row, or change what the chart tells"))
    return rows


def known(code: Value, codes: Sequence[Value], place: Place) -> Value:
    """Return a code of a cell that a chart has a place for; raises UndrawableError when it has none."""
    if code not in codes:
        what = say(
            "the chart has no place for '{code}', only for: {codes}", code=code, codes=", ".join(map(str, codes))
        )
        raise UndrawableError(place, what, say("write one of these, or give the chart a place for it"))
    return code


def works(tables: Catalogue, source_ids: Collection[str]) -> dict[str, str]:
    """Return, by source, the publisher and the work that a sentence names, where a table has the code of an edition."""
    return {id_: f"{tables.sources[id_].called}, {tables.sources[id_].work}" for id_ in source_ids}


def _placed(table: Table) -> list[tuple[Place, Row]]:
    return [(table.place(index), row) for index, row in enumerate(table.rows)]


def _is_of_several(wanted: object) -> TypeGuard[Collection[object]]:
    return isinstance(wanted, Collection) and not isinstance(wanted, str)


def _is(value: object, wanted: object) -> bool:
    return value in wanted if _is_of_several(wanted) else value == wanted


def _listed(cells: Cells) -> Message:
    """Say which cells were looked for: `edition = MCS 2026 and year = 2024 or 2025`."""
    return both(say("{column} = {wanted}", column=column, wanted=_wanted(cell)) for column, cell in cells.items())


def _wanted(cell: object) -> Message:
    if isinstance(cell, Collection) and not isinstance(cell, str):
        return either(map(str, cell))
    return verbatim(str(cell))

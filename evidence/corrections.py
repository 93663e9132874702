"""What was changed in what had been published: each change with its cells, the history of a row, what is still news."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from evidence.catalogue import Catalogue
from evidence.chains import grouped
from evidence.records import CorrectedCell, Correction
from evidence.tables import Row, Table

# In this order they are told: what we had wrong comes first.
KINDS = ("correction", "revision", "update", "clarification")
# What changes no number, no code and no verdict.
WORDS_ALONE = "clarification"
# A package, a table, and the key of a row in it.
RowName = tuple[str, str, str]


@dataclass(frozen=True)
class Entry:
    """A change, with the cells that it touched, or with some of them."""

    correction: Correction
    cells: Sequence[CorrectedCell]


class Memory:
    """Every change of a catalogue, worked out once."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the catalogue; one without the package has no changes."""
        self.catalogue = catalogue
        self.cells = catalogue.every(CorrectedCell)
        self._cells = grouped(self.cells, lambda cell: cell.correction_id)

    @property
    def ids(self) -> list[str]:
        """The ids of all changes."""
        return [one.id for one in self.catalogue.every(Correction)]

    @cached_property
    def entries(self) -> list[Entry]:
        """Every change, the newest first."""
        newest = sorted(self.catalogue.every(Correction), key=lambda one: (one.date or date.min, one.id), reverse=True)
        return [Entry(one, self._cells.get(one.id, [])) for one in newest]

    @cached_property
    def history(self) -> dict[RowName, list[Entry]]:
        """The changes of each row, the newest first, with no cells but its own."""
        found: dict[RowName, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            rows = grouped(entry.cells, lambda cell: (cell.package, cell.resource, cell.row))
            for row, cells in rows.items():
                found[row].append(Entry(entry.correction, cells))
        return found

    @cached_property
    def by_cell(self) -> dict[tuple[str, str, str, str], list[CorrectedCell]]:
        """The changes of each cell, the oldest first; those of a whole row under an empty column."""
        oldest_first = (cell for entry in reversed(self.entries) for cell in entry.cells)
        return grouped(oldest_first, lambda cell: cell.cell_of)

    def news(self, day: str) -> list[Entry]:
        """Return the changes of the twelve months before the day of the data, the newest first."""
        return [entry for entry in self.entries if is_news(entry.correction, day)]


def is_news(correction: Correction, day: str) -> bool:
    """Tell whether a change was made in the twelve months before a day."""
    return correction.date.isoformat() > f"{int(day[:4]) - 1}{day[4:]}"


def written(cell: object) -> str:
    """Return a typed cell as a table writes it."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return "" if cell is None else cell.isoformat() if isinstance(cell, date) else str(cell)


def says(cell: object, text: str) -> bool:
    """Tell whether a typed cell says what a text does; noughts at the end of a number say nothing."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return bool(text) and float(text) == cell
    return written(cell) == text


def row_of(cell: CorrectedCell, table: Table) -> Row | None:
    """Return the row that a change is about, as it is now; none where it is gone."""
    index = table.by_key.get(cell.row)
    return None if index is None else table.rows[index]

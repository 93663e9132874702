"""Which rows that changed belong together: what is worked out from one, and the claims that it is about."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from evidence.catalogue import Catalogue
from evidence.computed import COMPUTATIONS, read_for
from evidence.corrections import RowName
from evidence.problems import Place
from evidence.records import Claim, Figure
from evidence.tables import Row
from evidence.touched import CLAIM, claims_by_figure

# A kind of thing, and its id: what is said of it changes with a row.
Subject = tuple[str, str]


class Causes:
    """What each row is about, worked out once; a row that is gone is read as it was before."""

    def __init__(self, now: Catalogue, before: Catalogue) -> None:
        """Take the catalogue as it is, and as it was."""
        self._states = (now, before)
        self._claims = claims_by_figure(now)

    def of(self, row: RowName) -> set[Subject]:
        """Return what a row is about: itself, what is worked out from it, and the claims about any of these."""
        table, key = row[:2], row[2]
        figures = [key] if table == Figure.table else []
        figures += self._worked_out.get(self._place(row), ())
        claims = {claim.id for figure in figures for claim in self._claims.get(figure, ())}
        claims |= {str(cells[CLAIM]) for cells in self._read(row) if cells.get(CLAIM)}
        # A source stands in more than one package, and is the same in each.
        own = {(table[1], key)}
        return own | {(Figure.table[1], one) for one in figures} | {(Claim.table[1], one) for one in claims}

    def first_of(self, rows: Sequence[RowName]) -> RowName:
        """Return the row that is about most: the others follow from it."""
        return max(rows, key=lambda row: len(self.of(row)))

    @cached_property
    def _worked_out(self) -> dict[Place | None, list[str]]:
        """The figures of ours by the rows that each is worked out from."""
        found = defaultdict(list)
        for figure_id in COMPUTATIONS.keys() & self._states[0].figures.keys():
            for place in read_for(figure_id, self._states[0]):
                found[place].append(figure_id)
        return {place: sorted(ids) for place, ids in found.items()}

    def _place(self, row: RowName) -> Place | None:
        table = self._states[0].tables.get(row[:2])
        return table.place(table.by_key[row[2]]) if table and row[2] in table.by_key else None

    def _read(self, row: RowName) -> Iterator[Row]:
        for state in self._states:
            table = state.tables.get(row[:2])
            if table and row[2] in table.by_key:
                yield table.rows[table.by_key[row[2]]]


def together(rows: Sequence[RowName], causes: Causes) -> list[list[RowName]]:
    """Return rows in groups, in their order: any two about the same thing are in one, and so is what joins these."""
    groups: list[tuple[set[Subject], list[RowName]]] = []
    for row in rows:
        about, own = causes.of(row), [row]
        for joined in [group for group in groups if group[0] & about]:
            groups.remove(joined)
            about, own = joined[0] | about, [*joined[1], *own]
        groups.append((about, own))
    return sorted((sorted(own, key=rows.index) for _, own in groups), key=lambda own: rows.index(own[0]))

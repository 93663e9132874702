"""What a change of the data touches among the rows: what follows from one that changed, and what speaks about it.

None of it is typed: it follows from the references between the rows.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from evidence.catalogue import Catalogue
from evidence.computed import inputs_of
from evidence.corrections import Entry, Memory, row_of
from evidence.records import Claim, CorrectedCell, Figure, Measure, Record
from evidence.tables import Row, Table, TableName

CLAIM = "claim_id"
# A row that changed, in its table, with the cell that says so.
Changed = tuple[Table, Row, CorrectedCell]


@dataclass(frozen=True)
class Touched:
    """What one change touches, by id."""

    figures: list[str]
    measures: list[str]
    claims: list[str]


class Reach:
    """How far each change of a catalogue reaches, worked out once."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Take the catalogue, and remember its changes."""
        self.catalogue = catalogue
        self.memory = Memory(catalogue)
        self._touched: dict[str, Touched] = {}

    def of(self, entry: Entry) -> Touched:
        """Return what a change touches, each once."""
        id_ = entry.correction.id
        if id_ not in self._touched:
            self._touched[id_] = self._reached(entry)
        return self._touched[id_]

    def changed(self, entry: Entry) -> Iterator[Changed]:
        """Yield the rows that a change touched, and that are still there."""
        for cell in entry.cells:
            table = self.catalogue.tables.get((cell.package, cell.resource))
            if table and (row := row_of(cell, table)) is not None:
                yield table, row, cell

    @cached_property
    def claims_by_figure(self) -> dict[str, list[Claim]]:
        """The claims by figure: those that make it, and those that it speaks for or against."""
        return claims_by_figure(self.catalogue)

    @cached_property
    def about_figure(self) -> dict[str, list[Entry]]:
        """The changes that touch each figure, the newest first."""
        return self._about(lambda touched: touched.figures)

    @cached_property
    def about_measure(self) -> dict[str, list[Entry]]:
        """The changes that touch each measure or a figure that counts it, the newest first."""
        return self._about(lambda touched: touched.measures)

    @cached_property
    def about_claim(self) -> dict[str, list[Entry]]:
        """The changes that touch each claim, the newest first."""
        return self._about(lambda touched: touched.claims)

    def _about(self, ids: Callable[[Touched], list[str]]) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.memory.entries:
            for id_ in ids(self.of(entry)):
                found.setdefault(id_, []).append(entry)
        return found

    @cached_property
    def _inputs(self) -> dict[str, list[Record]]:
        return inputs_of(self.catalogue)

    def _reached(self, entry: Entry) -> Touched:
        own = self._ids(entry, Figure.table)
        figures = list(dict.fromkeys([*own, *self._computed(entry)]))
        about = (claim.id for id_ in figures for claim in self.claims_by_figure.get(id_, ()))
        claims = dict.fromkeys([*self._claims(entry), *about])
        counts = (self.catalogue.figures[id_].measure_id for id_ in figures)
        measures = dict.fromkeys([*self._ids(entry, Measure.table), *filter(None, counts)])
        return Touched(figures, list(measures), list(claims))

    def _ids(self, entry: Entry, name: TableName) -> list[str]:
        found = (cell.row for table, _, cell in self.changed(entry) if (table.package, table.name) == name)
        return list(dict.fromkeys(found))

    def _claims(self, entry: Entry) -> Iterator[str]:
        """Yield the claims whose own rows changed: the claim, its parts, its evidence, where it is made."""
        yield from self._ids(entry, Claim.table)
        yield from (str(row[CLAIM]) for _, row, _ in self.changed(entry) if row.get(CLAIM))

    def _computed(self, entry: Entry) -> Iterator[str]:
        """Yield the figures that are worked out from a row that changed."""
        places = {table.place(table.by_key[cell.row]) for table, _, cell in self.changed(entry)}
        for figure_id, inputs in self._inputs.items() if places else ():
            if any(row.where in places for row in inputs):
                yield figure_id


def claims_by_figure(catalogue: Catalogue) -> dict[str, list[Claim]]:
    """Return the claims by figure: those that make it, and those that it speaks for or against."""
    found: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in catalogue.claims.values():
        parts, evidence = catalogue.parts_of(claim.id), catalogue.evidence_for(claim.id)
        named = [claim.figure_id, *(part.figure_id for part in parts), *(row.figure_id for row in evidence)]
        for figure_id in named:
            found[figure_id][claim.id] = claim
    return {figure_id: list(claims.values()) for figure_id, claims in found.items()}

"""The records of the package `corrections`: what was changed in what had been published, cell by cell."""

from dataclasses import dataclass
from datetime import date

from evidence.records.columns import Filled, Id, LabelledWord, Name, Reference
from evidence.records.record import Record, Texts


@dataclass(frozen=True, kw_only=True)
class Correction(Record):
    """One change of what was published, of one of four kinds; `who` reported it, named only with `consent`."""

    table = ("corrections", "corrections")
    may_be_empty = True
    id: Id
    date: date
    kind: Filled[LabelledWord]
    why: Filled[Texts]
    who: str
    consent: bool


@dataclass(frozen=True, kw_only=True)
class CorrectedCell(Record):
    """A cell that a change touched; without a `field` a whole row, named in `new` where it came, else in `old`."""

    table = ("corrections", "corrected_cells")
    may_be_empty = True
    id: Id
    correction_id: Filled[Reference]
    package: Filled[Name]
    resource: Filled[Name]
    row: Filled[str]
    field: Name
    old: str
    new: str

    @property
    def cell_of(self) -> tuple[str, str, str, str]:
        """Which cell it is of, whatever was changed in it."""
        return self.package, self.resource, self.row, self.field

"""Evidence that only repeats another: it is one voice with its origin, and counts once."""

from dataclasses import dataclass

from evidence.catalogue import Catalogue
from evidence.records import Evidence

# From strong to weak; the last decides nothing.
LEVELS = ("A", "B", "C")
DECIDING = frozenset({"A", "B"})


@dataclass(frozen=True)
class Voice:
    """An origin with all that repeats it; the first row is the origin itself, where that was read."""

    rows: tuple[Evidence, ...]
    origin: str
    level: str

    @property
    def first(self) -> Evidence:
        """The row that speaks for the whole."""
        return self.rows[0]

    @property
    def decides(self) -> bool:
        """Tell whether it is of a level that counts."""
        return self.level in DECIDING


def origin_of(evidence: Evidence, catalogue: Catalogue) -> str:
    """Return the id of the row, or of the source that was not read, to which a row goes back in the end.

    Raises ValueError when the rows repeat each other in a circle.
    """
    first = catalogue.first_rows[evidence.id]
    if not first:
        raise ValueError(evidence.id)
    return catalogue.evidence[first].repeats or first


def voices(rows: list[Evidence], catalogue: Catalogue) -> list[Voice]:
    """Return the rows of a part as voices, each row with its origin, in the order of the table."""
    groups: dict[str, list[Evidence]] = {}
    for row in rows:
        groups.setdefault(origin_of(row, catalogue), []).append(row)
    return [_voice(origin, group, catalogue) for origin, group in groups.items()]


def _voice(origin: str, group: list[Evidence], catalogue: Catalogue) -> Voice:
    rows = sorted(group, key=lambda row: row.id != origin)
    read = [catalogue.source_of(row) for row in rows]
    level = min((source.tier for source in read), key=LEVELS.index)
    first = catalogue.sources.get(origin, read[0])
    return Voice(tuple(rows), first.publisher, level)

"""Writes the figures that we calculate as they come out of their rows, where one of these has changed."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.computed import COMPUTATIONS
from evidence.messages import Message, say
from evidence.outcomes import Outcome, write_cells
from evidence.records import Figure

# The columns of the number of a figure, the smallest first.
NUMBERS = ("low", "value", "high")
COMPUTED = "computed"


def recomputed(catalogue: Catalogue) -> Iterator[Outcome]:
    """Yield each cell of a figure of ours that is not what comes out; where a row is missing, nothing does."""
    for figure in (one for one in catalogue.figures.values() if one.kind == COMPUTED and one.id in COMPUTATIONS):
        columns = [name for name in NUMBERS if getattr(figure, name) is not None]
        with suppress(KeyError, ZeroDivisionError, ValueError):
            numbers = COMPUTATIONS[figure.id](catalogue)
            # A range that became a number, or the other way round, is for somebody to see.
            if len(numbers) == len(columns) and numbers != figure.numbers:
                for name, number in zip(columns, numbers, strict=True):
                    yield Outcome(figure.cell(name), figure.id, _text(getattr(figure, name)), _text(number))


def write_recomputed(catalogue: Catalogue, root: Path) -> Iterator[Message]:
    """Write what comes out into the table of a repository, and yield each cell; what comes out of these may follow."""
    others = [one for one in recomputed(catalogue) if one.old != one.new]
    if others:
        write_cells(root / catalogue.table(*Figure.table).file, others)
    for one in others:
        told = {"place": one.place, "row": one.row, "old": one.old, "new": one.new}
        yield say("{place}  '{row}' is computed from its rows: {old} became {new}", **told)


def _text(number: float) -> str:
    return f"{number:.12g}"

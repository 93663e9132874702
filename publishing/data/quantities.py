"""The number of a figure before a change and since, as one quantity: its value, bounds, nuance and unit together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from evidence.corrections import Memory, written
from evidence.records import CorrectedCell, Figure
from publishing.languages.view import Localised

NUMBERS = ("value", "low", "high")
# All that a number is said with.
QUANTITY = (*NUMBERS, "qualifier", "unit")


def is_of_quantity(cell: CorrectedCell) -> bool:
    """Tell whether a cell is a part of the number of a figure."""
    return (cell.package, cell.resource) == Figure.table and cell.field in QUANTITY


def in_words(cells: Sequence[CorrectedCell], site: Localised) -> tuple[str, str] | None:
    """Return a number before and after one change of some of its cells; nothing where either cannot be said."""
    figure, memory = site.catalogue.figures.get(cells[0].row), site.reach.memory
    if figure is None:
        return None
    since = {field: _since(cells[0], field, figure, memory) for field in QUANTITY}
    after = since | {cell.field: cell.new for cell in cells}
    before, now = (_as_said(figure, texts) for texts in (after | {cell.field: cell.old for cell in cells}, after))
    if not all(one.numbers and one.unit in site.catalogue.units for one in (before, now)):
        return None
    return site.formatter.prose(before), site.formatter.prose(now)


def _since(cell: CorrectedCell, field: str, figure: Figure, memory: Memory) -> str:
    """Return what another cell of the row said when one was changed: what the next change of it found there."""
    places = {id_: place for place, id_ in enumerate(one.correction.id for one in reversed(memory.entries))}
    changed = memory.by_cell.get((cell.package, cell.resource, cell.row, field), ())
    later = (one.old for one in changed if places[one.correction_id] > places[cell.correction_id])
    return next(later, written(getattr(figure, field)))


def _as_said(figure: Figure, texts: Mapping[str, str]) -> Figure:
    value, low, high = (float(texts[name]) if texts[name] else None for name in NUMBERS)
    return replace(figure, value=value, low=low, high=high, qualifier=texts["qualifier"], unit=texts["unit"])

"""Weights of one thing on one scale: a line for each number below what was weighed, written right of its mark."""

from collections.abc import Iterator, Sequence

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.interaction import Control
from charts.parts.claim_plot import GREY, ClaimPlot
from charts.parts.layout import PIXELS
from charts.parts.scale import Scale, ticks
from charts.parts.strips import Strip
from charts.parts.swarm import Dot
from charts.parts.weights import Weight
from evidence.quantity import Quantity

CLAIMED, MASS, UNIT = "claimed", "mass_kg", "kg"
STEPS = 4
# Right of the scale is room for the number at the last mark, so that all numbers stand on one side of theirs.
RIGHT = 84


class WeightPlot(ClaimPlot):
    """Strips whose scale leaves room for a number right of the highest mark."""

    @property
    def right(self) -> float:
        """Where the scale ends."""
        return PIXELS[self.width] - RIGHT


def drawn(kinds: Sequence[Sequence[Weight]], chart: Chart, language: str, width: Width, control: Control) -> Drawing:
    """Draw the weights of each kind from the lightest up, a line for each number with whose it is."""
    amounts = sorted(number for rows in kinds for row in rows for number in _quantity(row).numbers)
    lit, steps = (amounts[0], amounts[-1]), ticks(amounts[-1], count=STEPS)
    strips = [strip for rows in kinds for strip in _strips(rows, lit, chart, language)]
    numbers = [Quantity(step).symbols(language, UNIT if step == steps[-1] else "") for step in steps]
    return WeightPlot(width, Scale(steps), numbers, strips, ()).drawing(control)


def _quantity(row: Weight) -> Quantity:
    return Quantity.of(row, MASS)


def _strips(rows: Sequence[Weight], lit: Sequence[float], chart: Chart, language: str) -> Iterator[Strip]:
    """Yield what was weighed as a heading, and a line for each number that sources give."""
    yield Strip(chart.words(language).terms[rows[0]["basis"]])
    alike: dict[tuple[Quantity, str], list[Weight]] = {}
    for row in sorted(rows, key=lambda row: _quantity(row).numbers):
        alike.setdefault((_quantity(row), row["kind"]), []).append(row)
    for group in alike.values():
        dots = [_dot(row, lit, chart, language) for row in group]
        yield Strip(_named(group, chart, language), dots=dots, colour=dots[0].written, plain=True)


def _named(rows: Sequence[Weight], chart: Chart, language: str) -> str:
    """Return who gives a number, and what its mark says of it: that it is a claim, or an estimate."""
    terms, called = chart.words(language).terms, chart.labels[language]
    names = ", ".join(called[f"{row['source_id']}-called"] for row in rows)
    said = [*([terms["claim"]] if rows[0]["kind"] == CLAIMED else [])]
    said += [terms["estimate"]] if all(row["estimated"] for row in rows) else []
    return f"{names} ({', '.join(said)})" if said else names


def _dot(row: Weight, lit: Sequence[float], chart: Chart, language: str) -> Dot:
    """Return the mark of a weight; a limit is told in its number, and only the lowest and the highest stand out."""
    quantity, is_claim = _quantity(row), row["kind"] == CLAIMED
    is_lit = any(number in lit for number in quantity.numbers)
    return Dot(
        quantity if len(quantity.numbers) > 1 else Quantity(quantity.numbers[0]),
        quantity.symbols(language, UNIT if is_lit else ""),
        theme.BLACK if is_lit else theme.OTHERS,
        "claim" if is_claim else "circle",
        stands_out=is_lit,
        written=theme.INK if is_lit else GREY,
        tip=chart.told(row, language),
        picks={"basis": row["basis"]},
    )

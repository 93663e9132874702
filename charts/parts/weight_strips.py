"""Weights of one thing on one scale: what was claimed, what the headline tells of, and a quiet line for each other."""

from collections.abc import Iterator, Sequence

from charts import theme
from charts.chart import Chart, Drawing, Width
from charts.interaction import Control
from charts.parts.claim_marks import CLAIMED, LARGE, SMALL, in_words
from charts.parts.claim_plot import GREY, ClaimPlot
from charts.parts.claim_scale import STEPS
from charts.parts.number_marks import Dot
from charts.parts.scale import Scale, ticks
from charts.parts.strip import Strip
from charts.parts.weights import Weight
from evidence.quantity import Quantity, counted

CLAIM, MASS, UNIT = "claimed", "mass_kg", "kg"
# Weights that differ by less than this part of the higher repeat one number, each rounded in its own way.
ALIKE = 0.05
# The word for a number that its source only repeats, and what follows a figure in the label that says so.
REPEATED = "repeated"
# So many names a row has room for.
FEW = 2


def drawn(kinds: Sequence[Sequence[Weight]], chart: Chart, language: str, width: Width, control: Control) -> Drawing:
    """Draw the claim, and below what was weighed a line for each number with whose it is, lightest first."""
    rows = [row for kind in kinds for row in kind]
    claims = [row for row in rows if row["kind"] == CLAIM]
    lowest, highest = min(map(_first, rows)), max(number for row in rows for number in _quantity(row).numbers)
    steps = min((ticks(highest, count=count) for count in STEPS["narrow"]), key=lambda found: found[-1])
    scale = Scale(steps)
    strips = [_claimed(row, chart, language) for row in claims]
    for kind in kinds:
        strips += _strips([row for row in kind if row not in claims], lowest, chart, language)
    numbers = [Quantity(step).symbols(language, UNIT if step == steps[-1] else "") for step in steps]
    marked = [number for row in claims for number in _quantity(row).numbers]
    return ClaimPlot(width, scale, numbers, strips, marked).drawing(control)


def _quantity(row: Weight) -> Quantity:
    return Quantity.of(row, MASS)


def _first(row: Weight) -> float:
    return _quantity(row).numbers[0]


def _claimed(row: Weight, chart: Chart, language: str) -> Strip:
    """Return the line of a claim, whose mark is black as everywhere."""
    dot = _dot(row, _quantity(row), chart, language, CLAIMED)
    return Strip(f"{chart.words(language).terms['claim']} ({_called(row, chart, language)})", dots=[dot])


def _strips(rows: Sequence[Weight], lowest: float, chart: Chart, language: str) -> Iterator[Strip]:
    """Yield what was weighed as a heading, and a line for each number; the lowest of all stands out."""
    lines = _lines(rows)
    if lines:
        colour = theme.INK if any(_first(row) == lowest for row in rows) else GREY
        yield Strip(chart.words(language).terms[rows[0]["basis"]], colour=colour)
    for line in lines:
        size = LARGE if any(_first(row) == lowest for row in line) else SMALL
        dots = [_dot(row, _together(line), chart, language, size) for row in line]
        name = _named([row for row in rows if row in line], chart, language)
        yield Strip(name, dots=dots, colour=dots[0].written, plain=True)


def _lines(rows: Sequence[Weight]) -> list[list[Weight]]:
    """Return the weights by number, lightest first; numbers that are nearly one share a line."""
    lines: list[list[Weight]] = []
    for row in sorted(rows, key=lambda row: _quantity(row).numbers):
        if lines and all(_are_alike(row, other) for other in lines[-1]):
            lines[-1].append(row)
        else:
            lines.append([row])
    return lines


def _are_alike(one: Weight, other: Weight) -> bool:
    numbers = [*_quantity(one).numbers, *_quantity(other).numbers]
    return max(numbers) - min(numbers) < ALIKE * max(numbers)


def _together(line: Sequence[Weight]) -> Quantity:
    """Return the number of a line: that of all its rows, or about from the lowest to the highest of them."""
    quantities = [_quantity(row) for row in line]
    numbers = [number for quantity in quantities for number in quantity.numbers]
    if len({*quantities}) == 1:
        return quantities[0]
    return Quantity(None, low=min(numbers), high=max(numbers), qualifier="about")


def _named(rows: Sequence[Weight], chart: Chart, language: str) -> str:
    """Return who gives a number, whether it is an estimate or repeated; of many only the first, and how many others."""
    terms, called = chart.words(language).terms, [_called(row, chart, language) for row in rows]
    names = ", ".join(called)
    if len(called) > FEW:
        names = terms["others"].format(name=called[0], count=counted(len(called) - 1, language))
    if all(row["estimated"] for row in rows):
        return f"{names} ({terms['estimate']})"
    is_repeated = all(f"{row['figure_id']}-{REPEATED}" in chart.labels[language] for row in rows)
    return f"{names} ({terms[REPEATED]})" if is_repeated else names


def _called(row: Weight, chart: Chart, language: str) -> str:
    return chart.labels[language][f"{row['source_id']}-called"]


def _dot(row: Weight, quantity: Quantity, chart: Chart, language: str, size: float) -> Dot:
    """Return the mark of a weight, black and large where the headline tells of it, and black where it is a claim."""
    is_claim, is_lit = row["kind"] == CLAIM, size == LARGE
    return Dot(
        quantity,
        in_words(quantity, UNIT, language),
        theme.BLACK if is_lit or is_claim else theme.OTHERS,
        "claim" if is_claim else "circle",
        stands_out=is_lit,
        written=theme.INK if is_lit or is_claim else GREY,
        size=size,
        tip=chart.told(row, language),
        picks={"basis": row["basis"]},
    )

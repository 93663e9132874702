"""The scale of the numbers about a claim: fitted to what is drawn, which nothing is that lies far off."""

from collections.abc import Sequence
from math import ceil, floor

from charts.chart import Width
from charts.parts.findings import Finding
from charts.parts.scale import WHOLE, Scale, Stretch, are_near, ticks, ticks_around
from evidence.judgement.agreement import PERCENT
from evidence.quantity import COUNTED

# How many ticks there may be; of several scales that which ends first, or half a phone would be empty.
STEPS: dict[Width, tuple[int, ...]] = {"wide": (5, 6), "narrow": (3, 4)}
# So many times as much as what was claimed and what stands out is no neighbour of theirs.
FAR = 10
# The room that the arrow of a bound needs beyond it.
OPEN = 1.2


def scale_of(claimed: Finding, drawn: Sequence[Finding], width: Width) -> Scale:
    """Return the scale from nothing, or only the stretch of all numbers where that shows how those differ that count.

    Those are what was claimed and what counts the same; where they are one number, a stretch would make much of others.
    Shares are parts of a whole, and are always seen beside it.
    """
    is_share = claimed.figure.unit == PERCENT
    everything = [claimed, *drawn]
    if are_close(claimed, drawn) and not is_share:
        return Stretch(_around([number for one in everything for number in one.quantity.numbers], claimed.figure.unit))
    highest = max(one.quantity.numbers[-1] * (OPEN if one.quantity.direction == "up" else 1) for one in everything)
    highest = min(highest, WHOLE) if is_share else highest
    scales = (ticks(highest, share=is_share, count=count) for count in STEPS[width])
    return Scale(min(scales, key=lambda steps: steps[-1]))


def are_bars(claimed: Finding, drawn: Sequence[Finding]) -> bool:
    """Tell whether numbers are bars: of shares that lie close to each other a cut scale alone would tell them apart.

    So is a bound alone that is the claimed number: that it reaches as far is seen at once.
    """
    return is_least(claimed, drawn) or (claimed.figure.unit == PERCENT and are_close(claimed, drawn))


def is_least(claimed: Finding, drawn: Sequence[Finding]) -> bool:
    """Tell whether all that was found is that what was claimed is a least number."""
    alike = [one.counts_the_same and one.quantity.numbers == claimed.quantity.numbers for one in drawn]
    return alike == [True] and drawn[0].quantity.direction == "up"


def are_close(claimed: Finding, drawn: Sequence[Finding]) -> bool:
    """Tell whether what counts the same differs, and so little that marks on a scale from nothing would hide it."""
    everything = [claimed, *drawn]
    amounts = [number for one in everything for number in one.quantity.numbers]
    return len({number for one in everything if one.counts_the_same for number in one.quantity.numbers}) > 1 and (
        are_near(amounts)
    )


def _around(amounts: Sequence[float], unit: str) -> list[float]:
    """Return round numbers around amounts: whole ones for what is counted by the piece."""
    steps = ticks_around(amounts)
    if unit in COUNTED and steps[1] - steps[0] < 1:
        return [float(step) for step in range(floor(min(amounts)) - 1, ceil(max(amounts)) + 2)]
    return list(steps)


def is_beyond(finding: Finding, claimed: Finding, found: Sequence[Finding]) -> bool:
    """Tell whether a number of something else is so large that on its scale the others would lie on nothing."""
    same = [claimed, *(one for one in found if one.counts_the_same)]
    highest = max(number for one in same for number in one.quantity.numbers)
    return not finding.counts_the_same and finding.quantity.numbers[0] > FAR * highest

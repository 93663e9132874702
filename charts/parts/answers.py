"""Which of the numbers about a claim answer it: what its headline tells of, or what else its number is one of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from charts.parts.findings import Finding
from evidence.judgement.agreement import agrees
from evidence.records import Unit


@dataclass(frozen=True)
class Answers:
    """What was claimed and found, what of that stands out, and the measures of which nobody gave a number."""

    claimed: Finding
    found: Sequence[Finding]
    first: Sequence[Finding]
    uncounted: Sequence[str]


def told(found: Sequence[Finding]) -> list[Finding]:
    """Return the findings that a headline tells of: what decides; else what counts the same; else all."""
    same = [finding for finding in found if finding.counts_the_same]
    return [finding for finding in same if finding.decides] or same or list(found)


def chosen(claimed: Finding, found: Sequence[Finding], units: Mapping[str, Unit]) -> list[Finding]:
    """Return what stands out: what the headline tells of, or where nobody counted that, what the claim may be of."""
    if any(one.counts_the_same for one in found):
        return told(found)
    other = fitting(claimed, found, units)
    return [other] if other else []


def fitting(claimed: Finding, found: Sequence[Finding], units: Mapping[str, Unit]) -> Finding | None:
    """Return the number of something else that comes nearest to the claimed one, of those that agree with it."""
    others = (finding for finding in found if not finding.counts_the_same)
    alike = [finding for finding in others if agrees(claimed.figure, finding.figure, units)]
    return min(alike, key=lambda one: _distance(claimed, one), default=None)


def _distance(claimed: Finding, found: Finding) -> float:
    return max(abs(number - claimed.quantity.numbers[-1]) for number in found.quantity.numbers)

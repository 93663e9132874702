"""Which numbers about a claim its drawing shows: what its headline tells of, and a few of what else comes near it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from charts.parts.claim_scale import is_beyond
from charts.parts.findings import Finding
from evidence.judgement.agreement import agrees
from evidence.judgement.relations import CONTRADICTS, SUPPORTS
from evidence.records import Unit

# Of what counts something else a drawing holds so many numbers; more would hide what was found.
OTHERS = 2
# Two others that differ by less than this part of the higher look the same, and the second teaches nothing.
ALIKE = 0.02
# What the words of a claim about one country can mean and that is of all countries together: beside numbers of that
# country it would seem to be one of them.
OF_ALL_COUNTRIES = {"us-net-import-reliance"}


@dataclass(frozen=True)
class Answers:
    """What was claimed, what of all that was found is drawn, and the measures of which nobody gave a number.

    `first` is what was found, of which one measure stands out where it was counted; `fitting` is the number of
    something else that the claimed one is, which may be the first itself; `others` come near it. Of the measures that
    are `named` a few words at their numbers say what these are of. It `is_denied` where a source contradicts the claim
    without a number that has a place on the scale.
    """

    claimed: Finding
    found: Sequence[Finding]
    first: Sequence[Finding]
    fitting: Finding | None
    others: Sequence[Finding]
    uncounted: Sequence[str]
    named: Collection[str] = ()
    is_denied: bool = False

    @property
    def drawn(self) -> list[Finding]:
        """The numbers that the drawing shows beside the claim, those that tell most first."""
        return [*self.first, *self.explaining, *self.others]

    @property
    def lit(self) -> list[Finding]:
        """The numbers that stand out: of what leads, and all that was found where more supports than contradicts it.

        What contradicts alone would seem to be the outcome. Where nobody counted what was claimed it is what the
        claimed number is of, if words at both tell them apart: else a mark beside the claim would say that it is
        right. Where a source denies it, those words stand out.
        """
        if self.uncounted:
            return [self.fitting] if self.fitting and self.is_named and not self.is_denied else []
        rest = [one for one in self.first if one not in self.leading]
        relations = [one.relation for one in self.first]
        is_divided = relations.count(SUPPORTS) > relations.count(CONTRADICTS) > 0
        return [*self.leading, *(rest if is_divided else [])]

    @property
    def leading(self) -> list[Finding]:
        """The numbers of the one measure that is told of first: that contradicts the claim, else the first of all."""
        against = [one.figure.measure_id for one in self.first if one.relation == CONTRADICTS]
        measure = (against or [one.figure.measure_id for one in self.first])[0]
        return [one for one in self.first if one.figure.measure_id == measure]

    @property
    def is_named(self) -> bool:
        """Tell whether words at the claimed number, and at that of something else, say what each is of."""
        told = [self.claimed, *filter(None, [self.fitting])]
        return bool(self.uncounted) and {one.figure.measure_id for one in told} <= {*self.named}

    @property
    def explaining(self) -> list[Finding]:
        """What the claimed number is of, where something else was found of what was claimed."""
        return [self.fitting] if self.fitting and self.fitting not in self.first else []

    @property
    def counts_one(self) -> bool:
        """Tell whether all numbers that are drawn count one thing, and that is what was claimed."""
        return len({one.figure.measure_id for one in self.drawn}) == 1 and not self.uncounted

    @property
    def left(self) -> int:
        """How many numbers only the table holds."""
        return len(self.found) - len(self.drawn)


def answered(
    claimed: Finding,
    found: Sequence[Finding],
    units: Mapping[str, Unit],
    uncounted: Sequence[str],
    named: Collection[str] = (),
) -> Answers:
    """Return what a drawing shows of the numbers about a claim."""
    other = _explaining(claimed, found, units)
    near = _near(claimed, found)
    # Where nobody counted what was claimed, what the claimed number may be of stands out, or what comes nearest.
    is_counted = any(one.counts_the_same for one in found)
    instead = [other] if other else _apart([claimed], near)[:OTHERS]
    first = told(found) if is_counted else instead
    told_of = {one.figure.measure_id for one in (*first, *filter(None, [other]))}
    # NOTE: other years and editions of what stands out would be grey beside it, and say nothing of themselves.
    rest = [one for one in near if one.figure.measure_id not in told_of or _is_told_too(one, first, other)]
    room = OTHERS - (other is not None and other not in first) if is_counted or other else 0
    return Answers(claimed, found, first, other, _apart([claimed, *first], rest)[:room], uncounted, named)


def _is_told_too(one: Finding, first: Sequence[Finding], other: Finding | None) -> bool:
    """Tell whether a source that decides counts what the claimed number is of as well: it says how far that is off."""
    deciding = {finding.source.id for finding in first if finding.decides}
    of_other = other is not None and one != other and one.figure.measure_id == other.figure.measure_id
    return of_other and one.source.id in deciding


def _near(claimed: Finding, found: Sequence[Finding]) -> list[Finding]:
    """Return what counts something else and lies on the scale of the claim, nearest first."""
    near = [one for one in found if not one.counts_the_same and not is_beyond(one, claimed, found)]
    return sorted(near, key=lambda one: _distance(claimed, one))


def _apart(shown: Sequence[Finding], rest: Sequence[Finding]) -> list[Finding]:
    """Return the numbers that say another than those that are shown, and than each other: equal ones teach nothing."""
    apart: list[Finding] = []
    for one in rest:
        if not any(_says_again(one, other) for other in shown) and not any(_is_like(one, other) for other in apart):
            apart.append(one)
    return apart


def _is_like(one: Finding, other: Finding) -> bool:
    """Tell whether a reader would see two numbers of something else as one."""
    first, second = one.quantity.numbers[-1], other.quantity.numbers[-1]
    return _says_again(one, other) or abs(first - second) < ALIKE * max(first, second)


def _says_again(one: Finding, other: Finding) -> bool:
    """Tell whether a number is another one, or runs over it."""
    low, high = one.quantity.numbers[0], one.quantity.numbers[-1]
    return any(low <= number <= high for number in other.quantity.numbers)


def told(found: Sequence[Finding]) -> list[Finding]:
    """Return the findings that a headline tells of: what decides; else what counts the same; else all."""
    same = [finding for finding in found if finding.counts_the_same]
    of_one = [finding for finding in same if finding.figure.measure_id not in OF_ALL_COUNTRIES] or same
    return [finding for finding in of_one if finding.decides] or of_one or list(found)


def _explaining(claimed: Finding, found: Sequence[Finding], units: Mapping[str, Unit]) -> Finding | None:
    """Return what else the claimed number is one of, unless something that counts the same bears it out."""
    same = [finding for finding in told(found) if finding.counts_the_same]
    is_borne_out = any(finding.relation != CONTRADICTS for finding in same)
    return None if is_borne_out else _fitting(claimed, found, units)


def _fitting(claimed: Finding, found: Sequence[Finding], units: Mapping[str, Unit]) -> Finding | None:
    """Return the number of something else that comes nearest to the claimed one, of those that agree with it."""
    others = (finding for finding in found if not finding.counts_the_same)
    alike = [finding for finding in others if agrees(claimed.figure, finding.figure, units)]
    return min(alike, key=lambda one: _distance(claimed, one), default=None)


def _distance(claimed: Finding, found: Finding) -> float:
    return max(abs(number - claimed.quantity.numbers[-1]) for number in found.quantity.numbers)

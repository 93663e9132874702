"""What the words of a chart take for granted, and whether the rows still bear it out.

A chart declares its premises beside its words. The check looks at each; one that no longer holds is a problem
that names the row, and the line of the words that now say something false.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from charts.vocabulary import place_of, read
from evidence.messages import Message, say, together, verbatim
from evidence.problems import Place, Problem
from evidence.records import SalientStatistic


@dataclass(frozen=True)
class Stated:
    """A number that words speak of: what it is called in a message, and the cell that holds it."""

    name: str
    number: float
    place: Place

    @property
    def told(self) -> Message:
        """Name and number."""
        return say("{name} ({number:g})", name=self.name, number=self.number)


@dataclass(frozen=True)
class Premise:
    """Something that must hold for `words`, such as the headline, to be true; `place` is the row to look at."""

    words: str
    says: Message
    holds: bool
    place: Place


def more_than(words: str, more: Stated, less: Stated | float) -> Premise:
    """Return the premise that one number is larger than another."""
    bound = less.number if isinstance(less, Stated) else less
    says = say("{more} is more than {less}", more=more.told, less=_told(less))
    return Premise(words, says, more.number > bound, more.place)


def rises(words: str, *steps: Stated) -> Premise:
    """Return the premise that each number of a series is larger than the one before."""
    falls = [after for before, after in pairwise(steps) if after.number <= before.number]
    says = say("the numbers rise: {steps}", steps=together(step.told for step in steps))
    return Premise(words, says, not falls, (falls or steps)[0].place)


def largest(words: str, most: Stated, others: Iterable[Stated]) -> Premise:
    """Return the premise that one number is larger than each of the others; alone it is the largest."""
    rivals = sorted(others, key=lambda other: other.number)
    if rivals:
        return more_than(words, most, rivals[-1])
    return holds(words, say("{most} is the largest", most=most.told), most.place, true=True)


def holds(words: str, says: Message, place: Place, *, true: bool) -> Premise:
    """Return a premise that no other function says; `says` completes "the headline says that …"."""
    return Premise(words, says, true, place)


def is_estimate(words: str, newest: SalientStatistic) -> Premise:
    """Return the premise that the newest number of a series is an estimate."""
    return holds(words, say("the newest number is an estimate"), newest.cell("estimated"), true=bool(newest.estimated))


def without_exception(words: str, says: Message, exceptions: Sequence[Place]) -> Premise:
    """Return the premise that no row is an exception to what is said; the first that is one is to be looked at."""
    return Premise(words, says, not exceptions, next(iter(exceptions), Place("")))


def broken(name: str, premises: Sequence[Premise]) -> Iterator[Problem]:
    """Yield the premises of the chart `charts/<name>.toml` that do not hold, each at its row."""
    for premise in (one for one in premises if not one.holds):
        lines = [str(place_of(name, language, premise.words)) for language in read(name)]
        what = say("the words of a chart say that {says}, and with this row it does not hold", says=premise.says)
        remedy = say("mend the row, or if it is right write other words: {lines}", lines=", ".join(lines))
        yield Problem(premise.place, what, remedy)


def _told(number: Stated | float) -> Message:
    return number.told if isinstance(number, Stated) else verbatim(f"{number:g}")

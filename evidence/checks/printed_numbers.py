"""Checks that a figure is its own of the numbers that its locator prints: the first, or the one that is named so."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from evidence.catalogue import Catalogue
from evidence.checks.printed import NUMBER, PRINTED, UNIT, YEAR, is_of_unit, is_same
from evidence.checks.stages import MEASURES, stages_in
from evidence.messages import say
from evidence.names import ELEMENT, names_in
from evidence.problems import Problem
from evidence.records import Figure, Measure

# Figures of one source share what it prints, up to here.
ASIDE = ";"
# A number behind these is no amount: an article of a law, a code of the customs, a digit of a formula.
NO_AMOUNT = re.compile(r"(?:(?:Article|point|No\.|CN(?: \d+)*)\s|[A-Za-z])$")
SIGN, DOLLARS, SPAN = re.compile(r"(?<!\d)[+-]$"), "$", re.compile(r" to \d")
# A part is in the unit of its whole: 85.7 of 120 kt.
OF_WHOLE = re.compile(r" of [\d,.]+")
# How a figure is called that is a change.
CHANGES = re.compile(r"-(?:rise|fall|cut|growth|drop|change)(?!\w)")
# Few words behind a number are its own, and the year that it is of.
WORDS = re.compile(r"(?:\s?[^\d\s;/]+){0,3}\s?(?:(?:19|20)\d\d(?!\d))?")
SYMBOL = re.compile(r"(?<!\w)[A-Z][a-z](?!\w)")
REMEDY = say("write the number that is printed of what the figure is about")
Number = re.Match[str]
T = TypeVar("T")


@dataclass(frozen=True)
class Printed:
    """A figure, its measure if it has one, and what its locator prints."""

    figure: Figure
    measure: Measure | None
    text: str

    @cached_property
    def numbers(self) -> list[Number]:
        """The printed numbers that it can be, in their order; unlikely ones only where nothing else is there."""
        found = [one for one in NUMBER.finditer(self.text) if not NO_AMOUNT.search(self._before(one))]
        for is_likely in self._likely():
            found = [one for one in found if is_likely(one)] or found
        return found

    def _likely(self) -> Iterator[Callable[[Number], bool]]:
        """Yield what speaks for a number: its unit, that it is no year, a sign before a change, the end of a span."""
        is_change, ends_span = bool(CHANGES.search(self.figure.id)), self.figure.value is not None
        yield lambda one: is_of_unit(self.figure.unit, one, self.text)
        yield self._has_a_unit
        yield lambda one: not YEAR.fullmatch(one[0])
        yield lambda one: bool(SIGN.search(self._before(one))) == is_change
        yield lambda one: not ends_span or not SPAN.match(self.text, one.end())

    def _has_a_unit(self, number: Number) -> bool:
        whole = OF_WHOLE.match(self.text, number.end())
        sign = UNIT.match(self.text, whole.end() if whole else number.end())
        return bool(sign) or self._before(number).endswith(DOLLARS)

    def _before(self, number: Number) -> str:
        return self.text[: number.start()]

    @cached_property
    def own(self) -> Number | None:
        """The printed number that the figure is; None where it stands there in words, or not at all."""
        unit, stored = self.figure.unit, self.figure.numbers
        printed = [*self.numbers, *NUMBER.finditer(self.text)]
        return next((one for one in printed for number in stored if is_same(number, unit, one, self.text)), None)

    def is_first(self) -> bool:
        """Tell whether the figure is the first of the numbers that it can be."""
        return self.own is not None and self.own.start() == self.numbers[0].start()

    def other_word(self, beside: Sequence["Printed"]) -> str:
        """Return the words behind its number, where they are of another stage, element or year, told by others too."""
        found = WORDS.match(self.text, self.own.end()) if self.own else None
        words = found[0] if found else ""
        known = {one for other in beside for one in other.elements}
        is_other = (
            _are_others(stages_in(words, MEASURES), self.stages)
            or _are_others(set(SYMBOL.findall(words)) & known, self.elements)
            or _are_others({int(year) for year in YEAR.findall(words)}, self.years)
        )
        return words.strip(" ()+,") if is_other else ""

    @cached_property
    def stages(self) -> set[str]:
        """The stages that its measure and label tell of."""
        texts = [*self.figure.label.values(), *(self.measure.name.values() if self.measure else ())]
        return stages_in(" ".join(texts), MEASURES) | ({self.measure.stage} if self.measure else set())

    @cached_property
    def years(self) -> set[int]:
        """The years of its period."""
        named = [int(year) for year in YEAR.findall(self.figure.period)]
        return set(range(named[0], named[-1] + 1)) if named else set()

    @cached_property
    def elements(self) -> set[str]:
        """The rare earths that its label names, by their symbols."""
        return {name.meaning for name in names_in(self.figure.label.get("en", ""), "en") if name.kind == ELEMENT}


def figures_are_their_own_number(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures that are a number of something else that their locator prints, or one in the place of the first."""
    together: dict[tuple[str, str], list[Printed]] = defaultdict(list)
    for figure in catalogue.every(Figure):
        found = PRINTED.search(figure.locator)
        one = Printed(figure, catalogue.measures.get(figure.measure_id), found["text"] if found else "")
        if one.own and one.numbers != [one.own]:
            together[figure.source_id, one.text.partition(ASIDE)[0]].append(one)
    for figures in together.values():
        for one, number in _other_numbers(figures):
            what = say(
                "the locator prints {own} of something else, and {number} of this", own=_number(one), number=number
            )
            yield Problem(one.figure.cell("value"), what, REMEDY)


def _other_numbers(figures: Sequence[Printed]) -> Iterator[tuple[Printed, str]]:
    """Yield figures that are named otherwise, are what another is, or stand for the first number where none is that."""
    odd = [one for one in figures if one.own not in one.numbers or one.other_word(figures)]
    odd = odd or [one for at, one in enumerate(figures) if _number(one) in map(_number, figures[:at])]
    odd = odd or ([] if any(one.is_first() for one in figures) else [figures[0]])
    yield from ((one, next(number[0] for number in one.numbers if number is not one.own)) for one in odd)


def _number(one: Printed) -> str:
    return one.own[0] if one.own else ""


def _are_others(named: set[T], own: set[T]) -> bool:
    return bool(named and own and not named & own)

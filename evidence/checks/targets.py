"""Checks that the text of a target names the number and the year of its row."""

import re
from collections.abc import Iterator
from decimal import Decimal

from evidence.catalogue import Catalogue
from evidence.checks.numbers_of_languages import numbers_in
from evidence.problems import Problem
from evidence.records import Target

SCALES = {"miljoen": 10**6, "million": 10**6, "miljard": 10**9, "billion": 10**9}
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


def targets_are_what_is_said_of_them(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield targets of which a text names numbers and not that of the row, or years and not its own."""
    for target in catalogue.every(Target):
        for language, text in target.target.items():
            said = _said(text, language)
            years = [int(year) for year in YEAR.findall(text)]
            for column in ("value", "low", "high") if said else ():
                number: float | None = getattr(target, column)
                if number is not None and Decimal(str(number)) not in said:
                    what = f"{column} = {number}, and target_{language} names no such number"
                    yield Problem(target.cell(column), what, "correct the number here, or in the texts")
            if target.year and years and target.year not in years:
                what = f"the year is {target.year}, and target_{language} names {years[0]}"
                yield Problem(target.cell("year"), what, "correct the year here, or in the texts")


def _said(text: str, language: str) -> set[Decimal]:
    """Return the numbers of a text, but years, as they stand and in each scale that it names."""
    numbers = {number for number, digits in numbers_in(text, language) if not YEAR.fullmatch(digits)}
    plain = {number for number in numbers if isinstance(number, Decimal)}
    scales = (scale for word, scale in SCALES.items() if re.search(rf"\b{word}", text))
    return plain.union(*({number * scale for number in plain} for scale in scales))

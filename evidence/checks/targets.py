"""Checks that the text of a target names the number and the year of its row, and that it lies ahead."""

import re
from collections.abc import Iterator
from decimal import Decimal

from evidence.catalogue import Catalogue
from evidence.checks.numbers_of_languages import numbers_in
from evidence.messages import say
from evidence.number_words import numbers_in_words
from evidence.problems import Problem
from evidence.records import Target

# From here on the word of a number is a scale: 2 million.
FIRST_SCALE = 1_000_000
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
                    what = say(
                        "{column} = {number}, and target_{language} names no such number",
                        column=column,
                        number=number,
                        language=language,
                    )
                    yield Problem(target.cell(column), what, say("correct the number here, or in the texts"))
            if target.year and years and target.year not in years:
                what = say(
                    "the year is {year}, and target_{language} names {named}",
                    year=target.year,
                    language=language,
                    named=years[0],
                )
                yield Problem(target.cell("year"), what, say("correct the year here, or in the texts"))


def targets_lie_ahead_of_their_source(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield targets for a year that was over when their source set them."""
    for target in catalogue.every(Target):
        source = catalogue.sources.get(target.source_id)
        if source and source.year and target.year and target.year < int(source.year):
            what = say(
                "the target is for {year}, and its source is of {published}", year=target.year, published=source.year
            )
            yield Problem(target.cell("year"), what, say("correct the year, or name the source that set the target"))


def _said(text: str, language: str) -> set[Decimal]:
    """Return the numbers of a text, but years, as they stand and in each scale that it names."""
    numbers = {number for number, digits in numbers_in(text, language) if not YEAR.fullmatch(digits)}
    plain = {number for number in numbers if isinstance(number, Decimal)}
    scales = (value for value, _ in numbers_in_words(text, language) if value >= FIRST_SCALE)
    return plain.union(*({number * scale for number in plain} for scale in scales))

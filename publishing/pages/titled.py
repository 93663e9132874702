"""Which of the numbers that were found the title of a claim names: what stands beside it must say the same."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from evidence.number_words import numbers_in_words
from evidence.numbers import bare_numbers
from evidence.quantity import Quantity, readable
from evidence.records import Claim, Figure

# A title rounds: 98.2 percent is 98 in it, and 69 is about 70.
DIGITS = range(1, 5)


def named_in_title(
    claim: Claim, found: Sequence[Figure], claimed: Figure | None, unit_words: Iterable[str]
) -> list[Figure]:
    """Return the figures of which the title names a number in each language, but for the number that was claimed."""
    named = {code: numbers_said(text, code, unit_words).keys() for code, text in claim.title.items()}
    said = {code: own - _rounded(claimed, code) for code, own in named.items()}
    return [figure for figure in found if all(said[code] & _rounded(figure, code) for code in said)]


def spanned(figures: Sequence[Figure]) -> Figure:
    """Return the one figure, or the range from the lowest of several to the highest, which may have no period."""
    numbers = [number for figure in figures for number in figure.numbers]
    if len({*numbers}) == 1 or len(figures) == 1:
        return figures[0]
    period = figures[0].period if len({figure.period for figure in figures}) == 1 else ""
    return replace(figures[0], value=None, low=min(numbers), high=max(numbers), qualifier="", period=period)


def numbers_said(text: str, code: str, unit_words: Iterable[str]) -> dict[str, int]:
    """Return the numbers that a text says, in digits or in a word, each with the place where it first does."""
    digits = [(found.text, found.start) for found in bare_numbers(text, unit_words)]
    words = [(readable(value, code), found.start()) for value, found in numbers_in_words(text, code)]
    return dict(sorted([*digits, *words], key=lambda one: one[1], reverse=True))


def _rounded(figure: Figure | None, code: str) -> set[str]:
    """Return each number of a figure as it is and as a title may round it."""
    numbers = Quantity.of_figure(figure).numbers if figure else []
    rounded = [float(f"{number:.{digits}g}") for number in numbers for digits in DIGITS]
    return {readable(number, code) for number in [*numbers, *rounded]}

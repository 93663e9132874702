"""Checks that a row tells the same numbers in each language of its package, read with that language's own signs."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from babel.numbers import NumberFormatError, parse_decimal

from evidence.catalogue import Catalogue
from evidence.languages import locale
from evidence.messages import say
from evidence.number_words import numbers_in_words, spelled
from evidence.problems import Place, Problem
from evidence.tables import Table

# A decade is written with a word in one language and with digits in the other: the 1980s.
DIGITS = re.compile(r"\d+(?:[.,]\d+)*(?!\d*s\b)")
# Above these, one language has a word where the other has digits.
LAST_WORD = 20
# Its texts tell of a figure in the words of each language, and one may leave a number to the row itself.
FREE = "figures"

Number = Decimal | str


def languages_tell_the_same_numbers(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield texts with another number than the same text in the first language of the package.

    Where texts are free, a number is missed only when another stands in its place.
    """
    for table in catalogue.tables.values():
        for index in range(len(table.rows)):
            for one, other in table.translated_columns:
                yield from _differences(table, index, one, other)


def _differences(table: Table, index: int, one: tuple[str, str], other: tuple[str, str]) -> Iterator[Problem]:
    (column, language), (beside, of) = one, other
    text, translated = (str(table.rows[index].get(name) or "") for name in (column, beside))
    if text and translated:
        place = table.place(index, beside)
        here, there = _lacking(text, language, translated, of), _lacking(translated, of, text, language)
        if (here and there) or (table.package != FREE and (here or there)):
            yield _problem(place, column, here, there)
        else:
            here, there = _words_lacking(text, language, translated, of), _words_lacking(translated, of, text, language)
            if here and there:
                yield _problem(place, column, here, there)


def _problem(place: Place, column: str, here: list[str], there: list[str]) -> Problem:
    if here and there:
        told = {"number": there[0], "column": column, "other": here[0]}
        what = say("the number {number} does not stand in {column}, which has {other}", **told)
    elif there:
        what = say("the number {number} does not stand in {column}", number=there[0], column=column)
    else:
        what = say("the number {number} is missing: it stands in {column}", number=here[0], column=column)
    return Problem(place, what, say("write the same numbers in each language"))


def _lacking(text: str, language: str, other: str, of: str) -> list[str]:
    """Return the numbers in digits of a text that the other does not hold, in digits or as a word."""
    theirs = Counter(number for number, _ in numbers_in(other, of))
    written = {digits for number, digits in numbers_in(other, of) if isinstance(number, str)}
    unread = {digits for _, digits in numbers_in(other, of)}
    words = _words(other, of)
    lacking = []
    for number, digits in numbers_in(text, language):
        # A name such as "table 1.3" is no number in a language that writes commas, and stays as it is.
        is_name = digits in written or (isinstance(number, str) and digits in unread)
        if theirs[number]:
            theirs[number] -= 1
        elif number not in words and not is_name:
            lacking.append(digits)
    return lacking


def _words_lacking(text: str, language: str, other: str, of: str) -> list[str]:
    """Return the words of numbers of a text that the other does not hold, as a word or in digits."""
    theirs = {number for number, _ in numbers_in(other, of)}
    lacking = _words(text, language) - _words(other, of)
    return [spelled(int(number), language) or "" for number in lacking if number not in theirs]


def numbers_in(text: str, language: str) -> list[tuple[Number, str]]:
    """Return the numbers of a text, each with its digits as they stand there, which are all of what cannot be read."""
    return [(_read(digits, language), digits) for digits in DIGITS.findall(text)]


@cache
def _read(digits: str, language: str) -> Number:
    try:
        return parse_decimal(digits, locale=locale(language), strict=True)
    except NumberFormatError:
        return digits


def _words(text: str, language: str) -> Counter[Number]:
    return Counter(Decimal(value) for value, _ in numbers_in_words(text, language) if value <= LAST_WORD)

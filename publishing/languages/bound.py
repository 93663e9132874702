"""The blanks at which no line may break: in a number with its unit, a range, a day, a level, the code of a good."""

import re
from collections.abc import Iterable, Mapping

from babel import Locale

from evidence.languages import locale
from evidence.number_words import values
from evidence.records import Unit

# A longer word than Amerikaanse would tear a line open.
SHORT = 11
# From here on a word is counted: five million, 2 hundred.
LARGE = 100
# What the codes of customs begin with in either language, such as GN 2805 30 of the EU and HS 2846 of the world.
OF_GOODS = r"(?<=\b[CG]N |\bHS |\bGS )(?=\d{4}\b)|(?<=(?:[CG]N|HS|GS)[ \N{NO-BREAK SPACE}]\d{4} )(?=\d\d\b)"


def bound_blanks(units: Iterable[Unit], tiers: Mapping[str, str], to: str, code: str) -> re.Pattern[str]:
    """Return where no line may break, by the units of the data, what levels are called, and the names of months.

    `to` is the word between two numbers that are read together.
    """
    texts = [one.get(code, "") for unit in units for one in (unit.name, unit.singular, unit.symbol)]
    # Amerikaanse dollar is called dollar too.
    ends = {word for text in texts for word in (*text.split()[:1], *text.split()[-1:])}
    counted = {word for word, value in values([code]).items() if value >= LARGE}
    months = set(Locale.parse(locale(code)).months["format"]["wide"].values())
    words = {word for word in ends if len(word) <= SHORT} | counted | months
    behind = "|".join(map(re.escape, sorted(words)))
    # A pattern that begins with the blank is found ten times as fast as one that begins with what stands before it.
    return re.compile(
        rf" (?:(?<=\d )(?=(?:{behind})(?!\w))|{_of_ranges(re.escape(to))}|{_of_levels(tiers)}|{OF_GOODS})"
    )


def _of_ranges(to: str) -> str:
    """Return what stands around both blanks in 11 to 20; after in the first number is the year of another."""
    return rf"(?<!\bin \d{{4}} )(?<=\d )(?={to} \d)|(?<!\bin \d{{4}} {to} )(?<=\d {to} )(?=\d)"


def _of_levels(tiers: Mapping[str, str]) -> str:
    """Return what stands around the blank in level A, which may begin a sentence."""
    called = {name.removesuffix(f" {level}") for level, name in tiers.items()}
    before = "|".join(rf"(?<=\b{re.escape(form)} )" for name in called for form in (name, name.capitalize()))
    return rf"(?:{before})(?=[{''.join(tiers)}]\b)"

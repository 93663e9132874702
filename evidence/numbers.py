"""Finds the numbers in a text that should stand in the data instead.

A number that is typed by hand goes stale; a year, a date, an ordinal or a name such as
F-35 does not.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

NUMBER = r"\d+(?:[.,\u00a0\u202f\u2009 ]\d{3})*(?:[.,]\d+)?"
YEAR = r"(?:1[5-9]|20)\d\d"
DAY = r"\d{1,2}\s+[^\W\d]{3,9}\.?"
HARMLESS = re.compile(
    "|".join(
        [
            r"`[^`]*`",  # code
            r"https?://\S+",
            r"(?<![\w-])[A-Za-z][\w-]*\d[\w-]*",  # F-35, H2O, MCS2026
            r"(?<![\d.,])\d+(?:st|nd|rd|th|e|de|ste|[A-Z])(?!\w)",  # 17th, 21e, 3D
            r"(?:[Nn]o\.|[Nn]r\.|HS|CN|§)\s*\d+(?: \d\d)*",  # names of laws and customs codes
            r"(?i:\b(?:article|artikel|tables?|tabel(?:len)?|chapter|hoofdstuk)) \d+(?: (?:and|en) \d+)?",
            rf"(?<!\d)(?:{DAY}\s+(?:and|en)\s+)?{DAY}\s+{YEAR}(?!\d)",  # 10 November 2026
            rf"\d{{4}}-\d\d-\d\d|{YEAR}\s*[-–/]\s*(?:{YEAR}|\d\d)\b",  # ISO dates, 2021-2024
        ]
    )
)
BARE_NUMBER = re.compile(rf"(?<![\w.,])({NUMBER})(?!\d)")


@dataclass(frozen=True)
class BareNumber:
    """A number as it stands in a text, from `start`."""

    text: str
    start: int

    def is_rounded_down_from(self, value: float) -> bool:
        """Tell whether the number is `value`, or `value` cut off after the digits printed."""
        return any(0 <= round(value - number, 9) < step for number, step in self._readings())

    def _readings(self) -> Iterator[tuple[float, float]]:
        """Yield the number and its last digit's worth, read in Dutch and in English."""
        for decimal in ".,":
            grouping = r"[\u00a0\u202f\u2009 ]|" + re.escape("," if decimal == "." else ".")
            digits = re.sub(grouping, "", self.text).replace(decimal, ".")
            if digits.count(".") <= 1:
                decimals = len(digits.partition(".")[2])
                yield float(digits), 10.0**-decimals


def bare_numbers(text: str, unit_words: Iterable[str]) -> Iterator[BareNumber]:
    """Yield the numbers of a text, but for years without a unit, dates, ordinals and names."""
    readable = HARMLESS.sub(lambda match: " " * len(match.group()), text)
    followed_by_unit = _unit(frozenset(unit_words))
    for match in BARE_NUMBER.finditer(readable):
        is_year = re.fullmatch(YEAR, match.group(1))
        if not is_year or followed_by_unit.match(readable, match.end()):
            yield BareNumber(match.group(1), match.start())


@cache
def _unit(words: frozenset[str]) -> re.Pattern[str]:
    """Return what finds a unit behind a number; thousands of texts are read with the same units."""
    return re.compile(rf"\s*(?:{'|'.join(sorted(map(re.escape, words), reverse=True))})(?!\w)")

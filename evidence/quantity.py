"""A number as a source gives it: exact, about, a range, or only a bound."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from math import ceil, floor, log10
from pathlib import Path
from typing import Any, Self, cast

from babel.dates import format_date, format_skeleton, parse_date
from babel.numbers import format_compact_decimal, format_decimal

from evidence import vocabulary
from evidence.languages import locale
from evidence.number_words import spelled
from evidence.problems import Problem
from evidence.records import Figure
from evidence.rounding import digits

WORDS = Path(__file__).resolve().with_suffix(".toml")
MISSING = "–"
NO_BREAK = "\u00a0"
TEN, THOUSAND, MILLION = 10, 1_000, 1_000_000
SIGNIFICANT_DIGITS = 3
LAST_IN_WORDS = 12
YEAR = "year"
# Units of which running text says a few in words.
COUNTED = {"count", "days", "months", "years"}


def words_of_numbers(language: str) -> Mapping[str, Any]:
    """Return the words that go with numbers and periods, such as the qualifiers."""
    return vocabulary.complete(WORDS)[language]


def speaks(language: str) -> bool:
    """Tell whether a language has every word that goes with numbers and periods."""
    return language in vocabulary.complete(WORDS)


def missing_words(language: str) -> Iterator[Problem]:
    """Yield every word that a language lacks to write numbers and periods."""
    return vocabulary.missing_words(WORDS, language)


def word_problems() -> Iterator[Problem]:
    """Yield what is wrong with those words; some of them are the signs of mathematics."""
    return vocabulary.problems(WORDS, signs="<>")


@cache
def number(value: float, language: str) -> str:
    """Format a number with all its digits, in the language's own signs."""
    # What is left of a small number below nought is nought.
    return format_decimal(value + 0, format="#,##0.##########", locale=locale(language))


def readable(value: float, language: str) -> str:
    """Format a number for a sentence or a chart: whole from a thousand on, from a million on a word and one decimal.

    A number from ten on that has more than two decimals is counted rather than printed, and keeps one.
    """
    value = round(value) if abs(value) >= THOUSAND else value
    value = round(value, 1) if abs(value) >= TEN and value != round(value, 2) else value
    if abs(value) < MILLION:
        return number(value, language)
    written = format_compact_decimal(value, format_type="long", locale=locale(language), fraction_digits=1)
    return written.replace(" ", NO_BREAK)


def counted(count: float, language: str) -> str:
    """Say a whole number as running text does: in words up to twelve, in digits above."""
    word = spelled(int(count), language) if count <= LAST_IN_WORDS else None
    return word or number(count, language)


def with_unit(text: str, unit: str) -> str:
    """Put a unit behind a number; a percent sign touches the number, a word does not."""
    return f"{text}{'' if unit == '%' else NO_BREAK}{unit}" if unit else text


def period(text: str, language: str) -> str:
    """Say a period of the data (`2024-03`, `2020/2023`, `2015-01-01/..`) in a language."""
    start, slash, end = text.partition("/")
    if end == "..":
        return f"{words_of_numbers(language)['since']} {moment(start, language)}"
    return f"{moment(start, language)}–{moment(end, language)}" if slash else moment(start, language)


@cache
def moment(text: str, language: str) -> str:
    """Say a year, a month or a day; the text has as much of an ISO date as is known."""
    if len(text) == len("2024-03-01"):
        return format_date(parse_date(text, format="yyyy-MM-dd"), "long", locale(language))
    if len(text) == len("2024-03"):
        day = parse_date(f"{text}-01", format="yyyy-MM-dd")
        return format_skeleton("yMMMM", day, locale=locale(language))
    return text


def month_name(text: str, language: str) -> str:
    """Return the name of the month of an ISO date, without its year."""
    return format_skeleton("MMMM", parse_date(f"{text[:7]}-01", format="yyyy-MM-dd"), locale=locale(language))


def short_month(text: str, language: str) -> str:
    """Return the three letters of the month of an ISO date."""
    return format_date(parse_date(f"{text[:7]}-01", format="yyyy-MM-dd"), "MMM", locale(language))[:3]


@dataclass(frozen=True)
class Quantity:
    """A value, a range or a bound, with the qualifier of its source; all in one unit."""

    value: float | None
    low: float | None = None
    high: float | None = None
    qualifier: str | None = None
    is_year: bool = False
    is_count: bool = False

    @classmethod
    def of(cls, row: Mapping[str, object], name: str) -> Self:
        """Return the quantity in column `name` of a row, with its bounds beside it."""
        value, low, high = (cast("float | None", row.get(column)) for column in (name, "low", "high"))
        return cls(value, low, high, cast("str | None", row.get("qualifier")) or None)

    @classmethod
    def of_figure(cls, figure: Figure) -> Self:
        """Return the quantity of a figure, in the unit of its source."""
        kinds = {"is_year": figure.unit == YEAR, "is_count": figure.unit in COUNTED}
        return cls(figure.value, figure.low, figure.high, figure.qualifier or None, **kinds)

    @property
    def numbers(self) -> list[float]:
        """The numbers it is made of, smallest first."""
        return sorted(number for number in (self.low, self.value, self.high) if number is not None)

    @property
    def direction(self) -> str:
        """Where it is open: `up` for at least and more than, `down` for up to and less than."""
        return {"at-least": "up", "more-than": "up", "up-to": "down", "less-than": "down"}.get(self._qualifier, "")

    @property
    def _qualifier(self) -> str:
        if self.qualifier or self.value is not None or len(self.numbers) > 1:
            return self.qualifier or ""
        return "at-least" if self.low is not None else "up-to"

    def converted(self, factor: float) -> Self:
        """Return it in another unit; a conversion adds no precision, and no bound says more than the source did."""
        value, low, high = (
            None if part is None else _converted(part, factor, to, self._known(part))
            for part, to in ((self.value, round), (self.low, floor), (self.high, ceil))
        )
        return replace(self, value=value, low=low, high=high)

    def _known(self, part: float) -> int:
        """Count the digits by which a part is known: "about 1,000 pounds" are about 450 kilograms, and not 454."""
        if self.qualifier != "about":
            return SIGNIFICANT_DIGITS
        return min(SIGNIFICANT_DIGITS, digits(part) + 1)

    def symbols(self, language: str, unit: str = "") -> str:
        """Say it as briefly as a chart or a table needs: `> 95%`, `40–50%`."""
        return self._qualified(self._joined(language, unit, "–", self._digits), language, "symbols", NO_BREAK)

    def parts(self, language: str, unit: str = "") -> tuple[str, str]:
        """Say the same in two parts: how exact it is, which may be nothing, and the number."""
        text = self._joined(language, unit, "–", self._digits)
        return words_of_numbers(language)["symbols"].get(self._qualifier, "") if text != MISSING else "", text

    def beside_arrow(self, language: str, unit: str = "") -> str:
        """Say it briefly, but a bound in words: `more than 95%`, as `→ > 95%` reads like two arrows."""
        style = "qualifiers" if self.direction else "symbols"
        return self._qualified(self._joined(language, unit, "–", self._digits), language, style, NO_BREAK)

    def words(self, language: str, unit: str) -> str:
        """Say it as running text does: `more than 95 percent`."""
        return self._qualified(self.unqualified(language, unit), language, "qualifiers", " ")

    def unqualified(self, language: str, unit: str = "") -> str:
        """Say it as running text does, but leave out how exact it is: `95 percent`, `40 to 50`."""
        few = self.is_count and all(part in range(LAST_IN_WORDS + 1) for part in self._stated)
        write = counted if few else self._digits
        return self._joined(language, unit, f" {words_of_numbers(language)['range']} ", write)

    def _qualified(self, text: str, language: str, style: str, space: str) -> str:
        if text == MISSING:
            return text
        qualifier = words_of_numbers(language)[style].get(self._qualifier, "")
        return f"{qualifier}{space}{text}" if qualifier else text

    @property
    def _stated(self) -> list[float]:
        return self.numbers if self.value is None else [self.value]

    def _joined(self, language: str, unit: str, joint: str, write: Callable[[Any, str], str]) -> str:
        if not self._stated:
            return MISSING
        return with_unit(joint.join(write(part, language) for part in self._stated), unit)

    def _digits(self, part: float, language: str) -> str:
        return str(part) if self.is_year else readable(part, language)


def _converted(amount: float, factor: float, to: Callable[[float], int], known: int) -> float:
    """Return the product, to so many digits; a whole factor, such as that of tonnes to kilograms, loses none."""
    product = amount * factor
    if product == 0 or factor % 1 == 0:
        return product
    step = 10.0 ** (floor(log10(abs(product))) + 1 - known)
    # Without the inner rounding, the last bit of a product could move a bound by a whole step.
    return float(f"{to(round(product / step, 6)) * step:.{known}g}")

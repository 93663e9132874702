"""Figures and dates as a language writes them in pages; charts write them the same way."""

from collections.abc import Callable, Sequence
from datetime import date

from babel import Locale
from babel.lists import format_list

from evidence.catalogue import Catalogue
from evidence.checks.unit_phrases import NOUN
from evidence.languages import Language, locale
from evidence.quantity import NO_BREAK, Quantity, counted, moment, number, period, with_unit
from evidence.records import Figure, Unit

__all__ = ["Formatter", "capitalized", "number"]
Writer = Callable[[Quantity, str, str], str]
KILOBYTE, MEGABYTE = 10**3, 10**6


def capitalized(text: str) -> str:
    """Return a text with a capital at its beginning; all other letters stay as they are."""
    return text[:1].upper() + text[1:]


class Formatter:
    """Writes figures in one language."""

    def __init__(self, language: Language, catalogue: Catalogue) -> None:
        """Take the language, and the catalogue with the units."""
        self.code = language.code
        self.catalogue = catalogue

    def prose(self, figure: Figure) -> str:
        """Return the figure for running text: nuance, number and unit, such as 'more than 85 percent'."""
        return self._in_its_units(figure, Quantity.words)

    def value(self, figure: Figure) -> str:
        """Return number and unit for running text, without nuance."""
        return self._in_its_units(figure, Quantity.unqualified)

    def with_noun(self, figure: Figure, noun: str) -> tuple[str, str] | None:
        """Return the figure up to a noun and from there on: '4,300 tonnes' and 'of metals, counted as oxide'.

        None where the unit is said whole, and the noun stands behind it as after any other word.
        """
        unit = self.catalogue.units[figure.unit]
        if not unit.noun_unit:
            return None
        number = self._in(self.catalogue.units[unit.noun_unit], Quantity.of_figure(figure), Quantity.words)
        return number, unit.with_noun.get(self.code, NOUN).replace(NOUN, noun)

    def bare(self, figure: Figure) -> str:
        """Return only the number, or the range in words."""
        return Quantity.of_figure(figure).unqualified(self.code)

    def short(self, figure: Figure) -> str:
        """Return the figure for a table or a card, such as '> 85%' or '11–20 kg'."""
        symbol = self.catalogue.units[figure.unit].symbol.get(self.code, "")
        return Quantity.of_figure(figure).symbols(self.code, symbol)

    def briefly(self, figure: Figure) -> tuple[str, str]:
        """Return the figure with the first word of its unit, such as '1.5 million tonnes', and what the unit says more.

        A unit that is a sign stays one: '85%'.
        """
        unit = self.catalogue.units[figure.unit]
        first = self.catalogue.units[unit.noun_unit or figure.unit]
        is_word = any(letter.isalpha() for letter in first.symbol.get(self.code, ""))
        said = self._in(first, Quantity.of_figure(figure), Quantity.symbols) if is_word else self.short(figure)
        return said, unit.with_noun.get(self.code, "").replace(NOUN, "") if unit.noun_unit else ""

    def in_base_unit(self, figure: Figure) -> str:
        """Return what a source gives in pounds as a column of kilograms has it; empty for all other units."""
        unit = self.catalogue.units[figure.unit]
        if not unit.base_first_in or unit.factor is None:
            return ""
        symbol = self.catalogue.units[unit.base_unit].symbol.get(self.code, "")
        return Quantity.of_figure(figure).converted(unit.factor).symbols(self.code, symbol)

    def beside_arrow(self, figure: Figure) -> str:
        """Return the figure for what was claimed or found, such as 'more than 85%' or '11–20 kg'."""
        symbol = self.catalogue.units[figure.unit].symbol.get(self.code, "")
        return Quantity.of_figure(figure).beside_arrow(self.code, symbol)

    def in_parts(self, figure: Figure, *, with_unit: bool) -> tuple[str, str]:
        """Return the figure for a list as how exact it is and the number, such as '≤' and '2%'."""
        symbol = self.catalogue.units[figure.unit].symbol.get(self.code, "") if with_unit else ""
        return Quantity.of_figure(figure).parts(self.code, symbol)

    def without_unit(self, figure: Figure) -> str:
        """Return the figure for a column whose heading has the unit, such as '> 85'."""
        return Quantity.of_figure(figure).symbols(self.code)

    def period(self, text: str) -> str:
        """Return a period of the data (`2021/2024`, `2015-01-01/..`) as a reader writes it."""
        return period(text, self.code)

    def day(self, text: str | date) -> str:
        """Return a year, a month or a day in words; the text has as much of an ISO date as is known."""
        return moment(str(text), self.code)

    def whole_day(self, text: str | date) -> str:
        """Return a day in words that stays on one line."""
        return self.day(text).replace(" ", NO_BREAK)

    def listed(self, names: Sequence[str]) -> str:
        """Return names as running text lists them: 'Australia, China and Japan'."""
        return format_list(names, locale=locale(self.code))

    def language(self, code: str) -> str:
        """Return what a language is called: Dutch, or Nederlands."""
        return str(Locale.parse(locale(self.code)).languages[Locale.parse(code).language])

    def small(self, count: int) -> str:
        """Return a count for running text: in words up to twelve, in digits above."""
        return counted(count, self.code)

    def size(self, count: int) -> str:
        """Return a number of bytes as a reader needs it beside a link: '12 kB', '1.4 MB'."""
        unit, name, digits = (MEGABYTE, "MB", 1) if count >= MEGABYTE else (KILOBYTE, "kB", None)
        return with_unit(number(round(max(count / unit, 1), digits), self.code), name)

    def _in_its_units(self, figure: Figure, write: Writer) -> str:
        """Return a figure in its unit, and in the one that readers know where it has another."""
        quantity, unit = Quantity.of_figure(figure), self.catalogue.units[figure.unit]
        if not unit.base_first_in or unit.factor is None:
            return self._in(unit, quantity, write)
        both = [(self.catalogue.units[unit.base_unit], quantity.converted(unit.factor)), (unit, quantity)]
        first, second = both if self.code in unit.base_first_in.split("/") else reversed(both)
        return f"{self._in(*first, write)} ({self._in(*second, Quantity.unqualified)})"

    def _in(self, unit: Unit, quantity: Quantity, write: Writer) -> str:
        names = unit.singular if quantity.numbers == [1] else unit.name
        return write(quantity, self.code, names.get(self.code, ""))

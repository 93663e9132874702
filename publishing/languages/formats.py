"""Figures and dates as a language writes them in pages; charts write them the same way."""

from datetime import date

from evidence.catalogue import Catalogue
from evidence.languages import Language
from evidence.quantity import Quantity, counted, moment, number, period, with_unit
from evidence.records import Figure

__all__ = ["Formatter", "number"]
KILOBYTE, MEGABYTE = 10**3, 10**6


class Formatter:
    """Writes figures in one language."""

    def __init__(self, language: Language, catalogue: Catalogue) -> None:
        """Take the language, and the catalogue with the units."""
        self.code = language.code
        self.catalogue = catalogue

    def prose(self, figure: Figure) -> str:
        """Return the figure for running text: nuance, number and unit, such as 'more than 85 percent'."""
        return Quantity.of_figure(figure).words(self.code, self._unit_name(figure))

    def value(self, figure: Figure) -> str:
        """Return number and unit for running text, without nuance."""
        return Quantity.of_figure(figure).unqualified(self.code, self._unit_name(figure))

    def bare(self, figure: Figure) -> str:
        """Return only the number, or the range in words."""
        return Quantity.of_figure(figure).unqualified(self.code)

    def short(self, figure: Figure) -> str:
        """Return the figure for a table or a card, such as '> 85%' or '11–20 kg'."""
        symbol = self.catalogue.units[figure.unit].symbol.get(self.code, "")
        return Quantity.of_figure(figure).symbols(self.code, symbol)

    def period(self, text: str) -> str:
        """Return a period of the data (`2021/2024`, `2015-01-01/..`) as a reader writes it."""
        return period(text, self.code)

    def day(self, text: str | date) -> str:
        """Return a year, a month or a day in words; the text has as much of an ISO date as is known."""
        return moment(str(text), self.code)

    def small(self, count: int) -> str:
        """Return a count for running text: in words up to twelve, in digits above."""
        return counted(count, self.code)

    def size(self, count: int) -> str:
        """Return a number of bytes as a reader needs it beside a link: '12 kB', '1.4 MB'."""
        unit, name, digits = (MEGABYTE, "MB", 1) if count >= MEGABYTE else (KILOBYTE, "kB", None)
        return with_unit(number(round(max(count / unit, 1), digits), self.code), name)

    def _unit_name(self, figure: Figure) -> str:
        unit = self.catalogue.units[figure.unit]
        names = unit.singular if figure.numbers == [1] else unit.name
        return names.get(self.code, "")

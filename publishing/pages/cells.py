"""The cells of a table as a page shows them: names beside codes, numbers that can stand under each other, links."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from babel.numbers import get_decimal_symbol

from evidence.languages import locale
from evidence.records import Claim, Figure, Measure
from evidence.tables import Row, Table
from publishing.data.sheets import Column, Value
from publishing.data.tables import COUNTRIES
from publishing.languages.formats import capitalized, number
from publishing.languages.view import Localised

# A longer text is folded after so many letters, at the end of a word.
FOLDED_AFTER = 90
# A little more is not worth a fold.
SPARE = 30
NUMBERS = ("number", "integer", "year")
# What columns hold whose names end so is English in the rows, and told in the language of the page.
LOCATORS = ("locator", "seen_via")


@dataclass(frozen=True)
class Cell:
    """A cell as it is shown: a text, what is folded away of it, the code of a name, and where it leads.

    `pad` is what a number lacks of the decimals below it, and `plain` the value by which it is sorted where its text
    will not do.
    """

    text: str
    rest: str = ""
    code: str = ""
    link: str = ""
    is_number: bool = False
    is_empty: bool = False
    pad: str = ""
    plain: str = ""
    language: str = ""
    is_reason: bool = False


class Cells:
    """Writes the cells of a table for a page."""

    def __init__(
        self, table: Table, columns: Sequence[Column], site: Localised, path: str, flag: Column | None = None
    ) -> None:
        """Take a table with the columns that are shown of it, and the page on which they stand.

        A `flag` says why there is no number: that stands in the place of the first.
        """
        self.flag = flag
        self.first_number = first_measured(columns, table)
        self.table = table
        self.columns = columns
        self.site = site
        self.link = site.linker(path)
        self.names = {field["name"] for field in table.fields}
        # The site writes each kind of row that has a page of its own.
        self.pages = {
            "source_id": site.source_address,
            "figure_id": site.figure_address,
            "measure_id": site.measure_address,
            "claim_id": site.claim_address,
        }
        own = {Figure.table: site.figure_address, Measure.table: site.measure_address, Claim.table: site.claim_address}
        self.own = own.get((table.package, table.name))
        self.point = get_decimal_symbol(locale((site.numbers or site.language).code))
        self.decimals = {column.name: self._most_decimals(column) for column in columns if is_number(column)}

    def of(self, row: Row) -> list[Cell]:
        """Return the cells of a row; where its id is not a column it stands beside what the row is called."""
        first, *others = [self._reason(row, column) or self._cell(row[column.name], column) for column in self.columns]
        if all(column.name != "id" for column in self.columns) and "id" in self.names:
            first = replace(first, code=str(row["id"]))
        if self.own:
            first = replace(first, link=self.link(self.own(str(row["id"]))))
        return [first, *others]

    def _reason(self, row: Row, column: Column) -> Cell | None:
        """Return why there is no number, where it is the number that the cell would hold."""
        if column is not self.first_number or row[column.name] is not None or not self.flag or not row[self.flag.name]:
            return None
        return replace(self._text(str(row[self.flag.name]), self.flag), is_number=True, is_reason=True, code="")

    def _cell(self, value: Value, column: Column) -> Cell:
        words = self.site.words["table"]
        if value is None:
            # A column of words says nothing by staying empty: dashes below each other would look like something.
            return Cell(words["empty"] if is_number(column) else "", is_number=is_number(column), is_empty=True)
        if isinstance(value, bool):
            return Cell(words["yes"] if value else words["no"])
        if isinstance(value, int | float):
            return self._number(value, column)
        if column.name == "period" or isinstance(value, date):
            said = self.site.formatter.day(value) if isinstance(value, date) else self.site.formatter.period(str(value))
            return Cell(said, plain=str(value))
        return self._text(str(value), column)

    def _number(self, value: float, column: Column) -> Cell:
        text = self._written(value, column)
        whole, point, part = text.partition(self.point)
        lacking = self.decimals[column.name] - len(part)
        pad = ("" if point else self.point) + "0" * lacking if lacking else ""
        return Cell(whole + point + part, is_number=True, pad=pad)

    def _text(self, value: str, column: Column) -> Cell:
        if column.name.endswith("url"):
            return Cell(urlsplit(value).hostname or value, link=value)
        if column.name.endswith(LOCATORS):
            told, language = self.site.locator(value)
            return Cell(*folded(told), language=language)
        name = column.names.get(value, {}).get(self.site.code) or value
        if column.name.endswith("source_id") and value in self.site.catalogue.sources:
            # By the letters of its publisher, so that a row of numbers stays one line.
            name = self.site.catalogue.sources[value].cited_name
        page = next((page for end, page in self.pages.items() if column.name.endswith(end)), None)
        link = self.link(page(value)) if page else ""
        # A link that is folded could not be followed.
        is_first = column is self.columns[0]
        name = capitalized(name) if is_first and column.name in COUNTRIES else name
        text, rest = (name, "") if link or is_first else folded(name)
        return Cell(text, rest, value if name != value else "", link)

    def _written(self, value: float, column: Column) -> str:
        # A year is a name, and is not grouped.
        return str(value) if column.name == "year" else number(value, (self.site.numbers or self.site.language).code)

    def _most_decimals(self, column: Column) -> int:
        values = [value for row in self.table.rows if isinstance(value := row[column.name], int | float)]
        return max((len(self._written(value, column).partition(self.point)[2]) for value in values), default=0)


def is_number(column: Column) -> bool:
    """Tell whether a column holds numbers, which stand under each other by their decimal sign."""
    return column.kind in NUMBERS


def is_measured(column: Column, table: Table) -> bool:
    """Tell whether a column holds numbers that were found, and none that tell its rows apart, such as years."""
    return is_number(column) and column.name not in table.primary_key


def first_measured(columns: Iterable[Column], table: Table) -> Column | None:
    """Return the first column of numbers that were found, for which a row is read."""
    return next((column for column in columns if is_measured(column, table)), None)


def folded(text: str) -> tuple[str, str]:
    """Return what is shown of a text, and what is folded away: nothing of one that is not long."""
    if len(text) <= FOLDED_AFTER + SPARE:
        return text, ""
    end = text.rfind(" ", 0, FOLDED_AFTER)
    end = end if end > 0 else FOLDED_AFTER
    return text[:end], text[end:].lstrip()

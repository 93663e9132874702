"""Rows as CSV, in two dialects: the plain one that programs read, and that of spreadsheets with a decimal comma.

A spreadsheet that is set to Dutch takes the point of 0.863 for a sign between thousands, without a warning, and a
comma for no separator: so its files have semicolons, decimal commas, and a mark that says that they are UTF-8.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from babel.numbers import get_decimal_symbol

from evidence.languages import locale
from publishing.data.sheets import Leaf, Sheet, Value
from publishing.languages.words import Words

COMMA = ","
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def has_dialect(language: str) -> bool:
    """Tell whether spreadsheets in a language write decimals with a comma, and need a file of their own."""
    return get_decimal_symbol(locale(language)) == COMMA


def plain(sheet: Sheet) -> bytes:
    """Return rows for programs: names of columns, commas, decimal points, `true` and `false`."""
    header = [column.name for column in sheet.columns]
    rows = ([plain_cell(row[name]) for name in header] for row in sheet.rows)
    return _written([header, *rows], ",", "\n").encode()


def local(of: Leaf, words: Words) -> bytes:
    """Return rows for a spreadsheet with a decimal comma, as a double-click opens it."""
    header = [heading.text for heading in of.headings]
    rows = ([_local_cell(value, words) for value in row] for row in of.rows)
    return (MARK + _written([header, *rows], ";", "\r\n")).encode()


def plain_cell(value: Value) -> str:
    """Return a value as programs read it: digits with a point and never a power of ten, and nothing for nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _local_cell(value: Value, words: Words) -> str:
    if isinstance(value, bool):
        return str(words["table"]["yes" if value else "no"])
    return plain_cell(value).replace(".", COMMA) if isinstance(value, float) else plain_cell(value)


def _written(lines: Iterable[Sequence[str]], separator: str, end: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator=end).writerows(lines)
    return text.getvalue()

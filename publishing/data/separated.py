"""Rows as CSV, in two dialects: the plain one that programs read, and that of spreadsheets with a decimal comma.

A spreadsheet that is set to Dutch takes the point of 0.863 for a sign between thousands, without a warning, and a
comma for no separator: so its files have semicolons, decimal commas, and a mark that says that they are UTF-8.
LibreOffice takes commas and tabs for separators too, unless a reader changes its window: so cells with one of them
are between quotation marks, in which every program still finds the number.
"""

import csv
import io
import re
from datetime import date
from decimal import Decimal

from babel.numbers import get_decimal_symbol

from evidence.languages import locale
from publishing.data.sheets import Leaf, Sheet, Value
from publishing.languages.words import Words

COMMA = ","
SPECIAL = re.compile(r'[;,\t"\r\n]')
MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


def has_dialect(language: str) -> bool:
    """Tell whether spreadsheets in a language write decimals with a comma, and need a file of their own."""
    return get_decimal_symbol(locale(language)) == COMMA


def plain(sheet: Sheet) -> bytes:
    """Return rows for programs: names of columns, commas, decimal points, `true` and `false`."""
    header = [column.name for column in sheet.columns]
    rows = ([plain_cell(row[name]) for name in header] for row in sheet.rows)
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    return text.getvalue().encode()


def local(of: Leaf, words: Words) -> bytes:
    """Return rows for a spreadsheet with a decimal comma, as a double-click opens it."""
    header = [heading.text for heading in of.headings]
    rows = ([_local_cell(value, words) for value in row] for row in of.rows)
    return (MARK + "".join(f"{';'.join(map(_between_marks, row))}\r\n" for row in [header, *rows])).encode()


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


def _between_marks(cell: str) -> str:
    """Return a cell as it stands among others; the writer of the standard library marks its own separator alone."""
    return '"{}"'.format(cell.replace('"', '""')) if SPECIAL.search(cell) else cell

"""A workbook for spreadsheets: typed cells below a header that stays, and no cell that is ever a formula or a link."""

import io
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from publishing.data.sheets import Heading, Leaf, Value

# A workbook holds the time at which it was made: this one, or the bytes would differ from build to build.
MADE = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)
# What Excel allows as the name of a leaf.
LONGEST_NAME = 31
FORBIDDEN = re.compile(r"[\[\]:*?/\\]|^'|'$")
NARROWEST, WIDEST = 8, 60
# A column that holds whole numbers alone has its thousands apart; another keeps what is in its cells.
FORMATS = {"date": "yyyy-mm-dd", "year": "0", "whole": "#,##0"}
PLAIN = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False,
}  # fmt: skip


def workbook(title: str, leaves: Sequence[Leaf], shown: int = 0) -> bytes:
    """Return a workbook of some leaves, opened at one of them."""
    # Asked for only when rows have changed.
    import xlsxwriter

    written = io.BytesIO()
    with xlsxwriter.Workbook(written, PLAIN) as book:
        book.set_properties({"title": title, "author": "Zeldzaam", "created": MADE})
        formats = {kind: book.add_format({"num_format": form}) for kind, form in FORMATS.items()}
        header = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        for name, leaf in zip(_names(leaves), leaves, strict=True):
            _write(book.add_worksheet(name), leaf, header, formats)
        book.worksheets()[shown].activate()
    return written.getvalue()


def _names(leaves: Sequence[Leaf]) -> list[str]:
    """Return names that Excel takes, each once, whatever case it is written in."""
    names: list[str] = []
    for leaf in leaves:
        name = FORBIDDEN.sub("", leaf.title)[:LONGEST_NAME].strip()
        taken = {one.lower() for one in names}
        tries = (name, *(f"{name[: LONGEST_NAME - 3]} {number}" for number in range(2, len(leaves) + 1)))
        names.append(next(one for one in tries if one.lower() not in taken))
    return names


def _write(page: Any, leaf: Leaf, header: object, formats: dict[str, Any]) -> None:
    """Write a leaf: its header stays in view, and each column can be filtered."""
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(leaf.rows), len(leaf.headings) - 1)
    for place, heading in enumerate(leaf.headings):
        values = [row[place] for row in leaf.rows]
        form = formats.get(_form(heading, values))
        page.write_string(0, place, heading.text, header)
        page.set_column(place, place, _width(heading, values))
        for line, value in enumerate(values, start=1):
            _write_cell(page, line, place, value, form)


def _form(heading: Heading, values: Sequence[Value]) -> str:
    if heading.kind in ("number", "integer"):
        return "whole" if all(value is None or isinstance(value, int) for value in values) else ""
    return heading.kind


def _write_cell(page: Any, line: int, place: int, value: Value, form: object) -> None:
    if isinstance(value, bool):
        page.write_boolean(line, place, value)
    elif isinstance(value, int | float):
        page.write_number(line, place, value, form)
    elif isinstance(value, date):
        page.write_datetime(line, place, value, form)
    elif value is not None:
        page.write_string(line, place, str(value))


def _width(heading: Heading, values: Sequence[Value]) -> int:
    """Return the width of a column in letters: that of nearly all of its cells."""
    lengths = sorted(len(str(value)) for value in values if value is not None)
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    return min(max(NARROWEST, len(heading.text) * 2 // 3, usual + 2), WIDEST)

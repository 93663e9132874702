"""Who types what a source prints is told which column holds it, by the columns that the table has."""

from typing import Any

import pytest

from evidence.cells.column import Column, columns_of
from evidence.cells.source_marks import remedy

FIELDS: list[dict[str, Any]] = [
    {"name": "value", "type": "number"},
    {"name": "low", "type": "number"},
    {"name": "high", "type": "number"},
    {"name": "qualifier", "type": "string", "constraints": {"enum": ["about", "less-than", "more-than"]}},
    {"name": "flag", "type": "string", "constraints": {"enum": ["not-available", "withheld"]}},
    {"name": "estimated", "type": "boolean"},
    {"name": "current_value", "type": "number"},
    {"name": "current_low", "type": "number"},
    {"name": "current_qualifier", "type": "string", "constraints": {"enum": ["more-than"]}},
    {"name": "note_nl", "type": "string"},
    {"name": "note_en", "type": "string"},
]
NOTE = ", and say in note_nl and note_en what the source prints"


def column(name: str, *others: str) -> Column:
    """Return a column of a table that has only some others."""
    fields = [field for field in FIELDS if not others or field["name"] in (name, *others)]
    return next(one for one in columns_of(fields) if one.name == name)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("W", "leave the cell empty and write withheld in flag"),
        ("n.v.t.", "leave the cell empty and write not-available in flag"),
        ("N/A", "leave the cell empty and write not-available in flag"),
        ("..", "leave the cell empty and write not-available in flag"),
        ("—", "leave the cell empty and write not-available in flag"),
        ("<0.5", "leave the cell empty, write 0.5 in high and less-than in qualifier"),
        ("≤ 0.5", "leave the cell empty, write 0.5 in high and less-than in qualifier"),
        (">5,700", "leave the cell empty, write 5,700 in low and more-than in qualifier"),
        ("5+", "leave the cell empty, write 5 in low and more-than in qualifier"),
        ("5-10", "leave the cell empty, write 5 in low and 10 in high"),
        ("5–10", "leave the cell empty, write 5 in low and 10 in high"),
        ("5 tot 10", "leave the cell empty, write 5 in low and 10 in high"),
        ("ca. 200", "write 200 and about in qualifier"),
        ("~200", "write 200 and about in qualifier"),
        ("29000e", "write 29000 and true in estimated"),
        ("e29000", "write 29000 and true in estimated"),
        ("29000 (e)", "write 29000 and true in estimated"),
        ("200¹", f"write 200, without the mark of a footnote{NOTE}"),
        ("200*", f"write 200, without the mark of a footnote{NOTE}"),
        ("200 [a]", f"write 200, without the mark of a footnote{NOTE}"),
        ("many", ""),
    ],
)
def test_each_mark_has_its_column(cell: str, expected: str) -> None:
    """Who follows the remedy invents no number."""
    assert expected == remedy(cell, column("value"))


@pytest.mark.parametrize(
    ("cell", "name", "others", "expected"),
    [
        (">5", "current_value", (), "leave the cell empty, write 5 in current_low and more-than in current_qualifier"),
        ("W", "value", ("note_nl", "note_en"), f"leave the cell empty{NOTE}"),
        ("<5", "value", ("low", "note_nl", "note_en"), f"no column holds such a bound: leave the cell empty{NOTE}"),
        ("<5", "value", ("qualifier",), "write 5 and less-than in qualifier"),
        ("5-10", "value", ("low",), "no columns hold a range: leave the cell empty"),
        ("~5", "value", ("low",), "write 5"),
        ("5e", "value", ("note_nl", "note_en"), f"write 5{NOTE}"),
        ("5*", "value", ("low",), "write 5, without the mark of a footnote"),
    ],
)
def test_no_column_is_named_that_the_table_lacks(cell: str, name: str, others: tuple[str, ...], expected: str) -> None:
    """Then the note holds what the source prints; a column that begins the same comes first."""
    assert expected == remedy(cell, column(name, *others))

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
ZERO = "write 0 where the source says that this means zero; if not, "
ALONE = "write the number that the source prints with this mark"
TWO_WAYS = "(with a decimal point, without a thousands separator)"
NO_NUMBER = f"if there is none, leave the cell empty and write not-available in flag{NOTE}"


NO_ROW = "leave the whole row out: each row of this table holds a number, and the source gives none"


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
        ("n.b.", "leave the cell empty and write not-available in flag"),
        ("(D)", "leave the cell empty and write withheld in flag"),
        ("[NA]", "leave the cell empty and write not-available in flag"),
        ("vertrouwelijk", "leave the cell empty and write withheld in flag"),
        ("?", "leave the cell empty and write not-available in flag"),
        ("—", f"{ZERO}leave the cell empty and write not-available in flag"),
        ("--", f"{ZERO}leave the cell empty and write not-available in flag"),
        ("nihil", f"{ZERO}leave the cell empty and write not-available in flag"),
        ("Less than ½ unit", f"leave the cell empty and write not-available in flag{NOTE}"),
        ("(Z)", f"leave the cell empty and write not-available in flag{NOTE}"),
        ("#WAARDE!", "a spreadsheet could not work this out: write the number that the source prints"),
        ("<0,5", "leave the cell empty, write 0.5 in high and less-than in qualifier"),
        ("<0.5", "leave the cell empty, write 0.5 in high and less-than in qualifier"),
        ("≤ 0.5", "leave the cell empty, write 0.5 in high and less-than in qualifier"),
        (">5,700,000", "leave the cell empty, write 5700000 in low and more-than in qualifier"),
        (">5,700", f"leave the cell empty, write 5,700 {TWO_WAYS} in low and more-than in qualifier"),
        ("5+", "leave the cell empty, write 5 in low and more-than in qualifier"),
        ("5-10", "leave the cell empty, write 5 in low and 10 in high"),
        ("5–10", "leave the cell empty, write 5 in low and 10 in high"),
        ("5 tot 10", "leave the cell empty, write 5 in low and 10 in high"),
        ("tussen 5 en 10", "leave the cell empty, write 5 in low and 10 in high"),
        ("12 ± 3", "write 12, and both ends of the range in low and high"),
        ("ca. 200", "write 200 and about in qualifier"),
        ("~200", "write 200 and about in qualifier"),
        ("29000e", "write 29000 and true in estimated"),
        ("e29000", "write 29000 and true in estimated"),
        ("29000 (e)", "write 29000 and true in estimated"),
        ("e/ 29000", "write 29000 and true in estimated"),
        ("29000 e/", "write 29000 and true in estimated"),
        ("e", f"{ALONE} and true in estimated; {NO_NUMBER}"),
        ("r", f"{ALONE}; {NO_NUMBER}"),
        ("*", f"{ALONE}; {NO_NUMBER}"),
        ("zie noot 3", f"{ALONE}; {NO_NUMBER}"),
        ("r200", f"write 200, without the mark of a footnote{NOTE}"),
        ("200 r/", f"write 200, without the mark of a footnote{NOTE}"),
        ("200^1", f"write 200, without the mark of a footnote{NOTE}"),
        ("200¹", f"write 200, without the mark of a footnote{NOTE}"),
        ("200*", f"write 200, without the mark of a footnote{NOTE}"),
        ("200 [a]", f"write 200, without the mark of a footnote{NOTE}"),
        ("many", ""),
    ],
)
def test_each_mark_has_its_column(cell: str, expected: str) -> None:
    """Who follows the remedy invents no number."""
    assert expected == (remedy(cell, column("value")) or "")


@pytest.mark.parametrize(
    ("cell", "name", "others", "expected"),
    [
        (">5", "current_value", (), "leave the cell empty, write 5 in current_low and more-than in current_qualifier"),
        ("W", "value", ("note_nl", "note_en"), f"leave the cell empty{NOTE}"),
        ("<5", "value", ("low", "note_nl", "note_en"), f"no column holds such a bound: leave the cell empty{NOTE}"),
        (
            "<5",
            "value",
            ("flag", "note_nl", "note_en"),
            f"no column holds such a bound: leave the cell empty and write not-available in flag{NOTE}",
        ),
        ("12±3", "value", ("note_nl", "note_en"), f"write 12{NOTE}"),
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


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("W", NO_ROW),
        ("n.v.t.", NO_ROW),
        ("–", f"{ZERO}{NO_ROW}"),
        ("*", f"{ALONE}; if there is none, {NO_ROW}"),
    ],
)
def test_a_row_that_is_there_for_its_number_is_left_out(cell: str, expected: str) -> None:
    """Who emptied the cell would be told that the row holds no number."""
    value, low = columns_of([field for field in FIELDS if field["name"] in ("value", "low")], ("value", "low"))

    assert expected == remedy(cell, value)
    assert "leave the cell empty" in (remedy(cell, low) or "")


def test_a_number_that_must_be_there_is_not_left_empty() -> None:
    """The descriptor says so; of a count of our own no source prints a mark."""
    required = {"constraints": {"required": True}}
    amount, count = columns_of(
        [{"name": "t", "type": "number", **required}, {"name": "n", "type": "integer", **required}]
    )

    assert NO_ROW == remedy("NA", amount)
    assert "leave the cell empty" == remedy("NA", count)


def test_a_flag_without_a_word_for_what_is_withheld_takes_the_other() -> None:
    """The note keeps what the source prints; an empty flag would be refused."""
    flag = {"name": "flag", "type": "string", "constraints": {"enum": ["not-available"]}}
    fields = [*(field for field in FIELDS if field["name"] in ("value", "note_nl", "note_en")), flag]
    value = columns_of(fields)[0]

    assert f"leave the cell empty and write not-available in flag{NOTE}" == remedy("W", value)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("W", "schrijf withheld (niet vrijgegeven) in flag"),
        ("<5", "en less-than (minder dan) in qualifier"),
        ("e5", "en true (ja) in estimated"),
    ],
)
def test_a_dutch_reader_sees_what_a_code_means(cell: str, expected: str) -> None:
    """The code stands first, as it must be typed."""
    told = remedy(cell, column("value"))

    assert told is not None
    assert told.into("nl").endswith(expected)

"""Rows with columns that say what they are."""

from dataclasses import replace

from publishing.data.sheets import leaf
from publishing.languages.words import Words
from tests.publishing.data.sheet import COLUMNS, ROWS, SHEET, column


def test_headings_tell_columns_apart(words: dict[str, Words]) -> None:
    """Where two columns have the same heading, each has its name behind it."""
    alike = replace(column("low", "number"), title=COLUMNS[2].title)
    found = leaf(replace(SHEET, columns=(COLUMNS[2], alike), rows=()), "en", words["en"])

    same = COLUMNS[2].title["en"]
    assert [f"{same} (share_percent)", f"{same} (low)"] == [heading.text for heading in found.headings]


def test_a_code_without_a_name_has_an_empty_cell_beside_it(words: dict[str, Words]) -> None:
    """The column of names stays, so that all rows are as long as the header."""
    found = leaf(replace(SHEET, columns=COLUMNS[:1], rows=[{"country": "XXX"}]), "nl", words["nl"])

    assert (2, [["XXX", None]]) == (len(found.headings), found.rows)


def test_another_cell_is_another_sheet() -> None:
    """What is kept under the hash is made anew when a row, a heading or a name changes."""
    other_cell = replace(SHEET, rows=[{**ROWS[0], "note": "x"}, ROWS[1]])
    other_name = replace(SHEET, columns=(replace(COLUMNS[0], names={}), *COLUMNS[1:]))

    assert 3 == len({SHEET.digest, other_cell.digest, other_name.digest})
    assert SHEET.digest == replace(SHEET).digest

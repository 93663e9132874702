"""Workbooks, read back by openpyxl."""

import io
from datetime import datetime

import openpyxl
import pytest

from publishing.data.sheets import Heading, Leaf, leaf
from publishing.data.workbook import workbook
from publishing.languages.words import Words
from tests.publishing.data.sheet import SHEET


@pytest.fixture
def page(words: dict[str, Words]) -> openpyxl.worksheet.worksheet.Worksheet:
    """Return the leaf with every kind of cell, in Dutch, as a spreadsheet reads it."""
    content = workbook("Proef", [leaf(SHEET, "nl", words["nl"])])
    return openpyxl.load_workbook(io.BytesIO(content)).active


def _texts(*texts: object) -> Leaf:
    return Leaf("Teksten", (Heading("tekst", "string"),), [[text] for text in texts])


def test_cells_have_their_types(page: openpyxl.worksheet.worksheet.Worksheet) -> None:
    """A number is a number in any language of the program, a date is a date, and an empty cell is empty."""
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]

    day = datetime(2026, 11, 22)  # noqa: DTZ001 (a cell knows no time zone)
    assert ["BRA", "Brazilië", 2024, 0.863, 45000, 3, True, day, 'één; twee, "drie"'] == rows[0]
    assert ["CHN", "China", 2025, 1e-07, None, None, False, None, None] == rows[1]


def test_years_are_not_grouped_and_whole_numbers_are(page: openpyxl.worksheet.worksheet.Worksheet) -> None:
    """45000 tonnes are easier to read with a sign between thousands, the year 2024 is not."""
    forms = {cell.value: cell.number_format for cell in page[2]}

    assert ("0", "#,##0", "General") == (forms[2024], forms[45000], forms[0.863])


def test_the_header_stays_and_columns_can_be_filtered(page: openpyxl.worksheet.worksheet.Worksheet) -> None:
    """In words of the reader's language."""
    assert ("A2", "A1:I3") == (page.freeze_panes, page.auto_filter.ref)
    assert ["Land", "Land (naam)", "year nl"] == [cell.value for cell in page[1]][:3]


@pytest.mark.parametrize("text", ["=1+1", "=cmd|'/c calc'!A0", "+1", "-1+2", "@SUM(A1)", "https://x.example/", "12"])
def test_a_text_is_never_a_formula_a_link_or_a_number(text: str) -> None:
    """It stays the text that it is, whatever it begins with."""
    cell = openpyxl.load_workbook(io.BytesIO(workbook("Proef", [_texts(text)]))).active["A2"]

    assert ("s", text, None) == (cell.data_type, cell.value, cell.hyperlink)


def test_leaves_have_names_that_spreadsheets_take() -> None:
    """Short, without signs that are forbidden, and each once: capitals make no difference."""
    titles = ["Aandeel [%]: 'x'", "a" * 40, "A" * 40, "US/EU"]
    content = workbook("Proef", [Leaf(title, (Heading("tekst", "string"),), []) for title in titles])

    expected = ["Aandeel % 'x", "a" * 31, "A" * 28 + " 2", "USEU"]
    assert expected == openpyxl.load_workbook(io.BytesIO(content)).sheetnames


def test_the_same_leaves_give_the_same_bytes_whenever_they_are_written() -> None:
    """The time of making is a fixed one."""
    content = workbook("Proef", [_texts("a")])

    assert content == workbook("Proef", [_texts("a")])
    assert 1980 == openpyxl.load_workbook(io.BytesIO(content)).properties.created.year

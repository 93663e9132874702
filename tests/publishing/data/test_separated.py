"""Rows as CSV, for programs and for spreadsheets."""

import csv
import io

import pytest

from publishing.data.separated import has_dialect, local, plain
from publishing.data.sheets import leaf
from publishing.languages.words import Words
from tests.publishing.data.sheet import COLUMNS, SHEET


def _written(words: dict[str, Words]) -> str:
    return local(leaf(SHEET, "nl", words["nl"]), words["nl"]).decode("utf-8-sig")


def _dutch(words: dict[str, Words]) -> list[list[str]]:
    return list(csv.reader(io.StringIO(_written(words), newline=""), delimiter=";"))


def test_programs_read_points_and_names_of_columns() -> None:
    """No power of ten, `true` and `false`, dates by ISO 8601, and nothing for nothing."""
    header, *rows = csv.reader(io.StringIO(plain(SHEET).decode()))

    assert [column.name for column in COLUMNS] == header
    assert ["BRA", "2024", "0.863", "45000", "3", "true", "2026-11-22", 'één; twee, "drie"'] == rows[0]
    assert ["CHN", "2025", "0.0000001", "", "", "false", "", ""] == rows[1]


def test_a_dutch_spreadsheet_reads_commas_and_words(words: dict[str, Words]) -> None:
    """The headings are Dutch, a name stands beside its code, and each decimal has a comma."""
    header, *rows = _dutch(words)

    assert ["Land", "Land (naam)", "year nl", "share_percent nl"] == header[:4]
    assert ["BRA", "Brazilië", "2024", "0,863", "45000", "3", "ja", "2026-11-22", 'één; twee, "drie"'] == rows[0]
    assert ["CHN", "China", "2025", "0,0000001", "", "", "nee", "", ""] == rows[1]


def test_a_double_click_opens_it(words: dict[str, Words]) -> None:
    """The file says that it is UTF-8 by its first sign, and each line ends as those of Windows."""
    content = local(leaf(SHEET, "nl", words["nl"]), words["nl"])

    assert content.startswith("\ufeff".encode())
    assert 3 == content.count(b"\r\n") == content.count(b"\n")


def test_a_program_that_takes_commas_for_separators_too_finds_the_cells(words: dict[str, Words]) -> None:
    """LibreOffice does, unless a reader changes its window: a cell with a comma stands between quotation marks."""
    line = _written(words).splitlines()[1]

    assert ';"0,863";45000;' in line
    assert line.endswith(';"één; twee, ""drie"""')


@pytest.mark.parametrize(("language", "expected"), [("nl", True), ("en", False)])
def test_a_language_with_decimal_points_needs_no_dialect(language: str, expected: object) -> None:
    """Spreadsheets in English open the plain file."""
    assert expected == has_dialect(language)

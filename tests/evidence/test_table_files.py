"""A table that is not plain comma-separated text within bounds is refused as a whole, before anything parses it."""

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.cells import cell_problems
from evidence.order import order_problems
from evidence.table_files import LONGEST_LINE, MOST_BYTES, MOST_CELLS, MOST_ROWS, file_problems
from tests.evidence.one_table import table

UTF8 = "save it as 'CSV UTF-8', comma separated"
MENDED = "run `build.py fix`, which keeps what you changed, or take the old file back (`git restore <file>`)"
OLD_FILE = "take the old file back (`git restore <file>`) and edit it as text"
QUOTES = 'put the text between quotation marks, and write "" for each one within it'


def test_a_good_file_has_no_problem(tmp_path: Path) -> None:
    """UTF-8, commas, LF and quoted texts are what is asked for."""
    resource = table(tmp_path, 'id,cell\na,"één, ""twee""; drie"\n')
    assert [] == [*file_problems(resource), *cell_problems(resource), *order_problems(resource)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id,cell\na\0,b\n", "1  the file holds a NUL byte, so it is not a text file → {utf8}"),
        ("\ufeffid,cell\na,b\n", "1  the file starts with a byte-order mark → save it as UTF-8 without BOM"),
        ("id,cell\r\na,b\r\n", "1  the file has Windows line ends (CRLF) → save it with LF line ends"),
        ("id,cell\ra,b\r", "1  the file holds a carriage return (CR), an old line end → save it with LF line ends"),
        ("id,cell\na,b\rc\n", "1  the file holds a carriage return (CR), an old line end → save it with LF line ends"),
        ("id;cell\na;b\n", "1  the columns are separated by semicolons → {utf8}"),
        ("id;cell\na,b\n", "1  the columns are separated by semicolons → {utf8}"),
        ("id\tcell\na\tb\n", "1  the columns are separated by tabs → {utf8}"),
        ('"id"|"cell"\n"a"|"b"\n', "1  the columns are separated by pipes → {utf8}"),
        ("id:cell\na:b\n", "1  the columns are separated by colons → {utf8}"),
        ("id cell\na b\n", "1  the columns are separated by blanks → {utf8}"),
        ("id^cell\na^b\n", "1  the columns are separated by '^' (U+005E) → {utf8}"),
        ("id\x1fcell\na\x1fb\n", "1  the columns are separated by '[U+001F]' (U+001F) → {utf8}"),
        ("sep=,\nid,cell\na,b\n", "1  the first line names a separator, which only Excel reads → remove that line"),
        ("id,cell\n", "1  the table has no rows → add a row, or remove the table"),
        ("id,cell\n\n\n", "1  the table has no rows → add a row, or remove the table"),
        ("", "1  the table has no rows → add a row, or remove the table"),
        ("id,cell\na,b", "1  the last line has no line end → end the file with a line end"),
        (
            'id,cell\na,b\nb,"c\nd"\ne,f\n',
            "3  a cell in this row holds a line break → write it on one line, and close each quotation mark",
        ),
        (
            'id,cell\na,"b\n',
            "2  a cell in this row holds a line break → write it on one line, and close each quotation mark",
        ),
    ],
)
def test_a_file_that_was_saved_wrongly_is_named(text: str, expected: str, tmp_path: Path) -> None:
    """One line says what is wrong with the whole of it, and how to save it."""
    assert [f"table.csv:{expected.format(utf8=UTF8)}"] == [str(one) for one in file_problems(table(tmp_path, text))]


def test_everything_that_a_spreadsheet_did_is_said_at_once(tmp_path: Path) -> None:
    """A contributor takes the old file back once, not four times."""
    (problem,) = file_problems(table(tmp_path, "\ufeffid;cell\r\na;1,5\r\n"))

    assert (
        "table.csv:1  the file starts with a byte-order mark, the file has Windows line ends (CRLF), the columns are "
        f"separated by semicolons, the numbers have a decimal comma → {MENDED}"
    ) == str(problem)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("id,cell\na,b\n".encode("utf-16"), "in UTF-16"),
        ("id,cell\na,b\n".encode("utf-32"), "in UTF-32"),
        (gzip.compress(b"id,cell\na,b\n", mtime=0), "compressed (gzip)"),
        (b"PK\x03\x04xl/workbook.xml", "a spreadsheet or another zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel file"),
        (b"\n<!doctype html>\n<table>\n", "HTML or XML"),
        (b'[{"id": "a", "cell": "b"}]\n', "JSON"),
        (b'{"id": "a", "cell": "b"}\n', "JSON"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"version https://git-lfs.github.com/spec/v1\n", "a pointer of Git LFS"),
    ],
)
def test_a_file_of_another_kind_is_called_by_it(raw: bytes, kind: str, tmp_path: Path) -> None:
    """Its name says CSV, and its first bytes do not."""
    expected = f"table.csv:1  the file is {kind}, not a table in UTF-8 → {UTF8}"

    assert [expected] == [str(problem) for problem in file_problems(table(tmp_path, raw))]


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    """What is not UTF-8 is not read as something else."""
    resource = table(tmp_path, "id,cell\na,é\n".encode("latin-1"))

    assert [f"table.csv:1  the file is not UTF-8 → {UTF8}"] == [str(one) for one in file_problems(resource)]


@pytest.mark.parametrize(
    ("line", "place", "fault"),
    [
        ('a,He "says" so', "2:cell", "the text of the cell holds a quotation mark"),
        ('a"b,c', "2:id", "the text of the cell holds a quotation mark"),
        ('a,"He" says so', "2:cell", "the text of the cell follows its closing quotation mark"),
        ('a,"He \\"says\\" so"', "2:cell", "the text of the cell follows its closing quotation mark"),
        ('a, "b"', "2:cell", "the text of the cell holds a quotation mark"),
        ('a,b,"c"d', "2", "the text of the cell follows its closing quotation mark"),
    ],
)
def test_a_quotation_mark_that_programs_read_differently_is_refused(
    line: str, place: str, fault: str, tmp_path: Path
) -> None:
    """CSV has them around a cell, and twice within it."""
    problems = [str(problem) for problem in file_problems(table(tmp_path, f'id,cell\n{line}\nz,"é ""y"""\n'))]

    assert [f"table.csv:{place}  {fault} → {QUOTES}"] == problems


def test_what_a_dutch_excel_makes_of_dates_and_truths_is_said_with_the_file(tmp_path: Path) -> None:
    """All in one round: its cells are looked at only when the file is in order."""
    saved = "id;cell\na;WAAR\nb;27-11-2026\n"
    expected = (
        "the columns are separated by semicolons, true and false are in capitals or in Dutch, "
        f"dates are not written as year-month-day → {MENDED}"
    )

    assert [f"table.csv:1  {expected}"] == [str(problem) for problem in file_problems(table(tmp_path, saved))]
    assert [] == file_problems(table(tmp_path, "id,cell\na,TRUE\nb,27-11-2026\n"))


def test_no_program_mends_letters_that_nobody_knows(tmp_path: Path) -> None:
    """The program that wrote them saves them again, and the rest is mended."""
    problems = file_problems(table(tmp_path, "id;cell\na;caf\u00e9\n".encode("cp1252")))

    assert ["save it as 'CSV UTF-8', and run `build.py fix`, or take the old file back (`git restore <file>`)"] == [
        problem.remedy for problem in problems
    ]


def test_a_column_may_have_a_semicolon_in_its_name(tmp_path: Path) -> None:
    """Where there are commas, they separate."""
    assert [] == file_problems(table(tmp_path, "id,cell;more\na,b\n"))


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("id,cell\n" + "a,b\n" * (MOST_ROWS - 1), True),
        ("id,cell\n" + "a,b\n" * MOST_ROWS, False),
        ("id,cell\na," + "é" * (LONGEST_LINE // 2 - 1) + "\n", True),
        ("id,cell\na," + "é" * (LONGEST_LINE // 2) + "\n", False),
        ("id,cell\na" + "," * (MOST_CELLS - 1) + "\n", True),
        ("id,cell\na" + "," * MOST_CELLS + "\n", False),
        ("id,cell\n" + f"a,{'b' * 997}\n" * (MOST_BYTES // 1_000), False),
    ],
)
def test_a_table_has_bounds(text: str, within: bool, tmp_path: Path) -> None:  # noqa: FBT001 (as the case says)
    """Up to each of them nothing is said, and beyond it one line."""
    assert int(not within) == len(file_problems(table(tmp_path, text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "id,cell\n" + "\n" * 20_000 + "a,b\n",
            "table.csv:10001  the file holds 20,002 lines, and a table at most 10,000",
        ),
        (
            "id,cell\n" + "a," + "b" * 30_000 + "\n",
            "table.csv:2  the line holds 30,002 bytes, and one of a table at most 20,000",
        ),
        (
            "id,cell\nb,c\na" + "," * 15_000 + "\n",
            "table.csv:3  the row holds 15,001 cells, and one of a table at most 100",
        ),
        ("a" * 2_000_001, "table.csv:1  the file holds 2,000,001 bytes, and a table at most 2,000,000"),
    ],
)
def test_what_is_beyond_a_bound_is_named_with_the_bound(text: str, expected: str, tmp_path: Path) -> None:
    """The remedy is to take the old file back: nobody writes such a thing by hand."""
    assert [f"{expected} → {OLD_FILE}"] == [str(problem) for problem in file_problems(table(tmp_path, text))]


def test_a_file_beyond_the_bound_is_not_read(tmp_path: Path) -> None:
    """Its size is asked for, and that is all: a file of a terabyte costs nothing."""
    resource = table(tmp_path, "")
    with resource.path.open("r+b") as stream:
        stream.truncate(1 << 40)

    assert 1 == len(file_problems(resource))
    assert "content" not in vars(resource)


@given(
    raw=st.one_of(
        st.binary(max_size=200),
        st.text(alphabet='ab,;\t"\n\r\\=é\u200b\ufeff<>|', max_size=60).map(lambda text: f"id,cell\n{text}\n".encode()),
    )
)
def test_any_bytes_give_problems_and_no_fault(raw: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever a file holds, it is read without an exception, and nothing is said of a line that it does not have."""
    resource = table(tmp_path_factory.getbasetemp(), raw)
    problems = file_problems(resource) or [*cell_problems(resource)]

    assert all(1 <= problem.where.line <= raw.count(b"\n") + 1 for problem in problems)
    assert all("\n" not in str(problem) for problem in problems)

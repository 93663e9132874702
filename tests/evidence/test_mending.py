"""What programs made of the file of a table, and what is left of it after mending."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.mending import Mended, mended
from evidence.records.columns import SPAN
from tests.evidence.one_table import table

PLAIN = "id,cell\na,1.5\nb,2\n"


def _mended(folder: Path, text: str | bytes, kind: str = "number") -> Mended:
    return mended(table(folder, text, kind))


@pytest.mark.parametrize(
    ("saved", "done"),
    [
        (b"\xef\xbb\xbf" + PLAIN.encode(), ["table.csv:1  took off the byte-order mark"]),
        (PLAIN.replace("\n", "\r\n"), ["table.csv  gave each line the line end LF"]),
        (PLAIN.replace("\n", "\r"), ["table.csv  gave each line the line end LF"]),
        (PLAIN.removesuffix("\n"), ["table.csv  ended the last line"]),
        ("sep=,\n" + PLAIN, ["table.csv:1  took out the line that names a separator"]),
        (PLAIN.replace(",", "\t"), ["table.csv:1  put commas in the place of tabs"]),
        (
            "id;cell\na;1,5\nb;2\n",
            ["table.csv:1  put commas in the place of semicolons", "table.csv:2:cell  wrote '1.5' for '1,5'"],
        ),
        ('id,cell\na,"1,5"\nb,2\n', ["table.csv:2:cell  wrote '1.5' for '1,5'"]),
        (
            "id,cell\na,+1.5\nb,2.\n",
            ["table.csv:2:cell  wrote '1.5' for '+1.5'", "table.csv:3:cell  wrote '2' for '2.'"],
        ),
        ("id,cell\na, 1.5\nb ,2\n", ["table.csv:2:cell  wrote '1.5' for ' 1.5'", "table.csv:3:id  wrote 'b' for 'b '"]),
        ("id,cell\nb,2\na,1.5\n", ["table.csv  sorted the rows by id"]),
        (PLAIN.replace("\n", "\r\r\n"), ["table.csv  gave each line the line end LF"]),
        (b"\xef\xbb\xbf" * 2 + PLAIN.encode(), ["table.csv:1  took off the byte-order mark"]),
        (PLAIN.encode("utf-16"), ["table.csv:1  wrote in UTF-8 what was in UTF-16"]),
        (PLAIN + ",\n\n", ["table.csv  took out the rows without a cell that is filled in: 2"]),
        ("id,cell,\na,1.5,\nb,2,\n", ["table.csv:1  took out the empty cells beside the columns"]),
        (",id,cell\n0,a,1.5\n1,b,2\n", ["table.csv:1  took out the column of row numbers"]),
        ("id, cell\na,1.5\nb,2\n", ["table.csv:1  took the blanks off the names of the columns"]),
        ('id,cell\n"a",1.5\nb,2\n', ["table.csv  left quotation marks only where a cell needs them"]),
    ],
    ids=lambda value: repr(value)[:50],
)
def test_what_can_be_read_in_one_way_is_mended(tmp_path: Path, saved: str | bytes, done: list[str]) -> None:
    """The table is as it was before a program saved it, and each thing done is named."""
    after = _mended(tmp_path, saved)

    assert PLAIN.encode() == after.content
    assert done == list(after.done)


def test_points_before_a_comma_stand_between_thousands(tmp_path: Path) -> None:
    """A Dutch spreadsheet writes them; with a comma behind them they can be nothing else."""
    after = _mended(tmp_path, "id;cell\na;1.234.567,5\n")

    assert b"id,cell\na,1234567.5\n" == after.content
    assert "table.csv:2:cell  wrote '1234567.5' for '1.234.567,5'" in after.done


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        'id,cell\na,"12,345"\n',
        "id,cell\na,1.234.567\n",
        "id,cell\na,circa 5\n",
        "name,cell\na,1\n",
        "id,cell\na,1,2\n",
        'id,cell\na,"1\n2"\n',
        'id,cell\na,"1" 2\n',
        "id,cell\n<<<<<<< HEAD\na,1\n=======\na,2\n>>>>>>> x\n",
        b"id,cell\ncaf\xe9,1\n",
        PLAIN.encode("utf-32"),
        "id,cell,\na,1,\nb,2,x\n",
        ",id,cell\nx,a,1\n",
    ],
    ids=repr,
)
def test_what_could_be_meant_otherwise_is_left_alone(tmp_path: Path, text: str | bytes) -> None:
    """A number for which two readings are possible, other columns, rows of another shape, unknown letters."""
    after = _mended(tmp_path, text)

    assert after.resource.content == after.content
    assert [] == list(after.done)


def test_a_comma_in_a_text_stays(tmp_path: Path) -> None:
    """Only a column of numbers has decimals; a semicolon file needs no quotation marks for it, ours does."""
    assert b'id,cell\na,"1,5"\n' == _mended(tmp_path, "id;cell\na;1,5\n", "string").content


def test_thousands_cannot_stand_in_a_file_with_semicolons(tmp_path: Path) -> None:
    """The comma is that of its decimals there."""
    assert b"id,cell\na,12.345\n" == _mended(tmp_path, "id;cell\na;12,345\n").content


@pytest.mark.parametrize(
    ("saved", "kind", "cell"),
    [
        ("id;cell\na;WAAR\n", "boolean", "true"),
        ("id,cell\na,FALSE\n", "boolean", "false"),
        ("id;cell\na;ONWAAR\n", "boolean", "false"),
        ("id,cell\na,yes\n", "boolean", "yes"),
        ("id;cell\na;3-4-2026\n", "date", "2026-04-03"),
        ("id;cell\na;27-11-2026\n", "date", "2026-11-27"),
        ("id,cell\na,27-11-2026\n", "date", "2026-11-27"),
        ("id,cell\na,11/27/2026\n", "date", "2026-11-27"),
        ("id,cell\na,4/4/2026\n", "date", "2026-04-04"),
        ("id,cell\na,3/4/2026\n", "date", "3/4/2026"),
        ("id\tcell\na\t3/4/2026\n", "date", "3/4/2026"),
        ("id;cell\na;11/27/2026\n", "date", "11/27/2026"),
        ("id,cell\na,31-11-2026\n", "date", "31-11-2026"),
        ("id,cell\na,27-11-26\n", "date", "27-11-26"),
        ("id,cell\na,27-11-2026\n", "string", "27-11-2026"),
        ("id,cell\na,WAAR\n", "string", "WAAR"),
    ],
)
def test_dates_and_truths_are_written_out_again(saved: str, kind: str, cell: str, tmp_path: Path) -> None:
    """Only where one reading is possible: semicolons are written where the day comes before the month."""
    assert f"id,cell\na,{cell}\n".encode() == _mended(tmp_path, saved, kind).content


def test_the_old_file_is_kept_each_time(tmp_path: Path) -> None:
    """A second mending does not write over what the first one kept."""
    kept = []
    for saved in ("id,cell\nb,1\na,2\n", "id,cell\nd,1\nc,2\n"):
        copy = _mended(tmp_path, saved).write(tmp_path / "kept")
        kept.append((copy.name, copy.read_text()))

    assert [("table.csv", "id,cell\nb,1\na,2\n"), ("table.2.csv", "id,cell\nd,1\nc,2\n")] == kept
    assert b"id,cell\nc,2\nd,1\n" == (tmp_path / "table.csv").read_bytes()


@given(st.lists(st.tuples(st.text("ab,;\"'é ", min_size=1), st.text("12.,- ")), max_size=4), st.sampled_from(",;\t|"))
def test_mending_twice_is_mending_once(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], separator: str
) -> None:
    """Nothing is left to do after it."""
    text = "".join(f"{one}{separator}{two}\n" for one, two in [("id", "cell"), *rows])
    folder = tmp_path_factory.mktemp("table")
    once = _mended(folder, text)

    assert [] == list(_mended(folder, once.content).done)


def test_a_day_in_a_column_of_text_is_a_date_to_a_spreadsheet(tmp_path: Path) -> None:
    """Only where the pattern of the column is that of a day: another text may hold what looks like one."""
    text = "id;cell\na;26-1-2026\n"
    with_pattern = mended(table(tmp_path, text, "string", constraints={"pattern": SPAN}))

    assert b"id,cell\na,2026-01-26\n" == with_pattern.content
    assert b"id,cell\na,26-1-2026\n" == _mended(tmp_path, text, "string").content


def test_a_program_that_writes_dutch_words_puts_the_day_first(tmp_path: Path) -> None:
    """LibreOffice keeps the commas, and writes its days and truths in Dutch; without such a word nobody knows."""
    days = table(tmp_path, "id,cell\nWAAR,9-11-2026\n", "date")

    assert b"id,cell\nWAAR,2026-11-09\n" == mended(days).content
    assert b"id,cell\nWAAR,12.345\n" == _mended(tmp_path, 'id,cell\nWAAR,"12,345"\n').content
    assert b"id,cell\nTRUE,9-11-2026\n" == mended(table(tmp_path, "id,cell\nTRUE,9-11-2026\n", "date")).content

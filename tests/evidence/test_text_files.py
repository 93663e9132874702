"""Whether a file is fit to be read as text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from evidence.text_files import NOT_TEXT, file_problems

MOST = 20


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", []),
        ("één\ttekst\n".encode(), []),
        (b"a" * MOST, []),
        (b"a" * (MOST + 1), ["a.md:1  the file has 21 bytes, more than 20 → leave something out"]),
        (b"\xef\xbb\xbfa\n", ["a.md:1  the file starts with a byte-order mark → save it as UTF-8 without BOM"]),
        ("a\n".encode("utf-16"), ["a.md:1:1  the file is not UTF-8 → save it as UTF-8"]),
        (b"a\nb\xe9\n", ["a.md:2:2  the file is not UTF-8 → save it as UTF-8"]),
        (b"ab\r\nc\r\n", ["a.md:1:3  the file has Windows line ends (CRLF) → save it with LF line ends"]),
        (b"a\nb\rc", ["a.md:2:2  the file has the line ends of old Macs (CR) → save it with LF line ends"]),
        (b"a\n\nb\0\x01", ["a.md:3:2  the control character U+0000 is no text → remove it"]),
        ("a\u2028b".encode(), ["a.md:1:2  the control character U+2028 is no text → remove it"]),
        (
            "a\nb\u202ec".encode(),
            ["a.md:2  the line holds a character that cannot be seen (U+202E, right-to-left override) → remove it"],
        ),
        ("caf\u00e9: a?b".encode(), []),
        ("\u00e9 &amp; b".encode(), []),
        ("a\u00a0b \u2013 caf\u00e9".encode(), []),
        ("a\x85b".encode(), ["a.md:1:2  the control character U+0085 is no text → remove it"]),
    ],
)
def test_the_first_fault_is_named_at_its_place(raw: bytes, expected: list[str], tmp_path: Path) -> None:
    """One line for a file, however often it holds the same."""
    (tmp_path / "a.md").write_bytes(raw)

    assert expected == [str(problem) for problem in file_problems(tmp_path / "a.md", "a.md", MOST)]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Neither is one that is a folder."""
    (tmp_path / "b").mkdir()
    found = [str(problem) for name in "ab" for problem in file_problems(tmp_path / name, name, MOST)]

    remedy = "write it, or take it back (`git restore`)"
    assert [f"{name}:1  there is no such file → {remedy}" for name in "ab"] == found


@given(raw=some.binary(max_size=MOST))
def test_any_bytes_are_text_or_a_problem(raw: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is let by can be decoded and holds nothing that is no text; nothing ends in an exception."""
    file = tmp_path_factory.mktemp("any") / "a"
    file.write_bytes(raw)

    assert list(file_problems(file, "a", MOST)) or not NOT_TEXT.search(raw.decode("utf-8"))

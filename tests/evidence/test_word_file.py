"""Files of words, read strictly."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from evidence.word_file import fault, line_of_word, parsed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a = "b"\n[c.d]\ne = "f"', []),
        ("a = b", ["w.toml:1:5  this is not TOML: Invalid value"]),
        ('a = "b"\na = "c"', ["w.toml:1  this is not TOML: Cannot overwrite a value"]),
        ("\ufeffa = 1", ["w.toml:1  the file starts with a byte-order mark"]),
        ("a = " + "9" * 5000, ["w.toml:1  this cannot be read: a list, a table or a number without end"]),
        ("a = " + "[" * 3000 + "]" * 3000, ["w.toml:1  this cannot be read: a list, a table or a number without end"]),
        ("# a text\nb = [" + "9" * 5000, ["w.toml:2  this cannot be read: a list, a table or a number without end"]),
        ("a" + ".b" * 3000 + " = 1", ["w.toml:1  tables stand more than 3 deep"]),
        ("a.b.c.d.e = 1", ["w.toml:1  tables stand more than 3 deep"]),
        ("# " + "a" * 100_000, ["w.toml:1  the file has 100,002 bytes, more than 100,000"]),
    ],
)
def test_a_file_that_cannot_be_read(text: str, expected: list[str], tmp_path: Path) -> None:
    """It is one line, whatever it would cost to read it."""
    (tmp_path / "w.toml").write_text(text, encoding="utf-8")

    found = [str(problem).partition(" →")[0] for problem in parsed(tmp_path / "w.toml", "w.toml")[1]]

    assert expected == found


@pytest.mark.parametrize("word", ["a", ", ", "{a} of {b}", "{{a_b}} is {c}", "R&D", "it's “so”", "100 %"])
def test_a_word_is_plain_text(word: str) -> None:
    """With names between braces, and a separator may end in a blank."""
    assert None is fault(word)


@pytest.mark.parametrize("word", ["Go to https://evil.example/ now", "see www.x.y", "mail info@elders.nl", "x.COM"])
def test_a_word_sends_nobody_elsewhere(word: str) -> None:
    """An address that is only text leads a reader away as well."""
    assert str((fault(word) or ("",))[0]).endswith("', an address")


def test_signs_of_mathematics_are_no_markup() -> None:
    """Where they are asked for."""
    assert None is fault(">", signs="<>")
    assert "the word holds '>', and words are plain text" == (fault(">") or ("",))[0]


@given(text=some.text(alphabet="ab={}[]\"'.\n#1-", max_size=40))
def test_any_text_is_read_or_refused(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No file of words ends in an exception."""
    file = tmp_path_factory.mktemp("any") / "w.toml"
    file.write_text(text, encoding="utf-8")
    words, _ = parsed(file, "w.toml")

    assert all(fault(word) is None or isinstance(fault(word), tuple) for word in words.values())


def test_a_word_that_is_missing_stands_at_its_table() -> None:
    """A word of the same name in a later table is another one."""
    lines = ['name = "a"', "[theme]", 'search = "b"', "[claims]", 'skip = "c"']

    assert [1, 3, 2, 5] == [line_of_word(lines, key) for key in ("name", "theme.search", "theme.skip", "claims.skip")]
    assert 1 == line_of_word(lines, "nav.skip")


def test_a_table_has_the_line_at_which_it_begins() -> None:
    """Also one within another, and not the line of a word that is called as it is."""
    lines = ["[theme]", 'skip = "a"', "[theme.search]", 'search = "b"']

    assert [1, 3, 4] == [line_of_word(lines, key) for key in ("theme", "theme.search", "theme.search.search")]

"""The words of the site itself."""

from pathlib import Path

import pytest

from evidence.catalogue import Catalogue
from evidence.messages import verbatim
from evidence.problems import Place, Problem
from publishing.languages.words import Words, read_words, unnamed_values, unreadable_words, word_problems
from tests.broken.repository import ROOT


def _written(root: Path, dutch: str, english: str) -> Path:
    for code, text in (("nl", dutch), ("en", english)):
        (root / "docs" / code).mkdir(parents=True)
        (root / "docs" / code / "words.toml").write_text(text, encoding="utf-8")
    return root / "docs"


def test_the_real_words_are_complete(words: dict[str, Words]) -> None:
    """Every language has the same words, with the same placeholders."""
    assert [] == [*unreadable_words(ROOT / "docs"), *word_problems(words, ROOT / "docs")]


def test_no_word_is_called_like_a_method_of_dict(words: dict[str, Words]) -> None:
    """A template that asks for `table.values` would get Python's method and print it."""
    tables = [words["nl"], *(table for table in words["nl"].values() if isinstance(table, dict))]

    assert [] == [key for table in tables for key in table if hasattr(dict, key)]


def test_a_value_without_a_word(words: dict[str, Words], catalogue: Catalogue) -> None:
    """A verdict that a language cannot name is reported instead of stopping the templates."""
    lacking = {code: {**own, "verdicts": {"supported": "x"}} for code, own in words.items() if code == "nl"}
    found = list(unnamed_values(lacking, catalogue, ROOT / "docs"))

    expected = Problem(
        Place("docs/nl/words.toml", 1, "verdicts"),
        verbatim("the value 'partly-supported' of claims.verdict has no name"),
        verbatim("add it below [verdicts]"),
    )
    assert (6, expected) == (len(found), found[0])
    assert [] == list(unnamed_values(words, catalogue, ROOT / "docs"))


def _said(tmp_path: Path, old: str = "", new: str = "") -> list[str]:
    """Return what is said of the real words in English after a change."""
    text = (ROOT / "docs" / "en" / "words.toml").read_text(encoding="utf-8")
    assert old in text
    docs = _written(tmp_path, "", text.replace(old, new, 1))
    words = read_words(docs)["en"]
    return [f"{one.where.column}  {one.what}" for one in word_problems({"en": words}, docs)]


SKIP = 'skip = "Skip to the text"'
ROWS = 'rows = "{shown} of {all} rows"'
PIECES = 'rows_more = "{number} rows"'
OTHERS = "table.rows  the word 'table.rows' has other placeholders than the pages fill in, or in another order"
LICENCES = " other licences than LICENSE and LICENSE-data"
ODD = "table.rows  the placeholder '{}' is more than a name"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (SKIP, "", ["theme.skip  the word 'theme.skip' is missing"]),
        (SKIP, f'{SKIP}\nmore = "More"', ["theme.more  no page asks for the word 'theme.more'"]),
        ("[slugs]", 'more = "More"\n[slugs]', ["more  no page asks for the word 'more'"]),
        ("Code: MIT", "Code: GPL", ["theme.footer_licence  the word 'theme.footer_licence' names" + LICENCES]),
        (SKIP, 'skip = "Skip, CC0"', ["theme.skip  the word 'theme.skip' names" + LICENCES]),
        (SKIP, "skip = 1", ["theme.skip  the word is a number, not a text"]),
        (SKIP, "skip = true", ["theme.skip  the word is yes or no, not a text"]),
        (SKIP, "skip = 2026-01-01", ["theme.skip  the word is a date, not a text"]),
        (SKIP, "skip = []", ["theme.skip  the word is a list, not a text"]),
        (SKIP, "skip = {a = 'b'}", ["theme.skip  the word is a table, not a text"]),
        (SKIP, 'skip = " "', ["theme.skip  the word is empty"]),
        (SKIP, 'skip = " a"', ["theme.skip  the word starts or ends with a blank"]),
        (SKIP, f'skip = "{"a" * 501}"', ["theme.skip  the word has 501 characters, more than 500"]),
        (SKIP, 'skip = "[a](javascript:b)"', ["theme.skip  the word holds '[', and words are plain text"]),
        (SKIP, 'skip = "<b>"', ["theme.skip  the word holds '<', and words are plain text"]),
        (SKIP, 'skip = "&lt;"', ["theme.skip  the word holds '&lt;', and words are plain text"]),
        (SKIP, 'skip = "{a}"', [OTHERS.replace("table.rows", "theme.skip")]),
        (ROWS, 'rows = "{all} of {shown} rows"', [OTHERS]),
        (ROWS, 'rows = "{shown} of {all} rows, {all}"', [OTHERS]),
        (ROWS, 'rows = "{all} rows"', [OTHERS]),
        (ROWS, 'rows = "{{shown}} of {all} rows"', [OTHERS]),
        (ROWS, 'rows = "{shown} of {all} {{rows}}"', [OTHERS]),
        *((ROWS, f'rows = "{one}"', [ODD.format(one)]) for one in ("{shown:>9}", "{shown.a}", "{0}", "{shown!r}")),
        (PIECES, 'rows_more = "many"', [OTHERS.replace("table.rows", "licence.rows_more")]),
        (PIECES, f'{PIECES}\nrows_few = "few"', ["licence.rows_few  no page asks for the word 'licence.rows_few'"]),
        ('rows_one = "1 row"', 'rows_one = "{number} row"', []),
        ('rows_one = "1 row"', 'rows_one = "{count} row"', [OTHERS.replace("table.rows", "licence.rows_one")]),
        ("[print]", "[[print]]", ["print  'print' is no table of words"]),
        ("[nav]", "[more]", ["nav  the table [nav] is missing", "more  no page asks for the word 'more'"]),
        ('"glossary"', '"../x"', ["slugs.glossary  '../x' cannot be a part of an address"]),
        ('"glossary"', f'"{"a" * 41}"', [f"slugs.glossary  '{'a' * 40}' cannot be a part of an address"]),
        ('"glossary"', '"nl"', ["slugs.glossary  something else has the address 'nl'"]),
        ('"glossary"', '"assets"', ["slugs.glossary  something else has the address 'assets'"]),
        ('"glossary"', '"timeline"', [
            f"slugs.{one}  something else has the address 'timeline'" for one in ("glossary", "timeline")
        ]),
        ('supported = "holds up"', "supported = 1", ["verdicts.supported  the word is a number, not a text"]),
    ],
)  # fmt: skip
def test_words_are_those_that_pages_ask_for(tmp_path: Path, old: str, new: str, expected: list[str]) -> None:
    """One line for each that is not there, that nothing asks for, or that is no plain text."""
    found = _said(tmp_path, old, new)

    assert expected == found


def test_a_file_without_words_is_one_problem(tmp_path: Path) -> None:
    """Not one for each word."""
    docs = _written(tmp_path, "", "")

    assert ["docs/en/words.toml:1  the file holds no words → take the old file back (`git restore`)"] == [
        str(problem) for problem in word_problems({"en": {}}, docs)
    ]


def test_a_word_knows_its_line(tmp_path: Path) -> None:
    """The word below its table, or where that begins."""
    docs = _written(tmp_path, "", '[nav]\nhome = ""\n')
    places = [str(one.where) for one in word_problems(read_words(docs), docs) if "nav" in one.where.column]

    assert [
        f"docs/en/words.toml:{place}" for place in ("1:nav.story", "1:nav.method", "1:nav.here", "2:nav.home")
    ] == places


def test_broken_files(tmp_path: Path) -> None:
    """TOML that cannot be read is named by line and column, and a file that is not there by its name."""
    docs = _written(tmp_path, "value = 'Getal'\nperiod = Periode\n", "")
    (docs / "en" / "words.toml").unlink()

    broken, absent = unreadable_words(docs)

    assert Place("docs/nl/words.toml", 2, "10") == broken.where
    assert "this is not TOML: Invalid value" == broken.what
    assert Problem(Place("docs/en/words.toml", 1), verbatim("there is no such file"), absent.remedy) == absent


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ('newest = "newest first"', 'newest = "oldest first"', [
            "lists.newest  'oldest' is the opposite of 'nieuwste' in docs/nl/words.toml:2:lists.newest"
        ]),
        ('newest = "newest first"', 'newest = "{oldest} first"', [
            "lists.newest  the word 'lists.newest' has other placeholders than the pages fill in, or in another order"
        ]),
    ],
)  # fmt: skip
def test_no_word_says_the_opposite(
    tmp_path: Path, words: dict[str, Words], old: str, new: str, expected: list[str]
) -> None:
    """Of what it says in the first language; of a word that is wrong already nothing else is said."""
    english = (ROOT / "docs" / "en" / "words.toml").read_text(encoding="utf-8")
    docs = _written(tmp_path, '[lists]\nnewest = "nieuwste eerst"\n', english.replace(old, new, 1))
    found = word_problems({"nl": words["nl"], "en": read_words(docs)["en"]}, docs)

    assert expected == [f"{one.where.column}  {one.what}" for one in found]

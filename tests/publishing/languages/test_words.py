"""The words of the site itself."""

from pathlib import Path

from evidence.catalogue import Catalogue
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
        "the value 'partly-supported' of claims.verdict has no name",
        "add it below [verdicts]",
    )
    assert (4, expected) == (len(found), found[0])
    assert [] == list(unnamed_values(words, catalogue, ROOT / "docs"))


def test_a_word_that_one_language_lacks(tmp_path: Path) -> None:
    """The file of the language that lacks it is named, with the word as column."""
    docs = _written(tmp_path, "[claim]\nvalue = 'Getal'\n", "[claim]\nvalue = 'Number'\nperiod = 'Period'\n")

    expected = Problem(
        Place("docs/nl/words.toml", 1, "claim.period"),
        "the word 'claim.period' is missing",
        "add it; another language has it",
    )
    assert [expected] == list(word_problems(read_words(docs), docs))


def test_a_placeholder_that_differs(tmp_path: Path) -> None:
    """A placeholder is no word to translate: a wrong one would stop the build halfway."""
    docs = _written(tmp_path, "number = 'Deel {number}'\n", "number = 'Part {nummer}'\n")

    expected = Problem(
        Place("docs/en/words.toml", 1, "number"),
        "the word 'number' has other placeholders than in another language",
        "use: {number}",
    )
    assert [expected] == list(word_problems(read_words(docs), docs))


def test_broken_files(tmp_path: Path) -> None:
    """TOML that cannot be read is named by line and column, and a file that is not there by its name."""
    docs = _written(tmp_path, "value = 'Getal'\nperiod = Periode\n", "")
    (docs / "en" / "words.toml").unlink()

    broken, absent = unreadable_words(docs)

    assert Place("docs/nl/words.toml", 2, "10") == broken.where
    assert "this is not TOML: Invalid value" == broken.what
    assert "docs/en/words.toml:1  there is no such file → copy it from another language and translate it" == str(absent)

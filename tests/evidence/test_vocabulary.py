"""Files of words: which language has them all, what another lacks, and where that belongs."""

from pathlib import Path

import pytest

from evidence import vocabulary

WORDS = """\
[nl]
yes = "ja"
no = "nee"

[nl.terms]
world = "wereld"
sea = "zee"

[en]
yes = "yes"
no = "no"

[en.terms]
world = "world"
sea = "sea"

[fy]
yes = "ja"
no = ""

[fy.terms]
sea = "see"

[de]
yes = "ja"
no = "nein"
terms = "Wörter"
"""


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """Return a file of words: Dutch and English are whole, Frisian lacks two of four, German a table."""
    file = tmp_path / "words" / "one.toml"
    file.parent.mkdir()
    file.write_text(WORDS, encoding="utf-8")
    return file


def test_the_words_of_a_language_are_found(words: Path) -> None:
    """Those of tables in its table too."""
    assert {"yes": "ja", "no": "nee", "terms": {"world": "wereld", "sea": "zee"}} == vocabulary.read(words)["nl"]


def test_only_a_whole_language_speaks(words: Path) -> None:
    """One with an empty word, or with one word where a table should be, does not; its words are those of the file."""
    assert ["nl", "en"] == list(vocabulary.complete(words))
    assert vocabulary.read(words)["nl"] == vocabulary.complete(words)["nl"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", []),
        ("en", []),
        (
            "fy",
            [
                "words/one.toml:17:fy.no  the word 'no' is missing → add it below [fy]; [en] has it",
                "words/one.toml:17:fy.terms.world  the word 'terms.world' is missing → add it below [fy]; [en] has it",
            ],
        ),
        (
            "de",
            [
                "words/one.toml:24:de.terms.world  the word 'terms.world' is missing → add it below [de]; [en] has it",
                "words/one.toml:24:de.terms.sea  the word 'terms.sea' is missing → add it below [de]; [en] has it",
            ],
        ),
        (
            "fr",
            [
                f"words/one.toml:27:fr.{key}  the word '{key}' is missing → add it below [fr]; [en] has it"
                for key in ("yes", "no", "terms.world", "terms.sea")
            ],
        ),
    ],
)
def test_each_word_that_is_missing_is_named(language: str, expected: list[str], words: Path) -> None:
    """With the table below which it belongs, or the end of the file where the language has none."""
    assert expected == [str(problem) for problem in vocabulary.missing_words(words, language)]


@pytest.mark.parametrize(
    ("language", "key", "expected"),
    [
        ("nl", "yes", "2:nl.yes"),
        ("nl", "no", "3:nl.no"),
        ("nl", "terms.sea", "7:nl.terms.sea"),
        ("en", "yes", "10:en.yes"),
        ("en", "terms.world", "14:en.terms.world"),
        ("fy", "terms.sea", "22:fy.terms.sea"),
        ("nl", "maybe", "1:nl.maybe"),
        ("fr", "yes", "27:fr.yes"),
    ],
)
def test_a_word_knows_its_line(language: str, key: str, expected: str, words: Path) -> None:
    """One that is not there belongs below its table, or at the end of the file."""
    assert f"words/one.toml:{expected}" == str(vocabulary.place_of(words, language, key))

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


WHOLE = '[nl]\na = "ja"\n\n[nl.t]\nb = "zee"\n\n[en]\na = "yes"\n\n[en.t]\nb = "sea"\n'
PLAIN = "and words are plain text → write it without"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ('a = "yes"\n', "", ["7:en.a  the word 'a' is missing → add it below [en]; [nl] has it"]),
        ('a = "yes"', 'a = "yes"\nc = "more"', ["1:nl.c  the word 'c' is missing → add it below [nl]; [en] has it"]),
        ('a = "yes"', "a = 1", ["8:en.a  the word is a number, not a text → write it between quotation marks"]),
        ('a = "yes"', 'a = ""', ["8:en.a  the word is empty → write it"]),
        ('b = "sea"', 'b = "<b>"', [f"11:en.t.b  the word holds '<', {PLAIN}"]),
        ('b = "sea"', 'b = "{{c}}"', [
            "11:en.t.b  the word has other placeholders between doubled braces than in another language → use the same",
            "5:nl.t.b  the word has other placeholders between doubled braces than in another language → use the same",
        ]),
        ("[en]", "[xx]", [
            "11:en.a  the word 'a' is missing → add it below [en]; [nl] has it",
            "7:xx  there is no language 'xx' → begin a table with its code, such as [en]",
        ]),
        (WHOLE, "# words", ["1  the file holds no words → take the old file back (`git restore`)"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_file_of_words(old: str, new: str, expected: list[str], tmp_path: Path) -> None:
    """Each published language has every word, each a plain text, and no other language has a table."""
    file = tmp_path / "words" / "one.toml"
    file.parent.mkdir()
    file.write_text(WHOLE.replace(old, new, 1), encoding="utf-8")

    assert sorted(f"words/one.toml:{line}" for line in expected) == sorted(map(str, vocabulary.problems(file)))

"""A text in another language than its place says; hunspell is needed for all of it."""

from pathlib import Path

import pytest

from evidence.languages import LANGUAGES
from evidence.problems import Place
from publishing.writing.passages import Passage
from publishing.writing.spelling import WordList
from publishing.writing.tongues import Foreign, Reader, foreign_texts, tongue_problems

DUTCH, ENGLISH = LANGUAGES
IN_COLUMN = "write each text in the language of its column"
IN_PLACE = "write it in the language of its place, or put its names into spelling.txt"


@pytest.fixture
def readers(tmp_path: Path) -> tuple[Reader, Reader]:
    """Return who knows Dutch, and who knows English and the name Zwerfkei."""
    words = tmp_path / "docs" / "en" / "spelling.txt"
    words.parent.mkdir(parents=True)
    words.write_text("Zwerfkei\n", encoding="utf-8")
    return Reader(DUTCH, WordList(tmp_path, "nl")), Reader(ENGLISH, WordList(tmp_path, "en"))


@pytest.mark.parametrize(
    "text",
    [
        "The mine opened again and sells its ore abroad.",
        "The rule applies at once to samarium, gadolinium, terbium, dysprosium, scandium and yttrium.",
        "Heavy elements from five countries",
        "Which countries",
        "Zwerfkei sells which ore",
    ],
)
def test_english_where_dutch_belongs(text: str, readers: tuple[Reader, Reader]) -> None:
    """A sentence, a label, two words; words that both have do not hide it."""
    passage = Passage(Place("a.csv", 2, "text_nl"), text)

    assert [Foreign(passage, ENGLISH)] == foreign_texts([passage], readers[0], readers[1:])


@pytest.mark.parametrize(
    "text",
    [
        "De mijn ging weer open en verkoopt zijn erts in het buitenland.",
        "Volgens Weekly Defence News Today kocht Mountain Pass Rare Earths Limited een oude mijn.",
        "Xqzv qxzv zqxv vzqx",
        "Which",
        "Een foutt en nog een foutje",
        "",
    ],
)
def test_what_is_dutch_or_nothing(text: str, readers: tuple[Reader, Reader]) -> None:
    """English names in a sentence, words of no language, a single word and a mistake are for the spelling."""
    assert [] == foreign_texts([Passage(Place("a.csv", 2, "text_nl"), text)], readers[0], readers[1:])


def _foreign(file: str, line: int, column: str) -> Foreign:
    return Foreign(Passage(Place(file, line, column), "a"), DUTCH if column.endswith("_en") else ENGLISH)


def test_the_texts_of_a_row_are_one_problem() -> None:
    """Each of its texts is named with the language that it is in."""
    found = [_foreign("a.csv", 2, "title_en"), _foreign("a.csv", 3, "text_nl"), _foreign("a.csv", 2, "text_nl")]

    assert [
        f"a.csv:2:text_nl  text_nl is in English, title_en is in Dutch → {IN_COLUMN}",
        f"a.csv:3:text_nl  text_nl is in English → {IN_COLUMN}",
    ] == [str(problem) for problem in tongue_problems(found)]


def test_the_texts_of_a_page_are_one_problem() -> None:
    """The first is named, and how many more there are."""
    assert [
        f"a.md:2:1  this text is in English (likewise in 1 more places) → {IN_PLACE}",
        f"words.toml:3:nav.home  this text is in English → {IN_PLACE}",
    ] == [
        str(problem)
        for problem in tongue_problems(
            [_foreign("a.md", 5, ""), _foreign("a.md", 2, ""), _foreign("words.toml", 3, "nav.home")]
        )
    ]

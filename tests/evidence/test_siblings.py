"""Words of one kind, in two languages."""

import re
import tomllib

import pytest

from evidence.siblings import FILE, exchanged_siblings


@pytest.mark.parametrize(
    ("english", "dutch", "expected"),
    [
        ("It costs 5 dollars per pound.", "Het kost 5 dollar per kilo.", ("pound", "kilo")),
        ("It costs 5 dollars per KG.", "Het kost 5 dollar per kilo.", None),
        ("It takes a year.", "Het duurt een maand.", ("year", "maand")),
        ("Breaking oil down into diesel.", "Van olie benzine maken.", ("diesel", "benzine")),
        # Of another kind, or of none, is no exchange; nor is what one language says besides.
        ("It takes a year.", "Het kost een dollar.", None),
        ("It takes a year and a month.", "Het duurt een jaar.", None),
        ("It takes a year.", "Het duurt.", None),
        # Each sentence by itself, as long as both have as many.
        ("A year. A month.", "Een maand. Een jaar.", ("year", "maand")),
        ("A year. A month.", "Een maand, een jaar.", None),
        # The words are whole.
        ("a yearbook", "een maandblad", None),
    ],
)
def test_another_word_of_a_kind_is_found(english: str, dutch: str, expected: tuple[str, str] | None) -> None:
    """The first, and the word of its kind that the other language has alone."""
    assert expected == exchanged_siblings((english, "en"), (dutch, "nl"))


def test_a_language_without_words_is_free() -> None:
    """A draft of a third language is judged by nobody here."""
    assert exchanged_siblings(("ein Jahr", "de"), ("een maand", "nl")) is None


def test_each_sense_stands_once_in_each_language() -> None:
    """A kind with one word exchanges nothing, and a word that is missing would be exchanged for each other."""
    kinds = tomllib.loads(FILE.read_text(encoding="utf-8"))

    assert [] == [kind for kind, senses in kinds.items() if len(senses) == 1]
    assert {("nl", "en")} == {tuple(words) for senses in kinds.values() for words in senses.values()}
    assert all(re.compile(words) for senses in kinds.values() for own in senses.values() for words in own.values())

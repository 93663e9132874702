"""The words of numbers: written for small counts, and found in texts."""

import pytest

from evidence.languages import LANGUAGES
from evidence.number_words import numbers_in_words, spelled, values
from evidence.quantity import counted


@pytest.mark.parametrize(
    ("number", "dutch", "english"), [(0, "nul", "zero"), (7, "zeven", "seven"), (70, "zeventig", "seventy")]
)
def test_a_number_has_a_word_in_each_language(number: int, dutch: str, english: str) -> None:
    """The lists are alike, so a word stands for the same number in both."""
    assert (dutch, english) == (spelled(number, "nl"), spelled(number, "en"))


def test_every_language_of_the_site_has_these_words() -> None:
    """A published language without them would have its numbers in words unread."""
    assert ["billion", "miljard"] == sorted(spelled(10**9, language.code) or "" for language in LANGUAGES)


def test_small_counts_stand_in_words() -> None:
    """Up to twelve; above, and where a language has no words, in digits as it writes them."""
    assert ["twee", "twaalf", "13"] == [counted(number, "nl") for number in (2, 12, 13)]


def test_words_of_numbers_are_found_with_their_place() -> None:
    """Capitals are free; one is an article too, a compound is another word, and an unknown language has none."""
    text = "Zeven van de een miljoen zeventien-jarigen"

    assert [(7, 0), (1_000_000, 17)] == [(value, found.start()) for value, found in numbers_in_words(text, "nl")]
    assert [] == list(numbers_in_words(text, "xx"))
    assert spelled(7, "xx") is None


def test_the_words_of_languages_together() -> None:
    """Whoever reads a sentence need not know its language; an unknown one has none."""
    found = values(["nl", "en", "xx"])

    assert [7, 7, 1_000_000] == [found["zeven"], found["seven"], found["miljoen"]]

"""Which form of a word a count asks for."""

import pytest

from publishing.languages.plurals import base_form, counted, further_forms

WORDS = {"rows_one": "1 rij", "rows_more": "rijen"}
POLISH = {"rows_one": "wiersz", "rows_few": "wiersze", "rows_more": "wierszy"}


@pytest.mark.parametrize(("count", "expected"), [(0, "rijen"), (1, "1 rij"), (2, "rijen"), (1001, "rijen")])
def test_one_and_more(count: int, expected: str) -> None:
    """Dutch has a form for one, and another for all the rest, nothing included."""
    assert expected == counted(WORDS, "rows", count, "nl")


@pytest.mark.parametrize(("count", "expected"), [(1, "wiersz"), (3, "wiersze"), (5, "wierszy"), (22, "wiersze")])
def test_a_language_with_more_forms(count: int, expected: str) -> None:
    """A form by its name in CLDR is taken where there is one, else that of most counts."""
    assert expected == counted(POLISH, "rows", count, "pl")


def test_which_further_forms_a_language_may_have() -> None:
    """Those of its plural rules, for counted words alone."""
    words = ["title", "rows_one", "rows_more"]

    assert {"rows_few", "rows_many"} == further_forms(words, "pl")
    assert set() == further_forms(words, "nl")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("rows_one", "rows_more"), ("rows_few", "rows_more"), ("rows_more", "rows_more"), ("no_doi", "no_doi")],
)
def test_the_form_that_every_language_has(word: str, expected: str) -> None:
    """The others hold what it holds; a word that is not counted is its own."""
    assert expected == base_form(word)

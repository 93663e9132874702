"""One thing has one name."""

import pytest

from evidence.languages import LANGUAGES
from evidence.problems import Place
from publishing.writing.passages import Passage
from publishing.writing.variants import choices, variant_problems


def _found(text: str, language: str) -> list[str]:
    return [str(problem) for problem in variant_problems([Passage(Place("docs/x.md", 4), text)], language)]


def test_the_place_and_the_remedy() -> None:
    """The line says what the thing is called here."""
    expected = "docs/x.md:5:4  'windmolens' has another name here → write 'windturbine'"

    assert [expected] == _found("Kop\nOp windmolens na.", "nl")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kritieke materialen", "nl"),
        ("het winningsquotum", "nl"),
        ("de bodemprijs", "nl"),
        ("De schorsing gold een jaar.", "nl"),
        ("het Amerikaanse parlement", "nl"),
        ("een bron van klasse C", "nl"),
        ("920 pond", "nl"),
        ("China wint het meest.", "nl"),
        ("wat de wereld in dat jaar wint", "nl"),
        ("a licence duty", "en"),
        ("metals for magnets", "en"),
        ("the first batch of 2023", "en"),
        ("65 per cent", "en"),
        ("according to the article", "en"),
    ],
)
def test_each_other_name(text: str, language: str) -> None:
    """In the singular and the plural, with capitals and without."""
    assert 1 == len(_found(text, language))


@pytest.mark.parametrize(
    "text",
    [
        "geen quotum voor winning en scheiding",
        "417 kilo (920 Amerikaanse pond)",
        "De opschorting loopt af; China schort de regels op.",
        "zware zeldzame aardmetalen voor magneten",
        "De winning van China groeit.",
        "Daisy wint 98 procent terug.",
        "een onderzeeër van de Virginia-klasse",
    ],
)
def test_what_only_looks_like_one(text: str) -> None:
    """Another thing, or the chosen word itself."""
    assert [] == _found(text, "nl")


@pytest.mark.parametrize("language", [language.code for language in LANGUAGES])
def test_what_is_chosen_is_not_passed_over(language: str) -> None:
    """No remedy asks for a word that is a problem again."""
    chosen = [choice.word for choice in choices(language)]

    assert chosen
    assert [] == [problem for word in chosen for problem in _found(word, language)]


def test_a_language_of_which_nothing_is_chosen() -> None:
    """Nothing is said of its words."""
    assert [] == _found("windmolens", "fy")

"""Words that are each other's opposites, in two languages."""

import tomllib

import pytest

from evidence.opposites import FILE, opposed


@pytest.mark.parametrize(
    ("english", "dutch", "expected"),
    [
        ("Two years later.", "Twee jaar eerder.", ("later", "eerder")),
        ("Two years earlier.", "Twee jaar eerder.", None),
        ("TWO YEARS LATER.", "twee jaar eerder", ("LATER", "eerder")),
        ("It came later, and no earlier.", "Het kwam eerder.", None),
        ("It came later.", "Het kwam.", None),
        ("Imports plus exports.", "Invoer min uitvoer.", ("plus", "min")),
        ("Relatedly it came.", "Het kwam eerder.", None),
        ("It is at least 5.", "Het is hooguit 5.", ("at least", "hooguit")),
        ("It rose. It came later.", "Het daalde. Het kwam eerder.", ("rose", "daalde")),
        # Each sentence by itself, as long as both have as many.
        ("It came earlier. It is lower.", "Het kwam eerder. Het is later hoger.", ("lower", "hoger")),
        ("It came earlier.", "Het kwam eerder. Het was later.", None),
    ],
)
def test_opposites_are_found_sentence_by_sentence(english: str, dutch: str, expected: tuple[str, str] | None) -> None:
    """The first, where each language says one side of a pair alone, and not the same; other words are free."""
    assert expected == opposed((english, "en"), (dutch, "nl"))


def test_a_language_without_a_list_is_free() -> None:
    """A draft of a third language is judged by nobody here."""
    assert opposed(("Zwei Jahre später", "de"), ("Twee jaar eerder", "nl")) is None


def test_each_pair_has_two_sides_in_each_language() -> None:
    """A side that is missing would find nothing, and nobody would see it."""
    pairs = tomllib.loads(FILE.read_text(encoding="utf-8"))

    assert {("nl", 2), ("en", 2)} == {
        (language, len(sides)) for pair in pairs.values() for language, sides in pair.items()
    }

"""Names of firms, bodies and places in two languages."""

import tomllib

import pytest

from evidence.proper_names import FILE, Vocabulary, exchanged_names, vocabulary

WORDS = vocabulary(
    [
        (("the rule of it, and Swift stops", "en"), ("de regel van Swift stopt", "nl")),
        (("Suzuki does", "en"), ("Suzuki doet", "nl")),
        (("a swift", "en"), ("een gierzwaluw", "nl")),
    ]
)


@pytest.mark.parametrize(
    ("english", "dutch", "expected"),
    [
        ("The plant of Toyota.", "De fabriek van Suzuki.", ("Toyota", "Suzuki")),
        ("The plant of Suzuki.", "De fabriek van Suzuki.", None),
        ("The plant of Toyota.", "De fabriek.", None),
        # One name in two languages: a beginning, an ending, marks, or nearly the same letters.
        ("a mine in California", "een mijn in Californië", None),
        ("a mine in Nevada", "een mijn in Californië", ("Nevada", "Californië")),
        ("the Lynas plant", "de Lynas-fabriek", None),
        ("the European Parliament", "het Europees Parlement", None),
        ("the Court of Auditors", "de Rekenkamer", None),
        # Countries, days and rare earths are compared elsewhere.
        ("mined in Japan in May", "gewonnen in China in juni", None),
        # The first word of a sentence, an item or a cell counts where it is known to be no other word.
        ("Toyota stops.", "Suzuki stopt.", ("Toyota", "Suzuki")),
        ("Honda stops.", "Suzuki stopt.", ("Honda", "Suzuki")),
        ("Honda stops.", "Mazda stopt.", None),
        ("The rule stops.", "Suzuki stopt.", None),
        ("It stops. Toyota does.", "Van Suzuki.", ("Toyota", "Suzuki")),
        # Of a name in the middle and a word at the beginning, one must be known.
        ("The plant of Toyota.", "Mazda stopt.", None),
        ("The plant of Toyota.", "Suzuki stopt.", ("Toyota", "Suzuki")),
    ],
)
def test_another_name_is_found(english: str, dutch: str, expected: tuple[str, str] | None) -> None:
    """The first that the other text has in no form, and what that has instead."""
    assert expected == exchanged_names((english, "en"), (dutch, "nl"), WORDS)


def test_without_words_no_sentence_begins_with_a_name() -> None:
    """Nobody can tell then whether it is one."""
    assert exchanged_names(("Toyota stops.", "en"), ("Suzuki stopt.", "nl"), Vocabulary()) is None


def test_a_name_is_known_where_two_languages_have_it_alike() -> None:
    """Unless one of them writes it small somewhere: Swift is a car and a bird."""
    small = {"en": {"the", "rule", "of", "it", "and", "stops", "does", "a", "swift"}}
    small["nl"] = {"de", "regel", "van", "stopt", "doet", "een", "gierzwaluw"}

    assert (small, {"Suzuki"}) == (WORDS.small, WORDS.names)


def test_a_translated_name_is_of_known_languages() -> None:
    """One without any language would leave nothing out."""
    names = tomllib.loads(FILE.read_text(encoding="utf-8"))

    assert [] == [name for name, words in names.items() if not words or words.keys() - {"nl", "en"}]

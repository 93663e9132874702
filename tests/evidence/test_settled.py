"""Words that stand for something of the data, and others in their place."""

import pytest

from evidence.catalogue import Catalogue
from evidence.languages import LANGUAGES
from evidence.settled import doubled, families, lacking, settled, unsettled
from publishing.languages.words import NAMED_VALUES

CHANGED = "or have the word changed in evidence/settled.toml too"


def test_a_word_in_the_place_of_another_is_named() -> None:
    """It says which is settled; capitals are free, and so is what nobody settled."""
    words = {"light": "zwaar", "heavy": "Zwaar", "other": "anders", "neither": 3}

    expected = [("light", "'zwaar' is not the word that is settled for 'light'", f"write 'licht', {CHANGED}")]
    assert expected == list(unsettled("group", words, "nl"))


def test_one_of_several_words_will_do() -> None:
    """Where what stands for the same is worded by its place."""
    assert [] == list(unsettled("columns", {"year": "For the year"}, "en"))
    assert [] == list(unsettled("columns", {"year": "Year"}, "en"))


def test_two_things_have_two_words() -> None:
    """What has no settled word may not have that of something else, except where the same is settled for both."""
    words = {"light": "licht", "new": "Licht", "odd": 1}

    assert [("new", "'Licht' is the word of 'light' too", "write a word for each")] == list(
        doubled("group", words, "nl")
    )
    assert [] == list(doubled("mine_to_magnet.terms", {"mining_of": "a", "refining_of": "a"}, "fy"))


def test_a_file_has_each_of_its_settled_words() -> None:
    """A word that is gone is named with what it was; a table that is gone once, and a draft has nothing settled."""
    assert [("no", "the word 'no' is missing", "add it below [en]: 'no'")] == list(
        lacking("shared", {"yes": "yes"}, "en")
    )
    assert [("terms", "the table [nl.terms] is missing", "write it with its words, or take it back")] == list(
        lacking("us_output", {}, "nl")
    )
    assert [] == list(lacking("reserves", {}, "fy"))


@pytest.mark.parametrize("language", [one.code for one in LANGUAGES])
def test_the_words_of_judgements_are_settled(language: str, catalogue: Catalogue) -> None:
    """Each verdict, relation and tier, and how a source was read, has a word in each language."""
    columns = [NAMED_VALUES[name] for name in ("verdicts", "relations", "tiers", "seen")]
    values = [
        (column, value)
        for package, table, column in columns
        for field in catalogue.table(package, table).fields
        if field["name"] == column
        for value in field["constraints"]["enum"]
    ]
    assert [] == [(column, value) for column, value in values if not settled(column, value, language)]


def test_the_settled_words_of_one_family_differ() -> None:
    """In each language, except where two things of a chart are called the same."""
    alike = {
        (family, language, word.casefold())
        for family, words in families().items()
        for language in ("nl", "en")
        for all_words in [[one.casefold() for key in words for one in settled(family, key, language)]]
        for word in all_words
        if all_words.count(word.casefold()) > 1
    }
    assert {"mine_to_magnet.terms"} == {family for family, *_ in alike}

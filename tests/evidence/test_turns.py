"""Texts that are turned round: a word that says no comes in or goes, or becomes its opposite."""

import pytest

from evidence import turns
from evidence.turns import turned, turns_in

NEW = "a-chart-that-is-not-settled-yet"


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("until.unknown", "We do not know what happened after that.", []),
        ("until.unknown", "What happened after that we do NOT know.", []),
        ("until.unknown", "We know what happened after that.", ["none in this text, and 'not' is settled"]),
        ("nav.home", "Home", []),
        ("nav.home", "No home", ["'no' in this text, and none is settled"]),
        (
            "nav.home",
            "Nothing, or more than nothing",
            ["'nothing', 'more', 'nothing' in this text, and none is settled"],
        ),
        ("nav.home", "Notes from the north, nobler", []),
    ],
)
def test_a_text_keeps_its_turning_words(key: str, text: str, expected: list[str]) -> None:
    """Those that are settled, in their order and no others; all other words are free."""
    found = [what.partition(":")[0] for _, what, _ in turned("words", {key: text}, "en")]

    assert expected == found


def test_the_remedy_says_what_to_settle() -> None:
    """Word for word what goes into the file."""
    remedy = next(remedy for _, _, remedy in turned("words", {"nav.home": "Geen start"}, "nl"))

    assert "say it as it was, or settle nl = \"geen\" for 'words.nav.home' in evidence/turns.toml" == remedy


def test_what_is_not_settled_yet_is_free() -> None:
    """A new file of words, and a language whose words are not listed."""
    assert [] == [*turned(NEW, {"headline": "Not so"}, "en"), *turned("words", {"nav.home": "Nicht"}, "de")]


def test_more_and_less_are_told_apart() -> None:
    """And each only as a whole word."""
    assert ["meer", "minder"] == turns_in("Meer of minder, meermalen.", "nl")
    assert turns.FILE.is_file()

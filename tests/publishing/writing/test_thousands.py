"""Thousands of tonnes are written one way."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from evidence.problems import Place
from publishing.writing.passages import Passage
from publishing.writing.thousands import thousands_problems

NAME, SINGULAR = {"nl": "ton", "en": "tonnes"}, {"nl": "ton", "en": "tonne"}


def _found(small: Catalogue, text: str, language: str, file: str = "docs/x.md") -> list[str]:
    small.units["t"] = replace(small.units["kg"], id="t", name=NAME, singular=SINGULAR)
    return [str(problem) for problem in thousands_problems([Passage(Place(file, 4), text)], small, language)]


def test_the_place_and_the_remedy(small: Catalogue) -> None:
    """The line says what to write in the language."""
    expected = (
        "docs/x.md:5:6  'duizend ton' stands for thousands of tonnes → write the whole number, and 'ton' behind it"
    )

    assert [expected] == _found(small, "Kop\nDrie duizend ton.", "nl")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("in kiloton per jaar", "nl"),
        ("390 kt", "nl"),
        ("{share} Duizend  ton", "nl"),
        ("120 kton", "nl"),
        ("93 thousand tonnes", "en"),
        ("a thousand tonne", "en"),
        ("whole kilotonnes", "en"),
    ],
)
def test_each_other_way(small: Catalogue, text: str, language: str) -> None:
    """In words, in a unit of the trade, or in its sign."""
    assert 1 == len(_found(small, text, language))


@pytest.mark.parametrize("text", ["390.000 ton", "duizend euro", "miljoen ton", "duizenden tonnen", "de naam Ktunaxa"])
def test_other_amounts_pass(small: Catalogue, text: str) -> None:
    """Whole numbers, other goods, millions, and what is no amount."""
    assert [] == _found(small, text, "nl")


def test_a_descriptor_tells_of_its_columns(small: Catalogue) -> None:
    """A column that is in kilotonnes has to say so."""
    assert [] == _found(small, "kiloton per jaar", "nl", "datapackage/supply/datapackage.json")

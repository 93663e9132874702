"""How long the sentences of a page are."""

from collections.abc import Callable

import pytest

from evidence.languages import LANGUAGES, SentenceLimits
from publishing.languages.view import Localised
from publishing.pages.fillers import Fillers
from publishing.writing.reading_level import Level, hard_sentences, level_of
from tests.publishing.conftest import page

FILE = "docs/nl/verhaal/proef.md"
TEXT = """## A heading is no sentence

Two words. Then there are five here.

| a table | is none |
|---|---|
| {{figure:reliance}} | {{source:usgs}} |

{{chart:reliance}}

- A point of a list has seven words ({{source:usgs}}, second hand).
"""


@pytest.fixture
def level(dutch: Localised) -> Callable[[str], Level | None]:
    """Return a function that reads a page."""
    return lambda text: level_of(page(text), Fillers(dutch, {}, []))


def test_only_sentences_count(level: Callable[[str], Level | None]) -> None:
    """Neither headings, tables and charts, nor the sources in brackets."""
    found = level(TEXT)

    assert found
    assert [2, 5, 8] == [count for _, count in found.counts]
    assert 5 == found.average
    assert 8 == found.longest[1]


def test_a_page_without_sentences_has_no_level(level: Callable[[str], Level | None]) -> None:
    """A page of tables reads neither well nor badly."""
    assert None is level("| a | b |\n")


def test_the_level_is_said_in_a_line(level: Callable[[str], Level | None]) -> None:
    """With the line on which the longest sentence starts."""
    found = level("One two.\nOne two three four.\n")

    assert found
    assert f"{FILE}: 2 sentences, 3.0 words on average; the longest has 4, line 6" == found.told().into("en")
    assert f"{FILE}: 2 zinnen, gemiddeld 3.0 woorden; de langste heeft er 4, regel 6" == found.told().into("nl")


def test_what_is_too_long_is_said_with_its_place(level: Callable[[str], Level | None]) -> None:
    """The sentence first, then the page whose sentences are too long together."""
    found, limits = level("One two three four five.\nOne two three.\n"), SentenceLimits(average=3, longest=4)
    remedy = "shorten its longest sentences; `build.py reading` says how each page reads"

    assert found
    assert [
        f"{FILE}:5:1  a sentence of 5 words, more than 4 → make two sentences of it, or leave something out",
        f"{FILE}:1  sentences have 4.0 words on average, more than 3 → {remedy}",
    ] == [str(problem) for problem in hard_sentences(found, limits)]


def test_what_is_short_enough_is_not_said(level: Callable[[str], Level | None]) -> None:
    """A page may have sentences as long as the limits."""
    found = level("One two three four.\n")

    assert found
    assert [] == list(hard_sentences(found, SentenceLimits(average=4, longest=4)))


def test_every_language_has_limits_for_chapters() -> None:
    """Each by its own measure; none is left out."""
    assert [] == [language.code for language in LANGUAGES if language.chapter_limits is None]

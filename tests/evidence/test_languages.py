"""What the tools call each language."""

import pytest

from evidence import languages
from evidence.languages import FALLBACK, LANGUAGES, Language, drawing_locale, known, locale

FRISIAN = Language("fy", "Frysk", drawing_locale="nl-NL")


def test_a_published_language_is_known_by_all_its_names() -> None:
    """British English, and Dutch as in the Netherlands, for Babel and for d3."""
    assert [("nl_NL", "nl-NL"), ("en_GB", "en-GB")] == [(locale(code), drawing_locale(code)) for code in ("nl", "en")]


def test_a_language_without_names_is_called_by_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Babel takes the code; d3 knows it only where a name is given, and charts are drawn in no other."""
    monkeypatch.setattr(languages, "DRAFTS", (FRISIAN,))

    assert ("fy", "nl-NL") == (locale("fy"), drawing_locale("fy"))
    assert ("xx", "") == (locale("xx"), drawing_locale("xx"))


def test_drafts_come_after_the_languages_that_are_published(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every language is known, each once."""
    monkeypatch.setattr(languages, "DRAFTS", (FRISIAN,))

    assert [*LANGUAGES, FRISIAN] == list(known())


def test_the_model_is_english() -> None:
    """What a draft lacks stands there in English, and only one language is the model."""
    assert ["en"] == [one.code for one in known() if one.model]
    assert "en" == FALLBACK.code

"""Every word that a template asks for is there: a missing one would stop the build in its middle."""

import re
from pathlib import Path

import pytest

from publishing.languages.view import TEMPLATES
from publishing.languages.words import Words
from tests.broken.repository import ROOT

WORD = re.compile(r"\bwords\.([a-z_]+)(?:\.([a-z_]+))?")
THEME = ROOT / "docs" / "overrides"


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*")), ids=lambda path: path.name)
def test_a_template_asks_for_words_that_exist(template: Path, words: dict[str, Words]) -> None:
    """`words.claim.value` is `value` below `[claim]`, in each language."""
    for table, word in WORD.findall(template.read_text(encoding="utf-8")):
        for own in words.values():
            assert table in own
            assert not word or word in own[table]


@pytest.mark.parametrize("template", sorted(THEME.rglob("*.html")), ids=lambda path: path.name)
def test_the_theme_asks_for_words_that_exist(template: Path, words: dict[str, Words]) -> None:
    """The theme gets the words below `[theme]`."""
    asked = {table for table, _ in WORD.findall(template.read_text(encoding="utf-8"))} - {"format"}

    for own in words.values():
        assert set() == asked - own["theme"].keys()

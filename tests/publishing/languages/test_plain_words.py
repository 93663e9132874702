"""Words are plain text."""

from pathlib import Path

import pytest

from publishing.languages.plain_words import markup_in_words
from publishing.languages.words import Words, read_words
from tests.broken.repository import ROOT

FILE = """[theme]
untranslated = "a"

[slugs]
untranslated = "b"
claims = "beweringen"
"""


def _found(tmp_path: Path, words: Words) -> list[str]:
    file = tmp_path / "docs" / "nl" / "words.toml"
    file.parent.mkdir(parents=True)
    file.write_text(FILE, encoding="utf-8")
    return [str(problem) for problem in markup_in_words({"nl": words}, tmp_path / "docs")]


def test_the_real_words_are_plain() -> None:
    """No word of the site holds markup, and each part of an address is one."""
    assert [] == list(markup_in_words(read_words(ROOT / "docs"), ROOT / "docs"))


@pytest.mark.parametrize(
    ("table", "text", "expected"),
    [
        ("theme", "a<script", "docs/nl/words.toml:2:theme.untranslated  the word holds '<'"),
        ("theme", "a\nb", "docs/nl/words.toml:2:theme.untranslated  the word holds '\\n'"),
        (
            "theme",
            "{x:>300000000}",
            "docs/nl/words.toml:2:theme.untranslated  the placeholder '{x:>300000000}' is more",
        ),
        ("theme", "{x.__class__}", "docs/nl/words.toml:2:theme.untranslated  the placeholder '{x.__class__}' is more"),
        ("theme", "{", "docs/nl/words.toml:2:theme.untranslated  the placeholder '{' is more than a name"),
        ("slugs", "../../x", "docs/nl/words.toml:5:slugs.untranslated  '../../x' cannot be a part of an address"),
        ("slugs", "", "docs/nl/words.toml:5:slugs.untranslated  '' cannot be a part of an address"),
    ],
)
def test_more_than_text_is_a_problem(tmp_path: Path, table: str, text: str, expected: str) -> None:
    """Each is named at its line."""
    found = _found(tmp_path, {table: {"untranslated": text}})

    assert any(problem.startswith(expected) for problem in found)

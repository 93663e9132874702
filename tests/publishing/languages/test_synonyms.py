"""The words that readers type for ours."""

from pathlib import Path

import pytest

from evidence.languages import FALLBACK
from publishing.languages.synonyms import read_synonyms, synonym_problems
from tests.broken.repository import ROOT

GOOD = 'skipped = "the, a"\n\n[alike]\n"wind turbine" = "windmill, wind mill"\n'


def _said(tmp_path: Path, text: str) -> list[str]:
    """Return what is said of a file in English."""
    folder = tmp_path / "docs" / "en"
    folder.mkdir(parents=True)
    (folder / "synonyms.toml").write_text(text, encoding="utf-8")
    return [f"{one.where}  {one.what}" for one in synonym_problems(tmp_path / "docs", [FALLBACK])]


def test_the_real_files_are_in_order() -> None:
    """Each language has one, with groups of words and with words to pass over."""
    assert [] == list(synonym_problems(ROOT / "docs"))
    for own in read_synonyms(ROOT / "docs").values():
        assert own.skipped
        assert all(len(group) > 1 for group in own.alike)


def test_our_word_stands_with_those_of_others(tmp_path: Path) -> None:
    """Each group holds our word first; a word of several parts stays whole."""
    for code in ("nl", "en"):
        (tmp_path / code).mkdir()
        (tmp_path / code / "synonyms.toml").write_text(GOOD, encoding="utf-8")
    own = read_synonyms(tmp_path)["en"]

    assert ([["wind turbine", "windmill", "wind mill"]], ["the", "a"]) == (own.alike, own.skipped)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("", "", []),
        ("skipped", "passed", [":1  the file holds something else than 'skipped' and [alike]"]),
        ("[alike]", "[[alike]]", [":1  the file holds something else than 'skipped' and [alike]"]),
        ('"windmill, wind mill"', "1", [":4:alike.wind turbine  the word is a number, not a text"]),
        ("windmill,", "<b>,", [":4:alike.wind turbine  the word holds '<', and words are plain text"]),
        ("wind mill", "The", [":4:alike.wind turbine  'The' stands at 'skipped' too"]),
        ("wind mill", "windmill", [":4:alike.wind turbine  'windmill' stands at 'wind turbine' too"]),
        ("windmill,", "windmill,,", [":4:alike.wind turbine  there is a comma too many"]),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, said: list[str]) -> None:
    """The form of the file, a word that is none, and one that stands in two places."""
    assert [f"docs/en/synonyms.toml{one}" for one in said] == _said(tmp_path, GOOD.replace(old, new, 1))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The search needs it."""
    (problem,) = synonym_problems(tmp_path / "docs", [FALLBACK])

    assert "docs/en/synonyms.toml:1" == str(problem.where)

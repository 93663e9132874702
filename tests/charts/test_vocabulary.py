"""Which languages the charts speak."""

from pathlib import Path

import pytest

from charts import vocabulary

WORDS = '[nl]\nyes = "ja"\n\n[nl.terms]\nworld = "wereld"\n\n[en]\nyes = "yes"\n\n[en.terms]\nworld = "world"\n'

SHARED = '[nl]\nyes = "ja"\nno = "nee"\n[en]\nyes = "yes"\nno = "no"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with the words of one chart, of which Frisian has one of two."""
    (tmp_path / "one.toml").write_text(f'{WORDS}\n[fy]\nyes = "ja"\n', encoding="utf-8")
    monkeypatch.setattr(vocabulary, "FOLDER", tmp_path)
    return tmp_path


def test_a_chart_is_not_drawn_in_half_a_language(folder: Path) -> None:
    """A language with some of the words does not count yet; the words that it lacks are listed below its table."""
    (problem,) = vocabulary.missing_words("fy")

    assert ["nl", "en"] == list(vocabulary.complete("one"))
    assert (f"{folder.name}/one.toml", 13, "fy.terms.world") == (
        problem.where.file, problem.where.line, problem.where.column
    )  # fmt: skip


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_real_words_are_whole(language: str) -> None:
    """No chart lacks a word in a language that is published."""
    assert [] == list(vocabulary.missing_words(language))


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("", []),
        ('headline_two = "a"', []),
        ('small = "a"', []),
        ("small.a = 'a'", ["'small' is missing, or not what a chart has under that name"]),
        ('extra = "a"', ["no chart has a word 'extra'"]),
        ('columns = "a"', ["'columns' is missing, or not what a chart has under that name"]),
    ],
)
def test_a_chart_has_no_other_words(more: str, expected: list[str], folder: Path) -> None:
    """A headline, or several, a subtitle, two texts, tables, words for a small picture; files belong to charts."""
    words = "\n".join([*(f"{name} = 'a'" for name in vocabulary.TEXTS), more, ""])
    (folder / "one.toml").write_text(f"[nl]\n{words}[en]\n{words}", encoding="utf-8")
    (folder / "shared.toml").write_text(SHARED, encoding="utf-8")

    assert expected * 2 == [problem.what for problem in vocabulary.word_problems(["one"])]
    assert "there is no chart of this name" in [problem.what for problem in vocabulary.word_problems([])]
    assert "there is no such file" in [problem.what for problem in vocabulary.word_problems(["two"])]

"""A file in which a merge was not finished is told so, wherever people write."""

from pathlib import Path

import pytest

from evidence.audit import audit
from evidence.conflicts import marks, merge_conflicts
from tests.broken.repository import Edit

CONFLICT = "<<<<<<< HEAD\none\n||||||| base\nnone\n=======\ntwo\n>>>>>>> patch-1\n"
REMEDY = "keep one of the two versions, and remove the three lines with marks"


@pytest.mark.parametrize(
    "file", ["datapackage/supply/datapackage.json", "docs/en/about.md", "docs/nl/words.toml", "charts/reserves.toml"]
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_each_mark_is_named(file: str, ends: str, tmp_path: Path) -> None:
    """In descriptors, pages, words and the words of charts alike."""
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text(f"first\n{CONFLICT}last\n", encoding="utf-8", newline=ends)

    assert [
        f"{file}:{line}  '{mark}' is a mark of a merge conflict → {REMEDY}"
        for line, mark in [(2, "<<<<<<<"), (4, "|||||||"), (6, "======="), (8, ">>>>>>>")]
    ] == [str(problem) for problem in merge_conflicts(tmp_path)]


@pytest.mark.parametrize("mark", ["||||||| base", "======="])
def test_one_mark_that_was_forgotten_in_a_table_is_enough(mark: str) -> None:
    """A line with too few cells would be given commas."""
    found = [str(problem) for problem in marks(f"id,cell\na,1\n{mark}\nb,2\n".encode(), "table.csv")]

    assert [f"table.csv:3  '{mark[:7]}' is a mark of a merge conflict → {REMEDY}"] == found


@pytest.mark.parametrize("text", ["A heading\n=======\n", "<<<<<<<< eight\n", "a <<<<<<< b\n", ">>>>>>>quoted\n"])
def test_what_only_looks_like_a_mark_is_left_alone(text: str, tmp_path: Path) -> None:
    """Markdown underlines a heading with equals signs, and quotes with brackets."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").write_text(text, encoding="utf-8")

    assert [] == merge_conflicts(tmp_path)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """What it leads to is not ours to read."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "elsewhere.md").write_text(CONFLICT, encoding="utf-8")
    (tmp_path / "docs" / "page.md").symlink_to(tmp_path / "elsewhere.md")

    assert [] == merge_conflicts(tmp_path)


def test_a_conflict_in_a_table_is_one(repository: Path) -> None:
    """Nothing is said of rows that have too few cells."""
    Edit("supply/data/countries.csv", "USA,", "<<<<<<< HEAD\nUSA,").apply(repository)

    assert [f"datapackage/supply/data/countries.csv:3  '<<<<<<<' is a mark of a merge conflict → {REMEDY}"] == [
        str(problem) for problem in audit(repository)[1]
    ]

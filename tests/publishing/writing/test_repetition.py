"""What a page says twice."""

import pytest

from publishing.writing.repetition import repetition_problems
from tests.publishing.conftest import page

LONG = "Een zin van negen woorden staat hier nu twee keer."


def _said(text: str, path: str = "x.md") -> list[str]:
    return [f"{one.where.line}:{one.where.column}  {one.what}" for one in repetition_problems(page(text, path))]


@pytest.mark.parametrize(
    "text", ["Kort.\n\nKort.", f"{LONG}\n\n{LONG[:-1]}, of meer.", "## Een\n\n## Twee", "- a\n- a"]
)
def test_what_is_said_once(text: str) -> None:
    """A short line may stand twice."""
    assert [] == _said(text)


def test_a_heading_or_a_paragraph_twice() -> None:
    """The second is named, with the line of the first, however it is laid out."""
    broken = LONG.replace(" nu", "\n> **nu**")

    assert ["7:1  'een' stands on line 5 too"] == _said("## Een\n\n### een")
    assert [f"7:1  '{LONG.lower()[:40]}…' stands on line 5 too"] == _said(f"{LONG}\n\n> {broken}\n")


def test_a_paragraph_of_a_notebook() -> None:
    """Its code may repeat what it likes."""
    cell = f"# %%\nx = 1\n\n# %% [markdown]\n# {LONG}\n#\n"

    assert [f"16:1  '{LONG.lower()[:40]}…' stands on line 9 too"] == _said(f"{cell}\n{cell}", "x.py")

"""Notebooks that are executed in the build."""

from dataclasses import replace
from pathlib import Path

import pytest

from publishing.generator.notebooks import executed
from publishing.pages.written import Page
from tests.publishing.conftest import page


def _notebook(code: str) -> Page:
    return page(f"# %% [markdown]\n# Tekst met {{{{figure:x}}}}.\n\n# %%\n{code}\n", "methode/reken.py")


def _fill(cell: str) -> str:
    return cell.replace("{{figure:x}}", "80 procent")


def _data(folder: Path) -> Path:
    for table in ("figures/data/units.csv", "figures/data/figures.csv"):
        (folder / table).parent.mkdir(parents=True, exist_ok=True)
        (folder / table).write_text("id\n", encoding="utf-8")
    return folder


def test_a_notebook_is_executed_once(tmp_path: Path) -> None:
    """References are filled in, and the second time nothing is run: chance gives the same number."""
    notebook = _notebook("import random\nrandom.random()")
    first, problems = executed(notebook, _fill, _data(tmp_path), tmp_path / "cache", "Code")
    second, _ = executed(notebook, _fill, tmp_path, tmp_path / "cache", "Code")
    other, _ = executed(notebook, _fill, tmp_path, tmp_path / "cache", "Co<de")

    assert [] == problems
    assert first.replace("Code", "Co&lt;de") == other
    assert first.startswith("Tekst met 80 procent.\n\n```output\n0.")
    assert "\n```\n\n<details><summary>Code</summary>" in first
    assert first.endswith("import random\nrandom.random()\n</code></pre></details>\n")
    assert first == second


def test_a_notebook_sees_only_the_tables_it_names(tmp_path: Path) -> None:
    """What it does not name in `reads` cannot change it unseen."""
    code = 'import os\nfrom pathlib import Path\nlist(p.name for p in Path(os.environ["ZELDZAAM_DATA"]).rglob("*.csv"))'
    notebook = replace(_notebook(code), meta={"title": "Proef", "reads": ["figures/units"]})
    text, _ = executed(notebook, _fill, _data(tmp_path), tmp_path / "cache", "Code")

    assert "```output\n['units.csv']\n```\n\n<details>" in text


def test_what_cells_show_is_told_apart(tmp_path: Path) -> None:
    """A table is one of the page, what is printed stands in a fence that it cannot close, and empty cells are gone."""
    code = 'from IPython.display import Markdown\nprint("```")\nMarkdown("| a |\\n|---|\\n| 1 |")\n\n# %%\n'
    text, _ = executed(_notebook(code), _fill, tmp_path, tmp_path / "cache", "Code")

    assert "````output\n```\n````\n\n| a |\n|---|\n| 1 |\n\n<details>" in text
    assert text.endswith("</details>\n")


def test_a_table_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """The name is said before anything is run."""
    notebook = replace(_notebook("1"), meta={"title": "Proef", "reads": ["figures/none"]})

    assert ["docs/nl/methode/reken.py:1:reads  there is no table figures/none"] == [
        str(problem).partition(" →")[0]
        for problem in executed(notebook, _fill, tmp_path, tmp_path / "cache", "Code")[1]
    ]


def test_a_cell_that_raises_is_a_problem(tmp_path: Path) -> None:
    """The notebook and the error are named, and nothing is kept that would hide it the next time."""
    text, problems = executed(_notebook('{"a": 1}["b"]'), _fill, tmp_path, tmp_path / "cache", "Code")

    assert ("", []) == (text, list(tmp_path.rglob("*.md")))
    assert ["docs/nl/methode/reken.py:5  a cell of the notebook failed: KeyError: 'b'"] == [
        str(problem).partition(" →")[0] for problem in problems
    ]


def test_a_kernel_that_dies_is_a_problem_too(tmp_path: Path) -> None:
    """A notebook that ends its own process stops the build with words, not with a traceback."""
    _, problems = executed(_notebook("import os\nos._exit(1)"), _fill, tmp_path, tmp_path / "cache", "Code")

    assert ["docs/nl/methode/reken.py:5  the notebook did not finish: Kernel died"] == [
        str(problem).partition(" →")[0] for problem in problems
    ]


def test_a_fault_of_the_disk_is_not_blamed_on_the_notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command tells of it, with what the disk refused: nobody can mend it in a cell."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))

    with pytest.raises(FileNotFoundError):
        executed(_notebook("1"), _fill, tmp_path, tmp_path / "cache", "Code")


def test_a_notebook_that_prints_without_end_is_a_problem(tmp_path: Path) -> None:
    """What it prints is not kept in memory, nor in the cache."""
    _, problems = executed(
        _notebook("for _ in range(40):\n    print('a' * 50_000)"), _fill, tmp_path, tmp_path / "c", "Code"
    )

    assert [
        "docs/nl/methode/reken.py:5  the notebook did not finish: its cells print more than 1,000,000 characters"
    ] == [str(problem).partition(" →")[0] for problem in problems]
    assert [] == list(tmp_path.rglob("*.md"))

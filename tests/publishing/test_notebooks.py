"""Notebooks that are executed in the build."""

import json
from pathlib import Path

from publishing.notebooks import executed
from publishing.pages import Page
from tests.publishing.conftest import page


def _notebook(code: str) -> Page:
    return page(f"# %% [markdown]\n# Tekst met {{{{figure:x}}}}.\n\n# %%\n{code}\n", "methode/reken.py")


def _fill(cell: str) -> str:
    return cell.replace("{{figure:x}}", "80 procent")


def test_a_notebook_is_executed_once(tmp_path: Path) -> None:
    """References are filled in, the cell sees the data, and the second time nothing is run."""
    code = 'import os\nfrom pathlib import Path\nlog = Path(os.environ["ZELDZAAM_DATA"]) / "runs.txt"\n'
    code += 'with log.open("a") as file:\n    file.write("1")\nlog.read_text()'
    data, cache = tmp_path / "data", tmp_path / "cache"
    data.mkdir()

    first, problems = executed(_notebook(code), _fill, data, cache)
    second, _ = executed(_notebook(code), _fill, data, cache)

    cells = json.loads(first)["cells"]
    assert [] == problems
    assert ["# Proef", "Tekst met 80 procent."] == ["".join(cell["source"]) for cell in cells[:2]]
    assert ["'1'"] == cells[2]["outputs"][0]["data"]["text/plain"]
    assert first == second
    assert "1" == (data / "runs.txt").read_text(encoding="utf-8")


def test_a_cell_that_raises_is_a_problem(tmp_path: Path) -> None:
    """The notebook and the error are named, and nothing is kept that would hide it the next time."""
    text, problems = executed(_notebook('{"a": 1}["b"]'), _fill, tmp_path, tmp_path / "cache")

    assert ("", []) == (text, list(tmp_path.rglob("*.ipynb")))
    assert ["docs/nl/methode/reken.py:5  a cell of the notebook failed: KeyError: 'b'"] == [
        str(problem).partition(" →")[0] for problem in problems
    ]


def test_a_kernel_that_dies_is_a_problem_too(tmp_path: Path) -> None:
    """A notebook that ends its own process stops the build with words, not with a traceback."""
    _, problems = executed(_notebook("import os\nos._exit(1)"), _fill, tmp_path, tmp_path / "cache")

    assert ["docs/nl/methode/reken.py:5  the notebook did not finish: Kernel died"] == [
        str(problem).partition(" →")[0] for problem in problems
    ]

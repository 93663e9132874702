"""Notebooks in jupytext's percent format, executed in the build; an error in a cell is fatal.

The result is a page of Markdown, kept by a hash of everything it depends on, because starting a
kernel costs seconds. Its front matter names the tables that it `reads`.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jupytext
from jupyter_client.kernelspec import NoSuchKernel
from markupsafe import Markup, escape
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError

from evidence.messages import say
from evidence.problems import Place, Problem
from publishing.cache import keep
from publishing.pages.written import Page

LIBRARIES = ("nbclient", "jupytext", "ipykernel")
# The kernel would warn that it listens on this machine; it lives for seconds and wants a key.
ONLY_ERRORS = "--IPKernelApp.log_level=40"
DATA_VARIABLE = "ZELDZAAM_DATA"
MOST_CHARACTERS = 1_000_000
REMEDY = say("run the notebook and mend the cell")
# Whoever wants to know how it was worked out unfolds the code; what a cell shows is for everybody.
# What the fold is called is a word of the page's language, which takes this place in a page that was kept.
FOLD = Markup("<!--code of a step-->")
FOLDED = Markup('<details><summary>{}</summary><pre><code class="language-python">{}\n</code></pre></details>')
# The language of a fence, which the stylesheet tells apart.
SHOWN = "output"
FENCE = re.compile("`{3,}")


class TooMuchError(RuntimeError):
    """The cells of a notebook print more than a page can hold."""


class Client(NotebookClient):
    """Executes a notebook, and listens to no more than a page can hold."""

    heard = 0

    def process_message(self, message: dict[str, Any], cell: Any, cell_index: int) -> Any:
        """Take what the kernel says; raises TooMuchError."""
        self.heard += len(str(message.get("content", "")))
        if self.heard > MOST_CHARACTERS:
            raise TooMuchError(f"its cells print more than {MOST_CHARACTERS:,} characters")
        return super().process_message(message, cell, cell_index)


def executed(page: Page, fill: Callable[[str], str], data: Path, cache: Path, fold: str) -> tuple[str, list[Problem]]:
    """Return an executed notebook as Markdown, or the problem that stopped it.

    `fill` puts the references into its Markdown cells; `data` is the folder of the packages; `fold` says that there is
    code to unfold.
    """
    tables = [data / f"{name.replace('/', '/data/')}.csv" for name in page.meta.get("reads", ())]
    missing = next((table for table in tables if not table.is_file()), None)
    if missing:
        what = say("there is no table {package}/{table}", package=missing.parent.parent.name, table=missing.stem)
        return "", [Problem(Place(page.file, 1, "reads"), what, say("name tables that exist, such as figures/figures"))]
    notebook = _notebook(page, fill)
    stored = cache / f"{_key(notebook, tables)}.md"
    if not stored.exists():
        try:
            _execute_with(notebook, tables, data)
        except CellExecutionError as error:
            what = say("a cell of the notebook failed: {error}: {value}", error=error.ename, value=error.evalue)
            return "", [Problem(Place(page.file, page.first_line), what, REMEDY)]
        except (CellTimeoutError, NoSuchKernel, RuntimeError) as error:
            what = say(
                "the notebook did not finish: {error}", error=(str(error).splitlines() or [type(error).__name__])[0]
            )
            return "", [Problem(Place(page.file, page.first_line), what, REMEDY)]
        keep(stored, _markdown(notebook).encode())
    return stored.read_text(encoding="utf-8").replace(FOLD, str(escape(fold))), []


def _notebook(page: Page, fill: Callable[[str], str]) -> Any:
    notebook = jupytext.reads(page.text, fmt="py:percent")
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = fill(cell.source)
    return notebook


def _execute_with(notebook: Any, tables: Sequence[Path], data: Path) -> None:
    """Execute the notebook in a folder with only the tables it names, so that it cannot read others unseen."""
    with TemporaryDirectory() as folder:
        for table in tables:
            copy = Path(folder) / table.relative_to(data)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(table, copy)
        _execute(notebook, Path(folder))


def _execute(notebook: Any, data: Path) -> None:
    environment = {**os.environ, DATA_VARIABLE: str(data)}
    client = Client(
        notebook,
        timeout=120,
        kernel_name="python3",
        extra_arguments=[ONLY_ERRORS],
        resources={"metadata": {"path": str(data)}},
    )
    client.execute(env=environment)


def _markdown(notebook: Any) -> str:
    """Return prose as it is, what code shows as a table or in fences, and below that the code, folded."""
    parts = (part for cell in notebook.cells if cell.source for part in _parts(cell))
    return "\n\n".join(parts) + "\n"


def _parts(cell: Any) -> Iterator[str]:
    if cell.cell_type == "markdown":
        yield cell.source
        return
    for output in cell.outputs:
        data = output.get("data", {})
        yield data.get("text/markdown") or _fenced(SHOWN, data.get("text/plain") or output.get("text", ""))
    yield FOLDED.format(FOLD, cell.source.rstrip())


def _fenced(language: str, text: str) -> str:
    longest = max(map(len, FENCE.findall(text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"


def _key(notebook: Any, tables: Sequence[Path]) -> str:
    cells = [(cell.cell_type, cell.source) for cell in notebook.cells]
    digest = hashlib.sha256(json.dumps(cells).encode() + Path(__file__).read_bytes())
    for library in LIBRARIES:
        digest.update(f"{library}={version(library)}".encode())
    for path in sorted(tables):
        digest.update(path.read_bytes())
    return digest.hexdigest()

"""Rows are written again when anything that they show has changed, and only then."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from evidence.catalogue import Catalogue
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.pages import kept_rows
from publishing.pages.kept_rows import KeptRows
from publishing.pages.rows import TableView, rows_block
from tests.broken.repository import ROOT, write_good
from tests.publishing.conftest import Localise

TABLE = ("supply", "reserves")
# What another build does, given a repository, the words and the folder of the cache.
BUILD = """
import sys
from pathlib import Path
from evidence.audit import audit
from evidence.languages import LANGUAGES
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.languages.words import read_words
from publishing.pages.kept_rows import KeptRows

root, docs, folder = map(Path, sys.argv[1:])
site = Localised(LANGUAGES[0], read_words(docs)[LANGUAGES[0].code], audit(root)[0], Settings())
KeptRows(site, folder).block("supply", "reserves", 1)
"""


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return how often rows were written so far, one entry each time."""
    times: list[int] = []

    def counted(view: TableView, part: int) -> object:
        times.append(part)
        return rows_block(view, part)

    monkeypatch.setattr(kept_rows, "rows_block", counted)
    return times


def _block(site: Localised, folder: Path) -> str:
    return KeptRows(site, folder).block(*TABLE, 1)


def test_rows_that_stay_are_written_once(dutch: Localised, tmp_path: Path, written: list[int]) -> None:
    """The second time they come from the folder, to the letter."""
    first, second = _block(dutch, tmp_path), _block(dutch, tmp_path)

    assert (first, [1]) == (second, written)
    assert str(rows_block(TableView(dutch.catalogue.table(*TABLE), dutch), 1)) == first


def test_another_build_finds_what_was_kept(tmp_path: Path) -> None:
    """Each process orders its sets in its own way, and what rows are kept under is the same in all."""
    write_good(tmp_path / "data")
    held = []
    for seed in ("1", "2"):
        command = [sys.executable, "-c", BUILD, str(tmp_path / "data"), str(ROOT / "docs"), str(tmp_path / "rows")]
        subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "PYTHONHASHSEED": seed})  # noqa: S603 (our own command)
        (file,) = (tmp_path / "rows").iterdir()
        held.append((file.read_bytes(), file.stat().st_mtime_ns))

    assert held[0] == held[1]


def test_a_changed_row_is_seen(dutch: Localised, tmp_path: Path, written: list[int]) -> None:
    """A number of the table, and back again."""
    before = _block(dutch, tmp_path)
    row = dutch.catalogue.table(*TABLE).rows[0]
    old, row["reserves_t_reo"] = row["reserves_t_reo"], 123456
    changed = _block(dutch, tmp_path)
    row["reserves_t_reo"] = old

    assert ("123.456" in before, "123.456" in changed) == (False, True)
    assert (before, [1, 1, 1]) == (_block(dutch, tmp_path), written)


def test_a_name_in_another_table_is_seen(
    small: Catalogue, localise: Localise, tmp_path: Path, written: list[int]
) -> None:
    """A country is called by the table of countries, and the rows of reserves stay as they are."""
    before = _block(localise(small, "nl"), tmp_path)
    for row in small.table("supply", "countries").rows:
        row["name_nl"] = f"{row['name_nl']} (nieuw)"
    after = _block(localise(Catalogue(list(small.tables.values())), "nl"), tmp_path)

    assert ("(nieuw)" in before, "(nieuw)" in after, [1, 1]) == (False, True, written)


@pytest.mark.parametrize("changed", ["words", "settings", "title", "column"])
def test_what_stands_around_the_rows_is_seen(
    dutch: Localised, tmp_path: Path, written: list[int], changed: str
) -> None:
    """The words of the site, where the repository is, and what the descriptor calls table and columns."""
    before = _block(dutch, tmp_path)
    properties = dutch.catalogue.table(*TABLE).properties
    if changed == "words":
        dutch = replace(dutch, words={**dutch.words, "table": {**dutch.words["table"], "line": "Anders"}})
    elif changed == "settings":
        dutch = replace(dutch, settings=Settings(repository_url="https://anders.example"))
    elif changed == "title":
        properties["title_nl"] = "Anders"
    else:
        properties["schema"]["fields"][1]["title_nl"] = "Anders"
    after = _block(dutch, tmp_path)

    assert ("nders" in before, "nders" in after, [1, 1]) == (False, True, written)


def test_languages_are_kept_apart(dutch: Localised, english: Localised, tmp_path: Path, written: list[int]) -> None:
    """Each has its own file, so neither puts the other out."""
    blocks = [_block(site, tmp_path) for site in (dutch, english, dutch, english)]

    assert (blocks[:2], [1, 1]) == (blocks[2:], written)
    assert blocks[0] != blocks[1]

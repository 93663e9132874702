"""What a report says of a change of something that was released: the entry to paste, and the version."""

import shutil
import subprocess
from pathlib import Path

import pytest

from evidence.languages import LANGUAGES
from evidence.messages import say
from evidence.problems import Place, Problem
from evidence.releases import freeze
from publishing.checking import Findings
from publishing.review.comparison import review
from publishing.tidying import fix
from tests.broken.cells import change, rows
from tests.broken.corrections import FOLDER
from tests.broken.repository import ROOT, write_good

TABLE, FOUND = "datapackage/figures/data/figures.csv", "dependence-2024-survey"
NAMES = ("corrections", "corrected_cells")
TITLES = {"nl": "Wat nog gemeld moet worden", "en": "What still has to be explained"}
RELEASED = "2026-11-23"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a small repository with one commit, and the words of the site."""
    write_good(tmp_path)
    for code in (one.code for one in LANGUAGES):
        (tmp_path / "docs" / code).mkdir(parents=True)
        shutil.copyfile(ROOT / "docs" / code / "words.toml", tmp_path / "docs" / code / "words.toml")
    named = ["-c", "user.name=a", "-c", "user.email=a@b.example"]
    for command in (["init", "-q"], ["add", "-A"], [*named, "commit", "-q", "-m", "All of it"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True, capture_output=True)  # noqa: S603, S607 (git is on the path)
    return tmp_path


def _change(repository: Path, high: str) -> None:
    line = next(line for line, row in rows(repository / TABLE) if row["id"] == FOUND)
    change(repository / TABLE, line, "high", high)


def _review(repository: Path, language: str = "nl", problems: list[Problem] | None = None) -> str:
    return review(repository, repository / "build", "HEAD", language, Findings(problems or []))


@pytest.mark.parametrize("language", TITLES)
def test_a_change_of_what_was_released_comes_with_its_entry(repository: Path, language: str) -> None:
    """The rows to paste as `build.py fix` writes them, and the version that a release will ask for; no problem."""
    freeze(repository, RELEASED)
    _change(repository, "71")
    text = _review(repository, language)
    told = list(fix(repository, repository / "build"))
    pasted = [(repository / FOLDER / f"{name}.csv").read_text("utf-8").splitlines()[1] for name in NAMES]

    assert told
    assert f"## {TITLES[language]}\n" in text
    assert all(f"```csv\n{line}\n```" in text for line in pasted)
    assert "1.0.1" in text.partition("## Versi")[2]


def test_before_a_release_nothing_is_to_be_told(repository: Path) -> None:
    """What was never published needs no entry; and while something is wrong, that comes first."""
    _change(repository, "71")
    before = _review(repository)
    freeze(repository, RELEASED)
    _change(repository, "72")
    wrong = Problem(Place(TABLE, 2), say("a text"), say("another text"))

    assert TITLES["nl"] not in before
    assert TITLES["nl"] not in _review(repository, problems=[wrong])


def test_an_entry_whose_cells_were_not_written_takes_them(repository: Path) -> None:
    """As where `fix` was stopped between the two tables: no second entry, and what somebody wrote of why stays."""
    freeze(repository, RELEASED)
    _change(repository, "71")
    list(fix(repository, repository / "build"))
    entries, cells = (repository / FOLDER / f"{name}.csv" for name in NAMES)
    written = cells.read_bytes()
    cells.write_bytes(written.splitlines(keepends=True)[0])
    change(entries, 2, "why_en", "We took the number from the wrong line.")
    explained = entries.read_bytes()
    list(fix(repository, repository / "build"))

    assert (explained, written) == (entries.read_bytes(), cells.read_bytes())

"""What git keeps of what only a build or a tool may make."""

import subprocess
from pathlib import Path

import pytest

from evidence.tracked import MADE, made_and_tracked
from publishing.lock import LockedError, alone
from tests.broken.repository import ROOT

CACHED = "charts/__pycache__/chart.cpython-311.pyc"
SENT = ("build/site/index.html", "build/site.inputs", CACHED, "evidence/audit.pyc")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository in which git keeps nothing but a page."""
    _git(tmp_path, "init", "--quiet")
    return _kept(tmp_path, "docs/en/index.md")


def _git(root: Path, *command: str) -> None:
    subprocess.run(["git", *command], cwd=root, check=True)  # noqa: S603, S607 (git is on the path)


def _kept(root: Path, name: str) -> Path:
    """Let git keep a file, whatever it is told to leave out."""
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text("x", encoding="utf-8")
    _git(root, "add", "--force", name)
    return root


def test_what_a_build_makes_is_no_matter_of_git(repository: Path) -> None:
    """It may lie there, as after every build, and is none of git's files."""
    (repository / "build").mkdir()
    (repository / "build" / "site.inputs").write_text("x", encoding="utf-8")

    assert [] == made_and_tracked(repository)


@pytest.mark.parametrize("name", SENT)
def test_what_somebody_sends_along_is_named(repository: Path, name: str) -> None:
    """It would be published, or run, in the place of what was made here."""
    assert [name] == made_and_tracked(_kept(repository, name))


def test_a_link_in_the_place_of_the_folder_is_named_too(repository: Path) -> None:
    """Where git keeps it, it comes back with every copy."""
    (repository / "build").symlink_to("docs")
    _git(repository, "add", "--force", "build")

    assert ["build"] == made_and_tracked(repository)


def test_a_folder_that_is_no_repository_has_none(tmp_path: Path) -> None:
    """So is what somebody unpacked, also within a repository of something else."""
    (tmp_path / "build").mkdir()

    assert [] == made_and_tracked(tmp_path)


@pytest.mark.parametrize(
    ("name", "folder"),
    [(SENT[0], "build"), (CACHED, "charts/__pycache__"), (SENT[3], SENT[3])],
)
def test_no_build_starts_beside_it(repository: Path, name: str, folder: str) -> None:
    """The line says with which command it goes."""
    _kept(repository, name)

    with pytest.raises(LockedError) as refused, alone(repository / "build"):
        pass
    what = "git keeps this file, and would pass it off as what a build or a tool made"
    assert f"{name}  {what} → take it out: `git rm -r -f {folder}`" == str(refused.value.problem)


def test_they_are_what_git_is_told_to_leave_out() -> None:
    """Whatever our own file names as made can be thrown away."""
    left_out = {line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()}
    named = {name.removeprefix(":(glob)**/").removesuffix("/**") for name in MADE}

    assert {"*.pyc"} == named - left_out

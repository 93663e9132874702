"""Whether anything has changed since the last build."""

import shutil
import sys
from pathlib import Path

import pytest

from publishing.fingerprint import INPUTS, fingerprint
from publishing.languages.settings import Settings


def _in(root: Path, name: str) -> Path:
    """Return a place that the build reads where it is a file, or else a file in it."""
    return root / name if "." in name or name == "LICENSE-data" else root / name / "file.txt"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with one file in each place that the build reads."""
    for name in INPUTS:
        path = _in(tmp_path, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("before", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", INPUTS)
def test_a_change_of_any_input_is_seen(root: Path, name: str) -> None:
    """One changed file, wherever it is, gives another fingerprint."""
    before = fingerprint(root, Settings())
    _in(root, name).write_text("after", encoding="utf-8")

    assert before != fingerprint(root, Settings())


def test_a_renamed_file_and_another_address_are_seen(root: Path) -> None:
    """The same bytes under another name, or for another host, are another site."""
    before = fingerprint(root, Settings())
    elsewhere = fingerprint(root, Settings("https://x.example/"))
    (root / "docs" / "file.txt").rename(root / "docs" / "other.txt")

    assert 3 == len({before, elsewhere, fingerprint(root, Settings())})


def test_what_python_and_the_build_leave_behind_is_not_an_input(root: Path) -> None:
    """Compiled files and the build itself change nothing."""
    before = fingerprint(root, Settings())
    for folder in (root / "publishing" / "__pycache__", root / "build"):
        folder.mkdir()
        (folder / "a.pyc").write_bytes(b"1")

    assert before == fingerprint(root, Settings())


def test_another_python_is_seen(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Python writes may differ from version to version."""
    before = fingerprint(root, Settings())
    monkeypatch.setattr(sys, "version", "4.0")

    assert before != fingerprint(root, Settings())


def test_the_same_inputs_have_the_same_fingerprint_elsewhere(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """It is that of the names and contents alone: neither the folder of the repository nor the day is in it."""
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "copy"
    shutil.copytree(root, elsewhere)

    assert fingerprint(root, Settings()) == fingerprint(elsewhere, Settings())


def test_an_input_that_is_added_is_seen(root: Path) -> None:
    """An empty file in a folder of a folder is one more input."""
    before = fingerprint(root, Settings())
    (root / "docs" / "nl").mkdir()
    (root / "docs" / "nl" / "empty.md").touch()

    assert before != fingerprint(root, Settings())

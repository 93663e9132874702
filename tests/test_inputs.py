"""Nothing that the site is made from can change unseen: each file is an input of the build, or is said not to be."""

import subprocess

from publishing.fingerprint import INPUTS
from tests.broken.repository import ROOT

# What the site is not made from: a change of these builds nothing anew.
NOT_INPUTS = {
    ".ci", ".editorconfig", ".gitattributes", ".github", ".gitignore", ".zenodo.json", "ARCHITECTURE.md",
    "BIJDRAGEN.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md",
    "interaction/build.mjs", "interaction/package-lock.json", "interaction/package.json", "interaction/src",
    "SECURITY.md", "bill.cdx.json", "pyproject.toml", "scripts", "tests",
}  # fmt: skip


def _holds(file: str, place: str) -> bool:
    """Tell whether a file is a place, or stands below it."""
    return file == place or file.startswith(f"{place}/")


def test_each_file_is_an_input_or_the_site_is_not_made_from_it() -> None:
    """A new file or folder, and one that is left out of the inputs, must be put in one of the two lists."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S607 (git is on the path)
    files = listed.stdout.strip("\0").split("\0")

    assert [] == [file for file in files if 1 != sum(_holds(file, place) for place in (*INPUTS, *NOT_INPUTS))]
    assert set() == {place for place in {*INPUTS, *NOT_INPUTS} if not any(_holds(file, place) for file in files)}

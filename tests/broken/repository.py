"""Writes a small repository to a folder, and breaks it.

Only rows are kept for the tests. The descriptors are the real ones, so that the schemas under
test cannot drift away from those in use.
"""

import json
import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GOOD = Path(__file__).parent / "good" / "datapackage"
# What the charts draw, and a handful of claims.
# NOTE: a copy of rows of November 2026 that no correction is carried over to: tests may name its numbers.
DRAWN = ROOT / "tests" / "charts" / "tables"
# What others may do with it.
TERMS = ("LICENSE", "LICENSE-data", "CITATION.cff", ".zenodo.json")
PACKAGES = ("figures", "supply", "context", "corrections")
NOT_WRITTEN = shutil.ignore_patterns(
    "build", "mutants", ".venv", ".git", ".cache", "__pycache__",
    ".hypothesis", ".mypy_cache", ".ruff_cache", ".pytest_cache", "node_modules",
)  # fmt: skip


@dataclass(frozen=True)
class Edit:
    """One change of a file below datapackage/: each `old` becomes `new`, saved in `encoding`."""

    file: str
    old: str
    new: str
    encoding: str = "utf-8"

    def apply(self, repository: Path) -> None:
        """Change the file; raises ValueError when there is nothing to change."""
        path = repository / "datapackage" / self.file
        before = path.read_text(encoding="utf-8")
        if self.old not in before:
            raise ValueError(self)
        path.write_bytes(before.replace(self.old, self.new).encode(self.encoding))


def write(rows: Path, repository: Path) -> None:
    """Write the tables of a folder, described and licensed as the real ones are; one that is not there is left out."""
    shutil.copytree(rows, repository / "datapackage", dirs_exist_ok=True)
    for name in TERMS:
        shutil.copyfile(ROOT / name, repository / name)
    for package in PACKAGES:
        folder = repository / "datapackage" / package
        descriptor = json.loads((ROOT / "datapackage" / package / "datapackage.json").read_text(encoding="utf-8"))
        descriptor["resources"] = [one for one in descriptor["resources"] if (folder / one["path"]).exists()]
        text = json.dumps(descriptor, ensure_ascii=False, indent=2)
        (folder / "datapackage.json").write_text(f"{text}\n", encoding="utf-8")


def write_copy(folder: Path) -> Path:
    """Copy the real repository, what somebody wrote of it, to a folder that is not there yet."""
    shutil.copytree(ROOT, folder, ignore=NOT_WRITTEN)
    return folder


def write_good(repository: Path) -> None:
    """Write the small repository with nothing wrong to an empty folder."""
    write(GOOD, repository)


@dataclass(frozen=True)
class Case:
    """One way to break the good repository, and every line that is then shown."""

    name: str
    edits: list[Edit]
    lines: list[str]


def read_cases() -> list[Case]:
    """Return the cases of cases.toml, in its order."""
    with (Path(__file__).parent / "cases.toml").open("rb") as stream:
        cases = tomllib.load(stream)["case"]
    return [Case(case["name"], [Edit(**edit) for edit in case["edits"]], case["lines"]) for case in cases]

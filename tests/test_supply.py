"""What the project takes from others, and what it takes of a stranger's pull request."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

from evidence.releases import BILL
from tests.broken.repository import ROOT

LOCKS = ["requirements.txt", "scripts/uv.txt", "scripts/pip-audit.txt"]
PINNED = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)(?P<rest>[^\n]*(?:\n    --hash=sha256:[0-9a-f]{64}[ \\]*)+)", re.MULTILINE
)
# What a stranger may change without anybody reading it as code.
CONTENT = [
    "datapackage/**", "docs/**/*.md", "docs/**/words.toml", "docs/**/synonyms.toml", "docs/**/spelling.txt",
    "charts/*.toml",
]  # fmt: skip
CHANGED = {
    "datapackage/a.csv": "data", "docs/nl/x.md": "page", "docs/nl/deep/y.md": "page", "docs/nl/words.toml": "words",
    "charts/a.toml": "words", "docs/nl/sums.py": "code", "docs/overrides/main.html": "code", "docs/assets/a.js": "code",
    "charts/a.py": "code", "build.py": "code", "Makefile": "code", "tests/test_a.py": "code", "new.md": "code",
}  # fmt: skip


@pytest.mark.parametrize("lock", LOCKS)
def test_each_library_is_pinned_by_its_hashes(lock: str) -> None:
    """No line of a lock is without a version and the hashes of its files."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    begun = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]

    assert begun
    assert [line.partition("==")[0] for line in begun] == [found["name"] for found in PINNED.finditer(text)]


def test_the_bill_lists_what_is_locked() -> None:
    """Each library with its version and its address as a package, and nothing of the moment; `make bill` writes it."""
    bill = json.loads((ROOT / BILL).read_text(encoding="utf-8"))
    locked = PINNED.finditer((ROOT / "requirements.txt").read_text(encoding="utf-8"))
    listed = {one["name"]: one["version"] for one in bill["components"]}

    assert ("CycloneDX", "1.6") == (bill["bomFormat"], bill["specVersion"])
    assert {found["name"]: found["version"] for found in locked} == listed
    assert all(one["purl"] == f"pkg:pypi/{one['name']}@{one['version']}" for one in bill["components"])
    assert not {"serialNumber", "timestamp"} & (bill.keys() | bill["metadata"].keys())


def test_the_lock_holds_what_is_asked_for() -> None:
    """Each library of pyproject.toml is locked, at a version that it allows; `make lock` writes it anew."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["test"]]
    locked = {found["name"]: found["version"] for found in PINNED.finditer((ROOT / LOCKS[0]).read_text("utf-8"))}
    wanted = [Requirement(one) for one in asked]

    assert [] == [str(one) for one in wanted if not one.specifier.contains(locked.get(one.name, ""), prereleases=True)]


def test_locks_are_shown_in_a_comparison() -> None:
    """A host hides what a file of attributes calls generated, and a changed lock is to be read."""
    shown = subprocess.run(  # noqa: S603 (our own files)
        ["git", "check-attr", "linguist-generated", "diff", *LOCKS, "interaction/dist/vega.js"],  # noqa: S607 (git is on the path)
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip

    assert {"unspecified"} == {line.rpartition(" ")[2] for line in shown.splitlines()}


def test_the_workflows_and_the_owners_agree_on_what_is_content() -> None:
    """What one of them calls content, and so does not treat as code, the others call so too."""
    workflows = {
        name: yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"))[True]["pull_request"]
        for name in ("content.yml", "checks.yml")
    }
    owners = (ROOT / ".github" / "CODEOWNERS").read_text(encoding="utf-8")
    owned = re.findall(r"^/(\S+) @zeldzaam/editors$", owners, re.MULTILINE)
    taken = re.findall(r"':\(glob\)([^']+)'", (ROOT / "scripts" / "content").read_text(encoding="utf-8"))

    assert CONTENT == workflows["content.yml"]["paths"] == workflows["checks.yml"]["paths-ignore"] == taken
    assert CONTENT == [f"{place}**" if place.endswith("/") else place for place in owned]


def test_nothing_that_runs_is_taken_from_a_pull_request(tmp_path: Path) -> None:
    """Of a stranger's commit the content job sees data, pages and words, and what is gone is gone."""

    def git(*words: str) -> None:
        author = ("-c", "user.name=a", "-c", "user.email=a@example.org")
        subprocess.run(["git", *author, *words], cwd=tmp_path, check=True, capture_output=True)  # noqa: S603, S607 (our own commands)

    for name in (*CHANGED, "datapackage/gone.csv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("before\n", encoding="utf-8")
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "content").write_bytes((ROOT / "scripts" / "content").read_bytes())
    git("init", "-b", "main")
    git("add", ".")
    git("commit", "-m", "before")
    git("switch", "-c", "stranger")
    for name in CHANGED:
        (tmp_path / name).write_text("after\n", encoding="utf-8")
    (tmp_path / "datapackage" / "gone.csv").unlink()
    (tmp_path / "scripts" / "content").write_text("exit 1\n", encoding="utf-8")
    git("add", ".")
    git("commit", "-m", "after")
    git("switch", "main")

    subprocess.run(["sh", "scripts/content", "stranger"], cwd=tmp_path, check=True)  # noqa: S607 (a shell is on the path)

    now = {name: (tmp_path / name).read_text(encoding="utf-8").strip() for name in CHANGED}
    assert {name: "before" if kind == "code" else "after" for name, kind in CHANGED.items()} == now
    assert not (tmp_path / "datapackage" / "gone.csv").exists()

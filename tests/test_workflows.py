"""The workflows: what they may do, what they take from others, and for how long they may run."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.broken.repository import ROOT

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(path.name for path in FOLDER.glob("*.yml"))
PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*")
# A pull request gets no more than to read, and nothing of main is written but by these jobs.
WRITES = {
    "due.yml": {"due": {"issues"}},
    "links.yml": {"tell": {"issues"}},
    "publish.yml": {"build": {"attestations", "id-token"}, "deploy": {"id-token", "pages"}},
}


def _read(name: str) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return found


def test_zizmor_finds_nothing() -> None:
    """With its strictest eye, and without asking any host."""
    command = [str(Path(sys.executable).with_name("zizmor")), "--offline", "--persona=auditor", str(FOLDER.parent)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (no shell)

    assert 0 == result.returncode, result.stdout


def test_zizmor_finds_what_is_wrong(tmp_path: Path) -> None:
    """A title of a stranger in a command, and an action by a name that its owner can move."""
    (tmp_path / "bad.yml").write_text(
        "on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n"
        "      - uses: actions/checkout@v6\n"
        "      - run: echo ${{ github.event.pull_request.title }}\n",
        encoding="utf-8",
    )
    command = [str(Path(sys.executable).with_name("zizmor")), "--offline", str(tmp_path / "bad.yml")]
    result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 (no shell)

    assert {"template-injection", "unpinned-uses", "dangerous-triggers"} <= set(
        re.findall(r"\[([\w-]+)\]", result.stdout)
    )


@pytest.mark.parametrize("name", WORKFLOWS)
def test_a_workflow_begins_with_nothing_allowed(name: str) -> None:
    """Each job says what it may; only those that publish or tell write anything, and every job has an end."""
    workflow = _read(name)
    writes = {
        job: {what for what, how in own.get("permissions", {}).items() if how == "write"}
        for job, own in workflow["jobs"].items()
    }

    assert {} == workflow["permissions"]
    assert all(own["timeout-minutes"] <= 30 for own in workflow["jobs"].values())
    assert WRITES.get(name, {}) == {job: what for job, what in writes.items() if what}


@pytest.mark.parametrize("name", WORKFLOWS)
def test_each_action_is_pinned_by_its_hash(name: str) -> None:
    """With its version behind it, for whoever reads; no owner of an action can put another in its place."""
    lines = re.findall(r"uses: (.+)$", (FOLDER / name).read_text(encoding="utf-8"), re.MULTILINE)

    assert lines
    assert [] == [line for line in lines if not PINNED.fullmatch(line)]


def test_what_visits_other_hosts_can_write_nothing() -> None:
    """The job that looks at links only reads; the one that writes the issue runs nothing but `gh`."""
    jobs = _read("links.yml")["jobs"]

    assert {"contents": "read"} == jobs["look"]["permissions"]
    assert all("uses" not in step for step in jobs["tell"]["steps"])


def test_updates_are_asked_for_of_everything_that_we_take() -> None:
    """Actions, libraries and what is built for the browser, each in one request, after a week."""
    updates = yaml.safe_load((FOLDER.parent / "dependabot.yml").read_text(encoding="utf-8"))["updates"]

    assert {"github-actions": "/", "pip": "/", "npm": "/interaction"} == {
        one["package-ecosystem"]: one["directory"] for one in updates
    }
    assert all(one["cooldown"]["default-days"] >= 7 and len(one["groups"]) == 1 for one in updates)
    assert all((FOLDER.parents[1] / one["directory"].strip("/")).is_dir() for one in updates)


def test_what_strangers_start_can_write_nothing() -> None:
    """A pull request starts no job that writes, and none with the rights of the branch that it asks for."""
    for name in WORKFLOWS:
        starts = _read(name)[True]
        assert "pull_request_target" not in starts
        assert not ("pull_request" in starts and name in WRITES)

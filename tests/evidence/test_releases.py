"""What was released stays as it was, and what changes since is told, with a version that says how much."""

import hashlib
import json
import subprocess
from pathlib import Path

import pytest

from evidence.audit import audit
from evidence.catalogue import Catalogue
from evidence.draft_entries import unsaid_problems
from evidence.plain_tables import read_tables
from evidence.releases import BILL, SUMS, freeze, last, release_problems, releases
from evidence.versions import raised, version_problems
from tests.broken.cells import change, rows
from tests.broken.corrections import CELL, FOLDER, again, remember

FIRST, SECOND = "2026-11-23", "2026-11-25"
FIGURES = "datapackage/figures/data/figures.csv"


@pytest.fixture
def released(repository: Path) -> Path:
    """Return the small repository with a release of all that it holds."""
    freeze(repository, FIRST)
    return repository


def _high(repository: Path, cell: str) -> None:
    """Write another bound into the figure of the yearbook."""
    line = next(line for line, row in rows(repository / FIGURES) if row["id"] == CELL["row"])
    change(repository / FIGURES, line, "high", cell)


def _unsaid(repository: Path) -> list[str]:
    return [str(one) for one in unsaid_problems(repository, Catalogue(read_tables(repository)))]


def _version(repository: Path, package: str, version: str) -> None:
    path = repository / "datapackage" / package / "datapackage.json"
    described = json.loads(path.read_text(encoding="utf-8")) | {"version": version}
    path.write_text(json.dumps(described, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def test_a_release_is_the_data_byte_for_byte(released: Path) -> None:
    """With hashes that sha256sum reads; nothing is wrong with it."""
    folder = released / "releases" / FIRST
    check = subprocess.run(["/usr/bin/sha256sum", "-c", "--quiet", SUMS], cwd=folder, check=False)  # noqa: S603 (no shell)

    assert 0 == check.returncode
    assert (folder / FIGURES).read_bytes() == (released / FIGURES).read_bytes()
    assert [] == list(release_problems(released)) == audit(released)[1]


def test_a_release_keeps_what_it_was_made_with(repository: Path) -> None:
    """The list of libraries as it is on that day, sealed as the data are."""
    (repository / BILL).write_text("{}\n", encoding="utf-8")
    folder = freeze(repository, FIRST)
    (repository / BILL).write_text("[]\n", encoding="utf-8")

    assert "{}\n" == (folder / BILL).read_text(encoding="utf-8")
    assert [] == list(release_problems(repository))
    (folder / BILL).write_text("[]\n", encoding="utf-8")
    assert [f"'{BILL}' is not what was released on {FIRST}"] == [one.what for one in release_problems(repository)]


def test_a_file_beside_the_releases_is_named(released: Path) -> None:
    """But for what explains them: it was never released, and would be taken for it."""
    for name in ("README.md", "latest.csv"):
        (released / "releases" / name).write_text("-", encoding="utf-8")

    assert ["'latest.csv' belongs to no release"] == [one.what for one in release_problems(released)]


def test_an_older_release_stays_when_a_newer_is_made(released: Path) -> None:
    """The list of the newer one holds the hash of the list of the older one."""
    before = {path: path.read_bytes() for path in (released / "releases").rglob("*") if path.is_file()}
    _high(released, "71")
    freeze(released, SECOND)

    assert before == {path: path.read_bytes() for path in before}
    assert [FIRST, SECOND] == [one.day for one in releases(released)]
    assert f"  ../{FIRST}/{SUMS}\n" in (released / "releases" / SECOND / SUMS).read_text(encoding="utf-8")
    assert [] == list(release_problems(released))


def test_a_release_that_was_changed_is_named(released: Path) -> None:
    """Also one whose list was written anew: the next list has the hash of the old one."""
    freeze(released, SECOND)
    path = released / "releases" / FIRST / FIGURES
    path.write_text(path.read_text(encoding="utf-8").replace("80", "81"), encoding="utf-8")
    (named,) = release_problems(released)
    hashed = f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {FIGURES}"
    sums = released / "releases" / FIRST / SUMS
    lines = [line for line in sums.read_text(encoding="utf-8").splitlines() if not line.endswith(FIGURES)]
    written = sorted([*lines, hashed], key=lambda line: line.partition("  ")[2])
    sums.write_text("\n".join([*written, ""]), encoding="utf-8")
    (sealed,) = release_problems(released)

    assert f"'{FIGURES}' is not what was released on {FIRST}" == named.what
    assert f"'../{FIRST}/{SUMS}' is not what was released on {SECOND}" == sealed.what


def test_a_value_that_changed_unsaid_is_noted_with_the_rows_to_add(released: Path) -> None:
    """A right correction passes the check; whoever makes it is told what to add."""
    _high(released, "71")
    (noted,) = _unsaid(released)

    assert noted.startswith(
        f"{FIGURES}:2:high  '{CELL['row']}' said '70' in the release of {FIRST}, and no change says"
    )
    assert f"figures,figures,{CELL['row']},high,70,71" in noted


def test_a_change_that_is_told_is_not_noted(released: Path) -> None:
    """From what was released to what it says now, in one step or in two."""
    _high(released, "72")
    remember(released, {}, {"old": "70", "new": "71"})
    assert 1 == len(_unsaid(released))
    remember(released, *again(SECOND, old="71", new="72"))
    assert [] == _unsaid(released)


def test_a_row_that_is_gone_is_noted_and_a_new_one_is_not(released: Path) -> None:
    """What was never published cannot have changed."""
    path = released / "datapackage" / "context" / "data" / "terms.csv"
    header, first, *others = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([header, first.replace(first.partition(",")[0], "newer"), *others, ""]), encoding="utf-8")

    (noted,) = _unsaid(released)
    assert f"'{first.partition(',')[0]}' said" in noted


def test_a_day_of_checking_is_no_value(released: Path) -> None:
    """Somebody looked once more, and saw the same."""
    change(released / "datapackage" / "figures" / "data" / "sources.csv", 2, "checked_on", "2026-11-24")
    assert [] == _unsaid(released)


def test_a_change_that_was_released_can_neither_go_nor_be_another(repository: Path) -> None:
    """What was wrong in it is a change of its own."""
    remember(repository, {}, {})
    freeze(repository, SECOND)
    path = repository / FOLDER / "corrections.csv"
    told = path.read_text(encoding="utf-8")
    path.write_text(told.replace("wrong line", "other line"), encoding="utf-8")
    rewritten = [str(one) for one in release_problems(repository)]
    path.write_text(told.splitlines()[0] + "\n", encoding="utf-8")
    gone = [str(one) for one in release_problems(repository)]

    assert [f"{FOLDER}/corrections.csv:2", f"{FOLDER}/corrections.csv:1"] == [
        one.partition("  ")[0] for one in (*rewritten, *gone)
    ]
    assert all("was published on" in one for one in (*rewritten, *gone))


@pytest.mark.parametrize(
    ("version", "place", "least"),
    [("1.2.3", 0, "2.0.0"), ("1.2.3", 1, "1.3.0"), ("1.2.3", 2, "1.2.4"), ("1.2.3", 3, "1.2.3")],
)
def test_one_part_of_a_version_is_raised(version: str, place: int, least: str) -> None:
    """Those behind it are nought again."""
    assert least == raised(version, place)


def test_nothing_changed_asks_for_no_version(released: Path) -> None:
    """The same data are the same version."""
    assert [] == list(version_problems(released))


def test_a_value_mended_is_a_patch(released: Path) -> None:
    """The version stands where it is to be raised; a higher one passes."""
    _high(released, "71")
    (found,) = version_problems(released)
    _version(released, "figures", "1.0.1")

    assert "the version is 1.0.0, and since the last release cells or texts are others" == found.what
    assert (
        "datapackage/figures/datapackage.json",
        "write 1.0.1, or a later one, in each package and in CITATION.cff",
    ) == (found.where.file, found.remedy)
    assert [] == list(version_problems(released))


def test_a_row_more_is_a_minor_version_and_one_less_a_major_one(released: Path) -> None:
    """A patch is too little for either."""
    remember(released, {}, {})
    _version(released, "corrections", "1.0.1")
    (more,) = version_problems(released)
    path = released / "datapackage" / "context" / "data" / "terms.csv"
    path.write_text("\n".join(path.read_text(encoding="utf-8").splitlines()[:-1]) + "\n", encoding="utf-8")
    _version(released, "context", "1.1.0")
    less = next(one for one in version_problems(released) if "context" in one.where.file)

    assert (
        "write 1.1.0, or a later one, in each package and in CITATION.cff",
        "write 2.0.0, or a later one, in each package and in CITATION.cff",
    ) == (more.remedy, less.remedy)


def test_every_package_is_told_the_highest_version_that_one_needs(released: Path) -> None:
    """They have one version, so that of the mended number alone would be refused beside that of the new row."""
    _high(released, "71")
    remember(released, {}, {})

    assert {"write 1.1.0, or a later one, in each package and in CITATION.cff"} == {
        one.remedy for one in version_problems(released)
    }
    assert ["corrections", "figures"] == sorted(
        one.where.file.partition("/")[2].partition("/")[0] for one in version_problems(released)
    )


def test_another_column_is_a_major_version(released: Path) -> None:
    """Also one that keeps its name: a program that reads the table would stop, or read something else."""
    path = released / "datapackage" / "figures" / "datapackage.json"
    described = json.loads(path.read_text(encoding="utf-8"))
    table = next(one for one in described["resources"] if one["name"] == "figures")
    next(field for field in table["schema"]["fields"] if field["name"] == "period")["type"] = "year"
    path.write_text(json.dumps(described), encoding="utf-8")

    assert ["write 2.0.0, or a later one, in each package and in CITATION.cff"] == [
        one.remedy for one in version_problems(released)
    ]


def test_before_the_first_release_there_is_none(repository: Path) -> None:
    """Nothing is published, so nothing can have changed."""
    assert last(repository) is None
    assert [] == _unsaid(repository)
    assert [] == [*version_problems(repository), *release_problems(repository)]

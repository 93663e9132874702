"""Every row of the real data packages: in order, complete in both languages, and writable."""

import csv
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from evidence.audit import PACKAGES, audit
from evidence.catalogue import Catalogue
from evidence.checks.sums import WORLD
from evidence.computed import COMPUTATIONS
from evidence.languages import LANGUAGES, Language
from publishing.languages.formats import Formatter
from tests.broken.repository import ROOT

HEADLINES = [
    "apple-daisy-recovery",
    "china-mining-share",
    "china-processing-share",
    "crma-65-percent-cap",
    "eu-share-from-china",
    "export-quota-cut-2022",
    "f35-rare-earth-mass",
    "rand-90-day-disruption",
    "us-dependence-on-china",
    "wind-turbine-magnet-mass",
]
CODES = {language.code for language in LANGUAGES}
TABLES = sorted((ROOT / "datapackage").rglob("*.csv"))
# The folders and addresses of somebody's own machine have no place in published data.
PRIVATE = re.compile(r"/(?:home|root|tmp|work|Users)/|[A-Z]:\\|localhost|127\.0\.0\.1", re.IGNORECASE)


def name_of(path: Path) -> str:
    """Return a file's name below datapackage/."""
    return path.relative_to(ROOT / "datapackage").as_posix()


def test_the_audit_finds_no_problem() -> None:
    """Nothing is wrong with the data that is published."""
    assert [] == [str(problem) for problem in audit(ROOT)[1]]


@pytest.mark.parametrize("package", PACKAGES)
def test_the_stock_command_calls_the_package_valid(package: str) -> None:
    """`frictionless validate` works without any code of ours."""
    command = [sys.executable, "-m", "frictionless", "validate", f"datapackage/{package}/datapackage.json", "--json"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert (0, True) == (result.returncode, json.loads(result.stdout)["valid"])


def test_the_ten_headline_claims_are_there(catalogue: Catalogue) -> None:
    """The claims that the front page may show are those of the evidence dossier."""
    assert HEADLINES == sorted(claim.id for claim in catalogue.claims.values() if claim.headline)


@pytest.mark.parametrize("claim_id", HEADLINES)
def test_a_headline_claim_is_complete_in_each_language(claim_id: str, catalogue: Catalogue) -> None:
    """Title, statement, reason, what is measured and what is not known are there, with figure and evidence."""
    claim = catalogue.claims[claim_id]
    for texts in (claim.title, claim.statement, claim.reason, claim.measures, claim.unknown):
        assert CODES == set(texts)
    evidence = catalogue.evidence_for(claim_id)
    assert evidence
    assert "claimed" == catalogue.figures[claim.figure_id].kind
    assert all(CODES == set(item.finding) for item in evidence)
    assert all(item.id.startswith(f"{claim_id}-e") for item in evidence)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_each_figure_can_be_written(language: Language, catalogue: Catalogue) -> None:
    """Each figure has a number, its unit and its period in words, without a hole."""
    formatter = Formatter(language, catalogue)
    for figure in catalogue.figures.values():
        written = [formatter.prose(figure), formatter.value(figure), formatter.bare(figure), formatter.short(figure)]
        assert all(re.search(r"\d", text) and text == text.strip() for text in written), figure.id
        assert "None" not in "".join([*written, formatter.period(figure.period)]), figure.id


def test_each_figure_is_about_a_country_with_a_name(catalogue: Catalogue) -> None:
    """A reader sees the name of the country, in each language, never its code."""
    codes = {figure.geography for figure in catalogue.figures.values()}
    assert set() == {code for code in codes if CODES != set(catalogue.country_names.get(code, {}))}


def test_each_computation_has_its_figure(catalogue: Catalogue) -> None:
    """Nothing is computed that no row stores."""
    computed = {figure.id for figure in catalogue.figures.values() if figure.kind == "computed"}
    assert computed == set(COMPUTATIONS)


def test_each_unit_has_a_name_or_needs_none(catalogue: Catalogue) -> None:
    """A unit is written alike in each language: with a name and a symbol, or without."""
    assert [] == [unit.id for unit in catalogue.units.values() if set(unit.name) not in (CODES, set())]


def test_both_packages_are_in_the_languages_of_the_site() -> None:
    """The languages that the checks ask for are those that the site is published in."""
    for package in PACKAGES:
        text = (ROOT / "datapackage" / package / "datapackage.json").read_text(encoding="utf-8")
        assert CODES == set(json.loads(text)["languages"])


def test_each_edition_with_countries_prints_a_world_total(catalogue: Catalogue) -> None:
    """The check of sums has something to compare each year of each edition with."""
    rows = catalogue.rows("supply", "mine_production")
    years = {(row["edition"], row["year"]) for row in rows}
    worlds = {(row["edition"], row["year"]) for row in rows if row["country"] == WORLD}
    assert set() == years - worlds


@pytest.mark.parametrize("path", TABLES, ids=name_of)
def test_each_table_is_saved_as_its_writer_saves_it(path: Path) -> None:
    """Commas, LF and as few quotation marks as possible: a changed cell is a changed line, no more."""
    text = path.read_text(encoding="utf-8")
    rows = list(csv.reader(text.splitlines(keepends=True)))
    with (path.parent / path.name).open(encoding="utf-8", newline="") as stream:
        assert rows == list(csv.reader(stream))
    assert {len(rows[0])} == {len(row) for row in rows}


@pytest.mark.parametrize("path", TABLES, ids=name_of)
def test_no_table_names_a_machine_or_a_registry(path: Path) -> None:
    """What is published says nothing about where it was made."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [] == [number for number, line in enumerate(lines, 1) if PRIVATE.search(line)]


@pytest.mark.parametrize("path", TABLES, ids=name_of)
def test_each_table_belongs_to_a_package(path: Path) -> None:
    """No CSV lies about that no descriptor names."""
    descriptor = json.loads((path.parents[1] / "datapackage.json").read_text(encoding="utf-8"))
    assert f"data/{path.name}" in [resource["path"] for resource in descriptor["resources"]]

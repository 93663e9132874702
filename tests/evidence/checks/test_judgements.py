"""What each check says of one changed row: the cases of `cases/`, a file for each module of `evidence/checks`."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from evidence import checks
from evidence.catalogue import Catalogue
from evidence.tables import Row
from tests.evidence.checks.rows import changed, said

CASES = Path(__file__).parent / "cases"
ALL = {check.__name__: check for check in (*checks.CHECKS, *checks.CONCLUSIONS)}


@dataclass(frozen=True)
class Judgement:
    """Cells that are changed in a row of a table, an empty text for none, and all that one check then says."""

    check: str
    table: str
    row: Row
    cells: Row
    said: list[str]


def read_cases() -> list[Judgement]:
    """Return the cases of all files, in their order."""
    files = (tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(CASES.glob("*.toml")))
    return [Judgement(**case) for file in files for case in file["case"]]


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: f"{case.check} {case.cells}")
def test_a_changed_row_is_judged(case: Judgement, catalogue: Catalogue) -> None:
    """The column, what is wrong with it and what to do, or nothing."""
    cells = {column: None if cell == "" else cell for column, cell in case.cells.items()}

    assert case.said == said(ALL[case.check], changed(catalogue, case.table, case.row, **cells))


def test_each_case_changes_something(catalogue: Catalogue) -> None:
    """A case whose row was that way already would show nothing."""
    rows = {name: catalogue.rows(*name) for name in catalogue.tables}
    unchanged = [
        case
        for case in read_cases()
        for package, _, name in [case.table.partition("/")]
        for row in [next(row for row in rows[package, name] if case.row.items() <= row.items())]
        if all(("" if row[column] is None else row[column]) == cell for column, cell in case.cells.items())
    ]
    assert [] == unchanged

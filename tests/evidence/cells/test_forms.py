"""Ids, codes, editions and days: what has another form comes with what to write."""

import re

import pytest

from evidence.cells import forms
from evidence.cells.column import Column
from evidence.records import columns


def remedies(cell: str, pattern: str) -> list[str]:
    """Return what to do about a cell in a column with a pattern."""
    field = {"name": "period", "type": "string", "constraints": {"pattern": pattern}}
    return [remedy for _, remedy in forms.faults(cell, Column(field, {"period": field}))]


@pytest.mark.parametrize(
    ("cell", "pattern", "meant"),
    [
        ("26-1-2026", columns.SPAN, "2026-01-26"),
        ("5-1-2026", columns.DAY, "2026-01-05 or 2026-05-01"),
        ("2024–2026", columns.YEARS, "2024/2026"),
        ("Usgs_MCS 2026", columns.ID, "usgs-mcs-2026"),
        ("t per year", columns.UNIT_ID, "t_per_year"),
        ("nld", columns.COUNTRY, "NLD"),
        ("mcs-2026", columns.USGS_EDITION, "MCS 2026"),
        ("MCS2026", columns.SUMMARIES, "MCS 2026"),
    ],
)
def test_what_was_meant_is_named(cell: str, pattern: str, meant: str) -> None:
    """Who writes it is not told the same again."""
    assert [f"write {meant}"] == remedies(cell, pattern)
    assert all(re.fullmatch(pattern, one) for one in meant.split(" or "))


@pytest.mark.parametrize(
    ("cell", "pattern"),
    [
        ("46023", columns.DAY),
        ("<i>kg</i>", columns.UNIT_ID),
        ("26-1-2026", columns.YEARS),
        ("NL", columns.COUNTRY),
        ("IEA 2025", columns.OUTLOOK),
    ],
)
def test_what_cannot_be_known_gets_an_example(cell: str, pattern: str) -> None:
    """A pattern is for programs, and the description of a column says no form."""
    assert [f"write {forms.LOOKS[pattern]}"] == remedies(cell, pattern)


@pytest.mark.parametrize("cell", ["2026", "2026-01", "2026-01-26", "2024/2025", "2024/.."])
def test_what_is_in_form_is_left_alone(cell: str) -> None:
    """Each that a pattern lets by."""
    assert [] == remedies(cell, columns.SPAN)


@pytest.mark.parametrize("cell", ["2026-01\u200b-26", "usgs\u00a02026", "\u0661\u0662-1-2026"])
def test_odd_characters_are_for_another_check(cell: str) -> None:
    """It names the character: advice about the form would look like the cell."""
    assert [] == remedies(cell, columns.DAY)


@pytest.mark.parametrize("pattern", [columns.DAY, columns.SPAN, columns.MONTHS, columns.YEARS, columns.YEAR])
def test_the_examples_of_days_are_in_form(pattern: str) -> None:
    """Who follows one is not told the same again."""
    examples = re.findall(r"\d{4}[-/\d]*", forms.LOOKS[pattern])

    assert examples
    assert all(re.fullmatch(pattern, one) for one in examples)


def test_other_columns_are_not_looked_at() -> None:
    """A text without a pattern may be anything."""
    field = {"name": "title", "type": "string"}

    assert [] == list(forms.faults("26-1-2026", Column(field, {"title": field})))


def test_an_id_is_the_name_of_a_page() -> None:
    """That of the list is taken, and a long one is the name of no file; a reference to it is the same id."""
    field = {"name": "id", "type": "string", "constraints": {"pattern": columns.ID}}
    column = Column(field, {"id": field})

    taken = ("'index' is the name of the page that lists the others", "choose another id")
    assert [taken] == [*forms.faults("index", column)]
    assert [("the id has 81 characters", "keep it below 80")] == [*forms.faults("a" * 81, column)]
    assert [] == [*forms.faults("a" * 80, column), *forms.faults("index-2025", column)]

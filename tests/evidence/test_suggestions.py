"""A wrong cell comes with the right one where that can be known, and without one where it cannot."""

from pathlib import Path
from typing import Any

import pytest

from evidence.cells.column import Column
from evidence.messages import verbatim
from evidence.problems import Place, Problem
from evidence.records import columns
from evidence.suggestions import Renumbered, Suggestion, right_cell, suggestions
from tests.evidence.one_table import table

NOTHING = verbatim("")
SOURCES = ("usgs-mcs-2025", "usgs-mcs-2026", "reuters-2025")


def right(cell: str, kind: str = "string", name: str = "cell", **constraints: Any) -> str:
    """Return the right cell of a column with some constraints."""
    field = {"name": name, "type": kind, "constraints": constraints}
    return right_cell(cell, Column(field, {name: field}))


@pytest.mark.parametrize(
    ("cell", "kind", "expected"),
    [
        ("12,5", "number", "12.5"),
        ("1.234,5", "number", "1234.5"),
        (" 12.5", "number", "12.5"),
        ("WAAR", "boolean", "true"),
        ("27-11-2026", "date", "2026-11-27"),
        ("Brazili&euml;", "string", "Brazilië"),
        ("two  blanks", "string", "two blanks"),
        ("zero\u200bwidth", "string", "zerowidth"),
        ("no\u00a0break", "string", "no break"),
        ("e\u0301e\u0301n", "string", "één"),
    ],
)
def test_what_a_program_did_is_undone(cell: str, kind: str, expected: str) -> None:
    """By the type of the column."""
    assert expected == right(cell, kind)


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("12,345", "number"),
        ("W", "number"),
        ("3/4/2026", "date"),
        ("ja", "boolean"),
        ("plain", "string"),
        ("", "number"),
    ],
)
def test_what_can_be_meant_otherwise_is_not_guessed(cell: str, kind: str) -> None:
    """Nor is anything said about a cell that is right."""
    assert not right(cell, kind)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("USGS-MCS-2026", "usgs-mcs-2026"),
        ("usgs_mcs_2026", "usgs-mcs-2026"),
        ("usgs-msc-2026", "usgs-mcs-2026"),
        ("usgs-mcs-2062", "usgs-mcs-2026"),
        ("usgs-mcs-2027", ""),
        ("usgs-mcs", ""),
        ("kitco-2025", ""),
    ],
)
def test_an_id_is_that_of_the_row_with_the_same_digits(cell: str, expected: str) -> None:
    """Another year is another source, which may still have to be added."""
    field = {"name": "source_id", "type": "string", "constraints": {"pattern": columns.ID}}

    assert expected == right_cell(cell, Column(field, {"source_id": field}), SOURCES)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("Reported", "reported"), ("reportd", "reported"), ("claimed", ""), ("reported or claimed", "")],
)
def test_a_word_of_a_list_is_the_one_that_is_nearly_the_same(cell: str, expected: str) -> None:
    """In small letters, as the list has it."""
    assert expected == right(cell, enum=["reported", "claimed"])


@pytest.mark.parametrize(("cell", "expected"), [("W", "withheld"), ("n.v.t.", "not-available"), ("x-y", "")])
def test_a_mark_of_a_source_has_its_word_in_flag(cell: str, expected: str) -> None:
    """In any other column the same letters are none."""
    assert expected == right(cell, name="flag", enum=["withheld", "not-available"])
    assert not right(cell, name="kind", enum=["withheld", "not-available"])


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("China had 92 procent, geen 98.", "China had 75 procent, geen 98."),
        ("In 92: 92.", "In 75: 75."),
        ("Het was 92,5 of 1.92 of F-92 of 192.", ""),
        ("Zonder getal.", ""),
    ],
)
def test_a_text_follows_a_number_that_was_corrected(cell: str, expected: str) -> None:
    """As a whole number, and only in the language that writes it so."""
    own = {name: Column({"name": name, "type": "string"}, {}) for name in ("reason_nl", "reason_en")}
    corrected = [Renumbered("nl", "92", "75")]

    assert expected == right_cell(cell, own["reason_nl"], (), corrected)
    assert not right_cell(cell, own["reason_en"], (), corrected)


@pytest.mark.parametrize(
    ("remedy", "expected"),
    [
        ("write 'contradicts', or correct measure, period or number", "contradicts"),
        ("write contradicts", "contradicts"),
        ("write 'refutes', or nothing", ""),
        ("write contradicts or supports", ""),
        ("do not write contradicts", ""),
    ],
)
def test_a_remedy_that_says_the_cell_gives_it(remedy: str, expected: str) -> None:
    """When the column may hold it, and nothing else is said."""
    field = {"name": "relation", "type": "string", "constraints": {"enum": ["supports", "contradicts"]}}

    assert expected == right_cell("supports", Column(field, {}), remedy=remedy)


def test_a_line_is_as_it_should_be_in_all_its_cells(tmp_path: Path) -> None:
    """Those that are named; a problem of a whole line or of another file has no cell."""
    own = table(tmp_path, 'id,cell\na-b,"1,5"\nc,2\n', "number")
    problems = [
        Problem(Place("table.csv", 2, "cell"), NOTHING, NOTHING),
        Problem(Place("table.csv", 3), NOTHING, NOTHING),
    ]
    place = problems[0].where

    assert {place: Suggestion(place, "1,5", "1.5", "a-b,1.5")} == suggestions([own], problems)


def test_a_row_of_another_shape_gets_none(tmp_path: Path) -> None:
    """Its cells are not those of the columns above them."""
    own = table(tmp_path, "id,cell\na,1,5\n", "number")

    assert {} == suggestions([own], [Problem(Place("table.csv", 2, "cell"), NOTHING, NOTHING)])


def test_a_table_that_is_named_says_what_may_stand_there(tmp_path: Path) -> None:
    """By the foreign key of the descriptor, here to the table itself."""
    own = table(tmp_path, "id,cell\nmine-production,\nother,mine-prodution\n")
    reference = {"resource": "", "fields": ["id"]}
    own.properties["schema"]["foreignKeys"] = [{"fields": ["cell"], "reference": reference}]
    place = Place("table.csv", 3, "cell")

    assert "mine-production" == suggestions([own], [Problem(place, NOTHING, NOTHING)])[place].new

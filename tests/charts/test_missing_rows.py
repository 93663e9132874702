"""A chart whose rows are not there says which, where they belong, and what to do."""

from dataclasses import replace

import pytest

from charts.chart import Chart
from charts.reading import Reading, UndrawableError, filled, some
from evidence.catalogue import Catalogue
from evidence.messages import verbatim
from evidence.problems import Place
from evidence.records import Reserve
from evidence.tables import Row, Table

CELL = Place("reserves.csv", 3, "low")


@pytest.fixture
def tables() -> Reading:
    """Return a table of reserves in two editions."""
    keys = (("MCS 2025", "AUS"), ("MCS 2025", "CHN"), ("MCS 2026", "AUS"))
    names = ("reserves_t_reo", "low", "qualifier", "flag", "note_nl", "note_en", "source_id")
    rows: list[Row] = [{"edition": edition, "country": country, **dict.fromkeys(names)} for edition, country in keys]
    return Reading(Catalogue([Table("supply", "reserves", "reserves.csv", ("edition", "country"), rows, {}, {})]))


def test_rows_are_found_by_their_cells(tables: Reading) -> None:
    """A cell is a value or one of several; the order is that of the table."""
    found = tables.where(Reserve, edition=("MCS 2025", "MCS 2026"), country="AUS")

    assert [2, 4] == [record.where.line for record in found]
    assert 3 == tables.one(Reserve, country="CHN").where.line
    assert (("supply", "reserves"),) == tables.read


@pytest.mark.parametrize(
    ("cells", "line"),
    [
        ({"edition": "MCS 2026", "country": "CHN"}, 4),
        ({"edition": "MCS 2025", "country": "WLD"}, 3),
        ({"edition": "MCS 2024"}, 1),
        ({"source_id": "mcs-2026"}, 1),
    ],
)
def test_missing_rows_are_told_where_they_belong(tables: Reading, cells: dict[str, str], line: int) -> None:
    """The place is the last row that shares the start of the key; with none, the header."""
    with pytest.raises(UndrawableError) as told:
        tables.where(Reserve, **cells)

    assert Place("reserves.csv", line) == told.value.where


def test_missing_rows_are_named(tables: Reading) -> None:
    """The message says which cells the rows have."""
    with pytest.raises(UndrawableError) as told:
        tables.where(Reserve, edition=("MCS 2023", "MCS 2024"), country="CHN")

    assert "no row has edition = MCS 2023 or MCS 2024 and country = CHN, and the chart draws it" == told.value.what
    assert "put the row back after this one" == told.value.remedy


def test_a_table_without_rows_is_told() -> None:
    """Where any row would do, the message names no cells."""
    table = Table("supply", "reserves", "reserves.csv", ("edition", "country"), [], {}, {})
    with pytest.raises(UndrawableError) as told:
        Reading(Catalogue([table])).where(Reserve)

    assert "no row is left, and the chart draws it" == told.value.what


def test_an_empty_cell_is_told() -> None:
    """Zero is a number; nothing is not."""
    assert 0 == filled(0, CELL)
    with pytest.raises(UndrawableError) as told:
        filled(None, CELL)
    assert (CELL, "fill it in") == (told.value.where, told.value.remedy)


def test_what_a_chart_tells_of_must_be_there() -> None:
    """A run of years that the words name is missed from a row on."""
    assert [1] == some([1], CELL, verbatim("a year without mining"))
    with pytest.raises(UndrawableError) as told:
        some([], CELL, verbatim("a year without mining"))
    assert "the chart tells of a year without mining, and from this row on there is none" == told.value.what


def test_a_word_that_cannot_be_filled_in_is_told(charts: dict[str, Chart], monkeypatch: pytest.MonkeyPatch) -> None:
    """A placeholder that the chart has no fact for is a problem of that line of the words."""
    templates = {"nl": {"headline": "{wrold}"}}
    monkeypatch.setattr("charts.chart.templates", lambda _: templates)
    with pytest.raises(UndrawableError) as told:
        replace(charts["reserves"]).words("nl")

    assert "charts/reserves.toml:4:nl.headline" == str(told.value.where)
    assert "the placeholder '{wrold}' cannot be filled in" == told.value.what

"""The cells of a table as a page shows them."""

from dataclasses import replace

import pytest

from evidence.tables import Row, Table
from publishing.data.sheets import Column
from publishing.data.tables import sheet_of
from publishing.languages.locators import Locators
from publishing.languages.view import Localised
from publishing.pages.cells import FOLDED_AFTER, SPARE, Cell, Cells, first_measured, folded


def test_a_long_text_is_folded_at_a_word() -> None:
    """Nothing of it is lost, and a little more than fits is not worth a fold."""
    longest = "x" * (FOLDED_AFTER + SPARE)
    text = "woord " * 40
    shown, rest = folded(text)

    assert (longest, "") == folded(longest)
    assert text.split() == f"{shown} {rest}".split()
    assert FOLDED_AFTER - len("woord ") < len(shown) <= FOLDED_AFTER
    assert (longest[:FOLDED_AFTER], "x" * (SPARE + 1)) == folded(f"{longest}x")


@pytest.mark.parametrize("name", ["locator", "promised_locator", "outcome_locator", "seen_via"])
def test_a_place_in_a_source_is_told_in_the_language_of_the_page(
    dutch: Localised, english: Localised, name: str
) -> None:
    """What the language does not have stands in English, and says so; its own words need no code beside them."""
    own = replace(dutch, locators=Locators("nl", {"paragraph #": "alinea #"}))
    columns = [Column("id", "string", {}), Column(name, "string", {})]
    rows: list[Row] = [{"id": "a", name: "paragraph 7"}, {"id": "b", name: "by heart"}]
    schema = {"schema": {"fields": [{"name": "id"}, {"name": name}]}}
    table = Table("context", "start_dates", "start_dates.csv", ("id",), rows, schema, {})
    told, untold = (Cells(table, columns, own, "a/").of(row)[1] for row in rows)

    assert (Cell("alinea 7"), Cell("by heart", language="en")) == (told, untold)
    assert Cell("paragraph 7") == Cells(table, columns, english, "a/").of(rows[0])[1]


def test_what_was_found_is_told_from_when(dutch: Localised) -> None:
    """A year in the key is a number that tells rows apart; the first other number is what a row is read for."""
    table = dutch.catalogue.table("supply", "mine_production")
    columns = sheet_of(table, {"nl": dutch}).columns
    found = first_measured(columns, table)

    assert found
    assert "production_t_reo" == found.name
    assert first_measured([column for column in columns if column.name in table.primary_key], table) is None

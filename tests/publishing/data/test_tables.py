"""The tables of the packages as sheets."""

from evidence.catalogue import Catalogue
from publishing.data.sheets import Column
from publishing.data.tables import sheet_of, sources_in, sources_sheet
from publishing.languages.view import Localised


def _columns(dutch: Localised, english: Localised, package: str, name: str) -> dict[str, Column]:
    sheet = sheet_of(dutch.catalogue.table(package, name), {"nl": dutch, "en": english})
    return {column.name: column for column in sheet.columns}


def test_every_column_and_every_row_is_there(dutch: Localised, english: Localised) -> None:
    """In the order of the table, with its titles in all languages."""
    for table in dutch.catalogue.tables.values():
        sheet = sheet_of(table, {"nl": dutch, "en": english})
        assert [field["name"] for field in table.fields] == [column.name for column in sheet.columns]
        assert (table.rows, table.properties["title_nl"]) == (sheet.rows, sheet.title["nl"])


def test_codes_have_names_wherever_these_stand(dutch: Localised, english: Localised) -> None:
    """In the descriptor, among the words of the site, among the countries, or in the table that a code leads to."""
    mined, claims = (_columns(dutch, english, *name) for name in (("supply", "mine_production"), ("figures", "claims")))
    figures, sources = (_columns(dutch, english, "figures", name) for name in ("figures", "sources"))

    assert {"nl": "niet vrijgegeven", "en": "withheld"} == mined["flag"].names["withheld"]
    assert {"nl": "klopt niet", "en": "does not hold up"} == claims["verdict"].names["contradicted"]
    assert "China" == mined["country"].names["CHN"]["nl"]
    assert "procent" == figures["unit"].names["percent"]["nl"]
    source = dutch.catalogue.sources[dutch.catalogue.claims["dependence"].source_id]
    assert source.short_name == claims["source_id"].names[source.id]["en"]
    assert sources["tier"].names["A"]["nl"].endswith("A")
    assert {} == figures["id"].names == figures["value"].names


def test_the_unit_of_a_column_is_the_end_of_its_name(dutch: Localised, english: Localised) -> None:
    """The longest one, and none where the name has none."""
    columns = _columns(dutch, english, "supply", "mine_production")

    assert ("t_reo", "") == (columns["production_t_reo"].unit, columns["country"].unit)


def test_the_sources_of_a_table_are_those_that_its_rows_name(
    small: Catalogue, dutch: Localised, english: Localised
) -> None:
    """As rows of the list of sources; the list itself has none."""
    sites = {"nl": dutch, "en": english}
    table = small.table("supply", "mine_production")
    sheet = sources_sheet(table, small, sites)

    assert sheet
    assert [one.id for one in sources_in(table, small)] == sorted({str(row["source_id"]) for row in table.rows})
    assert {row["id"] for row in sheet.rows} == {row["source_id"] for row in table.rows}
    assert sources_sheet(small.table("supply", "sources"), small, sites) is None

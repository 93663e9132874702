"""A language that the packages do not have yet, or only in part."""

from pathlib import Path

from evidence.audit import audit
from evidence.catalogue import Catalogue
from evidence.drafts import untranslated, with_fallback
from evidence.tables import Row, Table

FIELDS = [{"name": "name_en", "title_en": "Name"}, {"name": "name_fy", "title_en": "Frisian", "title_fy": "Namme"}]
ROWS: list[Row] = [{"name_en": "China", "name_fy": None}, {"name_en": "Greenland", "name_fy": "Grienlân"}]


def _catalogue() -> Catalogue:
    properties = {"schema": {"fields": FIELDS}}
    return Catalogue([Table("supply", "countries", "countries.csv", (), ROWS, properties, {"languages": ["en"]})])


def test_a_text_that_is_missing_is_the_english_one() -> None:
    """Cells and titles alike; what is translated stays, and the tables themselves are not touched."""
    table = with_fallback(_catalogue(), "fy", "en").table("supply", "countries")

    assert ["China", "Grienlân"] == [row["name_fy"] for row in table.rows]
    assert ["Name", "Namme"] == [field["title_fy"] for field in table.fields]
    assert ROWS == _catalogue().rows("supply", "countries")


def test_an_english_page_holds_only_english_texts() -> None:
    """Without texts of its own the rows are English; titles stay, because addresses are made of them."""
    table = with_fallback(_catalogue(), "fy", "en", own=False).table("supply", "countries")

    assert ["China", "Greenland"] == [row["name_fy"] for row in table.rows]
    assert "Namme" == table.fields[1]["title_fy"]


def test_an_empty_cell_of_a_new_column_is_named(repository: Path) -> None:
    """Once the column is there, each of its rows has its own line."""
    found = [str(one.where) for one in untranslated(repository, _catalogue(), "fy", "en")]

    assert "countries.csv:2:name_fy" in found
    assert "countries.csv:3:name_fy" not in found


def test_nothing_is_missing_in_a_published_language(repository: Path) -> None:
    """The list of a whole language is empty."""
    catalogue, _ = audit(repository)

    assert catalogue is not None
    assert [] == list(untranslated(repository, catalogue, "nl", "en"))

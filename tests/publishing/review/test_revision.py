"""The data as they were: what is no table, and what came later."""

import json
from pathlib import Path

from evidence.records import Country
from publishing.review.revision import state_of
from tests.broken.repository import write_good

TABLE = "datapackage/figures/data/figures.csv"


def test_tables_that_are_none_have_no_state(tmp_path: Path) -> None:
    """What cannot be read cannot be compared."""
    write_good(tmp_path)
    (tmp_path / TABLE).write_bytes(b"\xff\xfe\0")

    assert state_of(tmp_path) is None


def test_a_column_that_came_later_is_empty_in_an_earlier_state(tmp_path: Path) -> None:
    """A change that adds a column can be reported on: what pages and charts read of it is nothing."""
    write_good(tmp_path)
    folder = tmp_path / "datapackage" / "supply"
    described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    fields = next(one for one in described["resources"] if one["name"] == "countries")["schema"]["fields"]
    fields[:] = [one for one in fields if one["name"] != "wikidata"]
    (folder / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")

    state = state_of(tmp_path)

    assert state
    assert state.catalogue
    assert {""} == {country.wikidata for country in state.catalogue.records(Country)}
    assert "wikidata" not in state.texts.rows(*Country.table)[0]

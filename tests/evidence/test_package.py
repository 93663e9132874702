"""Tables come out of frictionless as plain typed rows."""

from datetime import date
from pathlib import Path

import frictionless
import pytest

from evidence import descriptor, package
from evidence.descriptor import Descriptor
from evidence.tables import Table


@pytest.fixture
def figures(repository: Path) -> Descriptor:
    """Return the descriptor of the good `figures` package."""
    found, _ = descriptor.read(repository / "datapackage" / "figures" / "datapackage.json", repository)
    if found is None:
        pytest.fail("the good repository cannot be read")
    return found


def tables(figures: Descriptor) -> dict[str, Table]:
    """Return the tables by name."""
    return {table.name: table for table in package.read(figures)[0]}


def test_a_good_package_is_valid(figures: Descriptor) -> None:
    """Frictionless has nothing to say about the good repository."""
    assert [] == package.read(figures)[1]


def test_cells_have_the_type_of_their_column(figures: Descriptor) -> None:
    """Numbers are int or float, flags bool, dates date, and an empty cell is None."""
    unit, claim = tables(figures)["units"].rows[1], tables(figures)["claims"].rows[0]
    assert (0.45359237, True, date(2026, 11, 22)) == (unit["factor"], claim["headline"], claim["reviewed_on"])
    assert (80, None) == (tables(figures)["figures"].rows[1]["value"], tables(figures)["figures"].rows[1]["low"])


def test_rows_that_refer_to_a_broken_id_are_left_out(repository: Path) -> None:
    """Of an id that is none, only its own cell is named: what refers to it is right."""
    file = repository / "datapackage/figures/data/units.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("\nkg,", "\n<i>kg</i>,"), encoding="utf-8")
    found, _ = descriptor.read(repository / "datapackage/figures/datapackage.json", repository)
    assert found

    assert ["datapackage/figures/data/units.csv:2:id"] == [str(one.where) for one in package.read(found)[1]]


def test_a_row_knows_its_line(figures: Descriptor) -> None:
    """The first row stands on line 2, below the header."""
    assert "datapackage/figures/data/units.csv:2:id" == str(tables(figures)["units"].place(0, "id"))


def test_of_a_table_that_others_refer_to_only_the_key_is_read_anew(
    figures: Descriptor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Frictionless reads a table for each reference to it; whole it reads only one that refers to itself."""
    whole: set[str] = set()
    copy = frictionless.Resource.to_copy

    def kept(resource: frictionless.Resource) -> frictionless.Resource:
        whole.update([resource.name] if len(resource.schema.fields) > 1 else [])
        return copy(resource)

    monkeypatch.setattr(frictionless.Resource, "to_copy", kept)
    package.read(figures)

    assert {"measures"} == whole

"""Packages that are read again: the same stands in them, and what has changed is seen."""

from pathlib import Path

import pytest

from evidence import descriptor, package, reread
from evidence.audit import audit
from tests.broken.repository import Edit

UNIT = Edit("figures/data/units.csv", "percent,", "per_cent,")


def _figures(repository: Path) -> descriptor.Descriptor:
    found, problems = descriptor.read(repository / "datapackage" / "figures" / "datapackage.json", repository)
    assert found
    assert not problems
    return found


def test_nothing_is_passed_through_twice(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second reading gives what the first gave, and frictionless is not asked again."""
    first = reread.read(_figures(repository))
    monkeypatch.setattr(package, "read", lambda _: pytest.fail("it was passed through again"))
    assert first == reread.read(_figures(repository))


def test_a_change_is_seen(repository: Path) -> None:
    """What is wrong in a table is named though the rest was read before, and no longer once it is mended."""
    path = repository / "datapackage" / UNIT.file
    before = path.read_bytes()
    assert [] == audit(repository)[1]

    UNIT.apply(repository)
    assert audit(repository)[1]

    path.write_bytes(before)
    assert [] == audit(repository)[1]


def test_who_changes_rows_changes_no_other_reading(repository: Path) -> None:
    """The rows and the properties of a table belong to whoever asked for it."""
    table = reread.read(_figures(repository))[0][0]
    expected = dict(table.rows[0])
    table.rows[0].clear()
    table.properties.clear()

    again = reread.read(_figures(repository))[0][0]
    assert expected == again.rows[0]
    assert again.properties["name"]


def test_a_large_package_is_not_kept(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is passed through each time it is read."""
    monkeypatch.setattr(reread, "MOST_BYTES", 10)
    one = _figures(repository)
    assert reread.read(one) == reread.read(one)
    monkeypatch.setattr(package, "read", lambda _: ([], []))
    assert ([], []) == reread.read(one)

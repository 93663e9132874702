"""A list of the descriptor that lacks a word which many rows have."""

from pathlib import Path

import pytest

from evidence.audit import audit


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("wholes", ["seen  the list of 'seen' lacks 'whole', which rows of sources have"]),
        ("whole", []),
    ],
)
def test_a_lost_word_is_said_once(new: str, expected: list[str], repository: Path) -> None:
    """At the list, and not in each of its rows."""
    file = repository / "datapackage/figures/datapackage.json"
    text = file.read_text(encoding="utf-8")
    start = text.index('"name": "seen"')
    file.write_text(text[:start] + text[start:].replace('"whole"', f'"{new}"', 1), encoding="utf-8")
    line = text[: text.index('"enum"', start)].count("\n") + 1

    found = [one for one in audit(repository)[1] if one.where.file.endswith("figures/datapackage.json")]

    assert [f"datapackage.json:{line}:enum{one.removeprefix('seen')}" for one in expected] == [
        f"{str(one.where).rpartition('/')[2]}  {one.what}" for one in found
    ]
    assert [] == [one for one in audit(repository)[1] if one not in found]


def test_a_slip_in_one_row_is_said_of_that_row(repository: Path) -> None:
    """One row with the word of another table does not make the list wrong."""
    file = repository / "datapackage/figures/data/sources.csv"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(",whole,", ",part-time,", 1), encoding="utf-8")

    assert {file.name} == {Path(one.where.file).name for one in audit(repository)[1]}

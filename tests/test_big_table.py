"""The large table of the measurements."""

import pytest

from tests.big_table import big_table, formats, measured


@pytest.mark.parametrize("name", ["csv", "nl.csv", "json", "parquet", "xlsx"])
def test_it_is_written_in_every_format(name: str) -> None:
    """Each with what it costs; a small one of its kind is enough to see that."""
    _, size, memory = measured(formats(10)[name])

    assert 100 < size < memory
    assert 10 == len(big_table(10).rows)

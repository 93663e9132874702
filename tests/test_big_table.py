"""The large table of the measurements."""

from tests.big_table import big_table, written_formats


def test_it_is_written_in_every_format() -> None:
    """Each with what it costs; a small one of its kind is enough to see that."""
    formats = written_formats(10)

    assert ["csv", "nl.csv", "json", "parquet", "xlsx"] == list(formats)
    assert all(size > 100 for _, size in formats.values())
    assert 10 == len(big_table(10).rows)

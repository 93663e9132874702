"""A day, a month or a pair of years in another notation comes back as we write it."""

import pytest

from evidence.cells.spans import readings


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("26-1-2026", ["2026-01-26"]),
        ("26/01/2026", ["2026-01-26"]),
        ("26.1.2026", ["2026-01-26"]),
        ("5-1-2026", ["2026-01-05", "2026-05-01"]),
        ("5-5-2026", ["2026-05-05"]),
        ("2026/1/26", ["2026-01-26"]),
        ("2026-01-26 00:00:00", ["2026-01-26"]),
        ("2026-1", ["2026-01"]),
        ("1/2026", ["2026-01"]),
        ("2024-2026", ["2024/2026"]),
        ("2024 - 2026", ["2024/2026"]),
        ("2024/25", ["2024/2025"]),
        ("2009/10", ["2009-10", "2009/2010"]),
    ],
)
def test_all_that_it_can_mean_is_named(cell: str, expected: list[str]) -> None:
    """Two days where the day can be the month."""
    assert expected == readings(cell)


@pytest.mark.parametrize("cell", ["31-2-2026", "13/2026", "0/2026", "46023", "januari 2026", "2026 Q1", "2026-13"])
def test_what_no_calendar_has_means_nothing(cell: str) -> None:
    """Nor what a program counts in days, nor words."""
    assert [] == readings(cell)


def test_two_years_run_forward() -> None:
    """A period that ends before it begins is for another check to name."""
    assert [] == readings("2026/2024")

"""What a small picture takes from its chart: some of its rows, and the numbers and years that its words name."""

from charts.chart import Chart, Row
from evidence.quantity import Quantity, number, readable


def rows_of(chart: Chart, **cells: object) -> list[Row]:
    """Return the rows of a chart whose cells are as given."""
    return [row for row in chart.rows if all(row[name] == value for name, value in cells.items())]


def amount(row: Row, column: str) -> float:
    """Return the number of a row, of a range or a bound its lowest."""
    return Quantity.of(row, column).numbers[0]


def year(row: Row) -> int:
    """Return the year of a row."""
    return int(str(row["year"]))


def fact(chart: Chart, name: str) -> float:
    """Return a number or a year that the words of a chart name."""
    return float(str(chart.facts[name]))


def percent(row: Row, column: str, language: str) -> str:
    """Say a share as briefly as a chart needs."""
    return Quantity.of(row, column).symbols(language, "%")


def said(value: float, language: str) -> str:
    """Say an amount as a chart does."""
    return readable(value, language)


def share(value: float, language: str) -> str:
    """Say a number as a share."""
    return f"{number(value, language)}%"

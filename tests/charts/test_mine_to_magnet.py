"""Shares from mine to magnet: whole columns and honest bands."""

from collections import defaultdict
from typing import Any

from charts import Chart
from charts.mine_to_magnet import COUNTRIES, MADE_IN, MAGNETS, STAGES, YEARS, shares, shown_in
from charts.parts.flow import HEIGHT, stacked
from charts.reading import Reading
from evidence.catalogue import Catalogue


def _drawn(chart: Chart, mark: str) -> list[dict[str, Any]]:
    """Return the rows that the layers of a mark draw, of every year."""
    specification = chart.draw("en", "wide").to_dict()
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == mark]
    return [
        row
        for layer in layers
        for row in layer["data"].get("values") or specification["datasets"][layer["data"]["name"]]
    ]


def test_each_column_is_whole(charts: dict[str, Chart]) -> None:
    """The shares of a step in a year make a hundred percent, but for rounding in the table."""
    sums: dict[tuple[object, object], float] = defaultdict(float)
    for row in charts["mine-to-magnet"].rows:
        sums[row["year"], row["stage"]] += float(str(row["share_percent"]))

    assert {} == {key: total for key, total in sums.items() if abs(total - 100) > 2}


def test_blocks_keep_one_order(catalogue: Catalogue) -> None:
    """Countries stand in the same order in every column, so that no bands cross; each column is as high."""
    for column in stacked(shares(Reading(catalogue)), shown_in).values():
        assert [code for code in COUNTRIES if code in column] == list(column)
        assert abs(next(reversed(column.values())).bottom - HEIGHT) < 0.01


def test_magnets_are_known_for_one_year(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Of the magnets one source names China's share of one year, shown with the first; the rest is our remainder."""
    rows = [row for row in charts["mine-to-magnet"].rows if row["stage"] == "magnets"]
    figure = catalogue.figures[MAGNETS]

    assert (str(MADE_IN), "percent") == (figure.period, figure.unit)
    assert [("CHN", figure.value), ("OTH", 100 - (figure.value or 0))] == [
        (row["country"], row["share_percent"]) for row in rows
    ]
    assert {MADE_IN} == {row["year"] for row in rows}


def test_other_countries_are_not_joined(charts: dict[str, Chart]) -> None:
    """A band joins a country with itself; the other countries are others at each step."""
    bands = {str(row["band"]) for row in _drawn(charts["mine-to-magnet"], "area")}

    assert {"mining CHN", "mining USA", "refining CHN"} == bands


def test_bands_are_not_called_flows(charts: dict[str, Chart]) -> None:
    """The subtitle and the description say that nothing was measured between the steps."""
    for language, denial in (("nl", "geen gemeten stroom"), ("en", "not a measured flow")):
        words = charts["mine-to-magnet"].words(language)

        assert denial in words.subtitle
        assert denial in words.description


def test_projections_are_hollow(charts: dict[str, Chart]) -> None:
    """Only shares of a past year are filled; the column of magnets is empty in later years."""
    blocks = [row for row in _drawn(charts["mine-to-magnet"], "rect") if "tip" in row]

    assert {"var(--paper)"} == {row["fill"] for row in blocks if row["year"] > YEARS[0]}
    assert "var(--paper)" not in {row["fill"] for row in blocks if row["year"] == YEARS[0]}
    assert set(YEARS[1:]) == {row["year"] for row in _drawn(charts["mine-to-magnet"], "rect") if "tip" not in row}


def test_each_column_names_its_source_and_year(charts: dict[str, Chart]) -> None:
    """Over each column stands which source and which year its shares are of, or that there is no number."""
    titles = [row["text"] for row in _drawn(charts["mine-to-magnet"], "text") if "IEA" in str(row["text"])]
    last_lines = [text[-1] for text in titles]

    assert len(STAGES) * len(YEARS) == len(titles)
    assert len(STAGES) - 1 == last_lines.count(str(YEARS[0]))
    assert 1 == last_lines.count(str(MADE_IN))
    assert len(YEARS) - 1 == last_lines.count("no number")

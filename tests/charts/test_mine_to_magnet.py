"""Shares from mine to magnet: whole bars that start with China."""

from collections import defaultdict
from typing import Any

import pytest

from charts import Chart
from charts.chart import WIDTHS, Width
from charts.mine_to_magnet import COUNTRIES, LEADER, MADE_IN, MAGNETS, STAGES, YEARS, shares, shown_in
from charts.parts.layout import text_width
from charts.parts.shares import LEFT, aligned, extent
from charts.reading import Reading
from charts.theme import SMALL_SIZE
from evidence.catalogue import Catalogue
from tests.charts.specifications import specification_of


def _drawn(chart: Chart, mark: str) -> list[dict[str, Any]]:
    """Return the rows that the layers of a mark draw, of every year."""
    specification = specification_of(chart, "en", "wide")
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == mark]
    return [
        row
        for layer in layers
        for row in layer["data"].get("values") or specification["datasets"][layer["data"]["name"]]
    ]


def test_each_bar_is_whole(charts: dict[str, Chart]) -> None:
    """The shares of a step in a year make a hundred percent, but for rounding in the table."""
    sums: dict[tuple[object, object], float] = defaultdict(float)
    for row in charts["mine-to-magnet"].rows:
        sums[row["year"], row["stage"]] += float(str(row["share_percent"]))

    assert {} == {key: total for key, total in sums.items() if abs(total - 100) > 2}


@pytest.mark.parametrize("width", WIDTHS)
def test_parts_keep_one_order(catalogue: Catalogue, width: Width) -> None:
    """Each bar starts with China at the left, the other countries follow in one order, and all are as long."""
    for bar in aligned(shares(Reading(catalogue)), shown_in, width).values():
        assert [code for code in COUNTRIES if code in bar] == list(bar)
        assert (LEADER, LEFT) == (next(iter(bar)), bar[LEADER].start)
        assert abs(next(reversed(bar.values())).end - LEFT - extent(width)) < 0.01


def test_magnets_are_known_for_one_year(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Of the magnets one source names China's share of one year, shown with the first; the rest is our remainder."""
    rows = [row for row in charts["mine-to-magnet"].rows if row["stage"] == "magnets"]
    figure = catalogue.figures[MAGNETS]

    assert (str(MADE_IN), "percent") == (figure.period, figure.unit)
    assert [("CHN", figure.value), ("OTH", 100 - (figure.value or 0))] == [
        (row["country"], row["share_percent"]) for row in rows
    ]
    assert {MADE_IN} == {row["year"] for row in rows}


@pytest.mark.parametrize("width", WIDTHS)
def test_each_share_is_written_once(charts: dict[str, Chart], width: Width) -> None:
    """China's share stands on its bar, the others under it, and no line of them is wider than the bar."""
    chart = charts["mine-to-magnet"]
    specification = specification_of(chart, "en", width)
    rows = [row for layer in specification["layer"] for row in specification["datasets"][layer["data"]["name"]]]
    texts = [str(row["text"]) for row in rows if "%" in str(row.get("text", ""))]

    assert len(chart.rows) == "".join(texts).count("%")
    assert [] == [text for text in texts if text_width(text, SMALL_SIZE) > extent(width)]


def test_only_china_is_red(charts: dict[str, Chart]) -> None:
    """One country stands out, the rest is grey."""
    chart = charts["mine-to-magnet"]
    told = {chart.told(row, "en"): row["country"] for row in chart.rows}

    for part in (row for row in _drawn(chart, "rect") if "tip" in row):
        assert (told[part["tip"]] == LEADER) is (part["colour"] == "var(--erbium)")


def test_words_on_a_bar_are_large(charts: dict[str, Chart]) -> None:
    """On a mark, which has a contrast of three to one, letters must be large and bold."""
    specification = specification_of(charts["mine-to-magnet"], "en", "narrow")
    written = [one for one in specification["layer"] if one["mark"]["type"] == "text"]
    on_paper = [
        one["mark"]
        for one in written
        if "var(--paper)" in {row.get("colour") for row in specification["datasets"][one["data"]["name"]]}
    ]

    assert on_paper
    assert [] == [look for look in on_paper if look["fontSize"] < 18.66 or look["fontWeight"] != 700]


def test_projections_are_hollow(charts: dict[str, Chart]) -> None:
    """Only shares of a past year are filled; the bar of magnets is empty in later years."""
    blocks = [row for row in _drawn(charts["mine-to-magnet"], "rect") if "tip" in row]

    assert {"var(--paper)"} == {row["fill"] for row in blocks if row["year"] > YEARS[0]}
    assert "var(--paper)" not in {row["fill"] for row in blocks if row["year"] == YEARS[0]}
    assert set(YEARS[1:]) == {row["year"] for row in _drawn(charts["mine-to-magnet"], "rect") if "tip" not in row}


def test_each_bar_names_its_source_and_year(charts: dict[str, Chart]) -> None:
    """Over each bar stands which source and which year its shares are of, or that there is no number."""
    titles = [str(row["text"]) for row in _drawn(charts["mine-to-magnet"], "text") if "IEA" in str(row["text"])]
    ends = [title.rpartition(", ")[2] for title in titles]

    assert len(STAGES) * len(YEARS) == len(titles)
    assert len(STAGES) - 1 == ends.count(str(YEARS[0]))
    assert 1 == ends.count(str(MADE_IN))
    assert len(YEARS) - 1 == ends.count("no number")

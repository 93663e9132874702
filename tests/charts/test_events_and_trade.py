"""Charts of events, prices and exports: what is drawn, what is left out, and what the headlines count."""

from collections import Counter

import pytest

from charts import theme
from charts.chart import WIDTHS, Chart, Width
from evidence.catalogue import Catalogue
from tests.charts.specifications import specification_of


def test_every_event_is_drawn(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """The timeline holds each event once, oldest first."""
    rows = charts["timeline"].rows

    assert sorted(event.id for event in catalogue.events) == sorted(str(row["id"]) for row in rows)
    assert sorted(str(row["date"]) for row in rows) == [row["date"] for row in rows]


def test_headline_counts_the_controls(charts: dict[str, Chart]) -> None:
    """The numbers of the headline are counts of events about export controls, from their busiest year on."""
    facts = charts["timeline"].facts
    years = [str(row["date"])[:4] for row in charts["timeline"].rows if row["kind"] == "export-control"]

    assert len(years) == facts["controls"]
    assert sum(year >= str(facts["since"]) for year in years) == facts["recent"]
    assert max(Counter(years).values()) == years.count(str(facts["since"]))


def test_only_what_comes_later_lies_ahead(charts: dict[str, Chart]) -> None:
    """An event is hollow when its date is after the day of the last check."""
    chart = charts["timeline"]

    assert [row["date"] for row in chart.rows if str(row["date"]) > chart.as_of] == [
        row["date"] for row in chart.rows if row["ahead"]
    ]


def test_source_of_each_event_is_in_the_table(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """The timeline names no source under the drawing, because each row of its table has one."""
    chart = charts["timeline"]
    publishers = [catalogue.sources[str(row["source_id"])].publisher for row in chart.rows]

    assert () == chart.source_ids
    assert [] == [
        publisher
        for publisher, cells in zip(publishers, chart.table("nl").body, strict=True)
        if not cells[-1].startswith(publisher)
    ]


def test_prices_are_of_the_newest_edition(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Each product and year has one price: the average over the year in the newest edition that gives it."""
    averages = [row for row in catalogue.rows("supply", "oxide_prices") if row["basis"] == "annual-average"]
    for row in charts["oxide-prices"].rows:
        editions = [
            str(other["edition"])
            for other in averages
            if (other["product"], other["year"]) == (row["product"], row["year"])
        ]

        assert max(editions) == row["edition"]


def test_each_price_is_drawn_once(charts: dict[str, Chart]) -> None:
    """No product has two prices in a year."""
    keys = [(row["product"], row["year"]) for row in charts["oxide-prices"].rows]

    assert len(set(keys)) == len(keys)


def test_exports_are_of_one_month(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Every month that the data has is drawn, and no longer period or single destination is."""
    expected = {
        (row["period"], row["exports_t"])
        for row in catalogue.rows("supply", "china_exports")
        if row["product"] == "magnets" and row["country"] == "WLD" and str(row["period"]).count("-") == 1
    }

    assert expected == {(row["period"], row["exports_t"]) for row in charts["chinese-exports"].rows}


def _words(chart: Chart, width: Width) -> list[dict[str, object]]:
    """Return the words of the drawing with their places."""
    specification = specification_of(chart, "en", width)
    written = [layer for layer in specification["layer"] if layer["mark"]["type"] == "text"]
    return [row for layer in written for row in specification["datasets"][layer["data"]["name"]]]


@pytest.mark.parametrize("width", WIDTHS)
def test_months_without_a_number_are_marked(charts: dict[str, Chart], width: Width) -> None:
    """Each month between the first and the last has its place, with a question mark where we found no number."""
    chart = charts["chinese-exports"]
    marked = [word for word in _words(chart, width) if word["text"] == "?"]

    assert int(str(chart.facts["months"])) - len(chart.rows) == len(marked)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_month_is_named_by_one_letter(charts: dict[str, Chart], width: Width) -> None:
    """January, June and July begin with the same one."""
    names = {str(word["text"]) for word in _words(charts["chinese-exports"], width) if str(word["text"]).isalpha()}

    assert {"Jan", "Apr", "Jul", "Oct"} <= names
    assert [] == [name for name in names if len(name) == 1]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_line_stands_between_the_months_of_the_headline(charts: dict[str, Chart], width: Width) -> None:
    """The rules came after the first month and before the last; the numbers of both are written, and the lowest."""
    chart = charts["chinese-exports"]
    specification = specification_of(chart, "en", width)
    (line,) = [layer for layer in specification["layer"] if layer["mark"].get("strokeDash")]
    (day,) = specification["datasets"][line["data"]["name"]]
    places = {str(word["text"]): float(str(word["x"])) for word in _words(chart, width) if word["bold"]}
    before, after = (f"{chart.facts[name]:,.0f}" for name in ("first", "newest"))

    assert places[before] < day["x"] < places[after]
    assert f"{chart.facts['low']:,.0f}" in places


@pytest.mark.parametrize("width", WIDTHS)
def test_only_the_lowest_month_has_colour(charts: dict[str, Chart], width: Width) -> None:
    """The headline is about that month, and all other bars are grey."""
    chart = charts["chinese-exports"]
    drawing = specification_of(chart, "en", width)
    bars = [row for rows in drawing["datasets"].values() for row in rows if "tip" in row]
    lowest = min(chart.rows, key=lambda row: float(str(row["exports_t"])))

    assert [chart.told(lowest, "en")] == [bar["tip"] for bar in bars if bar["colour"] != theme.colour(theme.OTHERS)]

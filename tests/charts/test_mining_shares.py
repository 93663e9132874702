"""The shares of two countries in world mining: a dot for each number, and no line between sources."""

from typing import Any

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.mining_shares import CHINA, NUMBER, US
from charts.parts.pixels import READABLE
from evidence.catalogue import Catalogue
from evidence.formulas import mine_share


def _layers(chart: Chart, width: Width, kind: str) -> list[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Return the marks of one kind, with their data."""
    specification = chart.draw("en", width).to_dict()
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == kind]
    return [(layer["mark"], specification["datasets"][layer["data"]["name"]]) for layer in layers]


@pytest.fixture
def chart(charts: dict[str, Chart]) -> Chart:
    """Return the chart."""
    return charts["mining-shares"]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_row_is_a_dot(chart: Chart, width: Width) -> None:
    """What the table says is what is drawn; China alone is in its colour."""
    ((_, dots),) = _layers(chart, width, "point")
    colours = {CHINA: theme.country_colour(CHINA), US: theme.colour(theme.OTHERS)}

    assert [(chart.told(row, "en"), colours[str(row["country"])]) for row in chart.rows] == [
        (dot["tip"], dot["colour"]) for dot in dots
    ]


def test_lines_join_one_country(chart: Chart) -> None:
    """A line has dots where it leaps over years or to another edition, and none leads to the later sources."""
    ((_, dots),) = _layers(chart, "wide", "point")
    place = {(dot["x"], dot["y"]): row for dot, row in zip(dots, chart.rows, strict=True)}
    steps = [(mark, step) for mark, data in _layers(chart, "wide", "rule") for step in data if "leaps" in step]
    later = int(str(chart.facts["later_start"]))

    for mark, step in steps:
        before, after = place[step["x"], step["y"]], place[step["x2"], step["y2"]]
        first, last = int(str(before["year"])), int(str(after["year"]))
        leaps = last - first > 1 or before["edition"] != after["edition"]

        assert before["country"] == after["country"]
        assert (leaps, leaps) == (step["leaps"], mark["strokeDash"] != [1, 0])
        assert (first < later) is (last < later)
    assert len(["before", "after"]) * len([CHINA, US]) == len(chart.rows) - len(steps)


def test_the_us_has_every_year(chart: Chart) -> None:
    """The long series and the newer editions together leave out no year, and give each one number."""
    years = [int(str(row["year"])) for row in chart.rows if row["country"] == US]

    assert [*range(min(years), max(years) + 1)] == years


def test_shares_are_rounded_as_the_computed_figures_are(chart: Chart, catalogue: Catalogue) -> None:
    """A share that is worked out here is the one that the formula of the figures gives."""
    worked_out = [row for row in chart.rows if "figure_id" not in row]
    formulas = [mine_share(str(row["edition"]), int(str(row["year"])), str(row["country"])) for row in worked_out]

    assert [formula(catalogue) for formula in formulas] == [[row[NUMBER]] for row in worked_out]


def test_words_of_the_phone_are_large(chart: Chart) -> None:
    """On a phone no letter is smaller than 15 px, beside a text of 17."""
    sizes = {mark["fontSize"] for mark, _ in _layers(chart, "narrow", "text")}

    assert sizes == {*READABLE["narrow"]}
    assert min(sizes) >= 15


@pytest.mark.parametrize("width", WIDTHS)
def test_a_line_stands_where_the_sources_change(chart: Chart, width: Width) -> None:
    """It parts the years before from those that the subtitle names, which explains it."""
    ((_, dots),) = _layers(chart, width, "point")
    (border,) = [
        rule["x"] for mark, rules in _layers(chart, width, "rule") for rule in rules if mark.get("strokeDash") == [3, 3]
    ]
    years = {dot["x"]: int(str(row["year"])) for dot, row in zip(dots, chart.rows, strict=True)}
    later = str(chart.facts["later_start"])

    assert later in chart.words("en").subtitle
    assert {x: x > border for x in years} == {x: year >= int(later) for x, year in years.items()}


@pytest.mark.parametrize("width", WIDTHS)
def test_only_the_newest_share_of_china_is_bold(chart: Chart, width: Width) -> None:
    """The headline ends with it; the peak, which is no part of that, is not louder."""
    bold = [row["text"] for _, rows in _layers(chart, width, "text") for row in rows if row["bold"]]

    assert f"China {chart.facts['newest']:g}%" == " ".join(bold)


@pytest.mark.parametrize("width", WIDTHS)
def test_lines_are_named_right_of_their_newest_dot(chart: Chart, width: Width) -> None:
    """The name stands about as high as that dot, and the highest share is written with its year."""
    words = {row["text"]: row for _, rows in _layers(chart, width, "text") for row in rows}
    ((_, dots),) = _layers(chart, width, "point")
    newest = {str(row["country"]): dot for row, dot in zip(chart.rows, dots, strict=True)}

    for name, dot in (("China", newest[CHINA]), ("US", newest[US])):
        (named,) = [row for text, row in words.items() if text.split()[0] == name and row["x"] > dot["x"]]

        assert abs(named["y"] - dot["y"]) < READABLE[width][1]
    assert [text for text in words if text.startswith(f"China {chart.facts['peak_year']}: ")]

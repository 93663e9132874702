"""The shares of two countries in world mining: what of each number is seen, and no line between sources."""

from typing import Any

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.mining_shares import CHINA, NUMBER, US
from charts.parts.pixels import READABLE
from charts.parts.share_lines import LARGE, LEADING, TOLD
from evidence.catalogue import Catalogue
from evidence.formulas import mine_share
from tests.charts.specifications import specification_of


def _layers(chart: Chart, width: Width, kind: str) -> list[tuple[dict[str, Any], list[dict[str, Any]]]]:
    """Return the marks of one kind, with their data."""
    specification = specification_of(chart, "en", width)
    layers = [layer for layer in specification["layer"] if layer["mark"]["type"] == kind]
    return [(layer["mark"], specification["datasets"][layer["data"]["name"]]) for layer in layers]


@pytest.fixture
def chart(charts: dict[str, Chart]) -> Chart:
    """Return the chart."""
    return charts["mining-shares"]


@pytest.mark.parametrize("width", WIDTHS)
def test_each_row_is_a_dot(chart: Chart, width: Width) -> None:
    """What the table says is what can be pointed at; each country is in its colour."""
    ((_, dots),) = _layers(chart, width, "point")

    assert [(chart.told(row, "en"), theme.country_colour(str(row["country"]))) for row in chart.rows] == [
        (dot["tip"], dot["colour"]) for dot in dots
    ]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_dot_is_seen_where_a_year_stands_alone(chart: Chart, width: Width) -> None:
    """Where no line runs through it, and at the two numbers of the headline, whose dots are the largest."""
    ((_, dots),) = _layers(chart, width, "point")
    steps = [step for _, data in _layers(chart, width, "rule") for step in data if step.get("leaps") is False]
    lined = {(step[x], step[y]) for step in steps for x, y in (("x", "y"), ("x2", "y2"))}
    marked = [(dot, row["country"]) for dot, row in zip(dots, chart.rows, strict=True)]
    newest = [dot for dot, country in marked if country == CHINA][-1]
    told = [newest, next(dot for dot, country in marked if country == US)]

    assert lined
    assert told == [dot for dot in dots if dot["size"] == LARGE]
    for dot in dots:
        assert dot["seen"] == (1 if dot in told or (dot["x"], dot["y"]) not in lined else 0)


def test_lines_join_one_country(chart: Chart) -> None:
    """A line has dots where it leaps over years or to another edition, and the later sources are dots alone."""
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
        assert last < later
    assert len([CHINA, US]) == sum(int(str(row["year"])) < later for row in chart.rows) - len(steps)


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

    assert sizes == {*READABLE["narrow"], TOLD}
    assert min(sizes) >= 15


@pytest.mark.parametrize("width", WIDTHS)
def test_a_line_stands_where_the_sources_change(chart: Chart, width: Width) -> None:
    """It parts the years before from those that the words beside it name, which explain it."""
    ((_, dots),) = _layers(chart, width, "point")
    (border,) = [
        rule["x"] for mark, rules in _layers(chart, width, "rule") for rule in rules if mark.get("strokeDash") == [3, 3]
    ]
    years = {dot["x"]: int(str(row["year"])) for dot, row in zip(dots, chart.rows, strict=True)}
    later = str(chart.facts["later_start"])

    words = [row for _, rows in _layers(chart, width, "text") for row in rows]
    note = [row for row in words if row["colour"] == theme.colour("quiet")]

    assert f"from {later}: other sources" == " ".join(row["text"] for row in note)
    assert all(0 < border - row["x"] < READABLE[width][0] for row in note)
    assert {"right"} == {row["side"] for row in note}
    assert {x: x > border for x in years} == {x: year >= int(later) for x, year in years.items()}


@pytest.mark.parametrize("width", WIDTHS)
def test_the_two_numbers_of_the_headline_are_large(chart: Chart, width: Width) -> None:
    """Both are bold and larger than all else, each with its year over it; the peak is not louder."""
    words = [row | {"size": mark["fontSize"]} for mark, rows in _layers(chart, width, "text") for row in rows]
    bold = [row for row in words if row["bold"]]
    first, newest = chart.facts["us_first_year"], chart.facts["newest_year"]

    assert f"US {chart.facts['us_first']:g}% China {chart.facts['newest']:g}%" == " ".join(row["text"] for row in bold)
    assert {max(row["size"] for row in words)} == {row["size"] for row in bold}
    assert max(row["size"] for row in words if row not in bold) < TOLD
    for year, told in ((first, bold[0]), (newest, bold[1])):
        over = [row for row in words if (row["text"], row["x"], row["y"] + LEADING) == (year, told["x"], told["y"])]

        assert [told["colour"]] == [row["colour"] for row in over]


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

"""US mine output since 1965: a number for each year, and the years that its words name."""

import pytest

from charts import Chart, theme
from charts.chart import WIDTHS, Width
from charts.parts.layout import text_width
from charts.us_output import HISTORY, NEWER, START
from tests.charts.specifications import rows_of, specification_of

END = 2025


def test_output_fell_to_nothing_and_came_back(charts: dict[str, Chart]) -> None:
    """In the tables of the tests it peaked in 1984, was zero from 2001 to 2011 and in 2016 and 2017, and came back."""
    facts = charts["us-output"].facts

    assert ("1984", 25_300) == (facts["peak_year"], facts["peak"])
    assert ("2001", "2011") == (facts["idle_start"], facts["idle_end"])
    assert ("2016", "2017") == (facts["again_start"], facts["again_end"])
    assert ("2002", "2021") == (facts["event_year"], facts["without_monazite"])
    assert ("2025", 51_000) == (facts["newest_year"], facts["newest"])


def test_each_year_has_one_number(charts: dict[str, Chart]) -> None:
    """No year is missing, so that an empty place in the drawing never stands for a lost number."""
    assert list(range(START, END + 1)) == [row["year"] for row in charts["us-output"].rows]


def test_editions_stand_apart(charts: dict[str, Chart]) -> None:
    """Each year is of the edition that the chart names for it; no number is made of two."""
    expected = {year: NEWER.get(year, HISTORY) for year in range(START, END + 1)}

    assert expected == {row["year"]: row["edition"] for row in charts["us-output"].rows}


@pytest.mark.parametrize("width", WIDTHS)
def test_estimates_are_outlined_and_editions_in_the_table(charts: dict[str, Chart], width: Width) -> None:
    """All bars have one outline, and an estimate is filled weakly, on paper; no initials of an edition are drawn."""
    chart = charts["us-output"]
    specification = specification_of(chart, "en", width)
    drawn = [row for rows in specification["datasets"].values() for row in rows]
    below, bars = (layer["mark"] for layer in specification["layer"] if layer["mark"]["type"] == "bar")
    shades = {row["x"]: row["shade"] for row in drawn if row.get("shade") and row["y"]}
    words = " ".join(str(row["text"]) for row in drawn if "text" in row)

    assert (theme.PAPER, theme.country_colour("USA")) == (below["fill"], bars["stroke"])
    assert {row["year"] for row in chart.rows if row["estimated"]} == {x for x, shade in shades.items() if shade < 1}
    assert [] == [edition for edition in {str(row["edition"]) for row in chart.rows} if edition in words]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_of_the_note_stands_alone(charts: dict[str, Chart], width: Width) -> None:
    """What happened in the years at nothing ends in more than one word, in both languages."""
    chart = charts["us-output"]
    drawn = [row for language in ("nl", "en") for row in rows_of(chart, language, width)]
    notes = [row["text"] for row in drawn if "Mountain" in str(row.get("text", ""))]

    assert [True, True] == [" " in lines[-1] for lines in notes]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_word_for_nothing_stands_in_the_years_at_nothing(charts: dict[str, Chart], language: str) -> None:
    """On a phone a year is a few pixels wide: the word keeps off the bars before and after."""
    chart = charts["us-output"]
    drawn = specification_of(chart, language, "narrow")
    rows = [row for rows in drawn["datasets"].values() for row in rows]
    (word,) = [row for row in rows if row.get("text") == chart.words(language).terms["nothing"]]
    years = max(row["x"] for row in rows if "tip" in row) - min(row["x"] for row in rows if "tip" in row)
    half = text_width(word["text"]) / 2 * years / drawn["width"]

    start, end = (int(str(chart.facts[name])) for name in ("idle_start", "idle_end"))
    assert start - 0.5 < word["x"] - half < word["x"] + half < end + 0.5


@pytest.mark.parametrize("width", WIDTHS)
def test_a_line_is_under_the_estimates_alone(charts: dict[str, Chart], width: Width) -> None:
    """It says which years they are; no line stands at the year of the closure, when the bars are gone already."""
    chart = charts["us-output"]
    rows, estimated = rows_of(chart, "en", width), [int(str(row["year"])) for row in chart.rows if row["estimated"]]
    (line,) = [row for row in rows if "end" in row and "Mountain" not in str(row) and row["x"] > estimated[0] - 1]

    assert [estimated[0], estimated[-1]] == [round(line["x"]), round(line["end"])]
    assert f"{estimated[0]}–{estimated[-1]}: estimates" in {str(row.get("text")) for row in rows}
    assert [] == [row for row in rows if row.get("x") == int(str(chart.facts["event_year"])) and "y" not in row]

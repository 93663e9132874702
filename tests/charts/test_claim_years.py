"""What was claimed beside what was found year by year."""

import json
from typing import Any

import pytest

from charts import claim_years
from charts.chart import Chart
from charts.gallery import all_charts
from charts.parts.dated_points import LARGE, SMALL, Point, dodged, rises_from
from charts.parts.scale import ticks_around
from charts.reading import Reading
from charts.theme import INK, SHAPES
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK
from evidence.records import Evidence, Figure, Measure, Part
from publishing.charts.drawings import Drawings
from tests.charts.premises.changes import changed, without

SHARE, QUOTA = "china-mining-share", "export-quota-cut-2022"


def _years(tables: Catalogue) -> dict[str, Chart]:
    return {chart.id.removeprefix("evidence-"): chart for chart in claim_years.charts(Reading(tables))}


def _point(year: int, amount: float, edition: str = "one") -> Point:
    return Point(year, amount, "publisher", edition, "context", "basalt", course=edition == "one", tip="")


def test_a_claim_has_one_chart(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Where the year is the point it is that over the years, and nowhere both."""
    assert len(charts) == len(all_charts(catalogue))
    assert {SHARE, QUOTA} == {id_.removeprefix("evidence-") for id_, one in charts.items() if one.name == "claim_years"}


def test_fewer_than_five_years_are_no_course(catalogue: Catalogue) -> None:
    """Then the numbers stand beside each other by what they count."""
    fewer = without(catalogue, Figure, measure_id="export-quota", period=["2012", "2013"])
    made = {chart.id: chart.name for chart in all_charts(fewer)}

    assert {SHARE} == set(_years(fewer))
    assert "claim_evidence" == made[f"evidence-{QUOTA}"]


def test_months_and_spans_are_no_years(catalogue: Catalogue) -> None:
    """Only numbers about one whole year make a course."""
    spans = changed(catalogue, Figure, {"measure_id": "export-quota", "period": ["2012", "2013"]}, period="2012/2013")

    assert QUOTA not in _years(spans)


def test_the_measure_that_was_claimed_goes_first(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """A course of what was claimed is drawn, however long another is; each row is of that measure and place."""
    measures = {catalogue.figures[str(row["figure_id"])].measure_id for row in charts[f"evidence-{SHARE}"].rows}

    assert {"china-mine-share"} == measures


def test_what_is_taken_for_it_is_drawn_where_the_units_differ(catalogue: Catalogue) -> None:
    """The quota in tonnes stands under a year; in percent it would stand beside the cut."""
    assert QUOTA in _years(catalogue)
    assert QUOTA not in _years(
        changed(
            changed(catalogue, Measure, {"id": "export-quota"}, unit="percent"),
            Figure,
            {"measure_id": "export-quota"},
            unit="percent",
        )
    )


@pytest.mark.parametrize("period", ["", "2013", "2022-05"])
def test_without_a_year_after_the_last_nothing_stands_upright(catalogue: Catalogue, period: str) -> None:
    """A claim about no year, or about one with numbers, is drawn by what is counted."""
    assert QUOTA not in _years(changed(catalogue, Part, {"claim_id": QUOTA}, period=period))


def test_other_places_are_left_out(catalogue: Catalogue) -> None:
    """A course is about the place of the claim."""
    elsewhere = changed(catalogue, Figure, {"measure_id": "export-quota", "period": ["2012", "2013"]}, geography="USA")

    assert QUOTA not in _years(elsewhere)


def test_an_echo_is_drawn_once_a_year(catalogue: Catalogue) -> None:
    """A newspaper that repeats a number for the same year adds no point; one for another year does."""
    first = f"{QUOTA}-e08-2010"
    repeated = changed(catalogue, Evidence, {"id": f"{QUOTA}-e14"}, repeats=first)
    other_year = changed(catalogue, Evidence, {"id": f"{QUOTA}-e16"}, repeats=first)

    assert len(_years(catalogue)[QUOTA].rows) - 1 == len(_years(repeated)[QUOTA].rows)
    assert len(_years(catalogue)[QUOTA].rows) == len(_years(other_year)[QUOTA].rows)


@pytest.mark.parametrize(
    ("relation", "variant"),
    [("contradicts", "headline"), ("supports", "headline_found"), ("qualifies", "headline_undecided")],
)
def test_headline_says_what_decides(catalogue: Catalogue, relation: str, variant: str) -> None:
    """It names the years that agree only where the year that decides does not."""
    tables = changed(catalogue, Evidence, {"claim_id": SHARE, "relation": "contradicts"}, relation=relation)

    assert variant == _years(tables)[SHARE].variant


def test_headline_names_the_years(charts: dict[str, Chart]) -> None:
    """The numbers in it are those of the rows."""
    headlines = (charts[f"evidence-{id_}"].words("en").headline for id_ in (SHARE, QUOTA))
    share, quota = (headline.replace(NO_BREAK, " ") for headline in headlines)

    fits = "Claimed: about 60 percent. That fits the figures up to 2021, but for 2022 we found 70 to 74 percent"
    assert fits == share
    assert "Chinese export quota: claimed for 2022, but the last one was for 2014" == quota


def test_the_course_is_that_of_the_newest_editions(catalogue: Catalogue) -> None:
    """Each year has one number on it, of the publisher with most years; the marks of the others are small."""
    rows = [row for row in _marks(_years(catalogue)[SHARE]) if row["course"]]
    sources = [catalogue.sources[str(row["source_id"])] for row in rows]

    assert {"US Geological Survey"} == {source.publisher for source in sources}
    assert len({row["x"] for row in rows}) == len(rows) == len(range(2018, 2026))
    assert all(float(str(row["x"])).is_integer() for row in rows)
    assert {2021: 58, 2024: 71} == {row["x"]: row["y"] for row in rows if row["x"] in {2021, 2024}}
    assert {LARGE} == {row["size"] for row in rows}
    assert {SMALL} == {row["size"] for row in _marks(_years(catalogue)[SHARE]) if not row["course"]} - {LARGE}


def test_start_and_end_and_the_last_that_agrees_have_their_number(catalogue: Catalogue) -> None:
    """What decides is told above its band."""
    written = {str(row["text"]): row["x"] for row in _marks(_years(catalogue)[SHARE]) if row["text"]}

    assert {"63%": 2018, "58%": 2021, "69%": 2025} == written


def test_a_year_has_one_bar(catalogue: Catalogue) -> None:
    """Two sources of one year share it; the year for which the claim was found is black, the others grey."""
    rows = _marks(_years(catalogue)[QUOTA])

    assert len({row["tip"] for row in rows}) > len({row["left"] for row in rows}) == len({row["x"] for row in rows})
    assert {2010} == {row["x"] for row in rows if row["fill"] == INK}
    assert {2006, 2014} == {row["x"] for row in rows if row["text"]}


def _marks(chart: Chart) -> list[dict[str, object]]:
    """Return each mark once, however many layers draw it."""
    drawn = chart.draw("en", "wide").to_dict()["datasets"].values()
    every = [row for rows in drawn for row in rows if "tip" in row]
    return list({str(row["tip"]): row for row in reversed(every)}.values())


def test_what_was_claimed_is_a_dashed_line(drawings: Drawings) -> None:
    """A number in the same unit lies level; a year in which there was none stands upright."""
    share, quota = (json.loads(drawings.vega_lite[f"evidence-{id_}", "en", "wide"]) for id_ in (SHARE, QUOTA))

    assert [{60}] == [{row["y"] for row in _rows(share, line)} for line in _dashed(share)]
    assert [{2022}] == [{row["x"] for row in _rows(quota, line)} for line in _dashed(quota)]
    assert "Claimed: China reduced its export quotas by 40 percent in 2022" in str(quota["datasets"] or quota)


def test_what_was_claimed_for_another_year_is_noted_there(catalogue: Catalogue) -> None:
    """The cut that was claimed for 2022 is found for 2010, and written at that year; a smaller one is another cut."""
    chart = _years(catalogue)[QUOTA]
    cuts = {figure.id for figure in catalogue.figures.values() if figure.measure_id == "export-quota-cut"}
    smaller = _years(changed(catalogue, Figure, {"id": [*cuts - {f"{QUOTA}-claimed"}]}, value=5))[QUOTA]
    noted, silent = (one.words("en").description.replace(NO_BREAK, " ") for one in (chart, smaller))

    assert "We did find a figure that fits the claim, but it is for 2010: " in noted
    assert "Cut in the Chinese export quota, 2010: " in _notes(chart)
    assert "We did find a figure" not in silent
    assert "Cut in the Chinese export quota" not in _notes(smaller)
    assert set() < {row.source_id for row in catalogue.figures.values() if row.id in cuts} & {*chart.source_ids}


def _notes(chart: Chart) -> str:
    """Return every text of a wide drawing, lines joined."""
    rows = [row for rows in chart.draw("en", "wide").to_dict()["datasets"].values() for row in rows]
    texts = [row["text"] for row in rows if "text" in row]
    return " / ".join(" ".join(text) if isinstance(text, list) else str(text) for text in texts)


def _dashed(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    return [layer for layer in drawn["layer"] if isinstance(layer["mark"], dict) and "strokeDash" in layer["mark"]]


def _rows(drawn: dict[str, Any], layer: dict[str, Any]) -> list[dict[str, Any]]:
    named = drawn.get("datasets", {})
    rows: list[dict[str, Any]] = named[layer["data"]["name"]] if "name" in layer["data"] else layer["data"]["values"]
    return rows


def test_editions_stay_apart(drawings: Drawings, catalogue: Catalogue) -> None:
    """A line joins numbers of one source only, and never those of two editions."""
    drawn = json.loads(drawings.vega_lite[f"evidence-{SHARE}", "nl", "wide"])
    (line,) = (one for one in drawn["layer"] if one["mark"].get("type") == "line")
    sources = {catalogue.figures[row.figure_id].source_id for row in catalogue.evidence_for(SHARE) if row.figure_id}

    assert "source_id" == line["encoding"]["detail"]["field"]
    assert {row["source_id"] for row in _rows(drawn, line)} <= sources


def test_a_mark_has_the_shape_of_its_relation(drawings: Drawings) -> None:
    """As in every chart of a claim: the claim alone is a diamond, and what contradicts it a triangle on its tip."""
    drawn = json.loads(drawings.vega_lite[f"evidence-{SHARE}", "en", "wide"])
    (points,) = (one for one in drawn["layer"] if "shape" in one.get("encoding", {}))
    shapes = {row["shape"] for row in _rows(drawn, points)}

    assert {SHAPES["contradicts"], SHAPES["qualifies"]} == shapes
    assert SHAPES["claim"] not in shapes
    assert [[60]] == [[row["y"] for row in _rows(drawn, one)] for one in drawn["layer"] if _is_diamond(one)]


def _is_diamond(layer: dict[str, Any]) -> bool:
    return isinstance(layer["mark"], dict) and layer["mark"].get("shape") == SHAPES["claim"]


def test_points_that_would_cover_each_other_stand_beside_each_other() -> None:
    """Only those of one year that are close; what is of the course stays on its year."""
    points = [_point(2021, 5, "other"), _point(2021, 4), _point(2021, 50, "far"), _point(2022, 5, "next")]
    offsets = {point.edition: offset for point, offset in dodged(points, year=40, amount=1)}

    assert {"one": 0, "far": 0, "next": 0} == {edition: offsets[edition] for edition in ("one", "far", "next")}
    assert 0 < abs(offsets["other"]) < 0.5


def test_a_number_keeps_clear_of_its_line() -> None:
    """Where the line rises to a neighbour the number stands below; other editions do not matter."""
    first, lowest, last = _point(2019, 3), _point(2020, 1), _point(2021, 2)
    course = [first, lowest, last, _point(2020, 9, "other")]

    assert [False, True] == [rises_from(one, course) for one in (first, lowest)]
    assert not rises_from(last, course)


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [
        ((56, 74, 60), [50, 55, 60, 65, 70, 75]),
        ((59, 74), [55, 60, 65, 70, 75]),
        ((10, 74), [0, 20, 40, 60, 80]),
        ((0, 61560, 30184), [0, 20000, 40000, 60000, 80000]),
        ((60, 60), [40, 60]),
    ],
)
def test_the_scale_stands_around_what_is_drawn(amounts: tuple[float, ...], expected: list[float]) -> None:
    """It starts at nothing unless that is far away, and leaves room below the lowest number."""
    assert expected == ticks_around(amounts)

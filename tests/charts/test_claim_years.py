"""What was claimed beside what was found year by year."""

import json
from typing import Any

import pytest

from charts import claim_years
from charts.chart import Chart
from charts.gallery import all_charts
from charts.parts.scale import ticks_around
from charts.reading import Reading
from charts.theme import INK, MARKING, SHAPES
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK
from evidence.records import Evidence, Figure, Measure, Part
from publishing.charts.drawings import Drawings
from tests.charts.premises.changes import changed, without

SHARE, QUOTA = "china-mining-share", "export-quota-cut-2022"


def _years(tables: Catalogue) -> dict[str, Chart]:
    return {chart.id.removeprefix("evidence-"): chart for chart in claim_years.charts(Reading(tables))}


def test_a_claim_has_one_chart(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Where the year is the point it is that over the years, and nowhere both."""
    assert len(charts) == len(all_charts(catalogue))
    assert {SHARE, QUOTA} == {id_.removeprefix("evidence-") for id_, one in charts.items() if one.name == "claim_years"}


def test_fewer_than_five_years_are_no_course(catalogue: Catalogue) -> None:
    """Then the numbers stand beside each other by what they count."""
    fewer = without(catalogue, Figure, measure_id="export-quota", period=["2011", "2012", "2013"])
    made = {chart.id: chart.name for chart in all_charts(fewer)}

    assert {SHARE} == set(_years(fewer))
    assert "claim_evidence" == made[f"evidence-{QUOTA}"]


def test_months_and_spans_are_no_years(catalogue: Catalogue) -> None:
    """Only numbers about one whole year make a course."""
    spans = changed(
        catalogue, Figure, {"measure_id": "export-quota", "period": ["2011", "2012", "2013"]}, period="2012/2013"
    )

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
    elsewhere = changed(
        catalogue, Figure, {"measure_id": "export-quota", "period": ["2011", "2012", "2013"]}, geography="USA"
    )

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
    [("contradicts", "headline_since"), ("supports", "headline_found"), ("qualifies", "headline_undecided")],
)
def test_headline_says_what_decides(catalogue: Catalogue, relation: str, variant: str) -> None:
    """It names the years that agree only where the year that decides does not."""
    tables = changed(catalogue, Evidence, {"claim_id": SHARE, "relation": "contradicts"}, relation=relation)

    assert variant == _years(tables)[SHARE].variant


def test_headline_names_the_years(charts: dict[str, Chart]) -> None:
    """The numbers in it are those of the rows."""
    headlines = (charts[f"evidence-{id_}"].words("en").headline for id_ in (SHARE, QUOTA))
    share, quota = (headline.replace(NO_BREAK, " ") for headline in headlines)

    fits = "Claimed: about 60 percent. That fits the figures up to 2021, "
    assert f"{fits}but for 2022 to 2025 the US Geological Survey gives 67.8 to 71 percent" == share
    assert "Chinese export quota: claimed for 2022, but the last one was for 2014" == quota


def test_without_a_later_year_the_headline_names_one(catalogue: Catalogue) -> None:
    """Where the year that decides is the last, or a later one agrees again, it does not speak of the years since."""
    later = [f"china-mining-share-{year}" for year in ("2023-mcs-2025", "2024-mcs-2026", "2025-mcs-2026")]
    alone = without(catalogue, Evidence, claim_id=SHARE, figure_id=[one for one in _later(catalogue) if one])
    again = changed(catalogue, Figure, {"id": later[-1]}, value=60)

    for tables in (alone, again):
        made = _years(tables)[SHARE]
        assert "headline" == made.variant
        assert "2022: 70–74%" in _notes(made)


def _later(tables: Catalogue) -> list[str]:
    """Return the figures of the claim about the years after the one that decides."""
    figures = (tables.figures.get(row.figure_id) for row in tables.evidence_for(SHARE))
    return [one.id for one in figures if one and one.period > "2022"]


def test_the_course_is_that_of_the_newest_editions(catalogue: Catalogue) -> None:
    """Each year has one number, of the publisher with most years; what others give is in the table alone."""
    chart = _years(catalogue)[SHARE]
    rows = _marks(chart)
    told = {chart.told(row, "en"): row for row in chart.rows}

    assert {"US Geological Survey"} == {told[str(row["tip"])]["publisher"] for row in rows}
    assert list(range(2018, 2026)) == sorted(int(str(row["x"])) for row in rows)
    assert {2021: 58, 2024: 71} == {row["x"]: row["y"] for row in rows if row["x"] in {2021, 2024}}
    assert len(rows) < len(chart.rows)


def test_the_band_lies_over_the_years_of_the_headline(catalogue: Catalogue) -> None:
    """It begins with the year that decides and ends with the last, and what is found in them stands over it."""
    drawn = _years(catalogue)[SHARE].draw("en", "wide").to_dict()
    (band,) = (_rows(drawn, one) for one in drawn["layer"] if one["mark"].get("color") == MARKING)

    assert [(2021.5, 2025.5)] == [(row["x"], row["end"]) for row in band]
    assert "2022–2025: 67.8–71%" in _notes(_years(catalogue)[SHARE])


def test_the_first_and_the_last_that_agrees_have_their_number(catalogue: Catalogue) -> None:
    """What came after is told above its band."""
    rows = [row for rows in _years(catalogue)[SHARE].draw("en", "wide").to_dict()["datasets"].values() for row in rows]
    written = {str(row["text"]): round(row["x"]) for row in rows if str(row.get("text", "")).endswith("%")}

    assert {"63%": 2018, "58%": 2021} == {text: x for text, x in written.items() if ":" not in text}


def test_a_year_has_one_bar(catalogue: Catalogue) -> None:
    """Two sources of one year share it; the year for which the claim was found is black, the others grey."""
    rows = _marks(_years(catalogue)[QUOTA])

    assert len({row["tip"] for row in rows}) > len({row["left"] for row in rows}) == len({row["x"] for row in rows})
    assert {2010} == {row["x"] for row in rows if row["fill"] == INK}


def test_what_is_not_known_is_no_empty_room(catalogue: Catalogue) -> None:
    """A question mark stands in each year between two bars for which nothing was found, and words after the last."""
    chart = _years(catalogue)[QUOTA]
    rows = [row for rows in chart.draw("en", "wide").to_dict()["datasets"].values() for row in rows]

    assert {2007, 2008} == {row["x"] for row in rows if row.get("text") == "?"}
    assert "no Chinese export quota" in _notes(chart)


def test_what_was_lost_is_outlined(catalogue: Catalogue) -> None:
    """Over the bar of the year for which the claim was found stands what it lost since the year before, if known."""
    whole = _years(catalogue)[QUOTA].draw("en", "wide").to_dict()
    gone = without(catalogue, Figure, measure_id="export-quota", period="2009")
    unknown = _years(gone)[QUOTA].draw("en", "wide").to_dict()
    (outline,) = (_rows(whole, one) for one in _dashed(whole) if one["mark"]["type"] == "rect")

    assert [(30259, 50000)] == [(row["y"], row["top"]) for row in outline]
    assert [] == [one for one in _dashed(unknown) if one["mark"]["type"] == "rect"]
    assert "2010: 30,259" in _notes(_years(gone)[QUOTA])


def _marks(chart: Chart) -> list[dict[str, object]]:
    """Return each mark once, however many layers draw it."""
    drawn = chart.draw("en", "wide").to_dict()["datasets"].values()
    every = [row for rows in drawn for row in rows if "tip" in row]
    return list({str(row["tip"]): row for row in reversed(every)}.values())


def test_what_was_claimed_is_a_dashed_line(drawings: Drawings) -> None:
    """A number in the same unit lies level; a year in which there was none stands upright."""
    share, quota = (json.loads(drawings.vega_lite[f"evidence-{id_}", "en", "wide"]) for id_ in (SHARE, QUOTA))

    assert {60} in [{row["y"] for row in _rows(share, line)} for line in _dashed(share)]
    assert [{2022}] == [{row["x"] for row in _rows(quota, line)} for line in _dashed(quota) if _is_rule(line)]
    assert "Claimed: China reduced its export quotas by 40 percent in 2022" in str(quota["datasets"] or quota)


def test_what_was_claimed_for_another_year_is_noted_there(catalogue: Catalogue) -> None:
    """The cut that was claimed for 2022 is found for 2010, and written at that year; a smaller one is another cut."""
    chart = _years(catalogue)[QUOTA]
    cuts = {figure.id for figure in catalogue.figures.values() if figure.measure_id == "export-quota-cut"}
    smaller = _years(changed(catalogue, Figure, {"id": [*cuts - {f"{QUOTA}-claimed"}]}, value=5))[QUOTA]
    noted, silent = (one.words("en").description.replace(NO_BREAK, " ") for one in (chart, smaller))

    assert "We did find a figure that fits the claim, but it is for 2010: " in noted
    assert "Cut in the Chinese export quota: 37–40%" in _notes(chart)
    assert "We did find a figure" not in silent
    assert "Cut in the Chinese export quota" not in _notes(smaller)
    assert set() < {row.source_id for row in catalogue.figures.values() if row.id in cuts} & {*chart.source_ids}


def _notes(chart: Chart) -> str:
    """Return every text of a wide drawing, lines joined."""
    rows = [row for rows in chart.draw("en", "wide").to_dict()["datasets"].values() for row in rows]
    texts = [row["text"] for row in rows if "text" in row]
    return " / ".join(" ".join(text) if isinstance(text, list) else str(text) for text in texts)


def _is_rule(layer: dict[str, Any]) -> bool:
    return bool(layer["mark"]["type"] == "rule")


def _dashed(drawn: dict[str, Any]) -> list[dict[str, Any]]:
    return [layer for layer in drawn["layer"] if isinstance(layer["mark"], dict) and layer["mark"].get("strokeDash")]


def _rows(drawn: dict[str, Any], layer: dict[str, Any]) -> list[dict[str, Any]]:
    named = drawn.get("datasets", {})
    rows: list[dict[str, Any]] = named[layer["data"]["name"]] if "name" in layer["data"] else layer["data"]["values"]
    return rows


def test_where_the_edition_changes_the_line_is_dashed(drawings: Drawings) -> None:
    """Each year is joined to the next; the line is whole only between two numbers of one source."""
    drawn = json.loads(drawings.vega_lite[f"evidence-{SHARE}", "nl", "wide"])
    links = [one for one in drawn["layer"] if one["mark"].get("strokeWidth") == 2]
    joined = {bool(one["mark"].get("strokeDash")): {row["x"] for row in _rows(drawn, one)} for one in links}

    assert {2018, 2019, 2020, 2021, 2024} == joined[False]
    assert {2022, 2023} == joined[True]


def test_all_numbers_have_one_shape(drawings: Drawings) -> None:
    """What each means for the claim is told by the band and the dashed line, at which the diamond of claims stands."""
    drawn = json.loads(drawings.vega_lite[f"evidence-{SHARE}", "en", "wide"])
    shapes = {one["mark"]["shape"] for one in drawn["layer"] if one["mark"]["type"] == "point" and not _is_diamond(one)}

    assert {"square"} == shapes
    assert [[60]] == [[row["y"] for row in _rows(drawn, one)] for one in drawn["layer"] if _is_diamond(one)]


def test_the_diamond_of_a_year_stands_over_the_bars(drawings: Drawings) -> None:
    """At the foot of its line it would be a number: nothing."""
    drawn = json.loads(drawings.vega_lite[f"evidence-{QUOTA}", "en", "narrow"])
    highest = max(row["y"] for one in drawn["layer"] if one["mark"]["type"] == "rect" for row in _rows(drawn, one))

    assert all(row["y"] > highest for one in drawn["layer"] if _is_diamond(one) for row in _rows(drawn, one))


def _is_diamond(layer: dict[str, Any]) -> bool:
    return isinstance(layer["mark"], dict) and layer["mark"].get("shape") == SHAPES["claim"]


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

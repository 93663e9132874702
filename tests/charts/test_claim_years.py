"""What was claimed beside what was found year by year."""

import json

import pytest

from charts.chart import WIDTHS, Chart, Width
from charts.gallery import all_charts
from charts.parts.scale import ticks_around
from charts.theme import MARKING
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK
from evidence.records import Evidence, Figure, Measure, Part
from publishing.charts.drawings import Drawings
from tests.charts.premises.changes import changed, without
from tests.charts.specifications import rows_of, specification_of
from tests.charts.years import QUOTA, SHARE, dashed, is_diamond, is_rule, marks, notes, rows, years


def test_a_claim_has_one_chart(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """Where the year is the point it is that over the years, and nowhere both."""
    assert len(charts) == len(all_charts(catalogue))
    assert {SHARE, QUOTA} == {id_.removeprefix("evidence-") for id_, one in charts.items() if one.name == "claim_years"}


def test_fewer_than_five_years_are_no_course(catalogue: Catalogue) -> None:
    """Then the numbers stand beside each other by what they count."""
    fewer = without(catalogue, Figure, measure_id="export-quota", period=["2011", "2012", "2013"])
    made = {chart.id: chart.name for chart in all_charts(fewer)}

    assert {SHARE} == set(years(fewer))
    assert "claim_evidence" == made[f"evidence-{QUOTA}"]


def test_months_and_spans_are_no_years(catalogue: Catalogue) -> None:
    """Only numbers about one whole year make a course."""
    spans = changed(
        catalogue, Figure, {"measure_id": "export-quota", "period": ["2011", "2012", "2013"]}, period="2012/2013"
    )

    assert QUOTA not in years(spans)


def test_the_measure_that_was_claimed_goes_first(charts: dict[str, Chart], catalogue: Catalogue) -> None:
    """A course of what was claimed is drawn, however long another is; each row is of that measure and place."""
    measures = {catalogue.figures[str(row["figure_id"])].measure_id for row in charts[f"evidence-{SHARE}"].rows}

    assert {"china-mine-share"} == measures


def test_what_is_taken_for_it_is_drawn_where_the_units_differ(catalogue: Catalogue) -> None:
    """The quota in tonnes stands under a year; in percent it would stand beside the cut."""
    assert QUOTA in years(catalogue)
    assert QUOTA not in years(
        changed(
            changed(catalogue, Measure, {"id": "export-quota"}, unit="percent"),
            Figure,
            {"measure_id": "export-quota"},
            unit="percent",
        )
    )


def test_only_of_a_known_measure_the_bars_are_said_to_be_of_rare_earths(catalogue: Catalogue) -> None:
    """Of another the name is said again: nobody looked at what that counts."""
    other = changed(catalogue, Measure, {"id": "export-quota"}, id="import-quota")
    other = changed(other, Figure, {"measure_id": "export-quota"}, measure_id="import-quota")
    known, unknown = (years(tables)[QUOTA].labels["en"] for tables in (catalogue, other))

    assert "Rare earths, in tonnes a year." == known["counted"]
    assert f"{unknown['name']} by year, in tonnes." == unknown["counted"]


@pytest.mark.parametrize("period", ["", "2013", "2022-05"])
def test_without_a_year_after_the_last_nothing_stands_upright(catalogue: Catalogue, period: str) -> None:
    """A claim about no year, or about one with numbers, is drawn by what is counted."""
    assert QUOTA not in years(changed(catalogue, Part, {"claim_id": QUOTA}, period=period))


def test_other_places_are_left_out(catalogue: Catalogue) -> None:
    """A course is about the place of the claim."""
    elsewhere = changed(
        catalogue, Figure, {"measure_id": "export-quota", "period": ["2011", "2012", "2013"]}, geography="USA"
    )

    assert QUOTA not in years(elsewhere)


def test_an_echo_is_drawn_once_a_year(catalogue: Catalogue) -> None:
    """A newspaper that repeats a number for the same year adds no point; one for another year does."""
    first = f"{QUOTA}-e08-2010"
    repeated = changed(catalogue, Evidence, {"id": f"{QUOTA}-e14"}, repeats=first)
    other_year = changed(catalogue, Evidence, {"id": f"{QUOTA}-e16"}, repeats=first)

    assert len(years(catalogue)[QUOTA].rows) - 1 == len(years(repeated)[QUOTA].rows)
    assert len(years(catalogue)[QUOTA].rows) == len(years(other_year)[QUOTA].rows)


@pytest.mark.parametrize(
    ("relation", "variant"),
    [("contradicts", "headline_since"), ("supports", "headline_found"), ("qualifies", "headline_undecided")],
)
def test_headline_says_what_decides(catalogue: Catalogue, relation: str, variant: str) -> None:
    """It names the years that agree only where the year that decides does not."""
    tables = changed(catalogue, Evidence, {"claim_id": SHARE, "relation": "contradicts"}, relation=relation)

    assert variant == years(tables)[SHARE].variant


def test_headline_names_the_years(charts: dict[str, Chart]) -> None:
    """The numbers in it are those of the rows."""
    headlines = (charts[f"evidence-{id_}"].words("en").headline for id_ in (SHARE, QUOTA))
    share, quota = (headline.replace(NO_BREAK, " ") for headline in headlines)

    assert "Out of date: claimed about 60 percent, found 67.8 to 71 for 2022 to 2025" == share
    assert "Chinese export quota: claimed for 2022, but the last one was for 2014" == quota


def test_without_a_later_year_the_headline_names_one(catalogue: Catalogue) -> None:
    """Where the year that decides is the last, or a later one agrees again, it does not speak of the years since."""
    later = [f"china-mining-share-{year}" for year in ("2023-mcs-2025", "2024-mcs-2026", "2025-mcs-2026")]
    alone = without(catalogue, Evidence, claim_id=SHARE, figure_id=[one for one in _later(catalogue) if one])
    again = changed(catalogue, Figure, {"id": later[-1]}, value=60)

    for tables in (alone, again):
        made = years(tables)[SHARE]
        assert "headline" == made.variant
        assert "2022: 70–74%" in notes(made)


def _later(tables: Catalogue) -> list[str]:
    """Return the figures of the claim about the years after the one that decides."""
    figures = (tables.figures.get(row.figure_id) for row in tables.evidence_for(SHARE))
    return [one.id for one in figures if one and one.period > "2022"]


def test_the_course_is_that_of_the_newest_editions(catalogue: Catalogue) -> None:
    """Each year has one number, of the publisher with most years; what others give is in the table alone."""
    chart = years(catalogue)[SHARE]
    rows = marks(chart)
    told = {chart.told(row, "en"): row for row in chart.rows}

    assert {"US Geological Survey"} == {told[str(row["tip"])]["publisher"] for row in rows}
    assert list(range(2018, 2026)) == sorted(int(str(row["x"])) for row in rows)
    assert {2021: 58, 2024: 71} == {row["x"]: row["y"] for row in rows if row["x"] in {2021, 2024}}
    assert len(rows) < len(chart.rows)


def test_the_band_lies_over_the_years_of_the_headline(catalogue: Catalogue) -> None:
    """It begins with the year that decides and ends with the last, and what is found in them stands over it."""
    drawn = specification_of(years(catalogue)[SHARE], "en", "wide")
    (band,) = (rows(drawn, one) for one in drawn["layer"] if one["mark"].get("color") == MARKING)

    assert [(2021.5, 2025.5)] == [(row["x"], row["end"]) for row in band]
    assert "2022–2025: 67.8–71%" in notes(years(catalogue)[SHARE])


def test_the_first_and_the_last_that_agrees_have_their_number(catalogue: Catalogue) -> None:
    """What came after is told above its band."""
    rows = rows_of(years(catalogue)[SHARE], "en", "wide")
    written = [str(row["text"]) for row in rows if str(row.get("text", "")).endswith("%")]
    (first,) = (row["x"] for row in rows if row.get("text") == "63%")

    assert {"63%", "2021: 58%"} == {text for text in written if "–" not in text}
    assert 2018 == round(first)
    # On a phone it would be under the mark of the year before: it stands right of its own, whose year the scale has.
    phone = {str(row["text"]): row for row in rows_of(years(catalogue)[SHARE], "en", "narrow") if "text" in row}
    assert (58, True) == (phone["58%"]["y"], 2021 < phone["58%"]["x"] < 2022)


def test_what_was_claimed_is_a_line(drawings: Drawings) -> None:
    """A number in the same unit lies level, whole as dashes are for other editions; a year with none stands upright."""
    share, quota = (json.loads(drawings.vega_lite[f"evidence-{id_}", "en", "wide"]) for id_ in (SHARE, QUOTA))

    (level,) = (one for one in share["layer"] if is_rule(one) and {60} == {row.get("y") for row in rows(share, one)})
    assert level not in dashed(share)
    assert [{2022}] == [{row["x"] for row in rows(quota, line)} for line in dashed(quota) if is_rule(line)]
    assert "Claimed for 2022: 40% lower" in str(quota["datasets"] or quota)


@pytest.mark.parametrize("width", WIDTHS)
def test_who_counted_and_what_dots_are_is_said_in_the_drawing(catalogue: Catalogue, width: Width) -> None:
    """Who claimed something is said at its line, so who counted stands beside the other one."""
    texts = [row["text"] for row in rows_of(years(catalogue)[SHARE], "en", width) if isinstance(row.get("text"), list)]
    said = [" ".join(lines) for lines in texts]

    assert {"found: US Geological Survey", "dotted: another report"} <= {*said}


def test_where_the_edition_changes_the_line_is_dashed(drawings: Drawings) -> None:
    """Each year is joined to the next; the line is whole only between two numbers of one source."""
    drawn = json.loads(drawings.vega_lite[f"evidence-{SHARE}", "nl", "wide"])
    links = [one for one in drawn["layer"] if one["mark"].get("strokeWidth") == 2]
    joined = {bool(one["mark"].get("strokeDash")): {row["x"] for row in rows(drawn, one)} for one in links}

    assert {2018, 2019, 2020, 2021, 2024} == joined[False]
    assert {2022, 2023} == joined[True]


def test_all_numbers_have_one_shape(drawings: Drawings) -> None:
    """What each means for the claim is told by the band and the line across, at which the diamond of claims stands."""
    drawn = json.loads(drawings.vega_lite[f"evidence-{SHARE}", "en", "wide"])
    shapes = {one["mark"]["shape"] for one in drawn["layer"] if one["mark"]["type"] == "point" and not is_diamond(one)}

    assert {"square"} == shapes
    assert [[60]] == [[row["y"] for row in rows(drawn, one)] for one in drawn["layer"] if is_diamond(one)]


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

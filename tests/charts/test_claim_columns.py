"""What was claimed for a year beside bars for years before it: what is known, what is not, and what was none."""

import json

from charts.theme import INK
from evidence.catalogue import Catalogue
from evidence.quantity import NO_BREAK
from evidence.records import Figure
from publishing.charts.drawings import Drawings
from tests.charts.premises.changes import changed, without
from tests.charts.specifications import rows_of, specification_of
from tests.charts.years import QUOTA, dashed, is_diamond, marks, notes, rows, years


def test_a_year_has_one_bar(catalogue: Catalogue) -> None:
    """Two sources of one year share it; the year for which the claim was found is black, the others grey."""
    rows = marks(years(catalogue)[QUOTA])

    assert len({row["tip"] for row in rows}) > len({row["left"] for row in rows}) == len({row["x"] for row in rows})
    assert {2010} == {row["x"] for row in rows if row["fill"] == INK}


def test_what_is_not_known_is_no_empty_room(catalogue: Catalogue) -> None:
    """A question mark stands in each year between two bars for which nothing was found, and words after the last."""
    chart = years(catalogue)[QUOTA]
    rows = rows_of(chart, "en", "wide")

    assert {2007, 2008} == {row["x"] for row in rows if row.get("text") == "?"}
    assert "no quota since 2015" in notes(chart).split(" / ")
    assert [2007.5] == [row["x"] for row in rows if row.get("text") == "unknown"]


def test_on_a_phone_the_word_for_what_is_not_known_stands_upright(catalogue: Catalogue) -> None:
    """Two marks would have to be explained elsewhere, and beside the bars there is no room for a level word."""
    drawn = specification_of(years(catalogue)[QUOTA], "en", "narrow")
    edge, said = (one for one in drawn["layer"] if one["mark"].get("angle") == 270)

    assert edge["mark"]["color"] != said["mark"]["color"]
    assert [("unknown", 2007.5)] == [(row["text"], row["x"]) for row in rows(drawn, said)]
    assert "?" not in [row.get("text") for row in rows_of(years(catalogue)[QUOTA], "en", "narrow")]


def test_what_was_lost_is_outlined(catalogue: Catalogue) -> None:
    """Over the bar of the year for which the claim was found stands what it lost since the year before, if known."""
    whole = specification_of(years(catalogue)[QUOTA], "en", "wide")
    gone = without(catalogue, Figure, measure_id="export-quota", period="2009")
    unknown = specification_of(years(gone)[QUOTA], "en", "wide")
    (outline,) = (rows(whole, one) for one in dashed(whole) if one["mark"]["type"] == "rect")

    assert [(30259, 50000)] == [(row["y"], row["top"]) for row in outline]
    assert [] == [one for one in dashed(unknown) if one["mark"]["type"] == "rect"]
    assert "2010: 30,259" in notes(years(gone)[QUOTA])
    assert "Cut in the Chinese export quota: 37–40%" in notes(years(gone)[QUOTA])


def test_of_two_numbers_of_a_year_the_highest_is_what_was_lost(catalogue: Catalogue) -> None:
    """Bars of one year stand in one place, and the outline goes up to the one that is seen, whoever came last."""
    later = "china-export-quota-2006-japan-metal-bulletin"
    twice = years(changed(catalogue, Figure, {"id": later}, period="2009", value=20000))[QUOTA]
    whole = specification_of(twice, "en", "wide")
    (outline,) = (rows(whole, one) for one in dashed(whole) if one["mark"]["type"] == "rect")

    assert {20000, 50000} == {row["y"] for row in marks(twice) if row["x"] == 2009}
    assert [(30259, 50000)] == [(row["y"], row["top"]) for row in outline]
    assert "37–40% lower" in notes(twice)


def test_nothing_was_lost_below_a_bar_that_is_higher(catalogue: Catalogue) -> None:
    """Where an earlier number of the year is more than that of the year before, what is seen there is no loss."""
    higher = years(changed(catalogue, Figure, {"id": "china-export-quota-2010-wsj"}, value=55000))[QUOTA]
    whole = specification_of(higher, "en", "wide")

    assert [] == [one for one in dashed(whole) if one["mark"]["type"] == "rect"]
    assert "2010: 55,000" in notes(higher)
    assert "37–40% lower" not in notes(higher)


def test_the_diamond_of_a_year_stands_over_the_bars(drawings: Drawings) -> None:
    """At the foot of its line it would be a number: nothing."""
    drawn = json.loads(drawings.vega_lite[f"evidence-{QUOTA}", "en", "narrow"])
    highest = max(row["y"] for one in drawn["layer"] if one["mark"]["type"] == "rect" for row in rows(drawn, one))

    assert all(row["y"] > highest for one in drawn["layer"] if is_diamond(one) for row in rows(drawn, one))


def test_what_was_claimed_for_another_year_is_noted_there(catalogue: Catalogue) -> None:
    """The cut that was claimed for 2022 is found for 2010, and written at that year; a smaller one is another cut."""
    chart = years(catalogue)[QUOTA]
    cuts = {figure.id for figure in catalogue.figures.values() if figure.measure_id == "export-quota-cut"}
    smaller = years(changed(catalogue, Figure, {"id": [*cuts - {f"{QUOTA}-claimed"}]}, value=5))[QUOTA]
    noted, silent = (one.words("en").description.replace(NO_BREAK, " ") for one in (chart, smaller))

    assert "The figure claimed does match 2010, however, for which we found " in noted
    assert "37–40% lower" in notes(chart)
    assert "however, for which we found" not in silent
    assert "lower" not in notes(smaller)
    assert set() < {row.source_id for row in catalogue.figures.values() if row.id in cuts} & {*chart.source_ids}

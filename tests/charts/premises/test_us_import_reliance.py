"""What the words of the chart of import reliance take for granted, and the rows that it cannot do without."""

import pytest

from charts.us_import_reliance import chart
from evidence.catalogue import Catalogue
from evidence.records import SalientStatistic
from tests.charts.premises.changes import changed, copied, drawn, false_words, missed, without

RELIANCE = {"measure": "net-import-reliance", "commodity": "compounds-and-metals"}


@pytest.fixture
def records(catalogue: Catalogue) -> list[SalientStatistic]:
    """Return the rows that are drawn, by edition and year."""
    printed = [one for one in catalogue.records(SalientStatistic) if one.measure == RELIANCE["measure"]]
    return [one for one in printed if one.commodity == RELIANCE["commodity"] and not one.flag]


def _of(record: SalientStatistic) -> dict[str, object]:
    return {**RELIANCE, "edition": record.edition, "year": record.year}


def _highest(records: list[SalientStatistic]) -> list[SalientStatistic]:
    """Return the rows with the highest value, by year."""
    highest = max(record.value or 0 for record in records)
    return sorted((one for one in records if one.value == highest), key=lambda record: record.year)


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


def test_two_editions_differ(catalogue: Catalogue, records: list[SalientStatistic]) -> None:
    """The headline gives what two of them say of one year; here all editions agree about each year."""
    tables: Catalogue = catalogue
    for record in records:
        same = {"value": record.value, "low": record.low, "qualifier": record.qualifier or None}
        tables = changed(tables, SalientStatistic, {**RELIANCE, "year": record.year}, **same)

    assert ["value"] == [place.column for place, words in false_words(chart, tables) if words == "headline"]


def test_the_newest_number_is_an_estimate(catalogue: Catalogue, records: list[SalientStatistic]) -> None:
    """The description says so; here the source does not."""
    tables = changed(catalogue, SalientStatistic, _of(records[-1]), estimated=False)

    assert [(records[-1].cell("estimated"), "description")] == false_words(chart, tables)


def test_the_newest_number_is_no_bound(catalogue: Catalogue, records: list[SalientStatistic]) -> None:
    """The description gives it as it is; here the source says that it is more."""
    newest = records[-1]
    tables = changed(catalogue, SalientStatistic, _of(newest), value=None, low=newest.value, qualifier="more-than")

    assert [(newest.cell("value"), "description")] == false_words(chart, tables)


def test_the_lowest_value_is_of_one_year(catalogue: Catalogue, records: list[SalientStatistic]) -> None:
    """The description names that year; here the newest has the same."""
    lowest, newest = min(record.value for record in records if record.value is not None), records[-1]
    tables = changed(catalogue, SalientStatistic, _of(newest), value=lowest)

    assert [(newest.cell("value"), "description")] == false_words(chart, tables)


def test_the_highest_value_lasts(catalogue: Catalogue, records: list[SalientStatistic]) -> None:
    """The description says from when to when; here it is interrupted by a lower one, by a gap, or of one year."""
    first, *between, last = _highest(records)
    middle = [record for record in between if first.year < record.year < last.year]
    lower = changed(catalogue, SalientStatistic, _of(middle[0]), value=(middle[0].value or 0) - 1)
    gap = without(catalogue, SalientStatistic, **RELIANCE, year=middle[0].year)
    once = changed(catalogue, SalientStatistic, {**RELIANCE, "year": first.year}, value=(first.value or 0) + 1)

    assert [(middle[0].cell("value"), "description")] == false_words(chart, lower)
    assert ["description"] == [words for _, words in false_words(chart, gap)]
    assert [(first.cell("value"), "description")] == false_words(chart, once)


def test_all_editions_are_of_one_summary(catalogue: Catalogue, records: list[SalientStatistic]) -> None:
    """The description says so; here the oldest is of another publication."""
    oldest = records[0].edition
    tables = changed(catalogue, SalientStatistic, {**RELIANCE, "edition": oldest}, edition="DS 140 (2000)")

    assert {(records[0].cell("edition"), "description")} <= {*false_words(chart, tables)}


def test_the_next_edition_is_the_one_that_differs_most(catalogue: Catalogue, records: list[SalientStatistic]) -> None:
    """A third edition of the same year is compared with the one before it, not with the first."""
    newest = records[-1]
    again = copied(catalogue, SalientStatistic, _of(newest), edition="MCS 9998", value=1)
    thrice = copied(again, SalientStatistic, {**_of(newest), "edition": "MCS 9998"}, edition="MCS 9999", value=2)

    facts = drawn(chart, thrice).facts

    assert (newest.edition.split()[-1], "9998") == (facts["first_year"], facts["last_year"])


def test_missing_rows_are_named(catalogue: Catalogue, records: list[SalientStatistic]) -> None:
    """Without rows, without numbers, or with one edition for each year, the message says what is missed."""
    emptied = changed(catalogue, SalientStatistic, _of(records[-1]), value=None, low=None)
    flagged = changed(catalogue, SalientStatistic, RELIANCE, value=None, low=None, flag="not-available")
    once = without(catalogue, SalientStatistic, **RELIANCE, edition=sorted({one.edition for one in records})[1:])

    assert "no row has measure = net-import-reliance" in missed(chart, without(catalogue, SalientStatistic, **RELIANCE))
    assert f"{records[-1].cell('value')} the cell is empty" in missed(chart, emptied)
    assert "the chart tells of years with a number" in missed(chart, flagged)
    assert "the chart tells of a year with a number in two editions" in missed(chart, once)

"""Net import reliance of the United States: two editions that differ about a year; earlier ones are in the table."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby, pairwise

from charts.chart import Chart, Column, Count, templates
from charts.interaction import Control
from charts.parts.edition_bars import NUMBER, SUMMARY, Reliance, sketched
from charts.premises import Premise, Stated, holds, is_estimate, without_exception
from charts.reading import Reading, filled, some, works
from evidence.messages import say
from evidence.quantity import Quantity
from evidence.records import SalientStatistic

NAME = "us_import_reliance"
COLUMNS = (Column("edition", "text"), Column("year", "year"), Column(NUMBER, "share"), Column("estimated", "text"))


def chart(tables: Reading) -> Chart:
    """Return the chart of net import reliance of compounds and metals, each edition on its own."""
    records = _records(tables)
    before, after = _most_revised(records)
    newest, lowest, highest = records[-1], min(records, key=_size), max(records, key=_size)
    top = [record.year for record in records if _size(record) == _size(highest)]
    rows = [_row(record) for record in records]
    sources, drawn = {record.source_id for record in records}, _drawn(rows, after.year)
    return Chart(
        id="us-import-reliance",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "year": str(after.year),
            "first": _size(before),
            "last": _size(after),
            "first_year": before.edition.removeprefix(SUMMARY).strip(),
            "last_year": after.edition.removeprefix(SUMMARY).strip(),
            "newest": _size(newest),
            "newest_year": str(newest.year),
            "lowest": _size(lowest),
            "lowest_year": str(lowest.year),
            "highest": _size(highest),
            "highest_first": str(min(top)),
            "highest_last": str(max(top)),
            "bounds": Count(sum(bool(Quantity.of(row, NUMBER).direction) for row in drawn)),
            "start": str(min(record.year for record in records)),
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(sketched, drawn, after.year),
        labels=dict.fromkeys(templates(NAME), works(tables, sources)),
        controls=(Control("year", sorted({row["year"] for row in drawn})),),
        premises=_premises(records, before, after),
    )


def _records(tables: Reading) -> list[SalientStatistic]:
    """Return what each edition says of each year: a number, or only a bound."""
    printed = tables.where(SalientStatistic, measure="net-import-reliance", commodity="compounds-and-metals")
    told = some([record for record in printed if not record.flag], printed[0].where, say("years with a number"))
    return sorted(told, key=lambda record: (record.edition, record.year))


def _row(record: SalientStatistic) -> Reliance:
    return {
        "edition": record.edition,
        "year": record.year,
        NUMBER: record.value,
        "low": record.low,
        "high": None,
        "qualifier": record.qualifier or None,
        "estimated": bool(record.estimated),
        "source_id": record.source_id,
    }


def _drawn(rows: Sequence[Reliance], year: int) -> list[Reliance]:
    """Return the rows of the editions that say something of the year that stands out."""
    editions = {row["edition"] for row in rows if row["year"] == year}
    return [row for row in rows if row["edition"] in editions]


def _quantity(record: SalientStatistic) -> Quantity:
    return Quantity(record.value, record.low, qualifier=record.qualifier or None)


def _size(record: SalientStatistic) -> float:
    return filled(_quantity(record).numbers or None, record.cell("value"))[0]


def _most_revised(records: Sequence[SalientStatistic]) -> tuple[SalientStatistic, SalientStatistic]:
    """Return the two editions, one after the other, whose exact values for a year differ most."""
    by_year = groupby(sorted(records, key=lambda record: record.year), key=lambda record: record.year)
    pairs = [pair for _, told in by_year for pair in pairwise(told) if all(one.value is not None for one in pair)]
    some(pairs, records[0].where, say("a year with a number in two editions"))
    return max(pairs, key=lambda pair: abs(_size(pair[1]) - _size(pair[0])))


def _premises(
    records: Sequence[SalientStatistic], before: SalientStatistic, after: SalientStatistic
) -> tuple[Premise, ...]:
    """Return what the words presuppose: a revision, and a highest value that stands from its first to its last year."""
    newest, lowest, highest = records[-1], min(records, key=_size), max(records, key=_size)
    top = {record.year for record in records if _size(record) == _size(highest)}
    span = range(min(top), max(top) + 1)
    within = [record for record in records if record.year in span]
    told = [Stated(one.edition, _size(one), one.cell("value")).told for one in (before, after)]
    revised = say("{before} and {after} differ about {year}", before=told[0], after=told[1], year=after.year)
    bounds = [one.cell("value") for one in (newest, lowest, highest) if one.value is None]
    again = [one.cell("value") for one in records if _size(one) == _size(lowest) and one.year != lowest.year]
    lower = [one.cell("value") for one in within if _size(one) < _size(highest)]
    others = [one.cell("edition") for one in records if not one.edition.startswith(SUMMARY)]
    ends = {"first": span[0], "last": span[-1]}
    years = say("the highest value is that of several years, {first} to {last}, and none of these is missing", **ends)
    several = len(span) > 1 and {record.year for record in within} == {*span}
    return (
        holds("headline", revised, after.cell("value"), true=_size(before) != _size(after)),
        is_estimate("description", newest),
        without_exception("description", say("the newest, the lowest and the highest value are no bounds"), bounds),
        without_exception("description", say("only {year} has the lowest value", year=lowest.year), again),
        without_exception("description", say("each number from {first} to {last} is the highest", **ends), lower),
        holds("description", years, highest.cell("value"), true=several),
        without_exception("description", say("each edition is one of the summary {summary}", summary=SUMMARY), others),
    )

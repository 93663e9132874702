"""Checks that years can be, that periods run forward, and that an edition tells of years that it can know."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.checks.looks import newest_look
from evidence.messages import say
from evidence.problems import Problem
from evidence.tables import Row, Table

PERIODS = ("period", "current_period", "promised", "outcome_date")
OPEN_END = ".."
# No source of ours tells of a year before the first, and no outlook of one after the last.
FIRST, LAST = 1700, 2100
# Tables of what was measured: nothing is known yet of the years to come.
MEASURED = {
    "china_exports", "eu_trade", "mine_production", "oxide_prices", "us_compound_imports", "us_import_sources",
    "us_salient_statistics",
}  # fmt: skip
# The first year of a table: the American tariff has had the heading 2846 since 1989, the European Union trades since
# 1993, our list of events begins in 1980, and nobody aims for, or runs, anything of long before.
FIRST_OF_TABLE = {
    "eu_trade": 1993, "events": 1980, "projects": 1950, "start_dates": 1990, "targets": 1990,
    "us_compound_imports": 1989,
}  # fmt: skip
EDITION = re.compile(r"(?P<series>DS 140|MCS|MYB|IEA) \(?(?P<year>\d{4})\)?(?:-(?P<month>\d\d))?")
# The years that an edition tells of, counted from its own: a survey of January has no number of that year.
TOLD = {"MCS": (-5, -1), "MYB": (-4, 0), "DS 140": (-200, 0)}
PROJECTION = "projection"


def periods_run_forward(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield periods that end before they begin, or when they begin."""
    for table, index, row in _rows(catalogue):
        for column in PERIODS:
            start, slash, end = str(row.get(column) or "").partition("/")
            digits = min(len(start), len(end))
            if slash and end != OPEN_END and (start == end or start[:digits] > end[:digits]):
                what = say("the period {start}/{end} does not end after it begins", start=start, end=end)
                yield Problem(
                    table.place(index, column), what, say("write the first date before the slash, the last after it")
                )


def years_are_possible(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield years that no source can tell of: too long ago, too far ahead, or measured before they were there."""
    newest = int(newest_look(catalogue)[:4])
    for table, index, row in _rows(catalogue):
        first = FIRST_OF_TABLE.get(table.name, FIRST)
        last = newest if table.name in MEASURED else LAST
        for column in ("year", *PERIODS, "date", "date_end", "published", "promised_on", "status_date"):
            for year in _years(row.get(column)):
                if not first <= year <= last:
                    what = say("{year} is not a year from {first} to {last}", year=year, first=first, last=last)
                    yield Problem(table.place(index, column), what, say("correct the year"))


def editions_tell_of_their_years(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield years that an edition cannot or does not tell of."""
    for table, index, row in _rows(catalogue):
        edition = EDITION.fullmatch(str(row.get("edition") or ""))
        column = "year" if "year" in row else "period"
        if edition and edition["series"] in TOLD:
            before, after = TOLD[edition["series"]]
            first, last = int(edition["year"]) + before, int(edition["year"]) + after
            for year in (year for year in _years(row.get(column)) if not first <= year <= last):
                what = say("{edition} does not tell of {year}", edition=row["edition"], year=year)
                yield Problem(
                    table.place(index, column),
                    what,
                    say("write a year from {first} to {last}, or another edition", first=first, last=last),
                )


def editions_are_of_their_source(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rows whose source is not of the year of their edition."""
    for table, index, row in _rows(catalogue):
        edition = EDITION.fullmatch(str(row.get("edition") or ""))
        source = catalogue.sources.get(str(row.get("source_id")))
        if not edition or not source:
            continue
        if edition["series"] in TOLD and edition["year"] not in (*re.findall(r"\d{4}", source.id), source.year):
            what = say("'{source}' is not the edition {edition}", source=source.id, edition=row["edition"])
            yield Problem(
                table.place(index, "source_id"), what, say("name the source of that edition, or correct the edition")
            )
        if edition["month"] and not 1 <= int(edition["month"]) <= 12:  # noqa: PLR2004 (months)
            what = say("'{edition}' is of no month", edition=row["edition"])
            yield Problem(table.place(index, "edition"), what, say("write a month from 01 to 12"))


def projections_are_about_later_years(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rows that are called history and lie ahead of their edition or its source, or the other way round."""
    for table, index, row in _rows(catalogue):
        if table.name not in ("magnet_supply_outlook", "magnet_demand_outlook", "china_share_by_stage"):
            continue
        said = _year_of_saying(row, catalogue)
        years = _years(row.get("year") or row.get("period"))
        ahead = bool(said and years and years[-1] > said)
        if said and years and ahead != (row["kind"] == PROJECTION):
            told = {"kind": row["kind"], "year": years[-1], "other": said}
            what = say("the row is called '{kind}', and {year} is not after {other}", **told)
            if ahead:
                what = say("the row is called '{kind}', and {year} is after {other}", **told)
            yield Problem(table.place(index, "kind"), what, say("correct the kind or the year"))
        elif "scenario" in row and (row["scenario"] == "history") != (row["kind"] == "history"):
            what = say(
                "the scenario '{scenario}' is not of the kind '{kind}'", scenario=row["scenario"], kind=row["kind"]
            )
            yield Problem(table.place(index, "scenario"), what, say("correct the kind or the scenario"))


def _year_of_saying(row: Row, catalogue: Catalogue) -> int:
    """Return the year of the edition of a row, or of its source; 0 where neither is known."""
    edition = EDITION.fullmatch(str(row.get("edition") or ""))
    source = catalogue.sources.get(str(row.get("source_id")))
    year = edition["year"] if edition else source.year if source else ""
    return int(year or 0)


def _years(cell: object) -> list[int]:
    """Return the years that a cell names: a year, a date or a period."""
    parts = (part.partition("-")[0] for part in str(cell or "").split("/"))
    return [int(part) for part in parts if part.isdecimal()]


def _rows(catalogue: Catalogue) -> Iterator[tuple[Table, int, Row]]:
    for table in catalogue.tables.values():
        for index, row in enumerate(table.rows):
            yield table, index, row

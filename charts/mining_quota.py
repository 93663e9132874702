"""China's quota for mining, year by year; a year without a number keeps its place.

The headline is about mining, so that is drawn; the quota for separation, which lacks years, is left to the table.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final, TypedDict

from charts.chart import Chart, Column, Count, templates
from charts.parts.quota_bars import Quotas, sketched
from charts.premises import Premise, Stated, holds, more_than
from charts.reading import Reading, filled
from evidence.messages import say
from evidence.records import Event, Evidence, Figure

NAME = "mining_quota"
NUMBER: Final = "quota_t_reo"
MINING, SEPARATION = "mining-quota", "separation-quota"
# That the year began without a quota, and that it ended without one.
EVENT, SILENCE = "unpublished-quota-2025", "china-mining-share-e13"
YEAR = len("2025")
# NOTE: where several sources give a year they give one number, and the one that is named here is the USGS,
# or else whoever gives both quotas.
FIGURES = (
    "china-mining-quota-2010-computed",
    "china-mining-quota-2011-mining-com",
    "china-mining-quota-2012-computed",
    "china-mining-quota-2013-china-daily",
    "china-mining-quota-2014-ibtimes",
    "china-mining-quota-2017-reuters",
    *(f"china-mining-quota-{year}-myb-2022" for year in range(2018, 2023)),
    "china-mining-quota-2023-reuters",
    "china-mining-quota-2024-reuters",
    "china-separation-quota-2011-business-standard",
    "china-separation-quota-2017-reuters",
    "china-separation-quota-2018-reuters",
    "china-separation-quota-2019-global-times",
    *(f"china-separation-quota-{year}-reuters" for year in range(2021, 2025)),
)
COLUMNS = (Column("year", "year"), Column("measure_id", "text"), Column(NUMBER, "number"), Column("source_id", "text"))
FOLD = 3


class Quota(TypedDict):
    """A quota of a year as it is drawn and told, in tonnes of oxide."""

    year: int
    measure_id: str
    quota_t_reo: float
    source_id: str
    figure_id: str


def chart(tables: Reading) -> Chart:
    """Return the chart of the quotas, up to the year whose quota was not published."""
    figures, event = [tables.figure(figure_id) for figure_id in FIGURES], tables.event(EVENT)
    silence = tables.one(Evidence, id=SILENCE)
    rows = [_row(figure) for figure in figures]
    mining = [row for row in rows if row["measure_id"] == MINING]
    separation = [row for row in rows if row["measure_id"] == SEPARATION]
    unpublished = int(event.date[:YEAR])
    sources = {*(row["source_id"] for row in rows), event.source_id, silence.source_id}
    return Chart(
        id="mining-quota",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "first": mining[0][NUMBER],
            "first_year": str(mining[0]["year"]),
            "newest": mining[-1][NUMBER],
            "newest_year": str(mining[-1]["year"]),
            "separation": separation[-1][NUMBER],
            "separations": Count(len(separation)),
            "unpublished": str(unpublished),
            "missing": [str(year) for year in _missing(mining)],
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(sketched, Quotas(mining, NUMBER, unpublished)),
        labels={language: _names(tables, rows, language) for language in templates(NAME)},
        premises=(
            *_of_the_words(figures, mining, separation),
            *_of_years(tables, mining, event),
            *_of_figures(figures),
        ),
    )


def _row(figure: Figure) -> Quota:
    return {
        "year": int(filled(figure.period or None, figure.cell("period"))[:YEAR]),
        "measure_id": figure.measure_id,
        NUMBER: _amount(figure),
        "source_id": figure.source_id,
        "figure_id": figure.id,
    }


def _amount(figure: Figure) -> float:
    return filled(figure.value, figure.cell("value"))


def _missing(mining: Sequence[Quota]) -> list[int]:
    """Return the years between the first and the newest for which there is no number."""
    years = {row["year"] for row in mining}
    return [year for year in range(min(years), max(years)) if year not in years]


def _names(tables: Reading, rows: Sequence[Quota], language: str) -> dict[str, str]:
    """Return the names of the two quotas and of the sources."""
    quotas = {row["measure_id"]: tables.measures[row["measure_id"]].name[language] for row in rows}
    return quotas | {row["source_id"]: tables.sources[row["source_id"]].short_name for row in rows}


def _of_the_words(
    figures: Sequence[Figure], mining: Sequence[Quota], separation: Sequence[Quota]
) -> tuple[Premise, ...]:
    """Return what the words presuppose of the numbers: the quota tripled, and less may be separated than mined."""
    known = {figure.id: figure for figure in figures}
    first, newest, separated = (
        Stated(say("the quota of {year}", year=row["year"]), row[NUMBER], known[row["figure_id"]].cell("value"))
        for row in (mining[0], mining[-1], separation[-1])
    )
    tripled = say("{after} is at least {fold} times {before}", after=newest.told, fold=FOLD, before=first.told)
    return (
        holds("headline", tripled, newest.place, true=newest.number >= FOLD * first.number),
        more_than("description", newest, separated),
    )


def _of_years(tables: Reading, mining: Sequence[Quota], event: Event) -> tuple[Premise, ...]:
    """Return what the words presuppose of the years: the newest is the last published, and some are missing."""
    later = [
        one.cell("period")
        for one in tables.where(Figure, measure_id=MINING)
        if one.period[:YEAR] > str(mining[-1]["year"])
    ]
    unpublished = say("the quota of {year} was not published, and that of the year before was", year=event.date[:YEAR])
    true = not later and int(event.date[:YEAR]) == mining[-1]["year"] + 1
    gaps = say("there are years without a number in between")
    return (
        holds("headline", unpublished, (later or [event.cell("date")])[0], true=true),
        holds("terms.missing", gaps, event.cell("date"), true=bool(_missing(mining))),
    )


def _of_figures(figures: Sequence[Figure]) -> Iterator[Premise]:
    """Yield what the drawing presupposes of the figures: each is one of the two quotas, of one whole year of China."""
    for figure in figures:
        says = say("'{id}' is a quota of China for one year", id=figure.id)
        of_china = figure.geography == "CHN" and figure.measure_id == _measure_of(figure.id)
        true = of_china and len(figure.period) == YEAR and figure.period in figure.id
        yield holds("description", says, figure.cell("period"), true=true)


def _measure_of(figure_id: str) -> str:
    return MINING if MINING in figure_id else SEPARATION

"""The shares of China and of the United States in world mining, year by year, each number from one source."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Final, NotRequired, TypedDict

from charts.chart import Chart, Column, templates
from charts.mine_production import RECENT, WORLD
from charts.parts.share_lines import ShareLines, sketched
from charts.premises import Premise, Stated, holds, more_than
from charts.reading import Reading, filled, some
from evidence.messages import say
from evidence.problems import Place
from evidence.records import Figure, MineProduction
from evidence.rounding import as_known

NAME = "mining_shares"
NUMBER: Final = "share_percent"
CHINA, US = "CHN", "USA"
# NOTE: the table of the chapter begins in this year too; the long series of USGS has no number of China.
START = 1980
HISTORY = "DS 140 (2023)"
# NOTE: for the years before, China's share is what USGS said of one year, and ours from the tables of BGS,
# which we do not republish whole; the world of BGS is the countries that it lists.
EARLIER = (
    "china-output-share-1990-usgs-2011",
    *(f"china-mining-share-{year}-bgs" for year in (1992, 1996, 2000, 2005, 2010, 2015)),
)
COLUMNS = (Column("year", "year"), Column("country", "text"), Column(NUMBER, "share"), Column("source_id", "text"))
YEAR = len("2025")


class MiningShare(TypedDict):
    """A share of world mining as it is drawn and told, in percent of the weight as oxide."""

    year: int
    country: str
    share_percent: float
    edition: str
    source_id: str
    figure_id: NotRequired[str]


def chart(tables: Reading) -> Chart:
    """Return the chart of the shares of two countries in world mining."""
    earlier = [tables.figure(figure_id) for figure_id in EARLIER]
    editions = {**dict.fromkeys(range(START, min(RECENT)), HISTORY), **RECENT}
    of_us = [_mined(tables, US, year, edition) for year, edition in editions.items()]
    of_china = [*map(_said, earlier), *(_mined(tables, CHINA, year, edition) for year, edition in RECENT.items())]
    rows = [*of_china, *of_us]
    idle = _idle(tables, of_us)
    sources = {row["source_id"] for row in rows}
    return Chart(
        id="mining-shares",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts=_facts(of_china, of_us, idle),
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(sketched, ShareLines(rows, CHINA, US, idle, min(RECENT))),
        labels={language: _names(tables, sources, language) for language in templates(NAME)},
        premises=_premises(tables, of_china, of_us),
    )


def _mined(tables: Reading, country: str, year: int, edition: str) -> MiningShare:
    """Return the share that a country mined, with no more digits than both amounts have."""
    part, world = (_amount(_record(tables, code, year, edition)) for code in (country, WORLD))
    share, source_id = as_known(100 * part / world, part, world), _record(tables, country, year, edition).source_id
    return {"year": year, "country": country, NUMBER: share, "edition": edition, "source_id": source_id}


def _record(tables: Reading, country: str, year: int, edition: str) -> MineProduction:
    return tables.one(MineProduction, edition=edition, year=year, country=country)


def _amount(record: MineProduction) -> float:
    return filled(record.production_t_reo, record.cell("production_t_reo"))


def _amount_of(tables: Reading, row: MiningShare) -> float:
    return _amount(_record(tables, row["country"], row["year"], row["edition"]))


def _said(figure: Figure) -> MiningShare:
    """Return a share that a figure gives; what one source gives is one edition."""
    return {
        "year": int(filled(figure.period or None, figure.cell("period"))[:YEAR]),
        "country": CHINA,
        NUMBER: filled(figure.value, figure.cell("value")),
        "edition": figure.source_id,
        "source_id": figure.source_id,
        "figure_id": figure.id,
    }


def _idle(tables: Reading, of_us: Sequence[MiningShare]) -> tuple[int, int]:
    """Return the first and the last year of the longest time in which the US mined nothing; a share may round to it."""
    mined = partial(_amount_of, tables)
    runs = [list(run) for amount, run in groupby(of_us, key=mined) if amount == 0]
    first = _place(tables, of_us[0])
    longest = max(some(runs, first, say("years in which the US mined nothing")), key=len)
    return longest[0]["year"], longest[-1]["year"]


def _facts(
    of_china: Sequence[MiningShare], of_us: Sequence[MiningShare], idle: tuple[int, int]
) -> dict[str, float | str]:
    """Return the numbers and years that the words name."""
    peak = max(of_china, key=lambda row: row[NUMBER])
    named = {"us_first": of_us[0], "us_newest": of_us[-1], "first": of_china[0], "peak": peak, "newest": of_china[-1]}
    return {
        **{name: row[NUMBER] for name, row in named.items()},
        **{f"{name}_year": str(row["year"]) for name, row in named.items()},
        "idle_start": str(idle[0]),
        "idle_end": str(idle[1]),
        "earlier_end": str(max(row["year"] for row in of_china if "figure_id" in row)),
        "later_start": str(min(RECENT)),
        "known": str(len(of_china)),
        "years": str(of_china[-1]["year"] - of_china[0]["year"] + 1),
    }


def _names(tables: Reading, sources: set[str], language: str) -> dict[str, str]:
    """Return the names of the two countries and of the sources."""
    countries = {code: tables.country_name(code, language) for code in (CHINA, US)}
    return countries | {source_id: tables.sources[source_id].short_name for source_id in sources}


def _premises(tables: Reading, of_china: Sequence[MiningShare], of_us: Sequence[MiningShare]) -> tuple[Premise, ...]:
    """Return what the words presuppose: the two changed places, an estimate, and years without a number of China."""
    newest = tables.one(MineProduction, edition=of_china[-1]["edition"], year=of_china[-1]["year"], country=CHINA)
    us_first, us_newest, china_newest = (_stated(tables, row) for row in (of_us[0], of_us[-1], of_china[-1]))
    estimate = say("the number for {year} is an estimate", year=newest.year)
    later = say("the first number of China is of a year after the first of the US")
    return (
        more_than("headline", us_first, us_newest),
        more_than("headline", china_newest, us_newest),
        holds("headline", estimate, newest.cell("estimated"), true=bool(newest.estimated)),
        holds("description", later, _place(tables, of_china[0]), true=of_china[0]["year"] > of_us[0]["year"]),
        *_of_figures(tables, of_china),
    )


def _of_figures(tables: Reading, of_china: Sequence[MiningShare]) -> Iterator[Premise]:
    """Yield what the words presuppose of the figures: each is of the year and the country that it is drawn at."""
    for row in of_china:
        if "figure_id" in row:
            figure = tables.figure(row["figure_id"])
            says = say("'{id}' is a share of China", id=figure.id)
            true = figure.geography == CHINA and figure.measure_id == "china-mine-share"
            yield holds("description", says, figure.cell("measure_id"), true=true)


def _stated(tables: Reading, row: MiningShare) -> Stated:
    name = say("the share of {country} in {year}", country=row["country"], year=row["year"])
    return Stated(name, row[NUMBER], _place(tables, row))


def _place(tables: Reading, row: MiningShare) -> Place:
    """Return the cell that a share is from."""
    if "figure_id" in row:
        return tables.figure(row["figure_id"]).cell("value")
    return _record(tables, row["country"], row["year"], row["edition"]).cell("production_t_reo")

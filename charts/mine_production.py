"""Mine production: what countries mined in recent years, as columns."""

from functools import partial
from typing import Final, TypedDict

from charts.chart import Chart, Column, templates
from charts.interaction import Control
from charts.parts.production import Columns, sketched
from charts.premises import Premise, Stated, holds, more_than
from charts.reading import Reading, filled, some, works
from charts.vocabulary import capitalised
from evidence.messages import say
from evidence.quantity import number
from evidence.records import MineProduction
from evidence.rounding import as_known

NAME = "mine_production"
NUMBER: Final = "production_t_reo"
SHARE: Final = "share_percent"
# NOTE: the newest edition for each year that gives countries; no year mixes two.
RECENT = {**dict.fromkeys(range(2018, 2023), "MYB 2022"), 2023: "MCS 2025", 2024: "MCS 2026", 2025: "MCS 2026"}
EDITIONS = tuple(dict.fromkeys(RECENT.values()))
WORLD, CHINA = "WLD", "CHN"
PRODUCERS = (WORLD, CHINA, "USA", "AUS", "MMR")
COLUMNS = (
    Column("year", "year"),
    Column("country", "text"),
    Column(NUMBER, "number"),
    Column(SHARE, "share"),
    Column("estimated", "text"),
    Column("edition", "text"),
)
COUNTRY = Control("country", PRODUCERS)


class Production(TypedDict):
    """What a country mined in a year as it is drawn and told, in tonnes of oxide."""

    year: int
    country: str
    production_t_reo: float
    share_percent: float
    estimated: bool | None
    edition: str
    source_id: str


def chart(tables: Reading) -> Chart:
    """Return the chart of mine production, for each year as its newest edition gives it."""
    records = [record for country in PRODUCERS for record in _series(tables, country)]
    recent, world = (_recent(tables, year, WORLD) for year in (min(RECENT), max(RECENT)))
    china = _recent(tables, world.year, CHINA)
    rows = [_row(record, _recent(tables, record.year, WORLD)) for record in records]
    sources = {record.source_id for record in records}
    return Chart(
        id="mine-production",
        name=NAME,
        rows=rows,
        columns=COLUMNS,
        source_ids=tuple(sorted(sources)),
        facts={
            "recent": str(recent.year),
            "recent_world": _amount(recent),
            "end": str(world.year),
            "world": _amount(world),
            "china": _amount(china),
            "us": _amount(_recent(tables, world.year, "USA")),
            "estimates": float(sum(bool(record.estimated) for record in records)),
            "numbers": float(len(records)),
        },
        as_of=max(tables.sources[source_id].published for source_id in sources),
        sketch=partial(sketched, Columns(rows, PRODUCERS, COUNTRY)),
        labels={
            language: {
                **_names(tables, language),
                **works(tables, sources),
                "share": number(_share(china, world), language),
            }
            for language in templates(NAME)
        },
        controls=(COUNTRY,),
        premises=_premises(recent, world, china),
    )


def _series(tables: Reading, country: str) -> list[MineProduction]:
    """Return what a country mined, by year; what is said not to be published is not drawn."""
    printed = tables.where(MineProduction, edition=EDITIONS, country=country)
    published = [one for one in printed if one.edition == RECENT.get(one.year) and not one.flag]
    return sorted(some(published, printed[0].where, say("years with a number")), key=lambda record: record.year)


def _recent(tables: Reading, year: int, country: str) -> MineProduction:
    """Return what a country mined in one of the recent years."""
    return tables.one(MineProduction, edition=RECENT[year], year=year, country=country)


def _row(record: MineProduction, world: MineProduction) -> Production:
    return {
        "year": record.year,
        "country": record.country,
        NUMBER: _amount(record),
        SHARE: _share(record, world),
        "estimated": record.estimated,
        "edition": record.edition,
        "source_id": record.source_id,
    }


def _amount(record: MineProduction) -> float:
    return filled(record.production_t_reo, record.cell("production_t_reo"))


def _share(part: MineProduction, whole: MineProduction) -> float:
    """Return what part of a whole was mined, in percent and with no more digits than both amounts have."""
    return as_known(100 * _amount(part) / _amount(whole), _amount(part), _amount(whole))


def _premises(recent: MineProduction, world: MineProduction, china: MineProduction) -> tuple[Premise, ...]:
    """Return what the words presuppose: mining doubled to an estimate, and China has most."""
    after, most = _stated(world), _stated(china)
    doubled = say("{after} is at least double of {before}", after=after.told, before=_stated(recent).told)
    estimate = say("the number for {year} is an estimate", year=world.year)
    return (
        holds("headline", doubled, after.place, true=after.number >= 2 * _amount(recent)),
        more_than("headline", most, after.number / 2),
        holds("headline", estimate, world.cell("estimated"), true=bool(world.estimated)),
    )


def _stated(record: MineProduction) -> Stated:
    name = say("the mining of {country} in {year}", country=record.country, year=record.year)
    return Stated(name, _amount(record), record.cell("production_t_reo"))


def _names(tables: Reading, language: str) -> dict[str, str]:
    return {code: capitalised(tables.country_name(code, language)) for code in PRODUCERS}

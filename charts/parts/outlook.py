"""The outlook of the IEA for the metals in magnets: what is asked for, mined and refined, as rows that are drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypedDict

from charts.parts.scale import WHOLE
from charts.premises import Premise, Stated, holds
from charts.reading import Reading, filled
from evidence.messages import say
from evidence.records import Figure, MagnetDemand, MagnetSupply

# NOTE: the words of the charts are about this edition; rows of a later one are not drawn beside it.
EDITION = "IEA 2026-07"
WORLD, CHINA = "WLD", "CHN"
# NOTE: what the report itself says of the year that the tables end with; they are in whole kilotonnes.
STATED = "china-refining-share-2025-iea"
DEMAND = "demand"
HISTORY, BASE_CASE = "history", "base-case"


class Amount(TypedDict):
    """A demand or a supply as it is drawn and told, in tonnes a year, and its share of the world in percent."""

    series: str
    scenario: str
    country: str
    year: int
    amount_t: float
    share_percent: float
    source_id: str


@dataclass(frozen=True)
class Outlook:
    """The outlook as one chart reads it; a row that is not there raises UndrawableError."""

    tables: Reading

    def demand(self, scenario: str, year: int) -> MagnetDemand:
        """Return what all uses together ask for."""
        return self.tables.one(MagnetDemand, edition=EDITION, year=year, scenario=scenario, sector="total")

    def supply(self, stage: str, year: int, country: str = WORLD) -> MagnetSupply:
        """Return what a country, or the world, mines or refines."""
        return self.tables.one(MagnetSupply, edition=EDITION, year=year, stage=stage, country=country)

    def records(
        self, scenarios: Sequence[str], stages: Sequence[str], years: Sequence[int]
    ) -> list[MagnetDemand | MagnetSupply]:
        """Return all demand by scenario, then the supply of the world and of China."""
        first, *later = years
        known = [self.demand(HISTORY, first)]
        projected = [self.demand(scenario, year) for scenario in scenarios for year in later]
        supplied = [
            self.supply(stage, year, country)
            for stage in stages
            for some in ([first], later)
            for country in (WORLD, CHINA)
            for year in some
        ]
        return [*known, *projected, *supplied]

    def stated(self) -> Stated:
        """Return China's share of the refining as the report gives it in words, in percent."""
        return stated(self.tables.figure(STATED))

    def asked(self, scenario: str, year: int) -> Stated:
        """Return the amount of a demand, in tonnes."""
        record = self.demand(scenario, year)
        return Stated(
            say("demand in {year} ({scenario})", year=year, scenario=scenario),
            _tonnes(record.demand_kt),
            record.cell("demand_kt"),
        )

    def made(self, stage: str, year: int) -> Stated:
        """Return the amount that the world mines or refines, in tonnes."""
        record = self.supply(stage, year)
        return Stated(
            say("{stage} in {year}", stage=stage, year=year), _tonnes(record.supply_kt), record.cell("supply_kt")
        )


def stated(figure: Figure) -> Stated:
    """Return the number of a figure that stands beside the tables."""
    return Stated(figure.id, filled(figure.value, figure.cell("value")), figure.cell("value"))


def stated_share(record: MagnetSupply) -> Stated:
    """Return the share of a country at one step, in percent."""
    name = say("the share of {country} in {stage}", country=record.country, stage=record.stage)
    return Stated(name, record.share_percent, record.cell("share_percent"))


def amount_of(record: MagnetDemand | MagnetSupply) -> Amount:
    """Return the row of a demand, which is the world's, or of a supply, which is projected in one base case."""
    share: float = WHOLE
    if isinstance(record, MagnetDemand):
        series, scenario, country, amount = DEMAND, record.scenario, WORLD, _tonnes(record.demand_kt)
    else:
        scenario, share = HISTORY if record.kind == HISTORY else BASE_CASE, record.share_percent
        series, country, amount = record.stage, record.country, _tonnes(record.supply_kt)
    return {
        "series": series,
        "scenario": scenario,
        "country": country,
        "year": record.year,
        "amount_t": amount,
        "share_percent": share,
        "source_id": record.source_id,
    }


def _tonnes(kilotonnes: float) -> float:
    """Return an amount in the unit in which all charts tell amounts."""
    return 1000 * kilotonnes


def of_demand(rows: Sequence[Amount], scenario: str) -> list[Amount]:
    """Return the rows of the demand in one scenario, in their order."""
    return [one for one in rows if (one["series"], one["scenario"]) == (DEMAND, scenario)]


def of_supply(rows: Sequence[Amount], stage: str, country: str) -> list[Amount]:
    """Return the rows of what a country mines or refines, in their order."""
    return [one for one in rows if (one["series"], one["country"]) == (stage, country)]


def known_until(now: int, words: str, records: Sequence[MagnetDemand | MagnetSupply]) -> Iterator[Premise]:
    """Yield the premises of words that what is of one year is known, and that what is later is projected."""
    for record in records:
        is_known = record.year <= now
        says = say("what is of {year} is projected", year=record.year)
        if is_known:
            says = say("what is of {year} is known", year=record.year)
        yield holds(words, says, record.cell("kind"), true=(record.kind == HISTORY) is is_known)

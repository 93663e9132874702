"""The outlook of the IEA for the metals in magnets: what is asked for, mined and refined, as rows that are drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypedDict

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
    """A demand or a supply of the world as it is drawn and told, in tonnes a year."""

    series: str
    scenario: str
    year: int
    amount_t: float
    source_id: str


@dataclass(frozen=True)
class Outlook:
    """The outlook as one chart reads it; a row that is not there raises UndrawableError."""

    tables: Reading

    def demand(self, scenario: str, year: int) -> MagnetDemand:
        """Return what all uses together ask for."""
        return self.tables.one(MagnetDemand, edition=EDITION, year=year, scenario=scenario, sector="total")

    def supply(self, stage: str, year: int) -> MagnetSupply:
        """Return what the world mines or refines."""
        return self.tables.one(MagnetSupply, edition=EDITION, year=year, stage=stage, country=WORLD)

    def records(
        self, scenarios: Sequence[str], stages: Sequence[str], years: Sequence[int]
    ) -> list[MagnetDemand | MagnetSupply]:
        """Return all demand by scenario, then what the world mines and refines."""
        first, *later = years
        known = [self.demand(HISTORY, first)]
        projected = [self.demand(scenario, year) for scenario in scenarios for year in later]
        supplied = [self.supply(stage, year) for stage in stages for year in years]
        return [*known, *projected, *supplied]

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
    """Return the row of a demand, or of a supply, which is projected in one base case."""
    if isinstance(record, MagnetDemand):
        series, scenario, amount = DEMAND, record.scenario, _tonnes(record.demand_kt)
    else:
        scenario = HISTORY if record.kind == HISTORY else BASE_CASE
        series, amount = record.stage, _tonnes(record.supply_kt)
    return {
        "series": series,
        "scenario": scenario,
        "year": record.year,
        "amount_t": amount,
        "source_id": record.source_id,
    }


def _tonnes(kilotonnes: float) -> float:
    """Return an amount in the unit in which all charts tell amounts."""
    return 1000 * kilotonnes


def known_until(now: int, words: str, records: Sequence[MagnetDemand | MagnetSupply]) -> Iterator[Premise]:
    """Yield the premises of words that what is of one year is known, and that what is later is projected."""
    for record in records:
        is_known = record.year <= now
        says = say("what is of {year} is projected", year=record.year)
        if is_known:
            says = say("what is of {year} is known", year=record.year)
        yield holds(words, says, record.cell("kind"), true=(record.kind == HISTORY) is is_known)

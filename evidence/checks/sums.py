"""Checks that the parts of an edition, such as its countries, add up to the total it prints."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from evidence.catalogue import Catalogue
from evidence.messages import Message, say
from evidence.problems import Place, Problem
from evidence.records import MagnetDemand, MagnetSupply, MineProduction

WORLD = "WLD"
# Tonnes to which each edition of USGS rounds its world total.
# NOTE: DS 140 prints no countries but the United States, so it has nothing to add up.
# NOTE: reserves are not added up; USGS prints bounds (> 75 000 000 t) and revises
# single countries between editions without revising the sum.
ROUNDED_TO_T_REO = {
    ("MYB 2022", None): 1_000,
    ("MCS 2024", None): 10_000,
    ("MCS 2025", None): 10_000,
    ("MCS 2025", 2023): 1_000,
    ("MCS 2026", None): 10_000,
}
TOTAL = "total"
# The last digits that the IEA prints of thousands of tonnes and of percents: of a workbook, and of a report's annex.
DIGITS, DIGITS_IN_ANNEX = (0.0001, 0.01), (1.0, 1.0)
ANNEXES = frozenset({"IEA 2026-07"})


def countries_add_up(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield editions and years whose countries do not round to the printed world total."""
    sums: dict[tuple[str, int], float] = defaultdict(float)
    worlds: list[MineProduction] = []
    for row in catalogue.records(MineProduction):
        if row.country == WORLD:
            worlds.append(row)
        else:
            sums[row.edition, row.year] += row.production_t_reo or 0
    for row in worlds:
        unit = ROUNDED_TO_T_REO.get((row.edition, row.year)) or ROUNDED_TO_T_REO.get((row.edition, None))
        counted, printed = sums[row.edition, row.year], row.production_t_reo or 0
        if unit and abs(counted - printed) > unit / 2:
            what = say(
                "{edition} for {year}: the countries add up to {counted:,.0f} t, the world total is {printed:,.0f} t",
                edition=row.edition,
                year=row.year,
                counted=counted,
                printed=printed,
            )
            remedy = say("find the row that was mistyped (the total is rounded to {unit:,} t)", unit=unit)
            yield Problem(row.cell("production_t_reo"), what, remedy)


def editions_print_a_world_total(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield editions and years of which nothing says what the countries should add up to."""
    rows = catalogue.records(MineProduction)
    totals = {(row.edition, row.year) for row in rows if row.country == WORLD}
    first = {(row.edition, row.year): row for row in reversed(rows)}
    for (edition, year), row in first.items():
        if (edition, year) not in totals:
            what = say(
                "{edition} for {year}: there is no world total to compare the countries with",
                edition=edition,
                year=year,
            )
            yield Problem(
                row.cell("country"),
                what,
                say("add the row of the world ({world}) as the edition prints it", world=WORLD),
            )


def outlook_adds_up(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield what the outlook for magnets says of the world, or of all uses, where its parts come to something else."""
    supply, demand = catalogue.records(MagnetSupply), catalogue.records(MagnetDemand)
    for world in (row for row in supply if row.country == WORLD):
        name = say(
            "{edition}, {stage} in {year}: the countries", edition=world.edition, stage=world.stage, year=world.year
        )
        parts = [row for row in supply if _column(row) == _column(world) and row.country != WORLD]
        tonnes, shares = [row.supply_kt for row in parts], [row.share_percent for row in parts]
        of_kt, of_percent = _digits(world.edition)
        yield from _other_sum(world.cell("supply_kt"), name, tonnes, world.supply_kt, of_kt)
        yield from _other_sum(world.cell("share_percent"), name, shares, world.share_percent, of_percent)
    for total in (row for row in demand if row.sector == TOTAL):
        name = say(
            "{edition}, {scenario} in {year}: the sectors",
            edition=total.edition,
            scenario=total.scenario,
            year=total.year,
        )
        uses = [row.demand_kt for row in demand if _scenario(row) == _scenario(total) and row.sector != TOTAL]
        yield from _other_sum(total.cell("demand_kt"), name, uses, total.demand_kt, _digits(total.edition)[0])


def _digits(edition: str) -> tuple[float, float]:
    return DIGITS_IN_ANNEX if edition in ANNEXES else DIGITS


def _column(row: MagnetSupply) -> tuple[str, int, str]:
    return row.edition, row.year, row.stage


def _scenario(row: MagnetDemand) -> tuple[str, int, str]:
    return row.edition, row.year, row.scenario


def _other_sum(place: Place, name: Message, parts: Sequence[float], printed: float, digit: float) -> Iterator[Problem]:
    """Yield a total that differs from the sum of its parts by more than their rounding, half a digit for each."""
    counted = sum(parts)
    if abs(counted - printed) > (len(parts) + 1) * digit / 2:
        what = say(
            "{name} add up to {counted:.7g}, the total is {printed:.7g}", name=name, counted=counted, printed=printed
        )
        yield Problem(place, what, say("find the row that was mistyped or is missing"))

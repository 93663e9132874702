"""The figures that we calculate, and a check that what is stored is what comes out.

Each is calculated from rows of the packages: cells of a table, or other figures.
Percentages are rounded to one decimal, as they are printed.
"""

from collections.abc import Callable, Iterator

from evidence.catalogue import Catalogue
from evidence.problems import Problem

Numbers = list[float]
Computation = Callable[[Catalogue], Numbers]


def mine_share(edition: str, year: int) -> Computation:
    """China's share of world mine production in one USGS edition, in percent of t REO."""

    def computation(catalogue: Catalogue) -> Numbers:
        tonnes = {
            row["country"]: row["production_t_reo"]
            for row in catalogue.rows("supply", "mine_production")
            if row["edition"] == edition and row["year"] == year
        }
        return [round(100 * float(str(tonnes["CHN"])) / float(str(tonnes["WLD"])), 1)]

    return computation


def quotient(part: str, whole: str) -> Computation:
    """One figure as a share of another in the same unit and on the same basis, in percent."""
    return lambda catalogue: [round(100 * _value(part, catalogue) / _value(whole, catalogue), 1)]


def product_of_shares(first: str, second: str) -> Computation:
    """One percentage of another, in percent."""
    return lambda catalogue: [round(_value(first, catalogue) * _value(second, catalogue) / 100, 1)]


def converted(figure: str, unit: str) -> Computation:
    """A figure in another unit of the same base, in whole units."""

    def computation(catalogue: Catalogue) -> Numbers:
        own, wanted = catalogue.units[catalogue.figures[figure].unit], catalogue.units[unit]
        return [round(_value(figure, catalogue) * (own.factor or 1) / (wanted.factor or 1))]

    return computation


def times(rate: str, amount: str) -> Computation:
    """A range per unit times an amount of that unit."""
    return lambda catalogue: [
        round(number * _value(amount, catalogue), 3) for number in catalogue.figures[rate].numbers
    ]


COMPUTATIONS: dict[str, Computation] = {
    "china-magnet-rare-earths-mining-share-2024-iea": quotient(
        "china-magnet-rare-earths-mined-2024-iea", "world-magnet-rare-earths-mined-2024-iea"
    ),
    "china-mining-share-2018-myb-2022": mine_share("MYB 2022", 2018),
    "china-mining-share-2019-myb-2022": mine_share("MYB 2022", 2019),
    "china-mining-share-2020-myb-2022": mine_share("MYB 2022", 2020),
    "china-mining-share-2021-myb-2022": mine_share("MYB 2022", 2021),
    "china-mining-share-2022-mcs-2024": mine_share("MCS 2024", 2022),
    "china-mining-share-2022-myb-2022": mine_share("MYB 2022", 2022),
    "china-mining-share-2023-mcs-2024": mine_share("MCS 2024", 2023),
    "china-mining-share-2023-mcs-2025": mine_share("MCS 2025", 2023),
    "china-mining-share-2024-mcs-2025": mine_share("MCS 2025", 2024),
    "china-mining-share-2024-mcs-2026": mine_share("MCS 2026", 2024),
    "china-mining-share-2025-mcs-2026": mine_share("MCS 2026", 2025),
    "china-refining-share-2024-iea-table": quotient("china-magnet-refining-2024-iea", "world-magnet-refining-2024-iea"),
    "china-share-of-us-compound-imports-2024": quotient(
        "us-compound-imports-from-china-2024", "us-compound-imports-selected-origins-2024"
    ),
    "china-share-of-us-compound-imports-2025": quotient(
        "us-compound-imports-from-china-2025", "us-compound-imports-selected-origins-2025"
    ),
    "eu-magnets-used-from-china-2024-auditors": quotient(
        "eu-magnets-tonnes-from-china-2024-auditors", "eu-magnets-tonnes-used-2024-auditors"
    ),
    "f35-crs-2013-mass-in-kilograms": converted("f35-mass-crs-2013", "kg"),
    "us-reliance-times-china-share-mcs-2025": product_of_shares(
        "us-net-import-reliance-2024-mcs-2025", "china-share-of-us-imports-2020-2023-mcs-2025"
    ),
    "us-reliance-times-china-share-mcs-2026": product_of_shares(
        "us-net-import-reliance-2024-mcs-2026", "china-share-of-us-imports-2021-2024-mcs-2026"
    ),
    "wind-turbine-three-megawatt-magnet-mass": times(
        "wind-turbine-magnets-per-megawatt-2013", "wind-turbine-power-claimed"
    ),
}


def computed_figures_are_current(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield computed figures whose stored numbers are not what comes out, or that nothing computes."""
    table = catalogue.table("figures", "figures")
    for index, row in enumerate(table.rows):
        figure = catalogue.figures[str(row["id"])]
        if figure.kind != "computed":
            continue
        if figure.id not in COMPUTATIONS:
            remedy = "add its computation to evidence/checks/computed.py, or change its kind"
            yield Problem(table.place(index, "kind"), f"nothing computes '{figure.id}'", remedy)
        elif (problem := _difference(figure.id, catalogue)) is not None:
            yield Problem(table.place(index, "value"), *problem)


def _difference(figure_id: str, catalogue: Catalogue) -> tuple[str, str] | None:
    stored = catalogue.figures[figure_id].numbers
    try:
        computed = COMPUTATIONS[figure_id](catalogue)
    except (KeyError, ZeroDivisionError, ValueError):
        return "a row that this figure is computed from is missing or has no number", "mend that row first"
    if stored == computed:
        return None
    return f"{_listed(stored)} is stored, {_listed(computed)} comes out", "correct the inputs or the stored value"


def _value(figure_id: str, catalogue: Catalogue) -> float:
    """Return a figure's value; raises ValueError when it has none."""
    value = catalogue.figures[figure_id].value
    if value is None:
        raise ValueError(figure_id)
    return value


def _listed(numbers: Numbers) -> str:
    return " to ".join(f"{number:g}" for number in numbers) or "nothing"

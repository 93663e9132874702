"""The figures that we calculate, each with its formula; the key is the id of the figure."""

from contextlib import suppress

from evidence.catalogue import Catalogue
from evidence.formulas import (
    Amount,
    Computation,
    Inputs,
    converted,
    customs_origins,
    customs_share,
    customs_weight,
    formula,
    import_weight,
    mine_share,
    product_of_shares,
    quotient,
    share_of,
    times,
)
from evidence.problems import Place
from evidence.records import Record

HUNDREDS, THOUSANDS = -2, -3
KILOGRAMS_PER_TONNE = 1000
# By definition: one pound is 0.45359237 kg.
TONNES_PER_MILLION_POUNDS = 453.59237

COMPUTATIONS: dict[str, Computation] = {
    "china-magnet-rare-earths-mining-share-2024-iea": quotient(
        "china-magnet-rare-earths-mined-2024-iea", "world-magnet-rare-earths-mined-2024-iea"
    ),
    "china-magnet-rare-earths-mining-share-2025-iea": quotient(
        "china-magnet-rare-earths-mined-2025-iea", "world-magnet-rare-earths-mined-2025-iea"
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
    "china-refining-share-2025-iea-table": quotient("china-magnet-refining-2025-iea", "world-magnet-refining-2025-iea"),
    "china-refining-share-2024-iea-table": quotient("china-magnet-refining-2024-iea", "world-magnet-refining-2024-iea"),
    "china-share-of-us-compound-imports-2024": quotient(
        "us-compound-imports-from-china-2024", "us-compound-imports-selected-origins-2024"
    ),
    "china-share-of-us-import-weight-2021-myb-2022": quotient(
        "us-import-weight-from-china-2021-myb-2022", "us-import-weight-2021-myb-2022"
    ),
    "china-share-of-us-import-weight-2022-myb-2022": quotient(
        "us-import-weight-from-china-2022-myb-2022", "us-import-weight-2022-myb-2022"
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
    "bayan-obo-operator-share-of-quota-2023": share_of(
        ("bayan-obo-operator-quota-first-batch-2023", "bayan-obo-operator-quota-second-batch-2023"),
        ("china-mining-quota-first-batch-2023", "china-mining-quota-second-batch-2023"),
    ),
    "bayan-obo-ore-not-rare-earths": formula("rest", lambda value: 100 - value("bayan-obo-ore-rare-earths"), 0),
    "bayan-obo-rare-earths-per-tonne-of-ore": formula(
        "conversion", lambda value: KILOGRAMS_PER_TONNE * value("bayan-obo-ore-rare-earths") / 100, 0
    ),
    "bayan-obo-neodymium-per-tonne-of-ore": formula(
        "product",
        lambda value: (
            value("bayan-obo-rare-earths-per-tonne-of-ore") * value("bayan-obo-neodymium-share-myb-2022") / 100
        ),
        0,
    ),
    # The fall is printed with three digits, so no more than three are kept.
    "china-exports-2019-computed": formula(
        "before_fall",
        lambda value: (
            value("china-exports-2020-global-times") / (1 - value("china-exports-fall-2020-global-times") / 100)
        ),
        HUNDREDS,
    ),
    "china-mining-quota-2010-computed": formula(
        "difference",
        lambda value: value("china-mining-quota-2011-mining-com") - value("china-mining-quota-rise-2011-mining-com"),
    ),
    # A quota is what mines may extract, so the label and the measure do not call this a share of output.
    "china-mining-quota-share-of-world-2010-computed": formula(
        "share",
        lambda value: 100 * value("china-mining-quota-2010-computed") / value("world-mine-production-2010-ds140"),
        0,
    ),
    "china-mining-quota-2012-computed": formula(
        "whole",
        lambda value: (
            100
            * value("china-mining-quota-first-batch-2013-china-daily")
            / value("china-mining-quota-first-batch-2013-part-of-2012")
        ),
    ),
    # The world total is a lower bound, so the shares are upper bounds.
    "greenland-share-of-world-reserves-mcs-2025": quotient("greenland-reserves-mcs-2025", "world-reserves-mcs-2025"),
    "greenland-share-of-world-reserves-mcs-2026": quotient("greenland-reserves-mcs-2026", "world-reserves-mcs-2026"),
    "magnet-refining-outside-china-2025-computed": formula(
        "difference", lambda value: value("world-magnet-refining-2025-iea") - value("china-magnet-refining-2025-iea")
    ),
    # The limit is an upper bound, so what is left is a lower one.
    "magnet-refining-outside-largest-2030-computed": formula(
        "rest_of_whole",
        lambda value: (
            value("magnet-rare-earths-demand-2030-projected-iea-2026")
            * (1 - value("g7-rare-earths-cap-2030-iea") / 100)
        ),
        THOUSANDS,
    ),
    "miner-wage-bayan-obo-per-year": converted("miner-wage-bayan-obo-claimed", "cny_per_year"),
    # One digit of what is left of the rock: 6 percent of it at 16 tonnes, 0.03 percent at 3,600.
    "rock-moved-not-rare-earths": Computation(
        "rest_of_rock",
        lambda catalogue: [
            100 - float(f"{100 / tonnes:.1g}")
            for tonnes in catalogue.figures["rock-moved-per-tonne-of-rare-earths"].numbers
        ],
    ),
    # Million tonnes of rock times grams per tonne are tonnes.
    "round-top-resource-2012-06": formula(
        "product",
        lambda value: value("round-top-resource-rock-2012-06") * value("round-top-resource-grade-2012-06"),
        THOUSANDS,
    ),
    "round-top-resource-2012-09": formula(
        "conversion", lambda value: value("round-top-resource-pounds-2012-09") * TONNES_PER_MILLION_POUNDS, THOUSANDS
    ),
    "tanbreez-heavy-share-reegain": share_of(
        ("tanbreez-ore-heavy-reegain",), ("tanbreez-ore-heavy-reegain", "tanbreez-ore-light-reegain")
    ),
    "us-compound-imports-selected-origins-2024": customs_weight(2024),
    "us-customs-selected-origins": customs_origins(),
    "us-mining-share-1980-ds140": mine_share("DS 140 (2023)", 1980, "USA"),
    "us-mining-share-1990-ds140": mine_share("DS 140 (2023)", 1990, "USA"),
    "us-mining-share-2000-ds140": mine_share("DS 140 (2023)", 2000, "USA"),
}

# The yearbook prints a grand total for compounds and one for metals, and China at each product.
GRAND_TOTALS = ("all-compounds", "all-metals-and-alloys")
COMPUTATIONS |= {
    f"us-import-weight-{year}-myb-2022": import_weight("MYB 2022", year, "WLD", GRAND_TOTALS) for year in (2021, 2022)
} | {f"us-import-weight-from-china-{year}-myb-2022": import_weight("MYB 2022", year, "CHN") for year in (2021, 2022)}

# The same share for each year of which the dossier has it.
CUSTOMS: dict[str, tuple[Amount, tuple[int, ...]]] = {
    "weight": (lambda row: row.mass_kg, (2005, *range(2010, 2024))),
    "value": (lambda row: row.value_usd, (2005, *range(2010, 2025))),
}
COMPUTATIONS |= {
    f"china-share-of-us-compound-imports-{year}-by-{word}": customs_share(year, amount)
    for word, (amount, years) in CUSTOMS.items()
    for year in years
}

# BGS prints no world total, so the whole is what it lists; it does not list every producer.
BGS_YEARS = (1992, 1996, 2000, 2005, 2010, 2015, 2020, 2021, 2022, 2023)
COMPUTATIONS |= {
    f"china-mining-share-{year}-bgs": quotient(
        f"china-mine-production-{year}-bgs", f"listed-mine-production-{year}-bgs"
    )
    for year in BGS_YEARS
}


def inputs_of(catalogue: Catalogue) -> dict[str, list[Record]]:
    """Return the rows that each computed figure is worked out from, in the order in which they are taken."""
    inputs, found = Inputs(catalogue), {}
    for figure_id in (one for one in COMPUTATIONS if one in catalogue.figures):
        inputs.read.clear()
        COMPUTATIONS[figure_id](inputs)
        found[figure_id] = list({row.where: row for row in inputs.read}.values())
    return found


def read_for(figure_id: str, catalogue: Catalogue) -> frozenset[Place]:
    """Return where the rows are that a computation reads, as far as it comes."""
    inputs = Inputs(catalogue)
    with suppress(KeyError, ZeroDivisionError, ValueError):
        COMPUTATIONS[figure_id](inputs)
    return frozenset(row.where for row in inputs.read)

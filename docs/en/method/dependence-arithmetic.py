# %% [raw]
# ---
# id: dependence-arithmetic
# title: The arithmetic of dependence
# description: Why the same year gives a different dependence on China in two editions.
# reads: [figures/figures, supply/us_import_sources, supply/us_salient_statistics]
# ---

# %% [markdown]
# By our rough estimate, {{figure:us-reliance-times-china-share-mcs-2025}} or {{figure:us-reliance-times-china-share-mcs-2026}} of the rare earths that the US used in 2024 came from China.
# Which it is depends on the edition of the US Geological Survey (USGS) summary that the numbers are from.
#
# | Source and edition | Net import reliance | × China's share of imports | = rough estimate |
# |---|---:|---:|---:|
# | USGS, 2025 edition | {{figure:us-net-import-reliance-2024-mcs-2025|short}} | {{figure:china-share-of-us-imports-2020-2023-mcs-2025|short}} | {{figure:us-reliance-times-china-share-mcs-2025|short}} |
# | USGS, 2026 edition | {{figure:us-net-import-reliance-2024-mcs-2026|short}} | {{figure:china-share-of-us-imports-2021-2024-mcs-2026|short}} | {{figure:us-reliance-times-china-share-mcs-2026|short}} |
#
# Neither of the two numbers that we multiply is the answer on its own.
# *Net import reliance* is imports minus exports, as a share of consumption, for all countries combined.
# *Share of imports* says how much of the imported compounds and metals came from China.
# The steps below multiply one by the other, using the tables on this site.
#
# Both numbers come from the agency's Mineral Commodity Summaries (MCS), which appear in a new edition every year.
# A new edition may also revise earlier years.
#
# You can unfold the code for each step; it reads three tables, using nothing but Python's standard library.

# %%
import csv
import os
from pathlib import Path

from IPython.display import Markdown

DATA = Path(os.environ["ZELDZAAM_DATA"])


def read(package, table):
    path = DATA / package / "data" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def table(head, *rows):
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return Markdown("\n".join(f"| {' | '.join(line)} |" for line in lines))


def whole(number):
    return f"{number:.0f}"


def named(edition):
    return f"USGS, {edition.removeprefix('MCS ')} edition"


def percent(number):
    return f"{number:.1f}"


statistics = read("supply", "us_salient_statistics")
import_sources = read("supply", "us_import_sources")
figures = {row["id"]: row for row in read("figures", "figures")}

# %% [markdown]
# ## One year, two editions
#
# The 2025 edition put net import reliance in 2024 at {{figure:us-net-import-reliance-2024-mcs-2025}}, but the 2026 edition put it at {{figure:us-net-import-reliance-2024-mcs-2026}} for the same year.

# %%
YEAR = "2024"
EDITIONS = ("MCS 2025", "MCS 2026")


def statistic(edition, measure):
    wanted = (edition, YEAR, measure, "compounds-and-metals")
    for row in statistics:
        if (row["edition"], row["year"], row["measure"], row["commodity"]) == wanted:
            return float(row["value"])
    raise LookupError(wanted)


reliance = {edition: statistic(edition, "net-import-reliance") for edition in EDITIONS}

# %% [markdown]
# ## Where the difference comes from
#
# Consumption is production plus imports minus exports, so if you subtract a country's own production from its consumption, what is left is net imports.
# The 2025 edition gives an estimated domestic production of {{figure:us-compound-production-2024-mcs-2025|number}} tonnes, measured as oxide; the 2026 edition gives {{figure:us-compound-production-2024-mcs-2026|number}} tonnes.

# %%
def estimate(edition):
    consumption = statistic(edition, "apparent-consumption")
    production = statistic(edition, "production")
    return 100 * (consumption - production) / consumption


table(
    ["Source and edition", "Net import reliance in 2024, our calculation"],
    *([named(edition), f"{percent(estimate(edition))}%"] for edition in EDITIONS),
)

# %% [markdown]
# The result is close to what the USGS itself prints.
# What if we now put the old production into the new edition, and leave the rest as it is?

# %%
old_output, new_output = (statistic(edition, "production") for edition in EDITIONS)
net_imports = statistic("MCS 2026", "apparent-consumption") - new_output
Markdown(
    f"Net import reliance for 2024 would then be {percent(100 * net_imports / (net_imports + old_output))} percent."
)

# %% [markdown]
# That brings back almost the first number, so the higher production explains nearly all of the difference.

# %% [markdown]
# ## China's share of imports
#
# China's share is an average over four years, with Hong Kong included.
# It was {{figure:china-share-of-us-imports-2020-2023-mcs-2025}} from 2020 to 2023, according to the 2025 edition, and {{figure:china-share-of-us-imports-2021-2024-mcs-2026}} from 2021 to 2024, according to the 2026 one.

# %%
from_china = [
    float(row["share_percent"])
    for row in import_sources
    if row["edition"] == "MCS 2026" and row["commodity"] == "compounds-and-metals" and row["country"] == "CHN"
]
share = {
    "MCS 2025": float(figures["china-share-of-us-imports-2020-2023-mcs-2025"]["value"]),
    "MCS 2026": from_china[0],
}

# %% [markdown]
# ## The multiplication
#
# For each edition we multiply reliance by share, and divide by a hundred.

# %%
product = {edition: round(reliance[edition] * share[edition] / 100) for edition in EDITIONS}

table(
    ["Source and edition", "Reliance in 2024", "× China's share", "= rough estimate"],
    *(
        [named(edition), *(f"{whole(part[edition])}%" for part in (reliance, share, product))]
        for edition in EDITIONS
    ),
)

# %% [markdown]
# For 2024 that gives {{figure:us-reliance-times-china-share-mcs-2025}} with the 2025 edition and {{figure:us-reliance-times-china-share-mcs-2026}} with the 2026 edition.

# %% [markdown]
# ## What the result does and does not mean
#
# The result is a rough estimate.
# It gives the share of consumption that came from China only if China's share of net imports equals its share of all imports, and that need not be so.
#
# - **The years differ.** Reliance covers one year, the share four.
# - **Exports and re-exports count.** What the United States sends abroad again is taken off its imports, and nobody knows which country those goods first came from.
# - **Some of it takes a detour.** Imports from Estonia, Japan and Malaysia are made with materials from China and other countries ({{source:usgs-mcs-2025}}).
# - **Everything is lumped together.** A tonne of cheap cerium counts as much as a tonne of costly terbium. For the heavy rare earths the reliance is {{figure:us-net-import-reliance-heavy-2021-2025-mcs-2026}} ({{source:usgs-mcs-2026-heavy}}).
# - **Magnets inside products are missing.** The motor of an imported car is not in these tables.
#
# So always say which of the two numbers you mean, and which edition it comes from.
#
# Our verdict on the claim in the news is at {{claim:us-dependence-on-china}}.

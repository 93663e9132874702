"""Checks that the countries of an edition add up to the world total it prints."""

from collections import defaultdict
from collections.abc import Iterator
from typing import cast

from evidence.catalogue import Catalogue
from evidence.problems import Problem

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


def countries_add_up(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield editions and years whose countries do not round to the printed world total."""
    table = catalogue.table("supply", "mine_production")
    sums: dict[tuple[str, int], float] = defaultdict(float)
    worlds: dict[tuple[str, int], int] = {}
    for index, row in enumerate(table.rows):
        key = (cast("str", row["edition"]), cast("int", row["year"]))
        if row["country"] == WORLD:
            worlds[key] = index
        else:
            sums[key] += cast("float", row["production_t_reo"] or 0)
    for key, index in worlds.items():
        unit = ROUNDED_TO_T_REO.get(key) or ROUNDED_TO_T_REO.get((key[0], None))
        world = cast("float", table.rows[index]["production_t_reo"] or 0)
        if unit and abs(sums[key] - world) > unit / 2:
            totals = f"the countries add up to {sums[key]:,.0f} t, the world total is {world:,.0f} t"
            what = f"{key[0]} for {key[1]}: {totals}"
            remedy = f"find the row that was mistyped (the total is rounded to {unit:,} t)"
            yield Problem(table.place(index, "production_t_reo"), what, remedy)

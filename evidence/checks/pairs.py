"""Checks that cells which belong together are filled in together, and that a row holds a number or says why not."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem
from evidence.tables import Row, Table, TableName

Columns = tuple[str, ...]
# By table, groups of cells: each group is filled in when one of its cells is, and then all groups are.
TOGETHER: dict[TableName, tuple[tuple[Columns, ...], ...]] = {
    ("context", "elements"): ((("use_en",), ("use_source_id",)),),
    ("context", "projects"): (
        (("latitude",), ("longitude",), ("coordinates_from",), ("coordinates_of",)),
        (("size_t_reo",), ("size_basis",)),
    ),
    ("context", "targets"): (
        (("value", "low", "high"), ("unit",)),
        (("current_value", "current_low", "current_high"), ("current_period",), ("current_source_id",)),
    ),
    ("figures", "units"): ((("base_unit",), ("factor",)), (("noun_unit",), ("with_noun_en",))),
    ("supply", "oxide_prices"): ((("low",), ("high",)),),
}
# By table, a cell that says something about another, which is therefore filled in.
ABOUT: dict[TableName, dict[str, str]] = {
    ("context", "projects"): {
        "size_qualifier": "size_t_reo",
        "status_date": "status",
        "status_source_id": "status",
    },
    ("figures", "units"): {"base_first_in": "base_unit"},
}
# Tables without a column `flag`: there is always a number.
ALWAYS_A_NUMBER: dict[TableName, Columns] = {
    ("context", "end_uses"): ("share_percent", "low"),
    ("supply", "china_share_by_stage"): ("share_percent", "low", "high"),
    ("supply", "oxide_prices"): ("price_usd_per_kg", "low", "high"),
}
MIXTURE = "mischmetal"
RANGE_OF_PRICES = "year-end-range"


def cells_that_belong_together_are_there(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield cells that are empty although what they belong to is filled in."""
    for table in catalogue.tables.values():
        for groups in TOGETHER.get((table.package, table.name), ()):
            for index, row in enumerate(table.rows):
                filled = [group for group in groups if _filled(row, group)]
                for group in groups if filled else ():
                    if group not in filled:
                        said = next(column for column in filled[0] if _filled(row, (column,)))
                        what = say("{group} is empty, and {said} is filled in", group=group[0], said=said)
                        yield Problem(table.place(index, group[0]), what, say("fill in both, or neither"))


def cells_are_about_something(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield cells that say something about a cell that is empty."""
    for table in catalogue.tables.values():
        for column, other in ABOUT.get((table.package, table.name), {}).items():
            for index, row in enumerate(table.rows):
                if _filled(row, (column,)) and not _filled(row, (other,)):
                    what = say("{column} is filled in, and {other} is empty", column=column, other=other)
                    yield Problem(
                        table.place(index, column),
                        what,
                        say("fill in {other}, or empty {column}", other=other, column=column),
                    )


def a_number_or_a_flag(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rows with both a number and a flag that says why there is none, and rows with neither."""
    for table in catalogue.tables.values():
        columns = _numbers(table)
        flags = next((field["constraints"]["enum"] for field in table.fields if field["name"] == "flag"), None)
        for index, row in enumerate(table.rows if columns else []):
            filled = [column for column in columns if row.get(column) is not None]
            if filled and row.get("flag"):
                what = say(
                    "{filled} = {value}, and flag says '{flag}'",
                    filled=filled[0],
                    value=row[filled[0]],
                    flag=row["flag"],
                )
                yield Problem(
                    table.place(index, "flag"), what, say("empty flag, or the number that the source does not give")
                )
            elif not filled and not row.get("flag"):
                without = (
                    say("{column} is empty, and flag does not say why", column=columns[0])
                    if flags
                    else say("the row holds no number")
                )
                remedy = (
                    say("fill in the number, or one of these in flag: {flags}", flags=", ".join(flags))
                    if flags
                    else say("fill it in")
                )
                yield Problem(table.place(index, columns[0]), without, remedy)


def prices_are_of_their_kind(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield averages that are a range, and purities of a mixture or of nothing."""
    for table in catalogue.tables.values():
        for index, row in enumerate(table.rows if table.name == "oxide_prices" else []):
            if row["basis"] != RANGE_OF_PRICES and row["low"] is not None:
                what = say("'{basis}' is one price, and low and high are a range", basis=row["basis"])
                yield Problem(table.place(index, "low"), what, say("write price_usd_per_kg alone, or another basis"))
            if (row["product"] == MIXTURE) == (row["minimum_purity_percent"] is not None):
                a_mixture = say("{mixture} is a mixture and has no purity", mixture=MIXTURE)
                an_oxide = say("the purity of the oxide is missing")
                what = a_mixture if row["product"] == MIXTURE else an_oxide
                remedy = say("leave the purity of a mixture empty, and fill in that of an oxide")
                yield Problem(table.place(index, "minimum_purity_percent"), what, remedy)


def weights_have_a_value(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield imports that weigh something and are worth nothing, or the other way round."""
    for table in catalogue.tables.values():
        for index, row in enumerate(table.rows if table.name == "us_compound_imports" else []):
            mass, value = row["mass_kg"], row["value_usd"]
            if mass is not None and value is not None and bool(mass) != bool(value):
                what = say(
                    "mass_kg = {mass} and value_usd = {value}: only one of them is nothing", mass=mass, value=value
                )
                yield Problem(table.place(index, "mass_kg"), what, say("correct the weight or the value"))


def _numbers(table: Table) -> Columns:
    """Return the columns of which a row fills in one or more, or says why none; nothing where that is not asked."""
    if (table.package, table.name) in ALWAYS_A_NUMBER:
        return ALWAYS_A_NUMBER[table.package, table.name]
    names = [field["name"] for field in table.fields]
    return tuple(field["name"] for field in table.fields if field["type"] == "number") if "flag" in names else ()


def _filled(row: Row, columns: Columns) -> bool:
    return any(row.get(column) not in (None, "") for column in columns)

"""Checks that each country has a name, and that it is the one of Unicode CLDR."""

from collections.abc import Iterator
from dataclasses import replace

from babel import Locale
from babel.core import get_global

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.near_ids import did_you_mean
from evidence.problems import Problem
from evidence.records import Figure
from evidence.tables import Table

# Groups that CLDR has no code for, or another: they are named by us.
OUR_OWN_GROUPS = {"WLD", "OTH"}
# ISO reserves EUU for the European Union; CLDR knows only its two letters.
RESERVED_CODES = {"EUU": ["EU"]}


def country_names_are_those_of_cldr(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield countries that CLDR, through Babel, calls otherwise in that language."""
    alpha_2_codes = {**get_global("territory_aliases"), **RESERVED_CODES}
    rows = [(table.place(index), row) for table in _tables(catalogue) for index, row in enumerate(table.rows)]
    for place, row in rows:
        for column in (column for column in row if column.startswith("name_")):
            names = Locale.parse(column.removeprefix("name_")).territories
            name = names.get(alpha_2_codes.get(str(row["id"]), [""])[0])
            if row["id"] not in OUR_OWN_GROUPS and row[column] != name:
                what = say("'{value}' is not what this country is called in this language", value=row[column])
                remedy = (
                    say("write '{name}', as CLDR (Babel) has it", name=name)
                    if name
                    else say("correct the code of the country first")
                )
                yield Problem(replace(place, column=column), what, remedy)


def _tables(catalogue: Catalogue) -> list[Table]:
    """Return the table of countries of each package that has one."""
    return [table for (_, name), table in catalogue.tables.items() if name == "countries"]


def figures_are_about_a_named_country(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures about a country that a reader would see the bare code of; no foreign key leaves its package."""
    for figure in catalogue.records(Figure):
        if figure.geography not in catalogue.country_names:
            what = say("'{geography}' is not in the table countries of the package supply", geography=figure.geography)
            remedy = say("use an id of supply/data/countries.csv, or add a row there first")
            near = did_you_mean(figure.geography, catalogue.country_names, remedy)
            yield Problem(figure.cell("geography"), what, near)

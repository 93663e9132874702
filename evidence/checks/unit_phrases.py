"""Checks of how running text says a unit: around a noun, or in two units at once."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.near_ids import did_you_mean
from evidence.problems import Problem
from evidence.records import Unit

# Where the noun stands in what is said around it.
NOUN = "…"


def units_can_be_said(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield units that name one which is not there, and phrases without one place for a noun."""
    for unit in catalogue.every(Unit):
        if unit.noun_unit and unit.noun_unit not in catalogue.units:
            what = say("noun_unit = '{noun_unit}' is no unit of this table", noun_unit=unit.noun_unit)
            remedy = did_you_mean(unit.noun_unit, catalogue.units, say("use an id of units.csv"))
            yield Problem(unit.cell("noun_unit"), what, remedy)
        if unit.base_first_in and unit.base_unit not in catalogue.units:
            what = say(
                "a text says {unit} in '{base_unit}' too, which is no unit of this table",
                unit=unit.id,
                base_unit=unit.base_unit,
            )
            yield Problem(unit.cell("base_unit"), what, say("use an id of units.csv"))
        for language, text in unit.with_noun.items():
            if text.count(NOUN) != 1:
                what = say("'{text}' has {count} places for a noun", text=text, count=text.count(NOUN))
                yield Problem(
                    unit.cell(f"with_noun_{language}"), what, say("write one {noun} where the noun stands", noun=NOUN)
                )

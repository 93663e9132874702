"""What a number is of, in a few words behind it: where nobody counted what was claimed, only these tell two apart."""

from collections.abc import Mapping
from typing import Any

from charts.parts.findings import Finding, in_unit
from evidence.catalogue import Catalogue
from evidence.checks.unit_phrases import NOUN as PLACE
from evidence.records import Unit

# The words for what is counted, by its measure; and the label of the unit that stands before them.
NOUN, NOUN_SYMBOL = "noun", "noun_symbol"


def named_in(words: Mapping[str, Mapping[str, Any]]) -> frozenset[str]:
    """Return the measures for which each language has a few words."""
    known = [{*own["values"].get(NOUN, {})} for own in words.values()]
    return frozenset(set.intersection(*known)) if known else frozenset()


def unit_before(unit: Unit, units: Mapping[str, Unit]) -> Unit:
    """Return the unit that stands before a noun, which is the unit itself where a noun comes behind that."""
    return units.get(unit.noun_unit, unit)


def said_of(finding: Finding, noun: str, tables: Catalogue, unit: Unit, language: str) -> str:
    """Say a number with its unit around what it is of, as in "tonnes of magnets a year"."""
    if not noun:
        return in_unit(finding.quantity, unit, language)
    number = in_unit(finding.quantity, unit_before(unit, tables.units), language)
    around = unit.with_noun.get(language, PLACE) if unit.noun_unit else PLACE
    return f"{number} {around.replace(PLACE, noun)}"

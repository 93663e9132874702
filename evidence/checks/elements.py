"""Checks that an element has its own symbol, name, weight and class, and that all seventeen are there."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Element

FACTS = Path(__file__).parents[1] / "elements.toml"
# Revisions of a standard weight are far smaller; of promethium it is that of one isotope.
WEIGHT_MAY_DIFFER, ISOTOPES_DIFFER = 0.05, 3
PROMETHIUM, SCANDIUM, YTTRIUM, EUROPIUM = 61, 21, 39, 63
# The first heavy ones by the two borders that the descriptor tells of; yttrium is heavy by both.
FIRST_HEAVY_MCS, FIRST_HEAVY_FACT_SHEET = 65, 64
# Tabulations of the crust agree within this range, in grams per tonne.
IN_CRUST = (0.1, 100)


@dataclass(frozen=True)
class Fact:
    """What an element is called, in Wikidata too, and what its atoms weigh."""

    symbol: str
    wikidata: str
    name: dict[str, str]
    weight: float


def elements_are_themselves(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield symbols, names and weights that are those of another element, or of none."""
    for row in catalogue.every(Element):
        fact = facts().get(row.atomic_number)
        if not fact:
            what = say(
                "the element with atomic number {atomic_number} is no rare earth", atomic_number=row.atomic_number
            )
            yield Problem(row.cell("atomic_number"), what, say("write 21, 39, or 57 to 71"))
            continue
        right = {"symbol": fact.symbol} | {f"name_{language}": name for language, name in fact.name.items()}
        if row.wikidata:
            right["wikidata"] = fact.wikidata
        said = {"symbol": row.symbol, "wikidata": row.wikidata} | {
            f"name_{language}": name for language, name in row.name.items()
        }
        for column, text in right.items():
            if column in said and said[column] != text:
                what = say(
                    "'{said}' is not the element with atomic number {atomic_number}",
                    said=said[column],
                    atomic_number=row.atomic_number,
                )
                yield Problem(row.cell(column), what, say("write '{text}'", text=text))
        yield from _weight(row, fact)


def _weight(row: Element, fact: Fact) -> Iterator[Problem]:
    margin = ISOTOPES_DIFFER if row.atomic_number == PROMETHIUM else WEIGHT_MAY_DIFFER
    if row.atomic_weight is not None and abs(row.atomic_weight - fact.weight) > margin:
        what = say(
            "{atomic_weight:g} is not the atomic weight of {row}", atomic_weight=row.atomic_weight, row=row.symbol
        )
        yield Problem(
            row.cell("atomic_weight"), what, say("write about {weight:g}, as IUPAC has it", weight=fact.weight)
        )
    abundance = row.crustal_abundance_ppm
    if abundance is not None and not IN_CRUST[0] <= abundance <= IN_CRUST[1]:
        what = say("the crust does not hold {abundance:g} grams of a rare earth in a tonne", abundance=abundance)
        yield Problem(
            row.cell("crustal_abundance_ppm"),
            what,
            say("write a number from {least} to {most}", least=IN_CRUST[0], most=IN_CRUST[1]),
        )


def elements_are_in_their_class(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield elements on the wrong side of one of the two borders between light and heavy."""
    for row in catalogue.every(Element):
        number = row.atomic_number
        for column, said, right in (
            ("class_mcs_2026", row.class_mcs_2026, _by_summaries(number)),
            ("class_fs_087_02", row.class_fs_087_02, _by_fact_sheet(number)),
        ):
            if number in facts() and said and said != right:
                what = say(
                    "by this border the element with atomic number {number} is not '{said}'", number=number, said=said
                )
                yield Problem(row.cell(column), what, say("write '{right}'", right=right))


def all_elements_are_there(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield the rare earths that the table leaves out, at its first row."""
    rows = catalogue.every(Element)
    missing = facts().keys() - {row.atomic_number for row in rows}
    if rows and missing:
        names = ", ".join(facts()[number].symbol for number in sorted(missing))
        yield Problem(rows[0].cell("symbol"), say("the table lacks {names}", names=names), say("put the row back"))


def _by_summaries(number: int) -> str:
    if number == SCANDIUM:
        return "neither"
    return "heavy" if number == YTTRIUM or number >= FIRST_HEAVY_MCS else "light"


def _by_fact_sheet(number: int) -> str:
    apart = {SCANDIUM: "not-stated", YTTRIUM: "heavy", EUROPIUM: "with-heavy"}
    return apart.get(number, "heavy" if number >= FIRST_HEAVY_FACT_SHEET else "light")


@cache
def facts() -> dict[int, Fact]:
    """Return the seventeen elements by atomic number."""
    text = FACTS.read_text(encoding="utf-8")
    return {int(number): Fact(**fact) for number, fact in tomllib.loads(text).items()}

"""Checks of where things go: a text names its places in one order in each language, and gives from whom its id gives.

From China to the US reads as well as from the US to China, and only one of them is what was counted.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.names import PLACE, Name, names_in
from evidence.problems import Problem
from evidence.records import Figure, Measure
from evidence.tables import Table

# Whole sentences are built otherwise in each language.
FREE = {("figures", "claims"), ("figures", "evidence")}
# What stands before the place that something is from, and behind it, in an id and in each language.
IN_ID = re.compile(
    r"(?:\bfrom-|\bdependence-on-)(?P<before>[a-z]+)|^(?P<behind>[a-z]+)-(?:share-of|[a-z-]*exports-to)-"
)
BEFORE = {
    "nl": re.compile(r"\b(?:[Uu]it|[Aa]andeel van)\s(?:de\s)?$"),
    "en": re.compile(r"\b(?:[Ff]rom|[Dd]ependence of (?:the )?\w+ on)\s(?:the\s)?$"),
}
BEHIND = {
    "nl": re.compile(r"(?:'s)?\s(?:aandeel\b|naar (?:de |het )?[A-Z])"),
    "en": re.compile(r"(?:'s)?\s(?:share\b|to (?:the )?[A-Z])"),
}
# Ids have no capitals, and names do; initials have nothing else.
INITIALS = {"us", "eu"}
Text = tuple[str, str]
Texts = Mapping[str, str]


def languages_name_places_in_one_order(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield texts that name the same places as their translation, and in another order."""
    for table in catalogue.tables.values():
        for one, other in table.translated_columns if (table.package, table.name) not in FREE else ():
            for index in range(len(table.rows)):
                yield from _other_order(table, index, one, other)


def _other_order(table: Table, index: int, one: Text, other: Text) -> Iterator[Problem]:
    ours, theirs = (_places(str(table.rows[index].get(column) or ""), language) for column, language in (one, other))
    if ours.keys() == theirs.keys() and (at := _first_difference([*ours], [*theirs])) is not None:
        own, expected = [*theirs.values()][at].text, [*ours.values()][at].text
        what = say("'{own}' stands here where {column} has '{expected}'", own=own, column=one[0], expected=expected)
        yield Problem(table.place(index, other[0]), what, say("name the places in one order in each language"))


def _first_difference(ours: list[str], theirs: list[str]) -> int | None:
    return next((at for at, pair in enumerate(zip(ours, theirs, strict=True)) if len({*pair}) > 1), None)


def things_come_from_where_their_id_says(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield figures and measures of which a text says that something is from another place than their id."""
    for figure in catalogue.every(Figure):
        yield from _other_origins(figure, figure.id, "label", figure.label)
    for measure in catalogue.every(Measure):
        yield from _other_origins(measure, measure.id, "name", measure.name)


def _other_origins(row: Figure | Measure, id_: str, column: str, texts: Texts) -> Iterator[Problem]:
    origin = _origin_in_id(id_)
    for language, text in texts.items() if origin else ():
        told = list(_origins(text, language))
        if told and origin not in {name.meaning for name in told}:
            what = say("the text says that it is from '{told}', and the id '{id}'", told=told[0].text, id=id_)
            yield Problem(row.cell(f"{column}_{language}"), what, say("say where it is from, as the id does"))


@cache
def _origin_in_id(id_: str) -> str:
    found = IN_ID.search(id_)
    word = (found["before"] or found["behind"]) if found else ""
    return next(iter(_places(word.upper() if word in INITIALS else word.capitalize(), "en")), "")


def _origins(text: str, language: str) -> Iterator[Name]:
    """Yield the places that a text says something is from."""
    for name in _places(text, language).values() if language in BEFORE else ():
        if BEFORE[language].search(text[: name.start]) or BEHIND[language].match(text, name.start + len(name.text)):
            yield name


def _places(text: str, language: str) -> dict[str, Name]:
    """Return the places of a text in the order in which it names each first."""
    found: dict[str, Name] = {}
    for name in names_in(text, language):
        if name.kind == PLACE:
            found.setdefault(name.meaning, name)
    return found

"""Checks that a page says of its figures what their rows say: of which year and whom, and that what rose became more.

Two ids that change places in both languages read as well as before, and each number is still that of its row.
"""

import re
from collections.abc import Iterator
from functools import cache

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.names import ELEMENT, PLACE, names_in
from evidence.opposites import sides_of
from evidence.problems import Place, Problem
from evidence.quantity import speaks, words_of_numbers
from evidence.records import Figure
from publishing.pages.references import REFERENCE
from publishing.pages.written import Page
from publishing.writing.prose import prose_of

# A row of a table begins with its year, perhaps with a word before it.
YEAR_ROW = re.compile(r"^\|\s*(?:[^\W\d]+ )?(?P<year>(?:19|20)\d\d)\s*\|")
FIGURE = r"\{\{\s*figure:(?P<%s>[^}|\s]+)[^}]*\}\}"
# What such a row is of stands in its first cell.
FIRST_CELL = re.compile(r"^\|(?P<cell>[^|{]+)\|")
WORDS = "[^.;{}]{0,60}?"
GROWTH = "growth"
YEAR = len("2024")


def told_otherwise(page: Page, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield the figures that stand in the row of another year, country or element, and what is said to rise or fall.

    The last only where the numbers did not.
    """
    for line, text in enumerate(prose_of(page).split("\n"), page.first_line):
        yield from _in_other_rows(text, catalogue, Place(page.file, line))
        yield from _in_rows_of_others(text, page.language, catalogue, Place(page.file, line))
        yield from _other_courses(text, page.language, catalogue, Place(page.file, line))


def _in_other_rows(text: str, catalogue: Catalogue, place: Place) -> Iterator[Problem]:
    if not (row := YEAR_ROW.match(text)):
        return
    for match in REFERENCE.finditer(text):
        figure = catalogue.figures.get(match["id"]) if match["kind"] == "figure" else None
        if figure and figure.period and not _holds(figure.period, row["year"]):
            told = {"id": figure.id, "period": figure.period, "year": row["year"]}
            what = say("the row is of {year}, and '{id}' is of {period}", **told)
            yield Problem(place, what, say("name a figure of that year, or correct the year"))


def _in_rows_of_others(text: str, language: str, catalogue: Catalogue, place: Place) -> Iterator[Problem]:
    """Yield the figures whose label names another country or another element than the first cell of their row."""
    if not (row := FIRST_CELL.match(text)):
        return
    figures = [catalogue.figures.get(one["id"]) for one in REFERENCE.finditer(text) if one["kind"] == "figure"]
    for figure in filter(None, figures):
        for kind in (PLACE, ELEMENT):
            own, others = (_named(kind, one, language) for one in (row["cell"], figure.label.get(language, "")))
            if own and others and not own.keys() & others.keys():
                told = {"id": figure.id, "name": next(iter(own.values())), "other": next(iter(others.values()))}
                what = say("the row is of {name}, and '{id}' is of {other}", **told)
                yield Problem(place, what, say("name a figure of what the row is of, or correct its first cell"))


def _named(kind: str, text: str, language: str) -> dict[str, str]:
    """Return what a text names of a kind, by what it stands for in every language."""
    return {name.meaning: name.text for name in names_in(text, language) if name.kind == kind}


def _holds(period: str, year: str) -> bool:
    first, _, last = period.partition("/")
    return first[:YEAR] <= year <= (last or first)[:YEAR]


@cache
def _course(language: str) -> re.Pattern[str]:
    """Return what finds words that go from one figure to another, with a few words around each."""
    words = words_of_numbers(language)
    start, *ends = map(re.escape, (words["course"]["from"], words["course"]["to"], words["range"]))
    return re.compile(rf"\b{start} {WORDS}{FIGURE % 'first'}{WORDS}\b(?:{'|'.join(ends)}) {WORDS}{FIGURE % 'last'}")


def _other_courses(text: str, language: str, catalogue: Catalogue, place: Place) -> Iterator[Problem]:
    for match in _course(language).finditer(text) if speaks(language) else ():
        said = sides_of(GROWTH, text[: match.start()].rpartition(". ")[2] + match[0], language)
        first, last = (catalogue.figures.get(match[end]) for end in ("first", "last"))
        if first and last and first.unit == last.unit and [_side_of(first, last)] == [1 - side for side in said]:
            told = {"word": next(iter(said.values())), "first": first.id, "last": last.id}
            what = say("'{word}' is said of '{first}' and '{last}', and the numbers did the opposite", **told)
            yield Problem(place, what, say("put the figures in the order in which they follow each other"))


def _side_of(first: Figure, last: Figure) -> int | None:
    """Return 0 for what became more and 1 for what became less, as the sides stand in the file; None for neither."""
    if not first.numbers or not last.numbers:
        return None
    if max(first.numbers) < min(last.numbers):
        return 0
    return 1 if max(last.numbers) < min(first.numbers) else None

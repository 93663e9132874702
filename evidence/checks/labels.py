"""Checks that the label of a figure names nobody else as its source."""

import re
from collections.abc import Iterator, Mapping

from evidence.catalogue import Catalogue
from evidence.messages import say
from evidence.problems import Problem
from evidence.records import Figure, Source

# What stands before whoever said a number, in each language; an article may follow.
BEFORE = {
    "nl": re.compile(r"(?:volgens|herhaald door|gemeld door|, door|\()\s*(?:de |het )?"),
    "en": re.compile(r"(?:according to|repeated by|reported by|, by|\()\s*(?:the )?"),
}
REMEDY = say("name its own source, or correct source_id")


def labels_name_their_source(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield labels that give a number to a publisher of another source, of which the source of the row says nothing."""
    publishers = _publishers(catalogue)
    for figure in catalogue.every(Figure):
        source = catalogue.sources.get(figure.source_id)
        for language, label in figure.label.items() if source else ():
            for before in BEFORE[language].finditer(label) if language in BEFORE else ():
                named = _longest(label[before.end() :], publishers)
                if source and named and named not in words_of(source):
                    what = say(
                        "the label names '{named}', and the source '{source}' is by {publisher}",
                        named=named,
                        source=source.id,
                        publisher=source.publisher,
                    )
                    yield Problem(figure.cell(f"label_{language}"), what, REMEDY)


def _publishers(catalogue: Catalogue) -> Mapping[str, list[str]]:
    """Return what publishers are called, by the first word, the longest name first."""
    names = {source.publisher for source in catalogue.sources.values() if source.publisher}
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        found.setdefault(_first_word(name), []).append(name)
    return found


def _longest(text: str, publishers: Mapping[str, list[str]]) -> str:
    """Return the publisher that a text begins with."""
    names = publishers.get(_first_word(text), ())
    return next((name for name in names if re.match(rf"{re.escape(name)}(?!\w)", text)), "")


def _first_word(text: str) -> str:
    found = re.match(r"\w+", text)
    return found[0] if found else ""


def words_of(source: Source) -> str:
    """Return what a source says of who wrote it, and where it was seen."""
    return f"{source.publisher} {source.title} {source.authors} {source.seen_via}"

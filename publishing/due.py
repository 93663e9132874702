"""The list of sources whose next edition is due, for whoever keeps the data: the one place that asks what day it is."""

from collections.abc import Iterator
from pathlib import Path

from evidence.audit import audit
from evidence.editions import Edition, editions
from evidence.languages import LANGUAGES
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.languages.words import read_words, unreadable_words, word_problems

INDENT = "  "


def view(root: Path, code: str) -> Localised | None:
    """Return the publication as a language has it; None while its data or its words have problems."""
    catalogue, problems = audit(root)
    docs, language = root / "docs", next(one for one in LANGUAGES if one.code == code)
    if catalogue is None or problems or list(unreadable_words(docs)):
        return None
    words = read_words(docs)
    return None if list(word_problems(words, docs)) else Localised(language, words[code], catalogue, Settings())


def due(site: Localised, day: str) -> Iterator[str]:
    """Yield the lines of the list on a day: what is overdue, what is expected, and what has no date."""
    words, found = site.words["due"], editions(site.catalogue, day)
    dated = [one for one in found if one.source.next_edition]
    groups = (
        ("overdue", [one for one in dated if one.is_overdue]),
        ("expected", [one for one in dated if not one.is_overdue]),
        ("undated", [one for one in found if not one.source.next_edition]),
    )
    yield str(words["title"].format(date=site.formatter.day(day)))
    if not dated:
        yield str(words["nothing"])
    for group, listed in groups:
        if listed:
            yield ""
            yield f"{words[group]}:"
        for one in listed:
            yield from _lines(one, site)


def _lines(edition: Edition, site: Localised) -> Iterator[str]:
    """Yield what is said of one source: when, what, what rests on it, how to get it."""
    words, source = site.words["due"], edition.source
    when = f"{site.formatter.day(source.next_edition)}: " if source.next_edition else ""
    yield f"{INDENT}{when}{source.publisher}, {source.title} [{source.id}]"
    rows = [f"{site.table_title(*name)} ({site.count_of_rows(count)})" for name, count in edition.rows.items()]
    if rows:
        yield f"{INDENT * 2}{words['rests']}: {'; '.join(rows)}"
    if how := source.how_to_get.get(site.code):
        yield f"{INDENT * 2}{how}"
    yield f"{INDENT * 2}{source.url}"

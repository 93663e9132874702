"""Which rows a page shows that says nothing of changes itself, so that a change of one of them is told above it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from evidence.corrections import Entry, RowName
from evidence.records import Claim, Event, Figure, Mention, Source, Term
from evidence.tables import TableName
from publishing.data.quoted import rows_of_claim, rows_of_figure
from publishing.languages.view import Localised
from publishing.pages.references import REFERENCE
from publishing.pages.written import ARTICLE, LISTED, Page

# Pages that are made from the data and show every row of a table.
WHOLE: Mapping[str, TableName] = {
    "claims": Claim.table,
    "glossary": Term.table,
    "numbers": Figure.table,
    "timeline": Event.table,
}
SOURCES, COUNTED = "sources", "counted"
# The title of a page, in HTML or at the beginning of what somebody wrote.
TITLE = re.compile(r"\A\s*# .*$|</h1>", re.MULTILINE)


def shows(page: Page, entry: Entry, site: Localised, rows: set[RowName] | None = None) -> bool:
    """Tell whether a page shows a row that a change touched, or a figure that is worked out from one."""
    shown = rows_shown(page, site) if rows is None else rows
    if any((cell.package, cell.resource, cell.row) in shown for cell in entry.cells):
        return True
    return any((*Figure.table, figure) in shown for figure in site.reach.of(entry).figures)


def rows_shown(page: Page, site: Localised) -> set[RowName]:
    """Return the rows that a page shows: those that it names, or, where it is made from the data, lists."""
    return set(_listed(page.id, site) if page.generated else _named(page, site))


def below_title(text: str, block: str) -> str:
    """Return a page with a block below its title; one that the theme gives a title has it above all else."""
    title = TITLE.search(text) if block else None
    place = title.end() if title else 0
    return f"{text[:place]}\n\n{block}\n\n{text[place:].lstrip()}" if block else text


def _named(page: Page, site: Localised) -> Iterator[RowName]:
    rows: Mapping[str, Callable[[str], Iterable[RowName]]] = {
        "figure": rows_of_figure,
        "pull": rows_of_figure,
        "claim": lambda id_: [(*Claim.table, id_)],
        "cards": lambda ids: (row for id_ in ids.split("+") for row in _of_claim(id_, site)),
        "contents": lambda id_: _headlines(site) if id_ == "claims" else (),
        "source": lambda id_: _of_source(id_, site),
        "term": lambda id_: [(*Term.table, id_)],
        "until": lambda id_: [(*Event.table, id_)],
    }
    for match in REFERENCE.finditer(page.text):
        yield from rows[match["kind"]](match["id"]) if match["kind"] in rows else ()
    yield from (row for id_ in page.meta.get(LISTED, ()) for row in rows_of_figure(id_))


def _listed(page_id: str, site: Localised) -> Iterator[RowName]:
    if page_id in WHOLE:
        yield from ((*WHOLE[page_id], key) for key in site.catalogue.table(*WHOLE[page_id]).by_key)
    elif page_id == SOURCES:
        yield from (row for id_ in site.catalogue.sources for row in _of_source(id_, site))
    elif page_id == COUNTED:
        choices = (choice for one in site.countings for choice in one.choices)
        yield from (row for choice in choices for row in rows_of_figure(choice.figure_id))
    elif page_id.startswith(ARTICLE):
        yield from _of_article(page_id.removeprefix(ARTICLE), site)


def _of_article(source_id: str, site: Localised) -> Iterator[RowName]:
    """Yield an article, what is said of its paragraphs, and the claims that it makes."""
    yield from _of_source(source_id, site)
    table = site.catalogue.table(*Mention.table)
    for key, mention in ((key, table.rows[index]) for key, index in table.by_key.items()):
        if mention["source_id"] == source_id:
            yield *Mention.table, key
            yield *Claim.table, str(mention["claim_id"])


def _of_claim(id_: str, site: Localised) -> Iterable[RowName]:
    claim = site.catalogue.claims.get(id_)
    return rows_of_claim(claim, site) if claim else ()


def _of_source(id_: str, site: Localised) -> Iterator[RowName]:
    """Yield a source in each package that has it."""
    names = (name for name in site.catalogue.tables if name[1] == Source.table[1])
    return ((*name, id_) for name in names if id_ in site.catalogue.table(*name).by_key)


def _headlines(site: Localised) -> Iterator[RowName]:
    return ((*Claim.table, one.id) for one in site.catalogue.claims.values() if one.headline)

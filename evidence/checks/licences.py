"""Checks of licences: they are known, they allow what is said of them, and each table can be given one."""

from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.licences import TABLE, Clash, clashes
from evidence.messages import say
from evidence.names import PLACE, names_in
from evidence.problems import Problem
from evidence.records import Source
from evidence.source_licences import PHRASES, Terms, is_listed, terms_of

# Who lives by what they publish, and who makes it for everybody: of the others, a licence of their own may be true.
RESERVED, PUBLIC = {"news", "blog", "company", "industry-analyst"}, {"law", "official", "statistics", "reference"}
OF_THE_US, US, ENGLISH = "US public domain", "US", "en"
REMEDY = say("write the licence that stands in the source, or: All rights reserved or not stated")


def licences_are_known(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield licences of sources that are neither in the list of SPDX nor one of our phrases."""
    for source in catalogue.sources_of_all_packages():
        if source.licence and not _is_known(source.licence):
            what = say(
                "'{licence}' is no identifier of SPDX, and none of the phrases for what has no licence",
                licence=source.licence,
            )
            remedy = say("write one such as CC-BY-4.0, or: {phrases}", phrases="; ".join(PHRASES))
            yield Problem(source.cell("licence"), what, remedy)


def licences_allow_tables(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources that are said to allow a table although their terms do not, or cannot be judged."""
    for source in catalogue.sources_of_all_packages():
        is_closed = _is_known(source.licence) and terms_of(source.licence) == Terms.CLOSED
        if source.republish == TABLE and is_closed:
            what = say("the licence '{licence}' does not allow a table to be republished", licence=source.licence)
            yield Problem(source.cell("republish"), what, say("write fact, or the licence that allows it"))


def licences_are_those_of_their_publisher(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield licences that the kind of a source does not give, and the public domain of one that is not of the US."""
    for source in catalogue.sources_of_all_packages():
        if not _is_known(source.licence) or terms_of(source.licence) == Terms.CLOSED:
            continue
        told = {"kind": source.kind, "licence": source.licence}
        is_free = terms_of(source.licence) == Terms.FREE
        if source.kind in RESERVED or (is_free and source.kind not in PUBLIC):
            what = say("a source of the kind '{kind}' gives no licence such as '{licence}'", **told)
            yield Problem(source.cell("licence"), what, REMEDY)
        elif source.licence == OF_THE_US and (source.language != ENGLISH or _names_another_place(source)):
            what = say(
                "'{licence}' is of what the US publishes, and not '{publisher}'", publisher=source.publisher, **told
            )
            yield Problem(source.cell("licence"), what, REMEDY)


def _names_another_place(source: Source) -> bool:
    places = {name.meaning for name in names_in(source.publisher, ENGLISH) if name.kind == PLACE}
    return bool(places) and US not in places


def rows_may_be_republished(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rows of tables whose source allows only single facts, or asks for another licence than rows above."""
    for table in catalogue.tables.values():
        # What is wrong with the record of a source is told there.
        yield from (_told(one) for one in clashes(table, catalogue) if one.other or one.source.republish != TABLE)


def _told(clash: Clash) -> Problem:
    source = clash.source
    if clash.other:
        what = say(
            "rows of '{source}' are passed on under {licence}, and rows above under {other}",
            source=source.id,
            licence=source.licence,
            other=clash.other,
        )
        return Problem(clash.where, what, say("remove the row: no licence is both, so they cannot stand in one table"))
    what = say(
        "the licence of '{source}' ({licence}) does not allow its tables to be republished",
        source=source.id,
        licence=source.licence,
    )
    return Problem(clash.where, what, say("remove the row, or cite a single fact in figures.csv"))


def _is_known(licence: str) -> bool:
    return licence in PHRASES or is_listed(licence)


LICENCES = [
    rows_may_be_republished,
    licences_allow_tables,
    licences_are_known,
    licences_are_those_of_their_publisher,
]

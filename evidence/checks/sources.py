"""Checks of the bibliography; what its licences allow is in `licences`."""

import re
from collections.abc import Collection, Iterator

from babel import Locale

from evidence.catalogue import Catalogue
from evidence.checks.days import is_later
from evidence.checks.looks import newest_look
from evidence.code_words import coded
from evidence.licences import SOURCE_COLUMN
from evidence.messages import Message, say, verbatim
from evidence.problems import Problem
from evidence.tables import Row

# Tables that more than one package has, with the columns that are compared: all, where none are named.
# NOTE: the names of a country are held against Unicode CLDR.
SHARED: dict[str, tuple[str, ...]] = {"sources": (), "countries": ("wikidata",)}
# What may be published in each tier, by kind; the method page says what a tier is.
TIERS = {
    "A": {"company", "law", "official", "peer-reviewed", "statistics"},
    "B": {
        "company", "industry-analyst", "news", "official", "other", "peer-reviewed", "reference", "statistics",
        "think-tank",
    },
}  # fmt: skip
# A column such as `class_mcs_2026_source_id` names the publication that its cells come from.
CLASS, OF_CLASS = "class_", "_source_id"

# In years; a list that is renewed more seldom has no next edition that anybody waits for.
LONGEST_WAIT = 10
# What a reader could copy into a terminal; a tool is named in words.
COMMAND = re.compile(r"\b(?:sudo|curl|wget|powershell|chmod)\b|\|\s*\w*sh\b|\brm -|\$\(|`|&&", re.IGNORECASE)


def unused_sources(catalogue: Catalogue, cited: Collection[str]) -> Iterator[Problem]:
    """Yield sources to which no row of their package refers, and that no page cites."""
    for (package, name), table in catalogue.tables.items():
        if name == "sources":
            used = _used_sources(catalogue, package) | set(cited)
            for index, row in enumerate(table.rows):
                if row["id"] not in used:
                    remedy = say("remove it, or add the row that uses it")
                    what = say("no row and no page uses the source '{id}'", id=row["id"])
                    yield Problem(table.place(index, "id"), what, remedy)


def _used_sources(catalogue: Catalogue, package: str) -> set[object]:
    tables = [table for (owner, _), table in catalogue.tables.items() if owner == package]
    named = {row[name] for table in tables for row in table.rows for name in row if name.endswith(SOURCE_COLUMN)}
    return named | {row.get("repeats") for table in tables for row in table.rows}


def _quoted(cell: object) -> Message:
    return say("nothing") if cell in (None, "") else verbatim(f"'{cell}'")


def shared_rows_agree(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources and countries that stand in two packages with different records."""
    first: dict[tuple[str, object], Row] = {}
    for (_, name), table in catalogue.tables.items():
        for index, row in enumerate(table.rows if name in SHARED else []):
            other = first.setdefault((name, row["id"]), row)
            columns = SHARED[name] or row
            for column in (column for column in columns if row.get(column) != other.get(column)):
                what = say(
                    "'{id}' says {value} here and {other} in another package",
                    id=row["id"],
                    value=_quoted(row[column]),
                    other=_quoted(other.get(column)),
                )
                yield Problem(table.place(index, column), what, say("give both packages the same record"))


def sources_are_in_their_tier(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources in a tier above their kind, such as news among official statistics."""
    for source in catalogue.sources_of_all_packages():
        if source.kind and source.kind not in TIERS.get(source.tier, {source.kind}):
            kind = coded("kind", source.kind)
            what = say("a source of the kind {kind} is not of tier {tier}", kind=kind, tier=source.tier)
            yield Problem(
                source.cell("tier"), what, say("take the tier that the page about the method gives this kind")
            )


def languages_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources in a language that CLDR, through Babel, does not know."""
    known = Locale("en").languages
    for source in catalogue.sources_of_all_packages():
        for code in filter(None, source.language.split("/")):
            if code not in known:
                yield Problem(
                    source.cell("language"),
                    say("'{code}' is no language", code=code),
                    say("write its ISO 639-1 code, such as en"),
                )


def classes_are_of_their_source(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield rows that name another source for a class than the publication in the name of its column."""
    for table in catalogue.tables.values():
        for index, row in enumerate(table.rows):
            for column in (one for one in row if one.startswith(CLASS) and one.endswith(OF_CLASS)):
                publication = column.removeprefix(CLASS).removesuffix(OF_CLASS).replace("_", "-")
                if row[column] and publication not in str(row[column]):
                    what = say("'{value}' is not the publication in the name of this column", value=row[column])
                    yield Problem(
                        table.place(index, column),
                        what,
                        say("name the source of {publication}", publication=publication),
                    )


def next_editions_come_later(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources whose next edition is expected before this one appeared, or so late that it is a slip."""
    # As texts: a cell that holds no year is told elsewhere, and stops nothing here.
    latest = str(int(newest_look(catalogue)[:4]) + LONGEST_WAIT)
    for source in (source for source in catalogue.sources_of_all_packages() if source.next_edition):
        expected, cell = source.next_edition, source.cell("next_edition")
        if is_later(source.published, expected):
            what = say(
                "the next edition is expected in {expected}, and this one is of {published}",
                expected=expected,
                published=source.published,
            )
            yield Problem(cell, what, say("write when the next one is expected, or leave it empty"))
        elif expected[:4] > latest:
            what = say(
                "the next edition is expected in {expected}, and that is more than {years} years after the last look",
                expected=expected,
                years=LONGEST_WAIT,
            )
            yield Problem(cell, what, say("correct the year"))


def sources_are_got_without_commands(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources that tell a maintainer to run something."""
    for source in catalogue.sources_of_all_packages():
        for code, text in source.how_to_get.items():
            if command := COMMAND.search(text):
                what = say("'{command}' is of a command, and somebody may run it", command=command[0])
                remedy = say("say in words where the source is, and what to do there")
                yield Problem(source.cell(f"how_to_get_{code}"), what, remedy)

"""Everything the data packages hold, found by id."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from evidence.chains import grouped, last_links
from evidence.records import (
    AnyRecord,
    Claim,
    Country,
    Event,
    Evidence,
    Figure,
    Measure,
    Mention,
    Part,
    Source,
    Term,
    Texts,
    Unit,
    records,
)
from evidence.tables import Row, Table, TableName

# The records of each kind, by the table that they are rows of.
Made = dict[tuple[type, TableName], list[Any]]


class Catalogue:
    """The tables of all packages, and the records of the `figures` package by id."""

    def __init__(self, tables: Iterable[Table], made: Made | None = None) -> None:
        """Take the tables as they were read, where rows with problems may lack cells, and records made of them."""
        self.tables = {(table.package, table.name): table for table in tables}
        # A check asks for the records of a table hundreds of times.
        self.made: Made = {} if made is None else made

    def table(self, package: str, name: str) -> Table:
        """Return one table; raises KeyError when there is none of that name."""
        return self.tables[package, name]

    def rows(self, package: str, name: str) -> list[Row]:
        """Return the rows of one table; raises KeyError when there is none of that name."""
        return self.tables[package, name].rows

    def records(self, kind: type[AnyRecord]) -> list[AnyRecord]:
        """Return the rows of one table as records; raises KeyError when there is no such table."""
        return self.records_of(kind, self.table(*kind.table))

    def records_of(self, kind: type[AnyRecord], table: Table) -> list[AnyRecord]:
        """Return the rows of a table of ours as records, which are made once; the list is the reader's own."""
        made = self.made.setdefault((kind, (table.package, table.name)), [])
        if not made:
            made.extend(records(kind, table))
        return [*made]

    def sources_of_all_packages(self) -> list[Source]:
        """Return each row of the sources that a package publishes with its tables; a source may have several."""
        tables = (table for (_, name), table in self.tables.items() if name == Source.table[1])
        return [source for table in tables for source in self.records_of(Source, table)]

    def having(self, kind: type[AnyRecord], **cells: object) -> list[AnyRecord]:
        """Return the rows of one table that have these cells; raises KeyError when there is no such table."""
        wanted = cells.items()
        return [row for row in self.records(kind) if all(getattr(row, name) == cell for name, cell in wanted)]

    def every(self, kind: type[AnyRecord]) -> list[AnyRecord]:
        """Return the rows of one table as records; none where a publication has no such table."""
        return self.records(kind) if kind.table in self.tables else []

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Every figure, by id."""
        return {figure.id: figure for figure in self.records(Figure)}

    @cached_property
    def figures_by_measure(self) -> dict[str, list[Figure]]:
        """All figures that count the same, by what they count."""
        return grouped(self.figures.values(), lambda figure: figure.measure_id)

    @cached_property
    def measures(self) -> dict[str, Measure]:
        """Everything that is counted, by id."""
        return {measure.id: measure for measure in self.records(Measure)}

    @cached_property
    def parts(self) -> dict[str, Part]:
        """Everything that a claim says, by id."""
        return {part.id: part for part in self.records(Part)}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Every claim, by id."""
        return {claim.id: claim for claim in self.records(Claim)}

    @cached_property
    def claims_by_interest(self) -> list[Claim]:
        """Every claim, the one that most readers look for first."""
        return sorted(self.claims.values(), key=lambda claim: claim.interest)

    @cached_property
    def evidence(self) -> dict[str, Evidence]:
        """Every piece of evidence, by id."""
        return {evidence.id: evidence for evidence in self.records(Evidence)}

    @cached_property
    def units(self) -> dict[str, Unit]:
        """Every unit, by id."""
        return {unit.id: unit for unit in self.records(Unit)}

    @cached_property
    def mentions(self) -> list[Mention]:
        """Every place where an article makes a claim, in the order of the articles."""
        return sorted(self.records(Mention), key=lambda mention: (mention.source_id, mention.paragraph))

    @cached_property
    def terms(self) -> dict[str, Term]:
        """Every word of the glossary, by id."""
        return {term.id: term for term in self.records(Term)}

    @cached_property
    def events(self) -> list[Event]:
        """Everything that happened, oldest first."""
        return sorted(self.records(Event), key=lambda event: event.date)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Every source of every package, by id; a check keeps shared records the same."""
        return {source.id: source for source in self.sources_of_all_packages()}

    @cached_property
    def country_names(self) -> dict[str, Texts]:
        """The names of countries and groups of countries by ISO 3166-1 alpha-3 code."""
        return {country.id: country.name for country in self.records(Country)}

    def country_name(self, code: str, language: str) -> str:
        """Return the name of a country in a language, or its code when it has none."""
        return self.country_names.get(code, {}).get(language, code)

    @cached_property
    def first_rows(self) -> dict[str, str]:
        """By evidence, the row to which it goes back in the end: itself, or empty where rows go round in a circle."""
        return last_links({evidence.id: evidence.repeats for evidence in self.evidence.values()})

    def articles_of(self, claim: Claim) -> list[str]:
        """Return the articles that make a claim, each once, the one that it was taken from first."""
        mentions = (mention.source_id for mention in self.mentions if mention.claim_id == claim.id)
        return [*dict.fromkeys([claim.source_id, *mentions])]

    def evidence_for(self, claim_id: str) -> list[Evidence]:
        """Return what speaks for and against a claim, in the order of the table."""
        return self._evidence_by_claim.get(claim_id, [])

    def parts_of(self, claim_id: str) -> list[Part]:
        """Return what a claim says, in the order of the table."""
        return self._parts_by_claim.get(claim_id, [])

    def evidence_of(self, part_id: str) -> list[Evidence]:
        """Return what speaks for and against one part of a claim, in the order of the table."""
        return self._evidence_by_part.get(part_id, [])

    # Each is asked for once a claim or a row, and a table may have thousands.
    @cached_property
    def _evidence_by_claim(self) -> dict[str, list[Evidence]]:
        return grouped(self.evidence.values(), lambda evidence: evidence.claim_id)

    @cached_property
    def _evidence_by_part(self) -> dict[str, list[Evidence]]:
        return grouped(self.evidence.values(), lambda evidence: evidence.part)

    @cached_property
    def _parts_by_claim(self) -> dict[str, list[Part]]:
        return grouped(self.parts.values(), lambda part: part.claim_id)

    def source_of(self, evidence: Evidence) -> Source:
        """Return the source behind a piece of evidence, directly or through its figure."""
        source_id = evidence.source_id or self.figures[evidence.figure_id].source_id
        return self.sources[source_id]

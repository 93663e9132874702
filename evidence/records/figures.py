"""The records of the package `figures`: figure, measure, claim, part, evidence, mention, source, unit."""

from dataclasses import dataclass, field
from datetime import date
from typing import Self

from evidence.records.columns import (
    ClaimTitle,
    CountryCode,
    Day,
    Filled,
    Id,
    Key,
    Languages,
    Ordinal,
    Reference,
    References,
    Span,
    Unique,
    UnitId,
    WebAddress,
    Word,
)
from evidence.records.record import Record, Texts

# Publishers that the text of the site calls by these letters, and explains where it first does.
LETTERS = {
    "International Energy Agency": "IEA",
    "Ministry of Commerce of China (MOFCOM)": "MOFCOM",
    "Statistics Netherlands (CBS)": "CBS",
    "SMM (Shanghai Metals Market)": "SMM",
    "US Geological Survey": "USGS",
}


@dataclass(frozen=True, kw_only=True)
class Unit(Record):
    """A unit; `factor` is the number of `base_unit` in one of this unit.

    Before a noun a text says `noun_unit`, and the rest around the noun, as in "tonnes of magnets a year".
    In the languages of `base_first_in` a text says the base unit first, and this one in brackets.
    """

    table = ("figures", "units")
    id: UnitId
    symbol: Texts
    name: Texts
    singular: Texts
    base_unit: str
    factor: float | None
    noun_unit: str
    with_noun: Texts
    base_first_in: Languages

    def factor_to(self, other: Self) -> float | None:
        """Return how many of another unit go into one of this, or None when they do not compare."""
        if self.id == other.id:
            return 1
        if not self.base_unit or self.base_unit != other.base_unit or not self.factor or not other.factor:
            return None
        return self.factor / other.factor


@dataclass(frozen=True, kw_only=True)
class Mention(Record):
    """One place where an article makes a claim; `paragraph` counts from one."""

    table = ("figures", "mentions")
    single_facts = True
    claim_id: Key[Reference]
    source_id: Key[Reference]
    paragraph: Key[Ordinal]


@dataclass(frozen=True, kw_only=True)
class Source(Record):
    """A publication, and how far it was read; each package has a table of its own."""

    table = ("figures", "sources")
    id: Id
    title: Filled[str]
    publisher: Filled[str]
    authors: str
    published: Day
    language: Languages
    url: Filled[WebAddress]
    archived_url: WebAddress
    kind: Filled[Word]
    tier: Filled[Word]
    seen: Filled[Word]
    seen_via: str
    licence: Filled[str]
    republish: Filled[Word]
    checked_on: date
    next_edition: Day
    # Sources are keys where each is listed once, and texts by language have no hash.
    how_to_get: Texts = field(hash=False)

    @property
    def year(self) -> str:
        """The year of publication, empty when unknown."""
        return self.published[:4]

    @property
    def short_name(self) -> str:
        """The source as briefly as a cell or a line below a chart needs it: publisher and year."""
        return f"{self.publisher} {self.year}".strip()

    @property
    def called(self) -> str:
        """What its publisher is called for short: by its letters, where it has some."""
        return LETTERS.get(self.publisher, self.publisher)

    @property
    def cited_name(self) -> str:
        """The source as a sentence names it between brackets: as `short_name`, by the letters of its publisher."""
        return f"{self.called} {self.year}".strip()

    @property
    def is_titled_by_us(self) -> bool:
        """Whether its title is our own, because the real one was not seen: such a title stands in square brackets."""
        return self.title.startswith("[")

    @property
    def plain_title(self) -> str:
        """Its title without the brackets around one of our own, for where words say whose it is."""
        return self.title.strip("[]") if self.is_titled_by_us else self.title

    @property
    def work(self) -> str:
        """The work that it is an edition of, or a part: its title without what follows a colon."""
        return self.plain_title.partition(":")[0]


@dataclass(frozen=True, kw_only=True)
class Figure(Record):
    """One number said by one source, in `unit`; a range has `low` and `high`, a bound one of them."""

    table = ("figures", "figures")
    single_facts = True
    id: Id
    label: Filled[Texts]
    value: float | None
    low: float | None
    high: float | None
    qualifier: Word
    unit: Filled[str]
    period: Span
    estimated: bool
    geography: Filled[CountryCode]
    basis: Filled[Word]
    kind: Filled[Word]
    source_id: Filled[Reference]
    locator: str
    measure_id: Reference

    @property
    def numbers(self) -> list[float]:
        """The numbers the row holds, smallest column first."""
        return [number for number in (self.low, self.value, self.high) if number is not None]


@dataclass(frozen=True, kw_only=True)
class Measure(Record):
    """What is counted; two numbers are compared only when they count the same."""

    table = ("figures", "measures")
    id: Id
    name: Filled[Texts]
    scope: Filled[Texts]
    numerator: Texts
    denominator: Texts
    stage: Word
    basis: Filled[Word]
    unit: Filled[str]
    timeless: bool
    confused_with: Reference


@dataclass(frozen=True, kw_only=True)
class Claim(Record):
    """A statement from the press, and our verdict about it."""

    table = ("figures", "claims")
    single_facts = True
    id: Id
    topic: Filled[Word]
    title: ClaimTitle
    statement: Filled[Texts]
    figure_id: Reference
    source_id: Filled[Reference]
    locator: Filled[str]
    verdict: Filled[Word]
    answer: Filled[Texts]
    reason: Filled[Texts]
    measures: Filled[Texts]
    unknown: Texts
    event_id: Reference
    headline: bool
    # In steps of ten, so that a claim fits between two others without a change of theirs.
    interest: Unique[Ordinal]
    reviewed_on: date

    @property
    def told(self) -> tuple[Texts, ...]:
        """All that is said about it."""
        return self.title, self.statement, self.answer, self.reason, self.measures, self.unknown


@dataclass(frozen=True, kw_only=True)
class Part(Record):
    """One thing that a claim says; `readings` are the measures that its words can mean."""

    table = ("figures", "parts")
    id: Id
    claim_id: Filled[Reference]
    text: Filled[Texts]
    figure_id: Reference
    place: CountryCode
    period: Span
    readings: References

    @property
    def measure_ids(self) -> list[str]:
        """The measures that its words can mean; none where nothing is counted."""
        return self.readings.split()


@dataclass(frozen=True, kw_only=True)
class Evidence(Record):
    """What speaks for or against a claim: a figure, or a finding without a number."""

    table = ("figures", "evidence")
    single_facts = True
    id: Id
    claim_id: Filled[Reference]
    part: Filled[Reference]
    figure_id: Reference
    source_id: Reference
    relation: Filled[Word]
    repeats: Reference
    finding: Filled[Texts]

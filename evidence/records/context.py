"""The records of the package `context`: elements and their uses, events, projects, targets, terms."""

from dataclasses import dataclass

from evidence.records.columns import (
    Amount,
    ClosedSpan,
    CountryCode,
    Day,
    EventTitle,
    Filled,
    Id,
    Key,
    LabelledWord,
    Latitude,
    Longitude,
    Ordinal,
    Percent,
    Reference,
    Symbol,
    Unique,
    UpToADay,
    WikidataId,
    YearAsText,
    Years,
)
from evidence.records.record import Record, Texts


@dataclass(frozen=True, kw_only=True)
class Element(Record):
    """One of the seventeen elements, and how two publications class it."""

    table = ("context", "elements")
    single_facts = True
    atomic_number: Unique[Key[Ordinal]]
    symbol: Symbol
    wikidata: WikidataId
    name: Filled[Texts]
    atomic_weight: Amount
    crustal_abundance_ppm: Amount | None
    class_mcs_2026: Filled[LabelledWord]
    class_fs_087_02: Filled[LabelledWord]
    use: Texts
    use_source_id: Reference
    note: Texts
    class_mcs_2026_source_id: Filled[Reference]
    class_fs_087_02_source_id: Filled[Reference]
    name_nl_source_id: Filled[Reference]
    source_id: Filled[Reference]


@dataclass(frozen=True, kw_only=True)
class EndUse(Record):
    """The share of one use in what a country or the world uses, by volume or by value."""

    table = ("context", "end_uses")
    single_facts = True
    geography: Key[CountryCode]
    period: Key[Years]
    end_use: Key[LabelledWord]
    basis: Key[LabelledWord]
    share_percent: Percent | None
    low: float | None
    qualifier: LabelledWord
    kind: Filled[LabelledWord]
    note: Texts
    source_id: Key[Reference]


@dataclass(frozen=True, kw_only=True)
class Event(Record):
    """Something that happened on a day, in a month or in a year, as one source tells it; a rule may have a last day."""

    table = ("context", "events")
    single_facts = True
    id: Id
    date: Filled[Day]
    date_end: Day
    ends: Day
    followed_by: Reference
    kind: Filled[LabelledWord]
    title: EventTitle
    text: Filled[Texts]
    source_id: Filled[Reference]


@dataclass(frozen=True, kw_only=True)
class Project(Record):
    """A mine or a plant, and where it stands; `coordinates_of` says how near the point is."""

    table = ("context", "projects")
    single_facts = True
    id: Id
    name: Filled[Texts]
    country: Filled[CountryCode]
    latitude: Latitude | None
    longitude: Longitude | None
    coordinates_from: str
    coordinates_of: LabelledWord
    kind: Filled[LabelledWord]
    stage: Filled[Texts]
    status: LabelledWord
    status_date: UpToADay
    operator: str
    size_t_reo: Amount | None
    size_qualifier: LabelledWord
    size_basis: LabelledWord
    note: Texts
    source_id: Filled[Reference]
    status_source_id: Reference


@dataclass(frozen=True, kw_only=True)
class StartDate(Record):
    """When a project was to start, as it was first told, and what came of it: a start, another date, or doubt."""

    table = ("context", "start_dates")
    single_facts = True
    project_id: Unique[Key[Reference]]
    start: Filled[Texts]
    promised: Filled[ClosedSpan]
    promised_on: Filled[Day]
    promised_source_id: Filled[Reference]
    promised_locator: Filled[str]
    outcome: Filled[LabelledWord]
    outcome_date: Filled[ClosedSpan]
    outcome_source_id: Filled[Reference]
    outcome_locator: Filled[str]
    note: Texts


@dataclass(frozen=True, kw_only=True)
class Target(Record):
    """What a government or an alliance aims for, in `unit`, and how far it is: `current_…`."""

    table = ("context", "targets")
    single_facts = True
    id: Id
    actor: Filled[Texts]
    target: Filled[Texts]
    value: float | None
    low: float | None
    high: float | None
    qualifier: LabelledWord
    unit: LabelledWord
    year: int | None
    binding: Filled[LabelledWord]
    current_value: float | None
    current_low: float | None
    current_high: float | None
    current_qualifier: LabelledWord
    current_period: YearAsText
    note: Texts
    source_id: Filled[Reference]
    current_source_id: Reference
    binding_source_id: Reference


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """A word that the story explains, and what it means."""

    table = ("context", "terms")
    id: Id
    term: Filled[Texts]
    meaning: Filled[Texts]

"""The records of the package `context`: elements and their uses, events, projects, targets, terms."""

from dataclasses import dataclass

from evidence.records.record import Record, Texts


@dataclass(frozen=True, kw_only=True)
class Element(Record):
    """One of the seventeen elements, and how two publications class it."""

    table = ("context", "elements")
    atomic_number: int
    symbol: str
    name: Texts
    atomic_weight: float
    crustal_abundance_ppm: float | None
    class_mcs_2026: str
    class_fs_087_02: str
    use: Texts
    use_source_id: str
    note: Texts
    class_mcs_2026_source_id: str
    class_fs_087_02_source_id: str
    name_nl_source_id: str
    source_id: str


@dataclass(frozen=True, kw_only=True)
class EndUse(Record):
    """The share of one use in what a country or the world uses, by volume or by value."""

    table = ("context", "end_uses")
    geography: str
    period: str
    end_use: str
    basis: str
    share_percent: float | None
    low: float | None
    qualifier: str
    kind: str
    note: Texts
    source_id: str


@dataclass(frozen=True, kw_only=True)
class Event(Record):
    """Something that happened on a day, in a month or in a year, as one source tells it."""

    table = ("context", "events")
    id: str
    date: str
    date_end: str
    kind: str
    title: Texts
    text: Texts
    source_id: str


@dataclass(frozen=True, kw_only=True)
class Project(Record):
    """A mine or a plant, and where it stands; `coordinates_of` says how near the point is."""

    table = ("context", "projects")
    id: str
    name: Texts
    country: str
    latitude: float | None
    longitude: float | None
    coordinates_from: str
    coordinates_of: str
    kind: str
    stage: Texts
    status: str
    status_date: str
    operator: str
    size_t_reo: float | None
    size_qualifier: str
    size_basis: str
    note: Texts
    source_id: str
    status_source_id: str


@dataclass(frozen=True, kw_only=True)
class Target(Record):
    """What a government or an alliance aims for, in `unit`, and how far it is: `current_…`."""

    table = ("context", "targets")
    id: str
    actor: Texts
    target: Texts
    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    unit: str
    year: int | None
    binding: str
    current_value: float | None
    current_low: float | None
    current_high: float | None
    current_qualifier: str
    current_period: str
    note: Texts
    source_id: str
    current_source_id: str
    binding_source_id: str


@dataclass(frozen=True, kw_only=True)
class Term(Record):
    """A word that the story explains, and what it means."""

    table = ("context", "terms")
    id: str
    term: Texts
    meaning: Texts

"""The records of the `figures` package: figure, claim, evidence, source, unit.

Texts come in several languages; a record holds them by language code and knows no language.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self, cast

from evidence.tables import Row

Texts = dict[str, str]


def texts(row: Row, name: str) -> Texts:
    """Return the cells `name_nl`, `name_en` … by language code, empty ones left out."""
    prefix = f"{name}_"
    return {
        column.removeprefix(prefix): str(cell) for column, cell in row.items() if column.startswith(prefix) and cell
    }


def _text(row: Row, name: str) -> str:
    return str(row[name] or "")


def _number(row: Row, name: str) -> float | None:
    return cast("float | None", row[name])


@dataclass(frozen=True)
class Unit:
    """A unit; `factor` is the number of `base_unit` in one of this unit."""

    id: str
    symbol: Texts
    name: Texts
    singular: Texts
    base_unit: str
    factor: float | None

    @classmethod
    def from_row(cls, row: Row) -> Self:
        """Return the unit of a row of `units`."""
        symbol, name, singular = (texts(row, column) for column in ("symbol", "name", "singular"))
        return cls(_text(row, "id"), symbol, name, singular, _text(row, "base_unit"), _number(row, "factor"))

    def factor_to(self, other: Self) -> float | None:
        """Return how many of another unit go into one of this, or None when they do not compare."""
        if self.id == other.id:
            return 1
        if not self.base_unit or self.base_unit != other.base_unit or not self.factor or not other.factor:
            return None
        return self.factor / other.factor


@dataclass(frozen=True)
class Term:
    """A word that the story explains, and what it means."""

    id: str
    name: Texts
    meaning: Texts

    @classmethod
    def from_row(cls, row: Row) -> Self:
        """Return the term of a row of `terms`."""
        return cls(_text(row, "id"), texts(row, "term"), texts(row, "meaning"))


@dataclass(frozen=True)
class Event:
    """Something that happened on a day, in a month or in a year, as one source tells it."""

    id: str
    date: str
    kind: str
    title: Texts
    text: Texts
    source_id: str

    @classmethod
    def from_row(cls, row: Row) -> Self:
        """Return the event of a row of `events`."""
        id_, date_, kind = (_text(row, name) for name in ("id", "date", "kind"))
        return cls(id_, date_, kind, texts(row, "title"), texts(row, "text"), _text(row, "source_id"))


@dataclass(frozen=True)
class Mention:
    """One place where an article makes a claim; `paragraph` counts from one."""

    claim_id: str
    source_id: str
    paragraph: int

    @classmethod
    def from_row(cls, row: Row) -> Self:
        """Return the mention of a row of `mentions`."""
        return cls(_text(row, "claim_id"), _text(row, "source_id"), cast("int", row["paragraph"]))


@dataclass(frozen=True)
class Source:
    """A publication, and how far it was read."""

    id: str
    title: str
    publisher: str
    authors: str
    published: str
    language: str
    url: str
    archived_url: str
    kind: str
    tier: str
    seen: str
    seen_via: str
    licence: str
    republish: str
    checked_on: date

    @classmethod
    def from_row(cls, row: Row) -> Self:
        """Return the source of a row of `sources`."""
        cells: dict[str, Any] = {name: _text(row, name) for name in cls.__dataclass_fields__}
        return cls(**{**cells, "checked_on": row["checked_on"]})

    @property
    def year(self) -> str:
        """The year of publication, empty when unknown."""
        return self.published[:4]


@dataclass(frozen=True)
class Figure:
    """One number said by one source, in `unit`; a range has `low` and `high`, a bound one of them."""

    id: str
    label: Texts
    value: float | None
    low: float | None
    high: float | None
    qualifier: str
    unit: str
    period: str
    estimated: bool
    geography: str
    basis: str
    kind: str
    source_id: str
    locator: str

    @classmethod
    def from_row(cls, row: Row) -> Self:
        """Return the figure of a row of `figures`."""
        value, low, high = (_number(row, name) for name in ("value", "low", "high"))
        return cls(
            _text(row, "id"), texts(row, "label"), value, low, high,
            _text(row, "qualifier"), _text(row, "unit"), _text(row, "period"), bool(row["estimated"]),
            _text(row, "geography"), _text(row, "basis"), _text(row, "kind"),
            _text(row, "source_id"), _text(row, "locator"),
        )  # fmt: skip

    @property
    def numbers(self) -> list[float]:
        """The numbers the row holds, smallest column first."""
        return [number for number in (self.low, self.value, self.high) if number is not None]


@dataclass(frozen=True)
class Claim:
    """A statement from the press, and our verdict about it."""

    id: str
    topic: str
    title: Texts
    statement: Texts
    figure_id: str
    source_id: str
    locator: str
    verdict: str
    reason: Texts
    measures: Texts
    unknown: Texts
    headline: bool
    reviewed_on: date

    @classmethod
    def from_row(cls, row: Row) -> Self:
        """Return the claim of a row of `claims`."""
        reason, measures, unknown = (texts(row, column) for column in ("reason", "measures", "unknown"))
        return cls(
            _text(row, "id"), _text(row, "topic"), texts(row, "title"), texts(row, "statement"),
            _text(row, "figure_id"), _text(row, "source_id"), _text(row, "locator"), _text(row, "verdict"),
            reason, measures, unknown, bool(row["headline"]), cast("date", row["reviewed_on"]),
        )  # fmt: skip


@dataclass(frozen=True)
class Evidence:
    """What speaks for or against a claim: a figure, or a finding without a number."""

    id: str
    claim_id: str
    figure_id: str
    source_id: str
    relation: str
    comparable: bool
    finding: Texts

    @classmethod
    def from_row(cls, row: Row) -> Self:
        """Return the evidence of a row of `evidence`."""
        id_, claim_id, figure_id, source_id, relation = (
            _text(row, name) for name in ("id", "claim_id", "figure_id", "source_id", "relation")
        )
        return cls(id_, claim_id, figure_id, source_id, relation, bool(row["comparable"]), texts(row, "finding"))

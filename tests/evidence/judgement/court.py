"""A claim with its parts, figures and evidence, made up of what a test says and of what it does not care about."""

from collections.abc import Sequence
from datetime import date

from evidence.catalogue import Catalogue
from evidence.records import Claim
from evidence.tables import Row, Table

DAY = date(2026, 11, 22)
TEXT = {"nl": "tekst", "en": "text"}
UNITS = {"percent": ("", None), "count": ("", None), "year": ("", None), "kg": ("kg", 1.0), "t": ("kg", 1000.0)}
CLAIM, PART, ARTICLE, CLAIMED = "claim", "claim-p1", "article", "claimed"


def figure(id_: str, number: float | None = None, **cells: object) -> Row:
    """Return a figure: a share of one measure in one year, said by a source of its own, unless told otherwise."""
    usual: Row = {
        **_texts("label"), "id": id_, "value": number, "low": None, "high": None, "qualifier": "", "unit": "percent",
        "period": "2024", "estimated": False, "geography": "CHN", "basis": "oxide", "kind": "reported",
        "source_id": f"source-{id_}", "locator": "", "measure_id": "share",
    }  # fmt: skip
    return {**usual, **cells}


def evidence(id_: str, relation: str, **cells: object) -> Row:
    """Return a row of evidence with the figure of its name, unless told otherwise."""
    usual: Row = {
        **_texts("finding"), "id": id_, "claim_id": CLAIM, "part": PART, "figure_id": id_, "source_id": "",
        "relation": relation, "repeats": "",
    }  # fmt: skip
    return {**usual, **cells}


def words(id_: str, relation: str, **cells: object) -> Row:
    """Return a row of evidence that has only words, from a source of its own."""
    return evidence(id_, relation, **{"figure_id": "", "source_id": f"source-{id_}", **cells})


def part(id_: str = PART, *readings: str, **cells: object) -> Row:
    """Return a part of the claim; one with readings has the claimed number."""
    usual: Row = {
        **_texts("text"), "id": id_, "claim_id": CLAIM, "figure_id": CLAIMED if readings else "",
        "place": "CHN" if readings else "", "period": "", "readings": " ".join(readings),
    }  # fmt: skip
    return {**usual, **cells}


def source(id_: str, tier: str = "A", **cells: object) -> Row:
    """Return a source of level A that was read, by a publisher of its own."""
    usual: Row = {
        "id": id_, "title": id_, "publisher": id_, "authors": "", "published": "2025", "language": "en", "url": "",
        "archived_url": "", "kind": "news", "tier": tier, "seen": "whole", "seen_via": "", "licence": "",
        "republish": "", "checked_on": DAY, "next_edition": "",
    }  # fmt: skip
    return {**usual, **cells}


def measure(id_: str, **cells: object) -> Row:
    """Return a measure: a share that has periods."""
    usual: Row = {
        **_texts("name"), **_texts("scope"), **_texts("numerator"), **_texts("denominator"), "id": id_, "stage": "",
        "basis": "oxide", "unit": "percent", "timeless": False, "confused_with": "",
    }  # fmt: skip
    return {**usual, **cells}


def court(  # noqa: PLR0913 (a table each, and most tests need few of them)
    claimed: float,
    figures: Sequence[Row],
    rows: Sequence[Row],
    *,
    parts: Sequence[Row] = (),
    sources: Sequence[Row] = (),
    measures: Sequence[Row] = (),
    said: Row | None = None,
) -> Catalogue:
    """Return a catalogue with one claim of an article of 4 June 2025; sources that are not given are of level A."""
    all_figures = [
        {**figure(CLAIMED, claimed, kind="claimed", source_id=ARTICLE, period=""), **(said or {})},
        *figures,
    ]
    named = {str(row["source_id"]) for row in (*all_figures, *rows) if row["source_id"]} - {ARTICLE}
    given = {str(row["id"]): row for row in sources}
    tables = {
        "figures": all_figures,
        "measures": list(measures) or [measure("share"), measure("other")],
        "claims": [_claim()],
        "parts": list(parts) or [part(PART, "share")],
        "evidence": list(rows),
        "sources": [source(ARTICLE, published="2025-06-04"), *(given.get(id_) or source(id_) for id_ in sorted(named))],
        "units": [_unit(*unit) for unit in UNITS.items()],
    }
    return Catalogue(Table("figures", name, f"{name}.csv", ("id",), own, {}, {}) for name, own in tables.items())


def claim_of(catalogue: Catalogue) -> Claim:
    """Return the one claim of a catalogue."""
    return catalogue.claims[CLAIM]


def _claim() -> Row:
    texts = [_texts(name) for name in ("title", "statement", "answer", "reason", "measures", "unknown")]
    merged: Row = {name: cell for one in texts for name, cell in one.items()}
    return {
        **merged, "id": CLAIM, "topic": "supply", "figure_id": CLAIMED, "source_id": ARTICLE, "locator": "",
        "verdict": "supported", "event_id": "", "headline": False, "interest": 10, "reviewed_on": DAY,
    }  # fmt: skip


def _unit(id_: str, base: tuple[str, float | None]) -> Row:
    return {
        **_texts("symbol"),
        **_texts("name"),
        **_texts("singular"),
        "id": id_,
        "base_unit": base[0],
        "factor": base[1],
        "noun_unit": None,
        "base_first_in": None,
    }


def _texts(name: str) -> Row:
    return {f"{name}_{code}": text for code, text in TEXT.items()}

"""The licence of a table follows from those of its rows; each of these tables has rows of its own."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as some

from evidence.catalogue import Catalogue
from evidence.licences import OURS, Basis, basis_of, basis_of_sources, clashes, together
from evidence.records import Source
from evidence.source_licences import PHRASES, Terms, terms_of
from evidence.tables import Row, Table

RESERVED, FREE, NAMED = "All rights reserved or not stated", "US public domain", "Reuse allowed with the source named"
LICENCES = (*PHRASES, OURS, "CC0-1.0", "CC-BY-3.0", "MIT", "ODbL-1.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "CC-BY-ND-4.0")
COLUMNS = ("id", "title", "publisher", "authors", "published", "language", "url", "archived_url", "kind", "tier",
           "seen", "seen_via", "checked_on", "next_edition", "how_to_get")  # fmt: skip


def _source(licence: str, republish: str = "") -> Row:
    allowed = "fact" if terms_of(licence) == Terms.CLOSED else "table"
    empty: Row = dict.fromkeys(COLUMNS, "")
    return {**empty, "id": licence, "licence": licence, "republish": republish or allowed}


def _catalogue(rows: Sequence[Row], rows_are: str = "table", sources: Sequence[Row] = ()) -> tuple[Table, Catalogue]:
    """Return a table of rows that name a source by its licence, and a catalogue that has these sources."""
    listed = list(sources) or [_source(one) for one in LICENCES]
    bibliography = Table("small", "sources", "sources.csv", ("id",), listed, {}, {})
    table = Table("small", "sheet", "sheet.csv", ("id",), list(rows), {"rows_are": rows_are}, {})
    return table, Catalogue([table, bibliography])


def _basis(*licences: str, rows_are: str = "table") -> Basis:
    return basis_of(*_catalogue([{"source_id": one} for one in licences], rows_are))


def test_rows_that_are_free_or_name_their_source_fit_our_licence() -> None:
    """They are counted by licence, and those without a source are our own."""
    expected = Basis({"CC-BY-3.0": 1, "MIT": 1, FREE: 2}, own=1)

    found = _basis(FREE, "CC-BY-3.0", FREE, "MIT", "")

    assert (expected, OURS) == (found, found.licence)


def test_rows_of_share_alike_give_the_table_their_licence() -> None:
    """Ours would allow more than their source does."""
    assert "ODbL-1.0" == _basis(FREE, "ODbL-1.0", "CC-BY-4.0").licence


def test_single_facts_are_exempt_and_counted() -> None:
    """No licence reserves a fact, so these say nothing of the table's licence."""
    found = _basis(RESERVED, "CC-BY-NC-4.0", "ODbL-1.0", NAMED, rows_are="single-facts")

    assert (Basis({NAMED: 1}, facts=3), OURS) == (found, found.licence)


def test_a_source_that_allows_facts_alone_makes_its_rows_exempt() -> None:
    """A page of the public domain may quote others."""
    rows: list[Row] = [{"source_id": FREE}]
    table, catalogue = _catalogue(rows, "single-facts", [_source(FREE, "fact")])

    assert Basis({}, facts=1) == basis_of(table, catalogue)


def test_the_strictest_source_of_a_row_decides() -> None:
    """A row may name several, each for other cells."""
    table, catalogue = _catalogue([{"source_id": FREE, "status_source_id": "ODbL-1.0", "use_source_id": None}])

    assert Basis({"ODbL-1.0": 1}) == basis_of(table, catalogue)


def test_a_row_that_is_reserved_has_no_place_in_a_table() -> None:
    """Neither where it is not the first source that is named."""
    table, catalogue = _catalogue([{"source_id": FREE, "status_source_id": id_} for id_ in (None, RESERVED)])

    assert ["sheet.csv:3:status_source_id"] == [str(one.where) for one in clashes(table, catalogue)]


def test_two_licences_that_each_ask_for_themselves_clash() -> None:
    """The row is named that asks for another than those above."""
    table, catalogue = _catalogue([{"source_id": one} for one in ("ODbL-1.0", FREE, "CC-BY-SA-4.0", "ODbL-1.0")])

    assert [("sheet.csv:4:source_id", "ODbL-1.0")] == [(str(one.where), one.other) for one in clashes(table, catalogue)]


def test_a_source_that_is_not_there_is_told_elsewhere() -> None:
    """Its row counts as one without a source until then."""
    table, catalogue = _catalogue([{"source_id": "nowhere"}])

    assert (Basis({}, own=1), []) == (basis_of(table, catalogue), clashes(table, catalogue))


def test_a_file_of_several_tables_follows_what_is_in_tables() -> None:
    """A source of which there are single facts alone asks nothing of a drawing."""
    _, catalogue = _catalogue([{"source_id": "ODbL-1.0"}])
    drawn: list[Source] = [catalogue.sources[one] for one in ("ODbL-1.0", "CC-BY-SA-4.0", RESERVED)]

    assert Basis({"ODbL-1.0": 1}, facts=2) == basis_of_sources(drawn, catalogue)


def test_things_under_several_licences_name_each_once() -> None:
    """As SPDX writes an expression."""
    assert "CC-BY-4.0 AND ODbL-1.0" == together([OURS, "ODbL-1.0", OURS])


def _strictness(rows: Sequence[str], rows_are: str) -> tuple[int, int]:
    """Return how strict the outcome is: whether nothing may be published, and what the licence asks."""
    table, catalogue = _catalogue([{"source_id": one} for one in rows], rows_are)
    found = basis_of(table, catalogue)
    return bool(clashes(table, catalogue)), max(map(terms_of, found.alike), default=Terms.NAMED)


@given(
    some.lists(some.sampled_from(LICENCES), max_size=6), some.sampled_from(LICENCES),
    some.integers(0, 6), some.sampled_from(["table", "single-facts"]),
)  # fmt: skip
def test_one_more_row_never_loosens(rows: list[str], more: str, at: int, rows_are: str) -> None:
    """Wherever it stands, and whatever its licence is."""
    assert _strictness(rows, rows_are) <= _strictness([*rows[:at], more, *rows[at:]], rows_are)


@given(some.lists(some.sampled_from(LICENCES), max_size=8), some.sampled_from(["table", "single-facts"]))
def test_every_row_is_counted_once(rows: list[str], rows_are: str) -> None:
    """As a fact, as our own, or under its licence."""
    found = _basis(*rows, rows_are=rows_are)

    assert len(rows) == found.facts + found.own + sum(found.licences.values())
    assert sum(terms_of(one) > Terms.NAMED for one in rows) == found.facts or rows_are == "table"


@given(some.lists(some.sampled_from(LICENCES), max_size=8))
def test_what_may_be_published_asks_no_less_than_its_rows(rows: list[str]) -> None:
    """Where nothing clashes, each row is free, names its source, or has the licence of the table."""
    table, catalogue = _catalogue([{"source_id": one} for one in rows])
    if not clashes(table, catalogue):
        licence = basis_of(table, catalogue).licence
        assert {one for one in rows if terms_of(one) > Terms.NAMED} <= {licence}

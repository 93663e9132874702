"""A source has its own address."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from evidence.checks.source_addresses import addresses_are_of_their_source
from evidence.tables import Row
from tests.evidence.checks.rows import changed, more, said

SOURCES = "figures/sources"
REMEDY = "write the address of this source; if it is a copy elsewhere, name that site in seen_via"
# Two sources with nothing in common, and one of the publisher of the first.
FIRST: Row = {"id": "reuters-2022-quota", "title": "Ministry lifts yearly limit of smelters", "publisher": "Reuters"}
ROWS: list[Row] = [
    {**FIRST, "url": "https://www.reuters.com/a/ministry-lifts-limit", "published": "2022-08-17"},
    {"id": "b", "title": "Windmills need heavy gearboxes", "publisher": "The Daily Wind", "seen_via": "Gusts; in part",
     "url": "https://gusts.example/windmills-need-gearboxes", "published": "2022"},
    {"id": "c", "title": "Lanthanum", "publisher": "Reuters", "url": "https://cn.reuters.com/x", "published": ""},
    {"id": "d", "title": "Cerium", "publisher": "Daily Wind", "url": "https://dailywind.com/cerium", "published": ""},
]  # fmt: skip


@pytest.fixture
def sources(catalogue: Catalogue) -> Catalogue:
    """Return a catalogue with these sources alone."""
    tables = catalogue.tables.values()
    model = catalogue.rows("figures", "sources")[0]
    own = [{**model, "seen_via": "", "authors": "", "archived_url": "", **row} for row in ROWS]
    kept = [one for one in tables if one.name != "sources"]
    return Catalogue([*kept, replace(catalogue.table("figures", "sources"), rows=own)])


def test_the_real_addresses_are_their_own(sources: Catalogue) -> None:
    """A publisher's own site, a copy that is named, and another site of the same publisher."""
    assert [] == said(addresses_are_of_their_source, sources)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"url": "https://dailywind.com/x"}, "dailywind.com is of 'b', and not of Reuters"),
        ({"url": "https://gusts.example/x"}, "gusts.example is of 'b', and not of Reuters"),
        (
            {"url": "https://reuters.com/windmills-need-heavy-gearboxes"},
            "the address reads as the title of 'b': gearboxes, heavy, need, windmills",
        ),
        ({"url": "https://reuters.com/x", "seen_via": "copies.example (part)"},
         "the page is on reuters.com, and seen_via says copies.example"),
        ({"url": "https://reuters.com/2019/03/x"}, "the address is of 2019, and the source was published in 2022"),
        ({"url": "https://reuters.com/2024-05-01-x"}, "the address is of 2024, and the source was published in 2022"),
    ],
)  # fmt: skip
def test_an_address_of_another_source(cells: Row, expected: str, sources: Catalogue) -> None:
    """Its host, its words, its copy or its year is that of another."""
    other = changed(sources, SOURCES, FIRST, **cells)

    assert [f"url  {expected} → {REMEDY}"] == said(addresses_are_of_their_source, other)


@pytest.mark.parametrize(
    "cells",
    [
        {"url": "https://dailywind.com/x", "seen_via": "Daily Wind"},
        {"url": "https://blog.copies.example/x", "seen_via": "copies.example; summary only"},
        {"url": "https://unknown.example/x"},
        {"url": "https://rtr.example/x", "publisher": "Radio Television of Ruritania"},
        {"url": "https://reuters.com/heavy-windmills"},
        {"url": "https://reuters.com/ministry-windmills-need-heavy-gearboxes"},
        {"url": "https://reuters.com/2023/01/x"},
        {"url": "https://reuters.com/2019/03/x", "published": ""},
        {"url": "https://blog.example/2019/03/x", "seen_via": "A blog"},
        {"url": "https://reuters.com/quota-of-2019"},
    ],
)
def test_an_address_that_may_be_its_own(cells: Row, sources: Catalogue) -> None:
    """A copy that is named, a host that nobody has, initials, a word or two in common, and the year after."""
    assert [] == said(addresses_are_of_their_source, changed(sources, SOURCES, FIRST, **cells))


def test_two_publishers_with_one_address(sources: Catalogue, catalogue: Catalogue) -> None:
    """An address is of one publisher, whose page may show another edition each year."""
    own = next(row for row in sources.rows("figures", "sources") if row["id"] == "reuters-2022-quota")
    table = replace(catalogue.table("context", "sources"), rows=[
        {**own, "id": "e", "url": "http://reuters.com/a/ministry-lifts-limit/"}
    ])  # fmt: skip
    others = replace(table, rows=[{**table.rows[0], "publisher": "Reuters Breakingviews"}])
    same, other = (Catalogue([*sources.tables.values(), one]) for one in (table, others))

    assert [] == said(addresses_are_of_their_source, same)
    there = "in line 2 of datapackage/figures/data/sources.csv"
    assert [f"url  'e' has the address of 'reuters-2022-quota', {there} → {REMEDY}"] == said(
        addresses_are_of_their_source, other
    )


def test_two_rows_of_a_table_with_one_address(sources: Catalogue) -> None:
    """However the address is written; where it is plainly not that of the first, that is said of the first alone."""
    again = more(sources, SOURCES, FIRST, id="f", url="HTTP://reuters.com/a/ministry-lifts-limit/")
    moved = changed(sources, SOURCES, FIRST, url=ROWS[1]["url"])

    assert [f"url  'f' has the address of 'reuters-2022-quota', in line 2 → {REMEDY}"] == said(
        addresses_are_of_their_source, again
    )
    assert [f"url  'reuters-2022-quota' has the address of 'b', in line 3 → {REMEDY}"] == said(
        addresses_are_of_their_source, moved
    )

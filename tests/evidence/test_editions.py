"""Next editions: which are awaited, which are overdue on a day, and what rests on their sources."""

from dataclasses import replace

from evidence.catalogue import Catalogue
from evidence.editions import editions, is_overdue, overdue


def _expected(catalogue: Catalogue, month: str, source_id: str = "survey-2026") -> Catalogue:
    """Return a catalogue in which the next edition of a source is expected in a month."""
    copy = Catalogue(catalogue.tables.values())
    copy.sources[source_id] = replace(copy.sources[source_id], next_edition=month)
    return copy


def test_a_month_is_over_when_the_next_begins(small: Catalogue) -> None:
    """A day when the day after it begins; without a month nothing is ever over."""
    source = small.sources["survey-2026"]

    months = [replace(source, next_edition=one) for one in ("2027-02", "2027-02-10", "2027", "")]
    assert [False, True, False, False] == [is_overdue(one, "2027-02-11") for one in months]
    assert [True, True, False, False] == [is_overdue(one, "2027-03-01") for one in months]


def test_what_rests_on_a_source_is_counted_by_table(small: Catalogue) -> None:
    """By the rows that name it in any column, its own row left out."""
    (found,) = editions(_expected(small, "2027-02"), "2026-11-27")

    named = {
        name: sum("survey-2026" in map(str, row.values()) for row in table.rows)
        for name, table in small.tables.items()
        if name[1] != "sources"
    }
    assert {name: count for name, count in named.items() if count} == dict(found.rows)
    assert not found.is_overdue


def test_the_earliest_comes_first_and_what_has_no_date_last(small: Catalogue) -> None:
    """A source without either is left out."""
    copy = _expected(_expected(small, "2027-02"), "2026-12")
    copy.sources["newspaper-2024"] = replace(copy.sources["newspaper-2024"], next_edition="2026-11")
    copy.sources["crs-2013"] = replace(copy.sources["crs-2013"], how_to_get={"nl": "Vraag erom."})

    assert ["newspaper-2024", "survey-2026", "crs-2013"] == [one.source.id for one in editions(copy, "2026-11-27")]


def test_the_day_of_the_data_decides_what_is_overdue(small: Catalogue) -> None:
    """The clock is never asked."""
    assert [] == list(overdue(_expected(small, "2099-01")))
    assert ["survey-2026"] == [one.source.id for one in overdue(_expected(small, "2026-03"))]

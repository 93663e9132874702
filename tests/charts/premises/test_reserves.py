"""What the words of the chart of reserves take for granted, and the rows that it cannot do without."""

import pytest

from charts.reserves import WORLD, chart
from evidence.catalogue import Catalogue
from evidence.records import Reserve
from tests.charts.premises.changes import changed, copied, drawn, false_words, missed, without


@pytest.fixture
def editions(catalogue: Catalogue) -> list[str]:
    """Return the editions of the tables, the latest first."""
    return sorted({record.edition for record in catalogue.records(Reserve)}, reverse=True)


@pytest.fixture
def largest(catalogue: Catalogue, editions: list[str]) -> list[Reserve]:
    """Return the countries of the latest edition, largest first."""
    countries = [one for one in catalogue.records(Reserve) if one.edition == editions[0] and one.country != WORLD]
    return sorted(countries, key=lambda record: -(record.reserves_t_reo or 0))


def test_the_words_hold(catalogue: Catalogue) -> None:
    """As long as no row is changed, nothing is wrong with the words."""
    assert [] == false_words(chart, catalogue)


def test_with_a_tie_no_country_has_the_largest(catalogue: Catalogue, largest: list[Reserve]) -> None:
    """The headline names one country; here the second has as much."""
    first, second, *_ = largest
    which = {"edition": second.edition, "country": second.country}
    tables = changed(catalogue, Reserve, which, reserves_t_reo=first.reserves_t_reo)

    assert [("reserves_t_reo", "headline")] == [(place.column, words) for place, words in false_words(chart, tables)]


def test_a_number_that_stayed_was_not_revised(catalogue: Catalogue, largest: list[Reserve]) -> None:
    """The description names a number that changed since the edition before; here only one is in both, and the same."""
    first, *others = largest
    tables = without(catalogue, Reserve, country=[record.country for record in others[1:]])
    for record in (first, others[0]):
        tables = changed(tables, Reserve, {"country": record.country}, reserves_t_reo=record.reserves_t_reo)
    kept = tables.one(Reserve, edition=first.edition, country=first.country)

    assert [(kept.cell("reserves_t_reo"), "description")] == false_words(chart, tables)


def test_the_largest_is_no_bound(catalogue: Catalogue, largest: list[Reserve]) -> None:
    """The headline gives the number as it is; here the source says that it is more."""
    first = largest[0]
    which = {"edition": first.edition, "country": first.country}
    tables = changed(catalogue, Reserve, which, reserves_t_reo=None, low=first.reserves_t_reo, qualifier="more-than")

    assert [(first.cell("reserves_t_reo"), "headline")] == false_words(chart, tables)


def test_the_total_of_the_world_is_a_lower_bound(catalogue: Catalogue, editions: list[str]) -> None:
    """The description says so of the latest edition; here it gives a number."""
    which = {"edition": editions[0], "country": WORLD}
    tables = changed(catalogue, Reserve, which, reserves_t_reo=1e9, low=None, qualifier=None)

    assert [(tables.one(Reserve, **which).cell("low"), "description")] == false_words(chart, tables)


def test_each_edition_has_a_total_of_the_world(catalogue: Catalogue, editions: list[str]) -> None:
    """The years of the editions stand below it; the message names the row that is missed, or the empty cell."""
    for edition in editions[:3]:
        which = {"edition": edition, "country": WORLD}
        emptied = changed(catalogue, Reserve, which, reserves_t_reo=None, low=None)

        assert f"no row has edition = {edition} and country = WLD" in missed(
            chart, without(catalogue, Reserve, **which)
        )
        assert str(emptied.one(Reserve, **which).cell("reserves_t_reo")) in missed(chart, emptied)


def test_a_country_without_a_number_says_why(catalogue: Catalogue, largest: list[Reserve]) -> None:
    """A flag takes its row out of the chart; an empty cell without one is told."""
    which = {"edition": largest[0].edition, "country": largest[0].country}
    emptied = changed(catalogue, Reserve, which, reserves_t_reo=None)
    flagged = changed(catalogue, Reserve, which, reserves_t_reo=None, flag="not-available")

    assert f"{largest[0].cell('reserves_t_reo')} the cell is empty" in missed(chart, emptied)
    assert (largest[0].edition, largest[0].country) not in {
        (row["edition"], row["country"]) for row in drawn(chart, flagged).rows
    }


def test_there_are_two_earlier_editions(catalogue: Catalogue, editions: list[str]) -> None:
    """Each has a mark of its own that the subtitle names; without one of them the message says so."""
    assert "the chart tells of two earlier editions" in missed(chart, without(catalogue, Reserve, edition=editions[1:]))


def test_there_are_two_countries(catalogue: Catalogue, largest: list[Reserve]) -> None:
    """The description names the second country; with one country the message says what is missed."""
    first, *others = largest
    tables = without(catalogue, Reserve, edition=first.edition, country=[record.country for record in others])

    assert f"the chart tells of a second country with reserves in {first.edition}" in missed(chart, tables)


def test_a_country_is_in_two_editions(catalogue: Catalogue, editions: list[str], largest: list[Reserve]) -> None:
    """Else no number was revised, and the message says what is missed."""
    tables = without(catalogue, Reserve, edition=editions[1], country=[record.country for record in largest])
    for code in ("AAA", "BBB"):
        tables = copied(tables, Reserve, {"edition": editions[1], "country": WORLD}, country=code)

    assert "the chart tells of a country with reserves in the edition before too" in missed(chart, tables)


def test_the_editions_before_are_left_out(catalogue: Catalogue, editions: list[str]) -> None:
    """There are marks for three editions; with another one, the oldest is no longer drawn."""
    tables = copied(catalogue, Reserve, {"edition": editions[0]}, edition="MCS 9999")

    assert {"MCS 9999", *editions[:2]} == {row["edition"] for row in drawn(chart, tables).rows}

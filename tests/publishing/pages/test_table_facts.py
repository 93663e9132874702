"""What the page of a table says about it."""

from dataclasses import replace

import pytest

from evidence.catalogue import Catalogue
from evidence.tables import Table
from publishing.languages.view import Localised
from publishing.pages.table_facts import dictionary, facts, limits

MINES = ("supply", "mine_production")


@pytest.fixture
def mines(small: Catalogue) -> Table:
    """Return a table with three rows about two places."""
    table = small.table(*MINES)
    row = {**table.rows[0], "estimated": None, "flag": None}
    table.rows[:] = [
        {**row, "year": 2019, "country": "CHN", "estimated": True},
        {**row, "year": 1900, "country": "USA", "flag": "withheld"},
        {**row, "year": 2024, "country": "USA"},
    ]
    return table


def test_a_table_says_what_it_covers(mines: Table, dutch: Localised) -> None:
    """Rows, period and places, all counted."""
    words = dutch.words["table"]
    found = dict(facts(mines, dutch))

    assert ("3", "1900–2024") == (found[words["rows_label"]], found[words["period"]])
    names = sorted(dutch.catalogue.country_name(code, "nl") for code in ("CHN", "USA"))
    assert ", ".join(names) == found[words["places"]]


def test_a_table_says_what_its_users_must_know(mines: Table, dutch: Localised) -> None:
    """What its descriptor says, and what rows lack, counted; without estimates and gaps there is no more to mind."""
    mines.properties["limits_nl"] = "Let op."

    assert "Let op. 1 rij is een schatting. 1 rij heeft geen getal: niet vrijgegeven." == limits(mines, dutch)
    mines.rows[:] = mines.rows[2:]
    assert "Let op." == limits(mines, dutch)


def test_a_table_says_when_its_sources_are_renewed(mines: Table, dutch: Localised) -> None:
    """Of whom each edition is, the earliest first; one that should be there by now is still to be looked at."""
    words, sources = dutch.words["table"], dutch.catalogue.sources
    assert words["next_edition"] not in dict(facts(mines, dutch))

    sources["survey-2026"] = replace(sources["survey-2026"], next_edition="2099-02")
    assert "februari 2099 (Example Survey)" == dict(facts(mines, dutch))[words["next_edition"]]
    sources["survey-2026"] = replace(sources["survey-2026"], next_edition="2026-03")
    awaited = dict(facts(mines, dutch))[words["next_edition"]]
    assert "maart 2026, maar die moeten we nog bekijken (Example Survey)" == awaited


def test_the_dictionary_has_the_values_of_a_column_with_their_names(mines: Table, dutch: Localised) -> None:
    """A column that every row fills says so."""
    columns = {entry.name: entry for entry in dictionary(mines, dutch)}

    assert ("withheld", "niet vrijgegeven") in columns["flag"].values
    assert (False, True) == (columns["year"].may_be_empty, columns["flag"].may_be_empty)


def test_the_dictionary_says_the_title_of_a_column_once(mines: Table, dutch: Localised) -> None:
    """A description that begins with its title, which stands before it, goes on behind that; another one is whole."""
    fields = {field["name"]: field for field in mines.fields}
    fields["country"] |= {"title_nl": "Land", "description_nl": "Land; zo heet het."}
    fields["year"] |= {"title_nl": "Jaar", "description_nl": "Jaar van de winning."}
    columns = {entry.name: entry for entry in dictionary(mines, dutch)}

    assert "Zo heet het." == columns["country"].description
    assert "Jaar van de winning." == columns["year"].description


def test_the_dictionary_says_between_which_numbers_a_column_is(mines: Table, dutch: Localised) -> None:
    """Or from which one on, in the words of the page; a column of text has no such bounds."""
    fields = {field["name"]: field for field in mines.fields}
    fields["production_t_reo"]["constraints"] = {"minimum": 0, "maximum": 1000.5}
    fields["year"]["constraints"] = {"minimum": 0}
    bounds = {entry.name: entry.bounds for entry in dictionary(mines, dutch)}

    assert ("0 tot en met 1.000,5", "0 of hoger", "") == tuple(
        bounds[name] for name in ("production_t_reo", "year", "country")
    )

"""In which order a reader meets the rows of a table."""

import pytest

from evidence.catalogue import Catalogue
from publishing.pages.row_order import RowOrder
from tests.publishing.conftest import Localise

MINES = ("supply", "mine_production")
NAMES = {
    "AUT": {"nl": "Oostenrijk", "en": "Austria"},
    "DEU": {"nl": "Duitsland", "en": "Germany"},
    "EGY": {"nl": "Égypte", "en": "egypt"},
}


@pytest.mark.parametrize(("language", "expected"), [("nl", ["DEU", "EGY", "AUT"]), ("en", ["AUT", "EGY", "DEU"])])
def test_countries_of_one_year_are_in_the_order_of_their_names(
    small: Catalogue, localise: Localise, language: str, expected: list[str]
) -> None:
    """As each language calls them, whatever their codes are; capitals and accents change nothing."""
    small.country_names = NAMES
    table = small.table(*MINES)
    table.rows[:] = [{**table.rows[0], "country": code, "year": year} for year in (2023, 2024) for code in NAMES]
    ((*places,),) = RowOrder(table, localise(small, language)).parts(500, 250)

    shown = [(table.rows[place]["year"], table.rows[place]["country"]) for place in places]
    assert [(year, code) for year in (2024, 2023) for code in expected] == shown


def test_all_other_countries_come_last(small: Catalogue, localise: Localise) -> None:
    """They are no country, whatever letter their name begins with."""
    small.country_names = {**NAMES, "OTH": {"nl": "overige landen", "en": "all others"}}
    table = small.table(*MINES)
    table.rows[:] = [{**table.rows[0], "country": code} for code in sorted(small.country_names, reverse=True)]
    for language in ("nl", "en"):
        ((*places,),) = RowOrder(table, localise(small, language)).parts(500, 250)
        assert "OTH" == [table.rows[place]["country"] for place in places][-1]


def test_a_row_is_on_the_same_page_in_each_language(small: Catalogue, localise: Localise) -> None:
    """So that whoever changes the language finds it where an address says."""
    small.country_names = NAMES
    table = small.table(*MINES)
    table.rows[:] = [{**table.rows[0], "country": code} for code in NAMES]
    parts = [RowOrder(table, localise(small, code)).parts(2, 2) for code in ("nl", "en")]

    assert [[{0, 1}, {2}], [{0, 1}, {2}]] == [[set(part) for part in own] for own in parts]

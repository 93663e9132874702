"""In which order a reader meets the rows of a table."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.row_order import RowOrder
from publishing.pages.rows import LINES, MOST, TableView, rows_block
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


@pytest.mark.parametrize(("newest", "seen"), [(LINES + 4, LINES + 4), (MOST, MOST), (MOST + 1, LINES), (2, LINES)])
def test_the_newest_year_is_seen_whole(dutch: Localised, newest: int, seen: int) -> None:
    """A table that stops within it looks as if other countries had nothing; one that is too long stops as others do."""
    mines = dutch.catalogue.table("supply", "mine_production")
    rows = [{**mines.rows[0], "year": 2025, "country": f"C{count:02}"} for count in range(newest)]
    mines.rows[:] = [*rows, *({**mines.rows[0], "year": 1900 + count} for count in range(MOST))]

    shown = LexborHTMLParser(rows_block(TableView(mines, dutch), 1)).css("tbody tr")
    assert [seen] == [place for place, row in enumerate(shown) if row.attributes.get("class")]

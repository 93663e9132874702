"""In which order a reader meets the rows of a table."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.row_order import RowOrder
from publishing.pages.rows import LINES, MOST, TableView, rows_block
from tests.publishing.conftest import Localise, first

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


def test_the_world_comes_below_all_countries(small: Catalogue, localise: Localise) -> None:
    """It is their total, and no country whose name begins with a w."""
    small.country_names = {**NAMES, "OTH": {"nl": "overige", "en": "others"}, "WLD": {"nl": "wereld", "en": "world"}}
    table = small.table(*MINES)
    table.rows[:] = [{**table.rows[0], "country": code} for code in sorted(small.country_names, reverse=True)]
    for language in ("nl", "en"):
        order = RowOrder(table, localise(small, language))
        shown = [table.rows[place] for place in order.parts(500, 250)[0]]
        assert ["OTH", "WLD"] == [row["country"] for row in shown][-2:]
        assert [False] * 4 + [True] == [order.is_total(row) for row in shown]
        assert "totals_last" == order.place_word


def test_where_most_rows_are_about_the_world_they_are_what_the_table_is_of(dutch: Localised) -> None:
    """Such a row is the total of nothing above it, and looks like any other."""
    mines = dutch.catalogue.table(*MINES)
    mines.rows[:] = [{**mines.rows[0], "country": code} for code in ("DEU", "WLD")]
    order = RowOrder(mines, dutch)

    assert [False, False] == [order.is_total(row) for row in mines.rows]
    assert "by_place" == order.place_word


def test_a_total_is_told_from_countries_by_how_it_looks(dutch: Localised) -> None:
    """It stands below them, and the line above the table says so; a phone may hide rows from it on."""
    mines = dutch.catalogue.table(*MINES)
    rows = [{**mines.rows[0], "country": "CHN", "year": 2024 - count} for count in range(LINES)]
    mines.rows[:] = [*rows, {**rows[-1], "country": "WLD"}]
    tree = LexborHTMLParser(rows_block(TableView(mines, dutch), 1))

    assert [None] * LINES + ["further total"] == [row.attributes.get("class") for row in tree.css("tbody tr")]
    assert dutch.words["table"]["totals_last"] in first(tree, "#rows-said").text()


def test_words_that_are_not_there_leave_their_cell_empty(dutch: Localised) -> None:
    """Dashes below each other would look like something; a number that is not there is a dash."""
    mines = dutch.catalogue.table(*MINES)
    mines.rows[:] = [{**mines.rows[0], "note_nl": note, "production_t_reo": None} for note in ("Geschat.", None)]
    tree = LexborHTMLParser(rows_block(TableView(mines, dutch), 1))
    shown = [[cell.text() for cell in row.css("td")] for row in tree.css("tbody tr")]

    assert [1, 1] == [row.count("–") for row in shown]
    assert "" in shown[1]


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

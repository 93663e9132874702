"""The rows of a table as a page shows them."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from evidence.catalogue import Catalogue
from evidence.tables import Table
from publishing.languages.view import Localised
from publishing.pages.rows import FRAMED, LINES, PART, WHOLE, TableView, rows_block
from tests.broken.repository import ROOT
from tests.publishing.conftest import first

MINES = ("supply", "mine_production")


@pytest.fixture
def mines(small: Catalogue) -> Table:
    """Return a table with years and editions, free to be changed."""
    return small.table(*MINES)


def block(site: Localised, name: tuple[str, str] = MINES, part: int = 1) -> LexborHTMLParser:
    """Return a page's table."""
    return LexborHTMLParser(rows_block(TableView(site.catalogue.table(*name), site), part))


def cells(row: LexborNode) -> list[str]:
    """Return the texts of a row."""
    return [" ".join(cell.text().split()) for cell in row.css("th, td")]


def test_every_row_is_on_one_of_the_pages(mines: Table, dutch: Localised) -> None:
    """None is left out and none stands there twice, and each page says which rows it has and leads to the others."""
    mines.rows[:] = [{**mines.rows[0], "year": 1000 + count} for count in range(WHOLE + 1)]
    pages = [block(dutch, part=part) for part in TableView(mines, dutch).numbers]
    shown = [row.id for page in pages for row in page.css("tbody tr")]

    assert [PART, PART, 1] == [len(page.css("tbody tr")) for page in pages]
    assert sorted(TableView(mines, dutch).ids) == sorted(map(str, shown))
    assert "Rijen 251 tot en met 500 van 501" == first(pages[1], "output").text()
    links = [node.attributes["href"] for node in first(pages[1], ".parts").css("a")]
    assert ["../", "./", "../3/"] == links


def test_the_newest_period_comes_first(mines: Table, dutch: Localised) -> None:
    """Within a year the newest edition does; the page says so."""
    row = mines.rows[0]
    order = [("MCS 2024", 1900), ("MCS 2025", 2023), ("MCS 2026", 2023)]
    mines.rows[:] = [{**row, "edition": edition, "year": year} for edition, year in order]
    tree = block(dutch)

    assert ["mcs-2026-2023", "mcs-2025-2023", "mcs-2024-1900"] == [str(one.id)[:13] for one in tree.css("tbody tr")]
    assert dutch.words["table"]["newest_first"] in first(tree, "#rows-said").text()


def test_a_table_without_years_is_in_the_order_of_its_file(dutch: Localised) -> None:
    """A figure need not have a period: they keep their order, each with its id as its address, and lead to its page."""
    tree = block(dutch, ("figures", "figures"))
    rows = tree.css("tbody tr")

    assert list(dutch.catalogue.figures) == [row.id for row in rows]
    assert [f"../../../cijfers/{row.id}/" for row in rows] == [first(row, "th a").attributes["href"] for row in rows]
    assert dutch.words["table"]["as_filed"] in first(tree, "#rows-said").text()


def test_what_a_row_is_called_comes_first_with_its_id_beside_it(dutch: Localised) -> None:
    """The column of ids does not stand there a second time, nor do texts of the other language."""
    tree = block(dutch, ("figures", "figures"))
    row = first(tree, "tbody tr")
    titles = {field["name"]: field["title_nl"] for field in dutch.catalogue.table("figures", "figures").fields}
    heads = [node.text() for node in tree.css("thead th")]

    assert titles["label_nl"].removesuffix(" (Nederlands)") == heads[0]
    assert [] == [head for head in heads if "Nederlands" in head]
    assert not {titles["id"], titles["label_en"]} & set(heads)
    assert row.id == first(row, "th small").text()


def test_place_and_time_come_before_the_number_and_the_edition_behind_it(dutch: Localised) -> None:
    """The first column stays in sight on a phone, and says which row it is: most rows in sight are of one edition."""
    shown = [column.name for column in TableView(dutch.catalogue.table(*MINES), dutch).columns]

    assert ["country", "year", "production_t_reo", "edition"] == shown[:4]
    assert "source_id" == shown[-1]


def test_codes_are_shown_as_words_with_the_code_beside_them(mines: Table, dutch: Localised, english: Localised) -> None:
    """A country has its name in the language of the page."""
    mines.rows[:] = [{**mines.rows[0], "country": "CHN"}]
    for site in (dutch, english):
        assert f"{site.catalogue.country_name('CHN', site.code)} CHN" in cells(first(block(site), "tbody tr"))


def test_the_name_of_a_row_has_a_capital(mines: Table, dutch: Localised) -> None:
    """Also that of all other countries, which has none within a sentence."""
    dutch.catalogue.country_names["OTH"] = {"nl": "overige landen", "en": "other countries"}
    mines.rows[:] = [{**mines.rows[0], "country": "OTH"}]

    assert "Overige landen OTH" in cells(first(block(dutch), "tbody tr"))


def test_a_total_is_named(mines: Table, dutch: Localised) -> None:
    """A row about the world is not to be added to those of countries; where there is none, nothing is said of it.

    The first page says it above its table, each other one with its rows.
    """
    said = dutch.words["table"]["total"].format(place=dutch.catalogue.country_name("WLD", "nl"))
    row = mines.rows[0]
    mines.rows[:] = [{**row, "country": "WLD", "year": 1000 + count} for count in range(WHOLE + 1)]
    assert said == TableView(mines, dutch).total
    assert [False, True] == [said in first(block(dutch, part=part), "#rows-said").text() for part in (1, 2)]

    mines.rows[:] = [{**one, "country": "CHN"} for one in mines.rows]
    assert "" == TableView(mines, dutch).total
    assert said not in first(block(dutch, part=2), "#rows-said").text()


def test_numbers_stand_under_each_other_by_their_decimal_sign(mines: Table, dutch: Localised) -> None:
    """Each lacks so many signs as the longest fraction has more; years are not grouped, and an empty cell is a dash."""
    row = dict(mines.rows[0], year=2024)
    mines.rows[:] = [{**row, "production_t_reo": value} for value in (45000, 1.25, 0.5, None)]
    shown = [one.css("td.number")[-1] for one in block(dutch).css("tbody tr")]

    assert ["45.000", "1,25", "0,5", "–"] == [cell.text() for cell in shown]
    assert [",00", None, "0", None] == [cell.attributes.get("data-pad") for cell in shown]
    assert "2024" in cells(first(block(dutch), "tbody tr"))


def test_a_heading_lacks_the_decimals_that_most_numbers_lack(mines: Table, dutch: Localised) -> None:
    """So that both end at one place; a cell without a number does not count, however many there are."""
    row = dict(mines.rows[0], year=2024)
    mines.rows[:] = [{**row, "production_t_reo": value} for value in (45000, 390, 1.25, None, None, None)]
    heading = block(dutch).css("thead .number")[-1]

    assert ",00" == first(heading, "span").attributes["data-pad"]
    mines.rows[:] = [{**row, "production_t_reo": value} for value in (45000, 1.25, 2.25)]
    assert [] == block(dutch).css("thead [data-pad]")


def test_why_there_is_no_number_stands_in_its_place(mines: Table, dutch: Localised) -> None:
    """A column of its own would be dashes in nearly every row; a column without any cell is left out."""
    mines.rows[:] = [{**mines.rows[0], "production_t_reo": None, "flag": "withheld", "note_nl": None}]
    tree = block(dutch)
    labels = {field["name"]: field["title_nl"] for field in mines.fields}

    assert "niet vrijgegeven" == first(tree, "td.reason").text()
    assert "" == first(tree, "td.reason").attributes["data-plain"]
    assert not {labels["flag"], labels["note_nl"]} & {node.text() for node in tree.css("thead th")}


def test_a_row_of_place_and_time_is_one_line_on_a_phone(mines: Table, dutch: Localised) -> None:
    """What tells it from others, and its number; a table of other rows has no such line."""
    tree, other = block(dutch), block(dutch, ("figures", "figures"))
    brief = [node.text() for node in tree.css("thead .brief")]
    names = {field["name"]: field["title_nl"] for field in mines.fields}

    headings = [names[name] for name in ("country", "year", "production_t_reo", "edition")]
    assert [one.replace("ton REO", "ton\N{NO-BREAK SPACE}REO") for one in headings] == brief
    assert 4 == len(first(tree, "tbody tr").css(".brief"))
    assert tree.css(".rows--brief .rows-all, .rows-all")
    assert [] == other.css(".brief, .rows--brief, .rows-all")


def test_a_phone_has_a_way_to_all_lines(mines: Table, dutch: Localised) -> None:
    """From the first line on that the stylesheet hides; a table of cards is never cut."""
    mines.rows[:] = [{**mines.rows[0], "year": 1900 + count} for count in range(LINES)]
    assert [] == block(dutch).css(".rows__whole")

    mines.rows.append({**mines.rows[0], "year": 2000})
    assert f"Toon alle {LINES + 1}" == first(block(dutch), ".rows__whole").text().strip()
    assert [LINES] == [place for place, row in enumerate(block(dutch).css("tbody tr")) if row.attributes.get("class")]
    style = (ROOT / "docs/assets/rows.css").read_text("utf-8")
    assert 2 == style.count(".further, & .further ~ tr { display: none; }")
    assert f"max-height: calc(3.1rem + {LINES}.5 * 2.3rem);" in style

    figures = dutch.catalogue.table("figures", "figures")
    figures.rows.extend(figures.rows[:1] * (LINES + 1))
    assert [] == block(dutch, ("figures", "figures")).css(".rows__whole")


def test_a_wide_screen_has_a_way_to_all_rows(mines: Table, dutch: Localised) -> None:
    """From the first row on that its frame may not hold."""
    mines.rows[:] = [{**mines.rows[0], "year": 1900 + count} for count in range(FRAMED)]
    assert [] == block(dutch).css(".rows__whole--framed")

    mines.rows.append({**mines.rows[0], "year": 2000})
    assert f"Toon alle {FRAMED + 1}" == first(block(dutch), ".rows__whole--framed").text().strip()


def test_a_source_is_called_by_its_letters(mines: Table, dutch: Localised) -> None:
    """So that it takes one line at the end of a row of numbers."""
    source = dutch.catalogue.sources[str(mines.rows[0]["source_id"])]
    dutch.catalogue.sources[source.id] = replace(source, publisher="US Geological Survey")

    assert f"USGS {source.year}" == first(block(dutch), "td[data-label=Bron] a").text()


def test_each_row_has_an_address_and_leads_to_its_line(mines: Table, dutch: Localised) -> None:
    """The link beside it opens the file at its line, where it can be mended."""
    last = len(mines.rows) - 1
    row = first(block(dutch), f"tr[id='{TableView(mines, dutch).ids[last]}']")
    address, mend = row.css(".line a")

    assert (f"#{row.id}", str(last + 2)) == (address.attributes["href"], address.text())
    assert dutch.settings.edit_url(mines.file, last + 2) == mend.attributes["href"]


def test_rows_that_would_have_one_address_get_two(mines: Table, dutch: Localised) -> None:
    """Signs that have no place in an address may be all that tells two rows apart."""
    mines.rows[:] = [{**mines.rows[0], "edition": edition} for edition in ("MCS 2024", "MCS (2024)")]
    one, other = TableView(mines, dutch).ids

    assert f"{one}-2" == other


def test_the_frame_can_be_reached_and_has_a_name(dutch: Localised) -> None:
    """By keyboard, with what it is for a screen reader, and every heading says that it is of a column."""
    tree = block(dutch)
    frame = first(tree, ".rows")

    assert ("0", "region") == (frame.attributes["tabindex"], frame.attributes["role"])
    assert dutch.table_title(*MINES) == frame.attributes["aria-label"]
    assert {"col"} == {node.attributes["scope"] for node in tree.css("thead th")}
    assert [] == tree.css("[role=columnheader]")


def test_text_from_the_data_is_escaped(small: Catalogue, dutch: Localised) -> None:
    """A cell that looks like markup, braces or quotes is shown as it was typed."""
    table = small.table("figures", "figures")
    hostile = "<script>alert(1)</script> {{ words }} \"quoted\" 'too'"
    table.rows[0] = {**table.rows[0], "label_nl": hostile, "locator": hostile}
    tree = block(dutch, ("figures", "figures"))

    assert [] == tree.css("script")
    assert 2 == sum(hostile in text for text in cells(first(tree, "tbody tr")))


def test_a_table_without_rows_says_so(dutch: Localised) -> None:
    """Its columns stand there, and nothing offers to sort or count what is not there."""
    tree = block(dutch, ("corrections", "corrections"))

    assert "Deze tabel heeft nog geen rijen." == first(tree, "#rows-said").text()
    assert tree.css("thead th")
    assert not tree.css("tbody tr, button, output")

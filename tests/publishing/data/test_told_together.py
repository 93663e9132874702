"""A change as a reader needs it: a number once, with all that belongs to it, and the words around it apart."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from evidence.records import Claim, Evidence
from publishing.data.corrected import in_brief, in_short, news_lines, said_cells
from publishing.languages.view import Localised
from publishing.pages.corrections import entry_line, history, notices
from tests.broken.corrections import ID, again, remembered
from tests.publishing.conftest import Localise, first

FIGURE = "dependence-2024-survey"
Cells = dict[str, str]
# The figure has a range; it was a plain number before.
RANGE: list[Cells] = [
    {"field": "value", "old": "75", "new": "", "id": f"{ID}-c01"},
    {"field": "low", "old": "", "new": "60", "id": f"{ID}-c02"},
    {"field": "high", "old": "", "new": "70", "id": f"{ID}-c03"},
]
TELLS = {
    "nl": "getal eerst 75\u00a0procent, nu 60 tot 70\u00a0procent",
    "en": "number was 75\u00a0percent, now 60 to 70\u00a0percent",
}
MORE = {"nl": "en 2 aanpassingen die daarbij horen", "en": "and 2 edits that go with it"}


def _beside(catalogue: Catalogue) -> list[Cells]:
    """Return cells of the words of a claim and of a row of its evidence."""
    item = catalogue.every(Evidence)[0]
    claim = {"resource": "claims", "row": "dependence", "old": "a" * 100, "new": "b" * 100}
    texts = [{**claim, "field": f"answer_{code}", "id": f"{ID}-{code}"} for code in ("nl", "en")]
    relation = {"field": "relation", "old": "supports", "new": "contradicts", "id": f"{ID}-c09"}
    return [*texts, {**relation, "resource": "evidence", "row": item.id}]


@pytest.fixture(params=TELLS)
def site(small: Catalogue, localise: Localise, request: pytest.FixtureRequest) -> Localised:
    """Return the small catalogue with a number that became a range, and what goes with that, in each language."""
    return localise(remembered(small, ({}, [*RANGE, *_beside(small)])), request.param)


def test_a_number_with_its_bounds_and_nuance_is_told_once(site: Localised) -> None:
    """As running text says it, with its unit; no cell of it is told as empty."""
    (entry,) = site.reach.memory.entries
    told = in_short(entry, site)

    assert told.endswith(f"{TELLS[site.code]}; {MORE[site.code]}")
    assert "–" not in told
    assert in_brief(entry, site).endswith(f"{TELLS[site.code]}.")


def test_what_travels_has_no_count_of_the_rest(site: Localised) -> None:
    """A frame has room for the number, and its page has the rest."""
    (line,) = news_lines(site.reach.memory.entries, site)

    assert line.endswith(f"{TELLS[site.code]}.")


def test_a_notice_is_short_and_leads_to_the_rest(site: Localised) -> None:
    """The number above, a link with how much goes with it; the history has all of it, folded."""
    entries = site.reach.memory.entries
    above = LexborHTMLParser(str(notices(entries, site, "x.md")))
    below = LexborHTMLParser(str(history([], entries, site, "x.md")))

    assert (1, 1) == (len(above.css("li")), len(above.css("del")))
    assert MORE[site.code] == first(above, "aside p:last-child").text().lower()
    assert (first(above, "aside p:last-child a").attributes["href"] or "").endswith(f"#{ID}")
    assert (1, 2) == (len(below.css("section > ul > li")), len(below.css("details li")))
    assert "a" * 100 == first(below, "details del").text()


def test_words_that_change_alone_are_what_is_told(small: Catalogue, localise: Localise) -> None:
    """There is no number that they could go with."""
    site = localise(remembered(small, ({}, _beside(small))), "en")
    line = entry_line(site.reach.memory.entries[0], site, "x.md")

    assert ["answer_en", "relation"] == [one.said.cell.field for one in line.cells]
    assert ([], "") == (list(line.beside), line.more)


def test_a_number_is_told_as_it_was_then(small: Catalogue, localise: Localise) -> None:
    """A later change of one of its cells is not taken for what an older one left there."""
    later, cell = again("2026-11-25", field="high", old="72", new="70")
    site = localise(remembered(small, ({}, RANGE[:2]), (later, [cell])), "en")
    (told,) = said_cells(site.reach.memory.entries[1].cells, site)

    assert "60 to 72\u00a0percent" == told.new


def test_the_number_of_a_row_that_is_gone_is_told_by_its_cells(small: Catalogue, localise: Localise) -> None:
    """Nobody knows its unit any more."""
    site = localise(remembered(small, ({}, [{**cell, "row": "gone-row"} for cell in RANGE])), "en")

    assert 3 == len(said_cells(site.reach.memory.entries[0].cells, site))


def test_a_verdict_is_told_before_words(small: Catalogue, localise: Localise) -> None:
    """It is no word of one language, and no evidence."""
    verdict = {"resource": Claim.table[1], "row": "dependence", "field": "verdict", "old": "supported"}
    cells = [*_beside(small), {**verdict, "new": "contradicted", "id": f"{ID}-c11"}]
    site = localise(remembered(small, ({}, cells)), "en")
    line = entry_line(site.reach.memory.entries[0], site, "x.md")

    assert ["verdict"] == [one.said.cell.field for one in line.cells]
    assert 2 == len(line.beside)

"""Notices on pages that are no chapter: each tells of a change of what it names or lists, and of nothing else."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.data.entries import Entries
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.pages import GENERATED
from publishing.pages.chapters import with_chapter_frame, with_listed
from publishing.pages.shown import below_title
from publishing.pages.touched import changes_of_page, touched_pages
from publishing.pages.written import Page
from tests.broken.corrections import remembered
from tests.publishing.conftest import Localise, first, page

FIGURE, CLAIM = "dependence-2024-survey", "dependence"
# What changed, by the page that is made from the data and lists it.
CELLS = {
    "claims": {"resource": "claims", "row": CLAIM, "field": "verdict", "old": "supported", "new": "contradicted"},
    "numbers": {"old": "75.5"},
    "glossary": {"package": "context", "resource": "terms", "field": "meaning_nl", "old": "Was.", "new": "Is."},
    "timeline": {"package": "context", "resource": "events", "field": "ends", "old": "2026-01-01", "new": "2026-01-02"},
    "sources": {"resource": "sources", "field": "title", "old": "Was", "new": "Is"},
}


def _site(small: Catalogue, localise: Localise, name: str, code: str = "nl", **correction: str) -> Localised:
    """Return the small catalogue with one change of a row of a table, the first one where none is named."""
    cell = CELLS[name]
    table = small.table(cell.get("package", "figures"), cell.get("resource", "figures"))
    row = cell.get("row", FIGURE if name == "numbers" else next(iter(table.by_key)))
    return localise(remembered(small, (correction, [{**cell, "row": row}])), code)


def _told(one: Page, site: Localised) -> str:
    return with_chapter_frame(one, one.text, [], site)


def _listing(site: Localised) -> dict[str, Page]:
    made = (one for pages in GENERATED for one in pages(site, {}) if not one.shell and not one.is_shell)
    return {one.id: one for one in made}


@pytest.mark.parametrize("name", CELLS)
def test_a_page_that_lists_the_row_says_so(small: Catalogue, localise: Localise, name: str) -> None:
    """Below its title, and no other list of that kind does; two years later it says nothing."""
    site = _site(small, localise, name)
    pages = _listing(site)
    told = {id_ for id_ in CELLS if "changed__day" in _told(pages[id_], site)}
    later = _site(small, localise, name, date="2024-11-24")

    assert {name} == told
    assert _told(pages[name], site).index("</h1>") < _told(pages[name], site).index("changed__day")
    assert "changed__day" not in _told(_listing(later)[name], later)


def test_an_article_says_that_the_verdict_of_its_claim_changed(small: Catalogue, localise: Localise) -> None:
    """From what to what, and why; an article that does not make the claim says nothing."""
    site = _site(small, localise, "claims", "en")
    makers = {f"article-{one.source_id}" for one in site.catalogue.mentions if one.claim_id == CLAIM}
    articles = {id_: one for id_, one in _listing(site).items() if id_.startswith("article-")}
    told = {id_: LexborHTMLParser(_told(one, site)) for id_, one in articles.items()}

    assert makers == {id_ for id_, tree in told.items() if tree.css_first(".changed")}
    for id_ in makers:
        assert ["Holds up", "Does not hold up"] == [
            first(told[id_], name).text().capitalize() for name in (".changed del", ".changed ins")
        ]
        assert "We took the number from the wrong line." in first(told[id_], ".changed").text()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# Kop\n\nHet is {{figure:dependence-2024-survey}}.", "numbers"),
        ("Zie {{claim:dependence}}.", "claims"),
        ("{{cards:dependence}}", "numbers"),
        ("{{contents:claims}}", "claims"),
    ],
)
def test_a_written_page_says_so_where_it_names_the_row(
    small: Catalogue, localise: Localise, text: str, name: str
) -> None:
    """Such as the front page and that about the method; it is among the pages that the change touches."""
    site = _site(small, localise, name)
    named, silent = page(text, "over.md"), replace(page("Niets.", "niets.md"), id="niets")
    (entry,) = site.reach.memory.entries
    titles = [address for _, address in touched_pages(entry, site, {}, [named, silent])]

    assert [entry] == changes_of_page(named, site)
    assert "changed__day" in _told(named, site)
    assert "Niets." == _told(silent, site)
    assert site.address("over.md") in titles
    assert site.address("niets.md") not in titles


def test_a_list_of_chapters_says_so_of_the_numbers_beside_them(small: Catalogue, localise: Localise) -> None:
    """The number of a chapter changed: the page that lists the chapters shows it too."""
    site = _site(small, localise, "numbers")
    listing, chapter = page("{{contents:story}}"), page(f"{{{{pull:{FIGURE}}}}}", "verhaal/een.md", chapter=1)

    told, _ = with_listed([listing, chapter])

    assert "changed__day" in _told(told, site)
    assert "changed__day" not in _told(listing, site)


def test_a_notice_stands_below_the_title() -> None:
    """In Markdown and in HTML; a page without one gets it above its text, and without a notice nothing changes."""
    assert "# Kop\n\nBLOK\n\nTekst." == below_title("# Kop\n\nTekst.", "BLOK")
    assert "<h1>Kop</h1>\n\nBLOK\n\n<p>Tekst.</p>" == below_title("<h1>Kop</h1>\n<p>Tekst.</p>", "BLOK")
    assert "BLOK\n\nTekst.\n\n## Deel" == below_title("Tekst.\n\n## Deel", "BLOK").lstrip()
    assert "  Tekst." == below_title("  Tekst.", "")


def test_the_json_of_a_measure_tells_of_its_figures(small: Catalogue, localise: Localise) -> None:
    """As its page does, which draws them; a measure that no figure of the change counts tells nothing."""
    sites = {code: _site(small, localise, "numbers", code) for code in ("nl", "en")}
    entries, catalogue = Entries(sites, Settings()), sites["nl"].catalogue
    told = {one.id: entries.measure(one) for one in catalogue.measures.values()}
    own = catalogue.figures[FIGURE].measure_id

    assert {own} == {id_ for id_, entry in told.items() if entry["corrections"]}
    assert ["eerst 75,5, nu 70"] == [line[-len("eerst 75,5, nu 70.") : -1] for line in told[own]["notices"]["nl"]]

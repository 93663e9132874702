"""Has it changed since I quoted it? A citation leads to a release, and the page says what came after that."""

from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.plain_tables import read_tables
from evidence.records import Figure
from evidence.releases import SUMS, freeze, releases
from publishing.charts.captions import chart_citation
from publishing.charts.touched import rows_of_chart
from publishing.data.citations import claim_citation, measure_citation, package_citation, table_citation
from publishing.data.entries import Entries
from publishing.data.quoted import rows_of_figure
from publishing.downloads import write_releases
from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.pages.chapters import with_chapter_frame
from publishing.pages.charts import chart_pages
from publishing.pages.citing import chapter_citation
from publishing.pages.claim_review import claim_review
from publishing.pages.corrections import correction_list, history, history_of_tables
from publishing.pages.embeds import claim_embed, embed_code, figure_embed
from publishing.pages.measures import measure_fillings
from publishing.pages.packages import package_pages
from publishing.pages.quotations import quotations
from publishing.pages.tables import table_pages
from tests.broken.cells import change, rows
from tests.broken.corrections import CELL, again, remember
from tests.broken.repository import DRAWN, write
from tests.publishing.conftest import Localise, first, page

SETTINGS = Settings("https://zeldzaam.example/")
FIRST, SECOND, LATER = "2026-11-23", "2026-11-25", "2026-11-26"
FIGURE = CELL["row"]


@pytest.fixture
def repository(repository: Path) -> Path:
    """Return the small repository with two releases, and one change told in the second, one after it."""
    freeze(repository, FIRST)
    remember(repository, {}, {"old": "70", "new": "71"})
    _write(repository, "71")
    freeze(repository, SECOND)
    remember(repository, *again(LATER, old="71", new="72"))
    _write(repository, "72")
    return repository


def _write(repository: Path, high: str) -> None:
    file = repository / "datapackage" / "figures" / "data" / "figures.csv"
    change(file, next(line for line, row in rows(file) if row["id"] == FIGURE), "high", high)


def _site(repository: Path, localise: Localise, code: str = "nl") -> Localised:
    return replace(localise(Catalogue(read_tables(repository)), code), releases=releases(repository))


def _history(site: Localised, figure: str = FIGURE) -> LexborHTMLParser:
    entries = site.reach.about_figure.get(figure, [])
    return LexborHTMLParser(str(history(rows_of_figure(figure), entries, site, "cijfers/x.md")))


def test_each_release_says_what_was_changed_since(repository: Path, localise: Localise) -> None:
    """Of the older one both changes, of the newer one the last; each where an address of that release leads."""
    tree = _history(_site(repository, localise))
    lists = [len(one.css("li")) for one in tree.css("p[id] + ul")]

    assert [f"v{SECOND}", f"v{FIRST}"] == [one.attributes["id"] for one in tree.css("p[id]")]
    assert "Uitgave van 25 november 2026: sindsdien is dit gewijzigd." == first(tree, f"#v{SECOND}").text()
    assert [1, 2] == lists
    assert "eerst 71, nu 72" in first(tree, f"#v{SECOND} + ul").text()


def test_what_is_the_same_says_so(repository: Path, localise: Localise) -> None:
    """In a sentence that can be trusted: it is held against the release."""
    tree = _history(_site(repository, localise, "en"), "f35-mass-crs-2013")

    assert "Release of 25 November 2026: nothing has been changed here since." == first(tree, f"#v{SECOND}").text()


def test_what_was_changed_untold_is_not_called_the_same(repository: Path, localise: Localise) -> None:
    """Until somebody says why, the page says that much."""
    file = repository / "datapackage" / "figures" / "data" / "figures.csv"
    line = next(line for line, row in rows(file) if row["id"] == "f35-mass-crs-2013")
    change(file, line, "value", "921")
    tree = _history(_site(repository, localise, "en"), "f35-mass-crs-2013")

    assert first(tree, f"#v{SECOND}").text().endswith("this has been changed since. The reason will follow.")


def test_a_citation_leads_to_the_newest_release(repository: Path, localise: Localise) -> None:
    """That of a figure and that of a claim; before there is a release they lead to the page."""
    site = _site(repository, localise)
    figure, claim = site.catalogue.figures[FIGURE], site.catalogue.claims["dependence"]

    texts = [text for _, text in quotations(figure, site, [])[1:]]

    assert texts
    assert all(text.endswith(f"/#v{SECOND}") for text in texts)
    assert claim_citation(claim, site).url.endswith(f"/beweringen/dependence/#v{SECOND}")
    assert claim_citation(claim, replace(site, releases=())).url.endswith("/beweringen/dependence/")


def test_what_programs_and_other_pages_cite_leads_there_too(repository: Path, localise: Localise) -> None:
    """The JSON of each entry, the code to copy, what search engines read of a claim; a figure names its version."""
    sites = {code: _site(repository, localise, code) for code in ("nl", "en")}
    site, entries = sites["nl"], Entries(sites, SETTINGS)
    figure, claim = site.catalogue.figures[FIGURE], site.catalogue.claims["dependence"]
    measure = site.catalogue.measures[figure.measure_id]
    cited = [entries.figure(figure), entries.measure(measure), entries.claim(claim)]
    addresses = [site.figure_address(FIGURE), site.claim_address("dependence")]
    codes = [embed_code(one, site, "x.md") for one in (figure_embed(figure, site, []), claim_embed(claim, site))]

    assert all(f"{one['pages'][code]}#v{SECOND}" == one["cite_as"][code] for one in cited for code in sites)
    assert all(f"{site.settings.site_url}{one}#v{SECOND}" in code for one, code in zip(addresses, codes, strict=True))
    assert claim_review(claim, site)["creditText"] == claim_citation(claim, site).text
    assert "versie 1.0.0." in quotations(figure, site, [])[1][1]


def test_a_row_that_is_newer_than_a_release_has_nothing_of_it(repository: Path, localise: Localise) -> None:
    """It cannot have been quoted then."""
    site = _site(repository, localise)

    assert [] == site.released(rows_of_figure("newer-than-all"))
    assert "" == site.version_mark(rows_of_figure("newer-than-all"))


def test_the_page_of_changes_leads_to_each_release(repository: Path, localise: Localise, tmp_path: Path) -> None:
    """To its checksums, which lie in the site beside the data, byte for byte."""
    site = _site(repository, localise)
    tree = LexborHTMLParser(str(correction_list(site, "correcties.md", {}, [])))
    target = tmp_path / "built"
    write_releases(repository, target)
    links = [f"../../v/{day}/{SUMS}" for day in (SECOND, FIRST)]
    kept = {path.relative_to(target / "v"): path.read_bytes() for path in target.rglob("*") if path.is_file()}

    assert links == [one.attributes["href"] for one in tree.css("li[id] a")]
    newest = first(tree, f"#v{SECOND}").text()
    assert "Uitgave van 25 november 2026: sindsdien is er één wijziging, en die staat hierboven." == newest
    assert "sindsdien zijn er 2 wijzigingen, en die staan hierboven." in first(tree, f"#v{FIRST}").text()
    assert kept == {name: (repository / "releases" / name).read_bytes() for name in kept}
    assert Path(FIRST, SUMS) in kept


def test_a_release_without_a_change_says_so(repository: Path, localise: Localise) -> None:
    """It does not say that there has been no release."""
    site = _site(repository, localise)
    empty = Catalogue(
        replace(one, rows=[]) if one.package == "corrections" else one for one in site.catalogue.tables.values()
    )
    tree = LexborHTMLParser(str(correction_list(replace(site, catalogue=empty), "correcties.md", {}, [])))

    assert "Sinds de uitgave van 23 november 2026 hebben we nog geen wijziging gemeld." == first(tree, "p").text()


@pytest.mark.parametrize("code", ["nl", "en"])
def test_measures_tables_and_chapters_are_cited_by_release_too(repository: Path, localise: Localise, code: str) -> None:
    """The address of each leads to a place on its page, where the change since then is told."""
    site = _site(repository, localise, code)
    table, measures = site.catalogue.table(*Figure.table), site.catalogue.measures
    measure = measures[site.catalogue.figures[FIGURE].measure_id]
    chapter = replace(page(f"{{{{figure:{FIGURE}}}}}", chapter=1), language=code)
    (table_page,) = (one for one in table_pages(site, {}) if one.id == "table-figures-figures")
    (package_page,) = (one for one in package_pages(site, {}) if one.id == "package-figures")
    (filling,) = (one.text for one in measure_fillings(site, []) if one.id == measure.id)
    told = {
        measure_citation(measure, site): filling,
        table_citation(table, site): table_page.text,
        package_citation(table, site): package_page.text,
        chapter_citation(chapter, site): with_chapter_frame(chapter, "Tekst.", [chapter], site),
    }

    for citation, html in told.items():
        assert citation.url.endswith(f"/#v{SECOND}")
        assert {"nl": "eerst 71, nu 72", "en": "was 71, now 72"}[code] in first(
            LexborHTMLParser(str(html)), f"#v{SECOND} + ul"
        ).text()


def test_a_chapter_whose_figures_are_the_same_says_that_of_its_figures(repository: Path, localise: Localise) -> None:
    """A release does not hold its words, so of these nothing is promised; without a figure it has no history."""
    site = _site(repository, localise, "en")
    chapters = [page(text, chapter=1) for text in ("{{figure:f35-mass-crs-2013}}", "No figure.")]
    same, none = (with_chapter_frame(one, "Text.", [one], site) for one in chapters)

    assert "no figure here has been changed since." in first(LexborHTMLParser(same), f"#v{SECOND}").text()
    assert 'id="history"' not in none
    assert "#v" not in chapter_citation(chapters[1], site).url


def test_a_table_says_how_many_rows_it_has_more(repository: Path, localise: Localise) -> None:
    """These were not there when it was quoted; a row that is gone is a change too."""
    path = repository / "datapackage" / "context" / "data" / "terms.csv"
    header, one, *others = path.read_text(encoding="utf-8").splitlines()
    path.write_text(
        "\n".join([header, one.replace(one.partition(",")[0], "newer"), one, *others, ""]), encoding="utf-8"
    )
    site = _site(repository, localise, "en")
    table = site.catalogue.table("context", "terms")
    more = first(LexborHTMLParser(str(history_of_tables([table], [], site, "x.md"))), f"#v{SECOND} + ul").text()
    path.write_text("\n".join([header, *others, ""]), encoding="utf-8")
    site = _site(repository, localise, "en")
    less = str(history_of_tables([site.catalogue.table("context", "terms")], [], site, "x.md"))

    assert "1 row added." == more.strip()
    assert "The reason will follow." in less


def test_a_chart_is_cited_by_the_release_of_its_rows(
    catalogue: Catalogue, charts: dict[str, Chart], localise: Localise, tmp_path: Path
) -> None:
    """Its figures and the rows that it draws are held against it, and its page says that these are the same."""
    write(DRAWN, tmp_path)
    freeze(tmp_path, FIRST)
    site = replace(localise(catalogue, "nl"), releases=releases(tmp_path))
    chart = charts["reserves"]
    (drawn,) = (one for one in chart_pages(site, charts) if one.id == "chart-reserves")

    assert {"reserves"} <= {table for _, table, _ in rows_of_chart(chart, site)}
    assert chart_citation(chart, site).url.endswith(f"/reserves/#v{FIRST}")
    assert all(any(rows_of_chart(one, site)) for one in charts.values())
    assert f'id="v{FIRST}"' in next(one for one in chart_pages(site, charts) if one.id == "charts").text
    assert "sindsdien is hier geen cijfer gewijzigd." in first(LexborHTMLParser(drawn.text), f"#v{FIRST}").text()

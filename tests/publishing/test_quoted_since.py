"""Has it changed since I quoted it? A citation leads to a release, and the page says what came after that."""

from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from evidence.plain_tables import read_tables
from evidence.records import Figure
from evidence.releases import SUMS, freeze, releases
from publishing.data.citations import claim_citation
from publishing.downloads import write_releases
from publishing.languages.view import Localised
from publishing.pages.corrections import correction_list, history
from publishing.pages.quotations import quotations
from tests.broken.cells import change, rows
from tests.broken.corrections import CELL, again, remember
from tests.publishing.conftest import Localise, first

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
    return LexborHTMLParser(str(history(Figure.table, figure, entries, site, "cijfers/x.md")))


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

    assert all(text.endswith(f"/#v{SECOND}") for _, text in quotations(figure, site, [])[1:])
    assert claim_citation(claim, site).url.endswith(f"/beweringen/dependence/#v{SECOND}")
    assert claim_citation(claim, replace(site, releases=())).url.endswith("/beweringen/dependence/")


def test_a_row_that_is_newer_than_a_release_has_nothing_of_it(repository: Path, localise: Localise) -> None:
    """It cannot have been quoted then."""
    site = _site(repository, localise)

    assert [] == site.released(Figure.table, "newer-than-all")
    assert "" == site.version_mark(Figure.table, "newer-than-all")


def test_the_page_of_changes_leads_to_each_release(repository: Path, localise: Localise, tmp_path: Path) -> None:
    """To its checksums, which lie in the site beside the data, byte for byte."""
    site = _site(repository, localise)
    tree = LexborHTMLParser(str(correction_list(site, "correcties.md", {}, [])))
    target = tmp_path / "built"
    write_releases(repository, target)
    links = [f"../../v/{day}/{SUMS}" for day in (SECOND, FIRST)]
    kept = {path.relative_to(target / "v"): path.read_bytes() for path in target.rglob("*") if path.is_file()}

    assert links == [one.attributes["href"] for one in tree.css("p a") if "/v/" in (one.attributes["href"] or "")]
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

"""The register of claims and the page of each claim."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.claims import claim_pages
from publishing.pages.written import Page
from tests.publishing.conftest import first


def _pages(site: Localised, charts: Mapping[str, Chart] = MappingProxyType({})) -> dict[str, Page]:
    return {page.id: page for page in claim_pages(site, charts)}


def test_there_is_a_register_and_a_page_for_each_claim(dutch: Localised) -> None:
    """The ids are the same in every language, the paths are not."""
    assert {"claims": "beweringen/index.md", "claim-dependence": "beweringen/dependence.md"} == {
        page.id: page.path for page in _pages(dutch).values()
    }


def test_the_register_counts_verdicts_and_names_each_claim(dutch: Localised) -> None:
    """The counts add up to the number of claims, and each claim is listed under its topic."""
    tree = LexborHTMLParser(_pages(dutch)["claims"].text)
    counts = [int(node.text()) for node in tree.css(".verdict-count")]

    assert len(dutch.catalogue.claims) == sum(counts)
    assert ["dependence/"] == [node.attributes["href"] for node in tree.css(".register a")]


def test_a_claim_page_has_everything_and_a_link_to_correct_it(dutch: Localised) -> None:
    """Statement, verdict, every piece of evidence, every source, and the row's line; its picture says what it is."""
    page = _pages(dutch)["claim-dependence"]
    tree = LexborHTMLParser(page.text)

    assert "Het land hangt voor 80 procent af." == first(tree, ".claim-statement p").text()
    assert {"dependence-e01", "dependence-e02"} == {node.id for node in tree.css("table.evidence tbody tr")}
    assert {"newspaper-2024", "survey-2026", "crs-2013"} == {node.id for node in tree.css(".source-list li")}
    assert "/blob/main/datapackage/figures/data/claims.csv?plain=1#L2" in page.text
    assert page.kicker == dutch.words["claim"]["kicker"]


def test_the_chart_stands_there_only_when_there_is_one(dutch: Localised, chart: Chart) -> None:
    """A claim without comparable figures says so instead."""
    slot = "<!--chart:evidence-dependence-->"

    assert slot in _pages(dutch, {"evidence-dependence": chart})["claim-dependence"].text
    assert slot not in _pages(dutch)["claim-dependence"].text


def test_text_from_the_data_is_escaped(small: Catalogue, dutch: Localised) -> None:
    """A script in a reason, a finding or a publisher is shown, not run."""
    hostile = "<script>alert(1)</script><!--chart:x-->"
    small.claims["dependence"] = replace(small.claims["dependence"], reason={"nl": hostile}, title={"nl": hostile})
    small.evidence["dependence-e01"] = replace(small.evidence["dependence-e01"], finding={"nl": hostile})
    small.sources["survey-2026"] = replace(small.sources["survey-2026"], publisher=hostile)

    for page in _pages(dutch).values():
        assert "<script" not in page.text
        assert "<!--chart:x" not in page.text

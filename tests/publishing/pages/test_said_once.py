"""What the page of a figure or a measure says in one place only, or says elsewhere."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.charts import page_id_of
from publishing.pages.figures import figure_fillings
from publishing.pages.measures import measure_fillings
from tests.evidence.checks.rows import changed
from tests.publishing.conftest import Localise, first, page

CLAIMED, FOUND, MEASURE, CLAIM = "dependence-claimed", "dependence-2024-survey", "reliance", "dependence"


def _figure(site: Localised, figure_id: str) -> LexborHTMLParser:
    return LexborHTMLParser(next(one for one in figure_fillings(site, []) if one.id == figure_id).text)


def test_the_chart_of_the_only_claim_does_not_repeat_its_title(dutch: Localised, chart: Chart) -> None:
    """The title of the claim stands right above it."""
    title = dutch.words["charts"]["claim_title"].format(title=dutch.catalogue.claims[CLAIM].title["nl"])
    pages = [replace(page("", path="grafieken/x.md"), id=page_id_of(chart), meta={"title": title}, generated=True)]
    drawn = replace(chart, figure_ids=(CLAIMED,))
    texts = {one.id: LexborHTMLParser(one.text) for one in figure_fillings(dutch, pages, [drawn])}

    assert "Wat er is beweerd, naast wat de bronnen zeggen" == first(texts[CLAIMED], "#uses ~ h3 + ul a").text()


def test_what_follows_the_first_sentence_of_a_scope_stands_beside_the_drawing(dutch: Localised) -> None:
    """The large text at the top of a measure is one sentence."""
    measure = dutch.catalogue.measures[MEASURE]
    measure = replace(measure, scope={**measure.scope, "nl": "Dit is wat het is. Er is nog iets."})
    dutch.catalogue.measures[MEASURE] = measure
    tree = LexborHTMLParser(next(one for one in measure_fillings(dutch, []) if one.id == MEASURE).text)

    assert "Dit is wat het is." == first(tree, ".lead").text()
    assert "Er is nog iets." == first(tree, ".spread__aside p").text()


def test_where_a_share_comes_from_does_not_say_again_that_it_is_ours(small: Catalogue, localise: Localise) -> None:
    """The heading says it, so the clause that a locator ends with is left out there."""
    own, place = "f35-crs-2013-mass-in-kilograms", "920 of 1,000 lb; quotient computed by us"
    tree = _figure(localise(changed(small, "figures/figures", {"id": own}, locator=place), "en"), own)

    assert "920 of 1,000 lb." == first(tree, "#inputs + p + p:not([class])").text()


def test_words_of_another_language_end_where_the_place_does(small: Catalogue, localise: Localise) -> None:
    """A piece that a language lacks stands there in English, marked so, and what follows is not."""
    own, place = "f35-crs-2013-mass-in-kilograms", "an unheard-of place; quotient computed by us"
    page = _figure(localise(changed(small, "figures/figures", {"id": own}, locator=place), "nl"), own)

    assert '<p><span lang="en">an unheard-of place</span>.</p>' in (page.html or "")


@pytest.mark.parametrize(("seen", "is_said"), [("whole", False), ("second-hand", True)])
def test_where_a_copy_was_read_is_said_of_what_was_not_read_whole(
    dutch: Localised, seen: str, *, is_said: bool
) -> None:
    """Of all others the list of sources says it: a path in a repository is no news to a reader."""
    sources, id_ = dutch.catalogue.sources, dutch.catalogue.figures[FOUND].source_id
    sources[id_] = replace(sources[id_], seen=seen, seen_via="a copy")

    assert is_said is ("Gelezen: a copy" in first(_figure(dutch, FOUND), ".source-list").text())


def test_remarks_have_a_column_where_there_are_any(small: Catalogue, localise: Localise) -> None:
    """An empty column would ask what belongs there."""
    reported = changed(small, "figures/figures", {"id": CLAIMED}, kind="reported")
    plain, estimated = (changed(reported, "figures/figures", {"id": FOUND}, estimated=one) for one in (False, True))
    tables = [
        LexborHTMLParser(next(one for one in measure_fillings(localise(one, "nl"), []) if one.id == MEASURE).text)
        for one in (plain, estimated)
    ]

    assert [0, 1] == [len(tree.css("th.kin__remark")) for tree in tables]
    assert ["schatting", "–"] == [cell.text() for cell in tables[1].css("td.kin__remark")]

"""The pages of figures and measures, as they are filled into their shells."""

from dataclasses import replace
from typing import get_args

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.computed import COMPUTATIONS
from evidence.formulas import Computation, Way
from evidence.records import Country, Measure
from publishing.languages.addresses import url_of
from publishing.languages.view import Localised
from publishing.languages.words import Words
from publishing.pages.charts import page_id_of
from publishing.pages.figures import figure_fillings
from publishing.pages.measures import measure_fillings
from publishing.pages.sharing import Shared
from publishing.pages.shells import ALT_SLOT, CARD_SLOT, DESCRIPTION, ROW, TEXT, TITLE, Filling
from tests.evidence.checks.rows import changed
from tests.publishing.conftest import Localise, first, page

CLAIMED, FOUND, MEASURE, CLAIM = "dependence-claimed", "dependence-2024-survey", "reliance", "dependence"


def _figure(site: Localised, figure_id: str, text: str = "") -> LexborHTMLParser:
    pages = [replace(page(text), id="one", meta={"title": "Een hoofdstuk"})]
    filling = next(one for one in figure_fillings(site, pages) if one.id == figure_id)
    return LexborHTMLParser(filling.text)


def test_a_figure_shows_its_number_source_and_place(dutch: Localised) -> None:
    """The number first, then what it is, directly below it whose it is, who says so, where, and its level."""
    tree = _figure(dutch, CLAIMED)

    assert "80%" == first(tree, "h1 b").text()
    assert "Afhankelijkheid volgens een krant" == first(tree, "h1 span").text()
    source = first(tree, "h1 + .claim-origin")
    assert source.text().startswith("Example Newspaper 2024 niveau C")
    assert "#newspaper-2024" in (first(tree, "h1 + .claim-origin a").attributes["href"] or "")
    assert "Dat schreef Example Newspaper." in first(tree, "h1 ~ p:not([class])").text()
    place, level, _ = (node.text() for node in tree.css(".facts dd"))
    assert ("paragraph 2", "Geeft cijfers van anderen door") == (place, level)
    assert (first(tree, ".source-list a").attributes["href"] or "").startswith("https://")


def test_the_way_to_a_page_begins_with_the_data(dutch: Localised) -> None:
    """A figure lies below all numbers and its measure, a measure below the table of measures."""
    (measure,) = (one for one in measure_fillings(dutch, []) if one.id == MEASURE)

    assert ["Gegevens", "Alle getallen op volgorde", "Afhankelijkheid"] == [
        link.text() for link in _figure(dutch, CLAIMED).css("nav a")
    ]
    assert ["../../gegevens/", f"../../{url_of(dutch.table_path(*Measure.table))}"] == [
        link.attributes["href"] for link in LexborHTMLParser(measure.text).css("nav a")
    ]


def test_below_the_drawing_of_a_measure_stands_what_one_takes_along(dutch: Localised) -> None:
    """Its figures as data, its picture, and where to correct it."""
    (measure,) = (one for one in measure_fillings(dutch, []) if one.id == MEASURE)
    data, picture, door = LexborHTMLParser(measure.text).css("figure.ladder + .chart__row > a")

    assert ["Gegevens", "Afbeelding", "Verbeter deze maat"] == [one.text() for one in (data, picture, door)]
    assert f"../../../measures/{MEASURE}.json" == data.attributes["href"]
    assert "card.png" == picture.attributes["href"]


def test_a_figure_leads_to_what_it_counts_its_kin_and_its_uses(dutch: Localised) -> None:
    """Its measure, figures that count the same, the claims about it, and the pages that name it."""
    tree = _figure(dutch, CLAIMED, "{{figure:dependence-claimed}}")
    links = [link.attributes["href"] for link in tree.css("a")]

    assert f"../../maten/{MEASURE}/" in links
    assert f"../{FOUND}/" in links
    assert f"../../beweringen/{CLAIM}/" in links
    assert "Een hoofdstuk" in first(tree, "#uses ~ ul:not(.register)").text()
    assert CLAIMED not in [link for link in links if (link or "").startswith("../")]


def test_a_figure_leads_to_the_charts_that_draw_it(dutch: Localised, chart: Chart) -> None:
    """Those that know their figures; a chart of other rows is on no page of a figure."""
    pages = [
        replace(page("", path="grafieken/x.md"), id=page_id_of(chart), meta={"title": "Een grafiek"}, generated=True)
    ]
    drawn = replace(chart, figure_ids=(CLAIMED,))
    texts = {one.id: LexborHTMLParser(one.text) for one in figure_fillings(dutch, pages, [drawn])}

    assert "../../grafieken/x/" == first(texts[CLAIMED], "#uses ~ h3 + ul a").attributes["href"]
    assert "In grafieken" == first(texts[CLAIMED], "#uses ~ h3").text()
    assert ["embed"] == [heading.id for heading in texts[FOUND].css("h3")]


def test_a_claimed_number_is_taken_along_with_what_came_out(dutch: Localised) -> None:
    """A sentence with its source and the verdict, a citation, and the address; each stands there to be read too."""
    tree = _figure(dutch, CLAIMED)
    sentence, citation, link = (str(node.attributes["data-copy"]) for node in tree.css(".quotation [data-copy]"))

    assert (
        "Afhankelijkheid volgens een krant: 80\N{NO-BREAK SPACE}procent. Dat schreef Example Newspaper (2024). "
        "Zeldzaam heeft het nagezocht: klopt niet." == sentence
    )
    assert link.endswith(f"/nl/cijfers/{CLAIMED}/")
    assert citation.endswith(f"zoals vastgelegd door Zeldzaam, versie 1.0.0. {link}")
    assert [sentence, citation, link] == [first(node, "p").text() for node in tree.css(".quotation")]


def test_the_number_of_a_part_is_taken_along_with_what_came_out_for_the_part(
    small: Catalogue, dutch: Localised
) -> None:
    """The claim as a whole may have another verdict, and is not about this number."""
    small.claims[CLAIM] = replace(small.claims[CLAIM], figure_id="", verdict="partly-supported")
    sentence = first(_figure(dutch, CLAIMED), ".quotation p").text()

    assert sentence.endswith("(2024). Zeldzaam heeft het nagezocht: klopt niet.")


def test_a_claimed_number_that_no_claim_tests_says_so(small: Catalogue, localise: Localise) -> None:
    """Where nobody looked, silence would read as agreement."""
    bare = changed(small, "figures/figures", {"id": CLAIMED})
    for name in ("claims", "parts", "evidence"):
        bare.table("figures", name).rows.clear()
    sentence = first(_figure(localise(bare, "nl"), CLAIMED), ".quotation p").text()

    assert sentence.endswith(
        "Dat schreef Example Newspaper (2024). Over dit getal heeft Zeldzaam geen oordeel gegeven."
    )


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("reported", "Dat meldt Example Survey (2026)."),
        ("computed", "uitgerekend met cijfers van Example Survey (2026)."),
    ],
)
def test_a_sentence_says_whose_number_it_is(small: Catalogue, localise: Localise, kind: str, said: str) -> None:
    """What we worked out is not put into the mouth of a source; only a claimed number has a verdict."""
    site = localise(changed(small, "figures/figures", {"id": FOUND}, kind=kind), "nl")
    sentence = first(_figure(site, FOUND), ".quotation p").text()

    assert sentence.endswith(said)


def test_a_computed_figure_says_how_and_with_what(dutch: Localised) -> None:
    """What was done in words, and each number that it was done with as a link."""
    tree = _figure(dutch, "f35-crs-2013-mass-in-kilograms")

    assert "We hebben het getal omgerekend naar een andere eenheid." in first(tree, "#inputs + p").text()
    assert ["../f35-mass-crs-2013/"] == [link.attributes["href"] for link in tree.css("#inputs ~ ol a")]
    assert ["niveau A", "Licentie"] == [name.text() for name in tree.css(".facts dt")]
    assert "920 lb" in first(tree, "#inputs + p + p:not([class])").text()


def test_a_figure_from_a_table_leads_to_the_table(
    small: Catalogue, localise: Localise, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows that are no figures have no page of their own."""
    computation = Computation("mined_share", lambda catalogue: [float(len(catalogue.having(Country, id="CHN")))])
    monkeypatch.setitem(COMPUTATIONS, FOUND, computation)
    tree = _figure(localise(changed(small, "figures/figures", {"id": FOUND}, kind="computed"), "nl"), FOUND)
    (link,) = tree.css("#inputs ~ p a[href*='gegevens']")[:1]

    assert (link.attributes["href"] or "").startswith("../../gegevens/")
    assert [] == tree.css("#inputs ~ ol")


def test_every_way_of_working_out_has_words(words: dict[str, Words]) -> None:
    """In each language, and there are no words for another."""
    for own in words.values():
        assert {*get_args(Way)} == own["ways"].keys()


def test_what_a_figure_does_not_have_its_page_does_not_mention(small: Catalogue, localise: Localise) -> None:
    """Without measure, period, place or use there is no heading for it."""
    bare = changed(small, "figures/figures", {"id": CLAIMED}, measure_id="", period="", locator="")
    for name in ("claims", "parts", "evidence"):
        bare.table("figures", name).rows.clear()
    tree = _figure(localise(bare, "nl"), CLAIMED)

    assert ["source", "cite"] == [heading.id for heading in tree.css("h2")]


def test_a_measure_lists_all_its_figures_and_claims(dutch: Localised) -> None:
    """What is counted, each figure with its period and source, and the claims that can mean it."""
    tree = LexborHTMLParser(next(one for one in measure_fillings(dutch, []) if one.id == MEASURE).text)
    counted = dutch.catalogue.figures_by_measure[MEASURE]

    assert len(counted) == len(tree.css("table.data tbody tr"))
    assert f"../../beweringen/{CLAIM}/" == first(tree, ".register a").attributes["href"]


def test_a_long_table_is_folded_below_its_drawing(small: Catalogue, localise: Localise) -> None:
    """What follows is not pushed off a phone by many screens; the drawing shows all of it."""
    one = small.figures[FOUND]
    for year in range(2010, 2024):
        id_ = f"dependence-{year}"
        small.figures[id_] = replace(one, id=id_, period=str(year))
    tree = _figure(localise(small, "nl"), FOUND)

    assert "Bekijk alle 16 in een tabel" == first(tree, "details summary").text()
    assert 16 == len(tree.css("details tbody tr"))
    assert "70%" in first(tree, ".ladder__this").text()


@pytest.mark.parametrize("fill", [figure_fillings, measure_fillings])
def test_text_from_the_data_is_escaped(small: Catalogue, localise: Localise, fill: object) -> None:
    """Nothing of a row is markup, nor what its shell says in titles and attributes."""
    hostile = "<script>x</script>\"'"
    changes = {"label_nl": hostile} if fill is figure_fillings else {"name_nl": hostile, "scope_nl": hostile}
    table, row = ("figures", CLAIMED) if fill is figure_fillings else ("measures", MEASURE)
    site = localise(changed(small, f"figures/{table}", {"id": row}, **changes), "nl")
    shell = f'<title>{TITLE}</title><meta content="{DESCRIPTION}">{TEXT}'

    filled = next(one for one in fill(site, []) if one.id == row).into(shell)  # type: ignore[operator]

    assert "<script" not in filled
    assert 'content="' + hostile[:1] not in filled


def test_a_shell_becomes_the_page_of_a_row() -> None:
    """Address, title, description and card take their places, wherever these stand."""
    shell = f'<link href="x/{ROW}/"><title>{TITLE}</title><meta content="{DESCRIPTION}"><article>{TEXT}</article>'
    shell += f'<meta content="{CARD_SLOT}"><meta content="{ALT_SLOT}">'
    shared = Shared("nl/maten/m/card.png", 'Maat: "x"')
    filling = Filling("a-row", 'Een "titel"', "Zo & zo", "<h1>Eén</h1>", shared)  # type: ignore[arg-type]

    assert (
        '<link href="x/a-row/"><title>Een &quot;titel&quot;</title><meta content="Zo &amp; zo">'
        "<article><h1>Eén</h1></article>"
        '<meta content="nl/maten/m/card.png"><meta content="Maat: &quot;x&quot;">' == filling.into(shell)
    )

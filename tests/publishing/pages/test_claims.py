"""The page of each claim."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from evidence.judgement import judge
from evidence.judgement.verdicts import SUPPORTED, UNVERIFIED
from publishing.languages.view import Localised
from publishing.pages.claims import claim_pages
from publishing.pages.reasoning import summary
from publishing.pages.written import Page
from tests.publishing.conftest import first


def _pages(site: Localised, charts: Mapping[str, Chart] = MappingProxyType({})) -> dict[str, Page]:
    return {page.id: page for page in claim_pages(site, charts)}


def test_there_is_a_page_for_each_claim(dutch: Localised) -> None:
    """The ids are the same in every language, the paths are not."""
    assert {"claim-dependence": "beweringen/dependence.md"} == {page.id: page.path for page in _pages(dutch).values()}


def test_the_claimed_number_leads_to_its_page(dutch: Localised) -> None:
    """Beside who said it; a claim of words alone has no such link."""
    footer = first(LexborHTMLParser(_pages(dutch)["claim-dependence"].text), ".claim-statement footer")
    dutch.catalogue.claims["dependence"] = replace(dutch.catalogue.claims["dependence"], figure_id="")
    without = first(LexborHTMLParser(_pages(dutch)["claim-dependence"].text), ".claim-statement footer")

    assert "../../cijfers/dependence-claimed/" == footer.css("a")[-1].attributes["href"]
    assert 1 == len(footer.css("a")) - len(without.css("a"))


def test_a_claim_page_has_everything_and_a_link_to_correct_it(dutch: Localised) -> None:
    """Answer, statement, every piece of evidence, every source, and the row's line; its picture says what it is."""
    page = _pages(dutch)["claim-dependence"]
    tree = LexborHTMLParser(page.text)

    answer = dutch.catalogue.claims["dependence"].answer["nl"]
    assert dutch.unbroken(answer) == first(tree, ".claim-answer__text").text()
    assert dutch.unbroken("Het land hangt voor 80 procent af.") == first(tree, ".claim-statement p").text()
    assert "Example Newspaper, 1 november 2024, alinea 2" in first(tree, ".claim-statement footer").text()
    assert {"dependence-e01", "dependence-e02"} == {node.id for node in tree.css("table.evidence tbody tr[id]")}
    assert {"newspaper-2024", "survey-2026", "crs-2013"} == {node.id for node in tree.css(".source-list li")}
    assert "/blob/main/datapackage/figures/data/claims.csv?plain=1#L2" in page.text
    assert page.kicker == dutch.words["claim"]["kicker"]


def test_a_number_stands_with_its_place_in_the_source(dutch: Localised) -> None:
    """A reader finds the page, and how we calculated what is ours; what has no number has no place either."""
    of_source, in_words = (
        [node.text() for node in LexborHTMLParser(_pages(dutch)["claim-dependence"].text).css(f"#{id_} small span")]
        for id_ in ("dependence-e01", "dependence-e02")
    )
    figure = dutch.catalogue.figures["dependence-2024-survey"]
    dutch.catalogue.figures[figure.id] = replace(figure, kind="computed", locator="our calculation: page 1")
    calculated = first(LexborHTMLParser(_pages(dutch)["claim-dependence"].text), "#dependence-e01 td small")

    assert (["page 1"], []) == (of_source, in_words)
    assert "Zo hebben we gerekend: page 1" == calculated.text()


@pytest.mark.parametrize("locator", ["our calculation: dependence-2024-survey x 2", "our sum of the table a_table"])
def test_no_place_is_the_name_of_a_row(dutch: Localised, locator: str) -> None:
    """An id, or the name of a table, tells a reader nothing: the page of the figure says how it was worked out."""
    figure = dutch.catalogue.figures["dependence-2024-survey"]
    dutch.catalogue.figures[figure.id] = replace(figure, kind="computed", locator=locator)
    calculated = first(LexborHTMLParser(_pages(dutch)["claim-dependence"].text), "#dependence-e01 td small")

    assert "Zo hebben we gerekend" == calculated.text()
    assert "../../cijfers/dependence-2024-survey/#inputs" == first(calculated, "a").attributes["href"]


def test_the_chart_stands_there_only_when_there_is_one(dutch: Localised, chart: Chart) -> None:
    """A claim without a chart has no heading for one either."""
    slot = "<!--chart:evidence-dependence-->"

    assert slot in _pages(dutch, {"evidence-dependence": chart})["claim-dependence"].text
    assert slot not in _pages(dutch)["claim-dependence"].text
    assert 'id="numbers"' not in _pages(dutch)["claim-dependence"].text


def test_the_page_says_how_the_verdict_came_about(dutch: Localised) -> None:
    """Both numbers, and one line that says, once, how many sources of which level say what, and of which day."""
    tree = LexborHTMLParser(_pages(dutch)["claim-dependence"].text)
    answer = first(tree, ".claim-answer")

    numbers = " ".join(first(tree, ".claim-answer__verdict .register__numbers").text().split())
    assert "beweerd 80% → gevonden 60–70%" == numbers
    assert "op basis van één bron" not in answer.text()
    told = "Eén bron van niveau A spreekt de bewering tegen. Laatst beoordeeld op 22 november 2026."
    assert told in " ".join(answer.text().split())


def test_a_claim_of_several_parts_says_what_came_out_for_each(small: Catalogue, dutch: Localised) -> None:
    """Each part has its own verdict and its own line; the answer says how many hold up."""
    part = replace(
        small.parts["dependence-p1"], id="dependence-p2", figure_id="", readings="", text={"nl": "En nog iets"}
    )
    small.parts["dependence-p2"] = part
    tree = LexborHTMLParser(_pages(dutch)["claim-dependence"].text)
    parts = [" ".join(node.text().split()) for node in tree.css(".claim-parts li")]
    answer = " ".join(first(tree, ".claim-answer__how").text().split())
    levels = first(tree, f"#{str(first(tree, '.claim-answer__how a').attributes['href']).removeprefix('#')}")

    assert (
        "Geen van de twee delen van deze bewering is bevestigd. Laatst beoordeeld op 22 november 2026. "
        "Wat de niveaus betekenen"
    ) == answer
    assert dutch.words["sources"]["levels"] == levels.text()

    assert [
        "Het land hangt voor 80 procent af klopt niet Eén bron van niveau A spreekt de bewering tegen.",
        "En nog iets niet bevestigd Geen bron van niveau A of B geeft uitsluitsel.",
    ] == parts


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ([UNVERIFIED, UNVERIFIED], "Geen van de twee delen van deze bewering is bevestigd."),
        ([SUPPORTED, UNVERIFIED], "Eén van de twee delen van deze bewering klopt."),
        ([SUPPORTED, SUPPORTED], "Elk van de twee delen van deze bewering klopt."),
        ([SUPPORTED, UNVERIFIED, SUPPORTED], "Twee van de drie delen van deze bewering kloppen."),
    ],
)
def test_how_many_parts_hold_up_is_a_sentence(verdicts: list[str], expected: str, dutch: Localised) -> None:
    """One of them holds up, two of them hold up; that each does, or none, are other sentences."""
    judgement = judge(dutch.catalogue.claims["dependence"], dutch.catalogue)
    outcomes = tuple(replace(judgement.outcomes[0], verdict=verdict) for verdict in verdicts)

    assert expected == summary(replace(judgement, outcomes=outcomes), dutch)


def test_a_page_answers_in_the_order_of_a_readers_questions(dutch: Localised, chart: Chart) -> None:
    """What was said, the verdict, the answer and how both follow, then the drawing, what is counted, and the proof."""
    text = _pages(dutch, {"evidence-dependence": chart})["claim-dependence"].text
    order = [
        *("claim-statement", "claim-answer__verdict", "claim-answer__text", "claim-answer__how"),
        *(f'id="{name}"' for name in ("numbers", "measures", "evidence", "unknown", "sources", "cite")),
        "Klopt dit niet?",
    ]

    assert order == sorted(order, key=text.index)


def test_the_answer_can_be_copied_as_it_is_printed(dutch: Localised) -> None:
    """The button holds the answer of the row, and is hidden until a script can do what it says."""
    button = first(LexborHTMLParser(_pages(dutch)["claim-dependence"].text), ".claim-answer button")

    assert dutch.catalogue.claims["dependence"].answer["nl"] == button.attributes["data-copy"]
    assert "hidden" in button.attributes


def test_related_claims_stand_at_the_end(small: Catalogue, dutch: Localised) -> None:
    """Another claim of the topic is one, with its verdict."""
    rows = small.table("figures", "claims").rows
    rows.append({**rows[0], "id": "second"})
    related = first(LexborHTMLParser(_pages(dutch)["claim-dependence"].text), ".register li")

    assert "../second/" == first(related, "a").attributes["href"]
    assert "klopt niet" in related.text()


def test_what_a_claim_does_not_have_its_page_does_not_mention(small: Catalogue, dutch: Localised) -> None:
    """Without evidence there is no table, and without anything unknown no box about it."""
    small.claims["dependence"] = replace(small.claims["dependence"], unknown={})
    small.evidence.clear()
    tree = LexborHTMLParser(_pages(dutch)["claim-dependence"].text)

    assert [] == tree.css("table.evidence, .unknown, .register")
    assert 'id="related"' not in _pages(dutch)["claim-dependence"].text


def test_text_from_the_data_is_escaped(small: Catalogue, dutch: Localised) -> None:
    """A script in a reason, a finding or a publisher is shown, not run."""
    hostile = "<script>alert(1)</script><!--chart:x-->"
    small.claims["dependence"] = replace(small.claims["dependence"], reason={"nl": hostile}, title={"nl": hostile})
    small.evidence["dependence-e01"] = replace(small.evidence["dependence-e01"], finding={"nl": hostile})
    small.sources["survey-2026"] = replace(small.sources["survey-2026"], publisher=hostile)

    for page in _pages(dutch).values():
        assert "<script" not in page.text
        assert "<!--chart:x" not in page.text

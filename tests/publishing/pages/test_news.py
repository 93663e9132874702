"""The news on the front page."""

from dataclasses import replace

import pytest
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from evidence.tables import Row
from publishing.languages.view import Localised
from publishing.pages.news import (
    cards,
    checked_and_day,
    claimed_and_found,
    found_figure,
    has_card,
    outcomes,
    place_in,
)
from publishing.pages.titled import named_in_title
from tests.evidence.checks.rows import more
from tests.publishing.conftest import Localise, first


def _news(site: Localised, *ids: str) -> Markup:
    return cards(ids, site, "index.md", "nl/verhaal/")


def test_a_card_says_what_was_claimed_and_found_by_whom_and_where_to_read_on(dutch: Localised) -> None:
    """The doubtful number never stands alone, and the title that says what came out is the link."""
    tree = LexborHTMLParser(_news(dutch, "dependence"))

    assert ["beweerd 80%", "gevonden 60–70%"] == [
        " ".join(node.text().split()) for node in tree.css(".card__claimed, .card__found")
    ]
    claim = dutch.catalogue.claims["dependence"]
    link = first(tree, ".card__title a")
    assert (dutch.unbroken(claim.title["nl"]), "beweringen/dependence/") == (link.text(), link.attributes["href"])
    assert "klopt niet" == first(tree, ".card__verdict .verdict").text(strip=True)
    article, source = dutch.catalogue.sources["newspaper-2024"], dutch.catalogue.sources["survey-2026"]
    assert f"{article.publisher} → {source.publisher}" == first(tree, ".card__origin").text()


@pytest.mark.parametrize(
    ("first_relation", "found"),
    [("supports", "dependence-2024-survey"), ("contradicts", "dependence-2024-survey"), ("qualifies", None)],
)
def test_what_was_found_is_a_number_that_decides(small: Catalogue, first_relation: str, found: str | None) -> None:
    """One that only qualifies the claim, or none at all, gives no card."""
    row = small.evidence["dependence-e01"]
    small.evidence["dependence-e01"] = replace(row, relation=first_relation)
    claim = small.claims["dependence"]

    figure = found_figure(claim, small)
    assert found == (figure and figure.id)
    assert (found is not None) == has_card(claim, small)
    assert not has_card(replace(claim, figure_id=""), small)


def test_only_numbers_of_one_unit_are_held_against_each_other(small: Catalogue) -> None:
    """A share that was claimed and a weight that was found say nothing beside each other."""
    claim = small.claims["dependence"]
    claimed, found = small.figures[claim.figure_id], found_figure(claim, small)
    assert found
    assert (claimed, found) == claimed_and_found(claim, small)

    small.figures[found.id] = replace(found, unit="kg")
    assert claimed_and_found(claim, small) is None
    assert claimed_and_found(replace(claim, figure_id=""), small) is None


def test_a_number_that_contradicts_comes_before_one_that_agrees(small: Catalogue) -> None:
    """Wherever they stand in the table."""
    row = small.evidence["dependence-e01"]
    agrees = replace(row, id="dependence-e00", relation="supports", figure_id="dependence-claimed")
    small.evidence = {one.id: one for one in (agrees, *small.evidence.values())}

    figure = found_figure(small.claims["dependence"], small)
    assert figure
    assert row.figure_id == figure.id


def test_a_number_that_only_repeats_another_was_not_found(small: Catalogue) -> None:
    """It decides nothing, also where it stands above the one that it goes back to: the verdict rests on that."""
    row = small.evidence["dependence-e01"]
    echo = replace(row, id="dependence-e00", figure_id="dependence-claimed", repeats=row.source_id)
    small.evidence = {one.id: one for one in (echo, *small.evidence.values())}

    figure = found_figure(small.claims["dependence"], small)
    assert figure
    assert row.figure_id == figure.id


def test_what_was_found_is_what_the_answer_names(small: Catalogue) -> None:
    """The verdict may rest on an earlier year; of what counts the same, the number is shown that stands beside it."""
    row, figure = small.evidence["dependence-e01"], small.figures["dependence-2024-survey"]
    earlier = replace(figure, id="earlier", low=None, high=None, value=71, period="2022")
    small.figures = {**small.figures, "earlier": earlier}
    decides = replace(row, id="dependence-e00", figure_id="earlier")
    small.evidence = {one.id: one for one in (decides, replace(row, relation="qualifies"))}
    assert figure == found_figure(small.claims["dependence"], small)

    unnamed = replace(small.claims["dependence"], answer={"nl": "Minder dan beweerd.", "en": "Less than claimed."})
    assert found_figure(unnamed, small) is None


def test_what_was_found_is_what_the_title_names(small: Catalogue) -> None:
    """Several as their range, and a verdict that depends on what is counted has no number that its title lacks."""
    row, figure = small.evidence["dependence-e01"], small.figures["dependence-2024-survey"]
    lower, higher = (replace(figure, id=f"{value}", low=None, high=None, value=value) for value in (52.0, 98.2))
    small.figures = {**small.figures, lower.id: lower, higher.id: higher}
    small.evidence = {
        one.id: one for one in (replace(row, id=f"e-{one.id}", figure_id=one.id) for one in (lower, higher))
    }
    answer = {"nl": "Van 52 tot 98,2 procent.", "en": "From 52 to 98.2 percent."}
    claim = replace(small.claims["dependence"], answer=answer, verdict="lacks-context")

    titles = [
        ({"nl": "Het is 52 tot 98 procent", "en": "It is 52 to 98 percent"}, [52.0, 98.2]),
        ({"nl": "Het is 98 procent", "en": "It is 98 percent"}, [98.2]),
        ({"nl": "Het hangt ervan af", "en": "It depends on the count"}, []),
        ({"nl": "Het is 98 procent", "en": "It is more"}, []),
    ]
    for title, expected in titles:
        found = found_figure(replace(claim, title=title), small)
        assert expected == (found.numbers if found else [])
    assert found_figure(replace(claim, title=titles[-1][0], verdict="contradicted"), small)


@pytest.mark.parametrize(("said", "expected"), [("60.373", True), ("60.370", True), ("60.372", False)])
def test_a_title_names_a_large_number_to_its_last_digit_or_rounds_it(
    small: Catalogue, said: str, *, expected: bool
) -> None:
    """However many digits it has; a number near it is another one."""
    mined = replace(small.figures["dependence-2024-survey"], low=None, high=None, value=60_373)
    title = {"nl": f"Het is {said} ton", "en": f"It is {said.replace('.', ',')} tonnes"}

    found = named_in_title(replace(small.claims["dependence"], title=title), [mined], None, {"ton", "tonnes"})
    assert ([mined] if expected else []) == found


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({"en": "It was 12 percent in 2024.", "nl": "Het was 12 procent in 2024."}, True),
        ({"en": "There are twelve.", "nl": "Het zijn er twaalf."}, True),
        ({"en": "It was 12 percent.", "nl": "Het was 12,4 procent."}, False),
        ({"en": "It was 12 percent.", "nl": "Het was minder."}, False),
        ({}, False),
    ],
)
def test_a_number_is_named_to_its_last_digit_in_each_language(
    small: Catalogue, texts: dict[str, str], *, expected: bool
) -> None:
    """In digits or in a word; a year is no such number, and where a language does not say it, it is not named."""
    twelve = replace(small.figures["dependence-claimed"], value=12)
    assert expected == (place_in(texts, twelve, {"percent", "procent"}) is not None)


def test_every_claim_is_a_mark_by_its_verdict(small: Catalogue, dutch: Localised) -> None:
    """Those of most interest first, each a link with the title as its name, and no numbers behind it.

    The verdict leads to the list of them, and whoever goes from link to link can pass them all.
    """
    claim = small.claims["dependence"]
    other = replace(claim, id="other", interest=5, title={"nl": "Een andere"})
    small.claims = {"dependence": claim, "other": other, "third": replace(other, id="third", verdict="supported")}
    tree = LexborHTMLParser(_news(dutch, "dependence"))

    assert "#lookup" == first(tree, ".field > a").attributes["href"]
    lists = [node.attributes["href"] for node in tree.css("#verdict-contradicted > p > a")]
    assert ["beweringen/?verdict=contradicted"] == lists
    marks = [node.attributes["href"] for node in tree.css("#verdict-contradicted li a")]
    assert ["beweringen/other/", "beweringen/dependence/"] == marks
    assert "Een andere" == first(tree, "#verdict-supported li a").attributes["aria-label"]
    told = tree.css("#verdict-contradicted li a")[1]
    assert ("", claim.title["nl"]) == (told.text().strip(), told.attributes.get("aria-label"))
    assert ["1", "2"] == [node.text() for node in tree.css(".field li > p .verdict-count")]


def test_the_news_says_how_much_was_checked_and_leads_on(dutch: Localised) -> None:
    """Claims, articles, sources, what came out, and the day of the data; then three ways on."""
    tree = LexborHTMLParser(_news(dutch, "dependence"))

    said, day = checked_and_day(dutch)
    assert f"{said} {outcomes(dutch)} {day}" == first(tree, ".news__checked p").text()
    assert "1 beweringen uit 1 artikelen, getoetst aan 2 van onze 5 bronnen." == said
    assert "Klopt: 0, klopt deels: 0, klopt niet: 1, ander oordeel: 0." == outcomes(dutch).replace("\xa0", " ")
    assert dutch.formatter.day(dutch.day) in day
    assert ["verhaal/", "beweringen/", "gegevens/"] == [a.attributes["href"] for a in tree.css(".ways a")]


def test_a_claim_of_several_articles_is_said_to_count_in_each(small: Catalogue, localise: Localise) -> None:
    """Or the counts of the articles add up to more claims than there are; where none is shared nothing is said."""
    row: Row = {"claim_id": "dependence"}
    shared = more(small, "figures/mentions", row, id="again", source_id="survey-2026")
    said = [
        [node.text() for node in LexborHTMLParser(_news(localise(one, "nl"), "dependence")).css(".field__note")]
        for one in (small, shared)
    ]

    assert [[], ["Eén bewering staat in meerdere artikelen en telt bij elk artikel mee."]] == said


def test_text_from_the_data_is_escaped(small: Catalogue, dutch: Localised) -> None:
    """A script in a title is shown, not run, also within an attribute."""
    hostile = '"><script>alert(1)</script>'
    small.claims["dependence"] = replace(small.claims["dependence"], title={"nl": hostile})
    tree = LexborHTMLParser(_news(dutch, "dependence"))

    assert [] == tree.css("script")
    assert hostile == first(tree, ".card__title").text()
    assert hostile == first(tree, ".field li li a").attributes["title"]

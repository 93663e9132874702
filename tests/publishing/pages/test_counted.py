"""The page on which a reader chooses what to count, its style, and what leads to it."""

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.countings import Choice, Counting
from publishing.languages.view import Localised
from publishing.pages.claims import claim_pages
from publishing.pages.counted import Question, Span, counted_pages, links_of_measure, stylesheet
from publishing.pages.measures import measure_fillings
from publishing.pages.register import register_pages
from tests.evidence.checks.rows import changed
from tests.publishing.conftest import Localise, first

FOUND, CLAIMED, CLAIM, MEASURE = "dependence-2024-survey", "dependence-claimed", "dependence", "reliance"
NAMES = {"nl": "<i>Hoe</i> afhankelijk", "en": "How dependent"}
COUNTING = Counting(
    "dependence",
    CLAIM,
    NAMES,
    [
        Choice("dependence-net", FOUND, MEASURE, {"nl": "netto", "en": "net"}),
        Choice("dependence-gross", CLAIMED, MEASURE, {"nl": "bruto", "en": "gross"}),
    ],
)


@pytest.fixture
def asked(dutch: Localised) -> Localised:
    """Return the small catalogue in Dutch with a question."""
    return replace(dutch, countings=[COUNTING])


def _page(site: Localised) -> LexborHTMLParser:
    (page,) = counted_pages(site, {})
    return LexborHTMLParser(page.text)


def test_each_choice_is_a_link_to_its_panel(asked: Localised) -> None:
    """So that the address says what was chosen, without a script."""
    tree = _page(asked)
    links = [link.attributes["href"] for link in tree.css(".counting__choices a")]

    assert ["#dependence-net", "#dependence-gross"] == links == [f"#{one.id}" for one in tree.css(".counting__panel")]


def test_a_panel_says_what_is_counted_when_and_by_whom(asked: Localised) -> None:
    """The number leads to its page, the measure to its own, the source to the bibliography."""
    panel = first(_page(asked), "#dependence-net")
    links = [link.attributes["href"] for link in panel.css("a")]

    assert ["../cijfers/dependence-2024-survey/", "../maten/reliance/", "../bronnen/#survey-2026"] == links
    assert "60–70% Over dit getal" == first(panel, ".counting__number a").text()
    assert "Afhankelijkheid. Alle landen samen." in panel.text()
    assert "Cijfer over 2024." in panel.text()


def test_the_claim_stands_beside_it_with_its_verdict(asked: Localised) -> None:
    """A doubtful number never stands alone, and nothing beside it says that it is right."""
    tree = _page(asked)
    claimed = first(tree, ".counting__claimed")

    assert "Example Newspaper schreef: 80%" == first(claimed, "a").text()
    assert "klopt niet" == first(claimed, ".verdict").text()
    assert "bewering" not in first(tree, "#dependence-net").text()
    assert 2 == len(tree.css(".counting__diamond"))


def test_a_question_without_a_claim_has_no_diamond(dutch: Localised) -> None:
    """Nothing is held against anything then."""
    site = replace(dutch, countings=[replace(COUNTING, claim_id="")])

    assert [] == _page(site).css(".counting__diamond, .counting__claimed")
    assert "--claimed: " not in stylesheet(site)


@pytest.mark.parametrize(
    ("row", "span", "tick"),
    [
        ({"low": 60, "high": 70}, Span(60, 70), Span(60, 70)),
        ({"value": 80}, Span(80, 80), Span(80, 80)),
        ({"value": 100}, Span(100, 100), Span(100, 100)),
        ({"low": 85}, Span(85, 100), Span(85, 85)),
        ({"high": 99}, Span(0, 99), Span(99, 99)),
    ],
)
def test_a_bound_is_open_to_the_end_of_the_scale(
    small: Catalogue, localise: Localise, row: dict[str, float], span: Span, tick: Span
) -> None:
    """A range from one number to the other; its small mark is only what is known."""
    cells = {"value": None, "low": None, "high": None, **row}
    site = localise(changed(small, "figures/figures", {"id": FOUND}, **cells), "nl")
    question = Question(replace(COUNTING, choices=COUNTING.choices[:1]), site)
    found = question.span(site.catalogue.figures[FOUND])

    assert (span, tick) == (found, found.tick)
    assert (tick.low + tick.high) / 2 == found.middle
    assert ["0%", "50%", "100%"] == question.labels


@pytest.mark.parametrize(
    ("row", "said", "hatched"),
    [
        ({"low": 60, "high": 70, "estimated": True}, "Schatting over 2024.", True),
        ({"low": 85, "high": None}, "Cijfer over 2024.", True),
        ({"value": 80, "low": None, "high": None}, "Cijfer over 2024.", False),
    ],
)
def test_a_panel_says_what_is_an_estimate_and_what_is_hatched(
    small: Catalogue, localise: Localise, row: dict[str, Any], said: str, *, hatched: bool
) -> None:
    """What hatching means stands where there is some: at a range and at a bound."""
    site = localise(changed(small, "figures/figures", {"id": FOUND}, **row), "nl")
    panel = first(_page(replace(site, countings=[COUNTING])), "#dependence-net")

    assert said in panel.text()
    assert hatched == ("Gearceerd is wat de bron openlaat." in panel.text())
    assert "Het is een schatting." not in panel.text()


def test_choices_with_long_names_stand_in_even_lines(asked: Localised) -> None:
    """So that none stands alone below the others; short ones stand in one line."""
    long = [replace(one, name=dict.fromkeys(NAMES, "n" * 46)) for one in COUNTING.choices]

    assert "repeat(3, " not in stylesheet(asked)
    assert "repeat(3, " in stylesheet(replace(asked, countings=[replace(COUNTING, choices=long)]))


def test_a_scale_is_in_one_unit(dutch: Localised) -> None:
    """What is given in pounds stands where its kilograms do."""
    choices = [replace(COUNTING.choices[1], id=id_, figure_id=id_) for id_ in ("f35-crs-2013-mass-in-kilograms",)]
    question = Question(replace(COUNTING, claim_id="", choices=choices), dutch)
    kilo, pound = (dutch.catalogue.figures[id_] for id_ in ("f35-crs-2013-mass-in-kilograms", "f35-mass-crs-2013"))

    assert question.span(kilo).low == pytest.approx(question.span(pound).low, abs=0.1)
    assert "600\N{NO-BREAK SPACE}kg" == question.labels[-1]


def test_each_number_of_the_scale_has_its_own_place(asked: Localised) -> None:
    """Where its value lies, not spread evenly by the width of the words."""
    style = stylesheet(asked)
    drawing = first(_page(asked), ".counting__marks")

    assert ["0%", "50%", "100%"] == [one.text() for one in drawing.css("span")]
    assert 3 == len(drawing.css("i"))
    for place, percent in enumerate((0, 50, 100), start=1):
        assert f".counting__marks > :nth-of-type({place}) {{ --place: {percent}.0; }}" in style


def test_what_else_is_lowest_and_highest_is_named_at_its_mark(asked: Localised) -> None:
    """With its number; what is chosen already is not, and beside a single choice there is nothing."""
    names = _page(asked).css(".counting__name")
    net, gross = COUNTING.choices
    other = Choice("dependence-other", FOUND, MEASURE, NAMES)

    assert ["netto 60–70%", "bruto 80%"] == [one.text().strip() for one in names]
    assert ["dependence-net", "dependence-gross"] == [one.attributes["data-tick"] for one in names]
    assert '[data-tick="dependence-gross"] { --low: 80.0%; --high: 80.0%; --place: 80.0; }' in stylesheet(asked)
    assert [(gross, 0)] == Question(COUNTING, asked).named_beside(net)
    assert [] == Question(replace(COUNTING, choices=[net]), asked).named_beside(net)
    assert [net, other] == [
        one for one, _ in Question(replace(COUNTING, choices=[net, other, gross]), asked).named_beside(gross)
    ]


def test_where_there_is_room_every_mark_has_its_name(asked: Localised) -> None:
    """Each in a line in which nothing else stands, and below the marks that it stands under."""
    question = Question(COUNTING, asked)
    named = question.all_named

    assert {one.id for one in question.choices} == {one.choice.id for one in named}
    for one, other in permutations(named, 2):
        low, high = one.reach
        assert one.line != other.line or high < other.reach[0] or other.reach[1] < low
        assert other.line < one.line or not low < other.place < high
    assert 'p[data-tick="dependence-net"] { top: 0.6rem; visibility: visible; }' in stylesheet(asked)


def test_a_number_between_the_ends_is_named_where_a_reader_points(asked: Localised) -> None:
    """At its mark and at its choice; a phone says above the bar what was chosen, as the words stand below it."""
    choices = [*COUNTING.choices, Choice("dependence-other", FOUND, MEASURE, {"nl": "anders", "en": "other"})]
    site = replace(asked, countings=[replace(COUNTING, choices=choices)])
    tree = _page(site)

    assert 3 == len(tree.css(".counting__name"))
    for id_ in (one.id for one in choices):
        pointed = f'[href="#{id_}"]:is(:hover, :focus-visible), i[data-tick="{id_}"]:hover) p[data-tick="{id_}"]'
        assert pointed in stylesheet(site)
    assert ["netto 60–70%", "bruto 80%", "anders 60–70%"] == [one.text() for one in tree.css(".counting__now")]


def test_the_style_shows_each_choice_when_it_is_chosen(asked: Localised) -> None:
    """By the address or by the script; the first where nothing is chosen. Every number has its place."""
    style = stylesheet(asked)

    for choice in COUNTING.choices:
        assert f'[id="{choice.id}"]:target' in style
        for shown in (f'[id="{choice.id}"] {{ display: grid; }}', f'[data-now="{choice.id}"] {{ display: block; }}'):
            assert f'[data-chosen="{choice.id}"]) {shown}' in style
    unchosen = '[data-question="dependence"]:not([data-chosen], :has(:target))'
    states = {
        choice.id: {unchosen in rule for rule in style.splitlines() if f'[data-chosen="{choice.id}"]' in rule}
        for choice in COUNTING.choices
    }
    assert {"dependence-net": {True}, "dependence-gross": {False}} == states
    assert "{ --low: 60.0%; --high: 70.0%; --hue: var(--thulium); }" in style
    assert '[data-question="dependence"] { --claimed: 80.0; }' in style


def test_what_the_claim_can_mean_comes_first(dutch: Localised) -> None:
    """Its verdict stands there: another number above it would say that the verdict is wrong."""
    other = Choice("dependence-mass", "f35-mass-crs-2013", "mass", NAMES)
    question = Question(replace(COUNTING, choices=[other, *COUNTING.choices]), dutch)

    assert ["dependence-net", "dependence-gross", "dependence-mass"] == [one.id for one in question.choices]


def test_a_share_has_the_colour_of_whose_it_is(dutch: Localised) -> None:
    """What the United States buys in China is China's share; without a word it is that of the figure's country."""
    net, gross = COUNTING.choices
    question = Question(replace(COUNTING, choices=[replace(net, whose="CHN"), gross]), dutch)

    assert {"dependence-net": "erbium", "dependence-gross": "thulium"} == question.colours


def test_names_are_text(asked: Localised) -> None:
    """Nothing of a name is markup."""
    assert [] == _page(asked).css("i:not([class])")


def test_the_register_the_claim_and_the_measure_lead_to_it(asked: Localised) -> None:
    """The claim to its question, the measure to its choice."""
    (register,) = (LexborHTMLParser(page.text) for page in register_pages(asked, {}))
    (claim,) = (LexborHTMLParser(page.text) for page in claim_pages(asked, {}))
    measure = LexborHTMLParser(next(one.text for one in measure_fillings(asked, []) if one.id == MEASURE))

    assert 1 == len(register.css('a[href="../tellen/"]'))
    assert "../../tellen/#dependence" == first(claim, ".choose a").attributes["href"]
    assert "../../tellen/#dependence-net" == first(measure, ".choose a").attributes["href"]
    assert [] == links_of_measure("another", asked, "maten/another.md")

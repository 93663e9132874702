"""In which order the evidence for a claim is read: what decides, what counts the same, the newest; context last."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.languages.view import Localised
from publishing.pages.claims import claim_pages

# Each piece of evidence by its id: its relation, its measure (none without a figure), its period, what it repeats.
EVIDENCE = {
    "context-new": ("context", "reliance", "2026", ""),
    "other-old": ("qualifies", "other", "2020", ""),
    "other-new": ("qualifies", "other", "2025", ""),
    "earlier": ("qualifies", "reliance", "2023", ""),
    # It says of itself that it counts something else; it is the number of its origin all the same.
    "echo": ("contradicts", "other", "2022", "decides"),
    "decides": ("contradicts", "reliance", "2024", ""),
    "words": ("contradicts", "", "", ""),
    "second-reading": ("contradicts", "second", "2026", ""),
}
GROUPS = [
    ("Afhankelijkheid", ["decides", "echo", "earlier"]),
    ("Tweede lezing", ["second-reading"]),
    ("Zonder getal", ["words"]),
    ("Iets anders", ["other-new", "other-old"]),
    ("Achtergrond", ["context-new"]),
]


@pytest.fixture
def page(dutch: Localised) -> LexborHTMLParser:
    """Return the page of a claim with that evidence."""
    catalogue = dutch.catalogue
    evidence, figure = catalogue.evidence["dependence-e01"], catalogue.figures["dependence-2024-survey"]
    reliance = catalogue.measures["reliance"]
    catalogue.measures["second"] = replace(reliance, id="second", name={"nl": "Tweede lezing"})
    catalogue.parts["dependence-p1"] = replace(catalogue.parts["dependence-p1"], readings="reliance second")
    catalogue.measures["other"] = replace(reliance, id="other", name={"nl": "Iets anders"})
    catalogue.evidence.clear()
    for id_, (relation, measure, period, repeats) in EVIDENCE.items():
        catalogue.figures[id_] = replace(figure, id=id_, period=period, measure_id=measure)
        figure_id, source_id = (id_, "") if measure else ("", "crs-2013")
        catalogue.evidence[id_] = replace(
            evidence, id=id_, figure_id=figure_id, source_id=source_id, relation=relation, repeats=repeats
        )
    found = next(page for page in claim_pages(dutch, {}) if page.id == "claim-dependence")
    return LexborHTMLParser(found.text)


def test_evidence_stands_in_the_order_that_decides(page: LexborHTMLParser) -> None:
    """By measure, in the order of the readings, an echo below its origin; then words, other measures, and context."""
    groups = [
        (body.css("tr.evidence__group")[0].text().strip(), [str(row.id) for row in body.css("tr[id]")])
        for body in page.css("table.evidence tbody")
    ]

    assert [ids for _, ids in GROUPS] == [ids for _, ids in groups]
    assert all(text.startswith(name) for (name, _), (text, _) in zip(GROUPS, groups, strict=True))


def test_an_echo_names_whom_it_repeats(page: LexborHTMLParser) -> None:
    """It is set in below its origin, whose publisher it names; the origin repeats nobody."""
    (echo,) = page.css("tr.evidence__echo")

    assert "echo" == echo.id
    assert 1 == sum("Herhaalt " in row.text() for row in page.css("tr[id]"))
    assert "Herhaalt Example Survey." in echo.text()

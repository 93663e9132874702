"""Who makes the publication, as the page about it says."""

from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.languages.settings import Settings
from publishing.languages.view import Localised
from publishing.pages.imprint import CHECKED, PARTS, imprint_line
from publishing.pages.news import counts
from publishing.publisher import Publisher
from tests.publishing.conftest import first

PATH = "over.md"
NOBODY = Publisher((), "", {"nl": "", "en": ""}, {})
KNOWN = Publisher(("Anna <b>", "Bo"), "anna@x.example", {"nl": "Een fonds.", "en": "A fund."}, {})


def test_nobody_is_said_once(dutch: Localised, english: Localised) -> None:
    """While nothing is known the first part says so for all, without a link to nobody; the others are silent."""
    for site in (dutch, english):
        first_part, *others = (imprint_line(part, NOBODY, site, PATH) for part in PARTS)
        tree = LexborHTMLParser(first_part)
        assert site.words["imprint"]["nobody"] == first(tree, ".imprint").text()
        assert tree.css_first("a") is None
        assert ["", ""] == others


@pytest.mark.parametrize("part", PARTS[1:])
def test_what_is_empty_beside_what_is_known_says_that_it_is(dutch: Localised, english: Localised, part: str) -> None:
    """Honestly, in the language of the page, and without a link to nobody."""
    for site in (dutch, english):
        tree = LexborHTMLParser(imprint_line(part, replace(NOBODY, editors=("Anna",)), site, PATH))
        assert site.words["imprint"][f"no_{part}"] == first(tree, ".imprint").text()
        assert tree.css_first("a") is None


def test_editors_that_are_unknown_beside_who_pays_are_said_to_be(dutch: Localised) -> None:
    """The first part then speaks for itself alone."""
    tree = LexborHTMLParser(imprint_line("editors", replace(KNOWN, editors=()), dutch, PATH))
    assert dutch.words["imprint"]["no_editors"] == first(tree, ".imprint").text()


def test_how_much_was_checked_is_counted(dutch: Localised) -> None:
    """As on the front page, whoever makes the publication; each number leads to what it counts."""
    links = LexborHTMLParser(imprint_line(CHECKED, NOBODY, dutch, PATH)).css(".checked a")
    claims, sources, data = ("".join(link.text().split()) for link in links)

    assert claims.startswith(counts(dutch)["claims"])
    assert f"{counts(dutch)['sources']}bronnenomzetetoetsen" == sources
    assert f"Stand:{dutch.formatter.day(dutch.day)}.".replace(" ", "") == data
    assert ["../beweringen/", "../bronnen/", "../gegevens/"] == [link.attributes["href"] for link in links]


def test_people_and_money_are_named(dutch: Localised, english: Localised) -> None:
    """All editors in their order, as text and not as markup, and who pays in the language of the page."""
    people = LexborHTMLParser(imprint_line("editors", KNOWN, dutch, PATH))
    assert first(people, ".imprint").text().endswith(" Anna <b>, Bo")
    money = [
        first(LexborHTMLParser(imprint_line("funding", KNOWN, site, PATH)), ".imprint").text()
        for site in (dutch, english)
    ]
    assert [True, True] == [text.endswith(said) for text, said in zip(money, ("Een fonds.", "A fund."), strict=True)]


def test_the_address_of_a_deploy_is_the_one_that_is_offered(dutch: Localised) -> None:
    """As the letters about a mistake, which go to the same address."""
    site = replace(dutch, settings=Settings(contact="post@x.example"))

    link = first(LexborHTMLParser(imprint_line("contact", KNOWN, site, PATH)), "a")

    assert ("mailto:post@x.example", "post@x.example") == (link.attributes["href"], link.text())

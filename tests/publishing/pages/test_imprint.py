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


@pytest.mark.parametrize("part", PARTS)
def test_what_is_empty_says_that_it_is(dutch: Localised, english: Localised, part: str) -> None:
    """Honestly, in the language of the page, and without a link to nobody."""
    for site in (dutch, english):
        tree = LexborHTMLParser(imprint_line(part, NOBODY, site, PATH))
        assert site.words["imprint"][f"no_{part}"] == first(tree, ".imprint").text()
        assert tree.css_first("a") is None


def test_how_much_was_checked_is_counted(dutch: Localised) -> None:
    """As on the front page, whoever makes the publication; each number leads to what it counts."""
    links = LexborHTMLParser(imprint_line(CHECKED, NOBODY, dutch, PATH)).css(".checked a")
    claims, sources, data = ("".join(link.text().split()) for link in links)

    assert claims.startswith(counts(dutch)["claims"])
    assert f"{counts(dutch)['sources']}bronnenomzetetoetsen" == sources
    assert dutch.formatter.day(dutch.day).replace(" ", "") in data
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

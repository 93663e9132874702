"""Where a page stands in the site."""

from dataclasses import replace

import pytest

from publishing.languages.view import Localised
from publishing.pages import GENERATED
from publishing.pages.places import ABOVE, PARTS, part_of, place_of, steps_above, tabs, title_of
from publishing.pages.written import Page
from tests.publishing.conftest import page

STORY = replace(page("", "verhaal/index.md", title="Het verhaal"), id="story")


def _generated(site: Localised) -> list[Page]:
    return [one for pages in GENERATED for one in pages(site, {})]


@pytest.mark.parametrize(
    ("own", "part"),
    [
        (page("", chapter=1), "story"),
        (replace(page("", "over.md"), id="about"), "method"),
        (page("", "beweringen/een.md"), "claims"),
        (page("", "artikelen/een.md"), "claims"),
        (page("", "grafieken/een.md"), "charts"),
        (page("", "cijfers/een.md"), "data"),
        (replace(page("", "index.md"), id="home"), ""),
    ],
)
def test_a_page_belongs_to_a_part_of_the_site(own: Page, part: str, dutch: Localised) -> None:
    """By its chapter, its id, or the folder that pages of its kind lie in; the front page belongs to none."""
    assert part == part_of(own, dutch)


def test_every_page_made_from_the_data_belongs_to_a_part(dutch: Localised) -> None:
    """So its tab is marked; only the search is everywhere at home."""
    assert ["search"] == [one.id for one in _generated(dutch) if part_of(one, dutch) not in PARTS]


def test_the_way_to_a_page_begins_at_its_part(dutch: Localised) -> None:
    """A claim stands under its topic; the page of a part itself, and the front page, have no way."""
    pages = {one.id: one for one in [*_generated(dutch), STORY]}
    parts = tabs(pages, dutch)
    claim = pages["claim-dependence"]

    assert [
        ("Beweringen", "nl/beweringen/"),
        (dutch.words["topics"]["supply"], "nl/beweringen/?topic=supply"),
    ] == steps_above(claim, parts, dutch)
    assert [("Verhaal", "nl/verhaal/")] == steps_above(page("", chapter=1), parts, dutch)
    assert ([], []) == (steps_above(STORY, parts, dutch), steps_above(page("", "index.md"), parts, dutch))


def test_a_table_stands_under_its_package(dutch: Localised) -> None:
    """The pages of its other rows stand under its first."""
    pages = {one.id: one for one in _generated(dutch)}
    table = pages["table-supply-reserves"]

    above = steps_above(table, tabs(pages, dutch), dutch)
    assert ["nl/gegevens/", "nl/gegevens/supply/"] == [address for _, address in above]
    assert ABOVE in table.meta


def test_the_theme_gets_the_part_and_the_way(dutch: Localised) -> None:
    """Links go from the page itself; a shell has no way, because that of each row stands in its text."""
    own = page("", "verhaal/een.md", chapter=1)
    above = [(title_of("story", dutch), "nl/verhaal/")]

    assert {"part": "story", "crumbs": [{"title": "Verhaal", "link": "../"}]} == place_of(own, above, dutch)
    assert [] == place_of(replace(own, is_shell=True), above, dutch)["crumbs"]

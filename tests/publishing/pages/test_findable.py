"""What the search finds beside numbers and claims."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from publishing.languages.synonyms import Synonyms
from publishing.languages.view import Localised
from publishing.pages import GENERATED
from publishing.pages.findable import Findable, findables, write_findables
from publishing.pages.written import Page
from tests.publishing.conftest import page

TEXT = "Een {{figure:dependence-claimed}}, volgens [een bron](x/y.md): *zeldzame* {{term:concentrate|concentraten}}."


@pytest.fixture
def pages(dutch: Localised) -> list[Page]:
    """Return a chapter, a notebook, a chart, and all pages that are made of the small catalogue."""
    notebook = replace(page("# Rekenen met procenten\nimport csv\n", "sommen.py"), id="sums")
    chart = replace(page("", "grafieken/reserves.md"), id="chart-reserves", generated=True)
    return [page(TEXT, chapter=1), notebook, chart, *(one for kind in GENERATED for one in kind(dutch, {}))]


def _found(site: Localised, pages: list[Page]) -> dict[str, Findable]:
    rows = (Findable(*row) for row in findables(site, pages, {})["rows"])
    return {row.address: row for row in rows}


def test_each_page_is_found(dutch: Localised, pages: list[Page]) -> None:
    """But the search itself, the layout of rows, claims, which stand with the numbers, and more rows of a table."""
    found = _found(dutch, pages)
    own = [one for one in pages if not one.is_shell and one.id != "search" and not one.id.startswith("claim-")]

    assert [] == [one.url for one in own if one.url not in found]


def test_each_thing_is_found_in_its_place(dutch: Localised, pages: list[Page]) -> None:
    """Measures have a page; terms, events and sources have a place on one."""
    found, catalogue = _found(dutch, pages), dutch.catalogue
    things = {f"maten/{id_}/": "measure" for id_ in catalogue.measures}
    things |= {f"woordenlijst/#{id_}": "term" for id_ in catalogue.terms}
    things |= {f"tijdlijn/#{event.id}": "event" for event in catalogue.events}
    things |= {f"bronnen/#{id_}": "source" for id_ in catalogue.sources}

    assert things == {address: found[address].kind for address in things}


def test_an_event_says_its_year(dutch: Localised, pages: list[Page]) -> None:
    """In the timeline that stands above it; a result stands by itself."""
    found = _found(dutch, pages)

    assert dutch.catalogue.events
    for event in dutch.catalogue.events:
        assert f"{event.date[:4]}: {event.title['nl']}" == found[f"tijdlijn/#{event.id}"].title


def test_each_has_its_kind(dutch: Localised, pages: list[Page]) -> None:
    """Each kind has a word in each language."""
    found = findables(dutch, pages, {})
    kinds = {row[1]: row[0] for row in found["rows"]}

    assert ("chapter", "page", "page") == (kinds["verhaal/proef/"], kinds["sommen/"], kinds["beweringen/"])
    assert "chart" == kinds["grafieken/reserves/"]
    assert set(kinds.values()) <= dict(found["kinds"]).keys()
    assert ["claim", "Bewering"] == list(found["kinds"][0])


def test_the_chart_of_a_claim_is_called_as_the_claim(dutch: Localised) -> None:
    """Its kind says already that it is a chart; every other chart has the title of its page."""
    charts = [
        replace(page("", f"grafieken/{name}.md", title=title), id=f"chart-{name}", generated=True)
        for name, title in (("evidence-dependence", "Beweerd en gevonden"), ("reserves", "De reserves"))
    ]

    titles = [row.title for row in _found(dutch, charts).values() if row.kind == "chart"]
    assert [dutch.catalogue.claims["dependence"].title["nl"], "De reserves"] == titles


def test_a_written_page_is_found_by_each_of_its_words(dutch: Localised, pages: list[Page]) -> None:
    """As a reader sees them: without addresses, without the notes of figures, and once; of a notebook the prose."""
    passed_over = replace(dutch, synonyms=Synonyms([], ["een"]))
    found = _found(passed_over, pages)

    assert "bron concentraten procent volgens zeldzame" == found["verhaal/proef/"].keywords
    assert "met procenten rekenen" == found["sommen/"].keywords


def test_a_table_is_found_by_its_columns_and_by_what_it_holds(dutch: Localised, pages: list[Page]) -> None:
    """Its countries too, in the language of the page, and its years."""
    tables = [row for row in _found(dutch, pages).values() if row.kind == "table"]
    words = " ".join(row.keywords for row in tables)

    assert len(dutch.catalogue.tables) == len(tables)
    assert {"Bron", "2024"} <= {*words.split()}
    assert "Nederland" in words or "Verenigde Staten" in words


def test_words_that_mean_the_same_stand_together(dutch: Localised, pages: list[Page]) -> None:
    """Ours, those of the glossary in both languages, and the symbols of elements; groups that share a word are one."""
    typed = Synonyms([["neodymium", "neodium"]], [])
    groups = findables(replace(dutch, synonyms=typed), pages, {})["alike"]
    (own,) = [group for group in groups if "neodium" in group]
    words = [word.casefold() for group in groups for word in group]

    assert {"neodymium", "Nd"} <= {*own}
    assert any({"concentraat", "concentrate"} <= {*group} for group in groups)
    assert sorted(set(words)) == sorted(words)


def test_each_language_has_a_file_beside_the_script(dutch: Localised, pages: list[Page], tmp_path: Path) -> None:
    """A script, which a page on a disk may load too."""
    write_findables(tmp_path, {"nl": dutch}, {"nl": pages}, {})
    text = (tmp_path / "nl" / "assets" / "known-pages.js").read_text(encoding="utf-8")
    value = json.loads(text.partition(",pages:")[2].removesuffix("};\n"))

    assert len(findables(dutch, pages, {})["rows"]) == len(value["rows"])

"""The page with all numbers, and the field that leads to it."""

from collections import Counter
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence.catalogue import Catalogue
from publishing.languages.view import Localised
from publishing.pages.fillers import Fillers
from publishing.pages.lookup import lookup_field
from publishing.pages.numbers import number_pages
from publishing.pages.references import fill
from publishing.pages.register import register_pages
from tests.evidence.checks.rows import changed
from tests.publishing.conftest import Localise, first, page


def _text(site: Localised) -> str:
    (one,) = number_pages(site, {})
    return one.text


def test_every_number_leads_to_its_page(dutch: Localised) -> None:
    """Each figure once, with its number, its label and its source."""
    links = [link.attributes["href"] for link in LexborHTMLParser(_text(dutch)).css(".numbers a")]

    assert sorted(f"../cijfers/{id_}/" for id_ in dutch.catalogue.figures) == sorted(map(str, links))


def test_units_are_folded_behind_one_word(dutch: Localised) -> None:
    """What they measure is in one line; every unit is in the list of its kind, once, behind how many there are."""
    tree = LexborHTMLParser(_text(dutch))
    kinds = [str(one.attributes["href"]) for one in tree.css(".units > ul a")]
    folded = [str(one.attributes["href"]) for one in tree.css(".units > details dd > a")]

    assert _text(dutch).count("\n## ") == len(kinds) == len(set(kinds))
    assert _text(dutch).count("\n### ") == len(folded) == len(set(folded))
    assert f"Toon alle {len(folded)} eenheden" == first(tree, ".units summary").text()
    counts = [int(one.text().rsplit(maxsplit=1)[-1]) for one in tree.css(".units > details dd > a")]
    assert len(dutch.catalogue.figures) == sum(counts)


def test_numbers_stand_by_unit_and_size(small: Catalogue, localise: Localise) -> None:
    """A heading for each unit below what it measures; the smallest first, a range by its lower end."""
    text = _text(localise(small, "nl"))
    headings = [line for line in text.splitlines() if line.startswith("##")]
    percent = text[text.index("{: #percent }") :]

    assert [
        "## Aandelen en verhoudingen {: #kind-shares }", "### Procent {: #percent }",
        "## Gewichten {: #kind-weights }", "### Kilo {: #kg }", "### Pond {: #lb }",
    ] == headings  # fmt: skip
    assert percent.index("60–70%<") < percent.index("<b>80%<")


def test_what_is_less_than_a_number_stands_before_it(small: Catalogue, localise: Localise) -> None:
    """And what is more than it behind."""
    bounds: dict[str, dict[str, Any]] = {
        "dependence-claimed": {"value": 65, "qualifier": "less-than"},
        "dependence-2024-survey": {"value": 65},
    }
    for id_, cells in bounds.items():
        small = changed(small, "figures/figures", {"id": id_}, low=None, high=None, **cells)
    text = _text(localise(small, "nl"))

    assert text.index('<span class="numbers__about">&lt;</span> 65%<') < text.index("<b>65%<")


def test_numbers_of_a_unit_stand_under_each_other_by_their_decimals(small: Catalogue, localise: Localise) -> None:
    """Each keeps as much room behind it as it lacks; a short unit stands behind it, a long one in the heading alone."""
    cells = {"value": 65.25, "low": None, "high": None}
    small = changed(small, "figures/figures", {"id": "dependence-2024-survey"}, **cells)

    text = _text(localise(small, "nl"))
    assert "<b>65,25%</b>" in text
    assert '<b data-pad=",00">80%</b>' in text
    long = changed(small, "figures/units", {"id": "percent"}, symbol_nl="t REO", symbol_en="t REO")
    assert "<b>65,25</b>" in _text(localise(long, "nl"))


def test_what_has_no_unit_has_a_heading_too(small: Catalogue, localise: Localise) -> None:
    """A count is one of something, and its label says of what."""
    counts = changed(small, "figures/units", {"id": "percent"}, id="count", name_nl="", name_en="")
    for row in counts.table("figures", "figures").rows:
        row["unit"] = "count" if row["unit"] == "percent" else row["unit"]

    assert "### Numbers of things {: #count }" in _text(localise(counts, "en"))


def test_multiples_say_more_than_their_unit(small: Catalogue, localise: Localise) -> None:
    """Its name alone, such as times, does not tell that each number is one of something else."""
    multiples = changed(small, "figures/units", {"id": "percent"}, id="ratio", name_nl="keer", name_en="times")
    for row in multiples.table("figures", "figures").rows:
        row["unit"] = "ratio" if row["unit"] == "percent" else row["unit"]

    assert "### How many times as much {: #ratio }" in _text(localise(multiples, "en"))


def test_every_unit_can_be_jumped_to(dutch: Localised) -> None:
    """The list above the numbers has each heading once, and of each unit how many numbers it has."""
    tree = LexborHTMLParser(_text(dutch))
    counts = Counter(figure.unit for figure in dutch.catalogue.figures.values())
    listed = {str(link.attributes["href"]): int(first(link, "small").text()) for link in tree.css(".units dd a")}

    assert {f"#{unit}": count for unit, count in counts.items()} == listed


def test_a_unit_that_nobody_sorted_is_among_the_counts(small: Catalogue, localise: Localise) -> None:
    """So that a row of a new unit needs no change of the code."""
    units = changed(small, "figures/units", {"id": "percent"}, id="furlong")
    for row in units.table("figures", "figures").rows:
        row["unit"] = "furlong" if row["unit"] == "percent" else row["unit"]
    text = _text(localise(units, "en"))

    assert text.index("{: #kind-counts }") < text.index("{: #furlong }")


def test_a_claimed_number_never_stands_without_its_verdict(dutch: Localised) -> None:
    """The verdict is beside it."""
    (line,) = [item for item in LexborHTMLParser(_text(dutch)).css(".numbers li") if "krant" in item.text()]

    assert "klopt niet" == first(line, ".verdict").text()


def test_the_field_leads_to_the_numbers_without_a_script(dutch: Localised) -> None:
    """It is a form of its own with a name, a label and a hint, and has every verdict at hand."""
    form = first(LexborHTMLParser(lookup_field(dutch, "beweringen/index.md")), "form")

    assert "../getallen/" == form.attributes["action"]
    assert "n" == first(form, "input").attributes["name"]
    assert first(form, "label").attributes["for"] == first(form, "input").attributes["id"]
    assert "polite" == first(form, "output").attributes["aria-live"]
    assert all(f"verdict--{verdict}" in (form.html or "") for verdict in dutch.words["verdicts"])


@pytest.mark.parametrize("make", [register_pages, number_pages])
def test_the_field_stands_where_a_reader_looks_for_something(dutch: Localised, make: object) -> None:
    """In the register, and above all numbers."""
    assert 'class="lookup"' in next(make(dutch, {})).text  # type: ignore[operator]


def test_a_written_page_asks_for_the_field(dutch: Localised) -> None:
    """There is one field, and another is named as a problem."""
    fillers = Fillers(dutch, {}, ()).for_text()
    text, problems = fill(page(""), "{{field:numbers}}", fillers)
    _, others = fill(page(""), "{{field:names}}", fillers)

    assert 'action="../../getallen/"' in text
    assert [] == problems
    assert ["there is no field 'names'"] == [one.what for one in others]

"""Sections of a page in its languages."""

import re
from pathlib import Path

import pytest

from publishing.generator.run import GeneratorError
from publishing.generator.sections import pair_sections, with_sections

SWITCH = '<nav class="languages" aria-label="x"><a href="a" hreflang="nl">N</a> <a href="b" hreflang="en">E</a></nav>'
OTHER = '<a href="c" hreflang="en">elsewhere</a>'


def _page(*ids: str) -> str:
    return (
        SWITCH + "".join(f'<h{2 + place % 2} id="{id_}">x</h{2 + place % 2}>' for place, id_ in enumerate(ids)) + OTHER
    )


def test_a_written_page_says_how_its_sections_are_called_in_the_other_language() -> None:
    """In their order, on the link to that language alone; links beyond the switch stay as they are."""
    changed = with_sections({"nl": _page("een", "twee"), "en": _page("one", "two")})

    assert 'hreflang="en" data-sections="een=one twee=two">E' in changed["nl"]
    assert 'hreflang="nl" data-sections="one=een two=twee">N' in changed["en"]
    assert 1 == changed["nl"].count("data-sections")


def test_a_page_made_from_the_data_needs_no_names() -> None:
    """Its sections are called the same in every language, and only their headings lead there."""
    changed = with_sections({"nl": _page("a"), "en": _page("a")})
    link = '<a class="elsewhere" href="{}#a" lang="{}" hreflang="{}">{}</a>'

    assert _page("a").replace("x</h2>", f"x{link.format('b', 'en', 'en', 'E')}</h2>") == changed["nl"]
    assert _page("a").replace("x</h2>", f"x{link.format('a', 'nl', 'nl', 'N')}</h2>") == changed["en"]


def test_a_heading_leads_to_its_like_without_a_script() -> None:
    """Behind its own sign; one that has no like leads nowhere, and what stands below the text is left."""
    pages = {
        code: f'{_page(*ids)}</article><h2 id="{ids[0]}">y</h2>'
        for code, ids in (("nl", ("een", "twee")), ("en", ("one", "two")))
    }
    changed = with_sections(pages)["nl"]

    assert ["b#one", "b#two"] == re.findall(r'class="elsewhere" href="([^"]*)"', changed)
    assert changed.endswith('</article><h2 id="een">y</h2>')
    assert "elsewhere" not in with_sections({"nl": _page("een"), "en": _page("one", "two")})["nl"].partition(OTHER)[0]


def test_a_page_of_one_language_stays_as_it_is() -> None:
    """And so does one without sections."""
    assert {} == with_sections({"nl": _page("a")})
    assert {} == with_sections({"nl": _page(), "en": _page()})


def test_sections_that_refer_to_the_same_are_the_same_in_whatever_order() -> None:
    """Each language has its own build-up: figures, claims and charts say which section is which."""
    figure, claim, chart = '<a href="../../{}/one/">1</a>', '<a href="../../{}/two/#x">2</a>', '<figure id="three">'
    dutch = ("een", figure.format("cijfers")), ("twee", claim.format("beweringen")), ("drie", chart), ("vier", "")
    english = ("two", claim.format("claims") + chart), ("one", figure.format("figures"))
    pages = {
        code: SWITCH + "".join(f'<h2 id="{id_}">x</h2>{text}' for id_, text in told) + "</article>" + figure
        for code, told in (("nl", dutch), ("en", english))
    }
    changed = with_sections(pages)

    assert 'hreflang="en" data-sections="een=one twee=two drie=two">E' in changed["nl"]
    assert 'hreflang="nl" data-sections="two=twee one=een">N' in changed["en"]


def test_a_section_without_its_like_leads_to_the_top() -> None:
    """Nobody can say which is which, and the script is told so."""
    changed = with_sections({"nl": _page("een"), "en": _page("one", "two")})

    assert 'hreflang="en" data-sections="">E' in changed["nl"]


def test_a_switch_that_is_built_otherwise_stops_the_build() -> None:
    """The sections would get lost, and nobody would see it."""
    pages = {code: _page(id_).replace("hreflang", "data-language") for code, id_ in (("nl", "een"), ("en", "one"))}

    with pytest.raises(GeneratorError, match=r"a page holds no .* hreflang=.* → see docs/overrides/partials/languages"):
        with_sections(pages)


def test_the_pages_of_a_site_are_paired(tmp_path: Path) -> None:
    """Each version is found by its address; a language without the page, or without a folder, is no matter."""
    folders = {code: tmp_path / code for code in ("nl", "en")}
    for code, name, id_ in (("nl", "over", "wie"), ("en", "about", "who"), ("nl", "alleen", "x")):
        file = folders[code] / name / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text(_page(id_), encoding="utf-8")

    pair_sections(
        folders, [{"nl": "nl/over/", "en": "en/about/", "fy": "fy/oer/"}, {"nl": "nl/alleen/", "en": "en/x/"}]
    )

    assert 'data-sections="wie=who"' in (folders["nl"] / "over" / "index.html").read_text("utf-8")
    assert _page("x") == (folders["nl"] / "alleen" / "index.html").read_text("utf-8")

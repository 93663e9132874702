"""A chart for other people's pages."""

import gzip
import html
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from charts.poster import colours
from evidence.catalogue import Catalogue
from publishing.charts.blocks import ChartBlocks
from publishing.charts.drawings import Drawings
from publishing.charts.embeds import embed, stylesheet
from tests.broken.repository import ROOT
from tests.publishing.conftest import Localise, first

LIMIT = 20_000


@pytest.mark.parametrize("code", ["nl", "en"])
def test_an_embed_is_a_whole_page(
    chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise, code: str
) -> None:
    """It has its language, headline, both drawings, source and table, and leads to the page of the chart."""
    site = localise(catalogue, code)
    tree = LexborHTMLParser(embed(chart, site, drawn))

    assert code == first(tree, "html").attributes["lang"]
    assert chart.words(code).headline == first(tree, "h1").text()
    assert (1, 1) == (len(tree.css(".wide > svg")), len(tree.css(".narrow > svg")))
    assert len(chart.rows) == len(tree.css("tbody tr"))
    assert (f"../{site.chart_address(chart.id)}", "_top") == tuple(
        first(tree, "main > p > a").attributes[name] for name in ("href", "target")
    )


def test_an_embed_is_light_and_has_no_script(
    chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise
) -> None:
    """It is a small page with a security policy, and search engines are sent to the chart's own page."""
    page = embed(chart, localise(catalogue, "nl"), drawn)
    tree = LexborHTMLParser(page)

    assert LIMIT > len(gzip.compress(page.encode())) + len(gzip.compress(stylesheet().encode()))
    assert [] == tree.css("script, style, [style]")
    assert "noindex" == first(tree, "meta[name=robots]").attributes["content"]
    assert 1 == len(tree.css("meta[http-equiv=Content-Security-Policy]"))


def test_words_are_in_ink_or_in_the_colour_of_a_verdict() -> None:
    """Red is for China alone, and the words around a drawing, its kicker too, are never of China."""
    coloured = re.findall(r"([^{}]+) \{[^{}]*?\bcolor: var\(--([a-z-]+)\)", stylesheet())
    words = {tone for selector, tone in coloured if ".verdict--" not in selector}

    assert "quiet" in words
    assert words <= {"ink", "quiet"}


def test_headings_have_our_face_and_the_source_our_mark(
    chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise
) -> None:
    """The face is a file of this site, which the policy allows; the mark stands before the link to our page."""
    face = re.search(r'url\("\.\./([^"]+)"\)', stylesheet())
    tree = LexborHTMLParser(embed(chart, localise(catalogue, "en"), drawn))

    assert face is not None
    assert (ROOT / "docs" / face[1].partition("/")[2]).is_file()
    assert 'h1 { margin: 0 0 .2rem; max-width: 32em; font: 600 1.25rem/1.3 "Zeldzaam Serif"' in stylesheet()
    assert 1 == len(tree.css("svg.mark + a"))


def test_the_stylesheet_has_both_palettes() -> None:
    """The dark one holds where the reader's system is dark."""
    light, _, dark = stylesheet().partition("prefers-color-scheme: dark")

    assert colours("light") in light
    assert colours("dark") in dark


def test_the_code_can_be_copied(chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise) -> None:
    """It gives a frame of the embed and a plain image, whole addresses and all, each with a button."""
    blocks = ChartBlocks({chart.id: chart}, drawn, localise(catalogue, "en"))
    tree = LexborHTMLParser(blocks.code(chart.id))
    codes = [node.text() for node in tree.css("code")]
    assert [codes[place] for place in (0, 1, 3)] == [one.attributes["data-copy"] for one in tree.css("button")]
    names = ("iframe", "iframe", "code", "img")
    frame, light, image = (
        first(LexborHTMLParser(one), name) for one, name in zip(codes, names, strict=True) if name != "code"
    )

    assert f"https://zeldzaam.example/charts/{chart.id}.en.html" == frame.attributes["src"]
    assert f"https://zeldzaam.example/charts/{chart.id}.en.light.html" == light.attributes["src"]
    assert ".dark.html" == codes[2]
    assert f"https://zeldzaam.example/charts/{chart.id}.en.svg" == image.attributes["src"]
    assert chart.words("en").alt == html.unescape(image.attributes["alt"] or "")
    assert all(re.fullmatch(r"\d+", str(node.attributes["height"])) for node in (frame, image))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_frame_can_stay_on_one_paper(
    chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise, scheme: str
) -> None:
    """A page that is always light shows no dark block to a reader whose system is dark; without one it follows that."""
    site = localise(catalogue, "nl")

    assert scheme == first(LexborHTMLParser(embed(chart, site, drawn, scheme)), "html").attributes["class"]
    assert "class" not in first(LexborHTMLParser(embed(chart, site, drawn)), "html").attributes

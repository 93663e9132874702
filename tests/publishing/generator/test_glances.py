"""The small drawing at the beginning of a chapter."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from publishing.charts.blocks import ChartBlocks
from publishing.charts.drawings import Drawings
from publishing.generator.glances import SLOT, with_glance
from tests.publishing.conftest import Localise, first

PATH = "verhaal/een.md"


@pytest.fixture
def blocks(chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise) -> ChartBlocks:
    """One chart that tells a story, in Dutch."""
    return ChartBlocks({chart.id: chart}, drawn, localise(catalogue, "nl"))


def test_the_first_chart_is_shown_small(blocks: ChartBlocks, chart: Chart) -> None:
    """As the gallery shows it; what is drawn names it, and leads to the chart, which alone says what was found."""
    page = LexborHTMLParser(with_glance(f"{SLOT}{blocks.block(chart.id, PATH)}", PATH, blocks))
    link, picture = first(page, ".glance a"), first(page, ".glance img")

    assert f"#chart-{chart.id}" == link.attributes["href"]
    assert "Grafiek" == link.text()
    said = first(page, ".glance").text().strip().removesuffix(" Grafiek")
    assert said
    assert blocks.site.unbroken(chart.words("nl").subtitle).startswith(said)
    assert blocks.site.unbroken(chart.words("nl").headline) != said
    assert ("", "lazy") == (picture.attributes["alt"], picture.attributes["loading"])
    assert str(picture.attributes["src"]).endswith(f"/charts/{chart.id}.nl.small.svg")


def test_the_drawing_stands_after_the_summary(blocks: ChartBlocks, chart: Chart) -> None:
    """Where there is one, also on a phone, which so has a drawing between two texts."""
    summary = '<div class="summary">\\n<p>a</p>\\n</div>'
    page = LexborHTMLParser(with_glance(f"{SLOT}{summary}<h2>b</h2>{blocks.block(chart.id, PATH)}", PATH, blocks))

    assert page.css_first(".summary + .glance + h2")
    assert SLOT not in str(page.html)


def test_a_chapter_without_a_chart_shows_none(blocks: ChartBlocks) -> None:
    """Its place is left empty."""
    assert "<p>a</p>" == with_glance(f"{SLOT}<p>a</p>", PATH, blocks)


def test_a_page_without_a_place_for_it_stays_as_it_is(blocks: ChartBlocks, chart: Chart) -> None:
    """Other pages have charts too."""
    html = str(blocks.block(chart.id, PATH))

    assert html == with_glance(html, PATH, blocks)

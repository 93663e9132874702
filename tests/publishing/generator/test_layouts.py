"""Pages from a shell: what the theme made of it, with the words of each page in its slots."""

from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from publishing.charts.blocks import ChartBlocks
from publishing.charts.drawings import Drawings
from publishing.generator.layouts import Layout, fill_layouts, take_layouts
from publishing.generator.run import GeneratorError
from publishing.pages.kept_rows import KeptRows
from publishing.pages.shapes import SECTION, SECTION_TITLE, TEXT, WITH_SECTIONS, WITHOUT_SECTIONS, shells_of
from publishing.pages.written import Page
from tests.publishing.conftest import Localise, first
from tests.publishing.theme import BEFORE, DIALOG, TABS

# What Material makes of a shell, in short.
HEAD = (
    '<!doctype html><html lang="nl" class="no-js"><head><meta charset="utf-8">'
    '<link rel="stylesheet" href="assets/stylesheets/palette.1.css">'
    '<link rel="canonical" href="https://x.example/nl/{shell.url}"><title>{shell.meta[title]} - Zeldzaam</title>'
    '<meta name="description" content="{shell.meta[description]}">'
    '<script type="application/ld+json">"{shell.meta[linked_data]}"</script></head><body>'
    f"{BEFORE}"
)
CONTENTS = (
    f'<a href="#{SECTION}" class="md-skip">Skip</a><ul>\n  \n    <li class="md-nav__item">\n  '
    f'<a href="#{SECTION}" class="md-nav__link">{SECTION_TITLE}</a>\n</li>\n  \n</ul>'
)
HEADING = f'<h2 id="{SECTION}">{SECTION_TITLE}<a class="headerlink" href="#{SECTION}">#</a></h2>'
BODY = (
    '<div class="md-content"><article class="md-content__inner">{}</article></div>'
    f'{TABS}{DIALOG}<script src="a.js"></script></body></html>'
)
MODEL = HEAD + CONTENTS + BODY.format(f"{TEXT}\n{HEADING}")
SECTIONS = (
    '<h1>Titel</h1>\n<h2 id="numbers">Cijfers</h2>\n<p><a href="https://bron.example/">Bron</a></p>\n'
    '<h2 id="cite">Zó</h2>'
)


def _page(name: str, text: str = SECTIONS, shell: str = WITH_SECTIONS) -> Page:
    meta = {
        "title": f"Over {name}",
        "description": "Wat",
        "linked_data": [{"name": name}],
        "versions": {"nl": f"nl/beweringen/{name}/"},
    }
    return Page(name, "nl", f"beweringen/{name}.md", meta, text, generated=True, shell=shell)


def _filled(folder: Path, model: str, pages: list[Page], blocks: ChartBlocks) -> list[str]:
    """Return the pages that are made of a shell with the theme around it."""
    for shell, _ in shells_of(pages):
        file = folder / shell.url / "index.html"
        file.parent.mkdir(parents=True)
        file.write_text(model.format(shell=shell), encoding="utf-8")
    fill_layouts(folder, take_layouts(folder, pages), blocks, KeptRows(blocks.site, folder / "cache"))
    return [(folder / page.url / "index.html").read_text(encoding="utf-8") for page in pages]


@pytest.fixture
def blocks(chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise) -> ChartBlocks:
    """Return the charts of one language: one."""
    return ChartBlocks({chart.id: chart}, drawn, localise(catalogue, "nl"))


def test_each_page_says_its_own_and_the_shell_is_gone(blocks: ChartBlocks, tmp_path: Path) -> None:
    """Title, address, data for machines; of what stood for them nothing is left."""
    one, two = _filled(tmp_path, MODEL, [_page("een"), _page("twee")], blocks)

    assert "<title>Over een - Zeldzaam</title>" in one
    assert '<link rel="canonical" href="https://x.example/nl/beweringen/twee/">' in two
    assert '<script type="application/ld+json">[{"name": "twee"}]</script>' in two
    assert {"beweringen/een", "beweringen/twee"} == {
        file.parent.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.html")
    }
    assert "-of-a-page" not in one + two


def test_every_section_is_in_the_contents_and_has_a_link_to_itself(blocks: ChartBlocks, tmp_path: Path) -> None:
    """As the theme does it for written pages; its skip link leads to the first."""
    (page,) = _filled(tmp_path, MODEL, [_page("een")], blocks)
    tree = LexborHTMLParser(page)

    assert [("#numbers", "Cijfers"), ("#cite", "Zó")] == [
        (link.attributes["href"], link.text()) for link in tree.css("ul a.md-nav__link")
    ]
    assert ["#numbers", "#cite"] == [link.attributes["href"] for link in tree.css("h2 a.headerlink")]
    assert "#numbers" == first(tree, "a.md-skip").attributes["href"]


def test_a_page_without_contents_keeps_the_links_of_its_sections(blocks: ChartBlocks, tmp_path: Path) -> None:
    """A short page has no list of its sections beside it, and the theme makes none for its shell."""
    page = _page("een")
    hidden = replace(page, meta={**page.meta, "hide": ["toc"]})
    (html,) = _filled(tmp_path, HEAD + BODY.format(f"{TEXT}\n{HEADING}"), [hidden], blocks)
    tree = LexborHTMLParser(html)

    assert ["#numbers", "#cite"] == [link.attributes["href"] for link in tree.css("h2 a.headerlink")]
    assert [] == tree.css("ul a.md-nav__link")


def test_a_page_is_finished_as_others_are(blocks: ChartBlocks, chart: Chart, tmp_path: Path) -> None:
    """Its charts, the policy, the skip link's target, and on paper the addresses of its links."""
    (page,) = _filled(tmp_path, MODEL, [_page("een", f"{SECTIONS}<!--chart:{chart.id}-->")], blocks)
    tree = LexborHTMLParser(page)

    assert f"chart-{chart.id}" == first(tree, "figure.chart").id
    assert 1 == len(tree.css("meta[http-equiv=Content-Security-Policy]"))
    assert "text" == first(tree, "div.md-content").id
    assert "1" == first(tree, "a[href='https://bron.example/']").attributes["data-n"]
    assert "/nl/beweringen/een/" in first(tree, "article").text()


def test_a_page_without_sections_has_none_of_a_shell(blocks: ChartBlocks, tmp_path: Path) -> None:
    """Its text stands alone."""
    (page,) = _filled(tmp_path, HEAD + BODY.format(TEXT), [_page("een", "<h1>Titel</h1>", WITHOUT_SECTIONS)], blocks)

    assert "<h1>Titel</h1>" in first(LexborHTMLParser(page), "article").html  # type: ignore[operator]
    assert [] == LexborHTMLParser(page).css("h2")


def test_a_theme_that_lays_out_otherwise_stops_the_build() -> None:
    """A page without its contents would be noticed by nobody."""
    ((shell, _),) = shells_of([_page("een")])

    with pytest.raises(GeneratorError, match="see what it holds instead"):
        Layout(shell, MODEL.replace("<li", "<dd").format(shell=shell))

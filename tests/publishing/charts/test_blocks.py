"""A chart as it stands in a page."""

from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from charts.claim_evidence import claim_id_of
from evidence.catalogue import Catalogue
from publishing.charts.blocks import ChartBlocks
from publishing.charts.captions import origins_of
from publishing.charts.drawings import Drawings, draw
from publishing.languages.view import Localised
from tests.publishing.conftest import Localise, first


@pytest.fixture
def blocks(chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise) -> dict[str, ChartBlocks]:
    """Return the blocks of one chart in each language."""
    return {code: ChartBlocks({chart.id: chart}, drawn, localise(catalogue, code)) for code in ("nl", "en")}


@pytest.mark.parametrize(("code", "sources"), [("nl", "../../bronnen/#"), ("en", "../../sources/#")])
def test_a_block_has_words_drawings_table_and_source(
    chart: Chart, blocks: dict[str, ChartBlocks], code: str, sources: str
) -> None:
    """All of it is in the page's language, and the links fit the page's depth."""
    tree = LexborHTMLParser(blocks[code].block(chart.id, "verhaal/een.md"))

    assert blocks[code].site.unbroken(chart.words(code).headline) == first(tree, ".chart__headline").text()
    assert (1, 1) == (len(tree.css(".chart__wide > svg")), len(tree.css(".chart__narrow > svg")))
    assert list(chart.table(code).headers) == [node.text() for node in tree.css("thead th")]
    assert len(chart.rows) == len(tree.css("tbody tr"))
    assert [f"{sources}{id_}" for id_ in chart.source_ids] == [
        node.attributes["href"] for node in tree.css(".chart__source a")
    ]


def test_a_drawing_of_many_publishers_names_three(
    chart: Chart, drawn: Drawings, blocks: dict[str, ChartBlocks]
) -> None:
    """And unfolds the others; a few are all named."""
    site = blocks["en"].site
    one = site.catalogue.sources[chart.source_ids[0]]
    said = []
    for count in (4, 5, 6):
        ids = [f"s{number}" for number in range(count)]
        site.catalogue.sources.update({id_: replace(one, id=id_, publisher=f"Publisher {id_}") for id_ in ids})
        many = ChartBlocks({chart.id: replace(chart, source_ids=tuple(ids))}, drawn, site)
        source = first(LexborHTMLParser(many.block(chart.id, "story/one.md")), ".chart__source")
        said.append(
            (len(source.css("a")), len(source.css("details a")), [node.text() for node in source.css("summary")])
        )

    assert [(4, 0, []), (5, 2, ["and 2 other sources"]), (6, 3, ["and 3 other sources"])] == said


def test_a_publisher_is_named_once(english: Localised) -> None:
    """Its sources by their years, or by series where no year tells them apart; one alone as everywhere."""
    one = english.catalogue.sources["survey-2026"]
    others = [replace(one, id="a", published="2024", title="A"), replace(one, id="b", published="", title="B")]
    twins = [replace(one, id=id_, publisher="P", published="2023", title=id_) for id_ in ("c", "d")]
    alone = replace(one, id="e", publisher="Q", published="2022-05")
    editions = [
        replace(one, id=title, publisher="R", title=title)
        for title in ("Summaries 2026: Ores", "2022 Yearbook: Ores", "Summaries 2025: Ores", "Ores in 2020")
    ]
    three = [replace(one, id=year, publisher="T", title=f"Report {year}: Ores") for year in ("2023", "2024", "2025")]
    twice = [replace(editions[0], id=title, publisher="S", title=title) for title in ("Book 2026: A", "Book 2026: B")]

    assert [
        (one.publisher, [one.title, "A", "B"]),
        ("P", ["c", "d"]),
        ("", ["Q 2022"]),
        ("R", ["Summaries 2025", "Summaries 2026", "Yearbook 2022", "Ores in 2020"]),
        ("S", ["Book 2026: A", "Book 2026: B"]),
        ("T", ["Report 2023", "2024", "2025"]),
    ] == [
        (origin.publisher, [name for name, _ in origin.sources])
        for origin in origins_of([one, *others, *twins, alone, *editions, *twice, *three])
    ]


def test_a_block_leads_to_its_page_and_its_files(chart: Chart, blocks: dict[str, ChartBlocks]) -> None:
    """One row of short links, and below the drawing a button that stays hidden without a script."""
    tree = LexborHTMLParser(blocks["nl"].block(chart.id, "verhaal/een.md"))
    button = first(tree, ".chart__live > button[hidden]")

    assert [
        f"../../grafieken/{chart.id}/",
        f"../../../charts/{chart.id}.nl.csv",
        f"../../../charts/{chart.id}.nl.png",
        f"../../grafieken/{chart.id}/#embed",
        f"../../grafieken/{chart.id}/#cite",
    ] == [node.attributes["href"] for node in tree.css(".chart__row > a")]
    assert f"../../../charts/{chart.id}.nl.live.json" == button.attributes["data-live"]


def test_the_chart_of_a_claim_has_its_title_and_none_on_its_page(
    charts: dict[str, Chart], catalogue: Catalogue, localise: Localise, tmp_path: Path
) -> None:
    """Somebody wrote it, and it is short; what is put together of all numbers stands on the page of the chart alone."""
    chart = next(chart for chart in charts.values() if claim_id_of(chart.id))
    claim, site = catalogue.claims[claim_id_of(chart.id)], localise(catalogue, "en")
    blocks = ChartBlocks({chart.id: chart}, draw([chart], tmp_path), site)
    pages = ("story/one.md", f"claims/{claim.id}.md", f"charts/{chart.id}.md")
    trees = [LexborHTMLParser(blocks.block(chart.id, path)) for path in pages]
    said = chart.words("en")

    assert [[site.unbroken(claim.title["en"])], [], []] == [
        [node.text() for node in tree.css(".chart__headline")] for tree in trees
    ]
    assert [said.subtitle, said.subtitle, f"{said.headline}. {said.subtitle}"] == [
        first(tree, ".chart__subtitle").text() for tree in trees
    ]


@pytest.mark.parametrize("more", [0, 1])
def test_on_its_own_page_a_short_table_is_open(
    chart: Chart, blocks: dict[str, ChartBlocks], monkeypatch: pytest.MonkeyPatch, more: int
) -> None:
    """A longer one would push away what the page says; there the title is the headline, and the description is text."""
    monkeypatch.setattr("publishing.charts.blocks.FEW", len(chart.rows) - more)
    tree = LexborHTMLParser(blocks["en"].block(chart.id, f"charts/{chart.id}.md"))

    assert 1 - more == len(tree.css("details[open] table"))
    assert [] == tree.css(".chart__headline, .chart__description")
    assert ["#embed", "#cite"] == [node.attributes["href"] for node in tree.css(".chart__row > a")][2:]


def test_both_widths_have_ids_of_their_own(chart: Chart, blocks: dict[str, ChartBlocks]) -> None:
    """No id stands twice in a page."""
    ids = [node.id for node in LexborHTMLParser(blocks["nl"].block(chart.id, "index.md")).css("[id]")]

    assert len(set(ids)) == len(ids)


def test_names_from_the_data_are_escaped(
    chart: Chart, catalogue: Catalogue, localise: Localise, tmp_path: Path
) -> None:
    """A country with a hostile name is shown as it was typed, in the drawing and in the table."""
    hostile = "\"><script>alert(1)</script>{{ words }}'"
    labels = {code: dict.fromkeys(names, hostile) for code, names in chart.labels.items()}
    changed = replace(chart, labels=labels)
    blocks = ChartBlocks({chart.id: changed}, draw([changed], tmp_path), localise(catalogue, "nl"))
    tree = LexborHTMLParser(blocks.block(chart.id, "index.md"))

    assert [] == tree.css("script")
    assert hostile in {node.text() for node in tree.css("tbody th")}


def test_an_unknown_chart(blocks: dict[str, ChartBlocks]) -> None:
    """Staging has checked every id before, so this is a fault of the program."""
    with pytest.raises(KeyError):
        blocks["nl"].block("nothing", "index.md")

"""The pass over the finished HTML."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from charts import Chart
from evidence.catalogue import Catalogue
from publishing.charts.blocks import ChartBlocks
from publishing.charts.drawings import Drawings
from publishing.generator.finishing import finish, with_names
from publishing.languages.view import Localised
from publishing.pages.kept_rows import KeptRows
from tests.publishing.conftest import Localise, first, page
from tests.publishing.theme import laid_out

PAGE = laid_out("{text}")


def _rows(site: Localised, folder: Path) -> KeptRows:
    return KeptRows(site, folder / "cache")


def test_charts_take_the_place_of_their_slots(
    chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise, tmp_path: Path
) -> None:
    """The block's links fit the page it lands in, and the page gets its policy."""
    file = tmp_path / "verhaal" / "een" / "index.html"
    file.parent.mkdir(parents=True)
    file.write_text(PAGE.format(text=f"<!--chart:{chart.id}-->"), encoding="utf-8")

    site = localise(catalogue, "nl")

    finish(
        tmp_path, ChartBlocks({chart.id: chart}, drawn, site), _rows(site, tmp_path), [page("", path="verhaal/een.md")]
    )

    tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
    assert f"chart-{chart.id}" == first(tree, "figure.chart").id
    assert (first(tree, ".chart__source a").attributes["href"] or "").startswith("../../bronnen/#")
    assert 1 == len(tree.css("meta[http-equiv=Content-Security-Policy]"))


def test_the_code_of_a_chart_takes_the_place_of_its_slot(
    chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise, tmp_path: Path
) -> None:
    """The page of a chart shows what others copy; it is text, not a frame."""
    file = tmp_path / "index.html"
    file.write_text(PAGE.format(text=f"<!--code:{chart.id}-->"), encoding="utf-8")

    site = localise(catalogue, "nl")

    finish(tmp_path, ChartBlocks({chart.id: chart}, drawn, site), _rows(site, tmp_path), [])

    tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
    assert first(tree, "pre code").text().startswith("<iframe ")
    assert [] == tree.css("iframe")


def test_the_rows_of_a_table_take_the_place_of_their_slot(
    chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise, tmp_path: Path
) -> None:
    """Their headings are in the language of the page."""
    file = tmp_path / "index.html"
    file.write_text(PAGE.format(text="<!--rows:supply/reserves/1-->"), encoding="utf-8")
    site = localise(catalogue, "nl")

    finish(tmp_path, ChartBlocks({chart.id: chart}, drawn, site), _rows(site, tmp_path), [])

    tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
    table = catalogue.table("supply", "reserves")
    assert len(table.rows) == len(tree.css(".rows tbody tr"))
    assert "Land" == first(tree, ".rows thead th").text()


def test_a_name_stays_on_one_line_where_it_is_read_alone(dutch: Localised) -> None:
    """In texts; ids, addresses and other attributes, code, and the title of a window have the sign that was typed."""
    kept = (
        '<head><title>F-35</title></head><body data-name="F-35"><a href="https://x.example/UPI-7401" title="an F-35">'
        '<h2 id="an-F-35-lost">An {}35 lost</h2></a> <code>F-35</code> https://x.example/UPI-7401, F-x, {}35'
    )

    assert kept.format(*["F\N{NON-BREAKING HYPHEN}"] * 2) == with_names(kept.format("F-", "F-"), dutch)


def test_a_number_and_its_unit_stay_on_one_line(dutch: Localised) -> None:
    """In texts alone: what is copied has the blank that was typed, and so has what is no unit."""
    kept = (
        '<body><p data-copy="44 miljoen ton">In 2020 kwam 44{0}miljoen ton <a href="#">en 90{0}procent</a></p></body>'
    )

    assert kept.format("\N{NO-BREAK SPACE}") == with_names(kept.format(" "), dutch)


def test_a_drawing_keeps_its_letters(dutch: Localised) -> None:
    """No line breaks in it, and its letters are those of its picture; what stands before and behind it is text."""
    kept = "<body>op 28{0}november <svg><text>80 procent, F-35, 28 november</text></svg> 80{0}procent <svg></svg>"

    assert kept.format("\N{NO-BREAK SPACE}") == with_names(kept.format(" "), dutch)


def test_every_page_has_its_names_on_one_line(
    chart: Chart, drawn: Drawings, catalogue: Catalogue, localise: Localise, tmp_path: Path
) -> None:
    """A heading keeps the id that was made of what was typed."""
    for folder in ("een", "over"):
        (tmp_path / folder).mkdir()
        html = PAGE.format(text='<h2 id="de-f-35">De F-35</h2>')
        (tmp_path / folder / "index.html").write_text(html, encoding="utf-8")
    site = localise(catalogue, "nl")
    pages = [page("", path="een.md", chapter=1), page("", path="over.md")]

    finish(tmp_path, ChartBlocks({chart.id: chart}, drawn, site), _rows(site, tmp_path), pages)

    told = [
        first(LexborHTMLParser((tmp_path / folder / "index.html").read_text(encoding="utf-8")), "h2[id=de-f-35]").text()
        for folder in ("een", "over")
    ]
    assert ["De F\N{NON-BREAKING HYPHEN}35"] * 2 == told

"""Bare tables of Markdown and notebooks, put into their frames."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.generator.tables import with_tables
from tests.publishing.conftest import first

HEAD = '<h2 id="a">Wat <em>het</em> kost<a class="headerlink" href="#a" title="Permanent link">¶</a></h2>'
LONG = "onderhandelingspositie"


def _page(cell: str, align: str = "") -> str:
    heads = f"<thead><tr><th>Wat</th><th{align}>Hoeveel</th></tr></thead>"
    row = f"<tbody><tr><td>{cell}</td><td{align}>1 &lt; {cell}</td></tr></tbody>"
    return f"<p>Eerst.</p>{HEAD}<table>\n{heads}{row}</table><p>Dan.</p>"


def test_a_table_stands_in_a_frame_that_is_named_after_its_heading() -> None:
    """The keyboard reaches it; what stands around it and in it stays as it was."""
    html = with_tables(_page("kort"))
    frame = first(LexborHTMLParser(html), ".table-scroll")

    assert ("Wat het kost", "region", "0") == tuple(
        frame.attributes[name] for name in ("aria-label", "role", "tabindex")
    )
    assert "data" == first(frame, "table").attributes["class"]
    assert html.startswith(f"<p>Eerst.</p>{HEAD}<div")
    assert html.endswith("</div><p>Dan.</p>")
    assert "1 &lt; kort" in html


def test_what_does_not_fit_on_a_phone_can_be_stacked() -> None:
    """Each cell knows the heading of its column, and screen readers still have a table."""
    tree = LexborHTMLParser(with_tables(_page(LONG)))
    roles = {node.tag: node.attributes["role"] for node in tree.css("table, thead, tbody, tr, th")}

    assert "data stacked" == first(tree, "table").attributes["class"]
    assert {
        "table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "th": "columnheader",
    } == roles  # fmt: skip
    assert [("rowheader", None), ("cell", "Hoeveel")] == [
        (node.attributes["role"], node.attributes.get("data-label")) for node in tree.css("td")
    ]


@pytest.mark.parametrize(("align", "kind"), [("", "data"), (' align="right"', "data stacked")])
def test_numbers_are_not_broken(align: str, kind: str) -> None:
    """What may be broken fits."""
    tree = LexborHTMLParser(with_tables(_page("een hele rij korte woorden", align)))

    assert kind == first(tree, "table").attributes["class"]


def test_what_verdicts_mean_stands_below_their_words() -> None:
    """Side by side each meaning would have half a phone; a verdict says by itself what stands below it."""
    tree = LexborHTMLParser(with_tables(_page('<span class="verdict">klopt</span>')))

    assert "data stacked" == first(tree, "table").attributes["class"]
    assert [("rowheader", None), ("cell", None)] == [
        (node.attributes["role"], node.attributes.get("data-label")) for node in tree.css("td")
    ]


@pytest.mark.parametrize("table", ['<table role="table"><tr><td>1</td></tr></table>', "<table></table>"])
def test_other_tables_are_left_alone(table: str) -> None:
    """Those of templates have their frames, and one without rows needs none."""
    assert table == with_tables(table)

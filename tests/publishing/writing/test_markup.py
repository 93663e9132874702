"""What a page may hold of HTML, and what no page may."""

import pytest
import yaml

from publishing.writing.markup import EXTENSIONS, SETTINGS, markup_problems
from tests.broken.repository import ROOT
from tests.publishing.conftest import page


@pytest.mark.parametrize(
    "text",
    [
        '<div class="lead" markdown>\n\nEen *begin*.\n\n</div>',
        '<aside class="side-note" markdown>Naast de tekst.</aside>',
        "Een [pagina]({{page:method}}), een [bron](https://example.org/a?b=c) en `<script>`.",
        "```html\n<script>alert(1)</script>\n```",
        "## Kop {: #kop }\n\n| a | b |\n|--:|---|\n| 1 | 2 |",
        "Minder dan 5 < 6 en a<b, <!--een opmerking-->",
        "H<sub>2</sub>O<br>en verder",
    ],
)
def test_what_writers_use_is_in_order(text: str) -> None:
    """Blocks with a class, links, code, tables and attribute lists with an id."""
    assert [] == list(markup_problems(page(text)))


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a\n\n<script>x()</script>", "7:1", "<script> may not stand in a page"),
        ("a\n\n</article><b>", "7:1", "<article> may not stand in a page"),
        ('<div onclick="x()">a</div>', "5:1", "<div> may not have the attribute 'onclick'"),
        ('<div style="color:red">a</div>', "5:1", "<div> may not have the attribute 'style'"),
        ('<meta http-equiv="refresh" content="0;url=https://x.example">', "5:1", "<meta> may not stand in a page"),
        ("a <iframe src=x>", "5:3", "<iframe> may not stand in a page"),
        ("a <svg/onload=x()>", "5:3", "<svg> may not stand in a page"),
        ("a <img src=x onerror=x()>", "5:3", "<img> may not stand in a page"),
        ("a\n{: onclick=x() }", "6:4", "<p> may not have the attribute 'onclick'"),
        ("# a {: style='color:red' }", "5:8", "<h1> may not have the attribute 'style'"),
        ("[a](javascript:x())", "5:5", "a link to 'javascript:x()' leads to no page"),
        ("[a](JaVaScRiPt:x())", "5:5", "a link to 'JaVaScRiPt:x()' leads to no page"),
        ("[a][1]\n\n[1]: data:text/html,x", "7:6", "a link to 'data:text/html,x' leads to no page"),
        ("<javascript:x()>", "5:1", "<javascript:x()> may not stand in a page"),
        ("<body onload=x()>", "5:1", "<body> may not stand in a page"),
        ('<div class="a">a', "5:1", "<div> has no end"),
        ("a</div>", "5:2", "<div> has no start"),
        ("![a](https://x.example/a.png)", "5", "<img> may not stand in a page"),
        ("a " + "[" * 6000, "5", "the page has 6,000 opening brackets, more than 5,000"),
        ("a" * 20_000, "5", "the page has 20,000 characters on a line, more than 10,000"),
    ],
)
def test_what_could_run_or_reach_out_is_a_problem(text: str, line: str, what: str) -> None:
    """Each is named at its line and column, whether it stands in the source or Markdown makes it."""
    first = next(markup_problems(page(text)))

    assert (line, what) == (str(first.where).partition("proef.md:")[2], first.what)


def test_pages_are_looked_at_as_the_generator_reads_them() -> None:
    """The extensions of Markdown are those of the generator; three of them it has by itself."""
    configured = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]

    assert set(EXTENSIONS) == {*configured, "fenced_code", "tables", "toc"}
    assert SETTINGS["tables"] == configured["tables"]

"""What a page may hold of HTML, and what no page may."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some

from publishing.writing.markup import EXTENSIONS, SETTINGS, markup_problems
from tests.broken.repository import ROOT
from tests.publishing.conftest import page

NO_ID = "{} cannot be an id: it is taken, or more than letters a to z, digits and hyphens"
NO_CLASS = "pages have no class {}, only lead, sections, side-note, steps, summary, unknown"
WITHOUT_END = "quotes, lists or emphasis of this page"
NO_PAGE = "a link to {} names no page of ours: write [words]({{{{page:id}}}})"


@pytest.mark.parametrize(
    "text",
    [
        '<div class="lead" markdown>\n\nEen *begin*.\n\n</div>',
        '<aside class="side-note" markdown>Naast de tekst.</aside>',
        "Een [pagina]({{page:method}}), een [bron](https://example.org/a?b=c) en `<script>`.",
        "```html\n<script>alert(1)</script>\n```",
        "## Kop {: #kop }\n\n| a | b |\n|--:|---|\n| 1 | 2 |",
        "Minder dan 5 < 6 en a<b",
        "<div>" * 10 + "a" + "</div>" * 10,
        "## 2026\n\n### 10 mei 2026",
        "H<sub>2</sub>O<br>en verder",
        "## Kop\n[a](#kop), [b](mailto:a@x.example), [c]({{page:method}}#kop), [d](http://www.example.org/)",
    ],
)
def test_what_writers_use_is_in_order(text: str) -> None:
    """Blocks with a class, links, code, tables and attribute lists with an id."""
    assert [] == list(markup_problems(page(text)))


@pytest.mark.parametrize(
    "heading", ["## De kop", "## Iets anders {: #de-kop }", "## {{figure:a}}", '<div id="de-kop">a</div>']
)
def test_a_link_to_what_the_page_has(heading: str) -> None:
    """A heading by its words, whatever has that id, and perhaps a heading that is filled in later."""
    assert [] == list(markup_problems(page(f"{heading}\n\n[a](#de-kop)")))


def test_a_link_to_a_heading_that_is_not_there() -> None:
    """It is named at its line, and would lead nowhere."""
    (problem,) = markup_problems(page("## De kop\n\nZie [boven](#kop)."))

    assert "docs/nl/verhaal/proef.md:7:13  no heading of this page is called '#kop'" == str(problem).partition(" →")[0]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a\n\n<script>x()</script>", "7:1", "<script> may not stand in a page"),
        ("a\n\n</article>", "7:1", "<article> may not stand in a page"),
        ('<div onclick="x()">a</div>', "5:1", "<div> may not have the attribute 'onclick'"),
        ('<div style="color:red">a</div>', "5:1", "<div> may not have the attribute 'style'"),
        ('<meta http-equiv="refresh" content="0;url=https://x.example">', "5:1", "<meta> may not stand in a page"),
        ('<abbr title="80 procent">a</abbr>', "5:1", "<abbr> may not have the attribute 'title'"),
        ('a [b](https://example.org "80 procent")', "5:28", "<a> may not have the attribute 'title'"),
        ("a <iframe src=x>", "5:3", "<iframe> may not stand in a page"),
        ("a <svg/onload=x()>", "5:3", "<svg> may not stand in a page"),
        ("a <img src=x onerror=x()>", "5:3", "<img> may not stand in a page"),
        ("a\n{: onclick=x() }", "6:4", "<p> may not have the attribute 'onclick'"),
        ("## a {: style='color:red' }", "5:9", "<h2> may not have the attribute 'style'"),
        ("[a](javascript:x())", "5:5", "a link to 'javascript:x()' leads to no page"),
        ("[a](JaVaScRiPt:x())", "5:5", "a link to 'JaVaScRiPt:x()' leads to no page"),
        ("[a][1]\n\n[1]: data:text/html,x", "7:6", "a link to 'data:text/html,x' leads to no page"),
        ("<javascript:x()>", "5:1", "<javascript:x()> may not stand in a page"),
        ("a <!-- b -->", "5:3", "a comment or a declaration hides text"),
        ("a\n\n<!-- nooit uit", "7:1", "a comment or a declaration hides text"),
        ("<![CDATA[<script>x()</script>]]>", "5:1", "a comment or a declaration hides text"),
        ("<?php x ?>", "5:1", "a comment or a declaration hides text"),
        ("<div class='verdict'>a</div>", "5:13", NO_CLASS.format("'verdict'")),
        ("a\n{: .md-banner }", "6:5", NO_CLASS.format("'md-banner'")),
        ("a\n{: #__search }", "6:5", NO_ID.format("'__search'")),
        ("## a {: #__search }", "5:10", "'__search' cannot be an id: it is taken"),
        ("<p id='a b'>a</p>", "5:8", NO_ID.format("'a b'")),
        ("<p id='b'>a</p><p id='b'>a</p>", "5:8", NO_ID.format("'b'")),
        ("<p id='chart-b'>a</p>", "5:8", NO_ID.format("'chart-b'")),
        ("<p lang='Nederlands'>a</p>", "5:10", "'Nederlands' is no language"),
        ("<p lang='zz'>a</p>", "5:10", "'zz' is no language"),
        ("[a](//x.example/b)", "5:5", "a link to '//x.example/b' leads to no page"),
        ("[a](https://b@x.example/)", "5:5", "a link to 'https://b@x.example/' leads to no page"),
        ("[a](http://localhost/x)", "5:5", "a link leads astray: 'localhost' is no host that others can reach"),
        ("[a](https://)", "5:5", "a link to 'https://' leads to no page"),
        ("[a](&#106;avascript:x())", "5", "a link to 'javascript:x()' leads to no page"),
        ("[a](over.md)", "5:5", NO_PAGE.format("'over.md'")),
        ("[a](../../etc/passwd)", "5:5", NO_PAGE.format("'../../etc/passwd'")),
        ("[a](/nl/over/)", "5:5", NO_PAGE.format("'/nl/over/'")),
        ("[a](mailto:b@x.example?cc=c)", "5:5", "a link to 'mailto:b@x.example?cc=c' leads to no page"),
        ("<body onload=x()>", "5:1", "<body> may not stand in a page"),
        ('<div class="a">a', "5:1", "<div> has no end"),
        ("a</div>", "5:2", "<div> has no start"),
        ("![a](https://x.example/a.png)", "5:1", "<img> may not stand in a page"),
        ("<script>a</script>", "5:1", "<script> may not stand in a page"),
        ("<div>" * 11 + "a" + "</div>" * 11, "5:51", "<div> stands within 10 other elements"),
        ("**a *b " * 900 + " b* a**" * 900, "5", f"{WITHOUT_END} stand within each other without end"),
        ("a\n\n# 10 mei 2026", "7:3", "the title '10 mei 2026' is only a date, a number or a sign"),
        ("2026\n====", "5:1", "the title '2026' is only a date, a number or a sign"),
        ("a[^1] b", "5:2", "the page has no footnotes, and [^1] would be shown as it stands"),
        ("a\n\n[^note]: b", "7:1", "the page has no footnotes, and [^note] would be shown as it stands"),
        ("## —", "5:4", "the heading '—' says nothing"),
    ],
)  # fmt: skip
def test_what_could_run_or_reach_out_is_a_problem(text: str, line: str, what: str) -> None:
    """Each is named at its line and column, whether it stands in the source or Markdown makes it."""
    (first,) = markup_problems(page(text))

    assert (line, what) == (str(first.where).partition("proef.md:")[2], first.what)


@given(text=some.text(alphabet="ab<>!-[](){}:#/\\\"'`*_&;=.\n ", max_size=80))
def test_any_text_is_looked_at(text: str) -> None:
    """However broken, it gives problems or none, never an exception."""
    assert all(problem.where.line for problem in markup_problems(page(text)))


def test_pages_are_looked_at_as_the_generator_reads_them() -> None:
    """The extensions of Markdown are those of the generator; three of them it has by itself."""
    configured = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]

    assert set(EXTENSIONS) == {*configured, "fenced_code", "tables", "toc"}
    assert SETTINGS["tables"] == configured["tables"]

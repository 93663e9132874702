"""The one pass over the finished HTML: markup mended, tables framed, charts and rows put in, the policy added."""

import re
from collections.abc import Iterable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from publishing.charts.blocks import ChartBlocks
from publishing.generator.footnotes import with_footnotes
from publishing.generator.markup import mended, with_active_tab
from publishing.generator.tables import with_tables
from publishing.pages.rows import rows_block
from publishing.pages.written import Page
from publishing.policy import with_policy

CHART_SLOT = re.compile(r"<!--chart:([a-z0-9-]+)-->")
ROWS_SLOT = re.compile(r"<!--rows:([a-z0-9_-]+)/([a-z0-9_-]+)/(\d+)-->")
CODE_SLOT = re.compile(r"<!--code:([a-z0-9-]+)-->")
NOTEBOOK = '<div class="jp-Notebook"'
# JupyterLab's stylesheets (575 KB) and the libraries that its page asks other hosts for.
NOTEBOOK_BALLAST = ", ".join(
    f"article {element}"
    for element in (
        "style",
        "script",
        "a.anchor-link",
        "clipboard-copy",
        ".clipboard-copy-txt",
        ".jp-InputPrompt",
        ".jp-OutputPrompt",
    )
)
NOTEBOOK_HEAD = "head style, head script[src*='//'], head link[href*='//'][rel=stylesheet]"


def finish(folder: Path, blocks: ChartBlocks, pages: Iterable[Page]) -> None:
    """Finish every page of one language; that for what is missing stands at its root, and is none of them."""
    by_file = {f"{page.url}index.html": page for page in pages}
    for file in sorted(folder.rglob("*.html")):
        page = by_file.get(file.relative_to(folder).as_posix())
        source = page.path if page else "index.md"
        html = mended(file.read_text(encoding="utf-8"), str(page.meta.get("text_language", "")) if page else "")
        if page and "tab" in page.meta:
            html = with_active_tab(html, blocks.site.linker(page.path)(str(page.meta["tab"])))
        html = with_tables(html)
        html = CHART_SLOT.sub(lambda match, path=source: str(blocks.block(match[1], path)), html)  # type: ignore[misc]
        html = ROWS_SLOT.sub(lambda slot: str(rows_block(slot[1], slot[2], int(slot[3]), blocks.site)), html)
        html = CODE_SLOT.sub(lambda match: str(blocks.code(match[1])), html)
        if NOTEBOOK in html or "jupyter-wrapper" in html:
            html = without_ballast(html)
        html = with_footnotes(html, file.relative_to(folder).as_posix(), blocks.site)
        file.write_text(with_policy(html), encoding="utf-8")


def without_ballast(html: str) -> str:
    """Return a notebook page without JupyterLab's inlined stylesheets and scripts."""
    tree = LexborHTMLParser(html)
    for selector in (NOTEBOOK_BALLAST, NOTEBOOK_HEAD):
        for node in tree.css(selector):
            node.decompose()
    for node in tree.css("[style]"):
        del node.attrs["style"]
    return str(tree.html)

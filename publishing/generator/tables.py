"""The tables of written pages, as they stand everywhere on the site: in a frame with a name, stacked on a phone.

Markdown and notebooks write bare tables, which a narrow screen would cut.
"""

import re
from collections.abc import Iterator

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.columns import fits

# Those of templates have a role already; the parser sees one table at a time, so that nothing else of a page changes.
BARE = re.compile(r"<table(?![^>]* role=).*?</table>", re.DOTALL)
HEADING = re.compile(r"<h[1-6][^>]*>(.*?)(?:<a class=\"headerlink\".*?)?</h[1-6]>", re.DOTALL)
FRAME = Markup('<div class="table-scroll" tabindex="0" role="region" aria-label="{}">{}</div>')
# A verdict takes half the width of a phone, a relation a third, and its word says by itself what stands below it.
SIGNED = "td:first-child > :is(.verdict, .relation)"
# The roles keep it a table for screen readers where its cells are stacked.
ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "thead th": "columnheader", "td": "cell"}


def with_tables(html: str) -> str:
    """Return a page whose bare tables are in frames, named after the heading above them."""
    return BARE.sub(lambda found: _framed(found[0], _heading(html[: found.start()])), html)


def _heading(before: str) -> str:
    """Return the text of the last heading."""
    headings = HEADING.findall(before)
    return Markup(headings[-1]).striptags() if headings else ""  # noqa: S704 (only to take its tags away)


def _framed(table: str, name: str) -> str:
    node = LexborHTMLParser(table).css_first("table")
    if node is None or not node.css("tbody tr"):
        return table
    kind = node.attributes.get("class") or ""
    node.attrs["class"] = f"{kind} data".strip()
    texts = [[cell.text().strip() for cell in row] for row in _rows(node)]
    if node.css_matches(SIGNED) or not fits(texts, _whole(node)):
        _stack(node)
    return str(FRAME.format(name, Markup(node.html)))  # noqa: S704 (the page's own table)


def _rows(table: LexborNode) -> Iterator[list[LexborNode]]:
    for row in table.css("tr"):
        yield row.css("th, td")


def _whole(table: LexborNode) -> list[bool]:
    """Tell of each column whether it holds numbers, which are never broken."""
    return [cell.attributes.get("align") == "right" for cell in next(_rows(table))]


def _stack(table: LexborNode) -> None:
    """Give each cell the heading of its column, which stands before it where cells are stacked."""
    table.attrs["class"] = f"{table.attributes['class']} stacked"
    table.attrs["role"] = "table"
    for selector, role in ROLES.items():
        for node in table.css(selector):
            node.attrs["role"] = role
    headings, *rows = _rows(table)
    labels = [] if table.css_matches(SIGNED) else [heading.text().strip() for heading in headings[1:]]
    for first, *others in rows:
        first.attrs["role"] = "rowheader"
        for label, cell in zip(labels, others, strict=False):
            cell.attrs["data-label"] = label

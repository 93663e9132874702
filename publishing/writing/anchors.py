"""Where links to a heading of the same page lead: to one that is there."""

from collections.abc import Iterator
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

# A heading with a reference gets its id when that is filled in.
REFERENCE = "{{"


def lost_anchors(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield the addresses of links that lead to a heading or another element which the page does not have."""
    headings = tree.css("h1, h2, h3, h4, h5, h6")
    there = {node.attributes.get("id") for node in tree.css("[id]")}
    if not any(REFERENCE in heading.text() for heading in headings):
        links = (node.attributes.get("href") or "" for node in tree.css("a[href^='#']"))
        yield from (link for link in links if unquote(link[1:]) not in there)

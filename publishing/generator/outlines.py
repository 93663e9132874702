"""What is in a long page, for screens that have no room for it beside the text."""

from selectolax.lexbor import LexborHTMLParser

from publishing.languages.view import Localised

SLOT = "<!--outline-->"


def with_outline(html: str, site: Localised) -> str:
    """Return a page with the list of its sections in the place that its text keeps for it."""
    if SLOT not in html:
        return html
    headings = LexborHTMLParser(html).css("article h2[id]")
    sections = [(heading.id, heading.text(deep=False).strip()) for heading in headings]
    return html.replace(SLOT, site.render("outline.html", sections=sections))

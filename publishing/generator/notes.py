"""What stands beside the text of written pages: side notes, and in a chapter the sources.

A note stands below the heading that it is about. Beside the text it begins with the paragraph that follows; on a narrow
screen it would part the heading from the first sentence, so there it comes after that paragraph.
"""

import re

NOTE = r'(?:<aside class="side-note">(?:(?!</aside>).)*</aside>|<p class="side-note pull">(?:(?!</p>).)*</p>)'
NOTED = re.compile(rf"((?:{NOTE}\s*)+)(<p>(?:(?!</p>).)*</p>)", re.DOTALL)
CHAPTER = '<p class="chapter-number">'


def with_notes(html: str, sources: str) -> str:
    """Return a page whose side notes go with a paragraph; `sources` is how the address of all sources ends."""
    html = NOTED.sub(r'<div class="noted">\n\1\2\n</div>', html)
    return _cited(sources).sub(r'<span class="cited"> <i>(</i>\1<i>)</i></span>', html) if CHAPTER in html else html


def _cited(sources: str) -> re.Pattern[str]:
    """Return what finds sources between brackets, with the blank before them."""
    link = rf'<a href="[^"]*/{re.escape(sources)}/#[^"]*"[^>]*>[^<]*</a>'
    return re.compile(rf" \(({link}(?:[,;] {link})*)\)")

"""The one pass over the finished HTML: markup mended, tables framed, charts and rows put in, the policy added."""

import re
from collections.abc import Iterable
from pathlib import Path

from publishing.apostrophes import changed_texts, curled
from publishing.charts.blocks import ChartBlocks
from publishing.generator.footnotes import with_footnotes
from publishing.generator.glances import with_glance
from publishing.generator.markup import mended
from publishing.generator.notes import with_notes
from publishing.generator.outlines import with_outline
from publishing.generator.tables import with_tables
from publishing.languages.view import HYPHEN_OF_NAME, Localised
from publishing.pages.kept_rows import KeptRows
from publishing.pages.written import Page
from publishing.policy import with_policy

CHART_SLOT = re.compile(r"<!--chart:([a-z0-9-]+)-->")
ROWS_SLOT = re.compile(r"<!--rows:([a-z0-9_-]+)/([a-z0-9_-]+)/(\d+)-->")
CODE_SLOT = re.compile(r"<!--code:([a-z0-9-]+)-->")
# As IN_TEXT of the apostrophes: the next bracket opens a tag. What stands behind a slash is part of an address.
IN_TEXT = r"(?=[^<>]*(?:<|\Z))"
DRAWN = re.compile(r"(<svg\b.*?</svg>)", re.DOTALL)
HYPHEN_IN_TEXT = re.compile(rf"{HYPHEN_OF_NAME.pattern}(?<!/[A-Z]-)(?<!/[A-Z]{{2}}-)(?<!/[A-Z]{{3}}-){IN_TEXT}")


def finish(folder: Path, blocks: ChartBlocks, rows: KeptRows, pages: Iterable[Page]) -> None:
    """Finish every page of one language; that for what is missing stands at its root, and is none of them."""
    by_file = {f"{page.url}index.html": page for page in pages}
    for file in sorted(folder.rglob("*.html")):
        page = by_file.get(file.relative_to(folder).as_posix())
        source = page.path if page else "index.md"
        html = mended(file.read_text(encoding="utf-8"), str(page.meta.get("text_language", "")) if page else "")
        html = _with_extras(with_blocks(html, source, blocks, rows), source, blocks)
        html = with_names(html, blocks.site) if page else html
        html = with_footnotes(html, file.relative_to(folder).as_posix(), blocks.site)
        file.write_text(with_policy(curled(html)), encoding="utf-8")


def _with_extras(html: str, path: str, blocks: ChartBlocks) -> str:
    """Return a page with what stands beside its text, and with what its text keeps a place for."""
    html = with_notes(html, blocks.site.words["slugs"]["sources"])
    return with_outline(with_glance(html, path, blocks), blocks.site)


def with_names(html: str, site: Localised) -> str:
    """Return a page in whose texts names such as F-35, and what `bound_blank` binds, stay on one line.

    Its headings keep the ids made of them, and its drawings their letters.
    """
    head, body, rest = html.partition("<body")
    blank = re.compile(rf"(?:{site.bound_blank.pattern}){IN_TEXT}")

    def kept_whole(text: str) -> str:
        return blank.sub("\N{NO-BREAK SPACE}", HYPHEN_IN_TEXT.sub("\N{NON-BREAKING HYPHEN}", text))

    pieces = DRAWN.split(rest)
    pieces[::2] = [changed_texts(piece, kept_whole) for piece in pieces[::2]]
    return head + body + "".join(pieces)


def with_blocks(html: str, path: str, blocks: ChartBlocks, rows: KeptRows) -> str:
    """Return the text of a page with its tables in frames, and with its charts and rows, which no Markdown sees."""
    html = CHART_SLOT.sub(lambda slot: str(blocks.block(slot[1], path)), with_tables(html))
    html = ROWS_SLOT.sub(lambda slot: rows.block(slot[1], slot[2], int(slot[3])), html)
    return CODE_SLOT.sub(lambda slot: str(blocks.code(slot[1])), html)

"""Addresses of pages, and links between them that work at a host's root and under a path."""

import posixpath
from dataclasses import dataclass

from markdown.extensions.toc import slugify_unicode


def slug(text: str) -> str:
    """Return a title as a part of an address."""
    return str(slugify_unicode(text, "-"))


def url_of(path: str) -> str:
    """Return the address of a source file within its language: `story/x.md` becomes `story/x/`."""
    stem = path.rpartition(".")[0]
    folder, _, name = stem.rpartition("/")
    if name == "index":
        return f"{folder}/" if folder else ""
    return f"{stem}/"


def relative(target: str, start: str) -> str:
    """Return the link from one page to another address below the same root."""
    path, hash_sign, fragment = target.partition("#")
    link = posixpath.relpath(path or ".", start or ".")
    slash = "/" if path.endswith("/") or not path else ""
    return f"{link}{slash}{hash_sign}{fragment}"


@dataclass(frozen=True)
class Addresses:
    """Where the generated pages of one language live; the words are its `slugs` table."""

    slugs: dict[str, str]

    def claim(self, claim_id: str) -> str:
        """Return the source path of a claim's page."""
        return f"{self.slugs['claims']}/{claim_id}.md"

    def claims(self) -> str:
        """Return the source path of the register of claims."""
        return f"{self.slugs['claims']}/index.md"

    def chart(self, chart_id: str) -> str:
        """Return the source path of a chart's page."""
        return f"{self.slugs['charts']}/{chart_id}.md"

    def charts(self) -> str:
        """Return the source path of the gallery of charts."""
        return f"{self.slugs['charts']}/index.md"

    def data(self) -> str:
        """Return the source path of the page that lists all tables."""
        return f"{self.slugs['data']}/index.md"

    def table(self, package_title: str, table_title: str) -> str:
        """Return the source path of a table's page."""
        return f"{self.slugs['data']}/{slug(package_title)}/{slug(table_title)}.md"

    def article(self, source_id: str) -> str:
        """Return the source path of the page about an article."""
        return f"{self.slugs['articles']}/{source_id}.md"

    def glossary(self) -> str:
        """Return the source path of the glossary."""
        return f"{self.slugs['glossary']}.md"

    def timeline(self) -> str:
        """Return the source path of the timeline."""
        return f"{self.slugs['timeline']}.md"

    def search(self) -> str:
        """Return the source path of the page with the search."""
        return f"{self.slugs['search']}.md"

    def sources(self) -> str:
        """Return the source path of the bibliography."""
        return f"{self.slugs['sources']}.md"

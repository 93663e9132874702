"""Every address of the site, and links between them that work at a host's root and under a path.

Those outside the languages never change: others link to them.
"""

from dataclasses import dataclass
from functools import cache
from posixpath import commonprefix

from markdown.extensions.toc import slugify_unicode

from publishing.media_types import DESCRIBES_TABLES

# Folders outside the languages.
CHART_FILES = "charts"
DATA_FILES = "data"
ENTRIES = {"figure": "figures", "measure": "measures", "claim": "claims"}
SCHEMAS = "schemas"
CITATIONS = "citations"
FEEDS = "feeds"
# What was released, as it was.
RELEASES = "v"
ASSETS = "assets"
# Folders of files of which each says its language itself, frames for other people's pages among them.
SPEAKING_FILES = (CHART_FILES, *ENTRIES.values())
# The list of all files with their sizes.
FILE_INDEX = f"{DATA_FILES}/index.json"
# The same as a catalogue for data portals, in two forms.
CATALOGUE = f"{DATA_FILES}/catalog.jsonld"
CATALOGUE_TURTLE = f"{DATA_FILES}/catalog.ttl"
# What describes the tables of a folder for programs, beside them: by Frictionless, and by CSV on the Web, which says
# what the file is called; the description of one table is called as its CSV with the end of that name behind it.
DESCRIPTOR = "datapackage.json"
CSVW = DESCRIBES_TABLES
# The same for machine learning.
CROISSANT = "croissant.jsonld"
# That of the rows of all charts.
CHART_PACKAGE = f"{CHART_FILES}/{DESCRIPTOR}"
# The picture of a page, beside it.
CARD = "card.png"


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


@cache
def relative(target: str, start: str) -> str:
    """Return the link from one page to another address below the same root."""
    path, hash_sign, fragment = target.partition("#")
    # NOTE: posixpath.relpath asks twice where this process works, and a build makes a hundred thousand links.
    here, there = (list(filter(None, address.split("/"))) for address in (start, path))
    common = len(commonprefix([here, there]))
    link = "/".join([*(".." for _ in here[common:]), *there[common:]]) or "."
    slash = "/" if path.endswith("/") or not path else ""
    return f"{link}{slash}{hash_sign}{fragment}"


def page_address(language: str, path: str) -> str:
    """Return the address below the site's root of a page's source path in a language."""
    return f"{language}/{url_of(path)}"


def chart_file(chart_id: str, language: str, ending: str) -> str:
    """Return the address of a file of a chart: a picture, its rows, the page for other people's frames."""
    return f"{CHART_FILES}/{chart_id}.{language}.{ending}"


def embed_file(kind: str, id_: str, language: str, ending: str) -> str:
    """Return the address of a figure or a claim for other people's pages: a frame, a picture, each also dark."""
    return f"{ENTRIES[kind]}/{id_}.{language}.{ending}"


def language_of(file: str) -> str:
    """Return the language of a file by its name, such as `an-id.nl.dark.html`; ids hold no point."""
    return file.split(".")[1]


def table_file(package: str, table: str, ending: str = "csv") -> str:
    """Return the address of a table in one of its formats; that of one language has its code in the ending."""
    return f"{DATA_FILES}/{package}/{table}.{ending}"


def package_file(package: str, ending: str) -> str:
    """Return the address of a whole package in one file, beside its folder: a table may be called as its package."""
    return f"{DATA_FILES}/{package}.{ending}"


def descriptor_file(package: str, name: str = DESCRIPTOR) -> str:
    """Return the address of a package's descriptor, or of what describes it by another standard."""
    return f"{DATA_FILES}/{package}/{name}"


def entry_file(kind: str, id_: str) -> str:
    """Return the address of a figure, a measure or a claim as JSON."""
    return f"{ENTRIES[kind]}/{id_}.json"


def entry_index(kind: str) -> str:
    """Return the address of the list of all entries of a kind."""
    return f"{ENTRIES[kind]}/index.json"


def citation_file(kind: str, id_: str, language: str, ending: str) -> str:
    """Return the address of a citation in one of its forms: what kind of thing it is of, and in which language."""
    return f"{CITATIONS}/{kind}/{id_}.{language}.{ending}"


def feed_file(language: str, ending: str) -> str:
    """Return the address of the feed of changes in a language: `atom`, or `json` for JSON Feed."""
    return f"{FEEDS}/corrections.{language}.{ending}"


def release_file(day: str, name: str) -> str:
    """Return the address of a file of the release of a day, which stays what it was."""
    return f"{RELEASES}/{day}/{name}"


def schema_file(kind: str) -> str:
    """Return the address of the schema that the entries of a kind follow."""
    return f"{SCHEMAS}/{kind}.json"


def lookup_file(language: str) -> str:
    """Return the address of what numbers are looked up in: beside the script that does so."""
    return f"{language}/{ASSETS}/known-numbers.js"


def findable_file(language: str) -> str:
    """Return the address of what the search finds beside numbers and claims."""
    return f"{language}/{ASSETS}/known-pages.js"


@dataclass(frozen=True)
class Addresses:
    """The source paths of one language's generated pages; each kind of page has its word among the `slugs`."""

    slugs: dict[str, str]

    def page(self, kind: str) -> str:
        """Return the path of the only page of a kind, such as the glossary."""
        return f"{self.slugs[kind]}.md"

    def index(self, kind: str) -> str:
        """Return the path of the page that lists the pages of a kind."""
        return f"{self.slugs[kind]}/index.md"

    def entry(self, kind: str, thing_id: str) -> str:
        """Return the path of the page about one thing, such as a claim."""
        return f"{self.slugs[kind]}/{thing_id}.md"

    def package(self, name: str) -> str:
        """Return the path of the page of a package, above those of its tables."""
        return f"{self.slugs['data']}/{slug(name)}/index.md"

    def table(self, package_title: str, table_title: str) -> str:
        """Return the path of a table's page."""
        return self.entry("data", f"{slug(package_title)}/{slug(table_title)}")

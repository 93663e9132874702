"""Pages of rows by the hundred: the generator lays out one shell of each kind, which is filled for each row after it.

A page costs the generator a hundred times as much as filling does.
"""

import html
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from charts import Chart
from publishing.languages.addresses import ENTRIES, entry_file
from publishing.languages.view import Localised
from publishing.pages.downloads import file_links
from publishing.pages.linked_data import KEY, Thing
from publishing.pages.sharing import Shared
from publishing.pages.written import CARD_ALT, CARD_OF, Page

# What stands for a row in a shell: in addresses, in titles, and in the place of its text.
ROW = "row-of-the-data"
TITLE, DESCRIPTION = "Title of a row of the data", "Description of a row of the data"
# NOTE: the theme puts a heading above a text in which it does not find one; that of the row is its own.
TEXT = "<!--text of a row <h1-->"
CARD_SLOT, ALT_SLOT = "card-of-a-row", "What the card of a row of the data says"
# As it stands in a script of data, within quotation marks.
LINKED = "Linked data of a row of the data"


@dataclass(frozen=True)
class Filling:
    """What is put into a shell for one row: its id, which is the same in every language, its texts, and its card."""

    id: str
    title: str
    description: str
    text: Markup
    shared: Shared

    def into(self, shell: str, linked: Sequence[Thing] = ()) -> str:
        """Return a shell's page as that of the row, with what is said of it for machines."""
        data = htmlsafe_json_dumps(list(linked), ensure_ascii=False)
        texts = {
            f'"{LINKED}"': data,
            ROW: self.id,
            TITLE: _escaped(self.title),
            DESCRIPTION: _escaped(self.description),
            CARD_SLOT: self.shared.card,
            ALT_SLOT: _escaped(self.shared.alt),
            TEXT: self.text,
        }
        for slot, text in texts.items():
            shell = shell.replace(slot, text)
        return shell


@dataclass(frozen=True)
class Shell:
    """A kind of page, called as its slug: the ids of its rows, and what its pages are filled with."""

    kind: str
    ids: Callable[[Localised], Sequence[str]]
    fillings: Callable[[Localised, Sequence[Page], Iterable[Chart]], Iterator[Filling]]

    def page(self, site: Localised) -> Page:
        """Return the page that the generator lays out; which card a row has is filled in too."""
        path = site.addresses.entry(self.kind, ROW)
        entry = next(one for one, folder in ENTRIES.items() if folder == self.kind)
        meta = {
            "title": TITLE,
            "description": DESCRIPTION,
            CARD_OF: CARD_SLOT,
            CARD_ALT: ALT_SLOT,
            "hide": ["toc"],
            "styles": ["ladder"],
            KEY: LINKED,
            **file_links([entry_file(entry, ROW)], [], site, path),
        }
        return Page(f"shell-{self.kind}", site.code, path, meta, TEXT, generated=True, is_shell=True)

    def pairs(self, sites: Mapping[str, Localised]) -> dict[str, dict[str, str]]:
        """Return the address of each row's page in every language."""
        first = next(iter(sites.values()))
        return {
            f"{self.kind}-{id_}": {
                code: site.address(site.addresses.entry(self.kind, id_)) for code, site in sites.items()
            }
            for id_ in self.ids(first)
        }


def shell_pages(shells: Sequence[Shell]) -> Callable[[Localised, Mapping[str, Chart]], Iterator[Page]]:
    """Return what yields the shells of a language."""

    def pages(site: Localised, _charts: Mapping[str, Chart]) -> Iterator[Page]:
        yield from (shell.page(site) for shell in shells)

    return pages


def crumbs_to(site: Localised, path: str, *steps: tuple[str, str] | None) -> list[tuple[str, str]]:
    """Return the way to a page of a row, each step with its title and its link: the data come first."""
    link = site.linker(path)
    data = (site.words["data"]["title"], site.address(site.addresses.index("data")))
    return [(title, link(address)) for title, address in (data, *(step for step in steps if step))]


def _escaped(text: str) -> str:
    """Return a text as it stands in titles and attributes of the theme's pages."""
    return html.escape(text, quote=False).replace('"', "&quot;")

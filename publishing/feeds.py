"""The changes of what was published for readers of feeds: Atom and JSON Feed, each in every language.

A feed has every change that there was: a reader that comes back after years has missed none.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from evidence.corrections import Entry
from publishing.citation import AUTHORS
from publishing.data.corrected import in_short, kind_of, said_cells
from publishing.languages.addresses import FEEDS, feed_file
from publishing.languages.templates import environment
from publishing.languages.view import Localised
from publishing.pages.corrections import PAGE
from publishing.pages.written import Page

JSON_FEED = "https://jsonfeed.org/version/1.1"
# What stands before the ids of our changes: they stay what they are when the site moves, so it is no address of it.
NAME = "zeldzaam/corrections"
MIDNIGHT = "T00:00:00Z"


@dataclass(frozen=True)
class Item:
    """A change in a feed: `id` never changes, and `link` leads to it on the page of all changes."""

    id: str
    link: str
    title: str
    text: str
    updated: str
    kind: str
    label: str


@dataclass(frozen=True)
class Feed:
    """All changes in one language."""

    site: Localised
    page: Page
    items: list[Item]

    @property
    def updated(self) -> str:
        """When it last changed: with the newest change, and before there is one with the data."""
        return self.items[0].updated if self.items else f"{self.site.day}{MIDNIGHT}"

    def address(self, ending: str) -> str:
        """Return where one of its forms is."""
        return self.site.settings.site_url + feed_file(self.site.code, ending)

    @property
    def home(self) -> str:
        """The page that shows the same."""
        return self.site.settings.site_url + self.site.address(self.page.path)

    def atom(self) -> str:
        """Return it as Atom (RFC 4287)."""
        named = {"id": stable_id(self.site.code), "author": AUTHORS[0]["name"]}
        return environment().get_template("feed.atom").render(feed=self, words=self.site.words, **named) + "\n"

    def as_json(self) -> str:
        """Return it as JSON Feed 1.1."""
        words = self.site.words["corrections"]
        feed = {
            "version": JSON_FEED,
            "title": words["feed"],
            "description": words["feed_about"],
            "home_page_url": self.home,
            "feed_url": self.address("json"),
            "language": self.site.code,
            "authors": [{"name": AUTHORS[0]["name"], "url": self.site.settings.site_url}],
            "items": [
                {
                    "id": one.id,
                    "url": one.link,
                    "title": one.title,
                    "content_text": one.text,
                    "date_published": one.updated,
                    "tags": [one.label],
                }
                for one in self.items
            ],
        }
        return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def write_feeds(target: Path, sites: Mapping[str, Localised], pages: Mapping[str, Iterable[Page]]) -> None:
    """Write the feeds of each language into the site."""
    (target / FEEDS).mkdir()
    for code, site in sites.items():
        feed = feed_of(site, next(page for page in pages[code] if page.id == PAGE))
        (target / feed_file(code, "atom")).write_text(feed.atom(), encoding="utf-8")
        (target / feed_file(code, "json")).write_text(feed.as_json(), encoding="utf-8")


def feed_of(site: Localised, page: Page) -> Feed:
    """Return the feed of a language, given the page that shows all changes."""
    feed = Feed(site, page, [])
    feed.items.extend(_item(entry, feed) for entry in site.reach.memory.entries)
    return feed


def stable_id(*parts: str) -> str:
    """Return the id of a feed or of something in it, the same for ever."""
    return uuid5(NAMESPACE_URL, "/".join((NAME, *parts))).urn


def _item(entry: Entry, feed: Feed) -> Item:
    site, correction = feed.site, entry.correction
    cells = said_cells(entry.cells, site)
    rows, kind = list(dict.fromkeys(one.row for one in cells)), kind_of(entry, site)
    more = "" if len(rows) == 1 else " …"
    return Item(
        stable_id(site.code, correction.id),
        f"{feed.home}#{correction.id}",
        f"{kind.capitalize()}: {rows[0]}{more}",
        f"{correction.why[site.code]} {in_short(entry, site)}.",
        f"{correction.date.isoformat()}{MIDNIGHT}",
        correction.kind,
        kind,
    )

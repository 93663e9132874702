"""What a finished page says by itself, as a reader's browser will see it; remembered while the page is the same.

Thousands of pages stay as they were when a row changes, so what was seen of them is kept under a hash of the page.
"""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from evidence.files import write_whole
from evidence.messages import Advice, say
from evidence.problems import Place, Problem
from publishing.active import POLICY, active_content
from publishing.apostrophes import straight
from publishing.languages.addresses import SPEAKING_FILES, language_of
from publishing.languages.settings import Settings

# Elements that make a browser fetch something; plain links to other sites are what sources are for.
FETCHED = (
    "img[src]",
    "script[src]",
    "link[href]",
    "iframe[src]",
    "source[src]",
    "video[src]",
    "audio[src]",
    "use[href]",
)
# Where the elements that lead somewhere keep the address; the button of a live chart has two, which our script loads.
ADDRESSES = {"a": ["href"], "link": ["href"], "script": ["src"], "img": ["src"], "button": ["data-live", "data-module"]}
LINK_RELATIONS_NOT_FETCHED = {"canonical", "alternate", "describedby", "prev", "next"}
# A link that nobody sees or hears leads nobody anywhere; what styles hide, a browser alone can tell.
UNSEEN = ", ".join(f"{one}, {one} *" for one in ("[hidden]", "[aria-hidden='true']", "template", "noscript"))
SITE_ROOT = "https://site/below/"
REMEDY = say("mend the page or the template that makes it")
# Whatever decides what is seen: when one of these changes, every page is looked at again.
CODE = ("inspection.py", "active.py", "apostrophes.py", "policy.py", "languages/addresses.py")


@dataclass(frozen=True)
class Inspected:
    """One page: what is wrong with it, and what other pages may ask of it.

    `links` are addresses, each with the file below the site and the place in it that it leads to; `ways` are the files
    that a reader gets to from here by a link that is not hidden, without those that the switch between languages leads
    to.
    """

    problems: list[Problem]
    title: str
    anchors: list[str]
    links: list[tuple[str, str, str]]
    pictures: list[str]
    ways: list[str]


class Inspector:
    """Looks at pages, and remembers in a file what it saw of each that nothing is wrong with."""

    def __init__(self, memory: Path | None, settings: Settings) -> None:
        """Remember what was seen at an earlier build, if there is a file of that."""
        self._memory, self._settings = memory, settings
        known = memory and memory.is_file() and json.loads(memory.read_text(encoding="utf-8"))
        self._known: dict[str, list[Any]] = known or {}
        self._seen: dict[str, Inspected] = {}

    def look(self, name: str, page: bytes) -> Inspected:
        """Return what a page says; it is read only when it has changed."""
        key = hashlib.sha256(f"{_code()} {self._settings} {name} ".encode() + page).hexdigest()
        known = self._known.get(key)
        seen = Inspected([], *known) if known else inspected(name, page.decode(), self._settings)
        if not seen.problems:
            self._seen[key] = seen
        return seen

    def remember(self) -> None:
        """Write down what was seen, and forget the pages that are gone."""
        if self._memory:
            self._memory.parent.mkdir(parents=True, exist_ok=True)
            kept = {
                key: [seen.title, seen.anchors, seen.links, seen.pictures, seen.ways]
                for key, seen in self._seen.items()
            }
            text = json.dumps(kept, ensure_ascii=False)
            write_whole(self._memory, text.encode())


@cache
def _code() -> str:
    digest = hashlib.sha256()
    for name in CODE:
        digest.update((Path(__file__).parent / name).read_bytes())
    return digest.hexdigest()


def inspected(name: str, html: str, settings: Settings) -> Inspected:
    """Return what a page says by itself; `name` is its address below the site."""
    tree = LexborHTMLParser(html)
    title = tree.css_first("title")
    addresses = [address for address in dict.fromkeys(_addresses(tree)) if not _is_elsewhere(address)]
    landings = {address: landing(address, name, settings) for address in addresses}
    followed = {node.attributes["href"] or "" for node in tree.css(f"a[href]:not([hreflang], {UNSEEN})")}
    ids = [str(node.attributes["id"]) for node in tree.css("[id]")]
    return Inspected(
        problems=[
            Problem(Place(name), what, remedy)
            for what, remedy in chain(_wrong(name, tree, ids, settings), _straight(html))
        ],
        title=title.text().strip() if title else "",
        anchors=sorted(set(ids)),
        links=[(address, *place) for address, place in landings.items()],
        pictures=[node.attributes.get("content") or "" for node in tree.css("meta[property='og:image']")],
        ways=sorted({landings[address][0] for address in followed & landings.keys()} - {name}),
    )


def _is_elsewhere(address: str) -> bool:
    return bool(urlsplit(address).scheme) or address.startswith("//")


def _wrong(name: str, tree: LexborHTMLParser, ids: list[str], settings: Settings) -> Iterator[Advice]:
    yield from _wrong_language(name, tree, ids)
    yield from _wrong_hosts(tree, settings)
    yield from _wrong_policy(tree)


def _straight(html: str) -> Iterator[Advice]:
    for words in dict.fromkeys(straight(html)):
        what = say("a straight apostrophe stands in '{words}'", words=words)
        yield what, say("let publishing/apostrophes.py see the page where it is finished")


def _wrong_language(name: str, tree: LexborHTMLParser, ids: list[str]) -> Iterator[Advice]:
    root = tree.css_first("html")
    language, wanted = root.attributes.get("lang") if root else None, _language_of(name)
    if "/" in name and language != wanted:
        what = say("the page says its language is '{language}'", language=language)
        yield what, say("it should be '{wanted}'", wanted=wanted)
    if len(tree.css("h1")) != 1 and "/" in name:
        yield say("the page has {count} headings of the first level", count=len(tree.css("h1"))), say("give it one")
    if doubles := len(ids) - len(set(ids)):
        yield say("{doubles} ids stand twice in the page", doubles=doubles), REMEDY


def _language_of(name: str) -> str:
    """Return the language that a page's address names: its folder, or the ending of a frame for others."""
    folder, _, file = name.partition("/")
    return language_of(file) if folder in SPEAKING_FILES else folder


def _wrong_hosts(tree: LexborHTMLParser, settings: Settings) -> Iterator[Advice]:
    own_host = urlsplit(settings.site_url).netloc
    for node in tree.css(", ".join(FETCHED)):
        relations = set((node.attributes.get("rel") or "").split())
        address = node.attributes.get("src") or node.attributes.get("href") or ""
        host = urlsplit(address).netloc
        if host and not relations & LINK_RELATIONS_NOT_FETCHED and host != own_host:
            yield say("the page loads something from {host}", host=host), say("keep a copy in docs/assets/")
    for what in active_content(tree):
        yield say("the page holds {what}", what=what), REMEDY
    if tree.css("[style], style"):
        yield say("the page has inline styles, which the security policy forbids"), REMEDY


def _wrong_policy(tree: LexborHTMLParser) -> Iterator[Advice]:
    policies = [node.attributes.get("content") or "" for node in tree.css(f"meta[http-equiv='{POLICY}' i]")]
    if len(policies) != 1:
        what = say("the page has {count} security policies", count=len(policies))
        yield what, say("let publishing/policy.py give it one")
    if any("unsafe" in policy for policy in policies):
        yield say("the security policy of the page allows what is unsafe"), say("mend publishing/policy.py")


def landing(address: str, name: str, settings: Settings) -> tuple[str, str]:
    """Return the file below the site and the place in it that a link leads to; no file when it leaves the site.

    The site is thought to lie under a path, so that a link that climbs out of it is seen.
    """
    if address.startswith("#"):
        return name, unquote(address[1:])
    if address.startswith(settings.base_path):
        start, address = SITE_ROOT, address.removeprefix(settings.base_path)
    else:
        start = SITE_ROOT + name[: name.rfind("/") + 1]
    target = urlsplit(urljoin(start, address))
    path, fragment = unquote(target.path), unquote(target.fragment)
    if not path.startswith(urlsplit(SITE_ROOT).path):
        return "", fragment
    path = path.removeprefix(urlsplit(SITE_ROOT).path)
    return f"{path}index.html" if path.endswith("/") or not path else path, fragment


def _addresses(tree: LexborHTMLParser) -> Iterator[str]:
    for element, attributes in ADDRESSES.items():
        for node in tree.css(element):
            yield from (node.attributes[name] or "" for name in attributes if name in node.attributes)

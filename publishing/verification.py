"""Looks at the finished site as a reader's browser will: links, languages, other hosts, missing pages."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from evidence.messages import say
from evidence.problems import Place, Problem
from publishing.active import POLICY, active_content
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
SITE_ROOT = "https://site/below/"
REMEDY = say("mend the page or the template that makes it")


@dataclass(frozen=True)
class Seen:
    """What one page holds that other pages may point to."""

    tree: LexborHTMLParser
    anchors: frozenset[str]


def site_problems(built: Path, settings: Settings) -> list[Problem]:
    """Return what is wrong with the built site."""
    pages = {file.relative_to(built).as_posix(): _seen(file) for file in sorted(built.rglob("*.html"))}
    # Thousands of pages link to the same files, so the disk is asked once for each.
    files = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    found: list[Problem] = []
    for name, page in pages.items():
        found += _language_problems(name, page)
        found += _host_problems(name, page, settings)
        found += _policy_problems(name, page)
        found += _link_problems(name, page, pages, files, settings)
        found += _card_problems(name, page, built, settings)
    return [*found, *_title_problems(pages), *_twin_problems(built)]


def _seen(file: Path) -> Seen:
    tree = LexborHTMLParser(file.read_text(encoding="utf-8"))
    anchors = {str(node.attributes["id"]) for node in tree.css("[id]")}
    return Seen(tree, frozenset(anchors))


def _language_problems(name: str, page: Seen) -> Iterator[Problem]:
    root = page.tree.css_first("html")
    language, wanted = root.attributes.get("lang") if root else None, _language_of(name)
    if "/" in name and language != wanted:
        yield Problem(
            Place(name),
            say("the page says its language is '{language}'", language=language),
            say("it should be '{wanted}'", wanted=wanted),
        )
    if len(page.tree.css("h1")) != 1 and "/" in name:
        yield Problem(
            Place(name),
            say("the page has {count} headings of the first level", count=len(page.tree.css("h1"))),
            say("give it one"),
        )
    doubles = len(page.tree.css("[id]")) - len(page.anchors)
    if doubles:
        yield Problem(Place(name), say("{doubles} ids stand twice in the page", doubles=doubles), REMEDY)


def _language_of(name: str) -> str:
    """Return the language that a page's address names: its folder, or the ending of a frame for others."""
    folder, _, file = name.partition("/")
    return language_of(file) if folder in SPEAKING_FILES else folder


def _host_problems(name: str, page: Seen, settings: Settings) -> Iterator[Problem]:
    own_host = urlsplit(settings.site_url).netloc
    for node in page.tree.css(", ".join(FETCHED)):
        relations = set((node.attributes.get("rel") or "").split())
        address = node.attributes.get("src") or node.attributes.get("href") or ""
        host = urlsplit(address).netloc
        if host and not relations & LINK_RELATIONS_NOT_FETCHED and host != own_host:
            yield Problem(
                Place(name), say("the page loads something from {host}", host=host), say("keep a copy in docs/assets/")
            )
    for what in active_content(page.tree):
        yield Problem(Place(name), say("the page holds {what}", what=what), REMEDY)
    if page.tree.css("[style], style"):
        yield Problem(Place(name), say("the page has inline styles, which the security policy forbids"), REMEDY)


def _policy_problems(name: str, page: Seen) -> Iterator[Problem]:
    policies = [node.attributes.get("content") or "" for node in page.tree.css(f"meta[http-equiv='{POLICY}' i]")]
    if len(policies) != 1:
        yield Problem(
            Place(name),
            say("the page has {count} security policies", count=len(policies)),
            say("let publishing/policy.py give it one"),
        )
    if any("unsafe" in policy for policy in policies):
        yield Problem(
            Place(name), say("the security policy of the page allows what is unsafe"), say("mend publishing/policy.py")
        )


def _link_problems(
    name: str, page: Seen, pages: dict[str, Seen], files: Container[str], settings: Settings
) -> Iterator[Problem]:
    folder = name[: name.rfind("/") + 1]
    for address in dict.fromkeys(_addresses(page)):
        if urlsplit(address).scheme or address.startswith("//"):
            continue
        file, fragment = (
            (name, unquote(address[1:])) if address.startswith("#") else _landing(address, folder, settings)
        )
        if name.endswith("404.html") and not address.startswith(("/", "#")):
            what = say("the link {address} is relative, but this page answers at every depth", address=address)
            yield Problem(Place(name), what, say("start it with the path of the site"))
        elif not file or file not in files:
            yield Problem(Place(name), say("the link {address} leads nowhere", address=address), REMEDY)
        elif fragment and file in pages and fragment not in pages[file].anchors and not fragment.startswith("__"):
            yield Problem(
                Place(name), say("the link {address} leads to a place that is not in the page", address=address), REMEDY
            )


def _card_problems(name: str, page: Seen, built: Path, settings: Settings) -> Iterator[Problem]:
    """Yield pictures for links to the page that are not there: nobody sees them here, and others do."""
    for node in page.tree.css("meta[property='og:image']"):
        address = node.attributes.get("content") or ""
        file = address.removeprefix(settings.site_url)
        if file == address or not (built / file).is_file():
            yield Problem(Place(name), say("the picture {address} is not there", address=address), REMEDY)


@cache
def _landing(address: str, folder: str, settings: Settings) -> tuple[str, str]:
    """Return the file below the site and the place in it that a link leads to; no file when it leaves the site.

    The site is thought to lie under a path, so that a link that climbs out of it is seen.
    """
    if address.startswith(settings.base_path):
        start, address = SITE_ROOT, address.removeprefix(settings.base_path)
    else:
        start = SITE_ROOT + folder
    target = urlsplit(urljoin(start, address))
    path, fragment = unquote(target.path), unquote(target.fragment)
    if not path.startswith(urlsplit(SITE_ROOT).path):
        return "", fragment
    path = path.removeprefix(urlsplit(SITE_ROOT).path)
    return f"{path}index.html" if path.endswith("/") or not path else path, fragment


def _addresses(page: Seen) -> Iterator[str]:
    for element, attributes in ADDRESSES.items():
        for node in page.tree.css(element):
            yield from (node.attributes[name] or "" for name in attributes if name in node.attributes)


def _title_problems(pages: dict[str, Seen]) -> Iterator[Problem]:
    """Yield the pages of a language whose title is that of another: in a list of results nobody tells them apart."""
    first: dict[tuple[str, str], str] = {}
    for name in (name for name in pages if name.endswith("/index.html")):
        title = pages[name].tree.css_first("title")
        text = title.text().strip() if title else ""
        if other := first.get(key := (name.partition("/")[0], text)):
            yield Problem(
                Place(name),
                say("the title '{text}' is that of {other} too", text=text, other=other),
                say("give each page its own"),
            )
        first.setdefault(key, name)


def _twin_problems(built: Path) -> Iterator[Problem]:
    counts = {
        folder.name: len(list(folder.rglob("index.html")))
        for folder in sorted(built.iterdir())
        if (folder / "404.html").exists()
    }
    if len(set(counts.values())) > 1:
        yield Problem(
            Place("build/site"),
            say("the languages differ in their number of pages: {counts}", counts=counts),
            say("find the page that one lacks"),
        )

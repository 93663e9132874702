"""What a page may hold of HTML: a short list of elements and attributes, and links that lead to pages.

A page is looked at twice. Its source is, because there each tag has a line; and what Markdown makes of it is,
as a browser would read it, because attribute lists and links become HTML too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

import markdown
from selectolax.lexbor import LexborHTMLParser, LexborNode

from evidence.problems import Place, Problem
from publishing.pages.written import Page
from publishing.writing.prose import prose_of

# What writers use; Markdown itself makes the others.
WRITTEN = {"abbr", "aside", "br", "cite", "div", "em", "p", "q", "section", "span", "strong", "sub", "sup"}
MADE = {
    *(f"h{level}" for level in range(1, 7)),
    *("a", "blockquote", "code", "hr", "li", "ol", "pre", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
# Elements that every document has, and that no page may say anything about.
FRAME = {"html", "head", "body"}
ATTRIBUTES = {"class", "id", "lang", "title"}
OF_ELEMENT = {"a": {"href"}, "ol": {"start"}, "td": {"align"}, "th": {"align"}}
WRITTEN_ATTRIBUTES = {*ATTRIBUTES, "markdown"}
SCHEMES = {"", "http", "https", "mailto"}
EMPTY = {"br"}
# As mkdocs.yml has them; a test compares.
EXTENSIONS = ("attr_list", "fenced_code", "md_in_html", "tables", "toc")
SETTINGS = {"tables": {"use_align_attribute": True}}
CODE = re.compile(r"^(?P<fence>```+|~~~+).*?^(?P=fence)|`[^`\n]*`|<!--.*?-->", re.MULTILINE | re.DOTALL)
NOTEBOOK_PROSE = re.compile(r"^# ?", re.MULTILINE)
REMEDY = "leave it out; CONTRIBUTING.md lists what a page may hold of HTML"
# More than any page of ours has by far; Markdown needs minutes for much more.
LONGEST_PAGE, LONGEST_LINE, MOST_BRACKETS = 200_000, 10_000, 5_000


def markup_problems(page: Page) -> Iterator[Problem]:
    """Yield the elements, attributes and links of a page that it may not hold."""
    text = prose_of(page)
    if too_large := _excess(text):
        yield Problem(Place(page.file, page.first_line), too_large, "split the page, or leave something out")
        return
    found = list(_in_source(page, text))
    yield from found or _in_outcome(page, text)


def _excess(text: str) -> str:
    """Return what a page has too much of, and how much it may have."""
    brackets = text.count("[") + text.count("(") + text.count("<")
    for number, most, name in (
        (len(text), LONGEST_PAGE, "characters"),
        (max(map(len, text.split("\n"))), LONGEST_LINE, "characters on a line"),
        (brackets, MOST_BRACKETS, "opening brackets"),
    ):
        if number > most:
            return f"the page has {number:,} {name}, more than {most:,}"
    return ""


@dataclass
class Tag:
    """A tag as it is written: where it stands, and whether its other half is missing."""

    name: str
    line: int
    column: int
    attributes: list[str] = field(default_factory=list)
    is_end: bool = False
    is_unmatched: bool = False


class Tags(HTMLParser):
    """The tags of a source in their order."""

    def __init__(self, text: str) -> None:
        """Read a text."""
        super().__init__()
        self.found: list[Tag] = []
        self._open: list[Tag] = []
        self.feed(text)
        self.close()
        for tag in self._open:
            tag.is_unmatched = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep a tag and the names of its attributes."""
        self.found.append(self._tag(tag, attributes=[name for name, _ in attrs]))
        if tag not in EMPTY:
            self._open.append(self.found[-1])

    def handle_endtag(self, tag: str) -> None:
        """Keep the end of an element, and pair it with the element that was opened last."""
        matches = bool(self._open) and self._open[-1].name == tag
        self.found.append(self._tag(tag, is_end=True, is_unmatched=not matches))
        if matches:
            self._open.pop()

    def _tag(self, name: str, **more: Any) -> Tag:
        line, column = self.getpos()
        return Tag(name, line, column + 1, **more)


def _in_source(page: Page, text: str) -> Iterator[Problem]:
    """Yield what is wrong with the tags as they are written, each at its line and column."""
    tags = Tags(CODE.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), text))
    for tag in tags.found:
        place = Place(page.file, page.first_line + tag.line - 1, str(tag.column))
        if tag.name not in WRITTEN:
            yield Problem(place, f"<{tag.name}> may not stand in a page", REMEDY)
        for name in (name for name in tag.attributes if name not in WRITTEN_ATTRIBUTES):
            yield Problem(place, f"<{tag.name}> may not have the attribute '{name}'", REMEDY)
        if tag.is_unmatched:
            what = f"<{tag.name}> has no {'start' if tag.is_end else 'end'}"
            yield Problem(place, what, "write both, or neither")


def _in_outcome(page: Page, text: str) -> Iterator[Problem]:
    """Yield what a browser would find that no tag of the source shows, at the first line that names it."""
    source = NOTEBOOK_PROSE.sub("", text) if page.is_notebook else text
    tree = LexborHTMLParser(markdown.markdown(source, extensions=EXTENSIONS, extension_configs=SETTINGS))
    for node in tree.root.traverse(include_text=False) if tree.root else ():
        for what, name in _faults(node):
            yield Problem(_place(page, text, name), what, REMEDY)


def _faults(node: LexborNode) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with an element, and what to look for in the source."""
    element = str(node.tag)
    if element.startswith(("-", "!")):
        return
    if element not in FRAME | WRITTEN | MADE:
        yield f"<{element}> may not stand in a page", element
    allowed = set() if element in FRAME else ATTRIBUTES | OF_ELEMENT.get(element, set())
    for name, value in node.attributes.items():
        if name not in allowed:
            yield f"<{element}> may not have the attribute '{name}'", name
        elif name == "href" and _scheme(value or "") not in SCHEMES:
            yield f"a link to '{(value or '')[:40]}' leads to no page", (value or "").strip()


def _scheme(address: str) -> str:
    """Return the scheme of a link as a browser sees it, which passes over blanks and control characters."""
    bare = re.sub(r"[\x00-\x20]", "", address)
    try:
        return urlsplit(bare).scheme.lower()
    except ValueError:
        return "broken"


def _place(page: Page, text: str, name: str) -> Place:
    start = text.lower().find(name.lower())
    if start < 0:
        return Place(page.file, page.first_line)
    line = page.first_line + text.count("\n", 0, start)
    return Place(page.file, line, str(start - text.rfind("\n", 0, start)))

"""What a page may hold of HTML: a short list of elements and attributes, and links that lead to pages.

A page is looked at twice. Its source is, because there each tag has a line; and what Markdown makes of it is,
as a browser would read it, because attribute lists and links become HTML too.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import markdown
from babel import Locale
from selectolax.lexbor import LexborHTMLParser, LexborNode

from evidence.cells import addresses
from evidence.messages import Advice, Message, say
from evidence.problems import Place, Problem, shown
from evidence.titles import names_something
from publishing.pages.written import Page
from publishing.writing.anchors import lost_anchors
from publishing.writing.prose import prose_of
from publishing.writing.tags import Tag, Tags

# What writers use; Markdown itself makes the others.
WRITTEN = {"abbr", "aside", "br", "cite", "div", "em", "p", "q", "section", "span", "strong", "sub", "sup"}
MADE = {
    *(f"h{level}" for level in range(1, 7)),
    *("a", "blockquote", "code", "hr", "li", "ol", "pre", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
HEADINGS = {f"h{level}" for level in range(1, 7)}
# How the source of what Markdown makes begins.
SOURCE_OF = {"img": "!["}
# Elements that every document has, and that no page may say anything about.
FRAME = {"html", "head", "body"}
# A title is seen by nobody who reads by touch or with a keyboard, and no check reads its words.
ATTRIBUTES = {"class", "id", "lang"}
# What our stylesheet has for pages; others would make a text look like a verdict, a figure or a notice of ours.
CLASSES = {"lead", "sections", "side-note", "steps", "summary", "unknown"}
# Words that the theme and our templates have no id for; theirs begin with underscores, or with what stands here.
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
TAKEN = ("chart-", "md-")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,8})?")
OF_ELEMENT = {"a": {"href"}, "ol": {"start"}, "td": {"align"}, "th": {"align"}}
WRITTEN_ATTRIBUTES = {*ATTRIBUTES, "markdown"}
# A page of ours is named by its id, so that it may move; a heading of the same page by its own.
OF_OURS = re.compile(r"\{\{page:[^{}]*\}\}(?:#[\w-]+)?|#[\w-]+")
MAIL = re.compile(r"mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# As mkdocs.yml has them; a test compares.
EXTENSIONS = ("attr_list", "fenced_code", "md_in_html", "tables", "toc")
SETTINGS = {"tables": {"use_align_attribute": True}}
CODE = re.compile(r"^(?P<fence>```+|~~~+).*?^(?P=fence)|`[^`\n]*`", re.MULTILINE | re.DOTALL)
# Comments hide text from readers of the page, and one that does not end hides the rest; declarations are no text.
HIDING = re.compile(r"<[!?]")
# Ours knows no footnotes: it would show the sign, or make a link of it.
FOOTNOTE = re.compile(r"\[\^[^\]\n]*\]")
NOTEBOOK_PROSE = re.compile(r"^# ?", re.MULTILINE)
FOOTNOTE_REMEDY = say('name the source with {{source:id}}, or put the remark in <aside class="side-note" markdown>')
HEADING_REMEDY = say("lead to a heading that is there, as in (#what-it-says), or leave the link out")
REMEDY = say("leave it out; CONTRIBUTING.md lists what a page may hold of HTML")
# More elements within each other than any page of ours has.
DEEPEST = 10


def markup_problems(page: Page) -> Iterator[Problem]:
    """Yield the elements, attributes and links of a page that it may not hold; it must be of a bearable size."""
    text = prose_of(page)
    found = list(_in_source(page, text))
    yield from found or _in_outcome(page, text)


def _in_source(page: Page, text: str) -> Iterator[Problem]:
    """Yield what is wrong with the tags as they are written, each at its line and column, and one thing of each."""
    prose = CODE.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), text)
    if hiding := HIDING.search(prose):
        what = say("a comment or a declaration hides text")
        remedy = say("write what readers should see, and nothing else")
        yield Problem(place_of(page, text, hiding.start()), what, remedy)
        return
    if note := FOOTNOTE.search(prose):
        what = say("the page has no footnotes, and {note} would be shown as it stands", note=shown(note[0]))
        yield Problem(place_of(page, text, note.start()), what, FOOTNOTE_REMEDY)
        return
    refused: set[str] = set()
    tags = Tags(prose).found
    if deep := next((tag for tag in tags if tag.depth >= DEEPEST and not tag.is_end), None):
        what = say("<{element}> stands within {most} other elements", element=deep.name, most=DEEPEST)
        yield Problem(_of_tag(page, deep), what, say("put it outside of some of them"))
        return
    # Of those without another half only the first is named: the others may follow from it.
    first = next((tag for tag in tags if tag.is_unmatched and tag.name in WRITTEN), None)
    for tag in (tag for tag in tags if not tag.is_unmatched or tag is first or tag.name not in WRITTEN):
        if fault := _fault_of_tag(tag, refused):
            yield Problem(_of_tag(page, tag), *fault)


def _of_tag(page: Page, tag: Tag) -> Place:
    return Place(page.file, page.first_line + tag.line - 1, str(tag.column))


def _fault_of_tag(tag: Tag, refused: set[str]) -> Advice | None:
    """Return the first thing that is wrong with a tag; the end of an element that was refused is passed over."""
    if tag.is_end and tag.name in refused:
        return None
    if tag.name not in WRITTEN:
        refused.add(tag.name)
        return say("<{tag}> may not stand in a page", tag=tag.name), REMEDY
    odd = next((name for name in tag.attributes if name not in WRITTEN_ATTRIBUTES), None)
    if odd is not None:
        return say("<{tag}> may not have the attribute '{name}'", tag=tag.name, name=odd), REMEDY
    if tag.is_unmatched:
        what = say("<{tag}> has no start", tag=tag.name) if tag.is_end else say("<{tag}> has no end", tag=tag.name)
        return what, say("write both, or neither")
    return None


def _in_outcome(page: Page, text: str) -> Iterator[Problem]:
    """Yield what a browser would find that no tag of the source shows, at the first line that names it."""
    source = NOTEBOOK_PROSE.sub("", text) if page.is_notebook else text
    try:
        tree = LexborHTMLParser(markdown.markdown(source, extensions=EXTENSIONS, extension_configs=SETTINGS))
    except RecursionError:
        what = say("quotes, lists or emphasis of this page stand within each other without end")
        yield Problem(Place(page.file, page.first_line), what, say("write it more simply"))
        return
    seen: set[str] = set()
    for node in tree.root.traverse(include_text=False) if tree.root else ():
        if fault := _fault(node, seen):
            what, name = fault
            yield Problem(_place(page, text, name), what, REMEDY)
    for link in lost_anchors(tree):
        what = say("no heading of this page is called '{link}'", link=shown(link))
        yield Problem(_place(page, text, link), what, HEADING_REMEDY)


def _fault(node: LexborNode, seen: set[str]) -> tuple[Message, str] | None:
    """Return the first thing that is wrong with an element, and what to look for in the source; keep its id."""
    element = str(node.tag)
    if element.startswith(("-", "!")):
        return None
    if element not in FRAME | WRITTEN | MADE:
        return say("<{tag}> may not stand in a page", tag=element), SOURCE_OF.get(element, f"<{element}")
    allowed = set() if element in FRAME else ATTRIBUTES | OF_ELEMENT.get(element, set())
    is_heading = element in HEADINGS
    if is_heading and (what := _fault_of_heading(element, node.text().strip())):
        return what, node.text().strip()
    for name, value in node.attributes.items():
        if name not in allowed:
            what = say("<{tag}> may not have the attribute '{name}'", tag=element, name=name)
            return what, (value or name) if name == "title" else name
        if fault := _fault_of_value(name, value or "", seen, is_heading=is_heading):
            return fault
    return None


def _fault_of_heading(element: str, text: str) -> Message | None:
    """Return why readers would not know what follows a heading; below the first level, a date says that."""
    if element == "h1" and not names_something(text):
        return say("the title '{text}' is only a date, a number or a sign", text=shown(text))
    return None if any(map(str.isalnum, text)) else say("the heading '{text}' says nothing", text=shown(text))


def _fault_of_value(name: str, value: str, seen: set[str], *, is_heading: bool) -> tuple[Message, str] | None:
    """Return what is wrong with what an attribute holds; a heading has an id from its words, and may share it."""
    if name == "href" and (what := fault_of_link(value)):
        return what, value.strip()
    if name == "class" and (odd := set(value.split()) - CLASSES) and not value.startswith("language-"):
        known = ", ".join(sorted(CLASSES))
        return say("pages have no class '{name}', only {classes}", name=min(odd)[:40], classes=known), min(odd)
    if name == "id" and not is_heading and (not ID.fullmatch(value) or value.startswith(TAKEN) or value in seen):
        what = say(
            "'{id}' cannot be an id: it is taken, or more than letters a to z, digits and hyphens", id=value[:40]
        )
        return what, value
    if name == "id" and is_heading and value.startswith(("__", *TAKEN)):
        return say("'{id}' cannot be an id: it is taken", id=value[:40]), value
    if name == "lang" and not (LANGUAGE.fullmatch(value) and value.partition("-")[0] in Locale("en").languages):
        return say("'{code}' is no language", code=value[:40]), value
    seen.update([value] if name == "id" else [])
    return None


def fault_of_link(address: str) -> Message | None:
    """Return what is wrong with where a link leads: to a page elsewhere, a mailbox, or a page of ours by its id."""
    written = unquote(address).strip()
    scheme = _scheme(address)
    if OF_OURS.fullmatch(written) or MAIL.fullmatch(written):
        return None
    if scheme in ("http", "https") and re.match(r"https?://[^/\\@\s]+(?:[/?#]\S*)?$", written):
        return next((say("a link leads astray: {what}", what=what) for what, _ in addresses.faults(written)), None)
    if scheme or written.startswith(("//", "\\", "/\\")):
        return say("a link to '{address}' leads to no page", address=address[:40])
    return say("a link to '{address}' names no page of ours: write [words]({{{{page:id}}}})", address=address[:40])


def _scheme(address: str) -> str:
    """Return the scheme of a link as a browser sees it, which passes over blanks and control characters."""
    bare = re.sub(r"[\x00-\x20]", "", address)
    try:
        return urlsplit(bare).scheme.lower()
    except ValueError:
        return "broken"


def _place(page: Page, text: str, name: str) -> Place:
    start = text.lower().find(name.lower())
    return place_of(page, text, start) if start >= 0 else Place(page.file, page.first_line)


def place_of(page: Page, text: str, start: int) -> Place:
    """Return the line and the column of a character of a page's text."""
    line = page.first_line + text.count("\n", 0, start)
    return Place(page.file, line, str(start - text.rfind("\n", 0, start)))

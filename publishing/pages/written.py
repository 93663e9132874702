"""The pages of one language: those written by hand, and those made from the data.

A page's versions in other languages have the same `id` in their front matter;
file names and folders are free, so each language has its own natural addresses.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from evidence.messages import say
from evidence.problems import Place, Problem, shown
from evidence.text_files import file_problems
from publishing.languages.addresses import ASSETS, page_address, url_of
from publishing.pages import headers

# What a front matter stands between, and how far its lines are indented.
PAGE_FENCES = ("---\n", "\n---\n", 0)
NOTEBOOK_FENCES = ("# %% [raw]\n# ---\n", "\n# ---\n", 2)
HEADER_REMEDY = say(
    "write `key: text`, each key on a line of its own, between two lines of ---; CONTRIBUTING.md lists the keys"
)
# Python would read the file in the character set that one of its first two lines names.
CODING = re.compile(r"(?:.*\n)?#.*coding[:=][ \t]*(?!utf-8\b)(?P<name>[-\w.]+)")
# In bytes; a page is smaller by far.
LARGEST = 250_000
# The keys that name the card of another page, and that say what is on the card.
CARD_OF, CARD_ALT = "card", "card_alt"
# What was changed last of what a generated page shows, in a line, for its card.
CHANGED = "changed"
# How the id of the page of an article begins.
ARTICLE = "article-"
# The figures that a written page shows of others that it lists.
LISTED = "listed_figures"


@dataclass(frozen=True)
class Page:
    """A page of one language: `path` is its file below the language's folder, `kicker` says what kind of page it is.

    The `body` is its text, or what makes that when somebody asks. One with a `shell` is not laid out by itself: the
    generator lays out that text once, for all pages that are of one shape.
    """

    id: str
    language: str
    path: str
    meta: dict[str, Any]
    body: str | Callable[[], str]
    file: str = ""
    first_line: int = 1
    generated: bool = False
    is_shell: bool = False
    kicker: str = ""
    shell: str = ""
    header: str = field(default="", repr=False)

    @property
    def text(self) -> str:
        """The text; that of a row is made anew each time, for it is asked once."""
        return self.body if isinstance(self.body, str) else self.body()

    @property
    def url(self) -> str:
        """The address below the language's root."""
        return url_of(self.path)

    @property
    def title(self) -> str:
        """The title from the front matter."""
        return str(self.meta.get("title", ""))

    @property
    def staged_path(self) -> str:
        """The file in the staged folder; a notebook is staged executed, as Markdown."""
        return f"{self.path.removesuffix('.py')}.md" if self.is_notebook else self.path

    @property
    def is_notebook(self) -> bool:
        """Whether the page is a notebook in jupytext's percent format."""
        return self.path.endswith(".py")


def read_pages(docs: Path, language: str) -> Iterator[Page]:
    """Yield the hand-written pages of a language, in the order of their paths."""
    folder = docs / language
    for path in sorted([*folder.rglob("*.md"), *folder.rglob("*.py")]):
        file = path.relative_to(docs.parent).as_posix()
        header, body, first_line = _split(path.read_text(encoding="utf-8"), is_notebook=path.suffix == ".py")
        meta = headers.read(header)
        page_id = meta.pop("id")
        yield Page(page_id, language, path.relative_to(folder).as_posix(), meta, body, file, first_line, header=header)


def symbolic_links(docs: Path) -> Iterator[Problem]:
    """Yield every link below docs/, assets and templates too: it could publish a file of the machine that builds."""
    for path in sorted(path for path in docs.rglob("*") if path.is_symlink()):
        place = Place(path.relative_to(docs.parent).as_posix(), 1)
        yield Problem(place, say("this is a symbolic link"), say("put the file itself there"))


def unreadable_pages(docs: Path, language: str) -> Iterator[Problem]:
    """Yield what is wrong with the files of a language's pages; with any, they are not worth reading."""
    folder = docs / language
    for path in sorted([*folder.rglob("*.md"), *folder.rglob("*.py")]):
        if path.is_file() and not path.is_symlink():
            file = path.relative_to(docs.parent).as_posix()
            yield from [*file_problems(path, file, LARGEST)] or _header_problems(path.read_text("utf-8"), file)


def _header_problems(text: str, file: str) -> Iterator[Problem]:
    """Yield what is wrong with the front matter; in a notebook each of its lines starts with `# `."""
    opening, closing, indent = NOTEBOOK_FENCES if file.endswith(".py") else PAGE_FENCES
    if file.endswith(".py") and (coding := CODING.match(text)):
        line = coding[0].count("\n") + 1
        what = say("this line says that the notebook is in {coding}", coding=coding["name"][:40])
        yield Problem(Place(file, line), what, say("remove it, and save the notebook as UTF-8"))
    elif not text.startswith(opening):
        yield Problem(Place(file, 1), say("the page has no front matter"), HEADER_REMEDY)
    elif closing not in text[len(opening) - 1 :]:
        yield Problem(Place(file, 1), say("the front matter has no end"), HEADER_REMEDY)
    else:
        first = opening.count("\n")
        for line, column, what, remedy in headers.faults(_split(text, is_notebook=file.endswith(".py"))[0]):
            place = Place(file, line + first, str(int(column) + indent) if column.isdigit() else column)
            yield Problem(place, what, remedy)


def header_prose(page: Page) -> Page:
    """Return title and description as a page of their own, so that the checks of prose hold for them too."""
    first_line, indent = (3, "  ") if page.is_notebook else (2, "")
    lines = [line if line.startswith((" ", "title:", "description:")) else "" for line in page.header.split("\n")]
    return replace(page, path="index.md", body="\n".join(f"{indent}{line}" for line in lines), first_line=first_line)


def _split(text: str, *, is_notebook: bool) -> tuple[str, str, int]:
    """Return front matter, body, and the line on which the body starts."""
    opening, closing, _ = NOTEBOOK_FENCES if is_notebook else PAGE_FENCES
    header, _, body = text[len(opening) - 1 :].partition(closing)
    first_line = opening.count("\n") + header.count("\n") + 2
    header = header.removeprefix("\n")
    if is_notebook:
        header = "\n".join(line.removeprefix("#").removeprefix(" ") for line in header.split("\n"))
    return header, body, first_line


def pairing_problems(pages: dict[str, list[Page]]) -> Iterator[Problem]:
    """Yield pages that a language lacks."""
    ids = {code: {page.id for page in own} for code, own in pages.items()}
    for own in pages.values():
        for page in own:
            for other in (other for other in pages if page.id not in ids[other]):
                what = say("the page '{page}' has no version in '{other}'", page=page.id, other=other)
                yield Problem(
                    Place(page.file, 1, "id"), what, say("add a page with this id to docs/{other}/", other=other)
                )


def clashes(pages: Sequence[Page], generated: Sequence[Page]) -> Iterator[Problem]:
    """Yield the pages of one language that are empty, or have the id, the address or the title of another page.

    Those that are made from the data count too.
    """
    titles = Counter(page.title.casefold() for page in [*pages, *generated])
    ids = Counter(page.id for page in [*pages, *generated])
    addresses = Counter(page.url.lower() for page in [*pages, *generated])
    for page in pages:
        if ids[page.id] > 1:
            what = say("another page of this language has the id '{page}'", page=page.id)
            yield Problem(Place(page.file, 1, "id"), what, say("choose another id"))
        elif addresses[page.url.lower()] > 1 or page.url.startswith(f"{ASSETS}/"):
            what = say("something else has the address '{url}'", url=page.url)
            yield Problem(Place(page.file, 1), what, say("give the file another name"))
        elif titles[page.title.casefold()] > 1:
            what = say("another page of this language has the title '{title}'", title=shown(page.title))
            yield Problem(Place(page.file, 1, "title"), what, say("give each page a title of its own"))
        elif not page.text.strip():
            yield Problem(
                Place(page.file, page.first_line), say("the page says nothing"), say("write it, or remove it")
            )


def pairs(pages: dict[str, list[Page]]) -> dict[str, dict[str, str]]:
    """Return, by page id, the address of each language's version below the site's root."""
    found: dict[str, dict[str, str]] = {}
    for code, own in pages.items():
        for page in own:
            found.setdefault(page.id, {})[code] = page_address(code, page.path)
    return found

"""The pages of one language: those written by hand, and those made from the data.

A page's versions in other languages have the same `id` in their front matter;
file names and folders are free, so each language has its own natural addresses.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from evidence.problems import Place, Problem, line_of
from publishing.languages.addresses import page_address, url_of
from publishing.pages import headers

FENCE = "---\n"
HEADER_REMEDY = "write the front matter as `key: value`, each key on a line of its own, between two lines of ---"
NOTEBOOK_HEADER = "# %% [raw]\n"


@dataclass(frozen=True)
class Page:
    """A page of one language: `path` is its file below the language's folder, `kicker` says what kind of page it is."""

    id: str
    language: str
    path: str
    meta: dict[str, Any]
    text: str
    file: str = ""
    first_line: int = 1
    generated: bool = False
    kicker: str = ""
    header: str = field(default="", repr=False)

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
        """The file in the staged folder; a notebook is staged executed, in a folder of its own."""
        return f"{self.url}index.ipynb" if self.is_notebook else self.path

    @property
    def is_notebook(self) -> bool:
        """Whether the page is a notebook in jupytext's percent format."""
        return self.path.endswith(".py")


def read_pages(docs: Path, language: str) -> Iterator[Page]:
    """Yield the hand-written pages of a language, in the order of their paths."""
    folder = docs / language
    for path in sorted([*folder.rglob("*.md"), *folder.rglob("*.py")]):
        file = path.relative_to(docs.parent).as_posix()
        header, body, first_line = _split(path.read_text(encoding="utf-8"))
        meta = headers.read(header)
        page_id = str(meta.pop("id", ""))
        yield Page(page_id, language, path.relative_to(folder).as_posix(), meta, body, file, first_line, header=header)


def symbolic_links(docs: Path) -> Iterator[Problem]:
    """Yield every link below docs/, assets and templates too: it could publish a file of the machine that builds."""
    for path in sorted(path for path in docs.rglob("*") if path.is_symlink()):
        place = Place(path.relative_to(docs.parent).as_posix(), 1)
        yield Problem(place, "this is a symbolic link", "put the file itself there")


def unreadable_pages(docs: Path, language: str) -> Iterator[Problem]:
    """Yield what is wrong with the files of a language's pages; with any, they are not worth reading."""
    folder = docs / language
    for path in sorted([*folder.rglob("*.md"), *folder.rglob("*.py")]):
        if path.is_file() and not path.is_symlink():
            yield from _header_problems(path, path.relative_to(docs.parent).as_posix())


def _header_problems(path: Path, file: str) -> Iterator[Problem]:
    try:
        header, _, _ = _split(path.read_text(encoding="utf-8"))
        meta = headers.read(header)
    except UnicodeDecodeError:
        yield Problem(Place(file, 1), "the file is not UTF-8", "save it as UTF-8")
    except yaml.YAMLError as error:
        what = getattr(error, "problem", "") or "a character that may not stand there"
        yield Problem(_header_place(error, file), f"the front matter is not YAML: {what}", HEADER_REMEDY)
    else:
        if not isinstance(meta, dict):
            yield Problem(Place(file, 1), "the front matter holds no keys", HEADER_REMEDY)
        else:
            lines = header.splitlines()
            first = 3 if file.endswith(".py") else 2
            for key, what, remedy in headers.faults(meta):
                line = line_of(lines, partial(_has_key, key))
                yield Problem(Place(file, line + first - 1, key), what, remedy)


def _has_key(key: str, line: str) -> bool:
    return line.partition(":")[0].strip() == key


def header_prose(page: Page) -> Page:
    """Return title and description as a page of their own, so that the checks of prose hold for them too."""
    first_line, indent = (3, "  ") if page.is_notebook else (2, "")
    lines = [line if line.startswith((" ", "title:", "description:")) else "" for line in page.header.split("\n")]
    return replace(page, path="index.md", text="\n".join(f"{indent}{line}" for line in lines), first_line=first_line)


def _header_place(error: yaml.YAMLError, file: str) -> Place:
    """Return where YAML stumbled; in a notebook each line of the front matter starts with `# `."""
    mark = getattr(error, "problem_mark", None)
    lines, columns = (3, 3) if file.endswith(".py") else (2, 1)
    return Place(file, mark.line + lines, str(mark.column + columns)) if mark else Place(file, 1)


def _split(text: str) -> tuple[str, str, int]:
    """Return front matter, body, and the line on which the body starts."""
    if text.startswith(NOTEBOOK_HEADER):
        header, separator, body = text.removeprefix(NOTEBOOK_HEADER).partition("\n# %%")
        lines = [line.removeprefix("#").removeprefix(" ") for line in header.splitlines()]
        yaml_text = "\n".join(line for line in lines if line != FENCE.strip())
        return yaml_text, separator.lstrip("\n") + body, header.count("\n") + 3
    if text.startswith(FENCE):
        header, _, body = text.removeprefix(FENCE).partition("\n" + FENCE)
        return header, body, header.count("\n") + 4
    return "", text, 1


def pairing_problems(pages: dict[str, list[Page]]) -> Iterator[Problem]:
    """Yield pages without id, title or description, ids used twice, and pages that a language lacks."""
    ids = {code: [page.id for page in own] for code, own in pages.items()}
    for code, own in pages.items():
        for page in own:
            place = Place(page.file, 1, "id")
            if not (page.id and page.title and page.meta.get("description")):
                what = "the page has no id, no title or no description"
                yield Problem(place, what, "give it all three in its front matter")
            elif ids[code].count(page.id) > 1:
                yield Problem(place, f"another page of this language has the id '{page.id}'", "choose another id")
            for other in (other for other in pages if page.id and page.id not in ids[other]):
                remedy = f"add a page with this id to docs/{other}/"
                yield Problem(place, f"the page '{page.id}' has no version in '{other}'", remedy)


def pairs(pages: dict[str, list[Page]]) -> dict[str, dict[str, str]]:
    """Return, by page id, the address of each language's version below the site's root."""
    found: dict[str, dict[str, str]] = {}
    for code, own in pages.items():
        for page in own:
            found.setdefault(page.id, {})[code] = page_address(code, page.path)
    return found

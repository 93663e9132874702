"""Every text that is read in one language, with the place where it can be mended."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.problems import Place, line_of
from evidence.word_file import toml
from publishing.pages.written import Page, header_prose
from publishing.writing.prose import NOT_PROSE, prose_of

HEADER_KEY = re.compile(r"^\s*(?:title|description):", re.MULTILINE)
CODE = re.compile(r"`[^`\n]*`")
FOREIGN = re.compile(r"<(\w+)[^>]*\slang=[^>]*>.*?</\1>", re.DOTALL)
# What a reader sees of `{{term:id|words}}`, and of a file of the repository, is the words, so only what stands before
# them goes; of a figure the noun.
TERM = re.compile(r"\{\{\s*(?:(?:term|repository):[^}|]*\||figure:[^}|]*\|(?=[^}]* ))")
BRACES = re.compile(r"\{\{[^}]*\}\}|\{[^}]*\}")
ADDRESS = re.compile(
    r"https?://\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|csv|eu|gov|info|io|json|md|net|news|nl|org|py|toml)\b"
)
GAP = re.compile(r"\n(?=#? *\n)")
NOT_WORDS = (FOREIGN, NOT_PROSE, CODE, TERM, BRACES, ADDRESS)


@dataclass(frozen=True)
class Passage:
    """A text, and where its first line stands; a cell has a column, a page has lines."""

    place: Place
    text: str

    def place_of(self, start: int) -> Place:
        """Return where the character at `start` stands."""
        column = self.place.column or str(start - self.text.rfind("\n", 0, start))
        return replace(self.place, line=self.place.line + self.text.count("\n", 0, start), column=column)

    def without(self, *patterns: re.Pattern[str]) -> "Passage":
        """Return the passage with what the patterns find blanked out; every word stays where it is."""
        text = self.text
        for pattern in patterns:
            text = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
        return Passage(self.place, text)

    def paragraphs(self) -> Iterator["Passage"]:
        """Yield what stands between empty lines, each with its own place."""
        start = 0
        for end in [*(gap.start() for gap in GAP.finditer(self.text)), len(self.text)]:
            text = self.text[start:end]
            skipped = len(text) - len(text.lstrip("\n"))
            line = self.place.line + self.text.count("\n", 0, start + skipped)
            yield Passage(replace(self.place, line=line), text[skipped:])
            start = end


def page_passages(page: Page) -> Iterator[Passage]:
    """Yield what is written on a page: its title and description, and its text without code."""
    yield header_passage(page)
    yield Passage(Place(page.file, page.first_line), prose_of(page))


def header_passage(page: Page, *left_out: re.Pattern[str]) -> Passage:
    """Return title and description of a page, without the names of these keys."""
    header = header_prose(page)
    return Passage(Place(header.file, header.first_line), header.text).without(*left_out, HEADER_KEY)


def table_passages(catalogue: Catalogue, code: str) -> Iterator[Passage]:
    """Yield the cells of every table that hold text in a language; symbols are not words."""
    for table in catalogue.tables.values():
        names = [field["name"] for field in table.fields]
        columns = [name for name in names if name.endswith(f"_{code}") and not name.startswith("symbol")]
        for index, row in enumerate(table.rows):
            yield from (Passage(table.place(index, column), str(row[column])) for column in columns if row[column])


def word_passages(root: Path, code: str) -> Iterator[Passage]:
    """Yield the words of the site, of its charts, of what can be counted and of the descriptors of its packages."""
    own, counted = root / "docs" / code / "words.toml", root / "publishing" / "countings.toml"
    shared = [*sorted([*(root / "charts").glob("*.toml"), *(root / "evidence").glob("*.toml")])]
    packages = sorted((root / "datapackage").glob("*/datapackage.json"))
    for path in (own, *shared, *([counted] if counted.is_file() else []), *packages):
        yield from _passages(path.relative_to(root).as_posix(), path.read_text("utf-8"), code)


@lru_cache(maxsize=256)  # Each text is asked for by several checks.
def _passages(file: str, content: str, code: str) -> Sequence[Passage]:
    """Return the texts in a language of a file, in the order of its lines."""
    lines, found = content.splitlines(), []
    value, after, suffix = _read(file, content, code)
    line = line_of(lines, lambda one: one == after) if after else 0
    for key, text in _strings(value):
        if key.endswith(suffix):
            line = line_of(lines, _begins(key, text), line)
            found.append(Passage(Place(file, max(line, 1), key), text))
    return found


def _read(file: str, content: str, code: str) -> tuple[object, str, str]:
    """Return what a file holds, the line after which its texts in a language stand, and how their keys end."""
    if file.endswith(".json"):
        return json.loads(content), "", f"_{code}"
    value = toml(content)
    if file.startswith("docs/"):
        return value, "", ""
    return (value, "", code) if file.startswith("publishing/") else (value.get(code, {}), f"[{code}]", "")


def _strings(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in a tree of tables and lists, with the key it stands under."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from _strings(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item, key)


def _begins(key: str, text: str) -> Callable[[str], bool]:
    """Return whether a line begins with a key and the start of its text."""
    head = re.split(r'["\\\n]', text)[0]
    wanted = (f'"{key}": "{head}', f'{key} = "{head}')
    return lambda line: line.lstrip().startswith(wanted)

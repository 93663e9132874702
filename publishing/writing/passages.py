"""Every text that is read in one language, with the place where it can be mended."""

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.problems import Place, line_of
from publishing.pages.written import Page, header_prose
from publishing.writing.prose import NOT_PROSE, prose_of

HEADER_KEY = re.compile(r"^\s*(?:title|description):", re.MULTILINE)
CODE = re.compile(r"`[^`\n]*`")
FOREIGN = re.compile(r"<(\w+)[^>]*\slang=[^>]*>.*?</\1>", re.DOTALL)
# What a reader sees of `{{term:id|words}}` is the words, so only what stands before them goes; of a figure the noun.
TERM = re.compile(r"\{\{\s*(?:term:[^}|]*\||figure:[^}|]*\|(?=[^}]* ))")
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
    own = root / "docs" / code / "words.toml"
    yield from _passages(own, root, tomllib.loads(own.read_text("utf-8")))
    for path in sorted([*(root / "charts").glob("*.toml"), *(root / "evidence").glob("*.toml")]):
        yield from _passages(path, root, tomllib.loads(path.read_text("utf-8")).get(code, {}), after=f"[{code}]")
    if (counted := root / "publishing" / "countings.toml").is_file():
        yield from _passages(counted, root, tomllib.loads(counted.read_text("utf-8")), suffix=code)
    for path in sorted((root / "datapackage").glob("*/datapackage.json")):
        yield from _passages(path, root, json.loads(path.read_text("utf-8")), suffix=f"_{code}")


def _passages(path: Path, root: Path, value: object, *, after: str = "", suffix: str = "") -> Iterator[Passage]:
    """Yield the texts of a file whose keys end in `suffix`, in the order of its lines from `after` on."""
    lines, file = path.read_text("utf-8").splitlines(), path.relative_to(root).as_posix()
    line = line_of(lines, lambda one: one == after) if after else 0
    for key, text in _strings(value):
        if key.endswith(suffix):
            line = line_of(lines, _begins(key, text), line)
            yield Passage(Place(file, max(line, 1), key), text)


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

"""Rows with columns that say what they are: what every format is written from, so that all of them hold the same."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property

from evidence.records import Texts
from publishing.languages.words import Words

Value = object
Names = Mapping[str, Texts]


@dataclass(frozen=True)
class Column:
    """A column: its name, its type in the words of Table Schema, what it is, and the names of the codes in it."""

    name: str
    kind: str
    title: Texts
    description: Texts = field(default_factory=dict)
    unit: str = ""
    names: Names = field(default_factory=dict)


@dataclass(frozen=True)
class Sheet:
    """Rows as they are published in every format; each has a value, or nothing, for each column."""

    name: str
    title: Texts
    description: Texts
    columns: tuple[Column, ...]
    rows: Sequence[Mapping[str, Value]]

    @cached_property
    def digest(self) -> str:
        """A hash of all that it holds."""
        inputs = [self.name, self.title, self.description, list(map(asdict, self.columns)), list(map(dict, self.rows))]
        return hashlib.sha256(json.dumps(inputs, sort_keys=True, default=str).encode()).hexdigest()


@dataclass(frozen=True)
class Heading:
    """What stands above a column for people, and what kind of values is below it."""

    text: str
    kind: str


@dataclass(frozen=True)
class Leaf:
    """A sheet as people of one language read it: headings in words, and names beside codes."""

    title: str
    headings: tuple[Heading, ...]
    rows: Sequence[Sequence[Value]]


def leaf(sheet: Sheet, language: str, words: Words) -> Leaf:
    """Return a sheet for the readers of one language: every column stays, and a name stands right of its code."""
    titles = Counter(column.title[language] for column in sheet.columns)
    headings: list[Heading] = []
    for column in sheet.columns:
        title = column.title[language]
        # A spreadsheet tells columns apart by their headings alone.
        title = title if titles[title] == 1 else f"{title} ({column.name})"
        headings.append(Heading(title, column.kind))
        if column.names:
            headings.append(Heading(words["files"]["name_of"].format(column=title), "string"))
    rows = [_read(row, sheet.columns, language) for row in sheet.rows]
    return Leaf(sheet.title[language], tuple(headings), rows)


def _read(row: Mapping[str, Value], columns: Sequence[Column], language: str) -> list[Value]:
    cells: list[Value] = []
    for column in columns:
        value = row[column.name]
        cells.append(value)
        if column.names:
            cells.append(column.names.get(str(value), {}).get(language))
    return cells

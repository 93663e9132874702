"""A JSON file that people edit: what it holds, and the line on which each part of it stands."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from evidence.problems import Place, Problem

# The names and indexes that lead from the whole to a part.
Part = tuple[str | int, ...]
# Only of a text that is JSON: texts, brackets, commas, and the words and numbers between them.
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],]|[^\s{}\[\],:"]+')
# Each bracket with the step to the first thing inside: an index, or a name that is still to come.
OPENING = {"[": 0, "{": None}
# What Python reads and writes, and JSON does not know.
NO_NUMBERS = {"NaN", "Infinity", "-Infinity"}


@dataclass(frozen=True)
class Document:
    """What a JSON file holds, and the line of each part: that of its name, or of an item's first character."""

    content: Any
    lines: Mapping[Part, int]


@dataclass(frozen=True)
class _Token:
    """A name, or a value with the token that it begins with."""

    path: Part
    line: int
    mark: str = ""


def parsed(file: str, raw: bytes) -> tuple[Document | None, list[Problem]]:
    """Return the document, and what is wrong with it as JSON, of which Python itself accepts some in silence."""
    try:
        text = raw.decode("utf-8")
        content = json.loads(text)
    except json.JSONDecodeError as error:
        place = Place(file, error.lineno, str(error.colno))
        return None, [Problem(place, f"this is not JSON: {error.msg}", "mend the JSON at this spot")]
    except (RecursionError, ValueError) as error:
        return None, [Problem(Place(file, 1), f"this cannot be read: {error}", "write plain JSON, saved as UTF-8")]
    tokens = list(_tokens(text))
    lines = {token.path: token.line for token in reversed(tokens)}
    return Document(content, lines), [*_doubled_names(file, tokens), *_no_numbers(file, tokens)]


def _tokens(text: str) -> Iterator[_Token]:
    """Yield every name and every value of a text that is JSON, in order."""
    path: list[str | int | None] = []
    line, seen = 1, 0
    for match in TOKEN.finditer(text):
        mark = match[0]
        line, seen = line + text.count("\n", seen, match.start()), match.start()
        if mark in "]}":
            path.pop()
        elif mark == ",":
            path[-1] = path[-1] + 1 if isinstance(path[-1], int) else None
        elif path and path[-1] is None:
            path[-1] = json.loads(mark)
            yield _Token(_known(path), line)
        else:
            yield _Token(_known(path), line, mark)
            if mark in OPENING:
                path.append(OPENING[mark])


def _known(path: Iterable[str | int | None]) -> Part:
    return tuple(step for step in path if step is not None)


def _doubled_names(file: str, tokens: Iterable[_Token]) -> Iterator[Problem]:
    """Yield each name that its object has already, but none below a name that stands twice itself."""
    first: dict[Part, int] = {}
    doubled: set[Part] = set()
    for path, line in ((token.path, token.line) for token in tokens if not token.mark):
        if path in first and not any(path[:depth] in doubled for depth in range(len(path))):
            doubled.add(path)
            what = f"'{path[-1]}' stands in line {first[path]} already"
            yield Problem(Place(file, line, str(path[-1])), what, "keep one: programs differ in which they read")
        first.setdefault(path, line)


def _no_numbers(file: str, tokens: Iterable[_Token]) -> Iterator[Problem]:
    for token in (token for token in tokens if token.mark in NO_NUMBERS):
        yield Problem(Place(file, token.line), f"{token.mark} is not a number in JSON", "write digits, or null")

"""A JSON file that people edit: what it holds, and the line on which each part of it stands.

It is read strictly, and within bounds: what comes of it is printed, published and read by other programs.
"""

import json
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from evidence.messages import say
from evidence.messages.libraries import from_library
from evidence.problems import Place, Problem

# The names and indexes that lead from the whole to a part.
Part = tuple[str | int, ...]
# Texts, brackets, commas, and the words and numbers between them. A text without an end goes on to the end of the file,
# so that no text is looked at twice.
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|[{}\[\],]|[^\s{}\[\],:"]+')
# Each bracket with the step to the first thing inside: an index, or a name that is still to come.
OPENING = {"[": 0, "{": None}
# What Python reads and writes, and JSON does not know.
NO_NUMBERS = {"NaN", "Infinity", "-Infinity"}
# The longest of ours has 120,000 bytes, stands nine brackets deep, and has texts of 500 characters.
MOST_BYTES, MOST_BRACKETS, LONGEST_TEXT, LONGEST_NAME, MOST_DIGITS = 500_000, 30, 5_000, 60, 18
# Controls, formats that nobody sees, halves of characters, private and unknown ones, and separators of lines.
NOT_TEXT = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
PLAIN_JSON = say("write plain JSON, saved as UTF-8")


@dataclass(frozen=True)
class Document:
    """What a JSON file holds, and the line of each part: that of its name, or of an item's first character."""

    file: str
    content: Any
    lines: Mapping[Part, int]

    def place(self, path: Part, column: str | None = None) -> Place:
        """Return where a part stands; it is called after the last name on the way there, if not otherwise."""
        last = next((step for step in reversed(path) if isinstance(step, str)), "")
        return Place(self.file, self.lines[path], last if column is None else column)


@dataclass(frozen=True)
class _Token:
    """A name, or a value with the token that it begins with."""

    path: Part
    line: int
    mark: str = ""

    @property
    def text(self) -> str | None:
        """The name, or the value where that is a text."""
        if not self.mark:
            return str(self.path[-1])
        return str(json.loads(self.mark)) if self.mark.startswith('"') else None


def parsed(file: str, raw: bytes) -> tuple[Document | None, list[Problem]]:
    """Return the document, and what is wrong with it as JSON, of which Python itself accepts some in silence."""
    text, problems = _decoded(file, raw)
    if problems:
        return None, problems
    try:
        content = json.loads(text, parse_int=_whole)
    except json.JSONDecodeError as error:
        place = Place(file, error.lineno, str(error.colno))
        what = say("this is not JSON: {error}", error=from_library(error.msg.removesuffix(" at")))
        return None, [Problem(place, what, say("mend the JSON at this spot"))]
    tokens = list(_tokens(text))
    # A name or a text that cannot be printed is named before it would be in another message.
    problems = list(_odd_texts(file, tokens)) or [*_doubled_names(file, tokens), *_no_numbers(file, tokens)]
    lines = {token.path: token.line for token in reversed(tokens)}
    return Document(file, content, lines), problems


def _decoded(file: str, raw: bytes) -> tuple[str, list[Problem]]:
    """Return the file as text, or why it is none that can be read as JSON."""
    if len(raw) > MOST_BYTES:
        return "", [
            Problem(
                Place(file, 1),
                say("the file has more than {most:,} bytes", most=MOST_BYTES),
                say("write only what is needed"),
            )
        ]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return "", [Problem(Place(file, line), say("this is not UTF-8"), PLAIN_JSON)]
    if text.startswith("\ufeff"):
        return "", [Problem(Place(file, 1), say("the file starts with a byte-order mark"), PLAIN_JSON)]
    return text, list(_depth_problems(file, text))


def _depth_problems(file: str, text: str) -> Iterator[Problem]:
    """Yield the first bracket that stands too deep, before anything climbs down to it."""
    depth = 0
    for match in TOKEN.finditer(text):
        depth += (match[0] in OPENING) - (match[0] in {"]", "}"})
        if depth > MOST_BRACKETS:
            place = Place(file, text.count("\n", 0, match.start()) + 1)
            yield Problem(
                place,
                say("this stands in more than {most} brackets", most=MOST_BRACKETS),
                say("write it without so many"),
            )
            return


def _whole(digits: str) -> float:
    """Return a whole number; one that is too long to be one is infinite, and named with the numbers that are none."""
    return int(digits) if len(digits) <= MOST_DIGITS else math.inf


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


def _odd_texts(file: str, tokens: Iterable[_Token]) -> Iterator[Problem]:
    """Yield each name and each text that holds what is no text, or too much of it."""
    for token, text in ((token, token.text) for token in tokens):
        if text is None:
            continue
        odd = next((one for one in text if unicodedata.category(one) in NOT_TEXT), None)
        longest = LONGEST_TEXT if token.mark else LONGEST_NAME
        if odd is not None:
            what = say("this text holds the character U+{code:04X}, which no reader sees", code=ord(odd))
            yield Problem(Place(file, token.line), what, say("write it without"))
        elif len(text) > longest:
            what = say("this text has {count:,} characters, and may have {most:,}", count=len(text), most=longest)
            yield Problem(Place(file, token.line), what, say("write a shorter one"))


def _doubled_names(file: str, tokens: Iterable[_Token]) -> Iterator[Problem]:
    """Yield each name that its object has already, once, and none below a name that stands twice itself."""
    first: dict[Part, int] = {}
    doubled: set[Part] = set()
    for path, line in ((token.path, token.line) for token in tokens if not token.mark):
        if path in first and not any(path[:depth] in doubled for depth in range(len(path) + 1)):
            doubled.add(path)
            what = say("'{path}' stands in line {first} already", path=path[-1], first=first[path])
            yield Problem(Place(file, line, str(path[-1])), what, say("keep one: programs differ in which they read"))
        first.setdefault(path, line)


def _no_numbers(file: str, tokens: Iterable[_Token]) -> Iterator[Problem]:
    for token in tokens:
        if token.mark in NO_NUMBERS:
            yield Problem(
                Place(file, token.line),
                say("{mark} is not a number in JSON", mark=token.mark),
                say("write digits, or null"),
            )
        elif token.mark[:1] in {*"-0123456789"} and not _is_usual(token.mark):
            what = say("the number {mark} is too long, or too large", mark=token.mark[:MOST_DIGITS])
            yield Problem(Place(file, token.line), what, say("write a shorter one, without an exponent"))


def _is_usual(number: str) -> bool:
    return len(number) <= MOST_DIGITS and math.isfinite(float(number))

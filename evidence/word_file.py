"""A file of words: TOML with tables of texts, read strictly, and what a single word may be."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from evidence.cells.characters import WORD, mixed_letters, unseen
from evidence.cells.plain_text import misread_letters
from evidence.messages import Advice, say
from evidence.messages.libraries import from_library
from evidence.placeholders import odd_placeholders
from evidence.problems import Place, Problem, line_of
from evidence.text_files import file_problems

# In bytes and in characters; both are far above what ours have.
LARGEST, LONGEST = 100_000, 2_000
# A language, a table, and a table of values in it.
DEEPEST = 3
# What tomllib says at the end of its message: "(at line 3, column 5)".
TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
# Markup, Markdown and entities: whatever a page could take for more than text.
NOT_TEXT = re.compile(r"[<>\[\]*_`|\\\x00-\x1f\x7f-\x9f\u2028\u2029]|&#?\w+;")
# Where a reader would be sent: our own addresses are put in where a page needs them.
AN_ADDRESS = re.compile(r"\w://|\bwww\.|\b[\w-]+\.(?:com|org|net|info|biz|io|eu|nl|example)\b", re.IGNORECASE)
FILLED_IN = re.compile(r"\{+[^{}]*\}+")
KINDS = {
    bool: say("yes or no"),
    int: say("a number"),
    float: say("a number"),
    list: say("a list"),
    dict: say("a table"),
}
A_DATE, WORD_ITSELF = say("a date"), say("the word")


@lru_cache(maxsize=128)  # Several look at one file, each for something else.
def toml(text: str) -> dict[str, Any]:
    """Return what a text in TOML holds, which nobody changes; raises TOMLDecodeError."""
    return tomllib.loads(text)


def parsed(path: Path, file: str) -> tuple[dict[str, Any], list[Problem]]:
    """Return what a file of words holds, and what is wrong with it as a file: with any, it is not worth reading."""
    if found := list(file_problems(path, file, LARGEST)):
        return {}, found
    remedy = say('write `word = "text"`, each on a line of its own')
    try:
        words = toml(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        what = say("this is not TOML: {error}", error=from_library(TOML_PLACE.sub("", str(error))))
        return {}, [Problem(_place(error, file), what, remedy)]
    except (RecursionError, ValueError):
        place = Place(file, _endless_line(path.read_text("utf-8").splitlines()))
        return {}, [Problem(place, say("this cannot be read: a list, a table or a number without end"), remedy)]
    if _is_deep(words):
        return {}, [Problem(Place(file, 1), say("tables stand more than {most} deep", most=DEEPEST), remedy)]
    return words, []


def _endless_line(lines: Sequence[str]) -> int:
    """Return the line with the most brackets and digits, which is where something has no end."""
    return 1 + max(range(len(lines)), key=lambda at: sum(lines[at].count(sign) for sign in "[{0123456789"))


def _place(error: tomllib.TOMLDecodeError, file: str) -> Place:
    found = TOML_PLACE.search(str(error))
    return Place(file, int(found[1]), found[2]) if found and found[1] else Place(file, 1)


def _is_deep(words: Mapping[str, Any]) -> bool:
    """Tell whether tables stand too deep, without going down to find out how deep."""
    level: list[Any] = [words]
    for _ in range(DEEPEST + 1):
        level = [value for table in level for value in table.values() if isinstance(value, dict)]
    return bool(level)


def texts_of(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each word with its key, such as `nav.story`."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from texts_of(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def fault(word: object, *, longest: int = LONGEST, signs: str = "") -> Advice | None:
    """Return the first thing that a word may not be, and what to do; it may be one of some `signs` nevertheless."""
    if not isinstance(word, str):
        kind = next((name for of, name in KINDS.items() if isinstance(word, of)), A_DATE)
        return say("the word is {kind}, not a text", kind=kind), say("write it between quotation marks")
    if not word.strip():
        return say("the word is empty"), say("write it")
    if len(word) > longest:
        what = say("the word has {count:,} characters, more than {most:,}", count=len(word), most=longest)
        return what, say("shorten it")
    if word != word.strip() and word.strip(" ,;"):
        return say("the word starts or ends with a blank"), say("remove the blank")
    return _fault_of_text(word, signs)


@cache
def _fault_of_text(word: str, signs: str) -> Advice | None:
    for placeholder in odd_placeholders(word):
        what = say("the placeholder '{name}' is more than a name", name=placeholder[:40])
        return what, say("write a name between braces, such as {count}")
    # Here, because TOML can spell what its file does not hold: "\\u202e".
    mixed = (fault for one in WORD.findall(word) for fault in mixed_letters(one))
    for what, remedy in (*unseen(word.replace("\n", " "), WORD_ITSELF), *misread_letters(word), *mixed):
        return what, remedy
    if found := AN_ADDRESS.search(word):
        return say("the word holds '{address}', an address", address=found[0]), say("write it without")
    found = NOT_TEXT.search(FILLED_IN.sub("", word))
    if found and word not in (*signs,):
        return say("the word holds {sign!r}, and words are plain text", sign=found.group()), say("write it without")
    return None


def line_of_word(lines: Sequence[str], key: str) -> int:
    """Return the line of a table or of a word in one, such as `nav.story`, else that of its table, else the first."""
    if own := _line_of_table(lines, key):
        return own
    table, _, word = key.rpartition(".")
    start = _line_of_table(lines, table)
    # Another table may have a word of the same name.
    end = next((at for at, line in enumerate(lines[start:], start) if line.startswith("[")), len(lines))
    return line_of(lines[:end], lambda line: line.partition("=")[0].strip() == word, start) or 1


def _line_of_table(lines: Sequence[str], name: str) -> int:
    """Return the line at which a table begins; nought where there is none of that name, and for what is in none."""
    return line_of(lines, lambda line: line.strip() == f"[{name}]") if name else 0

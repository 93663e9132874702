"""Words are text: no markup that a template could pass on, no placeholder that computes, no address that climbs."""

import re
from collections.abc import Iterator
from pathlib import Path

from evidence.placeholders import odd_placeholders
from evidence.problems import Place, Problem, line_of
from publishing.languages.words import Words, file_of, texts_of

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SLUGS = "slugs."
NOT_TEXT = re.compile(r"[<>\x00-\x1f\x7f]")


def markup_in_words(words: dict[str, Words], docs: Path) -> Iterator[Problem]:
    """Yield the words that hold more than text, and the parts of addresses that are none."""
    for code, own in words.items():
        file = file_of(docs, code)
        lines = file.read_text("utf-8").splitlines()
        for key, text in texts_of(own):
            for what, remedy in _faults(key, text):
                yield Problem(Place(file.relative_to(docs.parent).as_posix(), _line(key, lines), key), what, remedy)


def _faults(key: str, text: str) -> Iterator[tuple[str, str]]:
    if key.startswith(SLUGS) and not SLUG.fullmatch(text):
        yield f"'{text[:40]}' cannot be a part of an address", "write letters a to z, digits, and hyphens between them"
    if found := NOT_TEXT.search(text):
        yield f"the word holds {found.group()!r}, and words are plain text", "write it without"
    for placeholder in odd_placeholders(text):
        yield (
            f"the placeholder '{placeholder[:40]}' is more than a name",
            "write a name between braces, such as {count}",
        )


def _line(key: str, lines: list[str]) -> int:
    table, _, word = key.rpartition(".")
    start = line_of(lines, lambda line: line.strip() == f"[{table}]") if table else 0
    return line_of(lines, lambda line: line.partition("=")[0].strip() == word, start) or 1

"""Whether the notebooks of two languages do the same: their code, word by word, apart from texts and remarks."""

import io
import re
import tokenize
from collections.abc import Iterator
from itertools import zip_longest

from evidence.problems import Place, Problem, shown
from publishing.pages.written import Page
from publishing.writing.notebooks import LONGEST

SILENT = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
# Of a text for readers, with a blank in it, what is filled in and the numbers.
SAME_IN_TEXTS = re.compile(r"\{[^{}]*\}|\d+")
# How a decimal comma comes into a number.
REPLACED = re.compile(r"\. replace \( \S+ , \S+ \)")
PARTS_OF_REPLACED = 7

Token = tuple[str, int]


def other_code(pages: dict[str, list[Page]]) -> Iterator[Problem]:
    """Yield where the code of a notebook begins to differ from that of its first version."""
    first_language, *others = pages
    models = {page.id: page for page in pages[first_language] if page.is_notebook}
    for page in (page for language in others for page in pages[language]):
        if page.is_notebook and page.id in models:
            yield from _difference(page, models[page.id])


def _difference(page: Page, model: Page) -> Iterator[Problem]:
    ours, theirs = _code(page), _code(model)
    if ours is None or theirs is None:
        return
    for (own, line), (expected, other_line) in zip_longest(ours, theirs, fillvalue=("", 0)):
        if own != expected:
            place = Place(page.file, line or page.first_line)
            where = f" on line {other_line}" if other_line else ""
            what = f"'{shown(own)}' stands here where {model.file} has '{shown(expected)}'{where}"
            yield Problem(place, what, "give both versions the same code; only texts and remarks may differ")
            return


def _code(page: Page) -> list[Token] | None:
    """Return the words of the code with their lines; of what is no Python, nothing: that is said elsewhere."""
    if len(page.text) > LONGEST:
        return None
    try:
        found = [one for one in tokenize.generate_tokens(io.StringIO(page.text).readline) if one.type not in SILENT]
    except (tokenize.TokenError, SyntaxError):
        return None
    return list(_same_in_all([(_kept(one), one.start[0] + page.first_line - 1) for one in found]))


def _kept(token: tokenize.TokenInfo) -> str:
    is_text = token.type == tokenize.STRING and re.search(r"\s", token.string)
    return '""' + "".join(SAME_IN_TEXTS.findall(token.string)) if is_text else token.string


def _same_in_all(tokens: list[Token]) -> Iterator[Token]:
    """Yield the words without what each language replaces in a number."""
    at = 0
    while at < len(tokens):
        if REPLACED.fullmatch(" ".join(word for word, _ in tokens[at : at + PARTS_OF_REPLACED])):
            at += PARTS_OF_REPLACED
        else:
            yield tokens[at]
            at += 1

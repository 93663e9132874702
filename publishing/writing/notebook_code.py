"""Whether the notebooks of two languages do the same: their code, word by word, apart from texts and remarks."""

import io
import re
import tokenize
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from evidence.messages import say
from evidence.problems import Place, Problem, shown
from evidence.records import Figure
from publishing.pages.references import cited
from publishing.pages.written import Page
from publishing.writing.notebooks import LONGEST
from publishing.writing.prose import REFERENCE, prose_of

SILENT = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
# Of a text for readers, with a blank in it, what is filled in and the numbers.
SAME_IN_TEXTS = re.compile(r"\{[^{}]*\}|\d+")
# How a decimal comma comes into a number.
REPLACED = re.compile(r"\. replace \( \S+ , \S+ \)")
PARTS_OF_REPLACED = 7
# A year that the code works with by its name, and what stands before one that only ends a span.
CONSTANT_YEAR = re.compile(r"""(?P<name>[A-Z][A-Z_]*) = ["']?(?P<year>(?:19|20)\d\d)["']?\s*(?:#.*)?""")
NO_SPAN = r"(?<!\d to )(?<!\d tot )(?<!\d tot en met )(?<!\d[-/])"

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
            told = {"own": shown(own), "file": model.file, "expected": shown(expected)}
            what = say("'{own}' stands here where {file} has '{expected}'", **told)
            if other_line:
                what = say("{what} on line {line}", what=what, line=other_line)
            yield Problem(place, what, say("give both versions the same code; only texts and remarks may differ"))
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


def unnamed_years(page: Page, figures: Mapping[str, Figure]) -> Iterator[Problem]:
    """Yield the constants of a notebook that are a year of which its text does not speak.

    It speaks of a year that it names, but for the end of a span, and of those of the figures that it refers to.
    """
    if not page.is_notebook:
        return
    prose = REFERENCE.sub("", prose_of(page))
    told = {figures[id_].period for id_ in cited([page.text], "figure") if id_ in figures}
    for number, line in enumerate(page.text.split("\n"), page.first_line):
        year = CONSTANT_YEAR.fullmatch(line)
        if year and year["year"] not in told and not re.search(rf"{NO_SPAN}(?<!\d){year['year']}(?!\d)", prose):
            what = say(
                "{name} is {year}, and the text does not speak of that year", name=year["name"], year=year["year"]
            )
            yield Problem(Place(page.file, number), what, say("correct the year, or say in the text what it is"))

"""Checks of hand-written prose: no number that is not a figure, in whatever signs."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from evidence.messages import say
from evidence.number_words import numbers_in_words
from evidence.numbers import bare_numbers
from evidence.problems import Place, Problem
from publishing.pages.written import Page

# Of a form of several words, which a reader sees as they stand, only what stands before them goes.
REFERENCE = re.compile(r"\{\{[^}|]*\|(?=[^}]* )|\{\{[^}]*\}\}")
# No address is longer: of many links without an end each would be sought to the end of the page.
MARKUP = r"<[^>]+>|\]\([^)]{0,2000}\)|\{:?[#.][^}]*\}|<!--.*?-->|\[\^[^\]\n]*\]"
NOT_PROSE = re.compile(rf"^```.*?^```|{MARKUP}", re.MULTILINE | re.DOTALL)
NOT_SHOWN = re.compile(MARKUP, re.DOTALL)
# Blocks of code in a page, and a share between backticks, are read like any other text; a version there is none.
AS_CODE = re.compile(r"^(?:# )?`{3,}.*$|`[^`\n]*(?:%|percent|procent)[^`\n]*`", re.MULTILINE)
# Numbers that are signs of their own: raised, lowered, in a circle, a fraction, a Roman numeral.
SIGNS = frozenset(char for char in map(chr, range(0x1F10D)) if unicodedata.category(char) in ("No", "Nl"))
SIGN = f"[{''.join(sorted(SIGNS))}]"
# Those belong to the formula of a compound, and to square and cubic metres.
FORMULA = re.compile(r"(?<![^\W_])(?:(?:[A-Z][a-z]?[\u2080-\u2089]{0,2}|[()])+|[kcmd]?m[\u00b2\u00b3])(?!\w)")
NUMBER_SIGNS = re.compile(rf"(?<!\d)\d*{SIGN}(?:{SIGN}|[\u2044/\d])*")
# Of twenty years one speaks in words; of a share of twenty one does not.
LARGE = range(20, 101)
SHARE = re.compile(r"\s+(?:percent|procent|per cent)\b", re.IGNORECASE)
LIST_NUMBER = re.compile(r"^\s*\d+\.(?=\s)", re.MULTILINE)


def number_problems(page: Page, unit_words: Iterable[str]) -> Iterator[Problem]:
    """Yield the numbers in a page's prose that are typed by hand."""
    text = prose_of(page)
    for pattern in (REFERENCE, NOT_SHOWN, LIST_NUMBER):
        text = pattern.sub(_blanks, text)
    text = AS_CODE.sub(lambda code: code[0].replace("`", " "), text)
    found = {one.start: one.text for one in bare_numbers(text, unit_words)} | _signs(text)
    found |= _in_words(text, page.language)
    for start, number in sorted(found.items()):
        line = page.first_line + text.count("\n", 0, start)
        column = start - (text.rfind("\n", 0, start) + 1) + 1
        remedy = say("write {{figure:id}} with the id of its row in figures.csv")
        yield Problem(
            Place(page.file, line, str(column)), say("the number {number} is typed by hand", number=number), remedy
        )


def _signs(text: str) -> dict[int, str]:
    """Return the numbers that are signs of their own, by their place; most pages have none."""
    if SIGNS.isdisjoint(text):
        return {}
    return {match.start(): match.group() for match in NUMBER_SIGNS.finditer(FORMULA.sub(_blanks, text))}


def _in_words(text: str, language: str) -> dict[int, str]:
    """Return the shares that are said in words, by their place; small ones are part of a sentence."""
    words = [match for value, match in numbers_in_words(text, language) if value in LARGE]
    return {match.start(): f"'{match[0]}'" for match in words if SHARE.match(text, match.end())}


def prose_of(page: Page) -> str:
    """Return the text of a page with the code of a notebook blanked out."""
    if not page.is_notebook:
        return page.text
    lines = page.text.split("\n")
    in_prose = False
    for index, line in enumerate(lines):
        if line.startswith("# %%"):
            in_prose = "[markdown]" in line
        lines[index] = line if in_prose and not line.startswith("# %%") else ""
    return "\n".join(lines)


def _blanks(match: re.Match[str]) -> str:
    """Return blanks as long as the match, so that lines and columns stay where they are."""
    return re.sub(r"[^\n]", " ", match.group())

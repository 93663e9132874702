"""What a page may have of anything: more would cost minutes to look at, or end in a fault of the generator."""

import re
from collections.abc import Iterator

from evidence.messages import Message, say
from evidence.problems import Place, Problem
from publishing.pages.written import Page
from publishing.writing.prose import prose_of

# More than any page of ours has by far; Markdown needs minutes for much more.
LONGEST_PAGE, LONGEST_LINE, MOST_BRACKETS, MOST_REFERENCES = 200_000, 10_000, 5_000, 1_000
# Quotes and lists within each other, and stars and underscores in one paragraph: Markdown goes down into each.
DEEPEST, MOST_EMPHASIS = 6, 200
# What begins a line of a quote or a list; four blanks, or a tab, put a list into another.
NESTING = re.compile(r"(?:# ?)?(?P<blanks>[ \t]*)(?P<marks>(?:(?:>|[-+*](?=[ \t])|\d+\.(?=[ \t]))[ \t]*)+)")
MARK = re.compile(r">|[-+*]|\d+\.")
STEP = 4
EMPHASIS = re.compile(r"[*_]+")
PARAGRAPH = re.compile(r"\n[ \t#]*\n")


def excess_problems(page: Page) -> Iterator[Problem]:
    """Yield what a page has too much of: with any, it would take too long to look at."""
    text = prose_of(page)
    if too_much := _excess(text):
        line, what = too_much
        yield Problem(Place(page.file, page.first_line + line), what, say("split the page, or leave something out"))
    elif found := next(_too_deep(text), None):
        line, what = found
        yield Problem(Place(page.file, page.first_line + line), what, say("write it more simply"))


def _excess(text: str) -> tuple[int, Message] | None:
    """Return what a page has too much of, and how much it may have, with the line of it, counted from nought."""
    lines = text.split("\n")
    longest = max(range(len(lines)), key=lambda number: len(lines[number]))
    brackets = text.count("[") + text.count("(") + text.count("<")
    for number, most, name in (
        (len(lines[longest]), LONGEST_LINE, say("characters on a line")),
        (len(text), LONGEST_PAGE, say("characters")),
        (brackets, MOST_BRACKETS, say("opening brackets")),
        (text.count("{{"), MOST_REFERENCES, say("references")),
    ):
        if number > most:
            line = longest if most == LONGEST_LINE else 0
            told = {"number": number, "name": name, "most": most}
            return line, say("the page has {number:,} {name}, more than {most:,}", **told)
    return None


def _too_deep(text: str) -> Iterator[tuple[int, Message]]:
    """Yield the lines, counted from nought, that stand in too many quotes and lists, or that begin too much emphasis.

    Code counts too: what is code here may be none to the generator.
    """
    for number, line in enumerate(text.split("\n")):
        found = NESTING.match(line)
        if found and (depth := _depth(found)) > DEEPEST:
            yield (
                number,
                say("the line stands in {count:,} quotes and lists, more than {most}", count=depth, most=DEEPEST),
            )
    start = 0
    for end in [*(gap.end() for gap in PARAGRAPH.finditer(text)), len(text)]:
        if (signs := len(EMPHASIS.findall(text[start:end]))) > MOST_EMPHASIS:
            what = say(
                "the paragraph has stars or underscores in {count:,} places, more than {most}",
                count=signs,
                most=MOST_EMPHASIS,
            )
            yield text.count("\n", 0, start), what
        start = end


def _depth(found: re.Match[str]) -> int:
    return len(found["blanks"].expandtabs(STEP)) // STEP + len(MARK.findall(found["marks"]))

"""What a page says twice: a heading, or a paragraph that somebody pasted once more."""

import re
from collections.abc import Iterator

from evidence.messages import say
from evidence.problems import Problem, shown
from publishing.pages.written import Page
from publishing.writing.markup import place_of
from publishing.writing.prose import prose_of

# Shorter ones may be said twice, such as a line above each of two lists.
SHORTEST = 9
HEADING = re.compile(r"(?:# )?#{1,6} (?P<words>.*)")
PARAGRAPH = re.compile(r"(?:^(?!#?[ \t]*$).*\n?)+", re.MULTILINE)


def repetition_problems(page: Page) -> Iterator[Problem]:
    """Yield the headings and the paragraphs of a page that stand there twice, each at its second place."""
    text = prose_of(page)
    first: dict[str, int] = {}
    for found in PARAGRAPH.finditer(text):
        heading = HEADING.match(found[0])
        words = _plain(heading["words"] if heading else found[0])
        line = text.count("\n", 0, found.start()) + page.first_line
        if not heading and len(words.split()) < SHORTEST:
            continue
        if words in first:
            what = say("'{words}' stands on line {first} too", words=shown(words), first=first[words])
            yield Problem(place_of(page, text, found.start()), what, say("say it once, or in other words"))
        first.setdefault(words, line)


def _plain(text: str) -> str:
    """Return the words of a text on one line, however they are broken, quoted or emphasised."""
    return " ".join(re.sub(r"^[ \t]*[#>][ \t]*", "", text, flags=re.MULTILINE).replace("*", "").lower().split())

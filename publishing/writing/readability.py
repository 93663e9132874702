"""Checks that what a reader sees first is short enough: descriptions, leads, summaries, and the texts of claims."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from evidence.catalogue import Catalogue
from evidence.languages import Language
from evidence.messages import say
from evidence.problems import Place, Problem
from publishing.pages.fillers import Fillers
from publishing.pages.references import fill
from publishing.pages.written import Page
from publishing.writing.passages import Passage, header_passage, word_passages
from publishing.writing.prose import NOT_PROSE

LEAD = re.compile(r'<(?P<tag>div|p) class="(?:lead|summary)"[^>]*>(?P<text>.*?)</(?P=tag)>', re.DOTALL)
NOTE = re.compile(r'<span class="figure__note".*?</span>')
TITLE = re.compile(r"^\s*title:.*$", re.MULTILINE)
CLAIM_TEXTS = ("title", "statement", "reason", "measures", "unknown")
SITE_TEXTS = ("lead", "description", "tagline")
PARAGRAPH = r"\n[ \t]*\n|\n(?=[ \t]*[-*|] )"
FULL_STOP = r"(?<=[.!?…])[\"'”’)\]*_]*\s+(?=[\"'“\u2018(\[*_]*[^\W_a-zà-ÿ])"
SENTENCE_END = re.compile(rf"{PARAGRAPH}|{FULL_STOP}")
# A full stop after these ends no sentence, and neither does one in a row of letters, as in U.S.
ABBREVIATED = re.compile(
    r"(?:\b(?:art|bijv|blz|bv|ca|dr|e\.g|i\.e|ir|max|min|mr|nrs?|prof|st)|\b\w\.\w)\.$", re.IGNORECASE
)
# It finds nothing longer, and would otherwise look through all that stands before.
LONGEST_ABBREVIATION = 10
# With fewer sentences than this, one of sixteen words would be an average.
FEWEST = 3
SHORTEN = say("split it, or leave something out")


@dataclass(frozen=True)
class Lead:
    """The first things that a reader sees of one page, which stands at `place`."""

    place: Place
    passages: list[Passage]


def readability_problems(leads: Iterable[Lead], language: Language) -> Iterator[Problem]:
    """Yield sentences that are too long, and leads whose sentences are too long on average."""
    limits = language.limits
    for lead in leads if limits else ():
        counted = [sentence for passage in lead.passages for sentence in sentences(passage)]
        for place, count in counted:
            if limits and count > limits.longest:
                yield Problem(
                    place,
                    say("a sentence of {count} words, more than {most}", count=count, most=limits.longest),
                    SHORTEN,
                )
        average = sum(count for _, count in counted) / max(FEWEST, len(counted))
        if limits and average > limits.average:
            what = say(
                "sentences have {average:.1f} words on average, more than {most}", average=average, most=limits.average
            )
            yield Problem(lead.place, what, say("shorten what a reader sees first: description, lead, summary, claim"))


def sentences(passage: Passage) -> Iterator[tuple[Place, int]]:
    """Yield the place of each sentence, and how many words it has."""
    start = 0
    for end in [*_ends(passage.text), len(passage.text)]:
        words = [match for match in re.finditer(r"\S+", passage.text[start:end]) if re.search(r"\w", match.group())]
        if words:
            yield passage.place_of(start + words[0].start()), len(words)
        start = end


def _ends(text: str) -> Iterator[int]:
    """Yield where the next sentence starts."""
    for match in SENTENCE_END.finditer(text):
        before = text[max(0, match.start() - LONGEST_ABBREVIATION) : match.start()]
        if match.group().count("\n") > 1 or not ABBREVIATED.search(before):
            yield match.end()


def page_lead(page: Page, fillers: Fillers) -> Lead:
    """Return the description of a page, its lead and its summary, as a reader sees them, numbers filled in."""
    header = header_passage(page, TITLE)
    passages = [Passage(header.place, fill(page, header.text, fillers.for_plain_text())[0])]
    for match in LEAD.finditer(page.text):
        line = page.first_line + page.text.count("\n", 0, match.start("text"))
        text = fill(page, match["text"], fillers.for_text())[0]
        passages.append(Passage(Place(page.file, line), text).without(NOTE, NOT_PROSE))
    return Lead(Place(page.file, 1), passages)


def claim_leads(catalogue: Catalogue, code: str) -> Iterator[Lead]:
    """Yield the texts of each claim, which are the first things on its page."""
    table = catalogue.table("figures", "claims")
    columns = [f"{name}_{code}" for name in CLAIM_TEXTS]
    for index, row in enumerate(table.rows):
        texts = [Passage(table.place(index, column), str(row[column])) for column in columns if row.get(column)]
        yield Lead(table.place(index, "id"), texts)


def site_leads(root: Path, code: str) -> Iterator[Lead]:
    """Yield the leads and descriptions of the pages that are made from the data."""
    file = f"docs/{code}/words.toml"
    for passage in word_passages(root, code):
        if passage.place.file == file and passage.place.column in SITE_TEXTS:
            yield Lead(passage.place, [passage])

"""Checks that a source says through what it was read, and that this fits how far it was read."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.code_words import coded
from evidence.messages import say
from evidence.problems import Problem

SECOND_HAND, WHOLE, PART = "second-hand", "whole", "part"
# By how far a source was read, what its copy then is not: each phrase says that it was read otherwise.
OF_A_PART = r"\bopening\b|\bexcerpt\b|\babstract\b|\bintroduction\b|\bpreview\b|\bnot all of it\b"
OF_ANOTHER = (
    r"(?:^|\()report (?:at|of)\b|^quoted\b|\btranscription\b|\bresearch note\b|\bforum\b|\bdigest\b"
    r"|\bby a (?:machine|computer)\b|\bmachine translation\b"
)
# What one reads in place of a source, and not the source.
OTHER_TEXTS = re.compile(
    r"summary|report|quot|transcription|translation|reworded|digest|note|forum|review|mention|list|copy|retold",
    re.IGNORECASE,
)
CONTRARY = {
    WHOLE: re.compile(rf"{OF_A_PART}|{OF_ANOTHER}|\bsummary\b|\breworded\b", re.IGNORECASE),
    PART: re.compile(OF_ANOTHER, re.IGNORECASE),
    SECOND_HAND: re.compile(OF_A_PART, re.IGNORECASE),
}


def sources_say_how_they_were_seen(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield sources of which nobody says who told of them, and those that were read otherwise than their copy says."""
    for source in catalogue.sources_of_all_packages():
        if source.seen in CONTRARY and (found := CONTRARY[source.seen].search(source.seen_via)):
            what = say(
                "the source was read as {seen}, and seen_via says '{found}'",
                seen=coded("seen", source.seen),
                found=found[0].strip("("),
            )
            yield Problem(source.cell("seen"), what, say("correct seen, or say in seen_via what was read"))
        elif source.seen == SECOND_HAND and not OTHER_TEXTS.search(source.seen_via):
            what = say("the source was read at second hand, and seen_via does not say in what")
            remedy = say("say what was read in its place and where, such as a summary, a report or a quotation")
            yield Problem(source.cell("seen_via"), what, remedy)

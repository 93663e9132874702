"""What the words for single rows take for granted, where a chart of a claim has words of its own for them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from charts.chart import FINDING
from charts.parts.claim_voices import ASIDE, UNSAID
from charts.parts.findings import Finding
from charts.parts.nouns import LEFT
from charts.premises import Premise, holds
from evidence.messages import say
from evidence.records import Evidence, Figure

# How the words for what some source says in place of a number, by the row of the evidence, deny something.
DENIES = {"nl": {"geen"}, "en": {"no", "none"}}
# The words for the whole that a share is of, by its figure.
OF = "of"
# Measures of jets and ships, which have a name of their own where all that is drawn is of one jet.
JETS, JET = {"platform-elements", "platform-bearing-material"}, "F-35"
# What words aside are about where a label does not say them: then it says nothing of this either.
BODY = {"nl": "Commissie", "en": "Commission"}
WORD = re.compile(r"\w+")


def premises_of(
    wordless: Sequence[Evidence], found: Sequence[Finding], words: Mapping[str, Mapping[str, Any]]
) -> tuple[Premise, ...]:
    """Return what is taken for granted of denials without a number, of jets, of words aside, and of wholes."""
    figures = [one.figure for one in found]
    return (
        *(_said_in_words(row) for row in wordless),
        *(_said_of_a_jet(figure) for figure in figures if figure.measure_id in JETS),
        *(premise for figure in figures for premise in _said_aside(figure, words)),
        *(premise for figure in figures for premise in _said_of_a_whole(figure, words)),
    )


def _said_in_words(row: Evidence) -> Premise:
    """Return what the words for a finding without a number take for granted: that its text denies it, as they do."""
    denies = all(DENIES[language] & {*row.finding[language].lower().split()} for language in DENIES)
    says = say("this source says that there is none")
    return holds(f"values.{FINDING}.{row.id}", says, row.cell("finding_en"), true=bool(denies))


def _said_of_a_jet(figure: Figure) -> Premise:
    """Return what the short names of measures take for granted, which speak of a jet alone."""
    says = say("this is of a fighter jet")
    return holds(
        f"values.measure_id.{figure.measure_id}", says, figure.cell("label_en"), true=JET in figure.label["en"]
    )


def _said_aside(figure: Figure, words: Mapping[str, Mapping[str, Any]]) -> Iterator[Premise]:
    """Yield what words aside take for granted in a language: that the label says them, or nothing of what they name."""
    for language, body in BODY.items():
        said, unsaid = (words[language]["values"].get(table, {}) for table in (ASIDE, UNSAID))
        label, place = figure.label[language], figure.cell(f"label_{language}")
        if aside := said.get(figure.id):
            says = say("the name of this figure says '{words}'", words=aside)
            yield holds(f"values.{ASIDE}.{figure.id}", says, place, true=aside in label)
        if aside := unsaid.get(figure.id):
            says = say("the name of this figure says nothing of what '{words}' is about", words=aside)
            yield holds(f"values.{UNSAID}.{figure.id}", says, place, true=body in aside and body not in label)


def _said_of_a_whole(figure: Figure, words: Mapping[str, Mapping[str, Any]]) -> Iterator[Premise]:
    """Yield what words for a whole, or for what is left, take for granted: that the label of the number has each."""
    for language, own in words.items():
        for table in (OF, LEFT):
            if short := own["values"].get(table, {}).get(figure.id):
                label, place = figure.label[language], figure.cell(f"label_{language}")
                says = say("the name of this figure says each word of '{words}'", words=short)
                yield holds(f"values.{table}.{figure.id}", says, place, true=_words_of(short) <= _words_of(label))


def _words_of(text: str) -> set[str]:
    return {*WORD.findall(text.lower())}

"""What the words for single rows take for granted, where a chart of a claim has words of its own for them."""

import re
from collections.abc import Mapping, Sequence

from charts.parts.claim_voices import ASIDE
from charts.parts.findings import Finding
from charts.premises import Premise, holds
from evidence.messages import say
from evidence.records import Evidence, Figure

# The words for what some source says in place of a number, by the row of the evidence, and how it denies something.
FINDING = "finding"
DENIES = {"nl": {"geen"}, "en": {"no", "none"}}
# The words for the whole that a share is of, by its figure.
OF = "of"
# Measures of jets and ships, which have a name of their own where all that is drawn is of one jet.
JETS, JET = {"platform-elements", "platform-bearing-material"}, "F-35"
# What words aside are about: some figures leave it out, and their labels say so; of others nobody says it.
BODY = "European Commission"
WORD = re.compile(r"\w+")


def premises_of(
    wordless: Sequence[Evidence], found: Sequence[Finding], values: Mapping[str, Mapping[str, str]]
) -> tuple[Premise, ...]:
    """Return what is taken for granted of denials without a number, of jets, of words aside, and of wholes."""
    figures, aside, wholes = [one.figure for one in found], values.get(ASIDE, {}), values.get(OF, {})
    return (
        *(_said_in_words(row) for row in wordless),
        *(_said_of_a_jet(figure) for figure in figures if figure.measure_id in JETS),
        *(_said_aside(figure, aside[figure.id]) for figure in figures if figure.id in aside),
        *(_said_of_a_whole(figure, wholes[figure.id]) for figure in figures if figure.id in wholes),
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


def _said_aside(figure: Figure, words: str) -> Premise:
    """Return what words aside take for granted: that the label says them, or speaks of no such body."""
    is_so = words in figure.label["en"] if BODY in words else BODY not in figure.label["en"]
    says = say("the name of this figure says '{words}', or nothing of the kind", words=words)
    return holds(f"values.{ASIDE}.{figure.id}", says, figure.cell("label_en"), true=is_so)


def _said_of_a_whole(figure: Figure, words: str) -> Premise:
    """Return what words for a whole take for granted: that the label of its share has each of them."""
    says = say("the name of this figure says each word of '{words}'", words=words)
    is_so = set(WORD.findall(words)) <= set(WORD.findall(figure.label["en"]))
    return holds(f"values.{OF}.{figure.id}", says, figure.cell("label_en"), true=is_so)

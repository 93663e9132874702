"""Checks of what a reader may print: the answer to a claim, and a title that says what came out."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.code_words import coded
from evidence.judgement import Judgement, judge
from evidence.judgement.relations import as_compared
from evidence.judgement.verdicts import SUPPORTED
from evidence.languages import known
from evidence.messages import say
from evidence.numbers import bare_numbers
from evidence.problems import Problem
from evidence.records import Claim

LONGEST_ANSWER = 45


def answers_can_be_printed(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield answers that are longer than a newspaper has room for."""
    for claim in catalogue.records(Claim):
        for code, answer in claim.answer.items():
            words = len(answer.split())
            if words > LONGEST_ANSWER:
                what = say("the answer has {words} words, and may have {most}", words=words, most=LONGEST_ANSWER)
                yield Problem(claim.cell(f"answer_{code}"), what, say("leave out what the page says elsewhere"))


def titles_carry_the_outcome(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield titles of claims that do not hold up, and that only repeat what was claimed."""
    compared = as_compared(catalogue)
    turns = {language.code: language.turns for language in known()}
    for claim in catalogue.every(Claim):
        judgement = judge(claim, compared)
        # While another verdict stands there, that is said, and the title follows it.
        if judgement.verdict == SUPPORTED or judgement.verdict != claim.verdict:
            continue
        numbers = _deciding_numbers(judgement, catalogue)
        for code, title in claim.title.items():
            words = set(re.findall(r"\w+", title.lower()))
            if turns.get(code) and not words & turns[code] and not _holds(title, numbers):
                what = say(
                    "the title only repeats what was claimed, and the verdict is not {verdict}",
                    verdict=coded("verdict", SUPPORTED),
                )
                remedy = say(
                    "say what came out, with a number that decides or a word such as '{turn}'", turn=min(turns[code])
                )
                yield Problem(claim.cell(f"title_{code}"), what, remedy)


def _deciding_numbers(judgement: Judgement, catalogue: Catalogue) -> list[float]:
    """Return the numbers of the rows from which the verdict follows, and of their echoes."""
    voices = [voice for outcome in judgement.outcomes for voice in outcome.deciding]
    figures = [catalogue.figures.get(row.figure_id) for voice in voices for row in voice.rows]
    return [number for figure in figures if figure for number in figure.numbers]


def _holds(title: str, numbers: list[float]) -> bool:
    return any(found.is_rounded_down_from(number) for found in bare_numbers(title, {"%"}) for number in numbers)

"""How the marks of a claim are read: what its numbers count, which signs need a word, and what is seen."""

from collections.abc import Mapping
from typing import Any

from charts.parts.answers import Answers
from charts.parts.claim_scale import are_bars, is_least
from charts.parts.claim_tally import WHOLE, is_tally
from charts.parts.claim_tens import is_in_tens
from charts.parts.claim_whole import REST, is_of_a_whole
from charts.parts.nouns import noun_of
from evidence.judgement.agreement import PERCENT

Words = Mapping[str, Any]


def signs(answers: Answers, labels: Mapping[str, str], words: Words) -> Mapping[str, str]:
    """Say what each number counts, that a scale is cut, or that a square is a metal; and what is seen."""
    told = words["terms"]["cut"].format_map(labels) if labels["start"] else ""
    if labels[WHOLE] or is_in_tens(answers):
        told = words["terms"]["tally" if labels[WHOLE] else "tens"].format_map(labels)
    return {
        "counting": words["terms"][_counting(answers, words)].format_map(labels),
        "signs": f" {told}" if told else "",
        "described": words["terms"][_described(answers, labels, words)].format_map(labels),
    }


def _counting(answers: Answers, words: Words) -> str:
    """Return which words say what the numbers count; shares have their sign, and need no unit."""
    if answers.counts_one:
        return "counting_one"
    if not all(noun_of(one, answers, words["values"]) for one in answers.drawn):
        return "counting"
    if _is_of_a_whole(answers, words):
        return "counting_whole"
    return "counting_shares" if answers.claimed.figure.unit == PERCENT else "counting_named"


def _described(answers: Answers, labels: Mapping[str, str], words: Words) -> str:
    """Return which words say what is seen."""
    if _is_of_a_whole(answers, words):
        return "described_whole"
    if is_tally(answers, labels[WHOLE]):
        return "described_tally"
    if is_in_tens(answers):
        return "described_tens"
    if answers.uncounted and answers.lit:
        return "described_apart"
    if is_least(answers.claimed, answers.drawn):
        return "described_least"
    return "described_bars" if are_bars(answers.claimed, answers.drawn) else "described"


def _is_of_a_whole(answers: Answers, words: Words) -> bool:
    return is_of_a_whole(answers, words["values"].get(REST, {}))

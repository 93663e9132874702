"""How the marks of a claim are read: what its numbers count, from where one contradicts, and what is seen."""

from collections.abc import Mapping
from typing import Any

from babel.lists import format_list

from charts.parts.answers import Answers
from charts.parts.claim_scale import are_bars, is_least
from charts.parts.claim_tally import WHOLE, is_tally
from charts.parts.claim_tens import is_in_tens
from charts.parts.claim_whole import REST, is_of_a_whole
from charts.parts.nouns import noun_of
from evidence.judgement.agreement import PERCENT, POINTS
from evidence.judgement.relations import CONTRADICTS, QUALIFIES, SUPPORTS
from evidence.languages import locale
from evidence.quantity import counted, number

Words = Mapping[str, Any]
# What is counted, by the claimed measure.
SUBJECT = "subject"
# What a shape says of the claim, by the relation of its number; and what an arrow says, beside what these describe.
SHAPE, ARROW = "shape", "arrow"
WITH_ARROWS = {"described", "described_bars"}
# Claimed measures that are shares of something of rare earths, and so is all that is drawn beside them: their words
# say that, and nothing of the unit, which is the sign at each number.
OF_RARE_EARTHS = {"china-share-of-us-imports", "eu-supply-from-china"}


def signs(answers: Answers, labels: Mapping[str, str], words: Words, language: str) -> Mapping[str, str]:
    """Say what each number counts, that a scale is cut, which that of squares never is; and what is seen."""
    is_cut = bool(labels["start"]) and not (labels[WHOLE] or is_in_tens(answers))
    told = words["terms"]["cut"].format_map(labels) if is_cut else ""
    shape = _shape(answers, labels, words, language)
    shaped = {"shape": shape, "shapes": f"{words['terms']['shapes'].format(shape=shape)} " if shape else ""}
    return {
        **shaped,
        "counting": _counting(answers, words).format_map(labels),
        "signs": f" {told}" if told else "",
        "described": _described(answers, {**labels, **shaped}, words),
    }


def margin_in(answers: Answers, language: str) -> Mapping[str, str]:
    """Return from how far off a share contradicts the claim, and how many of all that are drawn do."""
    against = sum(one.relation == CONTRADICTS for one in answers.drawn)
    return {
        "margin": number(POINTS, language),
        "against": counted(against, language),
        "drawn": counted(len(answers.drawn), language),
    }


def _counting(answers: Answers, words: Words) -> str:
    """Return the words for what the numbers count, where those at each leave it open; else how far off one may be."""
    measure = answers.claimed.figure.measure_id
    if subject := words["values"].get(SUBJECT, {}).get(measure):
        return f"{subject}."
    if _is_divided_by_margin(answers):
        return str(words["terms"]["counting_margin"])
    return str(words["terms"][_plainly(answers, words)])


def _is_divided_by_margin(answers: Answers) -> bool:
    """Tell whether only how far they are off parts shares that support the claim from those that contradict it."""
    everything = [answers.claimed, *answers.drawn]
    are_plain = all(one.quantity.value is not None and not one.figure.qualifier for one in everything)
    is_divided = {SUPPORTS, CONTRADICTS} <= {one.relation for one in answers.first}
    return answers.claimed.figure.unit == PERCENT and answers.counts_one and is_divided and are_plain


def _plainly(answers: Answers, words: Words) -> str:
    """Return the name of the words that say no more than what the numbers count, and in which unit."""
    if answers.counts_one:
        return "counting_one"
    if not all(noun_of(one, answers, words["values"]) for one in answers.drawn):
        return "counting"
    if _is_of_a_whole(answers, words):
        return "counting_whole"
    return "counting_shares" if answers.claimed.figure.measure_id in OF_RARE_EARTHS else "counting_named"


def _described(answers: Answers, labels: Mapping[str, str], words: Words) -> str:
    """Say what is seen, and what an arrow means where one is drawn."""
    seen = _seen(answers, labels, words)
    has_arrows = any(one.quantity.direction for one in (answers.claimed, *answers.drawn))
    terms = (seen, ARROW) if seen in WITH_ARROWS and has_arrows else (seen,)
    return " ".join(words["terms"][term].format_map(labels) for term in terms)


def _shape(answers: Answers, labels: Mapping[str, str], words: Words, language: str) -> str:
    """Say what the shapes of the marks that are drawn mean; a range has none, and what is denied has that of a no."""
    relations = {one.relation for one in answers.drawn if not one.is_range}
    # Beside what there is none of, other numbers are bars.
    drawn = {CONTRADICTS} if labels["absent"] else relations
    said = [words["values"][SHAPE][one] for one in (SUPPORTS, CONTRADICTS, QUALIFIES) if one in drawn]
    return format_list(said, locale=locale(language))


def _seen(answers: Answers, labels: Mapping[str, str], words: Words) -> str:
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

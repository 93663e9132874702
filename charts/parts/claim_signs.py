"""How the marks of a claim are read: what its numbers count, what is seen, and from where one contradicts."""

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
# The words for no more than the unit.
NAMED = "counting_named"
# What is counted, by the claimed measure.
SUBJECT = "subject"
# The same by the claimed figure, where its words leave open what it counts; what all numbers are shares of.
UNCLEAR, SHARES = "unclear", "shares"
# What a shape says of the claim, by the relation of its number; and what an arrow says, beside what these describe.
SHAPE, ARROW = "shape", "arrow"
# From how far off a number contradicts the claim.
FAR = "far"
WITH_ARROWS = {"described", "described_bars"}


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
    """Return the words for what the numbers count, where those at each leave it open."""
    figure, values = answers.claimed.figure, words["values"]
    unclear = values.get(UNCLEAR, {}).get(figure.id) if answers.counts_one else ""
    if subject := unclear or values.get(SUBJECT, {}).get(figure.measure_id):
        return f"{subject}."
    plainly = _plainly(answers, words)
    # The unit is the sign at each number.
    shares = values.get(SHARES, {}).get(figure.measure_id) if plainly == NAMED else ""
    return f"{shares}." if shares else str(words["terms"][plainly])


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
    return NAMED


def _described(answers: Answers, labels: Mapping[str, str], words: Words) -> str:
    """Say what is seen, what an arrow means where one is drawn, and how far off a number contradicts the claim."""
    seen = _seen(answers, labels, words)
    has_arrows = any(one.quantity.direction for one in (answers.claimed, *answers.drawn))
    signs_of = {ARROW: seen in WITH_ARROWS and has_arrows, FAR: _is_divided_by_margin(answers)}
    terms = (seen, *(term for term, is_so in signs_of.items() if is_so))
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

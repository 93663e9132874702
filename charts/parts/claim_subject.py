"""What all numbers about a claim are about, where the words at each leave that open; and from where one contradicts."""

from collections.abc import Mapping
from typing import Any

from charts.parts.answers import Answers
from evidence.judgement.agreement import PERCENT, POINTS
from evidence.judgement.relations import CONTRADICTS, SUPPORTS
from evidence.quantity import Quantity

# What is counted, by the claimed measure.
SUBJECT = "subject"


def subject_of(
    answers: Answers, labels: Mapping[str, str], words: Mapping[str, Any], language: str
) -> Mapping[str, str]:
    """Return what numbers count, if there are words for that; or how far off one of them contradicts the claim."""
    subject, terms = words["values"].get(SUBJECT, {}).get(answers.claimed.figure.measure_id), words["terms"]
    if subject:
        return {"counting": f"{subject}."}
    if is_divided_by_margin(answers):
        margin = Quantity(POINTS).words(language, "")
        return {"counting": terms["counting_margin"].format_map(labels).format(margin=margin)}
    return {}


def is_divided_by_margin(answers: Answers) -> bool:
    """Tell whether only how far they are off parts shares that support the claim from those that contradict it."""
    everything = [answers.claimed, *answers.drawn]
    are_plain = all(one.quantity.value is not None and not one.figure.qualifier for one in everything)
    is_divided = {SUPPORTS, CONTRADICTS} <= {one.relation for one in answers.first}
    return answers.claimed.figure.unit == PERCENT and answers.counts_one and is_divided and are_plain

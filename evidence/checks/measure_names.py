"""Checks that the name of a measure is its own: two may have changed places."""

import re
from collections.abc import Iterator

from evidence.catalogue import Catalogue
from evidence.judgement.agreement import PERCENT
from evidence.messages import Message, say
from evidence.problems import Problem
from evidence.records import Figure, Measure

SHARE, WEIGHT = say("a share"), say("a weight")
# What tells of a share in a name, and how a scope begins that tells of a share, or of a weight.
SAYS_SHARE = re.compile(r"(?<!\w)(?:share|aandeel|percentage)(?!\w)", re.IGNORECASE)
BEGINS_WITH_SHARE = re.compile(r"(?:The|A) share\b|Het (?:aan)?deel\b|Een (?:aan)?deel\b")
BEGINS_WITH_WEIGHT = re.compile(r"(?:The )?[Ww]eight\b|(?:Het )?[Gg]ewicht\b")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def measures_are_in_the_unit_of_their_words(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield measures that tell of a share and are no percentage, or of a weight and are one."""
    for measure in catalogue.every(Measure):
        texts = {f"name_{code}": text for code, text in measure.name.items()}
        for column, text in (texts | {f"scope_{code}": text for code, text in measure.scope.items()}).items():
            told = _told(text) if column in texts else _told_at_once(text)
            if told and (told == WEIGHT) is (measure.unit == PERCENT):
                what = say("it tells of {told}, and the unit is '{unit}'", told=told, unit=measure.unit)
                yield Problem(measure.cell(column), what, say("correct the words, or the unit"))


def _told(name: str) -> Message | None:
    return SHARE if SAYS_SHARE.search(name) else None


def _told_at_once(scope: str) -> Message | None:
    """Return what a scope begins with; further on it may say what is not counted."""
    return SHARE if BEGINS_WITH_SHARE.match(scope) else WEIGHT if BEGINS_WITH_WEIGHT.match(scope) else None


def numbers_in_names_are_in_labels(catalogue: Catalogue) -> Iterator[Problem]:
    """Yield numbers in the name of a measure that stand in no label of its figures."""
    labels: dict[str, list[Figure]] = {}
    for figure in catalogue.records(Figure):
        labels.setdefault(figure.measure_id, []).append(figure)
    for measure in catalogue.every(Measure):
        for language, name in measure.name.items():
            told = " ".join(figure.label.get(language, "") for figure in labels.get(measure.id, ()))
            lacking = set(NUMBER.findall(name)) - set(NUMBER.findall(told))
            if told and lacking:
                what = say("no label of its figures has the number {number}", number=min(lacking))
                yield Problem(measure.cell(f"name_{language}"), what, say("write the name of what these count"))
